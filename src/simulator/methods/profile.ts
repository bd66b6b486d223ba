/** What people see of the bot before they write: names, descriptions, commands, the menu button. */
import type { MenuButton } from 'grammy/types';
import { commandsKey } from '../bot-profile.ts';
import type { Call } from '../call.ts';
import type { Method, Methods } from './method.ts';

const LANGUAGE = { language_code: 'text' } as const;

function language(call: Call): string {
  return call.string('language_code') ?? '';
}

function setText(field: string, texts: (call: Call) => Map<string, string>): Method {
  return {
    fields: { ...LANGUAGE, [field]: 'text' },
    apply(call) {
      const value = call.string(field) ?? '';
      if (value === '') texts(call).delete(language(call));
      else texts(call).set(language(call), value);
      return true;
    },
  };
}

function getText(field: string, texts: (call: Call) => Map<string, string>, initial = ''): Method {
  return {
    fields: LANGUAGE,
    apply: (call) => ({
      [field]:
        texts(call).get(language(call)) ?? texts(call).get('') ?? (initial && call.world.me.first_name),
    }),
  };
}

function keyOf(call: Call): string {
  return commandsKey(call.params.scope, language(call));
}

const SCOPED = { scope: 'json', ...LANGUAGE } as const;

export const profileMethods: Methods = {
  setMyCommands: {
    fields: { commands: 'json', ...SCOPED },
    apply(call) {
      const commands = call.list('commands').map((item) => {
        const { command, description } = item as { command: string; description: string };
        return { command: command.trim().replace(/^\//, ''), description: description.trim() };
      });
      if (commands.length === 0) call.world.profile.commands.delete(keyOf(call));
      else call.world.profile.commands.set(keyOf(call), commands);
      return true;
    },
  },
  getMyCommands: {
    fields: SCOPED,
    apply: (call) => call.world.profile.commands.get(keyOf(call)) ?? [],
  },
  deleteMyCommands: {
    fields: SCOPED,
    apply(call) {
      call.world.profile.commands.delete(keyOf(call));
      return true;
    },
  },
  setMyName: setText('name', (call) => call.world.profile.names),
  getMyName: getText('name', (call) => call.world.profile.names, 'first name'),
  setMyDescription: setText('description', (call) => call.world.profile.descriptions),
  getMyDescription: getText('description', (call) => call.world.profile.descriptions),
  setMyShortDescription: setText('short_description', (call) => call.world.profile.shortDescriptions),
  getMyShortDescription: getText('short_description', (call) => call.world.profile.shortDescriptions),
  setChatMenuButton: {
    fields: { chat_id: 'chat', menu_button: 'json' },
    apply(call) {
      const button = (call.params.menu_button ?? { type: 'default' }) as MenuButton;
      if (call.chat === undefined) call.world.profile.menuButton = button;
      else call.chat.menuButton = button;
      return true;
    },
  },
  getChatMenuButton: {
    fields: { chat_id: 'chat' },
    apply: (call) => call.chat?.menuButton ?? call.world.profile.menuButton,
  },
};
