import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fill } from '../demonstration/fill.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { RESULTS_PATH } from '../results/page/results-pages.ts';
import { SignedLinks } from '../results/page/signed-link.ts';
import { COORDINATOR_ID } from '../simulator/cast.ts';
import type { ResultsControl } from '../simulator/page-results.ts';
import { MediaFolder } from '../storage/media/media-folder.ts';
import { openStorage } from '../storage/open-storage.ts';

export interface SimulatedResultsOptions {
  readonly dataDir: string;
  /** The simulated bot's. */
  readonly secret: Buffer;
  /** Where the bot's process serves pages; `undefined` while it does not run. */
  readonly botPort: () => number | undefined;
  readonly find: (formId: string) => Questionnaire | undefined;
  /** `YYYY-MM-DD` */
  readonly today: () => string;
}

/** Made-up responses for the simulated bot's own store, and its results page, passed on from the bot's process. */
export function simulatedResults(options: SimulatedResultsOptions): ResultsControl {
  const { dataDir, secret, botPort, find, today } = options;
  const links = new SignedLinks(secret);
  return {
    fill: async (formId, responses) => {
      const questionnaire = find(formId);
      if (questionnaire === undefined) return undefined;
      const storage = await openStorage({ dataDir, secret });
      try {
        const stores = { ...storage, files: new MediaFolder(join(dataDir, 'media')) };
        const seed = randomBytes(4).readUInt32LE();
        let sent = 0;
        for await (const filled of fill(questionnaire, stores, { responses, seed, today: today() }))
          sent = filled.sent;
        return sent;
      } finally {
        await storage.close();
      }
    },
    pathOf: (formId, language) =>
      RESULTS_PATH + links.make({ userId: COORDINATOR_ID, formId, language }, Date.now()),
    page: async (path) => {
      const port = botPort();
      if (port === undefined || !path.startsWith(RESULTS_PATH)) return undefined;
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const { status, headers } = response;
      return { status, headers: Object.fromEntries(headers), body: await response.text() };
    },
  };
}
