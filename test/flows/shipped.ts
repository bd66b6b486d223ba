import { Localizer } from '../../src/bot/words/words.ts';
import type { Now } from '../../src/interview/now.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import type { ItemDefinition, QuestionDefinition } from '../../src/questionnaire/definition/definition.ts';
import { questionsIn } from '../../src/questionnaire/definition/walk-items.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';

export const NOW: Now = { ms: Date.UTC(2026, 10, 23, 10), utcOffset: 60, today: '2026-11-23' };

export const SHIPPED = loadFlows({ flowsDir: 'flows', localesDir: 'locales' });

export const WORDBOOK = Localizer.load('locales');

export const SITUATION: Questionnaire = shipped('situation');

function shipped(formId: string): Questionnaire {
  const found = SHIPPED.questionnaires.find((questionnaire) => questionnaire.formId === formId);
  if (found === undefined) throw new Error(`flows/${formId}.yaml has errors: npx miteinander check`);
  return found;
}

/** The questions as their author wrote them, without notes. */
export function questionsOf(items: readonly ItemDefinition[]): readonly QuestionDefinition[] {
  return questionsIn(items).filter(({ type }) => type !== 'note');
}
