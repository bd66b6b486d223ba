/** What people see of the bot before they write: names, descriptions, commands, the menu button. */
import type { BotCommand, MenuButton } from 'grammy/types';
import type { Chat } from './chat.ts';
import { isObject } from './reply-markup.ts';

/** Texts and commands kept for each language code; '' is the default for everyone else. */
export interface BotProfile {
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** Keyed by `commandsKey`. */
  readonly commands: Map<string, BotCommand[]>;
  menuButton: MenuButton;
}

export function createProfile(): BotProfile {
  return {
    names: new Map(),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
    menuButton: { type: 'commands' },
  };
}

/** Commands are kept for each scope and language. */
export function commandsKey(scope: unknown, language: string): string {
  const { type, chat_id, user_id } = isObject(scope) ? scope : { type: 'default' };
  return [type, chat_id ?? '', user_id ?? '', language].join(' ');
}

/**
 * The commands that a person sees in their private chat, in the language of their app.
 * Source: https://core.telegram.org/bots/api#determining-list-of-commands
 */
export function commandsFor(profile: BotProfile, chat: Chat): readonly BotCommand[] {
  const language = chat.user.language_code?.slice(0, 2) ?? '';
  const scopes = [{ type: 'chat', chat_id: chat.id }, { type: 'all_private_chats' }, { type: 'default' }];
  for (const scope of scopes) {
    const found =
      profile.commands.get(commandsKey(scope, language)) ?? profile.commands.get(commandsKey(scope, ''));
    if (found !== undefined) return found;
  }
  return [];
}

/** The name and texts that a person reads before pressing Start, in the language of their app. */
export function descriptionFor(profile: BotProfile, chat: Chat) {
  const language = chat.user.language_code?.slice(0, 2) ?? '';
  const inLanguage = (texts: ReadonlyMap<string, string>): string =>
    texts.get(language) ?? texts.get('') ?? '';
  return {
    name: inLanguage(profile.names),
    description: inLanguage(profile.descriptions),
    shortDescription: inLanguage(profile.shortDescriptions),
  };
}
