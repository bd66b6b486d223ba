import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeButton } from '../bot/callback-data.ts';
import { nowIn } from '../clock.ts';
import { type Config, ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import { startBotApiServer } from '../simulator/bot-api-server.ts';
import { Cast, COORDINATOR_ID } from '../simulator/cast.ts';
import { startPageServer } from '../simulator/page-server.ts';
import { FlowShelf } from '../simulator/preview/flow-shelf.ts';
import { type ButtonMeaning, createGuide } from '../simulator/preview/guide.ts';
import { questionList } from '../simulator/preview/question-list.ts';
import { Uploads } from '../simulator/preview/uploads.ts';
import { BotProcess } from './bot-process.ts';
import { problemWords } from './problem-words.ts';
import { simulatedResults } from './simulated-results.ts';
import { toldToStop } from './told-to-stop.ts';

/** Works with the local Bot API server only. */
const TOKEN = '1234567:SIMULATED-bot-token-without-any-value';

/** A running simulator. */
export interface Simulator {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Starts everything for trying a survey in the browser: a local Bot API server, the bot in a process of its own, and
 * the page with the phones.
 *
 * Its data have a folder of their own and live as long as its world: new chats would not match old sessions, and trial
 * data must never mix with real answers.
 *
 * @throws ConfigError with a real token, or with stores that may hold real answers
 */
export async function startSimulator(config: Config, log: Log): Promise<Simulator> {
  refuseBesideRealThings(config);
  const secretKey = randomBytes(32).toString('base64');
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinander-simulator-'));
  const server = await startBotApiServer({ tokens: [TOKEN], calls: false });
  server.on('violation', ({ method, problem }) =>
    log.warn(`Telegram would not like this call: ${problem}`, { method }),
  );
  let page: Awaited<ReturnType<typeof startPageServer>> | undefined;
  const uploads = new Uploads(join(dataDir, 'uploads'));
  const shelf = new FlowShelf(config, uploads);
  sayTrials(shelf, config.localesDir, log);
  const bot = new BotProcess({
    environment: environmentOf(config, { apiRoot: server.url, dataDir, secretKey }),
    calm: () => shelf.calm(),
    definitions: () => shelf.running.map(({ definition }) => definition),
    fileOf: () => shelf.fileOf,
    folderOf: () => shelf.folderOf,
    onChange: () => {
      const { state, reason = '' } = bot.status;
      if (state === 'failed') log.error(`The bot does not run. ${reason}`);
      page?.botChanged();
    },
  });
  /** @param anew - the bot starts anew in any case: media may have changed */
  const reload = (anew: boolean) => {
    const { changed, wordsChanged } = shelf.load();
    page?.flowsChanged(changed);
    if (changed.length === 0 && !wordsChanged && !anew) return;
    log.info('Files were saved: the bot starts anew with them.', { questionnaires: changed.join(' ') });
    sayTrials(shelf, config.localesDir, log);
    void bot.restart();
  };
  // The page need not wait for it: taps wait meanwhile, and the page says that the bot is starting.
  void bot.start();
  const now = nowIn(config.timeZone, Date.now);
  const sentences = await readSentences(config.localesDir, shelf);
  page = await startPageServer({
    server,
    bot,
    cast: new Cast(server),
    guide: createGuide({
      find: (formId) => shelf.find(formId),
      meaningOf,
      now,
      sentence: (language) => sentences.get(language) ?? sentences.get('en') ?? 'An example',
    }),
    results: simulatedResults({
      dataDir,
      secret: Buffer.from(secretKey),
      botPort: () => (bot.status.state === 'running' ? bot.port : undefined),
      find: (formId) => shelf.find(formId),
      today: () => now().today,
    }),
    flows: {
      list: (language) => shelf.list(problemWords(config.localesDir, language)),
      questions: (formId, language) => {
        const found = shelf.find(formId);
        return found && questionList(found, language);
      },
      take: (files) => {
        const taken = uploads.take(files);
        if ('files' in taken) reload(true);
        return taken;
      },
      discard: (file) => {
        const isKnown = shelf.discard(file);
        if (isKnown) reload(true);
        return isKnown;
      },
    },
    localesDir: config.localesDir,
    port: config.port,
    log,
  });
  const unwatch = shelf.watch(() => reload(false), log);
  return {
    url: page.url,
    port: page.port,
    async stop() {
      unwatch();
      await bot.stop();
      await page.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs the simulator until it is stopped (`npm start` without `BOT_TOKEN`). */
export async function runSimulator(config: Config, log: Log): Promise<number> {
  const signal = toldToStop();
  const simulator = await startSimulator(config, log);
  const moved =
    config.port === 0 || simulator.port === config.port
      ? ''
      : `Port ${config.port} is taken by another program, so this is on ${simulator.port}. (PORT=9000 npm start chooses another.)\n`;
  process.stdout.write(`
${moved}Two phones are waiting in your browser:  ${simulator.url}

There is no BOT_TOKEN, so this is the simulator: everything works, nobody needs Telegram, and whatever is answered is
deleted when it ends (Ctrl+C). A real bot: put BOT_TOKEN into .env; README.md says how.
`);
  if (!signal.aborted) await once(signal, 'abort');
  await simulator.stop();
  return 0;
}

/** Reports which questionnaires run only here, and why. */
function sayTrials(shelf: FlowShelf, localesDir: string, log: Log): void {
  const words = problemWords(localesDir, 'en');
  const broken = new Set(shelf.problems.flatMap(({ severity, file }) => (severity === 'error' ? file : [])));
  for (const { code, file, message } of shelf.problems) {
    if (code === 'trial-only' && !broken.has(file)) log.warn(`${file}: ${words.say(message)}`);
  }
}

function refuseBesideRealThings(config: Config): void {
  if (config.botToken !== undefined) {
    throw new ConfigError(['BOT_TOKEN is set: the simulator never runs beside a real token. Unset it.']);
  }
  const stores = [config.redisUrl && 'REDIS_URL', config.databaseUrl && 'DATABASE_URL'].filter(Boolean);
  if (stores.length === 0) return;
  const names = stores.join(' and ');
  throw new ConfigError([
    `BOT_TOKEN is missing, but ${names} ${stores.length === 1 ? 'is' : 'are'} set. For a real bot, set BOT_TOKEN. To try it ` +
      `out in the browser, unset ${names}: the simulator never touches a store that may hold real answers.`,
  ]);
}

/** Settings of a real bot that the simulated one ignores. */
const NOT_FOR_IT = ['REDIS_URL', 'DATABASE_URL', 'WEBHOOK_URL', 'WEBHOOK_SECRET', 'SECRET_KEY', 'HOST'];

function environmentOf(
  config: Config,
  {
    apiRoot,
    dataDir,
    secretKey,
  }: { readonly apiRoot: string; readonly dataDir: string; readonly secretKey: string },
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_FOR_IT.includes(name));
  return {
    ...Object.fromEntries(inherited),
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: apiRoot,
    DATA_DIR: dataDir,
    SECRET_KEY: secretKey,
    FLOWS_DIR: config.flowsDir,
    LOCALES_DIR: config.localesDir,
    COORDINATORS: String(COORDINATOR_ID),
    NOTICE_DELAY: '0',
    // Any port will do: its pages are passed on by this one.
    PORT: '0',
    TIME_ZONE: config.timeZone,
    LOG_LEVEL: config.logLevel === 'info' ? 'warn' : config.logLevel,
  };
}

function meaningOf(data: string): ButtonMeaning {
  const button = decodeButton(data);
  switch (button?.type) {
    case 'tap':
    case 'language':
    case 'survey':
    case 'more-languages':
      return button;
    case 'restart':
      return { type: button.yes ? 'start-over' : 'other' };
    case 'another-person':
      return { type: button.yes ? 'another-person' : 'other' };
    case 'confirmation':
      return { type: button.choice === 'keep' ? 'as-typed' : 'other' };
    case 'advice':
    case 'clear':
    case 'consent':
    case 'invite':
    case 'listen':
    case 'next-survey':
    case 'pause':
    case 'rest':
    case 'results':
    case 'show-code':
    case 'withdraw':
    case undefined:
      return { type: 'other' };
  }
}

/** What somebody might write, in every language of the page. */
async function readSentences(localesDir: string, shelf: FlowShelf): Promise<ReadonlyMap<string, string>> {
  const languages = new Set(['en', ...shelf.running.flatMap(({ languages }) => languages)]);
  const found = await Promise.all(
    [...languages].map(async (language) => {
      const words = await readFile(join(localesDir, language, 'simulator.ftl'), 'utf8').catch(() => '');
      const sentence = /^example-answer = (.+)$/mu.exec(words)?.[1];
      return sentence === undefined ? [] : [[language, sentence] as const];
    }),
  );
  return new Map(found.flat());
}
