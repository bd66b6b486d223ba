import { createHmac, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { closest } from './closest.ts';
import { LOG_FORMATS, LOG_LEVELS, type LogFormat, type LogLevel } from './log.ts';
import { type Destination, readDestinations } from './onward/destination.ts';
import { secretBytes } from './onward/standard-webhook.ts';
import { parseRedisUrl } from './sessions/redis-address.ts';

/** `EX_CONFIG` of sysexits(3): something is wrong with the configuration. */
export const EXIT_CONFIG = 78;

export interface Config {
  /** Without it the simulator starts. */
  readonly botToken: string | undefined;
  readonly telegramApiRoot: string;
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly flowsDir: string;
  readonly localesDir: string;
  /** Telegram user ids. */
  readonly coordinators: readonly number[];
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly host: string;
  readonly port: number;
  /** Where this process is reached from outside; `undefined`: from this machine only. */
  readonly publicUrl: string | undefined;
  /** Newest first: the first one seals, all of them open. The first access may make one in `DATA_DIR`. */
  readonly secretKeys: readonly [string, ...string[]];
  /** Whether the key is one that was made in `DATA_DIR`. */
  readonly hasOwnKey: boolean;
  /** Only for the commands `backup` and `restore`. */
  readonly backupKey: string | undefined;
  /** Where responses go on to. */
  readonly forward: {
    readonly to: readonly Destination[];
    readonly secret: Buffer | undefined;
    readonly allowsPrivate: boolean;
  };
  /** Seconds, from and to. */
  readonly noticeDelay: readonly [number, number];
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  /** `undefined`: text on a terminal, else JSON. */
  readonly logFormat: LogFormat | undefined;
}

/** The problems of the environment, in plain words. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const url = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (text) =>
        text.split(',').every((part) => URL.canParse(part) && protocols.includes(new URL(part).protocol)),
      { error: `must be an address like ${example}` },
    );

const VARIABLES = {
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/u, 'must be a token as @BotFather gives it, like 123456789:AA…')
    .optional(),
  TELEGRAM_API_ROOT: url(['https:', 'http:'], 'https://api.telegram.org').default('https://api.telegram.org'),
  REDIS_URL: z
    .string()
    .superRefine((text, context) => {
      try {
        parseRedisUrl(text);
      } catch (error) {
        const message = error instanceof Error ? error.message : '';
        context.addIssue({
          code: 'custom',
          message: message.replace(/^REDIS_URL:?/u, 'is not understood:').replace(/\.$/u, ''),
        });
      }
    })
    .optional(),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'postgres://user:password@localhost/miteinander',
  ).optional(),
  DATA_DIR: z.string().default('data/'),
  FLOWS_DIR: z.string().default('flows/'),
  LOCALES_DIR: z.string().default('locales/'),
  COORDINATORS: z
    .string()
    .regex(
      /^\s*\d+(\s*,\s*\d+)*\s*$/u,
      'must be Telegram user ids with commas between, like 12345678,23456789',
    )
    .default(''),
  WEBHOOK_URL: url(['https:', 'http:'], 'https://bot.example.org/telegram').optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/u, 'must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and -')
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .refine((text) => /^\d+$/u.test(text) && Number(text) <= 65535, {
      error: 'must be a whole number from 0 to 65535, like 8080 (0: any free port)',
    })
    .default('8080'),
  PUBLIC_URL: url(['https:', 'http:'], 'https://survey.example.org').optional(),
  SECRET_KEY: z
    .string()
    .refine((text) => text.split(',').every((key) => key.trim().length >= 32), {
      error:
        'must have at least 32 characters, best random ones: openssl rand -base64 48 (to change it, put the new key, a comma, and the old key)',
    })
    .optional(),
  BACKUP_KEY: z
    .string()
    .regex(
      /^(age1[0-9a-z]{58}|AGE-SECRET-KEY-1[0-9A-Z]{58}|(?!age1|AGE-SECRET-KEY).{20,})$/u,
      'must be a key from "miteinander backup --new-key" (age1… makes backups, AGE-SECRET-KEY-1… restores them), or a passphrase of at least 20 characters',
    )
    .optional(),
  FORWARD_TO: z
    .string()
    .superRefine((text, context) => {
      try {
        readDestinations(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: `is not understood: ${(error as Error).message}` });
      }
    })
    .default(''),
  FORWARD_SECRET: z
    .string()
    .refine((text) => secretBytes(text) !== undefined, {
      error: 'must be whsec_ and 24 to 64 random bytes in base64: echo whsec_$(openssl rand -base64 32)',
    })
    .optional(),
  FORWARD_PRIVATE: z.enum(['yes', 'no'], { error: 'must be yes or no' }).default('no'),
  NOTICE_DELAY: z
    .string()
    .regex(/^\d+(-\d+)?$/u, 'must be seconds, from-to, like 120-1200')
    .default('120-1200'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: 'must be the name of a time zone, like Europe/Berlin' })
    .default('Europe/Berlin'),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  LOG_FORMAT: z.enum(LOG_FORMATS, { error: `must be one of ${LOG_FORMATS.join(', ')}` }).optional(),
} as const;

/** Names that begin like ours but are not ours are most likely misspelt. */
const PREFIXES =
  /^(BACKUP|BOT|FORWARD|PUBLIC|TELEGRAM|REDIS|DATABASE|FLOWS|LOCALES|COORDINATOR|WEBHOOK|NOTICE|MITEINANDER)_/u;
/** Set for the tests and the tools, or by Kubernetes for services with such a name. */
const FOREIGN = /^(REDIS_SERVER|MITEINANDER_CACHE|\w+_SERVICE_(HOST|PORT)\w*|\w+_PORT(_\d+_\w+)?)$/u;
/** Shorter names often resemble one of ours by chance: `PATH` and `PORT`. */
const SHORTEST_MISSPELT = 7;

/** The variable that an unknown name probably means; `undefined` when the name looks like none of ours. */
function misspelt(name: string): { readonly meant: string | undefined } | undefined {
  if (name in VARIABLES || FOREIGN.test(name)) return undefined;
  const meant = name.length < SHORTEST_MISSPELT ? undefined : closest(name, Object.keys(VARIABLES));
  return meant !== undefined || PREFIXES.test(name) ? { meant } : undefined;
}

/**
 * Reads the environment.
 *
 * @throws ConfigError with every problem at once
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // Compose files and .env templates leave variables empty: these count as not set.
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const problems: string[] = [];
  for (const name of Object.keys(given)) {
    const wrong = misspelt(name);
    if (wrong === undefined) continue;
    const known = `Known are: ${Object.keys(VARIABLES).join(', ')}.`;
    problems.push(
      `${name} is not known. ${wrong.meant === undefined ? known : `Did you mean ${wrong.meant}?`}`,
    );
  }
  const parsed = z.object(VARIABLES).safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(`${issue.path.join('.')} ${issue.message}.`);
  }
  if (given.SECRET_KEY === undefined && (given.REDIS_URL !== undefined || given.DATABASE_URL !== undefined)) {
    problems.push(
      'SECRET_KEY is required beside REDIS_URL or DATABASE_URL: every process must have the same one. Make one with: openssl rand -base64 48',
    );
  }
  if (given.BACKUP_KEY !== undefined && given.SECRET_KEY?.includes(given.BACKUP_KEY)) {
    problems.push('BACKUP_KEY must differ from SECRET_KEY: else one of them opens all there is.');
  }
  if (given.FORWARD_SECRET === undefined && parsed.data?.FORWARD_TO.split(',').some(isWebhook)) {
    problems.push(
      'FORWARD_TO has a webhook, which needs FORWARD_SECRET: it signs what is sent. Make one with: echo whsec_$(openssl rand -base64 32)',
    );
  }
  if (given.WEBHOOK_URL !== undefined && given.BOT_TOKEN === undefined) {
    problems.push('WEBHOOK_URL needs BOT_TOKEN: without a token there is no Telegram to call it.');
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function isWebhook(address: string): boolean {
  return address.trim().startsWith('http');
}

function toConfig(values: z.infer<z.ZodObject<typeof VARIABLES>>): Config {
  let keys: Config['secretKeys'] | undefined;
  const secretKeys = () => {
    keys ??= readKeys(values.SECRET_KEY ?? ownSecretKey(values.DATA_DIR));
    return keys;
  };
  const [from = 0, to = from] = values.NOTICE_DELAY.split('-').map(Number);
  return {
    botToken: values.BOT_TOKEN,
    telegramApiRoot: values.TELEGRAM_API_ROOT.replace(/\/$/u, ''),
    redisUrl: values.REDIS_URL,
    databaseUrl: values.DATABASE_URL,
    dataDir: values.DATA_DIR,
    flowsDir: values.FLOWS_DIR,
    localesDir: values.LOCALES_DIR,
    coordinators: values.COORDINATORS.split(',')
      .filter((id) => id.trim() !== '')
      .map(Number),
    webhook:
      values.WEBHOOK_URL === undefined
        ? undefined
        : {
            url: values.WEBHOOK_URL,
            // The same in every process, and unknown to anybody else.
            secret: values.WEBHOOK_SECRET ?? derived(secretKeys()[0], `webhook ${values.BOT_TOKEN ?? ''}`),
          },
    host: values.HOST,
    port: Number(values.PORT),
    publicUrl: values.PUBLIC_URL?.replace(/\/$/u, ''),
    // Read only when needed: "check" writes nothing.
    get secretKeys() {
      return secretKeys();
    },
    hasOwnKey: values.SECRET_KEY === undefined,
    backupKey: values.BACKUP_KEY,
    forward: {
      to: readDestinations(values.FORWARD_TO),
      secret: values.FORWARD_SECRET === undefined ? undefined : secretBytes(values.FORWARD_SECRET),
      allowsPrivate: values.FORWARD_PRIVATE === 'yes',
    },
    noticeDelay: [Math.min(from, to), Math.max(from, to)],
    timeZone: values.TIME_ZONE,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT,
  };
}

function derived(key: string, purpose: string): string {
  return createHmac('sha256', key).update(purpose).digest('base64url');
}

function readKeys(text: string): Config['secretKeys'] {
  const [newest = '', ...former] = text.split(',').map((key) => key.trim());
  return [newest, ...former];
}

/** The key of an embedded installation: made once, and kept beside the data that it protects. */
function ownSecretKey(dataDir: string): string {
  const file = join(dataDir, 'secret-key');
  if (!existsSync(file)) {
    makeDataDir(dataDir);
    try {
      writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Makes the folder for all data unless it exists.
 *
 * @throws ConfigError when it cannot be made or written into
 */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const { code: reason = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      `DATA_DIR must be a folder that the bot can make and write into, and "${dataDir}" is not (${reason}). ` +
        'Give another one, or give this user the right to write there.',
    ]);
  }
}

/**
 * What is kept less safely than it could be, with the cure: a folder that others may read, and a key beside the data that it
 * protects.
 */
export function looseEnds({ dataDir, hasOwnKey }: Pick<Config, 'dataDir' | 'hasOwnKey'>): readonly string[] {
  const mode = statSync(dataDir).mode & 0o777;
  const file = join(dataDir, 'secret-key');
  return [
    ...(process.platform === 'win32' || (mode & 0o077) === 0
      ? []
      : [`Others on this machine can look into DATA_DIR. Run: chmod 700 ${dataDir}`]),
    ...(hasOwnKey
      ? [
          `SECRET_KEY is in ${file}, beside the sessions that it protects: who copies the folder can read both. ` +
            'Set SECRET_KEY to the content of this file, keep it elsewhere, and delete the file.',
        ]
      : []),
  ];
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The secret keys as bytes, the newest first. */
export function secretsOf({ secretKeys: [newest, ...former] }: Config): readonly [Buffer, ...Buffer[]] {
  return [Buffer.from(newest), ...former.map((key) => Buffer.from(key))];
}
