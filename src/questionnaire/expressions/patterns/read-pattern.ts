/** A parsed pattern: positions that match one character each, and how they follow one another. */
export type Piece =
  /** Matches one character: `source` is the pattern for that character. */
  | { readonly kind: 'character'; readonly source: string }
  /** Matches an empty text: `^`, `$`, `\b`, and an empty group. */
  | { readonly kind: 'nothing' }
  /** Lookarounds such as `(?=…)`: they consume nothing, but are matched. `first`: nothing has been consumed before. */
  | { readonly kind: 'look'; readonly of: Piece; readonly first: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Piece[] }
  | { readonly kind: 'choice'; readonly branches: readonly Piece[] }
  | { readonly kind: 'repeat'; readonly of: Piece; readonly least: number; readonly most: number };

const NOTHING: Piece = { kind: 'nothing' };
/** A repeated group can contain anything. */
const ANYTHING: Piece = { kind: 'repeat', of: { kind: 'character', source: '[^]' }, least: 0, most: 1 };

const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const GROUP = /\((?:\?(?:(<?[=!])|<[^>]*>|[a-z-]*:))?/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/suy;
const ESCAPE =
  /\\(?:([bB])|([1-9]\d*|k<[^>]*>)|[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)/suy;
const CHARACTER = /./suy;

/** Reads a regular expression that JavaScript has accepted. */
export function readPattern(pattern: string): Piece {
  let offset = 0;
  let taken = false;
  return choice();

  function take(expected: RegExp): RegExpExecArray | null {
    expected.lastIndex = offset;
    const found = expected.exec(pattern);
    offset += found?.[0].length ?? 0;
    return found;
  }

  function choice(): Piece {
    const branches: Piece[] = [];
    const before = taken;
    let after = taken;
    do {
      taken = before;
      branches.push(sequence());
      after ||= taken;
    } while (skip('|'));
    taken = after;
    return branches.length === 1 ? (branches[0] ?? NOTHING) : { kind: 'choice', branches };
  }

  function skip(sign: string): boolean {
    if (pattern[offset] !== sign) return false;
    offset += 1;
    return true;
  }

  function sequence(): Piece {
    const parts: Piece[] = [];
    while (offset < pattern.length && pattern[offset] !== '|' && pattern[offset] !== ')')
      parts.push(quantified(single()));
    return { kind: 'sequence', parts };
  }

  function quantified(of: Piece): Piece {
    const found = take(QUANTIFIER);
    if (!found) return of;
    const [, sign, number = '0', comma, upTo] = found;
    if (sign !== undefined) {
      const [least, most] = sign === '?' ? [0, 1] : [sign === '+' ? 1 : 0, Number.POSITIVE_INFINITY];
      return { kind: 'repeat', of, least, most };
    }
    const least = Number(number);
    const most = comma === undefined ? least : upTo ? Number(upTo) : Number.POSITIVE_INFINITY;
    return { kind: 'repeat', of, least, most };
  }

  function single(): Piece {
    const sign = pattern[offset];
    if (sign === '^' || sign === '$') {
      offset += 1;
      return NOTHING;
    }
    if (sign === '(') return group();
    if (sign === '\\') {
      const [source = '', boundary, backreference] = take(ESCAPE) ?? [];
      if (boundary !== undefined) return NOTHING;
      taken = true;
      return backreference === undefined ? { kind: 'character', source } : ANYTHING;
    }
    taken = true;
    const [source = ''] = (sign === '[' ? take(CLASS) : take(CHARACTER)) ?? [];
    return { kind: 'character', source: /^[{}\]]$/.test(source) ? `\\${source}` : source };
  }

  function group(): Piece {
    const looks = take(GROUP)?.[1] !== undefined;
    const first = !taken;
    const of = choice();
    skip(')');
    if (!looks) return of;
    taken = !first;
    return { kind: 'look', of, first };
  }
}
