import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { Api } from 'grammy';
import { createBot } from './bot/bot.ts';
import type { ChatState } from './bot/chat-state.ts';
import { CHAT_STATE_FORMAT } from './bot/chat-state-format.ts';
import { codeReader } from './bot/codes/code-reader.ts';
import { coordinatorDesk } from './bot/coordinator-desk.ts';
import { coordinatorMessenger } from './bot/coordinator-messenger.ts';
import { Dialogue } from './bot/dialogue/dialogue.ts';
import { Groups } from './bot/groups.ts';
import { coordinatorMenus, introduce } from './bot/introduce.ts';
import { FormTexts } from './bot/prompts/form-texts.ts';
import { ResultsMenu } from './bot/results-menu.ts';
import { MediaSender } from './bot/sending/media-sender.ts';
import { FolderShelf } from './bot/sending/media-shelf.ts';
import { Speaker } from './bot/sending/speaker.ts';
import { startSweeper } from './bot/sweeper.ts';
import { fileSource } from './bot/telegram/fetch-file.ts';
import { reachTelegram } from './bot/telegram/reach-telegram.ts';
import { telegramFetch } from './bot/telegram/telegram-fetch.ts';
import { TurnRunner } from './bot/turn-runner.ts';
import { apologiser } from './bot/updates/apologise.ts';
import { Dispatcher } from './bot/updates/dispatcher.ts';
import { poll } from './bot/updates/poller.ts';
import { ALLOWED_UPDATES, kindOf } from './bot/updates/read-update.ts';
import { startWebServer } from './bot/updates/web-server.ts';
import { Localizer } from './bot/words/words.ts';
import { nowIn } from './clock.ts';
import { type Config, makeDataDir, secretsOf } from './config.ts';
import { noticeAt } from './coordinators/notice-at.ts';
import { type NotifierClock, startNotifier } from './coordinators/start-notifier.ts';
import { tellFaults } from './coordinators/telling-faults.ts';
import { type FaultyFile, goOnWith } from './faulty-files.ts';
import type { Log } from './log.ts';
import { startForwarders } from './onward/start-forwarder.ts';
import { diskOf } from './operation/disk.ts';
import { startHourly } from './operation/hourly.ts';
import { Metrics } from './operation/metrics.ts';
import { operatorPages } from './operation/pages.ts';
import { StoreState, watchedConcerns, watchedStore } from './operation/watched-store.ts';
import type { Questionnaire } from './questionnaire/compiled/questionnaire.ts';
import { FileKeeper } from './responses/file-keeper.ts';
import { startForgettingOrder } from './responses/forgetting-order.ts';
import { startNightly } from './responses/nightly.ts';
import { storeResponse } from './responses/store-response.ts';
import { takeBackInterview } from './responses/take-back-interview.ts';
import { withdrawResponse } from './responses/withdraw-response.ts';
import { WithdrawalDates } from './responses/withdrawal-dates.ts';
import { workbookOf } from './results/chat-file.ts';
import { MINI_APP_PATH, RESULTS_PATH, ResultsPages } from './results/page/results-pages.ts';
import { SignedLinks } from './results/page/signed-link.ts';
import { reportFile } from './results/report/report-file.ts';
import { ChatResults } from './results/results-desk.ts';
import { ResultsRoom } from './results/results-room.ts';
import { statisticsOf } from './results/statistics.ts';
import { drawSessionIdentity } from './session-identity.ts';
import type { ChatSessions } from './sessions/chat-sessions.ts';
import { openSessionStore } from './sessions/open-session-store.ts';
import { openChatSessions } from './sessions/sealed-chat-sessions.ts';
import { sha256 } from './sha256.ts';
import { MediaFolder } from './storage/media/media-folder.ts';
import { startMovingOn } from './storage/moving-on.ts';
import { openStorage } from './storage/open-storage.ts';
import { RunningSurveys } from './storage/running-surveys.ts';

export interface ServiceOptions {
  readonly config: Config & { readonly botToken: string };
  readonly questionnaires: readonly Questionnaire[];
  /** Questionnaires whose files have errors: they go on in the newest revision that is stored. */
  readonly faulty?: readonly FaultyFile[];
  /** See `startMovingOn`. */
  readonly dateAgain?: (today: string) => readonly Questionnaire[];
  /** See `LoadedFlows.fileOf`: recordings and pictures may be in a folder named after the file. */
  readonly fileOf?: ReadonlyMap<string, string>;
  /** Where the files beside a form are, if not in `FLOWS_DIR`. */
  readonly folderOf?: ReadonlyMap<string, string>;
  readonly log: Log;
  readonly clock?: () => number;
  /** Ends the waiting for stores and for Telegram at the start. */
  readonly signal?: AbortSignal;
  /** The random parts of new sessions; whoever follows an interview from outside gives their own. */
  readonly draw?: typeof drawSessionIdentity;
  /** How the notifier waits before it looks again; tests give their own, so that they need not wait. */
  readonly sleep?: NotifierClock['sleep'];
  /** Milliseconds after which the sweeper looks again; tests give their own, so that they need not wait. */
  readonly sweepEvery?: number;
  /** Milliseconds for which a stop waits for what is under way. */
  readonly grace?: number;
}

/** Milliseconds. Whoever stops the bot (systemd, Docker) kills it after ten seconds. */
const GRACE = 7_000;
/** Milliseconds after which a stop waits for nothing any more, not even for what was given up. */
const CLOSING = 2_000;

/** A running bot. */
export interface Service {
  /** Resolves when it ends by {@link stop}, rejects with the reason when it ends by itself. */
  readonly ended: Promise<void>;
  readonly port: number;
  /** How many questionnaires run. */
  readonly questionnaires: number;
  /** Resolves when every update that it was given is dealt with, and everything is said: in one chat, or in all. */
  settled(chatId?: number): Promise<void>;
  /**
   * Takes no more updates, finishes those under way, says what is still to be said, and closes the stores. What takes too
   * long is given up: it stays owed.
   */
  stop(): Promise<void>;
}

/**
 * Wires the rooms together and starts the bot. Waits for stores that are away. When it cannot start, it closes what it has
 * opened by then: an open connection would keep the process from ending.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  // Much of what an update allocates is alive while Telegram and the stores answer. V8 takes that for long-lived and puts
  // it into the old space at once, where each answer left 25 KB until the next full collection; now it is 7 (--trace-gc).
  setFlagsFromString('--no-allocation-site-pretenuring');
  const { signal } = options;
  const stopping = new AbortController();
  signal?.addEventListener('abort', () => stopping.abort(signal.reason), { once: true });
  const givenUp = new AbortController();
  const opened = new AsyncDisposableStack();
  const close = async () => {
    stopping.abort();
    const { log, grace = GRACE } = options;
    const closed = opened.disposeAsync();
    if (await isDoneWithin(grace, closed)) return;
    log.warn('Something takes too long; the bot stops without it. What is owed stays owed.');
    givenUp.abort();
    if (!(await isDoneWithin(CLOSING, closed))) log.warn('Not everything could be closed.');
  };
  try {
    const { broken, ...running } = await open(options, opened, stopping.signal, givenUp.signal);
    const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
    broken.catch(reject);
    let stopped: Promise<void> | undefined;
    return {
      ...running,
      ended,
      stop: () => {
        stopped ??= close().then(resolve);
        return stopped;
      },
    };
  } catch (error) {
    // The reason why it does not start is told, not what went wrong while closing.
    await close().catch(() => undefined);
    throw error;
  }
}

/** @throws what `work` throws in that time */
async function isDoneWithin(milliseconds: number, work: Promise<void>): Promise<boolean> {
  const waiting = new AbortController();
  const late = wait(milliseconds, false, { signal: waiting.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    waiting.abort();
  }
}

/**
 * Opens everything in the order in which one thing needs another. `opened` closes it in reverse: first what brings new
 * work, then what is under way, at the end the stores.
 *
 * @param givenUp - aborted when a stop has waited long enough: what is under way ends then
 * @returns `broken` rejects when the bot cannot go on
 */
async function open(
  options: ServiceOptions,
  opened: AsyncDisposableStack,
  stopping: AbortSignal,
  givenUp: AbortSignal,
): Promise<Pick<Service, 'port' | 'questionnaires' | 'settled'> & { readonly broken: Promise<void> }> {
  const {
    config,
    questionnaires,
    fileOf = new Map(),
    folderOf,
    log,
    clock = Date.now,
    sleep,
    sweepEvery,
  } = options;
  const localizer = Localizer.load(config.localesDir);
  const now = nowIn(config.timeZone, clock);
  const today = () => now().today;
  const warn = (line: string) => log.warn(line);
  makeDataDir(config.dataDir);

  // The stores.
  const disk = () => diskOf(config.dataDir);
  let busyChats = () => 0;
  let owedChats = () => 0;
  let forwards = async () => ({ waiting: 0, dead: 0 });
  const metrics = new Metrics({
    busyChats: () => busyChats(),
    owedChats: () => owedChats(),
    forwards: () => forwards(),
    disk,
  });
  opened.defer(() => metrics.close());
  const states = { responses: new StoreState(), sessions: new StoreState() };
  const opening = await openStorage({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    secret: secretsOf(config),
    forwardTo: config.forward.to.map(({ key }) => key),
    log: warn,
    signal: stopping,
  });
  opened.defer(() => opening.close());
  await opening.migrate();
  const storage = watchedConcerns(opening, 'responses', states.responses, metrics);
  // While the storage is away, the other figures are wanted all the more.
  forwards = () => storage.forwards.counts().catch(() => ({ waiting: Number.NaN, dead: Number.NaN }));
  const stores = { ...storage, files: new MediaFolder(join(config.dataDir, 'media')) };
  const surveys = new RunningSurveys(storage, sha256, today, clock);
  await surveys.register(questionnaires);
  const faults = await goOnWith(surveys, options.faulty ?? [], log);
  const sessions = watchedStore(
    await openSessions(config, warn, stopping),
    'sessions',
    states.sessions,
    metrics,
  );
  opened.defer(() => sessions.close());

  // Telegram.
  const telegram = telegramFetch(config.telegramApiRoot, log, (method, status) =>
    metrics.call(method, status),
  );
  opened.defer(() => telegram.close());
  givenUp.addEventListener('abort', () => void telegram.giveUp(), { once: true });
  const api = new Api(config.botToken, telegram.client);
  const botInfo = await reachTelegram(() => api.getMe(), log, stopping);
  const isAway = () => givenUp.aborted || telegram.reachability.isAway;
  const source = fileSource(api, config.telegramApiRoot, config.botToken, telegram.download);
  const keeper = new FileKeeper(stores.files, source, log);

  // What is sent.
  const shelf = new FolderShelf(surveys.questionnaires, config.flowsDir, fileOf, folderOf);
  const recordings = new MediaSender(api, (formId, name) => shelf.pathOf(formId, name), {
    find: (kind, hash) => storage.uploads.find({ botId: botInfo.id, kind, hash }),
    note: (kind, hash, fileId) => storage.uploads.note({ botId: botInfo.id, kind, hash }, fileId),
  });
  const speaker = new Speaker(api, log, recordings);
  opened.defer(() => speaker.settled());

  // What is decided.
  const titleOf = (formId: string, language: string) => {
    const running = surveys.find(formId);
    return running === undefined
      ? formId
      : new FormTexts(running.questionnaire, localizer.in(language)).title;
  };
  const withdrawalDates = new WithdrawalDates(storage);
  const dialogue = new Dialogue(
    {
      botId: botInfo.id,
      media: shelf,
      goesOn: config.forward.to.length > 0,
      codes: codeReader(source, log),
      localizer,
      linkTo: (formId) => `https://t.me/${botInfo.username}?start=${formId}`,
      surveys,
      now,
      draw: options.draw ?? drawSessionIdentity,
      noticeAt: () => noticeAt(clock(), Math.random(), config.noticeDelay),
      coordinators: coordinatorDesk({
        coordinators: config.coordinators,
        localizer,
        surveys,
        titleOf,
        statisticsOf: async (formId) => statisticsOf(await storage.counts.of(formId)),
        showMenu: coordinatorMenus(api, localizer, log),
        saveLanguage: (userId, language) => storage.coordinators.save(userId, { language }),
      }),
    },
    {
      keepFiles: (response, files) => keeper.keep(response, files),
      storeResponse: async (response, notBefore) => {
        const isStored = await storeResponse(stores, response, notBefore);
        keeper.forget(response);
        if (isStored) metrics.event('completed', response.formId);
        return isStored;
      },
      fateOf: async (formId, id) => {
        if (await stores.responses.has(formId, id)) return 'stored';
        return (await stores.takenBack.has(id)) ? 'taken-back' : undefined;
      },
      withdraw: (code, userId) => withdrawResponse(stores, code, userId),
      withdrawableUntil: (code) => withdrawalDates.of(code),
      mayBeTooLate: (formId) => withdrawalDates.mayBeOver(formId, today()),
      noteParticipation: (formId, userId) => storage.participation.note(formId, userId),
      hasParticipated: (formId, userId) => storage.participation.has(formId, userId),
      requestResults: (formId, request) => storage.resultRequests.add(formId, request),
      hasRequestedResults: (formId, chatId) => storage.resultRequests.has(formId, chatId),
      forgetResultRequests: (chatId, formId) => storage.resultRequests.forget(chatId, formId),
    },
  );
  const turns = new TurnRunner({
    sessions,
    dialogue,
    speaker,
    takeBack: (chatId, interview) => takeBackInterview(stores, chatId, interview),
    isAway,
    count: async ({ event, formId, language, reason }) => {
      metrics.event(event, formId, reason);
      if (event === 'started' || event === 'broken-off') {
        await storage.counts.add(event, formId, language, today());
      }
    },
    clock,
    log,
  });

  // Results, for coordinators.
  const wordsIn = (language: string) => localizer.in(language);
  const interfaceWords = (language: string, key: string) => wordsIn(language)(key);
  const results = new ResultsRoom(storage, wordsIn);
  const links = new SignedLinks(secretsOf(config)[0]);
  const coordinators = () => config.coordinators;
  let ownAddress: string | undefined;
  const pages = new ResultsPages({
    source: results,
    links,
    coordinators,
    formIds: () => surveys.formIds,
    titleOf,
    wordsIn,
    languages: localizer.languages.map((code) => ({ code, name: localizer.ownName(code) })),
    botToken: config.botToken,
    clock,
  });
  const chatResults = new ChatResults(results, wordsIn);
  const menu = new ResultsMenu(
    api,
    {
      mayLook: (userId) => coordinators().includes(userId),
      languageOf: async (userId) => (await storage.coordinators.state(userId))?.language,
      formIds: () => surveys.formIds,
      titleOf,
      overview: (...asked) => chatResults.overview(...asked),
      shown: (...asked) => chatResults.shown(...asked),
      pageLink: (formId, userId, language) => {
        const address = config.publicUrl ?? ownAddress;
        return address && `${address}${RESULTS_PATH}${links.make({ userId, formId, language }, clock())}`;
      },
      // Telegram opens Mini Apps over https only.
      miniApp: (formId, language) =>
        config.publicUrl?.startsWith('https:')
          ? `${config.publicUrl}${MINI_APP_PATH}?${new URLSearchParams({ form: formId, language }).toString()}`
          : undefined,
      file: async (formId, kind, language) =>
        kind === 'xlsx'
          ? await workbookOf(storage, interfaceWords, formId, language)
          : await reportFile(storage, results, formId, wordsIn(language), clock()),
    },
    localizer,
    log,
  );

  // What comes from Telegram.
  const groups = new Groups({ api, username: botInfo.username, sessions, surveys, localizer, log });
  const bot = createBot(
    {
      token: config.botToken,
      client: telegram.client,
      botInfo,
      aside: (update) => menu.takes(update),
      groups: (update) => groups.take(update),
    },
    turns,
  );
  const dispatcher = new Dispatcher({
    handle: (update) => {
      metrics.update(kindOf(update));
      return bot.handleUpdate(update);
    },
    apologise: apologiser(api, localizer),
    log,
  });
  busyChats = () => dispatcher.busyChats;
  opened.defer(() => dispatcher.settled());
  let notReady: string | undefined = 'The bot is starting.';
  stopping.addEventListener(
    'abort',
    () => {
      notReady = 'The bot is stopping.';
    },
    { once: true },
  );
  const { webhook } = config;
  const server = await startWebServer({
    host: config.host,
    port: config.port,
    webhook: webhook && { path: new URL(webhook.url).pathname, secret: webhook.secret, dispatcher },
    pages: operatorPages({
      pings: [() => sessions.ping(), () => storage.ping()],
      states: Object.values(states),
      disk,
      dataDir: config.dataDir,
      notReady: () => notReady,
      metrics,
    }),
    others: (request) => pages.answer(request),
    log,
  });
  ownAddress = loopbackAddress(config.host, server.port);
  opened.defer(() => server.close());
  givenUp.addEventListener('abort', () => server.cut(), { once: true });
  await reachTelegram(() => tellWhereUpdatesGo(api, webhook), log, stopping);
  const polling = webhook === undefined ? poll(api, dispatcher, log, stopping) : Promise.resolve();
  opened.defer(() => polling.catch(() => undefined));

  // What happens by itself.
  const sweeper = startSweeper({
    sessions: {
      claimDue: async (...claim) => {
        const due = await sessions.claimDue(...claim);
        metrics.owed(due.length);
        return due;
      },
    },
    turns,
    dispatcher,
    isAway,
    isAlone: webhook === undefined,
    clock,
    log,
    every: sweepEvery,
  });
  owedChats = () => sweeper.underWay;
  opened.defer(() => sweeper.stop());
  const messenger = coordinatorMessenger(api, localizer, titleOf);
  const notifier = startNotifier({
    storage,
    messenger,
    coordinators: config.coordinators,
    forms: () => surveys.formIds,
    // Without a delay somebody is watching: the simulator.
    every: config.noticeDelay[1] === 0 ? 1000 : 15_000,
    clock: { now: clock, today, ...(sleep === undefined ? {} : { sleep }) },
    log: warn,
  });
  opened.defer(() => notifier.stop());
  const faultTeller = tellFaults({
    store: storage.coordinators,
    messenger,
    coordinators: config.coordinators,
    faults,
    log: warn,
    ...(sleep === undefined ? {} : { sleep }),
  });
  opened.defer(() => faultTeller.stop());
  const movingOn = startMovingOn(surveys, options.dateAgain ?? (() => []), today, log);
  opened.defer(() => movingOn.stop());
  const nightly = startNightly(stores, { today, now: clock }, log);
  opened.defer(() => nightly.stop());
  const forgettingOrder = startForgettingOrder(
    [
      storage.retention,
      {
        forgetOrder: () =>
          stores.files.forgetOrder((formId, id) => storage.responses.has(formId, id), clock()),
      },
    ],
    log,
  );
  opened.defer(() => forgettingOrder.stop());
  const hourly = startHourly({ metrics, disk, dataDir: config.dataDir, log });
  opened.defer(() => hourly.stop());
  const forwarders = startForwarders({
    stores,
    destinations: config.forward.to,
    secret: config.forward.secret,
    allowsPrivate: config.forward.allowsPrivate,
    clock,
    every: config.noticeDelay[1] === 0 ? 1000 : 15_000,
    log,
  });
  opened.defer(() => forwarders.stop());
  const introduced = introduce(api, localizer, log);
  opened.defer(() => introduced);
  notReady = undefined;

  return {
    port: server.port,
    questionnaires: surveys.formIds.length,
    broken: polling,
    settled: async (chatId) => {
      await dispatcher.settled(chatId);
      await speaker.settled(chatId);
    },
  };
}

/**
 * Where a browser on this machine reaches the pages; `undefined` where HOST is no loopback. Telegram refuses buttons with an
 * address without a dot, such as `localhost`.
 */
function loopbackAddress(host: string, port: number): string | undefined {
  if (host === '::1') return `http://[::1]:${port}`;
  if (host === 'localhost') return `http://127.0.0.1:${port}`;
  return host.startsWith('127.') ? `http://${host}:${port}` : undefined;
}

async function openSessions(
  config: Config,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<ChatSessions<ChatState>> {
  const { redisUrl, dataDir } = config;
  const isAlone = config.webhook === undefined;
  const store = await openSessionStore({ redisUrl, dataDir, isAlone, log, signal });
  try {
    return await openChatSessions(store, config.secretKeys.join(','), log, CHAT_STATE_FORMAT);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function tellWhereUpdatesGo(api: Api, webhook: Config['webhook']): Promise<void> {
  if (webhook === undefined) await api.deleteWebhook();
  else {
    await api.setWebhook(webhook.url, {
      secret_token: webhook.secret,
      allowed_updates: [...ALLOWED_UPDATES],
    });
  }
}
