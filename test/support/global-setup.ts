import { enableCompileCache } from 'node:module';
import { chromium } from 'playwright-core';
import { bundleBot } from './bot-bundle.ts';
import { findChromium } from './chromium.ts';
import { COMPILED } from './compiled.ts';
import { startPostgres } from './postgres-server.ts';
import { findRedis } from './redis-server.ts';
import { SharedDesk } from './shared.ts';

/** What test files may ask for with `ofThisRun`. */
const MAKERS = {
  /** The bot's program, bundled: a file. */
  bot: async () => ({ address: await bundleBot() }),
  /** A browser, for `chromium.connect`. */
  browser: async () => {
    const browser = await chromium.launchServer(await findChromium());
    return { address: browser.wsEndpoint(), end: () => browser.close() };
  },
  /** A PostgreSQL that no test kills: see `PostgresServer.url`. */
  postgres: async () => {
    const server = await startPostgres();
    return { address: server.url, end: () => server.stop() };
  },
};

let desk: SharedDesk | undefined;

/**
 * Fetches, once for each machine and before any test's time runs, what the tests need and npm did not bring. If that
 * fails, the tests that need no Redis still run, and the others say what is missing and how to get it.
 */
export default async function globalSetup(): Promise<void> {
  process.env.NODE_COMPILE_CACHE = COMPILED; // for the run's other processes
  enableCompileCache(COMPILED);
  await findRedis().catch((error: Error) => console.warn(error.message));
  desk = await SharedDesk.open(MAKERS);
}

/** Ends what the run shared. */
export async function globalTeardown(): Promise<void> {
  await desk?.close();
}
