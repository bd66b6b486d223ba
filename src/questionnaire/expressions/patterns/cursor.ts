import type { Message } from '../../problems/message.ts';

/** Thrown for a pattern that cannot be read. In English the reason is the one of JavaScript's engine, where that has one. */
export class BadPattern extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.id);
    this.reason = reason;
  }
}

/** The position of a reader in a pattern. */
export class Cursor {
  readonly text: string;
  offset = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.offset >= this.text.length;
  }

  looksAt(sign: string): boolean {
    return this.text.startsWith(sign, this.offset);
  }

  skip(sign: string): boolean {
    if (!this.looksAt(sign)) return false;
    this.offset += sign.length;
    return true;
  }

  /** @param expected - sticky */
  take(expected: RegExp): RegExpExecArray | null {
    expected.lastIndex = this.offset;
    const found = expected.exec(this.text);
    this.offset += found?.[0].length ?? 0;
    return found;
  }

  /** The next character; empty at the end. */
  next(): string {
    const sign = this.isAtEnd ? '' : String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0);
    this.offset += sign.length;
    return sign;
  }
}
