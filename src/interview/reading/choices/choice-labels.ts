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
    const label = comparableLabel(questionnaire, choice, language);
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
  const found = choices.filter((choice) => {
    if (alike === '' || comparableLabel(questionnaire, choice, language) !== alike) return false;
    const label = choiceLabel(texts, choice);
    // Without letters, a sign makes a difference: -5, 5+.
    return label !== undefined && (/\p{L}/u.test(alike) || plainDigits(label) === plainDigits(typed));
  });
  if (found.length === 1) return found[0];
  const mark = TYPED_MARK.exec(typed)?.[1];
  return mark === undefined ? undefined : marked(questionnaire, choices, mark, language);
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
    const label = comparableLabel(questionnaire, choice, language);
    if (label === '') return false;
    const isNear = holdsWords(label, wanted) || holdsWords(wanted, label) || bare(label) === bare(wanted);
    return isNear || (label.length >= SHORTEST_ONE_OFF && isOneOff(label, wanted));
  });
  return near.length === 1 ? near[0] : undefined;
}

/** What was last compared of a choice: it is compared again and again. Choices made of answers go with their interview. */
const compared = new WeakMap<Choice, { readonly language: string; readonly label: string }>();

/** The label as it is compared; of a choice without one, its name. */
export function comparableLabel(questionnaire: Questionnaire, choice: Choice, language: string): string {
  const known = compared.get(choice);
  if (known?.language === language) return known.label;
  const label = comparable(labelOf(questionnaire, choice, language), language);
  compared.set(choice, { language, label });
  return label;
}

function labelOf(questionnaire: Questionnaire, choice: Choice, language: string): string {
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

/** "b", "(b)", "2." */
const TYPED_MARK = /^[([]?(\p{L}|\p{Nd}{1,3})[)\].:]?$/u;

/** The choice whose label has this number or letter before it, where all labels have one. */
function marked(
  questionnaire: Questionnaire,
  choices: readonly Choice[],
  wanted: string,
  language: string,
): Choice | undefined {
  const plain = (mark: string) => plainDigits(folded(mark, language));
  const marks = choices.map((choice) => {
    const [, ...found] = MARK.exec(labelOf(questionnaire, choice, language)) ?? [];
    return found.find((mark) => mark !== undefined);
  });
  if (choices.length < 2 || marks.includes(undefined)) return undefined;
  const found = choices.filter((_, index) => plain(marks[index] ?? '') === plain(wanted));
  return found.length === 1 ? found[0] : undefined;
}

/** Without blanks, and without letters that are drawn out: "yesss". */
function bare(text: string): string {
  return text.replaceAll(' ', '').replace(/(\p{L})\1+/gu, '$1');
}
