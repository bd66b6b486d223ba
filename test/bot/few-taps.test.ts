/** Dates, times, numbers, ranks, long lists, tables and repeats: few taps, and typing always works as well. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const TOWNS = [
  'Annaberg, Aue, Bautzen, Borna, Chemnitz, Döbeln, Dresden, Freiberg, Görlitz, Grimma, Hoyerswerda, Leipzig',
  'Meißen, Pirna, Plauen, Riesa, Zittau, Zwickau',
].flatMap((line) => line.split(', '));
const key = (town: string) => town.toLowerCase().replace('ö', 'oe').replace('ß', 'ss');

const taps = smallFlow(
  `form_id: taps
choices:
  town: [${TOWNS.map(key).join(', ')}]
  wish: [work, school, peace]
  agree: [yes, no]
  view: [one, other, third]
survey:
  - { type: date, name: born, constraint: ". < today()" }
  - { type: time, name: rises }
  - { type: dateTime, name: meets }
  - { type: range, name: content, range: { start: 0, end: 10, step: 1 } }
  - { type: rank wish, name: order }
  - { type: select_one town, name: home }
  - { type: select_one view, name: view }
  - type: group
    name: house
    matrix: true
    items:
      - { type: select_one agree, name: warm }
      - { type: select_one agree, name: dry }
  - type: repeat
    name: child
    items:
      - { type: text, name: called, required: true }
      - { type: integer, name: age, required: true }
`,
  {
    en: `born = When were you born?
rises = When do you get up?
meets = When do we meet?
content = How content are you?
order = What matters most to you?
home = Where do you live?
view = Which sentence fits best?
house = Your flat
warm = It is warm.
dry = It is dry.
child = Child
    .another = Do you have another child?
called = What is the child called?
age = How old is { $called }?
agree-yes = Yes
agree-no = No
wish-work = Work
wish-school = School
wish-peace = Peace
view-one = I would like to stay here, whatever else may come in my life.
view-other = Short
view-third = I do not know yet
${TOWNS.map((town) => `town-${key(town)} = ${town}\n`).join('')}`,
    ar: `born = متى ولدت؟
rises = متى تستيقظ؟
meets = متى نلتقي؟
content = ما مدى رضاك؟
order = ما الأهم لك؟
home = أين تسكن؟
view = أي جملة تناسبك أكثر؟
house = شقتك
warm = إنها دافئة.
dry = إنها جافة.
child = طفل
    .another = هل لديك طفل آخر؟
called = ما اسم الطفل؟
age = كم عمر { $called }؟
agree-yes = نعم
agree-no = لا
wish-work = العمل
wish-school = المدرسة
wish-peace = السلام
view-one = أود أن أبقى هنا مهما حدث في حياتي في السنوات القادمة.
view-other = قصير
view-third = لا أعرف بعد
${TOWNS.map((town) => `town-${key(town)} = ${town}\n`).join('')}`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [taps] });
});
afterAll(() => bot.close());

async function at(question: string): Promise<Person> {
  const person = bot.world.person();
  await begins(person, 'taps');
  for (let skips = 0; !screen(person).includes(question) && skips < 12; skips++)
    await plays(person, '[Skip]');
  expect(screen(person)).toContain(question);
  return person;
}

test('a whole interview with thumbs alone', async () => {
  const person = await at('When were you born?');
  await plays(person, '[1990–1999]', '[1994]', '[March]', '[17]');
  expect(showing(person, '✓ 17 March 1994')).toBe(1);
  await plays(person, '[07]', '[07:30]');
  await plays(person, '[2020–2029]', '[2026]', '[December]', '[1]', '[18]', '[18:15]');
  expect(showing(person, '1 December 2026')).toBe(1);
  await plays(person, '[7]');
  await plays(person, '[Peace]', '[Work]', '[School]');
  expect(person.buttons).toEqual(['2. Work', '3. School', '1. Peace', '✔ Done', 'Skip', '↩ Back']);
  await plays(person, '[Done]');
  expect(person.buttons.slice(0, 3)).toEqual(['Annaberg', 'Aue', 'Bautzen']);
  await plays(person, '[More]', '[Leipzig]');
  expect(screen(person)).toContain('A. I would like to stay here, whatever else may come in my life.');
  expect(person.buttons.slice(0, 3)).toEqual(['A', 'B', 'C']);
  await plays(person, '[B]');
  expect(screen(person)).toContain('Your flat');
  const before = person.messages.length;
  await plays(person, '[Yes]');
  expect(person.messages).toHaveLength(before);
  expect(screen(person)).toContain('It is warm. ✓ Yes\nIt is dry.');
  await plays(person, '[No]', 'Ali', '3', '[Yes]');
  expect(screen(person)).toContain('Child 2');
  await plays(person, 'Bea');
  expect(screen(person)).toContain('How old is Bea?');
  await plays(person, '5', '[No]', '[🔍 Child]');
  expect(screen(person)).toMatch(/Child 1[\s\S]*Ali[\s\S]*Child 2[\s\S]*Bea/u);
  await plays(person, '[✏️ 2. How old is Ali?]', '4', '[Back]', '[Send my answers]');
  const response = (await responsesTo(bot, 'taps')).at(-1);
  expect(response?.answers).toEqual({
    born: { value: '1994-03-17' },
    rises: { value: '07:30' },
    meets: { value: '2026-12-01T18:15' },
    content: { value: 7 },
    order: { value: ['peace', 'work', 'school'] },
    home: { value: 'leipzig' },
    view: { value: 'other' },
    warm: { value: 'yes' },
    dry: { value: 'no' },
    child: {
      instances: [
        { called: { value: 'Ali' }, age: { value: 4 } },
        { called: { value: 'Bea' }, age: { value: 5 } },
      ],
    },
  });
});

test('a date the other way round: one step up, and no day is offered that does not fit', async () => {
  const person = await at('When were you born?');
  const next = new Date().getUTCFullYear() + 1;
  const decade = String(next - 1).slice(0, 3);
  expect(person.buttons).not.toContain('Today');
  expect(person.buttons[0]).toContain(`${decade}0–${decade}9`);
  await plays(person, `[${decade}0–${decade}9]`);
  expect(person.buttons).not.toContain(String(next));
  await plays(person, '[◀ Choose again]', '[1990–1999]', '[1990]', '[◀ Choose again]', '[◀ Choose again]');
  await plays(person, `${next}-01-15`);
  expect(screen(person)).toContain('This answer does not fit');
  await plays(person, 'am 3. Mai 1990');
  expect(showing(person, '✓ 3 May 1990')).toBe(1);
});

test('a long list is searched by typing part of a word, and a letter can be typed', async () => {
  const person = await at('Where do you live?');
  await plays(person, 'chem');
  expect(person.buttons[0]).toBe('Chemnitz');
  expect(screen(person)).toContain('Results for “chem”:');
  await plays(person, 'atlantis');
  expect(screen(person)).toContain('We did not find anything like this.');
  await plays(person, 'gorlitz');
  expect(screen(person)).toContain('Which sentence fits best?');
  await plays(person, 'c');
  expect(screen(person)).toContain('Your flat');
});

test('numbers and times are typed in other scripts, and yes is a word', async () => {
  const person = await at('When do you get up?');
  await plays(
    person,
    '٦:٤٥',
    '[Skip]',
    '۸',
    '[Skip]',
    '[Skip]',
    '[Skip]',
    '[Skip]',
    '[Skip]',
    'Ali',
    '٤',
    'no',
  );
  expect(screen(person)).toContain('You answered');
});

test('in Arabic', async () => {
  const person = bot.world.person();
  await plays(person, '/start taps', '[العربية]', '[أوافق]', '[1990–1999]', '[1994]', '[آذار]', '[17]');
  expect(showing(person, '17 آذار (مارس) 1994')).toBe(1);
  await plays(person, '[تخط]', '[تخط]', '[تخط]', '[تخط]', '[تخط]');
  expect(person.buttons.slice(0, 3)).toEqual(['أ', 'ب', 'ج']);
});
