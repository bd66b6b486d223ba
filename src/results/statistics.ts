import type { CountRow } from '../storage/contract/counts.ts';
import { type CountCell, type ShownCount, type SumLine, suppress } from './suppression.ts';

export const EVENTS = ['started', 'completed', 'broken-off'] as const;
export type CountedEvent = (typeof EVENTS)[number];

export type ShownCounts = Readonly<Record<CountedEvent, ShownCount>>;

/** The numbers of a survey that may be shown. */
export interface Statistics {
  readonly total: ShownCounts;
  /** In alphabetical order of their codes. */
  readonly byLanguage: readonly ({ readonly language: string } & ShownCounts)[];
  /** The earliest first; days on which nothing happened are left out. */
  readonly byDay: readonly ({ readonly day: string } & ShownCounts)[];
}

/** What is withheld first: days matter least, and the number of completed interviews matters most. */
const RANK: Readonly<Record<'day' | 'language' | 'total', number>> = { day: 0, language: 1, total: 2 };
const TOTAL_RANK: Readonly<Record<CountedEvent, number>> = { started: 0, 'broken-off': 1, completed: 2 };

/** Started, but neither completed nor broken off. It is not shown, but anybody can compute it. */
const UNDER_WAY = 'under-way';
/** What subtraction also gives: everybody who started, without those of the third kind. */
const PAIRS = [
  { pair: ['completed', 'broken-off'], third: UNDER_WAY },
  { pair: ['completed', UNDER_WAY], third: 'broken-off' },
  { pair: ['broken-off', UNDER_WAY], third: 'completed' },
] as const;

/**
 * How many interviews were begun, completed and broken off: in total, by language, and by day.
 *
 * Numbers under five are hidden, and no hidden number can be worked out from the shown ones: neither from a total and the
 * other cells, nor from the fact that every interview that was completed or broken off was begun before (in total, in
 * each language, and up to each day).
 */
export function statisticsOf(rows: readonly CountRow[]): Statistics {
  const languages = [...new Set(rows.map(({ language }) => language))].toSorted();
  const days = [...new Set(rows.map(({ day }) => day))].toSorted();

  const counts = new Map<string, number>();
  const add = (id: string, count: number) => counts.set(id, (counts.get(id) ?? 0) + count);
  for (const { event, language, day, count } of rows) {
    add(cellId(event, 'total'), count);
    add(cellId(event, 'language', language), count);
    add(cellId(event, 'day', day), count);
  }
  const countOf = (id: string) => counts.get(id) ?? 0;

  const cells: CountCell[] = [];
  const lines: SumLine[] = [];
  for (const event of EVENTS) {
    const total = cellId(event, 'total');
    const byLanguage = languages.map((language) => cellId(event, 'language', language));
    const byDay = days.map((day) => cellId(event, 'day', day));
    cells.push({ id: total, count: countOf(total), rank: RANK.total + TOTAL_RANK[event] });
    cells.push(...byLanguage.map((id) => ({ id, count: countOf(id), rank: RANK.language })));
    cells.push(...byDay.map((id) => ({ id, count: countOf(id), rank: RANK.day })));
    lines.push({ total, parts: byLanguage }, { total, parts: byDay });
  }
  const isWhole = (table: string, key?: string) =>
    countOf(cellId('started', table, key)) >=
    countOf(cellId('completed', table, key)) + countOf(cellId('broken-off', table, key));
  // It need not hold in a language: that can be changed midway. Then it gives nothing away either.
  const whole = languages.filter((language) => isWhole('language', language));
  if (isWhole('total')) lines.push(...waysOf('total'));
  lines.push(...whole.flatMap((language) => waysOf('language', language)));
  if (isWhole('total') && whole.length === languages.length) {
    for (const sum of [UNDER_WAY, ...PAIRS.map(pairId)]) {
      const parts = languages.map((language) => cellId(sum, 'language', language));
      lines.push({ total: cellId(sum, 'total'), parts });
    }
  }
  lines.push(...daysInTurn(days, countOf));

  const shown = suppress(cells, lines);
  const row = (table: string, key?: string): ShownCounts => {
    const of = (event: CountedEvent) => shown.get(cellId(event, table, key)) ?? 'under-five';
    return { started: of('started'), completed: of('completed'), 'broken-off': of('broken-off') };
  };
  return {
    total: row('total'),
    byLanguage: languages.map((language) => ({ language, ...row('language', language) })),
    byDay: days.map((day) => ({ day, ...row('day', day) })),
  };
}

function pairId({ pair }: (typeof PAIRS)[number]): string {
  return pair.join('+');
}

/** Every interview that was begun is completed, broken off or under way: all sums that follow from this. */
function waysOf(table: string, key?: string): SumLine[] {
  const id = (kind: string) => cellId(kind, table, key);
  const started = id('started');
  return [
    { total: started, parts: [id('completed'), id('broken-off'), id(UNDER_WAY)] },
    ...PAIRS.flatMap((ends) => [
      { total: id(pairId(ends)), parts: ends.pair.map(id) },
      { total: started, parts: [id(pairId(ends)), id(ends.third)] },
    ]),
  ];
}

/**
 * That on no evening more interviews have ended than were begun by then.
 *
 * @returns nothing where it does not hold
 */
function daysInTurn(days: readonly string[], countOf: (id: string) => number): SumLine[] {
  const lines: SumLine[] = [];
  let underWay = 0;
  for (const [index, day] of days.entries()) {
    const id = (kind: string) => cellId(kind, 'day', day);
    const ended = [id('completed'), id('broken-off')];
    underWay += countOf(id('started')) - ended.reduce((all, end) => all + countOf(end), 0);
    if (underWay < 0) return [];
    const evening = index === days.length - 1 ? cellId(UNDER_WAY, 'total') : id(UNDER_WAY);
    const before = days[index - 1];
    const yesterday = before === undefined ? [] : [cellId(UNDER_WAY, 'day', before)];
    lines.push(
      { total: id('in-hand'), parts: [...yesterday, id('started')] },
      { total: id('in-hand'), parts: [...ended, evening] },
    );
  }
  return lines;
}

function cellId(kind: string, table: string, key = ''): string {
  return `${kind}|${table}|${key}`;
}
