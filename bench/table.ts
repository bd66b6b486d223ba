import { spreadOf } from './median.ts';

interface Row {
  readonly name: string;
  readonly values: readonly number[];
  readonly goal?: number;
}

/** The figures as one table of text: median, range over the rounds, goal. */
export class Table {
  readonly #parts: { readonly title: string; readonly rows: Row[] }[] = [];
  readonly #scale: Row[] = [];

  part(title: string): void {
    this.#parts.push({ title, rows: [] });
  }

  /** A figure that should be at most `goal`. */
  row(name: string, values: readonly number[], goal: number): void {
    this.#parts.at(-1)?.rows.push({ name, values, goal });
  }

  /** A figure without a goal. */
  note(name: string, values: readonly number[]): void {
    this.#parts.at(-1)?.rows.push({ name, values });
  }

  /** A figure that holds for this machine only. */
  scale(name: string, values: readonly number[]): void {
    this.#scale.push({ name, values });
  }

  /** @throws Error if a figure has no value */
  text(): string {
    const parts = [...this.#parts, { title: 'On this machine, for scale only', rows: this.#scale }];
    const width = Math.max(...parts.flatMap(({ rows }) => rows.map(({ name }) => name.length)));
    const lines = parts.flatMap(({ title, rows }) => ['', title, ...rows.map((row) => line(row, width))]);
    return `${lines.join('\n')}\n\n`;
  }
}

function line({ name, values, goal }: Row, width: number): string {
  const { median, least, most } = spreadOf(values);
  const range = values.length > 1 ? `${number(least)}–${number(most)}` : '';
  const verdict = goal === undefined ? '' : `at most ${goal}: ${median <= goal ? 'met' : 'MISSED'}`;
  return `  ${name.padEnd(width)}  ${number(median).padStart(6)}  ${range.padEnd(13)}  ${verdict}`.trimEnd();
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
