import { windowed } from '../../interview/asking/choice-window.ts';
import type { AskView } from '../../interview/outcome.ts';
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

/** The choice on the screen whose button has this letter or these words. */
export function typedChoice(all: FormTexts, view: AskView, typed: string): Choice | undefined {
  const texts = all.at(view.instance);
  const folded = (text: string) => text.trim().normalize('NFC').toLocaleUpperCase(texts.language);
  const wanted = folded(typed).replace(/[.)]$/u, '');
  return (
    lettered(texts, view)?.find(({ letter }) => folded(letter) === wanted)?.choice ??
    view.choices.find((choice) => folded(texts.offered(view.question, choice)) === folded(typed))
  );
}
