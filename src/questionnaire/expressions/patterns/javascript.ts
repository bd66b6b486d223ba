import { type Piece, piecesIn } from './piece.ts';

/** The pattern for JavaScript's own engine, anchored at both ends. */
export function forJavaScript(piece: Piece): RegExp {
  const referred = new Set<number>();
  for (const part of piecesIn(piece)) if (part.kind === 'back-reference') referred.add(part.to);
  let atomics = 0;
  // A flag if the whole pattern ignores case: Node 22 does not know `(?i:…)`.
  const isCaseIgnored = [...piecesIn(piece)].every((part) => !('ignoreCase' in part) || part.ignoreCase);
  return new RegExp(`^(?:${write(piece)})$`, isCaseIgnored ? 'iu' : 'u');

  function write(part: Piece): string {
    switch (part.kind) {
      case 'character':
        return cased(part.source, part.ignoreCase);
      case 'place':
        return part.source;
      case 'back-reference':
        return cased(`\\k<g${part.to}>`, part.ignoreCase);
      case 'group':
        return `(${referred.has(part.number) ? `?<g${part.number}>` : '?:'}${write(part.of)})`;
      case 'look':
        return `(?${part.behind ? '<' : ''}${part.not ? '!' : '='}${write(part.of)})`;
      case 'atomic': {
        // The engine does not backtrack into a lookahead.
        atomics += 1;
        const name = `a${atomics}`;
        return `(?:(?=(?<${name}>${write(part.of)}))\\k<${name}>)`;
      }
      case 'sequence':
        return part.parts.map(write).join('');
      case 'choice':
        return `(?:${part.branches.map(write).join('|')})`;
      case 'repeat':
        return `(?:${write(part.of)})${quantifier(part.least, part.most)}${part.lazy ? '?' : ''}`;
    }
  }

  function cased(source: string, ignoreCase: boolean): string {
    return ignoreCase && !isCaseIgnored ? `(?i:${source})` : source;
  }
}

export function quantifier(least: number, most: number): string {
  return `{${least},${most === Number.POSITIVE_INFINITY ? '' : most}}`;
}
