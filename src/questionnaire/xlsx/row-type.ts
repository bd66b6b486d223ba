import type { QuestionType } from '../definition.ts';
import { type BadType, readType, type TypeCell } from '../read-type.ts';
import { LEFT_OUT, UNSUPPORTED, UNSUPPORTED_SELECTS } from './other-types.ts';

/** The type of a row that asks, shows or calculates something. */
export interface QuestionCell {
  readonly type: QuestionType;
  readonly list?: string;
  readonly orOther: boolean;
}

/** What the `type` of a row says. */
export type RowType =
  | (QuestionCell & { readonly kind: 'question' })
  | { readonly kind: 'begin' | 'end'; readonly what: 'group' | 'repeat' }
  /** Has a value, but is never shown. */
  | { readonly kind: 'hidden' }
  /** What the device or the person would have to tell unasked. */
  | { readonly kind: 'left-out'; readonly type: string; readonly why: string }
  | { readonly kind: 'unsupported'; readonly type: string; readonly cure: string }
  | { readonly kind: 'bad'; readonly bad: BadType };

/** Other words for a type, from pyxform's question_type_dictionary.py; without "add", "q", "get" and "prompt". */
const ALIASES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'integer',
  trigger: 'acknowledge',
  photo: 'image',
  picture: 'image',
  location: 'geopoint',
  gps: 'geopoint',
  datetime: 'dateTime',
  'date time': 'dateTime',
  'start time': 'start',
  'end time': 'end',
  'device id': 'deviceid',
  imei: 'deviceid',
  'phone number': 'phonenumber',
  'subscriber id': 'subscriberid',
  'sim id': 'simserial',
};

const BEGIN_OR_END = /^(begin|end)[ _](group|repeat|lgroup|loop|looped[ _]group)\b/i;
const SELECT_ONE = selectPattern('add select one prompt using|select one(?: from| using)?|(?:q )?select1');
const SELECT_MULTIPLE = selectPattern(
  'add select multiple prompt using|select multiple(?: from| using)?|select all that apply(?: from)?|q select',
);

/** Blanks within a command may be underscores; the list is one word. */
function selectPattern(commands: string): RegExp {
  return new RegExp(`^(?:${commands.replaceAll(' ', '[ _]')}) (\\S+)( or[ _](?:specify[ _])?other)?$`, 'i');
}

/** Reads a `type` in any of the spellings that pyxform takes; letter case does not matter. */
export function readRowType(text: string): RowType {
  const written = text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
  const control = BEGIN_OR_END.exec(written);
  if (control !== null) {
    const kind = /^b/i.test(written) ? 'begin' : 'end';
    return { kind, what: /^group$/i.test(control[2] ?? '') ? 'group' : 'repeat' };
  }
  const unsupported = UNSUPPORTED_SELECTS.find(([pattern]) => pattern.test(written));
  if (unsupported !== undefined) return { kind: 'unsupported', type: written, cure: unsupported[1] };
  return readSelect(written) ?? readSimple(written);
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
  const word = (Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined) ?? plain.replaceAll(' ', '_');
  if (word === 'hidden') return { kind: 'hidden' };
  const why = LEFT_OUT.get(word);
  if (why !== undefined) return { kind: 'left-out', type: written, why };
  const cure = UNSUPPORTED.get(word);
  if (cure !== undefined) return { kind: 'unsupported', type: written, cure };
  const simple = readType(word);
  const read = simple.ok ? simple : readType(written);
  if (!read.ok) return { kind: 'bad', bad: read.bad };
  const { type } = read.cell;
  if (type !== 'group') return { kind: 'question', type, orOther: false };
  const message = 'A group begins with a row of type "begin_group" and ends with one of type "end_group".';
  const instead: TypeCell = { type: 'note', orOther: false };
  return { kind: 'bad', bad: { code: 'bad-type', message, cure: 'Write: begin_group', instead } };
}
