import type { Api } from 'grammy';
import { errorFacts, type Log } from '../log.ts';
import { COMMANDS } from './dialogue/commands.ts';
import type { Wordbook, Words } from './words.ts';

/** Registers the menu of commands and the bot's description, once for everybody and once for each language. */
export async function introduce(api: Api, wordbook: Wordbook, log: Log): Promise<void> {
  // Telegram takes two-letter codes only; phones with others see the words for everybody.
  const languages = wordbook.languages.filter((language) => /^[a-z]{2}$/u.test(language));
  try {
    await register(api, wordbook.in('en'), {});
    for (const language of languages) await register(api, wordbook.in(language), { language_code: language });
  } catch (error) {
    log.warn('The menu of commands could not be registered; the bot works without it.', errorFacts(error));
  }
}

async function register(api: Api, words: Words, scope: object): Promise<void> {
  const commands = COMMANDS.map((command) => ({ command, description: words(`command-${command}`) }));
  await api.setMyCommands(commands, scope);
  await api.setMyDescription(words('bot-description'), scope);
  await api.setMyShortDescription(words('bot-short-description'), scope);
}
