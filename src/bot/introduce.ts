import type { Api } from 'grammy';
import { errorFacts, type Log } from '../log.ts';
import { COMMANDS, COORDINATOR_COMMANDS } from './dialogue/commands.ts';
import { RESULTS_COMMAND } from './results-menu.ts';
import type { Localizer, Words } from './words/words.ts';

/** Registers the command menu and the bot's description, once for everybody and once for each language. */
export async function introduce(api: Api, localizer: Localizer, log: Log): Promise<void> {
  // Telegram takes two-letter codes only; phones in other languages see the words for everybody.
  const languages = localizer.languages.filter((language) => /^[a-z]{2}$/u.test(language));
  try {
    await register(api, localizer.in('en'), {});
    for (const language of languages)
      await register(api, localizer.in(language), { language_code: language });
  } catch (error) {
    log.warn('The menu of commands could not be registered; the bot works without it.', errorFacts(error));
  }
}

async function register(api: Api, words: Words, scope: object): Promise<void> {
  await api.setMyCommands(menu(COMMANDS, words), scope);
  await api.setMyDescription(words('bot-description'), scope);
  await api.setMyShortDescription(words('bot-short-description'), scope);
}

/**
 * Registers the coordinators' command menu, which begins with their own commands, whenever one speaks another language than before.
 *
 * @returns a function to call with the coordinator and the language
 */
export function coordinatorMenus(
  api: Api,
  localizer: Localizer,
  log: Log,
): (chatId: number, language: string) => void {
  const registered = new Map<number, string>();
  return (chatId, language) => {
    if (registered.get(chatId) === language) return;
    registered.set(chatId, language);
    const scope = { type: 'chat', chat_id: chatId } as const;
    api
      .setMyCommands(menu([...COORDINATOR_COMMANDS, RESULTS_COMMAND, ...COMMANDS], localizer.in(language)), {
        scope,
      })
      .catch((error: unknown) => {
        registered.delete(chatId);
        log.warn(
          'The menu of a coordinator could not be registered; the commands work without it.',
          errorFacts(error),
        );
      });
  };
}

function menu(commands: readonly string[], words: Words) {
  return commands.map((command) => ({ command, description: words(`command-${command}`) }));
}
