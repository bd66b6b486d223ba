import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from './ledger.ts';

export interface Verdict {
  /** Responses that were thanked for, and answers within a response, that are missing. */
  readonly lost: number;
  /** Answers stored that the person did not give, and responses that must not exist. */
  readonly wrong: number;
  /** Responses too many. */
  readonly doubled: number;
  /** One line for each. */
  readonly problems: readonly string[];
}

export type Response = Readonly<Record<string, unknown>>;

/**
 * Compares what people know with what is stored. It knows the ledgers and the export, and nothing of the run.
 *
 * @param identifiedBy - the question that everybody answers differently, and by which a response is recognised
 */
export function judge(
  ledgers: readonly Ledger[],
  responses: readonly Response[],
  identifiedBy: string,
): Verdict {
  const problems: string[] = [];
  let [lost, wrong, doubled] = [0, 0, 0];
  const owners = new Map<unknown, Response[]>();
  for (const response of responses) {
    const id = response[identifiedBy];
    owners.set(id, [...(owners.get(id) ?? []), response]);
  }
  for (const ledger of ledgers) {
    const who = `person ${ledger.person}`;
    const id = ledger.given.get(identifiedBy);
    const own = id === undefined ? [] : (owners.get(id) ?? []);
    owners.delete(id);
    if (own.length > 1) {
      doubled += own.length - 1;
      problems.push(`doubled: ${who} has ${own.length} responses`);
    }
    const [response] = own;
    if (response === undefined) {
      if (!ledger.thanked || ledger.wantsDeletion) continue;
      lost++;
      problems.push(`lost: the response of ${who}, who was thanked for it`);
      continue;
    }
    if (ledger.deleted || !ledger.sent) {
      wrong++;
      problems.push(
        `wrong: ${who} has a response, but ${ledger.deleted ? 'was told it is deleted' : 'never sent it'}`,
      );
      continue;
    }
    for (const name of new Set([...ledger.given.keys(), ...Object.keys(response)])) {
      const [given, stored] = [ledger.given.get(name), response[name]];
      if (isDeepStrictEqual(given, stored)) continue;
      const isLost = isMissing(stored);
      if (isLost && isMissing(given)) continue;
      if (isLost) lost++;
      else wrong++;
      problems.push(
        `${isLost ? 'lost' : 'wrong'}: ${who}, ${name}: gave ${JSON.stringify(given)}, stored ${JSON.stringify(stored)}`,
      );
    }
  }
  for (const [id, strangers] of owners) {
    wrong += strangers.length;
    problems.push(`wrong: ${strangers.length} responses of nobody (${identifiedBy}: ${JSON.stringify(id)})`);
  }
  return { lost, wrong, doubled, problems };
}

function isMissing(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === '';
}
