import { type Instance, instanceIn, OUTSIDE } from '../../interview/path/instance.ts';
import type { StoredResponse } from '../../storage/contract/responses.ts';
import type { SurveyChoice } from '../questions/survey-question.ts';
import type { PlacedQuestion } from '../questions/survey-questions.ts';
import { type Cell, cellKind, cellOf, isSplit } from './cell.ts';
import { type Answers, type Item, instancesOf, isRepeat, own } from './items.ts';
import type { Offers } from './offers.ts';

/** What a row is about: a response, or an instance of a repeat in it. */
export interface Row {
  readonly response: StoredResponse;
  /** The response's number in this file, from 1. It means nothing elsewhere. */
  readonly number: number;
  readonly answers: Answers;
  readonly instance: Instance;
}

/** A question in an instance of the repeats around it, as far as these are not rows; or one of its choices. */
export interface Column {
  /** `child[2]/toy[1]/name`; of a choice `help/money`. */
  readonly name: string;
  readonly placed: PlacedQuestion;
  /** Which instances it is of, the outermost first. */
  readonly path: readonly Step[];
  /** The cell tells whether this choice was made, or in which place. */
  readonly choice?: SurveyChoice;
}

interface Step {
  readonly repeat: string;
  /** From 1. */
  readonly number: number;
}

/** More columns of choices than this no program shows: those of the longest lists are left out. */
const MOST_SPLIT_COLUMNS = 1000;

/** How often each repeat is answered at most: by its name, within an instance by that and its name. */
export type MostInstances = ReadonlyMap<string, number>;

/**
 * The columns of items: each question, followed by one for each choice of a `select_multiple` or `rank`.
 *
 * @param most - a repeat has its columns once for each instance; without it, repeats are left out
 */
export function columnsOf(items: readonly Item[], most?: MostInstances): readonly Column[] {
  const columns = questionColumns(items, most);
  const split = withinLimit(columns);
  return columns.flatMap((column) => {
    if (!split.has(column)) return column;
    const { choices } = column.placed.question;
    return [
      column,
      ...choices.map((choice) => ({ ...column, name: `${column.name}/${choice.name}`, choice })),
    ];
  });
}

function questionColumns(
  items: readonly Item[],
  most: MostInstances | undefined,
  before = '',
  path: readonly Step[] = [],
): readonly Column[] {
  return items.flatMap((item): readonly Column[] => {
    if (!isRepeat(item)) return [{ name: before + item.placed.question.name, placed: item.placed, path }];
    if (most === undefined) return [];
    const name = before + item.repeat;
    return Array.from({ length: most.get(name) ?? 1 }, (_, index) => index + 1).flatMap((number) =>
      questionColumns(item.items, most, `${name}[${number}]/`, [...path, { repeat: item.repeat, number }]),
    );
  });
}

/** The questions whose choices have columns. */
function withinLimit(columns: readonly Column[]): ReadonlySet<Column> {
  const size = ({ placed }: Column) => placed.question.choices.length;
  const shortestFirst = columns
    .filter(({ placed }) => isSplit(placed.question))
    .toSorted((a, b) => size(a) - size(b));
  const within = new Set<Column>();
  let all = 0;
  for (const column of shortestFirst) {
    all += size(column);
    if (all <= MOST_SPLIT_COLUMNS) within.add(column);
  }
  return within;
}

/** Counts instances for {@link columnsOf}: notes those of these answers where they are more than noted. */
export function noteInstances(
  items: readonly Item[],
  answers: Answers,
  most: Map<string, number>,
  before = '',
): void {
  for (const item of items) {
    if (!isRepeat(item)) continue;
    const name = `${before}${item.repeat}`;
    const instances = instancesOf(answers, item.repeat);
    most.set(name, Math.max(most.get(name) ?? 1, instances.length));
    for (const [index, each] of instances.entries()) {
      noteInstances(item.items, each, most, `${name}[${index + 1}]/`);
    }
  }
}

/** What is in a column for a row. */
export function readCell({ placed, path, choice }: Column, row: Row, offers: Offers): Cell {
  const { question, place } = placed;
  const { response } = row;
  let { answers, instance } = row;
  for (const { repeat, number } of path) {
    const inner = instancesOf(answers, repeat)[number - 1];
    if (inner === undefined) {
      // There are fewer instances in this response, unless its revision has the question elsewhere.
      const isHere = question.placeIn(response.revision)?.join('/') === place.join('/');
      const why = isHere && own(answers, repeat) !== undefined ? 'not-applicable' : 'not-asked';
      return { is: 'missing', why };
    }
    answers = inner;
    instance = instanceIn(instance, number);
  }
  const cell = cellOf(question, own(answers, question.name), response.id);
  if (choice === undefined || cell.is === 'missing') return cell;
  const names = cell.is === 'choices' ? cell.names : cell.is === 'words' ? cell.text.split(' ') : [];
  const index = names.indexOf(choice.name);
  if (index >= 0) {
    return cellKind(question.type) === 'ranking'
      ? { is: 'number', value: index + 1 }
      : { is: 'flag', value: true };
  }
  if (!question.hasChoice(choice.name, response.revision)) return { is: 'missing', why: 'not-asked' };
  return offers.isOffered(question.name, choice.name, response, instance)
    ? { is: 'flag', value: false }
    : { is: 'missing', why: 'not-offered' };
}

/** The rows of a repeat: one for each instance in these rows. */
export function* rowsIn(repeat: string, row: Row): Generator<Row> {
  for (const [index, answers] of instancesOf(row.answers, repeat).entries()) {
    yield { ...row, answers, instance: instanceIn(row.instance, index + 1) };
  }
}

export function rowOf(response: StoredResponse, number: number): Row {
  return { response, number, answers: response.answers, instance: OUTSIDE };
}
