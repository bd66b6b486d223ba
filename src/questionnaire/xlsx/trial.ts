import type { Definition, QuestionDefinition } from '../definition/definition.ts';
import { isFormId, suggestedFormId } from '../definition/form-id.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import { neededFormTexts } from '../settings/form-texts.ts';
import { lackingSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { SheetTable } from './table/sheet-table.ts';
import { type SheetTexts, TEXT_COLUMNS } from './texts/sheet-texts.ts';

/** Shown, in the consent and elsewhere, for what a workbook does not say. */
export const NOT_GIVEN = '— not given —';

/** Questions per minute, to estimate how long the questionnaire takes. */
const PER_MINUTE = 4;

type Terms = Pick<Definition, 'formId' | 'settings'>;

/**
 * Completes a workbook that was written for other programs and does not say who asks and why, so that it can be tried
 * out. One warning lists what is missing, and it is clearly marked wherever it would be shown.
 */
export function completeForTrial(
  { formId, settings }: Terms,
  questions: readonly QuestionDefinition[],
  texts: SheetTexts,
  table: SheetTable,
  problems: ProblemList,
): Terms {
  const id = isFormId(formId) ? formId : suggestedFormId(formId);
  const isSensitive = questions.some(({ sensitive }) => sensitive === true);
  const notGiven = lackingSettings(settings).filter(([name]) => name !== 'minutes');
  const completed: Settings = {
    ...settings,
    // A value that is not a date is shown as it is.
    ...Object.fromEntries(notGiven.map(([name]) => [name, NOT_GIVEN])),
    minutes: settings.minutes || Math.max(1, Math.ceil(questions.length / PER_MINUTE)),
  };
  const missing = [
    ...(id === formId ? [] : ['form_id']),
    ...(settings.minutes === 0 ? ['minutes'] : []),
    ...notGiven.map(([, { key }]) => key),
    ...neededFormTexts(isSensitive)
      .filter((attribute) => texts.completeForm(attribute, NOT_GIVEN))
      .map((attribute) => TEXT_COLUMNS[attribute] ?? attribute),
  ];
  if (missing.length > 0) {
    const message = `This questionnaire runs for trial only, with "${NOT_GIVEN}" for what it does not say: ${missing.join(', ')}.`;
    problems.warning('trial-only', table.place(undefined), message, {
      cure: 'Add these columns to the sheet "settings" before you ask anybody.',
    });
  }
  return { formId: id, settings: completed };
}
