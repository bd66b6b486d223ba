import type { Choice, Questionnaire } from '../../../questionnaire/compiled/questionnaire.ts';
import { doubted, type Reading } from '../type-reading.ts';
import { comparable, comparableLabel, labelled, nearlyLabelled } from './choice-labels.ts';
import { COLLECTIVE_WORDS, type Collective } from './collective-words.ts';
import { holdsWords } from './likeness.ts';

/** The choices among which several may be ticked, in the language that is spoken. */
interface Offered {
  readonly questionnaire: Questionnaire;
  readonly choices: readonly Choice[];
  readonly language: string;
}

/** More than this were hardly typed as a list. */
const MOST_NAMED = 30;

const KINDS = ['all', 'both', 'none'] as const;

const COLLECTIVES: ReadonlyMap<string, Collective> = new Map(
  Object.entries(COLLECTIVE_WORDS).flatMap(([language, words]) =>
    KINDS.flatMap((kind) => waysOf(words[kind], language).map((way) => [way, kind] as const)),
  ),
);

const NONE = Object.entries(COLLECTIVE_WORDS).flatMap(([language, { none }]) => waysOf(none, language));
/** As authors call the choice of those to whom none applies, whatever the language of its label. */
const NONE_NAMES = /^(?:none|nothing|neither|nobody|keine[rs]?|nichts)(?![a-z])/iu;

const AND = Object.values(COLLECTIVE_WORDS).flatMap(({ and }) => and.split('|').map((way) => way.trim()));
/** In Arabic, "and" is written in one word with what follows. */
const BETWEEN = new RegExp(String.raw`\s*[,;،؛\n/+&]\s*|\s+(?:${AND.join('|')})\s+|\s+و(?=\p{L})`, 'iu');

/**
 * "Both", "all" and "none" of them. What is no choice of its own ("other", "don't know") is not among all.
 *
 * @returns `undefined` where it says nothing of these choices
 */
export function readCollective(typed: string, offered: Offered): Reading | undefined {
  const { choices, language } = offered;
  const kind = COLLECTIVES.get(comparable(typed, language));
  if (kind === undefined) return undefined;
  if (kind === 'none') return readNone(offered);
  const own = choices.filter(
    (choice) => !choice.exclusive && choice.name !== 'other' && !isNone(choice, offered),
  );
  if (kind === 'both' ? own.length !== 2 : own.length < 2) return undefined;
  return { type: 'tick', choices: own };
}

/** The choice that says "none", where it stands alone; any other that stands alone only after asking. */
function readNone(offered: Offered): Reading | undefined {
  const exclusive = offered.choices.filter((choice) => choice.exclusive);
  const none = offered.choices.filter((choice) => isNone(choice, offered));
  const [only, ...others] = none.length === 0 ? exclusive : none;
  if (only === undefined || others.length > 0) return undefined;
  const isSure = none.length === 1 && only.exclusive;
  return isSure ? { type: 'tick', choices: [only] } : doubted([{ v: [only.name] }], false);
}

function isNone(choice: Choice, { questionnaire, language }: Offered): boolean {
  if (NONE_NAMES.test(choice.name)) return true;
  const label = comparableLabel(questionnaire, choice, language);
  return NONE.some((way) => holdsWords(label, way));
}

/**
 * The labels of several choices: "bread, milk", "خبز وحليب". Where one of them is only nearly a label, it is asked back.
 *
 * @returns `undefined` where part of the text names no choice
 */
export function readSeveral(
  typed: string,
  { questionnaire, choices, language }: Offered,
): Reading | undefined {
  const parts = typed.split(BETWEEN).filter((part) => part.trim() !== '');
  if (parts.length < 2 || parts.length > MOST_NAMED) return undefined;
  const plain = parts.map((part) => labelled(questionnaire, choices, part.trim(), language));
  const named = parts.map(
    (part, at) => plain[at] ?? nearlyLabelled(questionnaire, choices, part.trim(), language),
  );
  const found = [...new Set(named.filter((choice) => choice !== undefined))];
  if (named.includes(undefined) || found.some(({ exclusive }) => exclusive)) return undefined;
  if (!plain.includes(undefined)) return { type: 'tick', choices: found };
  return doubted([{ v: found.map(({ name }) => name) }], false);
}

function waysOf(words: string, language: string): readonly string[] {
  return words.split('|').map((way) => comparable(way, language));
}
