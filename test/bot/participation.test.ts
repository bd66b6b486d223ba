/** Who takes part a second time from one account, and how often that is possible. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { waitFor } from '../../src/simulator/signal.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen } from './plays.ts';
import { responsesTo } from './stored.ts';

function survey(formId: string, settings: string) {
  return smallFlow(
    `form_id: ${formId}\nsurvey:\n  - { type: text, name: wish }\n`,
    { en: 'wish = Your wish?\n' },
    settings,
  );
}

/** Waits until a single message is left in the chat, whoever sent it. */
async function waitForEmpty(person: Person): Promise<void> {
  const left = () => [...person.chat.messages.values()].filter(({ deleted }) => !deleted);
  const failure = () => new Error(`Expected one message, but there are ${left().length}.`);
  await waitFor(person.chat.bell, () => (left().length === 1 ? true : undefined), 5000, failure);
}

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    questionnaires: [
      survey('open', ''),
      survey('once', '  participation: one\n'),
      smallFlow(
        'form_id: helped\nsurvey:\n  - { type: text, name: wish }\n',
        { en: 'wish = Your wish?\n', de: 'wish = Ihr Wunsch?\n' },
        '  assisted: true\n',
      ),
    ],
  });
});
afterAll(() => bot.close());

async function havingSent(formId: string): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, formId);
  await plays(amira, 'sun', '[Send my answers]');
  return amira;
}

describe('as a rule', () => {
  test('the bot asks whether another person answers now; “yes” begins', async () => {
    const amira = await havingSent('open');
    await plays(amira, '/start open');
    expect(screen(amira)).toContain('Somebody has already answered “A small survey” from this account.');
    await plays(amira, '[Yes, another person]', '[I agree]', 'rain', '[Send my answers]');
    expect(screen(amira)).toContain('Your answers have arrived.');
  });

  test('“no” ends it kindly', async () => {
    const amira = await havingSent('open');
    await plays(amira, '/start open', '[No]');
    expect(screen(amira)).toBe('All right. Thank you for taking part.');
    const asked = amira.messages.find(({ text }) => text?.includes('Is another person answering now?'));
    expect(asked?.reply_markup).toBeUndefined();
  });

  test('an impatient thumb begins once, and is thanked once', async () => {
    const amira = await havingSent('open');
    await amira.sends('/start open');
    await amira.tapsTwice('Yes, another person');
    await rest(amira);
    expect(amira.messages.filter(({ text }) => text?.includes('Asked by'))).toHaveLength(2);
    await plays(amira, '[I agree]', 'snow');
    const before = await responsesTo(bot, 'open');
    await amira.tapsTwice('Send my answers');
    await rest(amira);
    expect(await responsesTo(bot, 'open')).toHaveLength(before.length + 1);
    expect(amira.messages.filter(({ text }) => text?.includes('Your answers have arrived.'))).toHaveLength(2);
  });

  test('what a second person deletes does not forget that the first took part', async () => {
    const amira = await havingSent('open');
    await plays(amira, '/start open', '[Yes, another person]', '[I agree]', 'rain', '/delete', '/start open');
    expect(screen(amira)).toContain('Somebody has already answered “A small survey” from this account.');
  });

  test('who has answered everything but sent nothing, and deleted, may begin like anybody else', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'open');
    await plays(amira, 'sun');
    expect(amira.buttons[0]).toBe('📨 Send my answers');
    await plays(amira, '/delete', '/start open');
    expect(amira.buttons).toContain('I agree');
  });

  test('who has only begun and deleted may begin like anybody else', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'open');
    await plays(amira, 'sun', '/delete', '/start open');
    expect(amira.buttons).toContain('I agree');
  });
});

describe('where everybody takes part once', () => {
  test('a second time is refused', async () => {
    const amira = await havingSent('once');
    await plays(amira, '/start once');
    expect(screen(amira)).toContain('You have already answered “A small survey”.');
    expect(await responsesTo(bot, 'once')).toHaveLength(1);
  });
});

describe("on a helper's phone", () => {
  test('the next person chooses a language, and is at the survey', async () => {
    const helper = await havingSent('helped');
    await plays(helper, '[Next person]');
    expect(new Set(helper.buttons)).toEqual(new Set(['Deutsch', 'English']));
    await plays(helper, '[Deutsch]');
    expect(helper.buttons).toContain('Ich bin einverstanden');
    await plays(helper, '[Ich bin einverstanden]', 'Regen', '[Meine Antworten absenden]', '[Nächste Person]');
    // Nobody's language is assumed, neither the first one's nor the second one's.
    expect(new Set(helper.buttons)).toEqual(new Set(['Deutsch', 'English']));
    await plays(helper, '[English]');
    expect(helper.buttons).toContain('I agree');
    const stored = await responsesTo(bot, 'helped');
    expect(stored.map(({ language, answers }) => [language, answers.wish])).toEqual(
      expect.arrayContaining([
        ['en', { value: 'sun' }],
        ['de', { value: 'Regen' }],
      ]),
    );
    expect(stored).toHaveLength(2);
  });

  test('the next person finds nothing of the one before: the chat is empty but for the languages', async () => {
    const helper = await havingSent('helped');
    expect(helper.chat.messages.size).toBeGreaterThan(5);
    await plays(helper, '[Next person]');
    await waitForEmpty(helper);
    expect(helper.buttons).toHaveLength(2);
    // And so on: of the second one as well, whether they answered or only looked at it.
    await plays(helper, '[Deutsch]', '[Ich bin einverstanden]', 'Regen', '[Meine Antworten absenden]');
    await plays(helper, '[Nächste Person]');
    await waitForEmpty(helper);
  });

  test('nobody is asked whether they are somebody else', async () => {
    const helper = await havingSent('helped');
    await plays(helper, '/start helped');
    expect(helper.buttons).toContain('I agree');
  });
});
