/** A parsed regular expression. It depends on no engine: `forJavaScript` and `linear` write it for one. */
export type Piece =
  /** Matches one character. `source` is the pattern for that character, in JavaScript's syntax with the flag `u`. */
  | { readonly kind: 'character'; readonly source: string; readonly ignoreCase: boolean }
  /** Matches an empty text at some positions: `^`, `\b`. `mirrored` does the same for a reversed text. */
  | { readonly kind: 'place'; readonly source: string; readonly mirrored: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Piece[] }
  | { readonly kind: 'choice'; readonly branches: readonly Piece[] }
  | {
      readonly kind: 'repeat';
      readonly of: Piece;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  /** A capturing group. Groups are numbered from 1. */
  | { readonly kind: 'group'; readonly of: Piece; readonly number: number }
  | { readonly kind: 'back-reference'; readonly to: number; readonly ignoreCase: boolean }
  | { readonly kind: 'look'; readonly of: Piece; readonly behind: boolean; readonly not: boolean }
  /** `(?>…)` and `a++`: only the first match counts, without backtracking. */
  | { readonly kind: 'atomic'; readonly of: Piece };

/** The pieces directly inside this one. */
export function partsOf(piece: Piece): readonly Piece[] {
  switch (piece.kind) {
    case 'sequence':
      return piece.parts;
    case 'choice':
      return piece.branches;
    case 'repeat':
    case 'group':
    case 'look':
    case 'atomic':
      return [piece.of];
    case 'character':
    case 'place':
    case 'back-reference':
      return [];
  }
}

/** The piece and all pieces inside it. */
export function* piecesIn(piece: Piece): Generator<Piece> {
  yield piece;
  for (const part of partsOf(piece)) yield* piecesIn(part);
}
