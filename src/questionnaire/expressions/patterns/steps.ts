import type { Piece } from './piece.ts';

/** The most characters that a message can have (Telegram). */
export const LONGEST_ANSWER = 4096;

/** The work of JavaScript's engine, which backtracks through all ways in which a text could match. */
interface Effort {
  /** An upper bound on the number of ways in which a piece can match at one position. */
  readonly ways: number;
  /** An upper bound on the number of characters that are tested, over all these ways. */
  readonly steps: number;
}

/**
 * An upper bound on the steps of JavaScript's engine for a text of this length; Infinity if their number doubles with every
 * character. The bound is a product of counts. It ignores whether two repetitions can match the same character, so it may
 * be far too high, but is never too low.
 */
export function mostSteps(pattern: Piece, length = LONGEST_ANSWER): number {
  return effort(pattern).steps;

  function effort(piece: Piece): Effort {
    switch (piece.kind) {
      case 'character':
      case 'place':
        return { ways: 1, steps: 1 };
      case 'back-reference':
        return { ways: 1, steps: length };
      case 'group':
        return effort(piece.of);
      // The engine does not backtrack into either. An atomic group is written with a back reference.
      case 'look':
        return { ways: 1, steps: effort(piece.of).steps };
      case 'atomic':
        return { ways: 1, steps: effort(piece.of).steps + length };
      case 'sequence':
        return piece.parts.map(effort).reduce(
          (before, part) => ({
            ways: before.ways * part.ways,
            steps: before.steps + before.ways * part.steps,
          }),
          { ways: 1, steps: 0 },
        );
      case 'choice':
        return piece.branches.map(effort).reduce((one, other) => ({
          ways: one.ways + other.ways,
          steps: one.steps + other.steps,
        }));
      case 'repeat':
        return repeated(effort(piece.of), piece.least, piece.most);
    }
  }

  function repeated({ ways, steps }: Effort, least: number, most: number): Effort {
    if (most === 0) return { ways: 1, steps: 0 };
    // An unlimited repetition ends at a turn that matches an empty text. One more turn fails after the last character.
    const turns = Math.min(most, least + length + 1);
    const ends = turns - least + 1;
    // Each turn is tried after each way through the turn before it.
    return { ways: ends * ways ** turns, steps: turns * ways ** (turns - 1) * steps };
  }
}
