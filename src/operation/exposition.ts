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
  /** By the values of the labels, joined. Their text is made when it is asked for: several are counted at each update. */
  readonly #counts = new Map<string, { readonly labels: Labels; value: number }>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  /** @param labels - always the same names, in the same order */
  add(labels: Labels = {}, amount = 1): void {
    let key = '';
    for (const name in labels) key += `${labels[name]}\0`;
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { labels, value: amount });
    else count.value += amount;
  }

  text(): string {
    const samples = [...this.#counts.values()].map(
      ({ labels, value }) => `${this.#name}${labelText(labels)} ${value}\n`,
    );
    return head(this.#name, this.#help, 'counter') + samples.join('');
  }
}

/** Durations by label: how many took at most so long. */
export class Histogram {
  readonly #name: string;
  readonly #help: string;
  readonly #label: string;
  readonly #buckets: readonly number[];
  /** Each call is counted in the first bucket that it fits into. */
  readonly #series = new Map<string, { readonly counts: number[]; sum: number }>();

  /** @param buckets - upper bounds in seconds, ascending */
  constructor(name: string, help: string, label: string, buckets: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#label = label;
    this.#buckets = [...buckets, Number.POSITIVE_INFINITY];
  }

  observe(value: string, seconds: number): void {
    let series = this.#series.get(value);
    if (series === undefined) {
      series = { counts: this.#buckets.map(() => 0), sum: 0 };
      this.#series.set(value, series);
    }
    series.sum += seconds;
    const first = this.#buckets.findIndex((bound) => seconds <= bound);
    series.counts[first] = (series.counts[first] ?? 0) + 1;
  }

  text(): string {
    const lines = [...this.#series].flatMap(([value, { counts, sum }]) => {
      const labels = { [this.#label]: value };
      let below = 0;
      const buckets = counts.map((count, index) => {
        below += count;
        const bound = this.#buckets[index] ?? 0;
        const le = bound === Number.POSITIVE_INFINITY ? '+Inf' : String(bound);
        return `${this.#name}_bucket${labelText({ ...labels, le })} ${below}\n`;
      });
      const own = labelText(labels);
      return [...buckets, `${this.#name}_sum${own} ${sum}\n`, `${this.#name}_count${own} ${below}\n`];
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
