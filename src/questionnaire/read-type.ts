import { QUESTION_TYPES, type QuestionType } from './definition.ts';
import { didYouMean } from './nearest.ts';

/** What a `type` says: `select_one yes_no or_other` and the like. */
export interface TypeCell {
  readonly type: QuestionType | 'group';
  readonly list?: string;
  readonly orOther: boolean;
}

export interface BadType {
  readonly code: 'unknown-type' | 'unsupported-type' | 'missing-list' | 'bad-type';
  readonly message: string;
  readonly cure: string;
  /** What was probably meant: to go on checking with. */
  readonly instead: TypeCell;
}

/** XLSForm's further types (https://xlsform.org/en/#question-types): spelt right, but no chat can ask them yet. */
const UNSUPPORTED = new Set(
  `range rank geopoint geotrace geoshape time dateTime image audio background-audio video file barcode hidden xml-external
  repeat select_one_from_file select_multiple_from_file select_one_external start end today deviceid phonenumber
  username email audit start-geopoint`.split(/\s+/),
);

const SELECTS = ['select_one', 'select_multiple'] as const;

/** Reads a `type` as XLSForm writes it: a word; for a select also its list, and `or_other` if there is one. */
export function readType(text: string): { ok: true; cell: TypeCell } | { ok: false; bad: BadType } {
  const [word = '', ...rest] = text.trim().split(/\s+/);
  const type = [...QUESTION_TYPES, 'group' as const].find((known) => known === word);
  const select = SELECTS.find((known) => known === word);
  if (type === undefined) return { ok: false, bad: unknownType(text, word, rest) };
  const [list, orOther, ...more] = rest;
  if (select === undefined) {
    if (list === undefined) return { ok: true, cell: { type, orOther: false } };
    const message = `The type "${type}" stands alone, but "${rest.join(' ')}" follows it.`;
    const instead = { type, orOther: false };
    return { ok: false, bad: { code: 'bad-type', message, cure: `Write: ${type}`, instead } };
  }
  if (list === undefined) {
    const message = `The type "${type}" needs the name of a choice list.`;
    // A text takes nearly every key: no further problems follow from this one.
    const instead = { type: 'text' as const, orOther: false };
    return {
      ok: false,
      bad: { code: 'missing-list', message, cure: `Write for example: ${type} yes_no`, instead },
    };
  }
  const cell = { type, list, orOther: orOther === 'or_other' };
  if (more.length > 0 || (orOther !== undefined && orOther !== 'or_other')) {
    const message = `After "${type} ${list}" only "or_other" may follow, not "${rest.slice(1).join(' ')}".`;
    const cure = `Write: ${type} ${list}, or ${type} ${list} or_other`;
    return { ok: false, bad: { code: 'bad-type', message, cure, instead: cell } };
  }
  return { ok: true, cell };
}

function unknownType(text: string, word: string, rest: readonly string[]): BadType {
  const all = `Types: ${[...QUESTION_TYPES, 'group'].join(', ')}.`;
  const plain: TypeCell = { type: 'text', orOther: false };
  if (UNSUPPORTED.has(word)) {
    const message = `The type "${word}" is XLSForm's, but cannot be asked in a chat yet.`;
    return { code: 'unsupported-type', message, cure: all, instead: plain };
  }
  const spaced = /^select[\s_-]?(one|multiple|1)(?:\s+from)?\s+(.*)$/i.exec(text.trim());
  if (spaced) {
    const select = spaced[1]?.toLowerCase() === 'multiple' ? 'select_multiple' : 'select_one';
    const written = `${select} ${spaced[2]}`;
    const again = readType(written);
    return {
      code: 'unknown-type',
      message: `There is no question type "${text}".`,
      cure: `Write: ${written}`,
      instead: again.ok ? again.cell : plain,
    };
  }
  const near = didYouMean(word, [...QUESTION_TYPES, 'group']);
  const list = rest[0];
  const select = SELECTS.find((known) => near?.includes(`"${known}"`));
  return {
    code: 'unknown-type',
    message: `There is no question type "${word}".`,
    cure: near === undefined ? all : `${near} ${all}`,
    instead: select && list !== undefined ? { type: select, list, orOther: rest[1] === 'or_other' } : plain,
  };
}
