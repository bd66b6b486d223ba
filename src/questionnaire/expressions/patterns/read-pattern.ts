import { says } from '../../problems/message.ts';
import { BadPattern, Cursor } from './cursor.ts';
import type { Piece } from './piece.ts';
import { ClassReader, literal } from './read-class.ts';

const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([?+]?)/y;
const LOOK = /\(\?(<?)([=!])/y;
const NAMED = /\(\?P?<([A-Za-z_]\w*)>/y;
const FLAGS = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y;
const NUMBERED = /\\([1-9]\d?)/y;
const BY_NAME = /\\k<(\w+)>|\(\?P=(\w+)\)/y;
const QUOTED = /\\Q([\s\S]*?)(?:\\E|$)/y;
/** The deepest nesting of groups: with more, the engines run out of stack. */
const DEEPEST = 200;

const START: Piece = { kind: 'place', source: '^', mirrored: '$' };
const END: Piece = { kind: 'place', source: '$', mirrored: '^' };
const LINE_START: Piece = { kind: 'place', source: '(?m:^)', mirrored: '(?m:$)' };
const LINE_END: Piece = { kind: 'place', source: '(?m:$)', mirrored: '(?m:^)' };
const NOTHING: Piece = { kind: 'sequence', parts: [] };

/** Escapes that match an empty text. */
const PLACES: Readonly<Record<string, Piece>> = {
  A: START,
  G: START,
  z: END,
  Z: END,
  b: { kind: 'place', source: '\\b', mirrored: '\\b' },
  B: { kind: 'place', source: '\\B', mirrored: '\\B' },
};

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

/**
 * Reads a regular expression in Java's syntax, which is ODK's. What Java refuses and JavaScript accepts without the flag `u`
 * is read as in JavaScript: `\y` is a y, and `{` is a brace if it is not part of a quantifier.
 *
 * @throws BadPattern
 */
export function readPattern(pattern: string, ignoreCase = false): Piece {
  const cursor = new Cursor(pattern);
  const classes = new ClassReader(cursor);
  const names = new Map<string, number>();
  let groups = 0;
  let highest = 0;
  let depth = 0;
  let flags: Flags = { ignoreCase, dotAll: false, multiline: false };

  const piece = choice();
  if (!cursor.isAtEnd) throw new BadPattern(says('pattern-unmatched'));
  if (highest > groups) throw new BadPattern(says('pattern-no-group', { group: highest }));
  return piece;

  function choice(): Piece {
    const outside = flags;
    const branches = [sequence()];
    while (cursor.skip('|')) branches.push(sequence());
    flags = outside;
    const [first = NOTHING] = branches;
    return branches.length === 1 ? first : { kind: 'choice', branches };
  }

  function sequence(): Piece {
    const parts: Piece[] = [];
    while (!cursor.isAtEnd && !cursor.looksAt('|') && !cursor.looksAt(')')) {
      const quoted = cursor.take(QUOTED)?.[1];
      const pieces = quoted === undefined ? [single()] : Array.from(quoted, character);
      const last = pieces.pop();
      parts.push(...pieces, ...(last ? [quantified(last)] : []));
    }
    const [only = NOTHING] = parts;
    return parts.length === 1 ? only : { kind: 'sequence', parts };
  }

  function quantified(of: Piece): Piece {
    const found = cursor.take(QUANTIFIER);
    if (!found) return of;
    const [, sign, number = '0', comma, upTo, mode] = found;
    let least = Number(number);
    let most = comma === undefined ? least : upTo ? Number(upTo) : Number.POSITIVE_INFINITY;
    if (sign !== undefined) {
      least = sign === '+' ? 1 : 0;
      most = sign === '?' ? 1 : Number.POSITIVE_INFINITY;
    }
    if (most < least) throw new BadPattern(says('pattern-counts-reversed'));
    const repeat: Piece = { kind: 'repeat', of, least, most, lazy: mode === '?' };
    return mode === '+' ? { kind: 'atomic', of: repeat } : repeat;
  }

  function single(): Piece {
    if (cursor.looksAt('(')) return group();
    if (cursor.looksAt('\\')) return escaped();
    QUANTIFIER.lastIndex = cursor.offset;
    if (QUANTIFIER.test(cursor.text)) throw new BadPattern(says('pattern-nothing-repeated'));
    const sign = cursor.next();
    if (sign === '^') return flags.multiline ? LINE_START : START;
    if (sign === '$') return flags.multiline ? LINE_END : END;
    if (sign === '.') return taking(flags.dotAll ? '[\\u{0}-\\u{10ffff}]' : '.');
    return sign === '[' ? taking(classes.readClass()) : character(sign);
  }

  function taking(source: string): Piece {
    return { kind: 'character', source, ignoreCase: flags.ignoreCase };
  }

  function character(sign: string): Piece {
    return taking(literal(sign.codePointAt(0) ?? 0));
  }

  function escaped(): Piece {
    const numbered = cursor.take(NUMBERED)?.[1];
    if (numbered !== undefined) return backReference(Number(numbered));
    const named = cursor.take(BY_NAME)?.[1];
    if (named !== undefined) return backReference(numberOf(named));
    const place = PLACES[cursor.text[cursor.offset + 1] ?? ''];
    cursor.offset += place ? 2 : 1;
    return place ?? taking(classes.readEscape());
  }

  function backReference(to: number): Piece {
    highest = Math.max(highest, to);
    return { kind: 'back-reference', to, ignoreCase: flags.ignoreCase };
  }

  function numberOf(name: string): number {
    const number = names.get(name);
    if (number === undefined) throw new BadPattern(says('pattern-group-later', { group: name }));
    return number;
  }

  function group(): Piece {
    const named = cursor.take(BY_NAME)?.[2];
    if (named !== undefined) return backReference(numberOf(named));
    depth += 1;
    if (depth > DEEPEST) throw new BadPattern(says('pattern-groups-deep', { most: DEEPEST }));
    const piece = opened();
    depth -= 1;
    return piece;
  }

  function opened(): Piece {
    const look = cursor.take(LOOK);
    if (look) return { kind: 'look', of: inside(), behind: look[1] === '<', not: look[2] === '!' };
    if (cursor.skip('(?>')) return { kind: 'atomic', of: inside() };
    const name = cursor.take(NAMED)?.[1];
    if (name === undefined && cursor.looksAt('(?')) return withFlags();
    if (name === undefined) cursor.skip('(');
    groups += 1;
    const number = groups;
    const of = inside();
    if (name !== undefined) names.set(name, number);
    return { kind: 'group', of, number };
  }

  /** `(?:…)`, `(?i:…)`, or `(?i)` for what follows in the same group. */
  function withFlags(): Piece {
    const found = cursor.take(FLAGS);
    if (!found) throw new BadPattern(says('pattern-group-bad'));
    const [, on = '', off = '', end] = found;
    const unknown = /[^imsuUd]/.exec(on + off)?.[0];
    if (unknown !== undefined) throw new BadPattern(says('pattern-flag', { flag: unknown }));
    const outside = flags;
    const set = (flag: string, now: boolean) => (now || on.includes(flag)) && !off.includes(flag);
    flags = {
      ignoreCase: set('i', flags.ignoreCase),
      dotAll: set('s', flags.dotAll),
      multiline: set('m', flags.multiline),
    };
    if (end === ')') return NOTHING;
    const of = inside();
    flags = outside;
    return of;
  }

  function inside(): Piece {
    const of = choice();
    if (!cursor.skip(')')) throw new BadPattern(says('pattern-group-open'));
    return of;
  }
}
