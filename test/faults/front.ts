import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BotProcess } from '../support/bot-process.ts';

/** What stands in front of several processes, at the one address that Telegram knows: a load balancer. */
export interface Front {
  /** To be given to all of them as `WEBHOOK_URL`. */
  readonly url: string;
  /** How many updates each process was given. */
  readonly given: ReadonlyMap<BotProcess, number>;
  /** From now on one update goes to the first, the next one to the second, and so on in turn. */
  inTurn(...bots: readonly BotProcess[]): void;
  /** From now on every update goes to all of them at once, as if Telegram had lost patience and offered it again. */
  toAll(...bots: readonly BotProcess[]): void;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const given = new Map<BotProcess, number>();
  let choose: () => readonly BotProcess[] = () => [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      const bots = choose();
      for (const bot of bots) given.set(bot, (given.get(bot) ?? 0) + 1);
      const answers = await Promise.all(bots.map((bot) => pass(request, body, bot)));
      // Telegram is told that all is well only when it is so everywhere.
      response.writeHead(Math.max(...answers, 0) || 502).end();
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/telegram`,
    given,
    inTurn: (...bots) => {
      let next = 0;
      choose = () => bots.slice(next++ % bots.length).slice(0, 1);
    },
    toAll: (...bots) => {
      choose = () => bots;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** @returns the status; 502 where the process is not there */
async function pass({ url = '/', headers }: IncomingMessage, body: string, bot: BotProcess): Promise<number> {
  const secret = headers['x-telegram-bot-api-secret-token'];
  const answer = await fetch(`http://127.0.0.1:${bot.port}${url}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(typeof secret === 'string' && { 'x-telegram-bot-api-secret-token': secret }),
    },
    body,
  }).catch(() => undefined);
  return answer?.status ?? 502;
}
