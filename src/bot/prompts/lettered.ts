import { windowed } from '../../interview/asking/choice-window.ts';
import type { AskView } from '../../interview/outcome.ts';
import { plainDigits } from '../../interview/reading/digits.ts';
import { LONGEST_ON_BUTTON } from '../../questionnaire/compiled/choice-label.ts';
import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import type { FormTexts } from './form-texts.ts';

/** A choice too long for a button: the message shows it in full, after the letter that its button has. */
export interface Lettered {
  readonly letter: string;
  readonly choice: Choice;
  readonly label: string;
}

/**
 * The choices on the screen with their letters, where one of them is too long for a button; all or none, so that a list
 * is read in one place.
 *
 * @returns `undefined` where every choice fits on its button
 */
export function lettered(texts: FormTexts, view: AskView): readonly Lettered[] | undefined {
  const { question, choices, window } = view;
  const shown = windowed(choices, window);
  const labels = shown.map((choice) => texts.offered(question, choice));
  if (!labels.some((label) => label.length > LONGEST_ON_BUTTON)) return undefined;
  const letters = texts.words('choice-letters').split(' ');
  return shown.map((choice, index) => ({
    letter: letters[index] ?? String(index + 1),
    choice,
    label: labels[index] ?? '',
  }));
}

/**
 * The choices on the screen that a text names by their letters, by the numbers of their pictures, or one by the words on its
 * button. Several letters or numbers have signs or blanks between them: "A, C".
 *
 * @param numbered - the choices with the numbers that their pictures show
 */
export function typedChoices(
  all: FormTexts,
  view: AskView,
  typed: string,
  numbered: readonly Choice[],
): readonly Choice[] {
  const texts = all.at(view.instance);
  const plain = (text: string) => plainDigits(text).normalize('NFC').toLocaleUpperCase(texts.language);
  const wanted = plain(typed);
  const letters = lettered(texts, view)?.map(({ letter, choice }) => [plain(letter), choice] as const);
  const marks = new Map(letters ?? numbered.map((choice, index) => [String(index + 1), choice] as const));
  const byMark = marks.get(withoutSigns(wanted));
  if (byMark !== undefined && letters !== undefined) return [byMark];
  const labelled = view.choices.find((choice) => plain(texts.offered(view.question, choice)) === wanted);
  // A label that is a number goes before the number of a picture.
  const one = labelled ?? byMark;
  if (one !== undefined) return [one];
  const several = wanted.split(/[\s,;،؛/+&]+/u).map((mark) => marks.get(withoutSigns(mark)));
  const known = several.filter((choice) => choice !== undefined);
  return known.length === several.length ? [...new Set(known)] : [];
}

/** "(b)", "b.", "2)" */
function withoutSigns(mark: string): string {
  return mark.replace(/^[([]/u, '').replace(/[)\].:]$/u, '');
}
