import { type Part, withEmphasis } from './emphasis.ts';
import { type LinkTarget, linkTarget } from './link-target.ts';
import { putAside, VALUE } from './quoted.ts';
import { RichText } from './rich-text.ts';
import { type Piece, RichWriter } from './rich-writer.ts';
import { effectOf, stylesOf, type TagEffect } from './tags.ts';
import { type Stretch, tokensOf } from './tokens.ts';

/** A text without any of these needs no reading. */
const MAY_BE_MARKUP = /[\\<&[*_#\ufdd0]/;

/**
 * Reads an author's Markdown and HTML, the kinds that XLSForm authors know from KoboToolbox and ODK Collect
 * (https://xlsform.org/en/#styling-prompts). Values between the marks of `quoted` are never markup. What cannot be read
 * stays as it was written; what a chat cannot show (colours, sizes, tables, pictures) is left out.
 *
 * @param isolate - for a language that runs from right to left: values, addresses and numbers get isolation marks, so
 * that neither they nor the text around them are reordered (https://www.unicode.org/reports/tr9/)
 */
export function readMarkup(text: string, { isolate }: { readonly isolate: boolean }): RichText {
  if (!isolate && !MAY_BE_MARKUP.test(text)) return plainText(text);
  return new MarkupReader(text, isolate).read();
}

/** A text without markup, whatever it contains. */
export function plainText(text: string): RichText {
  return new RichText(text === '' ? [] : [{ text, styles: [] }]);
}

interface OpenTag {
  readonly name: string;
  readonly effect: TagEffect;
  readonly styles: ReturnType<typeof stylesOf>;
  /** For a list: the number of items so far. */
  items: number;
  readonly link: OpenLink | undefined;
}

interface OpenLink {
  readonly target: LinkTarget | undefined;
  /** The length of the text when it began. */
  readonly from: number;
}

class MarkupReader {
  readonly #source: string;
  readonly #values: ReadonlyMap<number, string>;
  readonly #out: RichWriter;
  readonly #open: OpenTag[] = [];
  #isHeading = false;

  constructor(text: string, isolate: boolean) {
    const { source, values } = putAside(text);
    this.#source = source;
    this.#values = values;
    // A value on its own has nothing around it to reorder.
    this.#out = new RichWriter(isolate && source.trim() !== VALUE);
  }

  read(): RichText {
    this.#write(withEmphasis(tokensOf(this.#source)));
    this.#endHeading();
    for (const { link } of this.#open.toReversed()) this.#endLink(link);
    return this.#out.finished();
  }

  #write(parts: readonly Part[]): void {
    for (const [index, part] of parts.entries()) {
      switch (part.type) {
        case 'text':
          this.#out.text(part.text);
          break;
        case 'word':
          this.#out.word(this.#pieces(part.stretch));
          break;
        case 'value':
          this.#out.value(this.#values.get(part.at) ?? '', firstOf(parts[index + 1]));
          break;
        case 'break':
          this.#endHeading();
          this.#out.newLine();
          break;
        case 'heading':
          this.#isHeading = true;
          this.#out.style('bold', true);
          break;
        case 'turn':
          this.#out.style(part.style, part.on);
          break;
        case 'tag':
          if (part.closes) this.#endTag(part.name);
          else this.#beginTag(part.name, part.attributes);
          break;
        case 'link': {
          const link = this.#beginLink(linkTarget(this.#filledIn(part.target)));
          this.#write(withEmphasis(part.label));
          this.#endLink(link);
        }
      }
    }
  }

  #beginTag(name: string, attributes: Stretch): void {
    const effect = effectOf(name);
    if (effect.isVoid) {
      if (name === 'br') this.#out.newLine();
      else if (effect.breaks !== undefined) this.#out.breaks(effect.breaks);
      return;
    }
    if (effect.breaks !== undefined) this.#out.breaks(effect.breaks);
    // HTML closes these by itself.
    if (name === 'li' || name === 'p') this.#endTag(name, true);
    const written = this.#filledIn(attributes);
    const styles = [...(effect.style === undefined ? [] : [effect.style]), ...stylesOf(written)];
    for (const style of styles) this.#out.style(style, true);
    const link = name === 'a' ? this.#beginLink(linkTarget(hrefOf(written))) : undefined;
    if (name === 'li') this.#out.text(this.#bullet());
    this.#open.push({ name, effect, styles, items: 0, link });
  }

  #endTag(name: string, onlyInnermost = false): void {
    const at = this.#open.findLastIndex((tag) => tag.name === name);
    if (at === -1 || (onlyInnermost && at < this.#open.length - 1)) return;
    const [tag] = this.#open.splice(at, 1);
    this.#endLink(tag?.link);
    for (const style of tag?.styles ?? []) this.#out.style(style, false);
    if (name === 'td' || name === 'th') this.#out.text(' ');
    if (tag?.effect.breaks !== undefined) this.#out.breaks(tag.effect.breaks);
  }

  #bullet(): string {
    const list = this.#open.findLast(({ effect }) => effect.list !== undefined);
    if (list === undefined) return '• ';
    list.items += 1;
    return list.effect.list === 'ol' ? `${list.items}. ` : '• ';
  }

  #beginLink(target: LinkTarget | undefined): OpenLink | undefined {
    // A link inside a link is not a link.
    if (this.#out.isInLink) return undefined;
    this.#out.link(target?.type === 'address' ? target.href : undefined);
    return { target, from: this.#out.length };
  }

  #endLink(link: OpenLink | undefined): void {
    if (link === undefined) return;
    const { target, from } = link;
    const shown = this.#out.textFrom(from);
    if (target?.type === 'address' && shown.trim() === '') this.#out.text(target.href);
    this.#out.link(undefined);
    if (target?.type !== 'words' || shown.includes(target.words)) return;
    const words = [{ text: target.words, quoted: false }];
    if (shown.trim() === '') this.#out.word(words);
    else {
      this.#out.text(' (');
      this.#out.word(words);
      this.#out.text(')');
    }
  }

  #endHeading(): void {
    if (!this.#isHeading) return;
    this.#isHeading = false;
    this.#out.endHeading();
  }

  /** A part of the source, with its values. */
  #pieces({ from, to }: Stretch): readonly Piece[] {
    const pieces: Piece[] = [];
    let start = from;
    for (let at = from; at <= to; at += 1) {
      const value = at === to ? '' : this.#values.get(at);
      if (value === undefined) continue;
      pieces.push({ text: this.#source.slice(start, at), quoted: false }, { text: value, quoted: true });
      start = at + 1;
    }
    return pieces;
  }

  /** A part of the source with its values; within an address, their characters have no special meaning. */
  #filledIn({ from, to }: Stretch): string {
    let text = '';
    for (let at = from; at < to; at += 1) {
      const value = this.#values.get(at);
      if (value === undefined) text += this.#source.charAt(at);
      // A whole address may be a value: a setting, "[our page](${website})".
      else text += /(?:^|\bhref\s*=\s*["']?)$/i.test(text) ? value : encodeURIComponent(value.trim());
    }
    return text;
  }
}

function hrefOf(attributes: string): string {
  const [, double, single, bare] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  return (double ?? single ?? bare ?? '').replaceAll('&amp;', '&');
}

/** The character after a value, if the author wrote it. */
function firstOf(part: Part | undefined): string {
  return part?.type === 'text' ? part.text.charAt(0) : '';
}
