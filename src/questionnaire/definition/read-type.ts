import { closest } from '../../closest.ts';
import { type Message, says } from '../problems/message.ts';
import { QUESTION_TYPES, type QuestionType } from './definition.ts';
import { hasChoices, isRanking } from './question-types.ts';
import { insteadOf } from './unsupported-types.ts';

/** What a `type` says: `select_one yes_no or_other` and the like. */
export interface TypeCell {
  readonly type: QuestionType | 'group' | 'repeat';
  /** Of what comes from a file: the file's name. */
  readonly list?: string;
  /** The file beside the questionnaire in which the choices stand: `select_one_from_file towns.csv`. */
  readonly file?: string;
  readonly orOther: boolean;
}

export interface BadType {
  readonly code: 'unknown-type' | 'unsupported-type' | 'missing-list' | 'bad-type';
  readonly message: Message;
  readonly cure?: Message;
  /** The type that was probably meant, so that checking can continue. */
  readonly instead: TypeCell;
}

type Reading = { readonly ok: true; readonly cell: TypeCell } | { readonly ok: false; readonly bad: BadType };

const TYPES = [...QUESTION_TYPES, 'group', 'repeat'] as const;

/** Other words for a type. */
const ALIASES: Readonly<Record<string, (typeof TYPES)[number]>> = { location: 'geopoint' };

/** What XLSForm records without asking, and why it is not available. */
const METADATA: ReadonlyMap<string, Message> = new Map([
  ['today', says('cure-calculate-today')],
  ['hidden', says('cure-calculate-hidden')],
  ...[
    'start',
    'end',
    'deviceid',
    'phonenumber',
    'username',
    'email',
    'audit',
    'start-geopoint',
    'background-geopoint',
    'background-audio',
  ].map((type) => [type, says('cure-no-traces')] as const),
]);

const SELECTS = ['select_one', 'select_multiple'] as const;
const FROM_FILE = {
  select_one_from_file: 'select_one',
  select_multiple_from_file: 'select_multiple',
} as const;

/**
 * Reads a `type` as XLSForm writes it: a word, followed for a select or rank by its list, and perhaps by `or_other`.
 */
export function readType(text: string): Reading {
  const [word = '', ...rest] = text.trim().split(/\s+/);
  if (word === 'select_one_from_file' || word === 'select_multiple_from_file')
    return readFromFile(word, rest);
  const type = TYPES.find((known) => known === (Object.hasOwn(ALIASES, word) ? ALIASES[word] : word));
  if (type === undefined) return { ok: false, bad: unknownType(text, word, rest) };
  if (type !== 'group' && type !== 'repeat' && hasChoices(type)) return readListed(type, rest);
  if (rest.length === 0) return { ok: true, cell: { type, orOther: false } };
  const message = says('type-with-more', { type: word, rest: rest.join(' ') });
  return { ok: false, bad: { code: 'bad-type', message, instead: { type, orOther: false } } };
}

function readListed(type: QuestionType, [list, orOther, ...more]: readonly string[]): Reading {
  if (list === undefined) {
    const message = says('type-needs-list', { type, example: isRanking(type) ? 'topics' : 'yes_no' });
    return { ok: false, bad: { code: 'missing-list', message, instead: PLAIN } };
  }
  const cell = { type, list, orOther: orOther === 'or_other' };
  if (more.length > 0 || (orOther !== undefined && orOther !== 'or_other')) {
    const written = `${type} ${list}`;
    const message = says('only-or-other', { written, rest: [orOther, ...more].join(' ') });
    return { ok: false, bad: { code: 'bad-type', message, instead: cell } };
  }
  return { ok: true, cell };
}

function readFromFile(word: keyof typeof FROM_FILE, [file, ...more]: readonly string[]): Reading {
  const type = FROM_FILE[word];
  if (file === undefined) {
    const message = says('type-needs-file', { type: word });
    return { ok: false, bad: { code: 'missing-list', message, instead: PLAIN } };
  }
  const cell = { type, list: file, file, orOther: false };
  if (more.length === 0) return { ok: true, cell };
  const written = `${word} ${file}`;
  const message = says('nothing-may-follow', { written, rest: more.join(' ') });
  const cure =
    more[0] === 'or_other' ? says('cure-other-in-file', { written }) : says('cure-write', { text: written });
  return { ok: false, bad: { code: 'bad-type', message, cure, instead: cell } };
}

/** A text allows nearly every key, so no further problems follow. */
const PLAIN: TypeCell = { type: 'text', orOther: false };

function unknownType(text: string, word: string, rest: readonly string[]): BadType {
  const all = says('cure-types', { types: TYPES.join(', ') });
  const cure = insteadOf(word) ?? METADATA.get(word);
  if (cure !== undefined) {
    const message = says('type-unsupported', { type: word });
    return { code: 'unsupported-type', message, cure, instead: PLAIN };
  }
  const spaced = /^select[\s_-]?(one|multiple|1)(?:\s+from)?\s+(.*)$/i.exec(text.trim());
  if (spaced) {
    const select = spaced[1]?.toLowerCase() === 'multiple' ? 'select_multiple' : 'select_one';
    const written = `${select} ${spaced[2]}`;
    const again = readType(written);
    return {
      code: 'unknown-type',
      message: says('type-unknown', { type: text }),
      cure: says('cure-write', { text: written }),
      instead: again.ok ? again.cell : PLAIN,
    };
  }
  const near = closest(word, TYPES);
  const list = rest[0];
  const select = SELECTS.find((known) => near === known);
  return {
    code: 'unknown-type',
    message: says('type-unknown', { type: word }),
    cure:
      near === undefined ? all : says('both', { first: says('did-you-mean', { name: near }), second: all }),
    instead: select && list !== undefined ? { type: select, list, orOther: rest[1] === 'or_other' } : PLAIN,
  };
}
