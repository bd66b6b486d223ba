import type { Piece } from './piece.ts';

/** The most characters that a message can have (Telegram). */
export const LONGEST_ANSWER = 4096;

/**
 * An upper bound on the ways in which a pattern can match at one position of a text of this length. JavaScript's engine tries
 * them one after another; each takes no longer than the text is long.
 */
export function ways(piece: Piece, length = LONGEST_ANSWER): number {
  switch (piece.kind) {
    case 'character':
    case 'place':
    case 'back-reference':
      return 1;
    case 'group':
    case 'look':
    case 'atomic':
      return ways(piece.of, length);
    case 'sequence':
      return piece.parts.reduce((all, part) => all * ways(part, length), 1);
    case 'choice':
      return piece.branches.reduce((all, branch) => all + ways(branch, length), 0);
    case 'repeat': {
      // An unlimited repetition ends at a turn that matches an empty text.
      const turns = Math.min(piece.most, piece.least + length + 1);
      return (turns - piece.least + 1) * ways(piece.of, length) ** turns;
    }
  }
}
