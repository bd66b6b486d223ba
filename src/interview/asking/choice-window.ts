import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type { Choice, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ChoiceWindow } from '../outcome.ts';

/** So many choices are on a page: with the question above and the way on below, what a small phone shows. A few more are
 * not worth turning pages. */
const PAGE = 8;
const LONGEST = 13;

/** Whether a list comes by pages, and can be searched by typing. */
export function isLong(choices: readonly Choice[]): boolean {
  return choices.length > LONGEST;
}

export function pagesOf(choices: readonly Choice[]): number {
  return isLong(choices) ? Math.ceil(choices.length / PAGE) : 1;
}

/** The choices that a window shows. */
export function windowed(choices: readonly Choice[], window: ChoiceWindow): readonly Choice[] {
  if ('matches' in window) return window.matches;
  return isLong(choices) ? choices.slice(window.page * PAGE, (window.page + 1) * PAGE) : choices;
}

/** The page that has this choice; the first where none has it. */
export function pageWith(choices: readonly Choice[], ordinal: number | undefined): ChoiceWindow {
  const position = choices.findIndex((choice) => choice.ordinal === ordinal);
  return { page: position === -1 || !isLong(choices) ? 0 : Math.floor(position / PAGE) };
}

/** Choices whose label has this among its words' beginnings, or within them; those that begin with it come first. */
export function matching(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  typed: string,
  language: string,
): readonly Choice[] {
  const wanted = folded(typed, language);
  if (wanted === '') return [];
  const texts = questionnaire.texts(language);
  const ranked = choices.flatMap((choice) => {
    const label = folded(choiceLabel(texts, choice) ?? choice.name, language);
    const at = label.indexOf(wanted);
    if (at === -1) return [];
    return [{ choice, rank: at === 0 ? 0 : label[at - 1] === ' ' ? 1 : 2 }];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, PAGE)
    .map(({ choice }) => choice);
}

/** The choice whose label this is. */
export function labelled(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  typed: string,
  language: string,
): Choice | undefined {
  const texts = questionnaire.texts(language);
  const wanted = typed.toLocaleLowerCase(language);
  const exact = choices.find((choice) => choiceLabel(texts, choice)?.toLocaleLowerCase(language) === wanted);
  if (exact !== undefined) return exact;
  const alike = choices.filter(
    (choice) => folded(choiceLabel(texts, choice) ?? '', language) === folded(typed, language),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** As people type: without capitals, accents and hamzas, hyphens as blanks. */
function folded(text: string, language: string): string {
  return text
    .toLocaleLowerCase(language)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
