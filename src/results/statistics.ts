import type { CountRow } from '../storage/response-store.ts';
import { type CountCell, type ShownCount, type SumLine, suppress } from './suppression.ts';

export const EVENTS = ['started', 'completed', 'broken-off'] as const;
export type CountedEvent = (typeof EVENTS)[number];

export type ShownCounts = Readonly<Record<CountedEvent, ShownCount>>;

/** How a survey goes, as it may be shown. */
export interface Statistics {
  readonly total: ShownCounts;
  /** In alphabetical order of their codes. */
  readonly byLanguage: readonly ({ readonly language: string } & ShownCounts)[];
  /** The earliest first; days on which nothing happened are left out. */
  readonly byDay: readonly ({ readonly day: string } & ShownCounts)[];
}

/** What is withheld first: a day tells least, and how many have completed is what everybody wants to know. */
const RANK: Readonly<Record<'day' | 'language' | 'total', number>> = { day: 0, language: 1, total: 2 };
const TOTAL_RANK: Readonly<Record<CountedEvent, number>> = { started: 0, 'broken-off': 1, completed: 2 };

/**
 * How many interviews were begun, completed and broken off: in all, by language, and by day.
 *
 * Numbers under five are not shown, and no hidden number can be worked out from those that are: not from a total and
 * the other cells, nor from this, that whoever completed or broke off had started, in all and in each language. (From
 * day to day that says nothing: an interview may take several.)
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
  for (const of of [['total'], ...languages.map((language) => ['language', language])] as const) {
    const [table = 'total', key] = of;
    const id = (event: CountedEvent) => cellId(event, table, key);
    const parts = [id('completed'), id('broken-off')];
    // It need not hold in a language: that can be changed midway. Then it gives nothing away either.
    const holds = countOf(id('started')) >= parts.reduce((all, part) => all + countOf(part), 0);
    if (holds) lines.push({ total: id('started'), parts, open: true });
  }

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

function cellId(event: CountedEvent, table: string, key = ''): string {
  return `${event}|${table}|${key}`;
}
