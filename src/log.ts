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

/** A log of plain lines: time, level, what happened, and facts as `name=value`. */
export function createLog(level: LogLevel, write: (line: string) => void = writeToStderr): Log {
  const least = LOG_LEVELS.indexOf(level);
  const at =
    (own: Exclude<LogLevel, 'silent'>) =>
    (line: string, facts: LogFacts = {}) => {
      if (LOG_LEVELS.indexOf(own) < least) return;
      const details = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      write(`${new Date().toISOString()} ${own.padEnd(5)} ${line}${details.join('')}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function writeToStderr(line: string): void {
  process.stderr.write(line);
}

/** What may be logged of an error: its name, its code and where it was thrown. Its message may quote what a person wrote. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame =
    error.stack
      ?.split('\n')
      .find((line) => line.includes('/src/'))
      ?.trim() ?? '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return {
    error: error.name,
    ...(code === '' ? {} : { code }),
    ...(frame === '' ? {} : { at: frame.replace(/^.*\/src\//u, 'src/') }),
  };
}
