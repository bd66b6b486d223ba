/** Numbers and dates that may mean several things are asked back. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, screen, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const FORM = '    .title = Home\n    .description = D\n    .purpose = P\n    .topics = T\n';
const LABELS = 'rent = Rent?\nsmall = Small?\nyears = How many years?\nsince = Since?\nborn = Born?\n';
const home = smallFlow(
  `form_id: home
survey:
  - { type: decimal, name: rent }
  - { type: decimal, name: small, constraint: ". < 100" }
  - { type: integer, name: years }
  - { type: date, name: since }
  - { type: date, name: born, constraint: ". < '2020-01-01'" }
`,
  {
    en: `form =\n${FORM}${LABELS}`,
    de: `form =\n${FORM}${LABELS.replace('How many years', 'Wie viele Jahre')}`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [home] });
});
afterAll(() => bot.close());

async function asked(language: string, agree: string, ...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/start home', `[${language}]`, `[${agree}]`, ...acts);
  return amira;
}

function buttons(person: Person): readonly string[] {
  return (person.lastMessage.reply_markup?.inline_keyboard.flat() ?? []).map(({ text }) => text);
}

test('in English, each reading has its button, and the constraint chooses first', async () => {
  const amira = await asked('English', 'I agree', '1.200');
  expect(screen(amira)).toBe('What do you mean?');
  expect(buttons(amira)).toEqual(['1.2', '1200', 'Something else']);
  await plays(amira, '[1200]', '1.200');
  expect(showing(amira, 'Small?\n✓ 1.2')).toBe(1);

  await plays(amira, '3-4');
  expect(buttons(amira)).toEqual(['3', '4', 'Something else']);
  await plays(amira, '[Something else]', '6 months');
  expect(screen(amira)).toBe('Do you mean: 6?');
  await plays(amira, 'no', 'twenty-one');
  expect(showing(amira, 'How many years?\n✓ 21')).toBe(1);

  await plays(amira, '31/02/2020');
  expect(screen(amira)).toContain('There is no such date');
  await plays(amira, '03/04/2026');
  expect(buttons(amira)).toEqual(['3 April 2026', '4 March 2026', 'Something else']);
  await plays(amira, '[4 March 2026]', '1369/05/12');
  expect(buttons(amira)).toEqual(['3 August 1990', '1 March 1950', 'Something else']);
  await plays(amira, '[3 August 1990]', '[📨]');
  expect((await responsesTo(bot, 'home'))[0]?.answers).toMatchObject({
    rent: { value: 1200 },
    small: { value: 1.2 },
    years: { value: 21 },
    since: { value: '2026-03-04' },
    born: { value: '1990-08-03' },
  });
});

test('in German, the same texts are read as Germans write them', async () => {
  const amira = await asked('Deutsch', 'Ich bin einverstanden', '1.200');
  expect(buttons(amira)).toEqual(['1200', '1,2', 'Etwas anderes']);
  await plays(amira, '[1200]', '2 Tsd.');
  expect(screen(amira)).toContain('Diese Antwort passt nicht');
  await plays(amira, '12,5', '24 Monate');
  expect(buttons(amira)).toEqual(['2', '24', 'Etwas anderes']);
  await plays(amira, '[2]', '03/04/2026');
  expect(showing(amira, 'Since?\n✓ 3. April 2026')).toBe(1);
});
