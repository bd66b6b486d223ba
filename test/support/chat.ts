/** For tests that read like a chat: a world with people in it, and a check that the bot made no silent mistake. */
import {
  type BotApiServer,
  type BotApiServerOptions,
  startBotApiServer,
} from '../../src/simulator/bot-api-server.ts';
import type { Person, PersonOptions } from '../../src/simulator/person.ts';

export interface TestWorld {
  readonly server: BotApiServer;
  /** A token that the server accepts. */
  readonly token: string;
  /** To be given to grammY as `apiRoot`. */
  readonly apiRoot: string;
  person(options?: PersonOptions): Person;
  settled(): Promise<void>;
  /** Stops the server. Throws when the bot used a method or field that no real server knows. */
  close(): Promise<void>;
}

export const TEST_TOKEN = '1234567:TEST-token_of-the-right-shape-000000';

export async function startWorld(options: BotApiServerOptions = {}): Promise<TestWorld> {
  const server = await startBotApiServer({ webhookRetryDelay: 10, ...options });
  return {
    server,
    token: options.tokens?.[0] ?? TEST_TOKEN,
    apiRoot: server.url,
    person: (person) => server.addPerson(person),
    settled: () => server.settled(),
    async close() {
      await server.close();
      const problems = server.violations.map(({ method, problem }) => `- ${method}: ${problem}`);
      if (problems.length > 0) {
        throw new Error(
          `The bot made calls that no real Bot API server understands:\n${problems.join('\n')}`,
        );
      }
    },
  };
}
