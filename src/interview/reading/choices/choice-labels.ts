import { choiceLabel } from '../../../questionnaire/compiled/choice-label.ts';
import type { Choice, Questionnaire } from '../../../questionnaire/compiled/questionnaire.ts';
import { PAGE } from '../../asking/choice-window.ts';
import { plainDigits } from '../digits.ts';
import { folded } from '../folded.ts';
import { holdsWords, isOneOff } from './likeness.ts';

/** Of shorter labels another letter makes another word: "no", "so". In characters. */
const SHORTEST_ONE_OFF = 3;
/** Longer texts are compared with no label: they tell more. In characters. */
const LONGEST_NEAR = 100;

/** Choices whose label has this among its words' beginnings, or within them; those that begin with it come first. */
export function matching(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  typed: string,
  language: string,
): readonly Choice[] {
  const wanted = comparable(typed, language);
  if (wanted === '') return [];
  const ranked = choices.flatMap((choice) => {
    const label = comparable(labelOf(questionnaire, choice, language), language);
    const at = label.indexOf(wanted);
    if (at === -1) return [];
    return [{ choice, rank: at === 0 ? 0 : label[at - 1] === ' ' ? 1 : 2 }];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, PAGE)
    .map(({ choice }) => choice);
}

/** The choice whose label this is, or the number or letter before its label. */
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
  const alike = comparable(typed, language);
  const labels = choices.map((choice) => choiceLabel(texts, choice) ?? '');
  const found = choices.filter((_, index) => {
    const label = comparable(labels[index] ?? '', language);
    // Without letters, a sign makes a difference: -5, 5+.
    return (
      label === alike && (/\p{L}/u.test(alike) || plainDigits(labels[index] ?? '') === plainDigits(typed))
    );
  });
  return found.length === 1 ? found[0] : marked(choices, labels, typed, language);
}

/**
 * The only choice that a text is nearly the label of: one letter is another, missing or too much, a letter is drawn out
 * ("yesss"), some words are missing or too much ("yes please"). Whether it is meant has to be asked.
 */
export function nearlyLabelled(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  typed: string,
  language: string,
): Choice | undefined {
  const wanted = typed.length > LONGEST_NEAR ? '' : comparable(typed, language);
  if (!/\p{L}/u.test(wanted)) return undefined;
  const near = choices.filter((choice) => {
    const label = comparable(labelOf(questionnaire, choice, language), language);
    if (label === '') return false;
    const isNear = holdsWords(label, wanted) || holdsWords(wanted, label) || bare(label) === bare(wanted);
    return isNear || (label.length >= SHORTEST_ONE_OFF && isOneOff(label, wanted));
  });
  return near.length === 1 ? near[0] : undefined;
}

export function labelOf(questionnaire: Questionnaire, choice: Choice, language: string): string {
  return choiceLabel(questionnaire.texts(language), choice) ?? choice.name;
}

/** As people type: without capitals, apostrophes and marks that are left out, with hyphens as blanks, without emoji. */
export function comparable(text: string, language: string): string {
  return plainDigits(folded(text, language))
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replace(/[\s\p{P}\p{Extended_Pictographic}\p{Emoji_Modifier}]+/gu, ' ')
    .trim();
}

/** What an author writes before a label: "1.", "a)", "(b)", "2 =". "U-Bahn" and "2 - 3 times" have none. */
const MARK =
  /^\s*(?:[([]?(\p{L}|\p{Nd}{1,3})[)\]]\s*|(\p{L})\s?[.:=–—-]\s+|(\p{Nd}{1,3})(?:[.:]\s*|\s?[=–—-]\s+))(?![\p{Nd}\s])/u;

/** The choice whose label has this number or letter before it, where all labels have one. */
function marked(
  choices: readonly Choice[],
  labels: readonly string[],
  typed: string,
  language: string,
): Choice | undefined {
  const [, wanted] = /^[([]?(\p{L}|\p{Nd}{1,3})[)\].:]?$/u.exec(typed) ?? [];
  if (wanted === undefined || choices.length < 2) return undefined;
  const plain = (mark: string) => plainDigits(folded(mark, language));
  const marks = labels.map(
    (label) =>
      MARK.exec(label)
        ?.slice(1)
        .find((mark) => mark !== undefined) ?? '',
  );
  if (marks.includes('')) return undefined;
  const found = choices.filter((_, index) => plain(marks[index] ?? '') === plain(wanted));
  return found.length === 1 ? found[0] : undefined;
}

/** Without blanks, and without letters that are drawn out: "yesss". */
function bare(text: string): string {
  return text.replaceAll(' ', '').replace(/(\p{L})\1+/gu, '$1');
}
