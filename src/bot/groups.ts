import { type Api, GrammyError } from 'grammy';
import type { ChatMember, ChatMemberUpdated, Message, Update } from 'grammy/types';
import { errorFacts, type Log } from '../log.ts';
import type { ChatSessions } from '../sessions/chat-sessions.ts';
import { type ChatState, NEW_CHAT } from './chat-state.ts';
import { COMMANDS } from './dialogue/commands.ts';
import type { Surveys } from './dialogue/ports.ts';
import { readCommand } from './updates/read-update.ts';
import type { Localizer } from './words/words.ts';

/** For so many milliseconds after it has spoken in a group the bot is silent there. */
const SILENCE = 3_600_000;
/** https://core.telegram.org/bots/features#deep-linking */
const PAYLOAD = /^[A-Za-z0-9_-]{1,64}$/u;

export interface GroupPorts {
  readonly api: Api;
  /** The bot's name in links, without `@`. */
  readonly username: string;
  readonly sessions: Pick<ChatSessions<ChatState>, 'load' | 'commit'>;
  readonly surveys: Pick<Surveys, 'open'>;
  readonly localizer: Localizer;
  readonly log: Log;
}

/** A moment at which the bot may speak in a group. */
interface Occasion {
  readonly groupId: number;
  readonly thread: number | undefined;
  readonly language: string | undefined;
  /** What the private chat is to begin with: `<form_id>` or `<form_id>__<channel>`. */
  readonly payload: string;
}

/**
 * The bot in groups, where it asks nothing: when it is added, and when a command is meant for it, it says that it asks in private,
 * and then nothing for an hour. The note of that is a chat's record without content. Of several processes the one that
 * stores it speaks.
 */
export class Groups {
  readonly #ports: GroupPorts;

  constructor(ports: GroupPorts) {
    this.#ports = ports;
  }

  /** Takes an update that is none of a private chat. In channels, and in chats of a business, nothing happens. */
  async take({ message, my_chat_member: membership }: Update): Promise<void> {
    const moved = message?.migrate_to_chat_id ?? (message?.migrate_from_chat_id && message.chat.id);
    // The group has been a group before: nobody joined, and what was said is still there.
    if (moved !== undefined) await this.#note(moved);
    const occasion = membership === undefined ? this.#calledBy(message) : addedBy(membership);
    if (occasion !== undefined && (await this.#note(occasion.groupId))) await this.#speak(occasion);
  }

  /** A command that names this bot, or one that could be for any bot and is one of its own. */
  #calledBy(message: Message | undefined): Occasion | undefined {
    const command = message?.text === undefined ? undefined : readCommand(message.text);
    if (message === undefined || command === undefined || !isGroup(message.chat)) return undefined;
    const { name, bot, argument } = command;
    const isMeant =
      bot === undefined
        ? COMMANDS.some((each) => each === name)
        : bot.toLowerCase() === this.#ports.username.toLowerCase();
    if (!isMeant || message.is_automatic_forward) return undefined;
    return {
      groupId: message.chat.id,
      thread: message.is_topic_message ? message.message_thread_id : undefined,
      language: message.from?.language_code,
      payload: name === 'start' && PAYLOAD.test(argument) ? argument : '',
    };
  }

  /** @returns whether nothing has been said there within the hour, in any process */
  async #note(groupId: number): Promise<boolean> {
    const { sessions } = this.#ports;
    const record = await sessions.load(groupId);
    if (record.revision > 0) return false;
    const kept = { state: NEW_CHAT, answers: undefined, due: undefined };
    return await sessions.commit(record, { ...kept, timeToLive: SILENCE });
  }

  async #speak({ groupId, thread, language, payload }: Occasion): Promise<void> {
    const { api, localizer, log } = this.#ports;
    const words = localizer.in(language ?? 'en');
    const url = await this.#link(payload);
    try {
      await api.sendMessage(groupId, words('group-in-private'), {
        reply_markup: { inline_keyboard: [[{ text: `💬 ${words('button-in-private')}`, url }]] },
        ...(thread === undefined ? {} : { message_thread_id: thread }),
      });
    } catch (error) {
      // It may not write there, or has been removed again.
      log.debug('A group was not told that the bot asks in private.', errorFacts(error));
      const moved = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
      if (moved !== undefined && (await this.#note(moved)))
        await this.#speak({ groupId: moved, thread: undefined, language, payload });
    }
  }

  /** Where several surveys are open, the private chat asks which. */
  async #link(payload: string): Promise<string> {
    const [only, ...others] = await this.#ports.surveys.open();
    const start = payload === '' && others.length === 0 ? only?.questionnaire.formId : payload;
    return `https://t.me/${this.#ports.username}${start ? `?start=${start}` : ''}`;
  }
}

function addedBy({ chat, from, old_chat_member: before, new_chat_member: after }: ChatMemberUpdated) {
  if (!isGroup(chat) || isIn(before) || !isIn(after)) return undefined;
  return { groupId: chat.id, thread: undefined, language: from.language_code, payload: '' };
}

function isIn(member: ChatMember): boolean {
  return member.status === 'restricted' ? member.is_member : !['left', 'kicked'].includes(member.status);
}

/** The direct messages of a channel come as a supergroup, too. */
function isGroup(chat: Message['chat']): boolean {
  const isOfChannel = 'is_direct_messages' in chat && chat.is_direct_messages === true;
  return chat.type === 'group' || (chat.type === 'supergroup' && !isOfChannel);
}
