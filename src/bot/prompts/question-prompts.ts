import { dateGrain } from '../../interview/asking/date-grain.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { AskedType } from '../../questionnaire/definition/question-types.ts';
import { exampleDate } from '../../questionnaire/languages/dates-in-words.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { FormTexts } from './form-texts.ts';
import { datePicker, pickedDate } from './pickers/date-picker.ts';
import { momentPicker, pickedMoment } from './pickers/moment-picker.ts';
import { numberPicker } from './pickers/number-picker.ts';
import type { PickButton, PickerRow } from './pickers/rows.ts';
import { timePicker } from './pickers/time-picker.ts';

/** How a question of one type is asked. */
export interface QuestionPrompt {
  /** How to answer, in the interface's words. */
  howTo(texts: FormTexts, question: Question): string | undefined;
  /**
   * Buttons for an answer that takes several taps. What has been tapped so far is only in the buttons: each tap replaces
   * them with the next ones, and the last tap is the answer. No rows if the answer can only be typed.
   */
  picker(texts: FormTexts, view: AskView, pick: PickButton): readonly PickerRow[];
  /** What has been tapped so far, in words; empty at the beginning. */
  picked(picked: string, language: string): string;
}

/** The question itself shows how it is answered. */
const PLAIN: QuestionPrompt = {
  howTo: () => undefined,
  picker: () => [],
  picked: () => '',
};

const NUMBER: QuestionPrompt = { ...PLAIN, howTo: ({ words }) => words('ask-number') };

export const PROMPTS: { readonly [T in AskedType]: QuestionPrompt } = {
  note: PLAIN,
  select_one: PLAIN,
  select_multiple: { ...PLAIN, howTo: ({ words }) => words('ask-tick', { done: words('button-done') }) },
  rank: { ...PLAIN, howTo: ({ words }) => words('ask-rank', { done: words('button-done') }) },
  text: { ...PLAIN, howTo: unlessHinted(howToWrite) },
  integer: NUMBER,
  decimal: NUMBER,
  range: {
    ...PLAIN,
    howTo: ({ words }, { range: { start, end } = { start: 1, end: 10 } }) =>
      words('ask-range', { start: Math.min(start, end), end: Math.max(start, end) }),
    picker: (texts, { question, picked }, pick) => numberPicker(texts, question.range, picked, pick),
  },
  date: {
    howTo: unlessHinted(({ words }, question) =>
      words('ask-date', { example: exampleOf(words.language, question) }),
    ),
    picker: datePicker,
    picked: pickedDate,
  },
  time: {
    ...PLAIN,
    howTo: unlessHinted(({ words }) => words('ask-time')),
    picker: (texts, { picked }, pick) => timePicker(texts, picked, pick, ''),
  },
  dateTime: {
    howTo: unlessHinted(({ words }) =>
      words('ask-moment', { example: `${exampleDate(words.language)} 14:30` }),
    ),
    picker: momentPicker,
    picked: pickedMoment,
  },
  geopoint: { ...PLAIN, howTo: ({ words }) => words('ask-geopoint') },
  geotrace: { ...PLAIN, howTo: ({ words }) => words('ask-geotrace', { done: words('button-done') }) },
  geoshape: { ...PLAIN, howTo: ({ words }) => words('ask-geoshape', { done: words('button-done') }) },
  barcode: { ...PLAIN, howTo: ({ words }) => words('ask-barcode') },
  image: { ...PLAIN, howTo: ({ words }) => words('ask-image') },
  audio: { ...PLAIN, howTo: ({ words }) => words('ask-audio') },
  video: { ...PLAIN, howTo: ({ words }) => words('ask-video') },
  file: { ...PLAIN, howTo: ({ words }) => words('ask-file') },
  acknowledge: PLAIN,
  calculate: PLAIN,
  another: PLAIN,
};

/** If the author wrote a hint, it is enough. */
function unlessHinted(howTo: QuestionPrompt['howTo']): QuestionPrompt['howTo'] {
  return (texts, question) => (texts.hint(question) === undefined ? howTo(texts, question) : undefined);
}

/** Not needed below "Please specify", which already says it. */
function howToWrite(texts: FormTexts, question: Question): string | undefined {
  const isAskedInOurWords =
    question.specifies !== undefined && texts.text(messageId(question.name)) === undefined;
  return isAskedInOurWords ? undefined : texts.words('ask-text');
}

/** An example of a date, or of its part that is asked for: `12/1990`, `1990`. */
function exampleOf(language: string, question: Question): string {
  const grain = dateGrain(question);
  return grain === 'day' ? exampleDate(language) : grain === 'month' ? '12/1990' : '1990';
}
