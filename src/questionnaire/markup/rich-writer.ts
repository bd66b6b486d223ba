import { RichText, type Run, STYLES, type Style } from './rich-text.ts';

/** First-strong isolate and its end: the text between them has its own direction. */
const FSI = '\u2068';
const PDI = '\u2069';
/** Next to one of these, a value is part of an address, a name or a Latin word: a mark would break it. */
const GOES_ON = /[A-Za-z0-9@#/=&?_+]$/;
const GOES_ON_AFTER = /^[A-Za-z0-9@/=&_]/;
const MOST_BREAKS = 2;

/** A part of a word: written by the author, or a value. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** Builds a text run by run. */
export class RichWriter {
  readonly #isolate: boolean;
  readonly #styles = new Map<Style, number>();
  readonly #runs: Run[] = [];
  #length = 0;
  #link: string | undefined;
  #inLink = false;
  /** Line breaks that a block needs before the next text. */
  #owed = 0;
  #last = '';

  constructor(isolate: boolean) {
    this.#isolate = isolate;
  }

  get length(): number {
    return this.#length;
  }

  get isInLink(): boolean {
    return this.#inLink;
  }

  text(text: string): void {
    this.#append(text, false);
  }

  /** Text that must not be split: marks go around it, never into it. */
  word(pieces: readonly Piece[]): void {
    const isLine = pieces.every(({ text }) => !text.includes('\n'));
    const isIsolated = isLine && this.#isolates && !GOES_ON.test(this.#last);
    if (isIsolated) this.#append(FSI, false);
    for (const { text, quoted } of pieces) this.#append(text, quoted);
    if (isIsolated) this.#append(PDI, false);
  }

  /** @param next - the author's next character */
  value(value: string, next: string): void {
    if (value === '') return;
    const isPart = GOES_ON.test(this.#last) || GOES_ON_AFTER.test(next);
    this.#append(this.#isolates && !isPart ? isolatedLines(value) : value, true);
  }

  newLine(): void {
    // A block has already begun a new line.
    if (this.#owed > 0) return;
    this.#append('\n', false);
  }

  breaks(count: 1 | 2): void {
    this.#owed = Math.max(this.#owed, count);
  }

  style(style: Style, on: boolean): void {
    this.#styles.set(style, Math.max(0, (this.#styles.get(style) ?? 0) + (on ? 1 : -1)));
  }

  link(href: string | undefined): void {
    this.#inLink = href !== undefined;
    this.#link = href;
  }

  textFrom(from: number): string {
    return new RichText(this.#runs).plain.slice(from);
  }

  endHeading(): void {
    this.style('bold', false);
    const last = this.#runs.at(-1);
    // "## Like this ##"
    if (last === undefined || last.quoted) return;
    const text = last.text.replace(/[ \t]+#+[ \t]*$/, '');
    this.#runs[this.#runs.length - 1] = { ...last, text };
    this.#length -= last.text.length - text.length;
  }

  finished(): RichText {
    return new RichText(this.#runs).trimmed();
  }

  get #isolates(): boolean {
    return this.#isolate && !this.#inLink && (this.#styles.get('code') ?? 0) === 0;
  }

  #append(text: string, quoted: boolean): void {
    if (text === '') return;
    if (this.#owed > 0) this.#payBreaks();
    const styles = STYLES.filter((style) => (this.#styles.get(style) ?? 0) > 0);
    this.#push({
      text,
      styles,
      ...(this.#link === undefined ? {} : { link: this.#link }),
      ...(quoted ? { quoted: true } : {}),
    });
  }

  #payBreaks(): void {
    const owed = Math.min(this.#owed, MOST_BREAKS);
    this.#owed = 0;
    if (this.#length === 0) return;
    const standing =
      /\n*$/.exec(
        this.#runs
          .slice(-2)
          .map(({ text }) => text)
          .join(''),
      )?.[0].length ?? 0;
    if (standing < owed) this.#push({ text: '\n'.repeat(owed - standing), styles: [] });
  }

  #push(run: Run): void {
    const before = this.#runs.at(-1);
    if (before !== undefined && looksLike(before, run)) {
      this.#runs[this.#runs.length - 1] = { ...before, text: before.text + run.text };
    } else this.#runs.push(run);
    this.#length += run.text.length;
    this.#last = run.text.slice(-1);
  }
}

/** An isolate ends with its line, whatever marks follow; marks inside must not end it earlier. */
function isolatedLines(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.trim() === '' ? line : FSI + (isBalanced(line) ? line : line.replaceAll(ISOLATES, '')) + PDI,
    )
    .join('\n');
}

const ISOLATES = /[\u2066-\u2069]/g;

function isBalanced(line: string): boolean {
  let open = 0;
  for (const [mark] of line.matchAll(ISOLATES)) {
    open += mark === PDI ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}

function looksLike(one: Run, other: Run): boolean {
  return one.link === other.link && one.quoted === other.quoted && one.styles.join() === other.styles.join();
}
