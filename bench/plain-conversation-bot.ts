/**
 * The interview as the documentation of `@grammyjs/conversations` shows it, for scale: one function asks everything,
 * and the plugin keeps its replay log in Redis. It uses the same poller and grammY's own HTTP client.
 */
import {
  type Conversation,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations';
import { Bot, type Context } from 'grammy';
import { Redis } from 'ioredis';
import { Dispatcher } from '../src/bot/updates/dispatcher.ts';
import { poll } from '../src/bot/updates/poller.ts';
import { createLog } from '../src/log.ts';
import { reportToBench } from './bot-process.ts';
import { makeSurvey, type Survey } from './survey.ts';

type ChatContext = ConversationFlavor<Context>;

reportToBench();
const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '', REDIS_URL = '', BENCH_SIZES = '' } = process.env;
const log = createLog('warn');
const redis = new Redis(REDIS_URL);
const bot = new Bot<ChatContext>(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });

bot.use(
  conversations<ChatContext, Context>({
    storage: {
      read: async (key) => {
        const text = await redis.get(`plain:${key}`);
        return text === null ? undefined : (JSON.parse(text) as VersionedState<never>);
      },
      write: async (key, state) => {
        await redis.set(`plain:${key}`, JSON.stringify(state));
      },
      delete: async (key) => {
        await redis.del(`plain:${key}`);
      },
    },
  }),
);

for (const asked of BENCH_SIZES.split(',')) {
  const survey = makeSurvey(Number(asked));
  bot.use(
    createConversation<ChatContext, Context>((talk, ctx) => interview(talk, ctx, survey), survey.formId),
  );
}
bot.command('start', (ctx) => ctx.conversation.enter(ctx.match));

async function interview(
  talk: Conversation<ChatContext, Context>,
  ctx: Context,
  { steps }: Survey,
): Promise<void> {
  const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  let said = ctx;
  let shown = 0;
  for (const [index, { message }] of steps.entries()) {
    const sent = await said.reply(message.text, { ...options, reply_markup: message.keyboard });
    await settle(said, shown, index - 1);
    shown = sent.message_id;
    said = await talk.wait();
  }
  await said.reply('Thank you.');
  await settle(said, shown, steps.length - 1);

  async function settle(answer: Context, messageId: number, index: number): Promise<void> {
    const step = steps[index];
    if (step === undefined) return;
    if (answer.callbackQuery !== undefined) await answer.answerCallbackQuery();
    await answer.api.editMessageText(answer.chatId ?? 0, messageId, step.settled, options);
  }
}

const dispatcher = new Dispatcher({
  handle: (update) => bot.handleUpdate(update),
  apologise: () => Promise.resolve(),
  log,
});
await bot.init();
await poll(bot.api, dispatcher, log, new AbortController().signal);
