import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
} from '@grammyjs/conversations';
import { type ApiClientOptions, Bot, type Context, type MiddlewareFn } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { ChatRecord } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { ChatEvent } from './updates/event.ts';
import { readUpdate } from './updates/read-update.ts';

/** What the middleware adds to an update on its way. */
type ChatContext = ConversationFlavor<Context> & {
  event: ChatEvent;
  record: ChatRecord<ChatState>;
  /** Why the turn failed. */
  failure?: unknown;
};

/**
 * The plugin's own state is stored nowhere. The session is the truth, and each update enters the conversation afresh from
 * it. So an update costs the same at question 500 as at question 1, and neither an error nor a new version of the
 * questionnaire can lose an interview.
 */
const NOWHERE = { read: () => undefined, write: () => undefined, delete: () => undefined };

export interface BotOptions {
  readonly token: string;
  readonly client: ApiClientOptions;
  readonly botInfo: UserFromGetMe;
  /** What is no interview: a coordinator's menus. Returns whether the update was for it. */
  readonly aside?: (update: Update) => Promise<boolean>;
  /** Takes what happens in groups. */
  readonly groups?: (update: Update) => Promise<void>;
}

/** The way of an update, from top to bottom. It ends with the commit; the replies follow on their own. */
export function createBot(
  { token, client, botInfo, aside, groups }: BotOptions,
  turns: TurnRunner,
): Bot<ChatContext> {
  const bot = new Bot<ChatContext>(token, { client, botInfo });

  /** One turn of an interview; the next update enters it again. */
  async function interview(conversation: Conversation<ChatContext, Context>): Promise<void> {
    await conversation.external(async (ctx) => {
      try {
        await turns.run(ctx.event, ctx.record);
      } catch (error) {
        ctx.failure = error;
      }
    });
  }

  bot.use(async (ctx, next) => {
    if (await aside?.(ctx.update)) return;
    const event = readUpdate(ctx.update);
    // Only private chats: there are no interviews in groups and channels.
    if (event === undefined) {
      await groups?.(ctx.update);
      return;
    }
    ctx.event = event;
    ctx.record = await turns.load(event.chatId);
    // Commands work at any moment. Where no interview runs, there are menus and thanks instead.
    const isAside = event.type === 'command' || event.type === 'blocked' || event.type === 'unblocked';
    if (isAside || ctx.record.state?.interview === undefined) await turns.run(event, ctx.record);
    else await next();
  });

  bot.use(conversations<ChatContext, Context>({ storage: NOWHERE }));
  const questionnaires = new Map<string, MiddlewareFn<ChatContext>>();
  bot.use(async (ctx) => {
    const formId = ctx.record.state?.interview?.session.formId ?? '';
    const questionnaire =
      questionnaires.get(formId) ?? createConversation<ChatContext, Context>(interview, formId);
    questionnaires.set(formId, questionnaire);
    await questionnaire(ctx, () => ctx.conversation.enter(formId));
    // The plugin would pass on a copy, without its name and its code: the log could not say why.
    if (ctx.failure !== undefined) throw ctx.failure;
  });
  return bot;
}
