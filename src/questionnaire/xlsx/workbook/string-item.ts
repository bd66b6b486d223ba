/**
 * Collects the text of a string item: one `<t>`, or several with their own formatting (`<r><t>`). Phonetic hints
 * (`<rPh>`, in Japanese workbooks) are ignored. ECMA-376 Part 1, 18.4.8.
 */
export class TextOfRuns {
  text = '';
  #inText = false;
  #inPhonetic = false;

  begin(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetic = false;
  }

  add(piece: string): void {
    if (this.#inText && !this.#inPhonetic) this.text += piece;
  }
}

/**
 * A text as it was typed: `_x000D_` is a character that XML does not allow (ECMA-376 Part 1, 22.9.2.19); lines end with
 * one line feed; control characters are left out.
 */
export function cellString(text: string): string {
  const typed = text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for them.
  return typed.replaceAll(/\r\n?/g, '\n').replaceAll(/[\0-\x08\x0B-\x1F\x7F]/g, '');
}
