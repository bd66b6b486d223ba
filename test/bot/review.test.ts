/** Back, the review, and changes that open, hide and bring back questions. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

/** A picnic: who brings children is asked about them; who brings a dog is asked for its name. */
const picnic = smallFlow(
  `form_id: picnic
choices:
  yes_no: [yes, no]
survey:
  - type: group
    name: you
    items:
      - { type: text, name: called }
      - { type: select_one yes_no, name: family, required: true }
      - { type: integer, name: children, relevant: "\${family} = 'yes'", required: true }
  - type: group
    name: food
    items:
      - { type: text, name: dish }
      - { type: note, name: toys, relevant: "\${children} > 2" }
      - { type: text, name: snack, relevant: "\${children} > 0" }
  - { type: text, name: wish }
  - { type: note, name: bye }
`,
  {
    en: `you = You
called = What shall we call you?
family = Do you bring children?
children = How many children?
food = Food
dish = What do you bring?
toys = There will be toys.
snack = What do the children like?
wish = What do you wish for?
bye = That was all.
yes_no-yes = Yes
yes_no-no = No
`,
  },
);

/** More questions, and longer answers, than one message of Telegram holds. */
const long = smallFlow(
  `form_id: long\nsurvey:\n${Array.from({ length: 18 }, (_, n) => `  - { type: text, name: q${n} }`).join('\n')}\n`,
  {
    en: Array.from(
      { length: 18 },
      (_, n) => `q${n} = ${n}. ${'What do you think about that? '.repeat(5)}\n`,
    ).join(''),
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [picnic, long] });
});
afterAll(() => bot.close());

async function guest(...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'picnic');
  await plays(amira, ...acts);
  return amira;
}

/** Sends, and gives what was stored for this guest. */
async function stored(
  person: Person,
  called: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  await plays(person, '[Send my answers]');
  await person.sees('Your answers have arrived.');
  const responses = await responsesTo(bot, 'picnic');
  return responses.find(({ answers }) => JSON.stringify(answers.called) === JSON.stringify({ value: called }))
    ?.answers;
}

describe('Back', () => {
  test('leads through what was asked, with each answer to keep', async () => {
    const amira = await guest('Zebra', '[No]', 'cake');
    expect(screen(amira)).toContain('What do you wish for?');
    await plays(amira, '[Back]');
    expect(screen(amira)).toContain('What do you bring?');
    expect(screen(amira)).toContain('Your answer so far: cake');
    await plays(amira, '[Back]');
    // The children were not asked about.
    expect(screen(amira)).toContain('Do you bring children?');
    await plays(amira, '[Back]');
    expect(screen(amira)).toContain('What shall we call you?');
    expect(amira.buttons).toEqual(['Keep: Zebra', 'Skip']);
    await plays(amira, '[Keep: Zebra]');
    // What is answered already is not asked again.
    expect(screen(amira)).toContain('What do you wish for?');
  });

  test('turns one message into the other, so that there is one place to tap', async () => {
    const amira = await guest('Zebra');
    const before = amira.messages.length;
    await plays(amira, '[Back]');
    expect(amira.messages).toHaveLength(before);
    await seesTappable(amira, 1);
  });

  test('does not move the bar back', async () => {
    const amira = await guest('Zebra', '[No]', 'cake');
    const bar = /[▰▱]+/u;
    const before = bar.exec(screen(amira))?.[0];
    expect(before).toContain('▰');
    await plays(amira, '[Back]', '[Back]');
    expect(screen(amira)).toContain('Part 1 of 2 · You');
    expect(bar.exec(screen(amira))?.[0]).toBe(before);
  });
});

describe('the review', () => {
  test('tells how much was answered, and lists it part by part', async () => {
    const amira = await guest('Zebra', '[Yes]', '2', '[Skip]', 'apples', '[Skip]');
    expect(screen(amira)).toContain('You answered 4 questions and left 2 open.');
    expect(amira.buttons).toEqual(['📨 Send my answers', '🔍 You', '🔍 Food', '🔍 Other questions']);
    await plays(amira, '[Food]');
    expect(screen(amira)).toMatch(
      /^Food\n\n1\. What do you bring\?\n\s+skipped\n2\. What do the children like\?\n\s+apples\n/u,
    );
    await plays(amira, '[Back]', '[Other questions]');
    expect(screen(amira)).toMatch(/^Other questions\n\n1\. What do you wish for\?\n\s+skipped\n/u);
    await plays(amira, '[Back]');
    expect(amira.buttons[0]).toBe('📨 Send my answers');
    // All of it in one message.
    expect(amira.messages.filter(({ text }) => text?.includes('You answered'))).toHaveLength(1);
  });

  test('takes a change and comes back', async () => {
    const amira = await guest('Zebra', '[No]', 'cake', '[Skip]', '[You]', '[✏️ 1.]');
    expect(screen(amira)).toContain('Your answer so far: Zebra');
    await plays(amira, 'Giraffe');
    // To the part one came from; from there to where the answers are sent.
    expect(screen(amira)).toMatch(/^You\n\n1\. What shall we call you\?\n\s+Giraffe\n2\./u);
    expect(amira.buttons).toEqual(['✏️ 1. What shall we call you?', '✏️ 2. Do you bring children?', '↩ Back']);
    await plays(amira, '[Back]');
    expect(screen(amira)).toContain('You answered 3 questions and left 1 open.');
    expect(await stored(amira, 'Giraffe')).toMatchObject({ called: { value: 'Giraffe' } });
  });

  test('comes back even without a change', async () => {
    const amira = await guest('Ibex', '[No]', 'cake', '[Skip]', '[You]', '[✏️ 1.]', '[Back]');
    expect(screen(amira)).toContain('You answered 3 questions');
    expect(await stored(amira, 'Ibex')).toMatchObject({ called: { value: 'Ibex' } });
  });

  test('of more than a message holds is shortened, and each answer can still be changed', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'long');
    for (let n = 0; n < 18; n++) await plays(amira, 'I think a lot about that. '.repeat(8));
    await plays(amira, '[Look first]');
    expect(screen(amira)).toContain('18. 17. What do you think');
    await plays(amira, '[✏️ 18.]');
    expect(screen(amira)).toContain('Your answer so far: I think a lot');
  });
});

describe('a change', () => {
  test('that opens questions asks them at once', async () => {
    const amira = await guest('Okapi', '[No]', 'cake', 'sun', '[You]', '[✏️ 2.]', '[Yes]');
    expect(screen(amira)).toContain('How many children?');
    await plays(amira, '2');
    expect(screen(amira)).toContain('What do the children like?');
    await plays(amira, 'apples', '[Back]');
    expect(screen(amira)).toContain('You answered 6 questions.');
    expect(await stored(amira, 'Okapi')).toMatchObject({
      children: { value: 2 },
      snack: { value: 'apples' },
    });
  });

  test('that opens questions which are then passed over is not sent without them', async () => {
    const amira = await guest('Lynx', '[No]', 'cake', 'sun', '[You]', '[✏️ 2.]', '[Yes]', '[Back]');
    await plays(amira, '[Send my answers]');
    expect(screen(amira)).toContain('How many children?');
    await plays(amira, '1', 'pears');
    // From the overview one was led there, and to the overview one returns.
    expect(screen(amira)).toContain('You answered 6 questions.');
    expect(await stored(amira, 'Lynx')).toMatchObject({ children: { value: 1 }, snack: { value: 'pears' } });
  });

  test('that hides answers keeps them out of the response', async () => {
    const amira = await guest('Mole', '[Yes]', '2', 'cake', 'apples', 'sun', '[You]', '[✏️ 2.]', '[No]');
    expect(screen(amira)).toMatch(/^You\n\n/u);
    expect(screen(amira)).not.toContain('How many children?');
    await plays(amira, '[Back]');
    expect(screen(amira)).toContain('You answered 4 questions.');
    expect(await stored(amira, 'Mole')).toMatchObject({
      family: { value: 'no' },
      children: { missing: 'not-applicable' },
      snack: { missing: 'not-applicable' },
    });
  });

  test('that is undone brings them back', async () => {
    const amira = await guest('Newt', '[Yes]', '2', 'cake', 'apples', 'sun');
    await plays(amira, '[You]', '[✏️ 2.]', '[No]', '[✏️ 2.]', '[Yes]', '[Back]');
    expect(screen(amira)).toContain('You answered 6 questions.');
    expect(await stored(amira, 'Newt')).toMatchObject({
      family: { value: 'yes' },
      children: { value: 2 },
      snack: { value: 'apples' },
    });
  });

  test('also opens and closes on the way back', async () => {
    const amira = await guest('Quail', '[Yes]', '2', '[Back]', '[Back]', '[No]');
    expect(screen(amira)).toContain('What do you bring?');
    await plays(amira, 'cake');
    // The snack of children who do not come is nobody's business.
    expect(screen(amira)).toContain('What do you wish for?');
    await plays(amira, 'sun');
    expect(await stored(amira, 'Quail')).toMatchObject({ children: { missing: 'not-applicable' } });
  });
});

test('a note at the end comes once, when the answers have been sent', async () => {
  const amira = await guest('Tapir', '[No]', 'cake', 'sun', '[You]', '[✏️ 1.]', 'Vole', '[✏️ 1.]', '[Back]');
  expect(screen(amira)).toContain('You answered 4 questions.');
  expect(showing(amira, 'That was all.')).toBe(0);
  await plays(amira, '[Send my answers]');
  expect(showing(amira, 'That was all.')).toBe(1);
});

test('a note before a question that a change opens is not left out', async () => {
  const amira = await guest('Wolf', '[No]', 'cake', 'sun', '[You]', '[✏️ 2.]', '[Yes]', '3');
  expect(screen(amira)).toContain('What do the children like?');
  expect(amira.messages.at(-2)?.text).toBe('ℹ️ There will be toys.');
  // The same when it is left, and asked before sending.
  await plays(amira, '[Back]', '[Send my answers]');
  expect(screen(amira)).toContain('What do the children like?');
  expect(amira.messages.at(-2)?.text).toBe('ℹ️ There will be toys.');
  await seesTappable(amira, 1);
});

test('a note comes before the question it belongs to, where it applies', async () => {
  const amira = await guest('Rhino', '[Yes]', '3', 'cake');
  expect(amira.messages.at(-2)?.text).toBe('ℹ️ There will be toys.');
  expect(screen(amira)).toContain('What do the children like?');
  const samir = await guest('Skunk', '[Yes]', '1', 'cake');
  expect(samir.messages.some(({ text }) => text?.includes('toys'))).toBe(false);
});
