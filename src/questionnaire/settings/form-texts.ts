/** A text about the questionnaire itself: an attribute of the message `form`. */
interface FormText {
  readonly attribute: string;
  /** Its column in the sheet `settings` of a workbook, one for each language. */
  readonly column: string;
  /** Whether a questionnaire must have it; `sensitive`: if one of its questions is sensitive. */
  readonly needed: 'always' | 'sensitive' | 'never';
  /** What it is, in one sentence of Markdown: for the table in the documentation. */
  readonly describes: string;
}

/** The texts about the questionnaire itself. To add one, add a row. */
export const FORM_TEXTS: readonly FormText[] = [
  {
    attribute: 'title',
    column: 'form_title',
    needed: 'always',
    describes: 'What the questionnaire is called.',
  },
  {
    attribute: 'description',
    column: 'description',
    needed: 'always',
    describes: 'What it is about, in one line: for lists of questionnaires.',
  },
  {
    attribute: 'purpose',
    column: 'purpose',
    needed: 'always',
    describes: 'What the answers are for, as a sentence of its own: "We want to know how work is going."',
  },
  {
    attribute: 'topics',
    column: 'topics',
    needed: 'sensitive',
    describes: 'What the sensitive questions are about: "your health and your residence status".',
  },
  { attribute: 'privacy', column: 'privacy', needed: 'never', describes: 'What else /privacy says.' },
  {
    attribute: 'thanks',
    column: 'thanks',
    needed: 'never',
    describes: "What stands under the thanks, in place of the bot's own words.",
  },
];

/** The attributes that a questionnaire must have. */
export function neededFormTexts(isSensitive: boolean): readonly string[] {
  return FORM_TEXTS.filter(
    ({ needed }) => needed === 'always' || (needed === 'sensitive' && isSensitive),
  ).map(({ attribute }) => attribute);
}
