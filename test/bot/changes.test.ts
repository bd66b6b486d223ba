/** Going back and changing: what becomes relevant is asked; what no longer applies is announced and not sent. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const ONE = 'One answer no longer applies and will not be sent. If you undo the change, it comes back.';
const TWO = '2 answers no longer apply and will not be sent. If you undo the change, they come back.';

const work = smallFlow(
  `form_id: work
choices:
  yes_no: [yes, no]
survey:
  - { type: select_one yes_no, name: works }
  - { type: integer, name: hours, relevant: "\${works} = 'yes'" }
  - { type: text, name: job, relevant: "\${works} = 'yes'" }
  - { type: select_one yes_no, name: seeks, relevant: "\${works} = 'no'" }
  - { type: text, name: last }
`,
  {
    en: `works = Do you work?
hours = How many hours?
job = What do you do?
seeks = Are you looking for work?
last = Anything else?
yes_no-yes = Yes
yes_no-no = No
`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [work] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'work');
  await plays(amira, ...acts);
  return amira;
}

async function sent(person: Person): Promise<unknown> {
  const known = new Set((await responsesTo(bot, 'work')).map(({ id }) => id));
  await plays(person, '[Send my answers]');
  return (await responsesTo(bot, 'work')).find(({ id }) => !known.has(id))?.answers;
}

test('from the review: what has become idle is said, what has become relevant is asked, and changing back brings all back', async () => {
  const amira = await asked('[Yes]', '20', 'cook', '[Skip]', '[Look first]', '[✏️ 1.]', '[No]');
  expect(showing(amira, TWO)).toBe(1);
  expect(screen(amira)).toContain('Are you looking for work?');
  await plays(amira, '[Yes]', '[Look first]');
  expect(screen(amira)).not.toContain('How many hours?');
  await plays(amira, '[✏️ 1.]', '[Yes]');
  expect(showing(amira, ONE)).toBe(1);
  await plays(amira, '[Look first]');
  expect(screen(amira)).toContain('How many hours?\n   20');
  await plays(amira, '[Back]');
  expect(await sent(amira)).toMatchObject({
    hours: { value: 20 },
    job: { value: 'cook' },
    seeks: { missing: 'not-applicable' },
  });
});

test('also on the way back; a skipped answer is not reported as hidden', async () => {
  const amira = await asked('[Yes]', '20', '[Skip]', '[Back]', '[Back]', '[Back]', '[No]');
  expect(showing(amira, ONE)).toBe(1);
  expect(screen(amira)).toContain('Are you looking for work?');
  await plays(amira, '[No]', '[Skip]');
  expect(await sent(amira)).toMatchObject({ hours: { missing: 'not-applicable' }, seeks: { value: 'no' } });
});

test('the same answer once more, or one that nothing depends on, says nothing', async () => {
  const amira = await asked('[Yes]', '20', 'cook', '[Back]', '[Keep: cook]', '[Back]', 'baker');
  expect(showing(amira, 'no longer appl')).toBe(0);
  expect(screen(amira)).toContain('Anything else?');
});

test('what is written before the way back shows the other question is not its answer', async () => {
  const amira = await asked('[Yes]', '20', 'cook');
  await amira.settled();
  const question = amira.lastMessage;
  const back = amira.tapsOn(question, /Back/u);
  await Promise.all([back, amira.sends('nothing')]);
  await amira.settled();
  expect(screen(amira)).toContain('Please answer the question now');
  await plays(amira, '[Keep: cook]', '[Skip]');
  expect(await sent(amira)).toMatchObject({ job: { value: 'cook' }, last: { missing: 'skipped' } });
});
