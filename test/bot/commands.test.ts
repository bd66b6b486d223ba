/** Commands work at any moment, whatever is being asked. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, seesTappable, showing } from './plays.ts';
import { countsOf, responsesTo } from './stored.ts';
import { titled } from './titled.ts';

const SURVEY = `choices:
  sky: [sun, rain]
survey:
  - { type: note, name: hello }
  - { type: select_multiple sky, name: liked }
  - { type: text, name: wish }
`;

const weather = smallFlow(`form_id: weather\n${SURVEY}`, {
  en: titled(
    'The weather',
    'hello = Good to see you.\nliked = What do you like?\nwish = Your wish?\nsky-sun = Sun\nsky-rain = Rain\n',
  ),
  de: titled(
    'Das Wetter',
    'hello = Schön, dass Sie da sind.\nliked = Was mögen Sie?\nwish = Ihr Wunsch?\nsky-sun = Sonne\nsky-rain = Regen\n',
  ),
  ar: titled(
    'الطقس',
    'hello = أهلًا\nliked = ماذا تحب؟\nwish = ما أمنيتك؟\nsky-sun = الشمس\nsky-rain = المطر\n',
  ),
});
const food = smallFlow('form_id: food\nsurvey:\n  - { type: text, name: dish }\n', {
  en: titled('The food', 'dish = Your favourite dish?\n'),
});
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];
const long = smallFlow(
  `form_id: long\nsurvey:\n${ORDINALS.map((name) => `  - { type: text, name: ${name} }\n`).join('')}`,
  { en: titled('Five questions', ORDINALS.map((name) => `${name} = ${name}?\n`).join('')) },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [weather, food, long],
    clock: () => Date.parse('2026-11-23T12:00:00Z'),
  });
});
afterAll(() => bot.close());

function somebody(): Person {
  return bot.world.person({ firstName: 'Amira', languageCode: 'en' });
}

async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = somebody();
  await begins(amira, 'weather');
  await plays(amira, ...acts);
  return amira;
}

/** Sends in English, and gives the code. */
async function code(person: Person): Promise<string> {
  await plays(person, '[Show my code]');
  const found = /^Your code: ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})$/mu.exec(screen(person))?.[1];
  if (found === undefined) throw new Error(`There is no code in: ${screen(person)}`);
  return found;
}

describe('/help', () => {
  test('lists the commands and says whom to ask', async () => {
    const amira = await asked('/help');
    for (const command of ['language', 'pause', 'resume', 'restart', 'privacy', 'delete']) {
      expect(screen(amira)).toContain(`/${command} – `);
    }
    expect(screen(amira)).toContain('survey@example.org');
    // The question is still there, and answered by its buttons.
    await plays(amira, '[Sun]', '[Done]');
    expect(screen(amira)).toContain('Your wish?');
  });

  test("speaks the phone's language before one is chosen", async () => {
    const lena = bot.world.person({ firstName: 'Lena', languageCode: 'de-AT' });
    await plays(lena, '/help');
    expect(screen(lena)).toContain('/language – Sprache ändern');
  });
});

describe('/language', () => {
  test('translates the question in place; ticks and buttons keep working', async () => {
    const amira = await asked('[Rain]');
    const before = amira.messages.length;
    const english = amira.lastMessage;
    await plays(amira, '/language', '[العربية]');
    // The menu is gone, and the question has not moved.
    expect(amira.messages).toHaveLength(before);
    expect(amira.lastMessage.message_id).toBe(english.message_id);
    expect(screen(amira)).toContain('ماذا تحب؟');
    expect(amira.buttons.slice(0, 2)).toEqual(['☐ الشمس', '☑ المطر']);
    // A tap that was on its way when the language changed is a tap all the same.
    await amira.tapsOn(english, 'Sun');
    await rest(amira);
    expect(amira.buttons.slice(0, 2)).toEqual(['☑ الشمس', '☑ المطر']);
    await plays(amira, '[تم]');
    expect(screen(amira)).toContain('ما أمنيتك؟');
    await plays(amira, 'سلام', '[إرسال إجاباتي]');
    expect(await responsesTo(bot, 'weather')).toContainEqual(
      expect.objectContaining({
        language: 'ar',
        answers: { liked: { value: ['sun', 'rain'] }, wish: { value: 'سلام' } },
      }),
    );
  });

  test('works at the consent and at the review as well', async () => {
    const amira = somebody();
    await plays(amira, '/start weather', '[English]', '/language', '[Deutsch]');
    expect(screen(amira)).toContain('Das Wetter');
    await plays(
      amira,
      '[Ich bin einverstanden]',
      '[Überspringen]',
      '[Überspringen]',
      '/language',
      '[English]',
    );
    expect(screen(amira)).toContain('You answered no questions and left 2 open.');
    await plays(amira, '[Send my answers]');
    await amira.sees('Thank you!');
  });

  test('before anything else is just remembered', async () => {
    const amira = somebody();
    await plays(amira, '/language', '[Deutsch]', '/help');
    expect(screen(amira)).toContain('Hier können Sie eine Umfrage beantworten.');
  });
});

describe('a break', () => {
  test('is taken with /pause, which says until when, and ended with /resume', async () => {
    const amira = await asked('[Sun]', '/pause');
    expect(screen(amira)).toBe(
      'We will wait for you. Your answers are kept safe until 23 December 2026. Tap /resume to continue.',
    );
    await plays(amira, '/resume');
    expect(amira.messages.at(-2)?.text).toBe('Welcome back! Let’s continue here.');
    expect(screen(amira)).toContain('What do you like?');
    expect(amira.buttons.slice(0, 2)).toEqual(['☑ Sun', '☐ Rain']);
    expect(showing(amira, 'Good to see you.')).toBe(1);
    // Only the newest of the two can be tapped.
    await seesTappable(amira, 1);
  });

  test('is also ended by the link, or by just tapping on', async () => {
    const amira = await asked('/pause', '/start weather');
    expect(screen(amira)).toContain('What do you like?');
    await plays(amira, '/pause', '[Sun]', '[Done]');
    expect(screen(amira)).toContain('Your wish?');
  });

  test.each(['/pause', '/resume'])('cannot be made with %s when nothing is being asked', async (command) => {
    const amira = somebody();
    await plays(amira, command);
    expect(screen(amira)).toBe('There is nothing to continue. To start: /start');
  });
});

describe('/restart', () => {
  test('asks first; “no” goes on where one was', async () => {
    const amira = await asked('[Sun]', '[Done]', '/restart');
    expect(screen(amira)).toBe('Start again from the beginning? Your answers so far will be deleted.');
    await plays(amira, '[No, continue]');
    expect(amira.messages.at(-2)?.text).toBe('All right, let’s continue.');
    expect(showing(amira, 'Welcome back!')).toBe(0);
    expect(screen(amira)).toContain('Your wish?');
    expect(showing(amira, 'Start again from the beginning?')).toBe(0);
  });

  test('“yes” starts again, from the consent; old buttons and answers are gone', async () => {
    const amira = await asked('[Sun]', '[Done]');
    const old = amira.lastMessage;
    await amira.sends('/restart');
    await amira.taps('Yes, start again');
    await amira.seesButton('I agree');
    await amira.tapsOn(old, 'Skip');
    await amira.seesToast('This button is old. Please look below.');
    await plays(amira, '[I agree]');
    expect(amira.buttons.slice(0, 2)).toEqual(['☐ Sun', '☐ Rain']);
  });

  test('starts again only once if “yes” is tapped twice', async () => {
    const amira = await asked('[Sun]', '[Done]', '/restart');
    await amira.tapsTwice('Yes, start again');
    await rest(amira);
    await seesTappable(amira, 1);
  });

  test('without an interview opens the door', async () => {
    const amira = somebody();
    await plays(amira, '/restart', '[English]');
    expect(screen(amira)).toContain('Which survey would you like to answer?');
  });
});

describe('a link to another survey', () => {
  test('asks before it deletes anything', async () => {
    const amira = await asked('[Sun]', '[Done]', '/start food');
    expect(screen(amira)).toContain('You are in the middle of “The weather”.');
    await plays(amira, '[No, continue]');
    expect(screen(amira)).toContain('Your wish?');
    await plays(amira, '/start food', '[Yes, start the other one]', '[I agree]');
    expect(screen(amira)).toContain('Your favourite dish?');
  });

  test('that was not answered is forgotten when one starts again', async () => {
    const amira = await asked('/start food', '/restart', '[Yes, start again]');
    expect(screen(amira)).toContain('The weather');
  });
});

describe('/privacy', () => {
  test('shows the second layer at any moment', async () => {
    const amira = await asked('/privacy');
    expect(screen(amira)).toMatch(/^The weather\nYour data\n/u);
    for (const fact of [
      'Example Street 1',
      '30 days',
      '31 December 2099',
      '30 June 2099',
      '/delete',
      'Telegram',
    ]) {
      expect(screen(amira)).toContain(fact);
    }
    await plays(amira, '[Sun]', '[Done]');
    expect(screen(amira)).toContain('Your wish?');
  });

  test('says what to do where no survey is open in the chat', async () => {
    const amira = somebody();
    await plays(amira, '/privacy');
    expect(screen(amira)).toContain(
      'When you open a survey, you can read here what happens to your answers.',
    );
  });

  test('names controller, contact, dates and the way to withdraw after sending, too', async () => {
    const amira = await asked('[Sun]', '[Done]', 'peace', '[Send my answers]', '/privacy');
    for (const fact of [
      'The weather',
      'Example Street 1',
      'survey@example.org',
      '31 December 2099',
      'you can delete your answers until 30 June 2099: with the button, as long as it is in this chat, or with your code',
      'You can ask us what we store.',
    ]) {
      expect(screen(amira)).toContain(fact);
    }
    await plays(amira, '/help');
    expect(screen(amira)).toContain('survey@example.org');
  });
});

describe('/delete', () => {
  test('deletes what was answered so far, and counts it as broken off', async () => {
    const before = await countsOf(bot, 'food');
    const amira = somebody();
    await begins(amira, 'food');
    const question = amira.lastMessage;
    await plays(amira, 'soup', '/delete');
    expect(screen(amira)).toBe('Deleted: one answer.');
    expect(amira.buttons).toEqual(['🧹 Clear this chat']);
    await amira.tapsOn(question, 'Skip');
    await amira.seesToast('This button is old.');
    await plays(amira, '/resume');
    expect(screen(amira)).toContain('There is nothing to continue.');
    const after = await countsOf(bot, 'food');
    expect(after['broken-off']).toBe(before['broken-off'] + 1);
    expect(after.completed).toBe(before.completed);
  });

  test('asks once where more than three answers would be lost', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'long');
    await plays(amira, 'one', 'two', 'three', '/delete');
    expect(screen(amira)).toBe('Deleted: all 3 answers.');
    await plays(amira, '/start long', '[I agree]', 'one', 'two', 'three', 'four', '/delete');
    expect(screen(amira)).toBe('Delete all 4 answers? Nobody can bring them back.');
    await plays(amira, '[No, continue]');
    expect(screen(amira)).toContain('Fifth?');
    await plays(amira, '/delete', '[Yes, delete]');
    expect(screen(amira)).toBe('Deleted: all 4 answers.');
    await plays(amira, '/resume');
    expect(screen(amira)).toContain('There is nothing to continue.');
  });

  test('with nothing to delete says where to look', async () => {
    const amira = somebody();
    await plays(amira, '/delete');
    expect(screen(amira)).toContain('Have you already sent your answers?');
  });

  test('with a code deletes what was sent, from any account and however it is typed', async () => {
    const amira = await asked('[Sun]', '[Done]', 'first', '[Send my answers]');
    const typed = (await code(amira)).toLowerCase().replaceAll('-', ' ');
    expect(JSON.stringify(await responsesTo(bot, 'weather'))).toContain('first');
    const neighbour = bot.world.person({ firstName: 'Neighbour', languageCode: 'de' });
    await plays(neighbour, `/delete ${typed}`);
    expect(screen(neighbour)).toContain('Ihre Antworten sind gelöscht.');
    expect(JSON.stringify(await responsesTo(bot, 'weather'))).not.toContain('first');
    await plays(neighbour, `/delete ${typed}`);
    expect(screen(neighbour)).toContain('Zu diesem Code gibt es keine Antworten.');
  });

  test('is not needed for a code that is just written when nothing is being asked', async () => {
    const amira = await asked('[Skip]', 'second', '[Send my answers]');
    await plays(amira, await code(amira));
    expect(screen(amira)).toContain('Your answers are deleted.');
    expect(JSON.stringify(await responsesTo(bot, 'weather'))).not.toContain('second');
  });

  test('is not needed at a question either: a code is never an answer, and the question stays', async () => {
    const amira = await asked('[Skip]', 'fourth', '[Send my answers]');
    const typed = (await code(amira)).toLowerCase().replaceAll('-', '\u00a0');
    await plays(amira, '/start food', '[I agree]', `\u200f${typed}.`);
    expect(screen(amira)).toContain('Your answers are deleted.');
    expect(JSON.stringify(await responsesTo(bot, 'weather'))).not.toContain('fourth');
    // It does not work a second time, and is no answer then either.
    await plays(amira, typed);
    expect(screen(amira)).toContain('There are no answers for this code.');
    await plays(amira, '/resume');
    expect(screen(amira)).toContain('Your favourite dish?');
    await plays(amira, 'soup');
    expect(JSON.stringify(amira.transcript())).not.toContain(`✓ ${typed}`);
    await plays(amira, '/delete');
    expect(screen(amira)).toBe('Deleted: one answer.');
  });

  test('with a code forgets that this account took part, as the button does', async () => {
    const amira = await asked('[Skip]', 'fifth', '[Send my answers]');
    const typed = await code(amira);
    await plays(amira, '/start weather');
    expect(amira.buttons).toContain('Yes, another person');
    await plays(amira, typed, '/start weather');
    expect(screen(amira)).not.toContain('another person');
    expect(amira.buttons).toContain('I agree');
  });

  test('with a code that nobody has says so, and deletes nothing', async () => {
    const before = await responsesTo(bot, 'weather');
    const amira = await asked('[Sun]', '[Done]', '/delete 0000-1111-2222-3333');
    expect(screen(amira)).toContain('There are no answers for this code.');
    expect(await responsesTo(bot, 'weather')).toEqual(before);
    // The interview in progress continues.
    await plays(amira, '/resume');
    expect(screen(amira)).toContain('Your wish?');
  });
});

describe('the button “Delete my answers”', () => {
  test('asks; “no” keeps them, “yes” deletes them for good', async () => {
    const amira = await asked('[Skip]', 'third', '[Send my answers]');
    const thanks = screen(amira);
    await plays(amira, '[Delete my answers]');
    expect(screen(amira)).toBe('Delete your answers? You cannot get them back.');
    await plays(amira, '[No, keep them]');
    expect(screen(amira)).toBe(thanks);
    expect(JSON.stringify(await responsesTo(bot, 'weather'))).toContain('third');
    await plays(amira, '[Delete my answers]', '[Yes, delete]');
    expect(screen(amira)).toContain('Your answers are deleted.');
    expect(amira.buttons).toEqual(['🧹 Clear this chat']);
    expect(JSON.stringify(await responsesTo(bot, 'weather'))).not.toContain('third');
    // Who has taken everything back may take part like anybody else.
    await plays(amira, '/start weather');
    expect(amira.buttons).toContain('I agree');
  });
});
