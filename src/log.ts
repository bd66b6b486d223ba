import { causeInWords } from './causes.ts';

/** Details of a line in the log. Never an answer, a secret or a Telegram id. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  debug(line: string, facts?: LogFacts): void;
  info(line: string, facts?: LogFacts): void;
  warn(line: string, facts?: LogFacts): void;
  error(line: string, facts?: LogFacts): void;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** `text`: for people. `json`: one object a line, for programs. */
export const LOG_FORMATS = ['text', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

export interface LogOptions {
  /** Text by default. */
  readonly format?: LogFormat;
  /** Milliseconds of a clock that does not go back. */
  readonly clock?: () => number;
}

/** So many lines about the same error in one span are written; the rest is counted. */
const MOST_ALIKE = 5;
/** Milliseconds. */
const SPAN = 60_000;

/**
 * A structured log: time, level, what happened, and facts. Of lines about the same error it writes five a minute, and then
 * one that says how often it happened besides.
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = writeToStderr,
  { format = 'text', clock = () => performance.now() }: LogOptions = {},
): Log {
  const least = LOG_LEVELS.indexOf(level);
  const crowds = new Map<string, Crowd>();
  const at = (own: Exclude<LogLevel, 'silent'>) => {
    if (LOG_LEVELS.indexOf(own) < least) return () => {};
    const put = (line: string, facts: LogFacts) => write(lineOf(format, own, line, facts));
    return (line: string, facts: LogFacts = {}) => {
      const { error, code = '' } = facts;
      if (error === undefined) {
        put(line, facts);
        return;
      }
      const kind = `${own} ${line} ${error} ${code}`;
      const crowd = crowds.get(kind);
      if (crowd !== undefined && clock() - crowd.since < SPAN) {
        crowd.size++;
        if (crowd.size <= MOST_ALIKE) put(line, facts);
        return;
      }
      clearTimeout(crowd?.end);
      crowd?.tell();
      const begun: Crowd = {
        since: clock(),
        size: 1,
        tell: () => {
          crowds.delete(kind);
          if (begun.size > MOST_ALIKE) put(line, { ...facts, repeated: begun.size - MOST_ALIKE });
        },
        end: setTimeout(() => begun.tell(), SPAN).unref(),
      };
      crowds.set(kind, begun);
      put(line, facts);
    };
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Lines about the same error, since a moment. */
interface Crowd {
  readonly since: number;
  size: number;
  /** Says how many were not written. */
  readonly tell: () => void;
  readonly end: NodeJS.Timeout;
}

function lineOf(format: LogFormat, level: string, message: string, facts: LogFacts): string {
  const time = new Date().toISOString();
  if (format === 'json') return `${JSON.stringify({ time, level, message, ...facts })}\n`;
  const details = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `${time} ${level.padEnd(5)} ${message}${details.join('')}\n`;
}

function writeToStderr(line: string): void {
  process.stderr.write(line);
}

/**
 * What may be logged of an error: its name, its code, its cause in words, and where it was thrown. Its own message may
 * quote what a person wrote.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame =
    error.stack
      ?.split('\n')
      .find((line) => line.includes('/src/'))
      ?.trim() ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cause = causeInWords(error);
  return {
    error: error.name,
    ...(code === '' ? {} : { code }),
    ...(cause === undefined ? {} : { cause }),
    ...(frame === '' ? {} : { at: frame.replace(/^.*\/src\//u, 'src/') }),
  };
}
