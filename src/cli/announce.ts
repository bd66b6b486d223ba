import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { Api } from 'grammy';
import { announceResults } from '../bot/announce-results.ts';
import { FormTexts } from '../bot/prompts/form-texts.ts';
import type { Message } from '../bot/sending/reply.ts';
import { telegramFetch } from '../bot/telegram/telegram-fetch.ts';
import { bold, escapeHtml } from '../bot/words/html.ts';
import { Localizer, nearestLanguage } from '../bot/words/words.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { compileDefinition } from '../questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Definition } from '../questionnaire/definition/definition.ts';
import { sha256 } from '../sha256.ts';
import type { RevisionReader } from '../storage/contract/revisions.ts';
import { type CommandIo, failed, usage } from './command-io.ts';

const USAGE = `miteinander announce <form_id> (--url ADDRESS | --text-file FILE)

Tells everybody who asked for it that there are results, each in their language, then destroys the list of them.
With an address the bot's own words go before it. A text file is Fluent with one message a language, named by its code:

  en = The results of “{ $title }” are here: https://example.org/results
  de = Die Ergebnisse von „{ $title }“ sind da: https://example.org/ergebnisse

If it is cut short, run it again: it goes on where it stopped. Whoever was being told at that moment may hear it twice.
`;

/** Telegram's limit for a message. */
const LONGEST = 4096;

interface Request {
  readonly formId: string;
  readonly url: string | undefined;
  readonly textFile: string | undefined;
}

/**
 * @param args - what follows `announce` on the command line
 * @returns the exit code: 0, 1 if it failed, or failed for some, 64 for bad usage
 */
export async function runAnnounce(
  args: readonly string[],
  io: CommandIo,
  config: Pick<Config, 'botToken' | 'telegramApiRoot' | 'localesDir'>,
  log: Log,
): Promise<number> {
  let request: Request;
  try {
    request = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const { botToken, telegramApiRoot } = config;
    if (botToken === undefined) {
      throw new Error('BOT_TOKEN is missing: the messages come from the bot that people spoke with.');
    }
    const storage = await io.openStorage();
    const { client, close } = telegramFetch(telegramApiRoot, log);
    try {
      const questionnaire = await newest(storage.revisions, request.formId);
      const messageIn = announcement(questionnaire, Localizer.load(config.localesDir), request);
      const api = new Api(botToken, client);
      const { told, gone, failed } = await announceResults(
        storage.resultRequests,
        api,
        request.formId,
        messageIn,
      );
      io.stdout.write(
        `Told: ${told}. Not there any more (the bot is blocked, or the account gone): ${gone}.\n`,
      );
      if (failed > 0) {
        throw new Error(`${failed} could not be told and are still on the list. Run it again for them.`);
      }
      await storage.resultRequests.drop(request.formId);
      io.stdout.write('The list of who asked for results is destroyed.\n');
      return 0;
    } finally {
      await close();
      await storage.close();
    }
  } catch (error) {
    return failed(io, error);
  }
}

async function newest(revisions: RevisionReader, formId: string): Promise<Questionnaire> {
  const revision = (await revisions.all(formId)).at(-1);
  if (revision === undefined) {
    throw new Error(
      `There is no form "${formId}" in the storage. Expected the form_id of a questionnaire that ran.`,
    );
  }
  return compileDefinition(JSON.parse(revision.definition) as Definition, sha256);
}

function announcement(
  questionnaire: Questionnaire,
  localizer: Localizer,
  { url, textFile }: Request,
): (language: string) => Message {
  const textsIn = (language: string) => {
    const own = nearestLanguage(language, questionnaire.languages) ?? questionnaire.defaultLanguage;
    return new FormTexts(questionnaire, localizer.in(language), undefined, own);
  };
  if (textFile !== undefined) {
    const texts = readTexts(textFile);
    const fallback = nearestLanguage(questionnaire.defaultLanguage, [...texts.keys()]);
    if (fallback === undefined) {
      throw new Error(
        `${textFile}: the default language of the questionnaire is missing. Expected: ${questionnaire.defaultLanguage} = …`,
      );
    }
    return (language) => {
      const id = nearestLanguage(language, [...texts.keys()]) ?? fallback;
      return { text: escapeHtml(texts.get(id)?.(textsIn(id).title) ?? '') };
    };
  }
  return (language) => {
    const texts = textsIn(language);
    // The address has a line of its own: an isolation mark would break it.
    const here = texts.words('results-here', { title: texts.title });
    return { text: `${bold(here)}\n\n${escapeHtml(url ?? '')}` };
  };
}

/** For each language, a function from the questionnaire's title to the text. */
function readTexts(file: string): ReadonlyMap<string, (title: string) => string> {
  const resource = new FluentResource(readFileSync(file, 'utf8'));
  return new Map(
    resource.body.flatMap((entry) => {
      const { value } = entry;
      if (value === null || entry.id.startsWith('-')) return [];
      const bundle = new FluentBundle(entry.id, { useIsolating: false });
      bundle.addResource(resource);
      const text = (title: string) => {
        const errors: Error[] = [];
        const formatted = bundle.formatPattern(value, { title }, errors);
        if (errors[0] !== undefined) throw new Error(`${file}: ${entry.id}: ${errors[0].message}`);
        if (formatted.trim() === '' || formatted.length > LONGEST) {
          throw new Error(`${file}: ${entry.id}: Expected 1 to ${LONGEST} characters.`);
        }
        return formatted;
      };
      text('…');
      return [[entry.id, text] as const];
    }),
  );
}

function parse(args: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, 'text-file': { type: 'string' } },
  });
  const [formId, ...more] = positionals;
  const { url, 'text-file': textFile } = values;
  if (formId === undefined || more.length > 0) throw new Error('Expected one form_id.');
  if ((url === undefined) === (textFile === undefined)) throw new Error('Expected --url or --text-file.');
  if (url !== undefined && !/^https?:\/\/\S+$/u.test(url)) {
    throw new Error(`"${url}" is not an address. Expected one like https://example.org/results`);
  }
  return { formId, url, textFile };
}
