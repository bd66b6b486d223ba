import type { QuestionType } from '../../definition/definition.ts';
import { type BadType, readType, type TypeCell } from '../../definition/read-type.ts';
import { says } from '../../problems/message.ts';
import { LEFT_OUT } from './left-out-types.ts';
import type { PassedOverKind } from './passed-over.ts';

/** The type of a row that asks, shows or calculates something. */
export interface QuestionCell {
  readonly type: QuestionType;
  readonly list?: string;
  /** The file with its choices. */
  readonly file?: string;
  /** Its list in the sheet of external choices. */
  readonly external?: string;
  /** What it is asked instead of. */
  readonly insteadOf?: PassedOverKind;
  /** What the type itself demands of an answer. */
  readonly constraint?: string;
  readonly orOther: boolean;
}

/** What the `type` of a row says. */
export type RowType =
  | (QuestionCell & { readonly kind: 'question' })
  | { readonly kind: 'begin' | 'end'; readonly what: 'group' | 'repeat' }
  /** Has a value, but is never shown. */
  | { readonly kind: 'hidden' }
  /** The day of the interview. */
  | { readonly kind: 'today' }
  /** A data file, for expressions. */
  | { readonly kind: 'table'; readonly ending: 'csv' | 'xml' }
  /** Data about the device or the person that XLSForm records without asking. */
  | { readonly kind: 'left-out'; readonly type: string; readonly why: PassedOverKind }
  | { readonly kind: 'bad'; readonly bad: BadType };

/**
 * Other words for each type, in lower case with spaces, from pyxform's question_type_dictionary.py; without "add", "q",
 * "get" and "prompt". Select types are followed by their list: see {@link SELECT_ONE}.
 */
const SPELLINGS: { readonly [T in QuestionType]: readonly string[] } = {
  note: [],
  select_one: [],
  select_multiple: [],
  rank: [],
  text: ['string'],
  integer: ['int'],
  decimal: [],
  range: [],
  date: [],
  time: [],
  dateTime: ['datetime', 'date time'],
  geopoint: ['location', 'gps'],
  geotrace: ['geo trace'],
  geoshape: ['geo shape'],
  barcode: ['bar code'],
  image: ['photo', 'picture'],
  audio: [],
  video: [],
  file: [],
  acknowledge: ['trigger'],
  calculate: [],
};

/** Types of pyxform that are numbers up to a limit. */
const MOST: Readonly<Record<string, number>> = {
  percentage: 100,
  'number of days in last month': 31,
  'number of days in last six months': 183,
  'number of days in last year': 365,
};

/** Other words for data that is recorded without asking. */
const UNASKED = {
  'start time': 'start',
  'end time': 'end',
  'device id': 'deviceid',
  imei: 'deviceid',
  'phone number': 'phonenumber',
  'subscriber id': 'subscriberid',
  'sim id': 'simserial',
};

const ALIASES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SPELLINGS).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
  ...Object.entries(UNASKED),
]);

const BEGIN_OR_END = /^(begin|end)[ _](group|repeat|lgroup|looped[ _]group)\b/i;
const SELECT_ONE = selectPattern('add select one prompt using|select one(?: from| using)?|(?:q )?select1');
const SELECT_MULTIPLE = selectPattern(
  'add select multiple prompt using|select multiple(?: from| using)?|select all that apply(?: from)?|q select',
);

/** Spaces in a command may be underscores; the list is one word. */
function selectPattern(commands: string): RegExp {
  return new RegExp(`^(?:${commands.replaceAll(' ', '[ _]')}) (\\S+)( or[ _](?:specify[ _])?other)?$`, 'i');
}

/** Reads a `type` in any spelling that pyxform accepts; letter case does not matter. */
export function readRowType(text: string): RowType {
  const written = text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
  const control = BEGIN_OR_END.exec(written);
  if (control !== null) {
    const kind = /^b/i.test(written) ? 'begin' : 'end';
    const word = control[2]?.toLowerCase();
    return { kind, what: word === 'group' ? 'group' : 'repeat' };
  }
  return readExternal(written) ?? readListed(written) ?? readSelect(written) ?? readSimple(written);
}

/** `select_one_external LIST`; `osm LIST`, whose list has tags of a map. */
function readExternal(written: string): RowType | undefined {
  const [, external] = /^(?:add )?select[ _]one[ _]external (\S+)$/i.exec(written) ?? [];
  if (external !== undefined) {
    return { kind: 'question', type: 'select_one', file: 'external_choices', external, orOther: false };
  }
  return /^(?:q )?osm\b/i.test(written)
    ? { kind: 'question', type: 'geopoint', insteadOf: 'map-object', orOther: false }
    : undefined;
}

/** `rank LIST`, `select_one_from_file FILE` */
function readListed(written: string): RowType | undefined {
  const [found, select, rest = ''] =
    /^(?:select[ _](one|multiple)[ _]from[ _]file|rank)\b ?(.*)$/i.exec(written) ?? [];
  if (found === undefined) return undefined;
  const command = select === undefined ? 'rank' : `select_${select.toLowerCase()}_from_file`;
  return fromReading(`${command} ${rest.replace(/ or[ _](?:specify[ _])?other$/i, ' or_other')}`);
}

function readSelect(written: string): RowType | undefined {
  for (const [type, pattern] of [
    ['select_one', SELECT_ONE],
    ['select_multiple', SELECT_MULTIPLE],
  ] as const) {
    const [found, list = '', orOther] = pattern.exec(written) ?? [];
    if (found === undefined) continue;
    return { kind: 'question', type, list, orOther: orOther !== undefined };
  }
  return undefined;
}

function readSimple(written: string): RowType {
  const plain = written
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/^(?:(?:add|q|get) |uri:)/, '')
    .replace(/ prompt$/, '');
  const word = ALIASES.get(plain) ?? plain.replaceAll(' ', '_');
  const most = MOST[plain];
  if (most !== undefined) {
    return { kind: 'question', type: 'integer', constraint: `. >= 0 and . <= ${most}`, orOther: false };
  }
  if (word === 'hidden' || word === 'today') return { kind: word };
  if (word === 'csv-external') return { kind: 'table', ending: 'csv' };
  if (word === 'xml-external') return { kind: 'table', ending: 'xml' };
  const why = LEFT_OUT.get(word) ?? LEFT_OUT.get(word.replaceAll('_', '-'));
  if (why !== undefined) return { kind: 'left-out', type: written, why };
  return readType(word).ok ? fromReading(word) : fromReading(written);
}

/** A type as it is written in every format. */
function fromReading(text: string): RowType {
  const read = readType(text);
  if (!read.ok) return { kind: 'bad', bad: read.bad };
  const { type, ...rest } = read.cell;
  if (type !== 'group' && type !== 'repeat') return { kind: 'question', type, ...rest };
  const instead: TypeCell = { type: 'note', orOther: false };
  return { kind: 'bad', bad: { code: 'bad-type', message: says('begin-and-end', { type }), instead } };
}
