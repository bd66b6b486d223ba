/**
 * Prometheus' text format: https://prometheus.io/docs/instrumenting/exposition_formats/
 *
 * Of our own because it is this short: the usual package costs each process 15 MB (measured).
 */
export const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

type Labels = Readonly<Record<string, string>>;

/** Counts up, for each combination of labels. */
export class Counter {
  readonly #name: string;
  readonly #help: string;
  readonly #values = new Map<string, number>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  add(labels: Labels = {}, amount = 1): void {
    const key = labelText(labels);
    this.#values.set(key, (this.#values.get(key) ?? 0) + amount);
  }

  text(): string {
    const samples = [...this.#values].map(([labels, value]) => `${this.#name}${labels} ${value}\n`);
    return head(this.#name, this.#help, 'counter') + samples.join('');
  }
}

/** Durations by label: how many took at most so long. */
export class Histogram {
  readonly #name: string;
  readonly #help: string;
  readonly #label: string;
  readonly #buckets: readonly number[];
  readonly #series = new Map<string, { readonly counts: number[]; sum: number }>();

  /** @param buckets - upper bounds in seconds, ascending */
  constructor(name: string, help: string, label: string, buckets: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#label = label;
    this.#buckets = [...buckets, Number.POSITIVE_INFINITY];
  }

  observe(value: string, seconds: number): void {
    const series = this.#series.get(value) ?? { counts: this.#buckets.map(() => 0), sum: 0 };
    this.#series.set(value, series);
    series.sum += seconds;
    for (const [index, bound] of this.#buckets.entries()) {
      if (seconds <= bound) series.counts[index] = (series.counts[index] ?? 0) + 1;
    }
  }

  text(): string {
    const lines = [...this.#series].flatMap(([value, { counts, sum }]) => {
      const labels = { [this.#label]: value };
      const buckets = counts.map((count, index) => {
        const bound = this.#buckets[index] ?? 0;
        const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound);
        return `${this.#name}_bucket${labelText({ ...labels, le })} ${count}\n`;
      });
      const own = labelText(labels);
      return [
        ...buckets,
        `${this.#name}_sum${own} ${sum}\n`,
        `${this.#name}_count${own} ${counts.at(-1) ?? 0}\n`,
      ];
    });
    return head(this.#name, this.#help, 'histogram') + lines.join('');
  }
}

/** A value as it is now. */
export function gauge(name: string, help: string, value: number): string {
  return `${head(name, help, 'gauge')}${name} ${value}\n`;
}

function head(name: string, help: string, type: string): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
