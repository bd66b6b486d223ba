import type { Definition, QuestionDefinition, Settings } from '../definition/definition.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { suggestedFormId } from './form-id.ts';
import type { SheetTable } from './sheet-table.ts';
import { type SheetTexts, TEXT_COLUMNS } from './sheet-texts.ts';

/** Stands in the consent, and wherever else it is shown, for what a workbook does not say. */
export const NOT_GIVEN = '— not given —';

/** Questions that are answered in a minute, to say how long it will take. */
const PER_MINUTE = 4;

type Terms = Pick<Definition, 'formId' | 'settings'>;

/**
 * Completes a workbook that was written for other programs, which need not tell respondents who asks and why, so that it
 * can be tried out. What is missing is said in one warning, and plainly marked wherever it would stand.
 */
export function completeForTrial(
  { formId, settings }: Terms,
  questions: readonly QuestionDefinition[],
  texts: SheetTexts,
  table: SheetTable,
  problems: ProblemList,
): Terms {
  const missing: string[] = [];
  const orNotGiven = (column: string, value: string) => {
    if (value.trim() !== '') return value;
    missing.push(column);
    return NOT_GIVEN;
  };
  const id = /^[a-z0-9-]{1,40}$/.test(formId) ? formId : suggestedFormId(formId);
  if (id !== formId) missing.push('form_id');
  if (settings.minutes === 0) missing.push('minutes');
  const completed: Settings = {
    ...settings,
    organisation: orNotGiven('organisation', settings.organisation),
    controller: orNotGiven('controller', settings.controller),
    contact: orNotGiven('contact', settings.contact),
    // What is no date is shown as it is.
    keptUntil: orNotGiven('kept_until', settings.keptUntil),
    withdrawalUntil: orNotGiven('withdrawal_until', settings.withdrawalUntil),
    minutes: settings.minutes || Math.max(1, Math.ceil(questions.length / PER_MINUTE)),
  };
  const isSensitive = questions.some(({ sensitive }) => sensitive === true);
  for (const attribute of ['title', 'description', 'purpose', ...(isSensitive ? ['topics'] : [])]) {
    if (texts.completeForm(attribute, NOT_GIVEN)) missing.push(TEXT_COLUMNS[attribute] ?? attribute);
  }
  if (missing.length > 0) {
    const message = `This questionnaire runs for trial only, with "${NOT_GIVEN}" for what it does not say: ${missing.join(', ')}.`;
    problems.warning('trial-only', table.place(undefined), message, {
      cure: 'Add these columns to the sheet "settings" before you ask anybody.',
    });
  }
  return { formId: id, settings: completed };
}
