import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
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
  /**
   * From now on two updates of a chat go out at the same moment, one to each process. Telegram is told at once that all
   * is well, as it would not offer the second one before.
   */
  inPairs(one: BotProcess, other: BotProcess): void;
  /** Resolves when every update that was given to a process is answered by it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const given = new Map<BotProcess, number>();
  let choose: () => readonly BotProcess[] = () => [];
  let pair: readonly [BotProcess, BotProcess] | undefined;
  const waiting = new Map<number, () => void>();
  const underWay = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      if (pair !== undefined) {
        response.writeHead(200).end();
        const [one, other] = pair;
        const chat = chatOf(body);
        const giveFirst = waiting.get(chat);
        waiting.delete(chat);
        if (giveFirst === undefined) waiting.set(chat, () => underWay.add(pass(request, body, one)));
        else {
          giveFirst();
          underWay.add(pass(request, body, other));
        }
        return;
      }
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
      pair = undefined;
      choose = () => bots.slice(next++ % bots.length).slice(0, 1);
    },
    toAll: (...bots) => {
      choose = () => bots;
    },
    inPairs: (one, other) => {
      pair = [one, other];
    },
    settled: async () => {
      await Promise.all(underWay);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function chatOf(body: string): number {
  const { message, callback_query: tap } = JSON.parse(body) as Update;
  return message?.chat.id ?? tap?.from.id ?? 0;
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
