/**
 * The least a bot can do for an interview, as the baseline. For each answer it does one GET and one SET in Redis of the
 * whole session as JSON. It makes the same Bot API calls as our bot, with messages of the same length, in the same order
 * and at the same moments, and uses the same poller. It checks nothing, skips nothing and encrypts nothing.
 *
 * `BENCH_CLIENT`: `grammy` for grammY's own HTTP client, `ours` for the one of `src/bot/telegram/telegram-fetch.ts`.
 */
import { Bot, type Context } from 'grammy';
import { Redis } from 'ioredis';
import { telegramFetch } from '../src/bot/telegram/telegram-fetch.ts';
import { Dispatcher } from '../src/bot/updates/dispatcher.ts';
import { poll } from '../src/bot/updates/poller.ts';
import { createLog } from '../src/log.ts';
import { reportToBench } from './bot-process.ts';
import { makeSurvey, type Step } from './survey.ts';

interface Session {
  /** How many questions the survey has. */
  readonly asked: number;
  readonly at: number;
  readonly answers: Readonly<Record<string, string>>;
}

if (process.connected) reportToBench();
const {
  BOT_TOKEN = '',
  TELEGRAM_API_ROOT = '',
  REDIS_URL = '',
  BENCH_CLIENT,
  BENCH_SIZES = '',
} = process.env;
const log = createLog('warn');
const redis = new Redis(REDIS_URL);
const surveys = new Map(
  BENCH_SIZES.split(',').map((asked) => [Number(asked), makeSurvey(Number(asked)).steps]),
);
const bot = new Bot(BOT_TOKEN, {
  client:
    BENCH_CLIENT === 'ours' ? telegramFetch(TELEGRAM_API_ROOT, log).client : { apiRoot: TELEGRAM_API_ROOT },
});
/** The message that shows each chat's question; it may still be on its way. */
const shown = new Map<number, Promise<number>>();

bot.command('start', async (ctx) => {
  // Links that lead to none of the surveys get the first question of the first one.
  const linked = Number(/\d+$/u.exec(ctx.match)?.[0]);
  const asked = surveys.has(linked) ? linked : ([...surveys.keys()][0] ?? 0);
  await redis.set(`bare:${ctx.chatId}`, JSON.stringify({ asked, at: 0, answers: {} } satisfies Session));
  void say(ctx, surveys.get(asked)?.[0], undefined);
});

bot.on(['callback_query:data', 'message:text'], async (ctx) => {
  const key = `bare:${ctx.chatId}`;
  const { asked, at, answers } = JSON.parse((await redis.get(key)) ?? '{}') as Session;
  const answer = ctx.callbackQuery?.data ?? ctx.message?.text ?? '';
  const session: Session = { asked, at: at + 1, answers: { ...answers, [`q${at + 1}`]: answer } };
  await redis.set(key, JSON.stringify(session));
  const steps = surveys.get(asked);
  void say(ctx, steps?.[at + 1], steps?.[at]);
});

async function say(ctx: Context, next: Step | undefined, answered: Step | undefined): Promise<void> {
  const { chatId = 0, callbackQuery } = ctx;
  const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
  const before = callbackQuery?.message?.message_id ?? shown.get(chatId);
  const sent = ctx.api.sendMessage(chatId, next?.message.text ?? 'Thank you.', {
    ...options,
    ...(next === undefined ? {} : { reply_markup: next.message.keyboard }),
  });
  shown.set(
    chatId,
    sent.then(({ message_id }) => message_id),
  );
  if (callbackQuery !== undefined) void ctx.answerCallbackQuery();
  await sent;
  const messageId = await before;
  if (answered !== undefined && messageId !== undefined) {
    await ctx.api.editMessageText(chatId, messageId, answered.settled, options);
  }
}

const dispatcher = new Dispatcher({
  handle: (update) => bot.handleUpdate(update),
  apologise: () => Promise.resolve(),
  log,
});
await bot.init();
await poll(bot.api, dispatcher, log, new AbortController().signal);
