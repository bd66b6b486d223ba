/** What comes after the last answer: results, the next survey, an invitation for others. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen } from './plays.ts';
import { titled } from './titled.ts';

const SECRET = 'a secret of the tests that is long enough to be one';

function survey(formId: string, title: string, settings = '') {
  return smallFlow(
    `form_id: ${formId}\nsurvey:\n  - { type: text, name: wish }\n`,
    {
      en: titled(title, 'wish = Your wish?\n'),
      ar: titled('الطقس', 'wish = ما أمنيتك؟\n'),
      fa: titled('هوا', 'wish = آرزوی شما؟\n'),
    },
    settings,
  );
}

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [
      survey('weather', 'The weather', '  results_on: 2099-03-01\n  next: food\n'),
      survey('food', 'The food', '  next: past\n'),
      survey('past', 'The past', '  closes: 2020-01-01\n'),
      survey('helped', 'The help', '  assisted: true\n  results_on: 2099-03-01\n'),
    ],
    env: { SECRET_KEY: SECRET },
  });
});
afterAll(() => bot.close());

async function havingSent(formId: string): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, formId);
  await plays(amira, 'sun', '[Send my answers]');
  return amira;
}

/** Who wants to be told, as another process reads it. */
async function toBeTold(formId: string): Promise<readonly { chatId: number; language: string }[]> {
  const storage = await openStorage({ dataDir: bot.dataDir, secret: Buffer.from(SECRET) });
  try {
    const all: { chatId: number; language: string }[] = [];
    for await (const request of storage.resultRequests.all(formId)) all.push(request);
    return all;
  } finally {
    await storage.close();
  }
}

test('the thanks say what happens with the answers and when there are results', async () => {
  const amira = await havingSent('weather');
  expect(screen(amira)).toBe(
    'Thank you! Your answers have arrived.\n\nWe look at all the answers, without names.\n\n' +
      'The results will be available from 1 March 2099.\n\nYou can delete your answers until 30 June 2099.',
  );
  expect(amira.buttons).toEqual([
    '▶ Continue with: The food',
    '🔔 Tell me about the results',
    '💬 Invite others',
    'Show my code',
    '🗑 Delete my answers',
    '🧹 Clear this chat',
  ]);
});

describe('“Tell me about the results”', () => {
  const TELL = '[Tell me about the results]';
  const NOT = '[Do not tell me about results]';

  test('is a switch', async () => {
    const amira = await havingSent('weather');
    await plays(amira, TELL);
    expect(screen(amira)).toBe(
      'All right. We will write to you once, when the results are ready. For that we keep your account, separate from your answers.',
    );
    expect(await toBeTold('weather')).toContainEqual({ chatId: amira.id, language: 'en' });
    await plays(amira, NOT);
    expect(screen(amira)).toBe('All right. We will not write to you about the results.');
    expect(amira.buttons).toContain('🔔 Tell me about the results');
    expect((await toBeTold('weather')).map(({ chatId }) => chatId)).not.toContain(amira.id);
  });

  test('tapped twice is on', async () => {
    const amira = await havingSent('weather');
    await amira.tapsTwice('Tell me about the results');
    await rest(amira);
    expect((await toBeTold('weather')).filter(({ chatId }) => chatId === amira.id)).toHaveLength(1);
  });

  test('is still on after a look at “Delete my answers”, and off once they are deleted', async () => {
    const amira = await havingSent('weather');
    await plays(amira, TELL, '[Delete my answers]', '[No, keep them]');
    expect(amira.buttons).toContain('🔕 Do not tell me about results');
    await plays(amira, '[Delete my answers]', '[Yes, delete]');
    expect((await toBeTold('weather')).map(({ chatId }) => chatId)).not.toContain(amira.id);
    expect(screen(amira)).toBe('All right. We will not write to you about the results.');
  });

  test('is taken back by /delete as well', async () => {
    const amira = await havingSent('weather');
    await plays(amira, TELL, '/delete');
    expect(screen(amira)).toBe('All right. We will not write to you about the results.');
    expect((await toBeTold('weather')).map(({ chatId }) => chatId)).not.toContain(amira.id);
    await plays(amira, '/delete');
    expect(screen(amira)).toContain('There are no unsent answers here.');
  });

  test('is not offered where no day is named, nor on a device of a helper', async () => {
    const amira = await havingSent('food');
    expect(amira.buttons).toEqual([
      '▶ The weather',
      '▶ The help',
      '💬 Invite others',
      'Show my code',
      '🗑 Delete my answers',
      '🧹 Clear this chat',
    ]);
    const helper = await havingSent('helped');
    expect(helper.buttons).toEqual([
      '👤 Next person',
      'Show my code',
      '🗑 Delete my answers',
      '🧹 Clear this chat',
    ]);
  });

  test('is told of in /privacy', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'weather');
    await plays(amira, '/privacy');
    expect(screen(amira)).toContain(
      'If you ask to hear about the results, we keep your Telegram account for that',
    );
  });
});

describe('the next survey of a series', () => {
  test('begins with its own consent; the thanks stay, and so does the code', async () => {
    const amira = await havingSent('weather');
    await plays(amira, '[Continue with: The food]');
    expect(screen(amira)).toContain('The food');
    expect(amira.buttons).toContain('I agree');
    await plays(amira, '[I agree]', 'soup', '[Send my answers]');
    expect(screen(amira)).toContain('Your answers have arrived.');
    await plays(amira, '[Show my code]');
    expect(screen(amira)).toContain('Your code:');
  });

  test('is not begun in the middle of another', async () => {
    const amira = await havingSent('weather');
    const thanks = amira.lastMessage;
    await plays(amira, '/start food', '[I agree]');
    await amira.tapsOn(thanks, 'Continue with: The food');
    await amira.seesToast('This button is old. Please look below.');
    expect(screen(amira)).toContain('Your wish?');
  });
});

describe('“Invite others”', () => {
  test('asks for the language, and gives a message to be forwarded', async () => {
    const amira = await havingSent('weather');
    await plays(amira, '[Invite others]');
    expect(screen(amira)).toBe('Which language should the invitation be in?');
    expect(new Set(amira.buttons)).toEqual(new Set(['English', 'العربية', 'فارسی']));
    await plays(amira, '[العربية]');
    const link = 'https://t.me/miteinander_bot?start=weather';
    expect(screen(amira)).toContain('الطقس');
    expect(screen(amira).split('\n').slice(-2)).toEqual(['للمشاركة:', link]);
    const [[forward] = []] = amira.lastMessage.reply_markup?.inline_keyboard ?? [];
    expect(forward?.text).toBe('📤 Forward');
    const share = new URL(forward !== undefined && 'url' in forward ? forward.url : '');
    expect(share.origin + share.pathname).toBe('https://t.me/share/url');
    expect(share.searchParams.get('url')).toBe(link);
    expect(share.searchParams.get('text')).toContain('الطقس');
    // A friend follows it.
    const friend = bot.world.person({ firstName: 'Farid', languageCode: 'ar' });
    await friend.opens(new URL(link).searchParams.get('start') ?? '');
    await rest(friend);
    expect(friend.buttons[0]).toBe('العربية');
  });

  test('speaks a language that the questionnaire has and the interface has not', async () => {
    const amira = await havingSent('weather');
    await plays(amira, '[Invite others]', '[فارسی]');
    expect(screen(amira)).toContain('هوا');
  });
});

test('the thanks are in the language of the questionnaire, where the interface lacks it', async () => {
  const reza = bot.world.person({ firstName: 'Reza', languageCode: 'fa' });
  await plays(reza, '/start weather', '[فارسی]', '[I agree]', 'باران', '[Send my answers]');
  expect(screen(reza)).toContain('Your answers have arrived.');
  await plays(reza, '[Continue with: هوا]');
  expect(screen(reza)).toContain('هوا');
});
