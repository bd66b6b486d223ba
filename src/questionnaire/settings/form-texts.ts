/** A text about the questionnaire itself: an attribute of the message `form`. */
interface FormText {
  readonly attribute: string;
  /** Its column in the sheet `settings` of a workbook, one for each language. */
  readonly column: string;
  /** Whether there must be one; `sensitive`: there should be one if a question is sensitive. */
  readonly needed: 'always' | 'sensitive' | 'never';
  /** What holds without it, in Markdown: for the table in the documentation. */
  readonly otherwise?: string;
  /** Whether `organisation.yaml` may have it for all questionnaires. */
  readonly shared: boolean;
  /** What it is, in one sentence of Markdown: for the table in the documentation. */
  readonly describes: string;
}

/** The texts about the questionnaire itself. To add one, add a row. */
export const FORM_TEXTS: readonly FormText[] = [
  {
    attribute: 'title',
    column: 'form_title',
    needed: 'never',
    otherwise: "the file's name",
    shared: false,
    describes: 'What the questionnaire is called.',
  },
  {
    attribute: 'description',
    column: 'description',
    needed: 'never',
    shared: false,
    describes: 'What it is about, in one line: for lists of questionnaires.',
  },
  {
    attribute: 'purpose',
    column: 'purpose',
    needed: 'always',
    shared: true,
    describes: 'What the answers are for, as a sentence of its own: "We want to know how work is going."',
  },
  {
    attribute: 'topics',
    column: 'topics',
    needed: 'sensitive',
    shared: false,
    describes: 'What the sensitive questions are about: "your health and your residence status".',
  },
  {
    attribute: 'voluntary',
    column: 'voluntary',
    needed: 'never',
    otherwise: "the bot's words",
    shared: true,
    describes: 'That taking part is voluntary: a line of the consent.',
  },
  {
    attribute: 'promise',
    column: 'promise',
    needed: 'never',
    otherwise: "the bot's words",
    shared: true,
    describes:
      'What does not depend on the answers: a line of the consent, such as "Your answers do not affect the help that you get."',
  },
  {
    attribute: 'privacy',
    column: 'privacy',
    needed: 'never',
    shared: true,
    describes: 'What else /privacy says.',
  },
  {
    attribute: 'thanks',
    column: 'thanks',
    needed: 'never',
    otherwise: "the bot's words",
    shared: true,
    describes: 'What comes under the thanks.',
  },
];

/** What the answers are for: the one text without which nobody can agree. */
export const PURPOSE = 'purpose';

/** The attributes that a questionnaire should have itself. The purpose may be the organisation's, for all of them. */
export function wantedFormTexts(isSensitive: boolean): readonly string[] {
  return FORM_TEXTS.filter(({ needed }) => needed === 'sensitive' && isSensitive).map(
    ({ attribute }) => attribute,
  );
}
