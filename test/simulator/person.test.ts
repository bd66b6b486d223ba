/** The scripted person in a chat with a real grammY bot. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Bot, InlineKeyboard } from 'grammy';
import type { Person } from '../../src/simulator/person.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';

let world: TestWorld;
let bot: Bot;
let amira: Person;
let running: Promise<void>;

/** A small survey: a language, an age, thanks. */
beforeEach(async () => {
  world = await startWorld();
  bot = new Bot(world.token, { client: { apiRoot: world.apiRoot } });
  bot.command('start', async (ctx) => {
    const reply_markup = new InlineKeyboard().text('Deutsch', 'de').text('العربية', 'ar');
    await ctx.reply(`Please choose ${ctx.match}`, { reply_markup });
  });
  bot.callbackQuery(['de', 'ar'], async (ctx) => {
    await ctx.reply('How old are you?', {
      reply_markup: new InlineKeyboard().text('1', 'one').text('10', 'ten'),
    });
    await ctx.answerCallbackQuery(`You chose ${ctx.callbackQuery.data}`);
    // A second tap changes nothing, which Telegram calls an error.
    await ctx.editMessageText(`Language: ${ctx.callbackQuery.data}`).catch(() => {});
  });
  bot.callbackQuery(['one', 'ten'], async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.reply(`Thanks, ${ctx.callbackQuery.data}`);
  });
  bot.on('message:text', (ctx) => ctx.reply(`You said ${ctx.message.text}`));
  await new Promise<void>((resolve) => {
    running = bot.start({ onStart: () => resolve() });
  });
  amira = world.person({ firstName: 'Amira', languageCode: 'ar' });
});

afterEach(async () => {
  await bot.stop();
  await running;
  await world.close();
});

test('a test reads like a chat, and the transcript shows all of it', async () => {
  await amira.opens('beirat');
  await amira.sees('Please choose beirat');
  await amira.taps('العربية');
  await amira.sees(/how old/i);
  await amira.sees('Language: ar');
  expect(await amira.seesToast('chose')).toBe('You chose ar');
  await amira.taps('10');
  await amira.sees('Thanks, ten');
  expect(await amira.seesToast()).toBe('');
  await amira.seesNothingNew();
  expect(amira.transcript()).toBe(`#1 Amira: /start beirat
#2 bot: Please choose beirat
      [Deutsch] [العربية]
  Amira taps [العربية] on #2
#3 bot: How old are you?
      [1] [10]
  bot answers the tap on #2: (You chose ar)
#2 bot edits: Language: ar
  Amira taps [10] on #3
  bot answers the tap on #3
#4 bot: Thanks, ten`);
});

test('an exact button goes before one that only contains the text', async () => {
  await amira.sends('/start');
  await amira.taps('Deutsch');
  await amira.taps('1');
  await amira.sees('Thanks, one');
});

test('taps wait for the bot: a button of an older message is no shortcut', async () => {
  await amira.sends('/start');
  const first = await amira.taps('Deutsch');
  await amira.sends('/start');
  const second = await amira.taps('العربية');
  expect(second.stored.message.message_id).toBeGreaterThan(first.stored.message.message_id);
});

test('an old button is tapped when nothing newer carries it', async () => {
  await amira.sends('/start');
  await amira.seesButton('Deutsch');
  await amira.sends('by the way');
  await amira.sees('You said by the way');
  await amira.taps('Deutsch');
  await amira.sees('Language: de');
});

test('a tap on what was on the screen, after an edit took it away', async () => {
  await amira.sends('/start');
  const question = await amira.seesButton('Deutsch');
  const tap = await amira.taps('Deutsch');
  await amira.sees('Language: de');
  await amira.tapsOn(question, 'العربية');
  await amira.sees('Language: ar');
  expect((await amira.tapsAgain(tap)).query.data).toBe('de');
  await amira.sees('Language: de');
});

test('a double tap makes two updates', async () => {
  await amira.sends('/start');
  const [one, two] = await amira.tapsTwice('Deutsch');
  expect(one.query.id).not.toBe(two.query.id);
  await amira.sees('How old');
  await amira.sees('How old');
});

describe('what is not there', () => {
  test('a text that does not come fails with the transcript', async () => {
    await amira.sends('hello');
    await amira.sees('You said');
    await expect(amira.sees('You said', { timeout: 20 })).rejects.toThrow(
      /Amira did not see "You said" within 20 ms.*#1 Amira: hello\n#2 bot: You said hello/s,
    );
  });

  test('a button that does not come fails', async () => {
    await amira.sends('/start');
    await expect(amira.taps('Klingon', { timeout: 50 })).rejects.toThrow(
      'found no button "Klingon" within 50 ms',
    );
    await expect(amira.seesButton('Klingon', { timeout: 20 })).rejects.toThrow('saw no button "Klingon"');
  });

  test('silence that is broken fails', async () => {
    await amira.sends('hello');
    await expect(amira.seesNothingNew()).rejects.toThrow('the bot wrote "You said hello"');
  });

  test('a bot that does not come to rest fails', async () => {
    const hold = world.server.hold('sendMessage');
    await amira.sends('hello');
    await hold.caught;
    await expect(amira.settled({ timeout: 30 })).rejects.toThrow('1 calls under way');
    hold.release();
    await amira.sees('You said hello');
  });

  test('who has blocked the bot cannot write to it', async () => {
    await amira.sends('hello');
    await amira.blocks();
    await expect(amira.sends('hello')).rejects.toThrow('must unblock it first');
  });

  test('a payload that Telegram would not carry is refused', async () => {
    await expect(amira.opens('ä')).rejects.toThrow('A start payload has at most 64 characters');
  });
});

test('a bot in this process is at rest when it says so, however long it was silent', async () => {
  const asked: (number | undefined)[] = [];
  const rest = Promise.withResolvers<void>();
  const settled = (chatId?: number) => {
    asked.push(chatId);
    return rest.promise;
  };
  world.server.world.residents.add({ settled });
  await amira.sends('hello');
  await amira.sees('You said hello');
  let isAtRest = false;
  const waiting = amira.settled().then(() => {
    isAtRest = true;
  });
  await amira.sends('and goodbye');
  await amira.sees('You said and goodbye');
  expect(isAtRest).toBe(false);
  rest.resolve();
  await waiting;
  expect(new Set(asked)).toEqual(new Set([amira.id]));
});

test('people do not see each other', async () => {
  const bahar = world.person({ firstName: 'Bahar' });
  await Promise.all([amira.sends('one'), bahar.sends('two')]);
  await Promise.all([amira.sees('You said one'), bahar.sees('You said two')]);
  await world.settled();
  expect([amira.messages.length, bahar.messages.length]).toEqual([1, 1]);
  expect(amira.id).not.toBe(bahar.id);
});
