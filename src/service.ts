import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { createBot } from './bot/bot.ts';
import type { ChatState } from './bot/chat-state.ts';
import { CHAT_STATE_FORMAT } from './bot/chat-state-format.ts';
import { coordinatorMessenger } from './bot/coordinator-messenger.ts';
import { Dialogue } from './bot/dialogue/dialogue.ts';
import { FormTexts } from './bot/prompts/form-texts.ts';
import { statisticsMessage } from './bot/prompts/statistics.ts';
import { MediaSender } from './bot/sending/media-sender.ts';
import { FolderShelf } from './bot/sending/media-shelf.ts';
import { Speaker } from './bot/sending/speaker.ts';
import { startSweeper } from './bot/sweeper.ts';
import { fileFetcher } from './bot/telegram/fetch-file.ts';
import { coordinatorMenus, introduce } from './bot/telegram/introduce.ts';
import { reachTelegram } from './bot/telegram/reach-telegram.ts';
import { telegramFetch } from './bot/telegram/telegram-fetch.ts';
import { Turns } from './bot/turns.ts';
import { apologiser } from './bot/updates/apologise.ts';
import { Dispatcher } from './bot/updates/dispatcher.ts';
import { poll } from './bot/updates/poller.ts';
import { ALLOWED_UPDATES } from './bot/updates/read-update.ts';
import { startWebServer } from './bot/updates/web-server.ts';
import { Wordbook } from './bot/words/words.ts';
import { nowIn } from './clock.ts';
import { type Config, makeDataDir, secretsOf } from './config.ts';
import { noticeAt } from './coordinators/notice-at.ts';
import { type NotifierClock, startNotifier } from './coordinators/start-notifier.ts';
import type { Log } from './log.ts';
import type { Questionnaire } from './questionnaire/compiled/questionnaire.ts';
import { statisticsOf } from './results/statistics.ts';
import type { ChatSessions } from './sessions/chat-sessions.ts';
import { connectRedis } from './sessions/connect-redis.ts';
import { RedisSessionStore } from './sessions/redis-session-store.ts';
import { openChatSessions } from './sessions/sealed-chat-sessions.ts';
import { SqliteSessionStore } from './sessions/sqlite-session-store.ts';
import { sha256 } from './sha256.ts';
import { MediaFolder } from './storage/media/media-folder.ts';
import { startNightly } from './storage/nightly.ts';
import { openResponseStore } from './storage/open-response-store.ts';
import { Revisions } from './storage/revisions.ts';

export interface ServiceOptions {
  readonly config: Config & { readonly botToken: string };
  readonly questionnaires: readonly Questionnaire[];
  /** See `LoadedFlows.fileOf`: recordings and pictures may lie in a folder named after the file. */
  readonly fileOf?: ReadonlyMap<string, string>;
  readonly log: Log;
  readonly clock?: () => number;
  /** Ends the waiting for stores and for Telegram at the start. */
  readonly signal?: AbortSignal;
  /** How the notifier waits before it looks again; given from outside so that tests need not wait. */
  readonly sleep?: NotifierClock['sleep'];
  /** Milliseconds after which the sweeper looks again; given from outside so that tests need not wait. */
  readonly sweepEvery?: number;
}

/** A running bot. */
export interface Service {
  /** Resolves when it ends by {@link stop}, rejects with the reason when it ends by itself. */
  readonly ended: Promise<void>;
  readonly port: number;
  /** Resolves when every update that it was given is dealt with, and everything is said: in one chat, or in all. */
  settled(chatId?: number): Promise<void>;
  /** Takes no more updates, finishes those under way, says what is still to be said, and closes the stores. */
  stop(): Promise<void>;
}

/**
 * Wires the rooms together and starts the bot. Waits for stores that are away. When it cannot start, it closes what it has
 * opened by then: an open connection would keep the process from ending.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  // Of what an update allocates much is alive while Telegram and the stores answer. V8 takes that for long-lived, puts it
  // into the old space at once, and there each answer left 25 KB until the next full collection; now it is 7 (--trace-gc).
  setFlagsFromString('--no-allocation-site-pretenuring');
  const opened: (() => Promise<unknown>)[] = [];
  try {
    return await start(options, opened);
  } catch (error) {
    await Promise.allSettled(opened.map((close) => close()));
    throw error;
  }
}

async function start(
  {
    config,
    questionnaires,
    fileOf = new Map(),
    log,
    clock = Date.now,
    sleep,
    sweepEvery,
    signal,
  }: ServiceOptions,
  opened: (() => Promise<unknown>)[],
): Promise<Service> {
  const wordbook = Wordbook.load(config.localesDir);
  const now = nowIn(config.timeZone, clock);
  const stopping = new AbortController();
  signal?.addEventListener('abort', () => stopping.abort(signal.reason), { once: true });
  makeDataDir(config.dataDir);

  const responses = await openResponseStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    secret: secretsOf(config),
    log: (line) => log.warn(line),
    signal: stopping.signal,
  });
  opened.push(() => responses.close());
  await responses.migrate();
  const revisions = new Revisions(responses, sha256, () => now().today, clock);
  await revisions.register(questionnaires);
  const sessions = await openSessions(config, log, stopping.signal);
  opened.push(() => sessions.close());

  const telegram = telegramFetch(config.telegramApiRoot, log);
  opened.push(() => telegram.close());
  const bot = createBot(
    { token: config.botToken, apiRoot: config.telegramApiRoot, fetch: telegram.fetch },
    () => turns,
  );
  const { api } = bot;
  const titleOf = (formId: string, language: string) => {
    const running = revisions.find(formId);
    return running === undefined ? formId : new FormTexts(running.questionnaire, wordbook.in(language)).title;
  };
  const media = new MediaFolder(join(config.dataDir, 'media'));
  const fetchFiles = fileFetcher(api, config.telegramApiRoot, config.botToken);
  // A token begins with the bot's id.
  const botId = Number.parseInt(config.botToken, 10);
  const shelf = new FolderShelf(questionnaires, config.flowsDir, fileOf);
  const recordings = new MediaSender(api, (formId, name) => shelf.pathOf(formId, name), {
    find: (kind, hash) => responses.uploadedAs({ botId, kind, hash }),
    note: (kind, hash, fileId) => responses.noteUpload({ botId, kind, hash }, fileId),
  });
  const speaker = new Speaker(api, log, recordings);
  const showMenu = coordinatorMenus(api, wordbook, log);
  const dialogue = new Dialogue(
    {
      botId,
      media: shelf,
      wordbook,
      linkTo: (formId) => `https://t.me/${bot.botInfo.username}?start=${formId}`,
      surveys: revisions,
      now,
      draw: () => ({ id: token(16), tag: token(3), withdrawalCode: withdrawalCode() }),
      noticeAt: () => noticeAt(clock(), Math.random(), config.noticeDelay),
      coordinators: {
        includes: (userId) => config.coordinators.includes(userId),
        speaks: async (userId, language) => {
          showMenu(userId, language);
          await responses.saveCoordinatorState(userId, { language });
        },
        statistics: async (language) => {
          const forms = revisions.formIds.map(async (formId) => ({
            title: titleOf(formId, language),
            statistics: statisticsOf(await responses.counts(formId)),
          }));
          return statisticsMessage(wordbook, language, await Promise.all(forms));
        },
      },
    },
    {
      keepFiles: (response, files) => media.keep(response, fetchFiles(files)),
      storeResponse: async (response, notice) => {
        if (await responses.storeResponse(response, notice)) return true;
        const { formId, id } = response;
        if (await responses.has(formId, id)) return true;
        await media.delete(formId, id);
        return false;
      },
      withdraw: async (code) => {
        const withdrawn = await responses.withdraw(code);
        if (withdrawn !== undefined) await media.delete(withdrawn.formId, withdrawn.id);
        return withdrawn?.formId;
      },
      noteParticipation: (formId, userId) => responses.noteParticipation(formId, userId),
      hasParticipated: (formId, userId) => responses.hasParticipated(formId, userId),
      forgetParticipation: (formId, userId) => responses.forgetParticipation(formId, userId),
      requestResults: (formId, request) => responses.requestResults(formId, request),
      hasRequestedResults: (formId, chatId) => responses.hasRequestedResults(formId, chatId),
      forgetResultRequests: (chatId, formId) => responses.forgetResultRequests(chatId, formId),
    },
  );
  const turns = new Turns({
    sessions,
    dialogue,
    speaker,
    takeBack: async (chatId, { formId, id, keepsNote }) => {
      await responses.takeBack(formId, id);
      await media.delete(formId, id);
      if (!keepsNote) await responses.forgetParticipation(formId, chatId);
    },
    count: ({ event, formId, language }) => responses.count(event, formId, language, now().today),
    clock,
    log,
  });
  const dispatcher = new Dispatcher({
    handle: (update) => bot.handleUpdate(update),
    apologise: apologiser(api, wordbook),
    log,
  });

  bot.botInfo = await reachTelegram(() => api.getMe(), log, stopping.signal);
  const server = await startWebServer({
    host: config.host,
    port: config.port,
    webhook:
      config.webhook === undefined
        ? undefined
        : { path: new URL(config.webhook.url).pathname, secret: config.webhook.secret, dispatcher },
    health: async () => {
      await Promise.all([sessions.ping(), responses.ping()]);
    },
    log,
  });
  opened.push(() => new Promise((done) => server.close(done)));
  const { webhook } = config;
  await reachTelegram(
    () =>
      webhook === undefined
        ? api.deleteWebhook()
        : api.setWebhook(webhook.url, {
            secret_token: webhook.secret,
            allowed_updates: [...ALLOWED_UPDATES],
          }),
    log,
    stopping.signal,
  );
  const polling = webhook === undefined ? poll(api, dispatcher, log, stopping.signal) : Promise.resolve();
  const sweeper = startSweeper(sessions, turns, dispatcher, clock, log, sweepEvery);
  const notifier = startNotifier({
    store: responses,
    messenger: coordinatorMessenger(api, wordbook, titleOf),
    coordinators: config.coordinators,
    forms: () => revisions.formIds,
    // Without a delay somebody is watching: the simulator.
    every: config.noticeDelay[1] === 0 ? 1000 : 15_000,
    clock: { now: clock, today: () => now().today, ...(sleep === undefined ? {} : { sleep }) },
    log: (line) => log.warn(line),
  });
  const nightly = startNightly(responses, media, { today: () => now().today, now: clock }, log);
  const introduced = introduce(api, wordbook, log);

  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  polling.catch(reject);
  const settled = async (chatId?: number) => {
    await dispatcher.settled(chatId);
    await speaker.settled(chatId);
  };
  let stop: Promise<void> | undefined;
  return {
    ended,
    port: portOf(server),
    settled,
    stop: () => {
      stop ??= (async () => {
        stopping.abort();
        await polling.catch(() => undefined);
        server.closeIdleConnections();
        await new Promise((done) => server.close(done));
        await Promise.all([sweeper.stop(), notifier.stop(), nightly.stop(), introduced]);
        await settled();
        await Promise.all([sessions.close(), responses.close()]);
        await telegram.close();
        resolve();
      })();
      return stop;
    },
  };
}

async function openSessions(config: Config, log: Log, signal: AbortSignal): Promise<ChatSessions<ChatState>> {
  const warn = (line: string) => log.warn(line);
  const store =
    config.redisUrl === undefined
      ? new SqliteSessionStore(join(config.dataDir, 'sessions.sqlite'))
      : new RedisSessionStore(await connectRedis(config.redisUrl, warn, { signal }));
  try {
    return await openChatSessions(store, config.secretKeys.join(','), warn, CHAT_STATE_FORMAT);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** Sixteen characters of Crockford's alphabet: 80 random bits, none of which is mistaken for another when copied. */
function withdrawalCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from(randomBytes(16), (byte) => alphabet[byte & 31]).join('');
}
