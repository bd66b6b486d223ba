/** The page over a world without any bot: tests make the bot's calls themselves. */
import { chromium, type Page } from 'playwright-core';
import { createLog } from '../../../src/log.ts';
import { type BotApiServer, startBotApiServer } from '../../../src/simulator/bot-api-server.ts';
import { Cast } from '../../../src/simulator/cast.ts';
import { type PageServer, startPageServer } from '../../../src/simulator/page-server.ts';
import { ofThisRun } from '../../support/shared.ts';

const TOKEN = '1234567:TEST-token_of-the-right-shape-000000';

export interface BareSite {
  readonly world: BotApiServer;
  readonly pages: PageServer;
  /** Calls a method as the bot does; gives its result. */
  call(method: string, params: object): Promise<unknown>;
  close(): Promise<void>;
}

export async function startBareSite(port = 0): Promise<BareSite> {
  const world = await startBotApiServer({ tokens: [TOKEN] });
  const status = { state: 'running' } as const;
  const nothing = () => Promise.resolve();
  const pages = await startPageServer({
    server: world,
    cast: new Cast(world),
    bot: { status, isReady: () => Promise.resolve(true), kill: nothing, start: nothing },
    guide: {
      jump: () => Promise.resolve('unknown-form'),
      answer: () => Promise.resolve('unknown-form'),
      languages: () => undefined,
    },
    results: {
      fill: () => Promise.resolve(undefined),
      pathOf: () => '/results/',
      page: () => Promise.resolve(undefined),
    },
    flows: {
      list: () => ({ uploads: 0, flows: [], problems: [] }),
      questions: () => undefined,
      take: () => ({ problem: 'no-questionnaire' }),
      discard: () => false,
    },
    localesDir: 'locales',
    port,
    log: createLog('silent'),
  });
  return {
    world,
    pages,
    call: async (method, params) => {
      const response = await fetch(`${world.url}/bot${TOKEN}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(params),
      });
      const answer = (await response.json()) as { ok: boolean; result?: unknown; description?: string };
      if (!answer.ok) throw new Error(`${method}: ${answer.description}`);
      return answer.result;
    },
    close: async () => {
      await pages.close();
      await world.close();
    },
  };
}

/** Opens it in a browser of its own; `close` ends both. */
export async function openBareSite(site: BareSite): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await chromium.connect(await ofThisRun('browser'));
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 800 } });
  await page.goto(site.pages.url);
  await page.waitForSelector('body[data-ready]');
  return { page, close: () => browser.close() };
}
