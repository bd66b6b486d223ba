/**
 * A short text that a regular expression allows, so that an identification number in a form of its own keeps nobody from
 * what comes after it. Reads what authors write: letters, classes, groups, alternatives and counts.
 *
 * @returns `undefined` for an expression with anything else in it
 */
export function textForPattern(pattern: string): string | undefined {
  const reader = new PatternReader(pattern);
  const text = reader.alternatives();
  return reader.isAtEnd ? text : undefined;
}

const CLASSES: Readonly<Record<string, string>> = { d: '1', w: 'a', s: ' ', D: 'a', W: '-', S: 'a', p: 'a' };
/** Tried where a class only says what is not in it. */
const OTHERS = ['a', '1', '-', ' '];

class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#pattern.length;
  }

  /** The first of the alternatives. */
  alternatives(): string | undefined {
    const first = this.#sequence();
    while (this.#takes('|')) if (this.#sequence() === undefined) return undefined;
    return first;
  }

  #sequence(): string | undefined {
    let text = '';
    while (!this.isAtEnd && !'|)'.includes(this.#next)) {
      const part = this.#part();
      const times = part === undefined ? undefined : this.#count();
      if (part === undefined || times === undefined) return undefined;
      text += part.repeat(times);
    }
    return text;
  }

  #part(): string | undefined {
    const sign = this.#next;
    this.#at += 1;
    switch (sign) {
      case '^':
      case '$':
        return '';
      case '.':
        return 'a';
      case '[':
        return this.#class();
      case '\\':
        return this.#escaped();
      case '(': {
        if (this.#takes('?') && !this.#takes(':')) return undefined;
        const inner = this.alternatives();
        return this.#takes(')') ? inner : undefined;
      }
      default:
        return sign;
    }
  }

  #escaped(): string | undefined {
    const sign = this.#next;
    this.#at += 1;
    if (/^[pP]$/u.test(sign) && this.#takes('{')) this.#at = this.#pattern.indexOf('}', this.#at) + 1;
    return CLASSES[sign] ?? (/^[a-zA-Z0-9]$/u.test(sign) ? undefined : sign);
  }

  #class(): string | undefined {
    const end = /^\^?\]?(?:\\.|[^\]\\])*\]/su.exec(this.#pattern.slice(this.#at))?.[0];
    if (end === undefined) return undefined;
    this.#at += end.length;
    const inside = end.slice(0, -1);
    const [first = ''] = inside;
    if (first === '\\') return CLASSES[inside[1] ?? ''] ?? inside[1];
    if (first !== '^' && first !== '[') return first;
    return OTHERS.find((other) => !inside.includes(other));
  }

  /** How often the part before it comes: as seldom as possible, but once where that is possible. */
  #count(): number | undefined {
    const [written = '', least, comma, most = ''] =
      /^(?:[?*+]|\{(\d{1,3})(,?)(\d{0,3})\})/u.exec(this.#pattern.slice(this.#at)) ?? [];
    this.#at += written.length;
    this.#takes('?');
    if (least === undefined) return 1;
    return comma === '' || most === '' ? Number(least) : Math.max(Number(least), Math.min(1, Number(most)));
  }

  get #next(): string {
    return this.#pattern[this.#at] ?? '';
  }

  #takes(sign: string): boolean {
    if (this.#next !== sign) return false;
    this.#at += 1;
    return true;
  }
}
