import type { FileList } from '../../csv/file-choices.ts';
import type { QuestionDefinition, RangeDefinition } from '../../definition/definition.ts';
import { hasChoices, takesKey } from '../../definition/question-types.ts';
import { says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import type { Decorations } from './appearances.ts';
import { expressionText } from './expression-text.ts';
import type { QuestionCell } from './row-type.ts';

/** The parameters of a question that have a meaning in a chat. */
export interface Parameters {
  readonly question: Pick<QuestionDefinition, 'range' | 'randomize' | 'seed'>;
  /** The columns of a file with choices. */
  readonly file: Pick<FileList, 'value' | 'label'>;
}

const PARAMETER = /([^\s=,;]+)\s*=\s*([^\s,;]+)/g;

/** Reads `randomize=true seed=${x}`, `start=0 end=10 step=1`, `value=code label=town`; all others are decoration. */
export function readParameters(
  row: SheetRow,
  { type, file }: QuestionCell,
  decorations: Decorations,
  problems: ProblemList,
): Parameters {
  const given = new Map<string, string>();
  const written = expressionText(row.text('parameters'));
  for (const [, key = '', value = ''] of written.matchAll(PARAMETER)) given.set(key.toLowerCase(), value);
  const rest = written.replaceAll(PARAMETER, '').match(/[^\s,;]+/g) ?? [];
  const take = (key: string) => {
    const value = given.get(key);
    given.delete(key);
    return value;
  };
  const isListed = hasChoices(type);
  // A separate column, for a seed with spaces.
  const seed = isListed ? expressionText(row.text('seed')) || take('seed') : undefined;
  const randomize = isListed && /^(true|yes|true\(\))$/i.test(take('randomize') ?? '');
  const range = takesKey(type, 'range') ? readRange(row, take, problems) : undefined;
  const [value, label] = file === undefined ? [] : [take('value'), take('label')];
  for (const [key, each] of given) decorations.add(row, 'parameters', `${key}=${each}`);
  for (const word of rest) decorations.add(row, 'parameters', word);
  return {
    question: {
      ...(range === undefined ? {} : { range }),
      ...(randomize ? { randomize } : {}),
      ...(randomize && seed !== undefined ? { seed } : {}),
    },
    file: { value, label },
  };
}

/** By default from 1 to 10 in steps of 1, as in pyxform. */
function readRange(
  row: SheetRow,
  take: (key: string) => string | undefined,
  problems: ProblemList,
): RangeDefinition {
  const number = (key: string, otherwise: number) => {
    const written = take(key) ?? '';
    if (written === '') return otherwise;
    if (/^-?\d{1,9}(\.\d{1,6})?$/.test(written)) return Number(written);
    problems.error('bad-value', row.place('parameters'), says('range-number', { key }), { found: written });
    return otherwise;
  };
  return { start: number('start', 1), end: number('end', 10), step: number('step', 1) };
}
