import { describe, expect, test } from '@jest/globals';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { type WalkOptions, type WalkReport, walk } from '../../src/walk/walk.ts';
import { NOW, WORDBOOK } from '../flows/shipped.ts';
import { smallFlow } from '../support/small-flow.ts';

const FORM =
  'form =\n    .title = A small survey\n    .description = It is small\n    .purpose = To test.\n    .topics = nothing\n';

function walked(questionnaire: Questionnaire, options: Partial<WalkOptions> = {}): Promise<WalkReport> {
  return walk(questionnaire, { localizer: WORDBOOK, now: NOW, paths: 60, seed: 1, ...options });
}

const TEA = `choices:
  drink: [tea, coffee, {name: nothing, exclusive: true}]
survey:
  - {type: select_multiple drink, name: drinks}
  - {type: integer, name: cups, relevant: "selected(\${drinks}, 'tea')", constraint: ". >= 1 and . <= 20"}
  - {type: note, name: many, relevant: "\${cups} > 12"}
  - {type: date, name: since, constraint: ". <= today()"}
  - {type: text, name: why}
`;
const TEA_TEXTS = `drinks = What do you drink?
cups = How many cups?
    .constraint-message = One to twenty.
many = That is a lot.
since = Since when?
    .constraint-message = Not in the future.
why = Why?
drink-tea = Tea
drink-coffee = Coffee
drink-nothing = Nothing
`;

test('meets every question, choice and both truths of every condition', async () => {
  const report = await walked(smallFlow(TEA, { en: TEA_TEXTS, de: TEA_TEXTS }));
  expect(report).toMatchObject({
    languages: ['en', 'de'],
    counts: {
      questions: { seen: 5, all: 5 },
      choices: { seen: 3, all: 3 },
      conditions: { seen: 4, all: 4 },
    },
    missing: { questions: [], choices: [], conditions: [] },
    problems: [],
  });
  expect(report.paths).toBeLessThan(60);
});

test('takes the same paths for the same seed, others for another', async () => {
  const flow = smallFlow(TEA, { en: TEA_TEXTS });
  const first = await walked(flow);
  expect(await walked(flow)).toEqual(first);
  expect((await walked(flow, { seed: 2 })).messages).not.toBe(first.messages);
});

test('tells how far it is', async () => {
  const seen: number[] = [];
  const flow = smallFlow(TEA, { en: TEA_TEXTS });
  const { paths } = await walked(flow, { onProgress: (progress) => seen.push(progress.paths) });
  expect(seen).toEqual(Array.from({ length: paths }, (_, index) => index + 1));
});

describe('says what was not met', () => {
  test('a question that no answer leads to, and its choices', async () => {
    const flow = smallFlow(
      `choices:
  yes_no: [yes, no]
survey:
  - {type: select_one yes_no, name: work}
  - {type: select_one yes_no, name: both, relevant: "\${work} = 'yes' and \${work} = 'no'"}
`,
      { en: 'work = Work?\nboth = Both?\nyes_no-yes = Yes\nyes_no-no = No\n' },
    );
    const { missing, problems, paths } = await walked(flow, { paths: 20 });
    expect(paths).toBe(20);
    expect(missing).toEqual({
      questions: ['both'],
      choices: ['both = yes', 'both = no'],
      conditions: ['both applies'],
    });
    expect(problems).toEqual([]);
  });

  test('a group that nobody is kept out of; what is in it is judged where the group applies', async () => {
    const flow = smallFlow(
      `survey:
  - {type: integer, name: age, required: true, constraint: ". >= 0 and . <= 99"}
  - type: group
    name: all
    relevant: "\${age} >= 0"
    items:
      - {type: text, name: young, relevant: "\${age} < 18"}
`,
      { en: 'age = Age?\n    .constraint-message = Really?\nall = All\nyoung = School?\n' },
    );
    expect((await walked(flow)).missing.conditions).toEqual(['all does not apply']);
  });

  test('what comes after an end for everybody', async () => {
    const flow = smallFlow(
      `survey:
  - {type: text, name: first, required: true}
  - {type: note, name: end, screen_out: true, relevant: "\${first} != ''"}
  - {type: text, name: second}
`,
      { en: 'first = First?\nend = Goodbye.\nsecond = Second?\n' },
    );
    expect((await walked(flow, { paths: 12 })).missing).toEqual({
      questions: ['second'],
      choices: [],
      conditions: ['end does not apply'],
    });
  });
});

test('says which expressions stand in the way', async () => {
  const flow = smallFlow(
    `choices:
  yes_no: [yes, no]
  place: [{name: here, of: yes}, {name: nowhere, of: perhaps}]
survey:
  - {type: select_one yes_no, name: work}
  - {type: select_one place, name: where, choice_filter: "of = \${work}"}
  - {type: note, name: both, relevant: "\${work} = 'yes' and \${work} = 'no'"}
`,
    {
      en: 'work = Work?\nwhere = Where?\nboth = Both\nyes_no-yes = Yes\nyes_no-no = No\nplace-here = Here\nplace-nowhere = Nowhere\n',
    },
  );
  const { missing, reasons } = await walked(flow, { paths: 30 });
  expect(missing.choices).toEqual(['where = nowhere']);
  expect(reasons).toEqual([
    `both never applied: \${work} = 'yes' and \${work} = 'no'`,
    `where has a filter: of = \${work}`,
  ]);
});

test('reaches every choice of a list behind two filters, and every page of a long one', async () => {
  const towns = Array.from({ length: 6 }, (_, index) => `t${index}`);
  const streets = towns.flatMap((town) => Array.from({ length: 4 }, (_, index) => `${town}s${index}`));
  const many = Array.from({ length: 40 }, (_, index) => `m${index}`);
  const flow = smallFlow(
    `choices:
  town: [${towns.join(', ')}]
  street: [${streets.map((name) => `{name: ${name}, town: ${name.slice(0, 2)}}`).join(', ')}]
  house: [${streets.map((name) => `{name: h${name}, street: ${name}}`).join(', ')}]
  many: [${many.join(', ')}]
survey:
  - {type: select_one town, name: town}
  - {type: select_one street, name: street, choice_filter: "town = \${town}"}
  - {type: select_one house, name: house, choice_filter: "street = \${street}"}
  - {type: select_multiple many, name: some}
`,
    {
      en: [
        'town = Town?\nstreet = Street?\nhouse = House?\nsome = Which?',
        ...towns.map((name) => `town-${name} = Town ${name}`),
        ...streets.flatMap((name) => [`street-${name} = Street ${name}`, `house-h${name} = House ${name}`]),
        ...many.map((name) => `many-${name} = Number ${name}`),
        '',
      ].join('\n'),
    },
  );
  const { missing, paths, problems } = await walked(flow, { paths: 150 });
  expect(missing).toEqual({ questions: [], choices: [], conditions: [] });
  expect(problems).toEqual([]);
  // 24 houses, one on each path: nearly every path is to meet a new one.
  expect(paths).toBeLessThan(100);
});

test('judges conditions in a repeat in every instance, and walks in one language where told so', async () => {
  const flow = smallFlow(
    `survey:
  - {type: integer, name: children, required: true, constraint: ". >= 0 and . <= 9"}
  - type: repeat
    name: child
    count: "\${children}"
    items:
      - {type: integer, name: age, required: true, constraint: ". >= 0 and . <= 25"}
      - {type: note, name: second, relevant: "position(..) = 2"}
`,
    {
      en: 'children = How many?\n    .constraint-message = No.\nchild = Child\nage = How old?\n    .constraint-message = No.\nsecond = The second.\n',
      de: 'children = Wie viele?\n    .constraint-message = Nein.\nchild = Kind\nage = Wie alt?\n    .constraint-message = Nein.\nsecond = Das zweite.\n',
    },
  );
  const report = await walked(flow, { languages: ['de'] });
  expect(report.languages).toEqual(['de']);
  expect(report.missing.conditions).toEqual([]);
  expect(report.instances.child).toContain('several');
  expect(report.problems).toEqual([]);
});

test('a constraint that lets "none" stand alone, a number of a certain form, and one to repeat are no dead ends', async () => {
  const flow = smallFlow(
    `choices:
  help: [food, water, none]
survey:
  - {type: select_multiple help, name: helped, required: true, constraint: "count-selected(.) = 1 or not(selected(., 'none'))"}
  - {type: text, name: code, required: true, constraint: "regex(., '^[A-Z]{2}-[0-9]{4}$')"}
  - {type: text, name: again, required: true, constraint: ". = \${code}"}
`,
    {
      en: `${FORM}helped = Which help?\n    .constraint-message = None excludes the others.\nhelp-food = Food\nhelp-water = Water\nhelp-none = None\ncode = Code?\n    .constraint-message = Two letters, four digits.\nagain = Again?\n    .constraint-message = It differs.\n`,
    },
  );
  const { problems, missing } = await walked(flow);
  expect(problems).toEqual([]);
  expect(missing.questions).toEqual([]);
});

describe('says what is wrong', () => {
  test('a question whose words another language has, and this one has not', async () => {
    const flow = smallFlow('survey:\n  - {type: text, name: why}\n', {
      en: `${FORM}why = Why?\n`,
      de: `${FORM}\n`,
    });
    const { problems } = await walked(flow, { paths: 2 });
    expect(problems).toEqual([
      {
        language: 'de',
        where: 'why',
        problem: 'its text is missing in "de", another language\'s is shown',
        path: 1,
      },
    ]);
  });

  test('a language that the interface does not speak', async () => {
    const flow = smallFlow('survey:\n  - {type: text, name: why}\n', {
      en: `${FORM}why = Why?\n`,
      so: `${FORM}why = Maxaa?\n`,
    });
    const { problems } = await walked(flow, { paths: 2 });
    expect(problems).toEqual([
      {
        language: 'so',
        where: 'the interface',
        problem: 'the interface does not speak "so": its words come in English',
        path: 1,
      },
    ]);
  });

  test('a question that nobody can answer', async () => {
    const flow = smallFlow(
      `survey:
  - {type: integer, name: age, required: true, constraint: ". > 10 and . < 5"}
`,
      { en: 'age = Age?\n    .constraint-message = No.\n' },
    );
    const { problems } = await walked(flow, { paths: 2 });
    expect(problems).toEqual([
      { language: 'en', where: 'age', problem: 'nothing that can be done here leads on', path: 1 },
    ]);
  });

  test('nothing of a text that outgrows a message once an answer is filled in: it comes in several', async () => {
    const flow = smallFlow(
      `survey:
  - {type: text, name: story, required: true}
  - {type: text, name: again}
`,
      { en: 'story = Tell us.\nagain = You said { $story }{ $story }. More?\n' },
    );
    const { problems } = await walked(flow);
    expect(problems).toEqual([]);
  });

  test('in one language only, where only one is wrong', async () => {
    const flow = smallFlow('survey:\n  - {type: text, name: why}\n', {
      en: `${FORM}why = Why?\n`,
      de: `${FORM}why = {"{$because}"}\n`,
    });
    const { problems } = await walked(flow, { paths: 2 });
    expect(new Set(problems.map(({ language }) => language))).toEqual(new Set(['de']));
    expect(problems[0]?.problem).toBe('something in the text was not filled in: {$because}');
  });
});
