import { saysSomething, withoutPictures } from './pictures.ts';

export const STYLES = ['bold', 'italic', 'underline', 'strike', 'code'] as const;

export type Style = (typeof STYLES)[number];

/** A piece of text with the same style throughout. */
export interface Run {
  readonly text: string;
  /** Each at most once. */
  readonly styles: readonly Style[];
  /** Where a tap on it leads: an absolute address. */
  readonly link?: string;
  /** Quoted text, such as an answer or a setting. It stays as it is. */
  readonly quoted?: true;
}

/**
 * An author's text with its styles and links. It becomes a string only through {@link RichText.plain} or a renderer, so
 * that nobody confuses markup with plain text.
 */
export class RichText {
  readonly runs: readonly Run[];

  constructor(runs: readonly Run[]) {
    this.runs = runs;
  }

  /** The words alone. */
  get plain(): string {
    const [only, ...others] = this.runs;
    if (others.length === 0) return only?.text ?? '';
    return this.runs.map(({ text }) => text).join('');
  }

  /** Without emoji and other small pictures, for listening; a text that contains nothing else keeps them. */
  withoutPictures(): RichText {
    const kept = this.runs.map((run) => (run.quoted ? run : { ...run, text: withoutPictures(run.text) }));
    const left = new RichText(kept.filter(({ text }) => text !== ''));
    return saysSomething(left.plain) ? left.trimmed() : this;
  }

  trimmed(): RichText {
    const runs = [...this.runs];
    const first = runs[0];
    if (first !== undefined && !first.quoted) runs[0] = { ...first, text: first.text.trimStart() };
    const last = runs.at(-1);
    if (last !== undefined && !last.quoted) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
    return new RichText(runs.filter(({ text }) => text !== ''));
  }
}
