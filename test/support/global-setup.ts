import { findRedis } from './redis-server.ts';

/**
 * Fetches, once for each machine and before any test's time runs, what the tests need and npm did not bring. If that
 * fails, the tests that need no Redis still run, and the others say what is missing and how to get it.
 */
export default async function globalSetup(): Promise<void> {
  await findRedis().catch((error: Error) => console.warn(error.message));
}
