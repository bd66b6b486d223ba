/**
 * Interviews over HTTP: the shipped bot in this process with a real Redis, the local Bot API server, and one scripted
 * person for each language. The engine runs along to tell what is asked; what was given is noted, and compared with the
 * response that is stored.
 */
import { nowIn } from '../../src/clock.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { drawSessionIdentity } from '../../src/session-identity.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { type RunningBot, startBot } from '../../test/support/running-bot.ts';
import { differences } from './compare.ts';
import { Respondent, type RespondentOptions } from './respondent.ts';
import type { Interviewed } from './tried.ts';

/** More languages than this one after the other take long and show nothing new. */
const MOST_LANGUAGES = 5;

/** @param end - when to be done, as `performance.now()` */
export async function interviews(questionnaire: Questionnaire, end: number): Promise<readonly Interviewed[]> {
  let identity = drawSessionIdentity();
  const bot = await startBot({ questionnaires: [questionnaire], logLevel: 'error', draw: () => identity });
  const done: Interviewed[] = [];
  const languages = questionnaire.languages.slice(0, MOST_LANGUAGES);
  for (const [index, language] of languages.entries()) {
    const share = (end - performance.now()) / (languages.length - index);
    identity = drawSessionIdentity();
    const one = { language, seed: index, end: performance.now() + share, identity };
    done.push(await interview(bot, questionnaire, one));
  }
  try {
    await bot.close();
  } catch (error) {
    done.push({ language: 'all', answers: 0, problems: [reasonOf(error)] });
  }
  return done;
}

async function interview(
  bot: RunningBot,
  questionnaire: Questionnaire,
  one: Omit<RespondentOptions, 'now'>,
): Promise<Interviewed> {
  const { language } = one;
  const person = bot.world.person({ languageCode: language });
  const respondent = new Respondent(person, questionnaire, {
    ...one,
    now: nowIn('Europe/Berlin', Date.now),
  });
  try {
    const stuck = await respondent.takesPart();
    const { given } = respondent;
    if (stuck !== undefined) return { language, answers: given.size, problems: [], stuck };
    const response = await storedResponse(bot, questionnaire.formId, language);
    return { language, answers: given.size, problems: differences(given, response) };
  } catch (error) {
    return { language, answers: respondent.given.size, problems: [reasonOf(error), ...bot.log.slice(-3)] };
  }
}

async function storedResponse(bot: RunningBot, formId: string, language: string) {
  const storage = await openStorage({ dataDir: bot.dataDir, secret: Buffer.from('nobody is counted here') });
  try {
    for await (const response of storage.responses.all(formId)) {
      if (response.language === language) return response;
    }
    throw new Error('The person was thanked, but there is no response.');
  } finally {
    await storage.close();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error);
}
