import type { Row } from './stage.ts';

const COLUMNS: readonly (readonly [string, (row: Row) => string | number])[] = [
  ['people', ({ people }) => people],
  ['answers', ({ answers }) => answers],
  ['kills', ({ kills }) => kills],
  ['lost', ({ lost }) => lost],
  ['wrong', ({ wrong }) => wrong],
  ['doubled', ({ doubled }) => doubled],
  ['repeated', ({ repeated }) => repeated],
  ['sorry', ({ apologies }) => apologies],
  ['stuck', ({ stuck }) => stuck],
  ['silence, s', ({ silence }) => (silence / 1000).toFixed(1)],
];
const NAME_WIDTH = 44;

export function tableHead(): string {
  return `${'scenario'.padEnd(NAME_WIDTH)}${COLUMNS.map(([name]) => name.padStart(name.length + 2)).join('')}`;
}

export function tableLine(scenario: string, row: Row): string {
  const cells = COLUMNS.map(([name, read]) => String(read(row)).padStart(name.length + 2));
  return `${scenario.padEnd(NAME_WIDTH)}${cells.join('')}`;
}
