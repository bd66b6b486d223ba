import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations';
import { Bot, type Context } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { ChatRecord } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';
import type { ChatEvent } from './event.ts';
import { readUpdate } from './read-update.ts';
import type { telegramFetch } from './telegram-fetch.ts';
import type { Turns } from './turns.ts';

/** What the middleware adds to an update on its way. */
type ChatContext = ConversationFlavor<Context> & {
  event: ChatEvent;
  record: ChatRecord<ChatState>;
};

/**
 * The plugin's own state is kept nowhere: the session is the truth, and a conversation is entered afresh from it at
 * each update. So it costs the same at question 500 as at question 1, and neither an error nor a new version of the
 * questionnaire can lose it.
 */
const NOWHERE = { read: () => undefined, write: () => undefined, delete: () => undefined };

export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly fetch: ReturnType<typeof telegramFetch>['fetch'];
  readonly botInfo?: UserFromGetMe;
}

/** The way of an update, top to bottom. It is through when it is committed; what is said follows on its own. */
export function createBot(
  { token, apiRoot, fetch, botInfo }: BotOptions,
  turns: () => Turns,
): Bot<ChatContext> {
  const bot = new Bot<ChatContext>(token, {
    client: {
      apiRoot,
      // grammY's type is that of node-fetch; it uses what `telegramFetch` gives.
      // biome-ignore lint/suspicious/noExplicitAny: the boundary to a foreign type, see above
      fetch: fetch as any,
    },
    ...(botInfo === undefined ? {} : { botInfo }),
  });

  /** One turn of an interview. The conversation is only the wait for the next. */
  async function interview(conversation: Conversation<ChatContext, Context>): Promise<void> {
    await conversation.external((ctx) => turns().take(ctx.event, ctx.record));
    await conversation.wait();
  }

  // Only what happens in a private chat: groups and channels are nobody's interview.
  bot.use(async (ctx, next) => {
    const event = readUpdate(ctx.update);
    if (event === undefined) return;
    ctx.event = event;
    await next();
  });

  bot.use(async (ctx, next) => {
    ctx.record = await turns().load(ctx.event.chatId);
    await next();
  });

  // A command is taken at any moment, so it does not go into the conversation.
  bot
    .filter(({ event }) => event.type === 'command' || event.type === 'blocked' || event.type === 'unblocked')
    .use((ctx) => turns().take(ctx.event, ctx.record));

  bot.use(conversations<ChatContext, Context>({ storage: NOWHERE }));
  bot.lazy(({ record }) => {
    const formId = record.state?.interview?.formId;
    return formId === undefined ? [] : [createConversation<ChatContext, Context>(interview, formId)];
  });
  bot
    .filter(({ record }) => record.state?.interview !== undefined)
    .use((ctx) => ctx.conversation.enter(ctx.record.state?.interview?.formId ?? ''));

  // No interview runs: the door, the menus, the thanks.
  bot.use((ctx) => turns().take(ctx.event, ctx.record));
  return bot;
}
