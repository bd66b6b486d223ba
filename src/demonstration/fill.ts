import { withoutFiles } from '../interview/response.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { drawSessionIdentity } from '../session-identity.ts';
import type { CountStore } from '../storage/contract/counts.ts';
import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { ResponseStore } from '../storage/contract/responses.ts';
import type { RevisionStore } from '../storage/contract/revisions.ts';
import { seededRandom } from '../walk/seeded-random.ts';
import { interview } from './interview.ts';
import { drawPerson } from './person.ts';

/** Where demonstration data go. Real answers are never beside them: see `cli/demo.ts`. */
export interface DemonstrationStores {
  readonly responses: ResponseStore;
  readonly revisions: RevisionStore;
  readonly counts: CountStore;
  readonly files: ResponseFiles;
}

export interface Wanted {
  /** How many responses. */
  readonly responses: number;
  /** The same seed gives the same answers. */
  readonly seed: number;
  /** `YYYY-MM-DD`: the last day of the survey. */
  readonly today: string;
}

/** How many people have been asked so far, and how it went. */
export interface Filled {
  readonly begun: number;
  readonly sent: number;
  readonly left: number;
  readonly screenedOut: number;
}

/** A questionnaire that nearly nobody finishes is not tried for ever. */
const MOST_FAILURES = 50;
/** Half a year: no coordinator is told of what was made up. */
const NEVER = 180 * 86_400_000;

/**
 * Takes made-up people through a questionnaire until so many responses are stored. Ids and withdrawal codes are new in every
 * run; the answers are not.
 *
 * @throws Error when hardly anybody can finish it
 */
export async function* fill(
  questionnaire: Questionnaire,
  stores: DemonstrationStores,
  { responses, seed, today }: Wanted,
): AsyncGenerator<Filled> {
  const { formId, revision, definition } = questionnaire;
  const generation = await stores.revisions.register(formId, revision, JSON.stringify(definition));
  const draw = seededRandom(seed);
  let [sent, left, screenedOut] = [0, 0, 0];
  while (sent < responses) {
    const person = drawPerson(questionnaire, today, draw);
    const now = { ms: Date.parse(`${person.day}T12:00:00Z`), utcOffset: 0, today: person.day };
    await stores.counts.add('started', formId, person.language, person.day);
    const ending = interview(questionnaire, { ...drawSessionIdentity(), generation }, person, now, draw);
    if (ending.type === 'sent') {
      const lost = await keepFiles(stores.files, ending);
      await stores.responses.store(withoutFiles(questionnaire, ending.response, lost), now.ms + NEVER);
      sent += 1;
    } else if (ending.type === 'left') {
      await stores.counts.add('broken-off', formId, person.language, person.day);
      left += 1;
    } else screenedOut += 1;
    if (left + screenedOut > MOST_FAILURES * (sent + 1)) {
      throw new Error(
        `Of ${left + screenedOut + sent} made-up people only ${sent} came to the end of "${formId}". See what stops them: miteinander walk ${formId}`,
      );
    }
    yield { begun: sent + left + screenedOut, sent, left, screenedOut };
  }
}

/** A grey dot: for every photo that somebody might send. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** @returns the names of the files that are not at hand */
async function keepFiles(
  files: ResponseFiles,
  { response, files: wanted }: Extract<ReturnType<typeof interview>, { type: 'sent' }>,
): Promise<readonly string[]> {
  const pictures = wanted.filter(({ kind }) => kind === 'image');
  if (pictures.length > 0) {
    await files.keep(
      response,
      (async function* () {
        for (const { name } of pictures) yield { name, bytes: PICTURE };
      })(),
    );
  }
  return wanted.filter((each) => !pictures.includes(each)).map(({ name }) => name);
}
