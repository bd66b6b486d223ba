import { RE2JS, RE2Set } from 're2js';
import { quantifier } from './javascript.ts';
import { type Piece, piecesIn } from './piece.ts';
import { Ranges } from './ranges.ts';

/** In instructions. RE2 copies what a quantifier counts, so the copies of nested quantifiers multiply. */
const LARGEST = 10_000;
/** The highest count that RE2 accepts, as the product of nested quantifiers. */
const HIGHEST_COUNT = 1000;
/** In bytes: the cache of RE2's automaton, for each pattern. */
const MEMORY = 1 << 20;

/** JavaScript's `.`, `\s` and `\S`, which differ from RE2's. ECMAScript, 12.2, 12.3 and 22.2.2.9. */
const ANY = '[^\\n\\r\\x{2028}\\x{2029}]';
const MEMBERS: Readonly<Record<string, string>> = {
  '\\s': '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}',
  '\\S':
    '\\x{0}-\\x{8}\\x{e}-\\x{1f}!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}' +
    '\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}',
};

/** What keeps RE2 from running a pattern. */
export type Obstacle = 'back-reference' | 'atomic' | 'looks' | 'counts';

/** Whether the whole text matches. */
export type Fits = (text: string) => boolean;

/**
 * The pattern for RE2, which runs in time linear in the length of the text. This RE2 has lookbehinds, but no lookaheads. If
 * a pattern has only lookaheads, both the pattern and the text are reversed: then they are lookbehinds.
 *
 * @returns the obstacle if RE2 cannot run the pattern
 */
export function linear(piece: Piece): Fits | Obstacle {
  const pieces = [...piecesIn(piece)];
  if (pieces.some(({ kind }) => kind === 'back-reference')) return 'back-reference';
  if (pieces.some(({ kind }) => kind === 'atomic')) return 'atomic';
  const looks = pieces.filter((part) => part.kind === 'look');
  const backwards = looks.some((look) => !look.behind);
  if (backwards && looks.some((look) => look.behind)) return 'looks';
  if (size(piece) > LARGEST) return 'counts';
  const set = new RE2Set(RE2Set.ANCHOR_BOTH, RE2JS.LOOKBEHINDS, MEMORY);
  set.add(new Writer(backwards).write(piece).source);
  set.compile();
  if (!backwards) return (text) => set.match(text).length > 0;
  return (text) => set.match(Array.from(text).reverse().join('')).length > 0;
}

function size(piece: Piece): number {
  switch (piece.kind) {
    case 'character':
    case 'place':
    case 'back-reference':
      return 1;
    case 'group':
    case 'look':
    case 'atomic':
      return size(piece.of) + 1;
    case 'sequence':
      return piece.parts.reduce((sum, part) => sum + size(part), 0);
    case 'choice':
      return piece.branches.reduce((sum, branch) => sum + size(branch) + 1, 0);
    case 'repeat':
      return (
        (piece.most === Number.POSITIVE_INFINITY ? piece.least + 1 : piece.most) * (size(piece.of) + 1) + 1
      );
  }
}

interface Written {
  readonly source: string;
  /** The highest product of its nested counts. */
  readonly counted: number;
}

/** Writes a pattern for RE2, forwards or reversed, without capturing groups. */
class Writer {
  readonly #backwards: boolean;
  readonly #ranges = new Ranges();
  readonly #known = new Map<string, string | undefined>();

  constructor(backwards: boolean) {
    this.#backwards = backwards;
  }

  write(piece: Piece): Written {
    switch (piece.kind) {
      case 'character': {
        const source = this.#character(piece.source);
        return written(piece.ignoreCase ? `(?i:${source})` : source);
      }
      case 'place':
        return written(this.#backwards ? piece.mirrored : piece.source);
      case 'group':
        return this.write(piece.of);
      case 'look': {
        const { source, counted } = this.write(piece.of);
        return { source: `(?<${piece.not ? '!' : '='}${source})`, counted };
      }
      case 'sequence':
        return this.#joined(this.#backwards ? piece.parts.toReversed() : piece.parts, '');
      case 'choice':
        return this.#joined(piece.branches, '|');
      case 'repeat':
        return repeated(this.write(piece.of), piece.least, piece.most);
      case 'back-reference':
      case 'atomic':
        throw new Error(`RE2 has nothing for: ${piece.kind}.`);
    }
  }

  #joined(pieces: readonly Piece[], by: string): Written {
    const all = pieces.map((part) => this.write(part));
    const source = all.map((part) => part.source).join(by);
    return { source: `(?:${source})`, counted: Math.max(1, ...all.map((part) => part.counted)) };
  }

  /** Translates the pattern for one character from JavaScript's syntax. */
  #character(source: string): string {
    if (source === '.') return ANY;
    const inClass = source.startsWith('[');
    return source.replaceAll(/\\(?:u\{(\w+)\}|[pP]\{[^}]*\}|.)/gu, (found: string, code?: string) => {
      if (code !== undefined) return `\\x{${code}}`;
      const known = this.#knownToRe2(found);
      if (known !== undefined) return known;
      const members = MEMBERS[found] ?? this.#ranges.of(`[${found}]`).replaceAll('\\u', '\\x');
      return inClass ? members : `[${members}]`;
    });
  }

  #knownToRe2(source: string): string | undefined {
    if (source in MEMBERS) return undefined;
    if (!this.#known.has(source)) this.#known.set(source, inRe2(source));
    return this.#known.get(source);
  }
}

function inRe2(source: string): string | undefined {
  const name = source.replace(/\{(?:Script|sc)=/, '{');
  try {
    RE2JS.compile(name);
    return name;
  } catch {
    return undefined;
  }
}

function written(source: string): Written {
  return { source, counted: 1 };
}

/** A quantifier; a count that is too high for RE2 becomes several. */
function repeated({ source, counted }: Written, least: number, most: number): Written {
  const of = `(?:${source})`;
  const step = Math.max(1, Math.floor(HIGHEST_COUNT / counted));
  const unlimited = most === Number.POSITIVE_INFINITY;
  let all = '';
  for (let left = least; left > 0; left -= step) {
    const now = Math.min(left, step);
    all += `${of}${quantifier(now, now)}`;
  }
  all += unlimited ? `${of}*` : upTo(most - least);
  const highest = Math.min(step, unlimited ? Math.max(1, least) : Math.max(1, most));
  return { source: `(?:${all})`, counted: counted * highest };

  /** Nested, and not in a row: a row of optional parts would put RE2 into many states at once. */
  function upTo(count: number): string {
    if (count <= step) return `${of}${quantifier(0, count)}`;
    return `(?:${of}${quantifier(step, step)}${upTo(count - step)}|${of}${quantifier(0, step - 1)})`;
  }
}
