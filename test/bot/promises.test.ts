/** What was promised can be read after sending: for surveys that are closed, changed or gone, too, and where responses go on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';
import { titled } from './titled.ts';

const street = (withdrawalUntil: string) =>
  smallFlow(
    `form_id: street
settings:
  organisation: Streets for All
  controller: Streets for All, Long Street 2
  contact: streets@example.org
  kept_until: 2027-12-31
  withdrawal_until: ${withdrawalUntil}
  closes: 2026-12-31
  minutes: 1
survey:
  - { type: text, name: wish }
`,
    { en: titled('Your street', 'wish = Your wish?\n') },
  );
const food = smallFlow('form_id: food\nsurvey:\n  - { type: text, name: dish }\n', {
  en: titled('The food', 'dish = Your favourite dish?\n'),
});

/** Of the signatures; nothing is sent before the delay is over. */
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

let today = '2026-12-01';
const clock = () => Date.parse(`${today}T12:00:00Z`);
let bot: RunningBot;
let amira: Person;
beforeAll(async () => {
  bot = await startBot({ questionnaires: [street('2027-03-31'), food], sessions: 'SQLite', clock });
  amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'street');
  await plays(amira, 'peace', '[Send my answers]');
});
afterAll(() => bot.close());

async function restart(...questionnaires: readonly ReturnType<typeof street>[]): Promise<void> {
  const { world, dataDir, service } = bot;
  await service.stop();
  const env = {
    FORWARD_TO: 'https://forms.example.org/hook',
    FORWARD_SECRET: SECRET,
    NOTICE_DELAY: '600-600',
  };
  const later = await startBot({ questionnaires, sessions: 'SQLite', clock, world, dataDir, env });
  bot = { ...bot, service: later.service };
}

async function reads(command: string): Promise<string> {
  await plays(amira, command);
  return screen(amira);
}

test('a survey that is closed: /privacy and /help name whom to ask, the dates and the way', async () => {
  today = '2027-01-15';
  const privacy = await reads('/privacy');
  const took = privacy.slice(privacy.indexOf('If you took part in one of these surveys:'));
  expect(took).toContain('The food\nResponsible');
  expect(took).toContain(
    'Your street\nResponsible for your data: Streets for All, Long Street 2\nQuestions? streets@example.org\n' +
      'After sending, you can delete your answers until 31 March 2027: with the button, as long as it is in this chat, or with your code.',
  );
  expect(took).toContain('We delete all answers after 31 December 2027.');
  expect(await reads('/help')).toContain(
    'Your street\nQuestions? streets@example.org\nUntil 31 March 2027 you can delete answers that you have sent: ' +
      'tap the button below our thank-you message. Or write /delete followed by your code.',
  );
});

test('another date in a newer version: neither of the two days is promised to everybody', async () => {
  await restart(street('2027-06-30'), food);
  const day = 'the day that we named to you (31 March 2027 to 30 June 2027)';
  expect(await reads('/privacy')).toContain(`you can delete your answers until ${day}:`);
  expect(await reads('/help')).toContain(`Until ${day} you can delete answers that you have sent:`);
});

test('after the last day, /help offers no way any more', async () => {
  today = '2027-07-01';
  const help = await reads('/help');
  expect(help).toMatch(/Your street\nQuestions\? streets@example\.org$/u);
  expect(help).not.toContain('named to you');
});

test('where responses go on, consent, /privacy and the words after deleting say so', async () => {
  today = '2026-12-01';
  const bohdan = bot.world.person({ firstName: 'Bohdan', languageCode: 'en' });
  await plays(bohdan, '/start food', '[English]');
  expect(screen(bohdan)).toContain('\n• Your answers also go on to other programs.\n');
  await plays(bohdan, '/privacy');
  expect(screen(bohdan)).toContain('There they have to be deleted separately.');
  expect(screen(bohdan)).not.toContain('example.org/hook');
  await plays(bohdan, '[I agree]', 'soup', '[Send my answers]', '[Delete my answers]', '[Yes, delete]');
  await bohdan.sees('Your answers may also have gone on to other programs.');
});

test('the file is gone: what its people were promised is still named, until their answers are deleted', async () => {
  await restart(food);
  today = '2027-01-15';
  expect(await reads('/privacy')).toContain('Your street\nResponsible');
  today = '2028-01-01';
  expect(await reads('/privacy')).not.toContain('Your street');
});
