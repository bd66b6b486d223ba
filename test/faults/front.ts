import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { BotProcess } from '../support/bot-process.ts';

/** A load balancer in front of several processes, at the one address that Telegram knows. */
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
  /**
   * From now on every update goes out twice, each time to one of them, up to `span` milliseconds late. Telegram is told at
   * once that all is well, so that a chat's later updates overtake earlier ones.
   *
   * @param random - draws a number below the given one
   */
  outOfOrder(random: (below: number) => number, span: number, ...bots: readonly BotProcess[]): void;
  /** Resolves when every update that was given to a process is answered by it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function openFront(): Promise<Front> {
  const given = new Map<BotProcess, number>();
  let choose: () => readonly BotProcess[] = () => [];
  let pair: readonly [BotProcess, BotProcess] | undefined;
  let scatter: ((request: IncomingMessage, body: string) => void) | undefined;
  const waiting = new Map<number, () => void>();
  const underWay = new Set<Promise<unknown>>();
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      if (scatter !== undefined) {
        response.writeHead(200).end();
        scatter(request, body);
        return;
      }
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
      scatter = undefined;
      choose = () => bots.slice(next++ % bots.length).slice(0, 1);
    },
    toAll: (...bots) => {
      choose = () => bots;
    },
    inPairs: (one, other) => {
      pair = [one, other];
    },
    outOfOrder: (random, span, ...bots) => {
      scatter = (request, body) => {
        for (let copy = 0; copy < 2; copy++) {
          const bot = bots[random(bots.length)] as BotProcess;
          const late = sleep(random(span)).then(() => passUntilTaken(request, body, bot));
          underWay.add(late);
          void late.then(() => underWay.delete(late));
        }
      };
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

/** As Telegram would: offers it again until it is taken. */
async function passUntilTaken(request: IncomingMessage, body: string, bot: BotProcess): Promise<void> {
  while ((await pass(request, body, bot)) !== 200) await sleep(100);
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
