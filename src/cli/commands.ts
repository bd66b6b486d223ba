import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError, EXIT_CONFIG, readConfig, secretsOf } from '../config.ts';
import { createLog, errorFacts, type Log } from '../log.ts';
import { Misconfigured } from '../misconfigured.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';

const HELP = `miteinander – surveys as Telegram conversations

  miteinander start                    run the bot (the default)
  miteinander check [FILE…] [--strict] [--all] [--json] [--language CODE]
                                       list every problem of every flow file, or of these (check --help)
  miteinander init [options]           write who asks, and under which terms, once for all questionnaires (init --help)
  miteinander walk [form_id] [--budget N] [--seed N] [--language CODE] [--transcript FOLDER]
                                       go through every flow as respondents would, in every language (walk --help)
  miteinander export <form_id> [--output FILE] [--format FORMAT] [--language CODE]
                                       write the responses: xlsx, csv, SPSS, R, … (export --help)
  miteinander report <form_id> --language CODE [--output FILE.pdf]
                                       the results as a PDF: pictures, tables, the method, the questionnaire
  miteinander demo <form_id> [--responses N] [--seed N] [--into FOLDER]
                                       made-up responses in a store of their own, to try everything with
  miteinander announce <form_id> (--url ADDRESS | --text-file FILE)
                                       tell those who asked for it that there are results
  miteinander forward [--again | --discard]
                                       what could not go on to other programs, and why
  miteinander approve <form_id> --yes  show the results of a survey of organisations
  miteinander close <form_id> --yes    end a survey for good, and forget who took part
  miteinander backup <file> | --new-key
                                       responses and files into one encrypted file, while the bot runs (backup --help)
  miteinander restore <file> [--yes]   put a backup in place of what is stored, while the bot is stopped
  miteinander convert <file> [--to yaml|xlsx] [--output DIR] [--force]
                                       a workbook as YAML with Fluent, or the other way round
  miteinander translations export <form_id|interface> [--output FILE.xlsx] [--languages en,ar]
  miteinander translations import FILE.xlsx
                                       texts as a workbook for translators, and back
  miteinander --help, --version

The environment configures it (README.md has the list): BOT_TOKEN, REDIS_URL, DATABASE_URL, DATA_DIR, FLOWS_DIR, …
`;

/**
 * Runs one command of the command line.
 *
 * @returns the exit code: 0, 1 if the command failed, 64 for an unknown command, 78 for the configuration
 */
export async function runCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [command = 'start', ...rest] = args;
  if (command === '--help' || command === '-h' || command === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  if (command === '--version') {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  try {
    const config = readConfig(environment);
    return await run(command, rest, config, environment, logOf(config));
  } catch (error) {
    if (error instanceof ConfigError || error instanceof Misconfigured) {
      process.stderr.write(`${error.message}\n`);
      return EXIT_CONFIG;
    }
    if (error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      process.stderr.write(`${error.message}\n\n${HELP}`);
      return 64;
    }
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    createLog('error').debug('failed', errorFacts(error));
    return 1;
  }
}

function logOf({ logLevel, logFormat }: Config): Log {
  const format = logFormat ?? (process.stderr.isTTY ? 'text' : 'json');
  return createLog(logLevel, undefined, { format });
}

/** Problems are worded in the language of the terminal. */
async function wordsFor(localesDir: string, environment: NodeJS.ProcessEnv): Promise<ProblemWords> {
  const { languageOf, problemWords } = await import('./problem-words.ts');
  return problemWords(localesDir, languageOf(environment));
}

/** Commands need different modules: only those of the running command are loaded. */
async function run(
  command: string,
  args: readonly string[],
  config: Config,
  environment: NodeJS.ProcessEnv,
  log: Log,
): Promise<number> {
  const { flowsDir, localesDir } = config;
  const io = {
    openStorage: async () => {
      const { openStorage, RESPONSES_FILE } = await import('../storage/open-storage.ts');
      const file = join(config.dataDir, RESPONSES_FILE);
      if (config.databaseUrl === undefined && !existsSync(file)) {
        throw new Error(
          `There is no database yet: ${file} is not there. The bot makes it when it first starts. DATA_DIR says where it is.`,
        );
      }
      const storage = await openStorage({
        databaseUrl: config.databaseUrl,
        dataDir: config.dataDir,
        secret: secretsOf(config),
        forwardTo: config.forward.to.map(({ key }) => key),
        log: (line) => log.warn(line),
      });
      await storage.migrate();
      return storage;
    },
    stdout: process.stdout,
    stderr: process.stderr,
  };
  const backupIo = {
    openStore: async () => {
      const { openBackupStore } = await import('../storage/open-backup-store.ts');
      return await openBackupStore({
        databaseUrl: config.databaseUrl,
        dataDir: config.dataDir,
        log: (line) => log.warn(line),
      });
    },
    dataDir: config.dataDir,
    key: config.backupKey,
    stdout: process.stdout,
    stderr: process.stderr,
  };
  switch (command) {
    case 'start': {
      const { start } = await import('./start.ts');
      return await start(config, log, environment);
    }
    case 'check': {
      const { runCheck } = await import('./run-check.ts');
      return runCheck(args, { flowsDir, localesDir, environment });
    }
    case 'walk': {
      const [{ runWalk }, { nowIn }] = await Promise.all([import('./walk.ts'), import('../clock.ts')]);
      return await runWalk(args, {
        flowsDir,
        localesDir,
        now: nowIn(config.timeZone, Date.now)(),
        write: (text) => process.stdout.write(`${text}\n`),
        ...(process.stderr.isTTY ? { progress: (line) => process.stderr.write(`\r\u001b[K${line}`) } : {}),
      });
    }
    case 'export': {
      const { runExport } = await import('./export.ts');
      const loadWords = async () => {
        const { Localizer } = await import('../bot/words/words.ts');
        const localizer = Localizer.load(localesDir);
        return (language: string, key: string) => localizer.in(language)(key);
      };
      return await runExport(args, { ...io, loadWords, now: Date.now });
    }
    case 'report': {
      const { runReport } = await import('./report.ts');
      const loadWords = async () => (await import('../bot/words/words.ts')).Localizer.load(localesDir);
      const { dataDir, databaseUrl } = config;
      const isElsewhere = databaseUrl !== undefined;
      return await runReport(args, { ...io, loadWords, dataDir, isElsewhere, now: Date.now });
    }
    case 'demo': {
      const [{ runDemo }, { nowIn }] = await Promise.all([import('./demo.ts'), import('../clock.ts')]);
      const { stdout, stderr } = process;
      const { today } = nowIn(config.timeZone, Date.now)();
      return await runDemo(args, { stdout, stderr, flowsDir, localesDir, dataDir: config.dataDir, today });
    }
    case 'announce': {
      const { runAnnounce } = await import('./announce.ts');
      return await runAnnounce(args, io, config, log);
    }
    case 'forward': {
      const { runForward } = await import('./forward.ts');
      return await runForward(args, io, config.forward);
    }
    case 'backup': {
      const { runBackup } = await import('./backup.ts');
      return await runBackup(args, backupIo);
    }
    case 'restore': {
      const { runRestore } = await import('./restore.ts');
      return await runRestore(args, backupIo);
    }
    case 'convert': {
      const { runConvert } = await import('./convert.ts');
      return await runConvert(args, { ...io, localesDir, words: await wordsFor(localesDir, environment) });
    }
    case 'translations': {
      const { runTranslations } = await import('./translations.ts');
      return await runTranslations(args, {
        ...io,
        flowsDir,
        localesDir,
        words: await wordsFor(localesDir, environment),
      });
    }
    case 'init': {
      const { runInit } = await import('./init.ts');
      const { stdin, stdout, stderr } = process;
      return await runInit(args, {
        stdin,
        stdout,
        stderr,
        flowsDir,
        words: await wordsFor(localesDir, environment),
      });
    }
    case 'approve': {
      const { runApprove } = await import('./approve.ts');
      return await runApprove(args, io, Date.now());
    }
    case 'close': {
      const { runClose } = await import('./close.ts');
      return await runClose(args, io);
    }
    default:
      process.stderr.write(`"${command}" is not a command of miteinander.\n\n${HELP}`);
      return 64;
  }
}
