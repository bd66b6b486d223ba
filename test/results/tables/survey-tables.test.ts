import { describe, expect, test } from '@jest/globals';
import type { ItemDefinition } from '../../../src/questionnaire/definition/definition.ts';
import { type GivenResponse, GivenSurvey, times } from './survey-of.ts';

const work: ItemDefinition = { type: 'select_one', name: 'work', list: 'yes_no' };
const ways: ItemDefinition = { type: 'select_multiple', name: 'ways', list: 'help' };
const yes = { work: { value: 'yes' } };
const no = { work: { value: 'no' } };
const skipped = { work: { missing: 'skipped' as const } };

async function tablesOf(items: readonly ItemDefinition[], ...responses: readonly GivenResponse[][]) {
  const survey = new GivenSurvey([items]);
  survey.add(...responses.flat());
  const state = await survey.tables.update();
  return { survey, state, tables: survey.tables };
}

/** `yes 20, no hidden; n 23` and what is missing */
async function said(items: readonly ItemDefinition[], ...responses: readonly GivenResponse[][]) {
  const { tables } = await tablesOf(items, ...responses);
  const [column] = tables.table(tables.keys[0] ?? '', 'ar')?.columns ?? [];
  const content = column?.content;
  const rows = content !== undefined && 'rows' in content ? content.rows : [];
  const missing = column?.missing.map(({ reason, count }) => `${reason} ${count}`) ?? [];
  return `${rows.map(({ code, count }) => `${code} ${count}`).join(', ')}; n ${column?.base}; ${missing.join(', ')}`;
}

describe('small counts', () => {
  const cases: readonly (readonly [what: string, responses: GivenResponse[][], expected: string])[] = [
    ['all large', [times(20, yes), times(7, no)], 'yes 20, no 7; n 27; '],
    ['a small one takes another with it', [times(20, yes), times(3, no)], 'yes hidden, no hidden; n 23; '],
    ['nobody is small, too', [times(20, yes)], 'yes hidden, no hidden; n 20; '],
  ];
  test.each(cases)('%s', async (_, responses, expected) => {
    expect(await said([work], ...responses)).toBe(expected);
  });

  test.each([1, 4])('%i responses: nothing is shown', async (count) => {
    const { tables, state } = await tablesOf([work], times(count, yes));
    expect(state).toEqual({ responses: 'hidden' });
    expect(tables.table('work', 'ar')?.columns[0]).toMatchObject({ base: 'hidden' });
  });

  test('no responses, and a question that all skipped', async () => {
    expect((await tablesOf([work])).state).toEqual({ responses: 0 });
    expect(await said([work], times(9, skipped))).toMatch(/^yes hidden, no hidden; n hidden; skipped hidden/);
  });

  test('public: ten', async () => {
    const strict: ItemDefinition = { ...work, public: 'ten' };
    expect(await said([strict], times(20, yes), times(9, no))).toBe('yes hidden, no hidden; n 29; ');
    expect(await said([strict], times(20, yes), times(10, no))).toBe('yes 20, no 10; n 30; ');
  });

  test('of several choices also how many did not choose', async () => {
    const answers = (...value: string[]) => ({ ways: { value } });
    expect(await said([ways], times(8, answers('money', 'language')), times(3, answers('money')))).toBe(
      'money hidden, language hidden, none hidden; n 11; ',
    );
    expect(await said([ways], times(8, answers('money')), times(6, answers('language')))).toBe(
      'money 8, language 6, none hidden; n 14; ',
    );
  });

  test('organisations: nothing before approval, then all', async () => {
    for (const isApproved of [false, true]) {
      const survey = new GivenSurvey([[work]], undefined, isApproved, 'organisation');
      survey.add(...times(2, yes));
      await survey.tables.update();
      const count = survey.tables.table('work', 'ar')?.columns[0]?.base;
      expect(count).toBe(isApproved ? 2 : undefined);
    }
  });
});

describe('question types', () => {
  test('numbers: median, quartiles and mean; neither the least nor the greatest', async () => {
    const age: ItemDefinition = { type: 'integer', name: 'age' };
    const people = Array.from({ length: 41 }, (_, index) => times(1, { age: { value: 20 + index } }));
    const { tables } = await tablesOf([age], ...people, times(1, { age: { value: 999 } }));
    const content = tables.table('age', 'en')?.columns[0]?.content;
    expect(content).toMatchObject({ kind: 'numbers', summary: { median: 40.5, lowerQuartile: 30.25 } });
    expect(JSON.stringify(content)).not.toMatch(/999|"20/);
    expect(
      (await tablesOf([age], ...people.slice(0, 4))).tables.table('age', 'en')?.columns[0]?.content,
    ).toMatchObject({ summary: undefined });
  });

  test('a rank: first places and the mean place', async () => {
    const order: ItemDefinition = { type: 'rank', name: 'order', list: 'yes_no' };
    const { tables } = await tablesOf(
      [order],
      times(6, { order: { value: ['yes', 'no'] } }),
      times(6, { order: { value: ['no', 'yes'] } }),
    );
    expect(tables.table('order', 'en')?.columns[0]?.content).toMatchObject({
      kind: 'ranking',
      rows: [
        { code: 'yes', count: 6, share: 0.5, meanPlace: 1.5 },
        { code: 'no', count: 6 },
      ],
    });
  });

  test('instances of a repeat count, but a cell needs five people', async () => {
    const child: ItemDefinition = { type: 'repeat', name: 'child', items: [work] };
    const family = (count: number, answers: typeof yes | typeof no) => ({
      child: { instances: Array.from({ length: count }, () => answers) },
    });
    expect(await said([child], times(6, family(2, yes)), times(5, family(1, no)))).toBe(
      'yes 12, no 5; n 17; ',
    );
    expect(await said([child], times(6, family(2, yes)), times(1, family(9, no)))).toBe(
      'yes hidden, no hidden; n 21; ',
    );
  });

  test('texts, places and files are only counted', async () => {
    const items = (['text', 'geopoint', 'image'] as const).map(
      (type): ItemDefinition => ({ type, name: type }),
    );
    const { tables } = await tablesOf(
      items,
      times(7, {
        text: { value: 'secret' },
        geopoint: { value: '51 13 0 0' },
        image: { value: 'image.jpg' },
      }),
    );
    expect(tables.all('en').map(({ columns }) => columns[0])).toMatchObject([
      { base: 7, content: { kind: 'counted', what: 'texts' } },
      { base: 7, content: { kind: 'counted', what: 'places' } },
      { base: 7, content: { kind: 'counted', what: 'files' } },
    ]);
    expect(JSON.stringify(tables.all('en'))).not.toContain('secret');
  });

  test('400 choices', async () => {
    const survey = new GivenSurvey(
      [[{ type: 'select_one', name: 'many', list: 'help' }]],
      Array.from({ length: 400 }, (_, index) => `c${index}`),
    );
    survey.add(...times(20, { many: { value: 'c0' } }), ...times(30, { many: { value: 'c399' } }));
    await survey.tables.update();
    const content = survey.tables.table('many', 'en')?.columns[0]?.content;
    expect(
      content?.kind === 'choices' ? content.rows.filter(({ count }) => count !== 'hidden') : [],
    ).toMatchObject([{ code: 'c0', count: 20 }]);
  });
});

describe('cross-tables', () => {
  const region = (language: string, count: number, answers: typeof yes) =>
    times(count, answers, { language });
  const four = [region('ar', 20, yes), region('ar', 12, no), region('uk', 15, yes), region('uk', 9, no)];

  test('by language, and a filter is one of the columns', async () => {
    const { tables } = await tablesOf([work], ...four);
    expect(tables.divisions('work')).toEqual(['@language']);
    const crossed = tables.cross('work', '@language', 'en');
    expect(crossed?.columns).toMatchObject([
      { code: 'ar', label: 'Arabic', base: 32, content: { rows: [{ count: 20 }, { count: 12 }] } },
      { code: 'uk', base: 24, content: { rows: [{ count: 15 }, { count: 9 }] } },
    ]);
    expect(tables.filtered('work', '@language', 'uk', 'en')?.columns).toEqual([crossed?.columns[1]]);
  });

  test('a small cell hides its row and column neighbours', async () => {
    const { tables } = await tablesOf([work], ...four.slice(0, 3), region('uk', 2, no));
    const cells = tables
      .cross('work', '@language', 'en')
      ?.columns.map(({ content }) =>
        content.kind === 'choices' ? content.rows.map(({ count }) => count) : [],
      );
    expect(cells).toEqual([
      ['hidden', 'hidden'],
      ['hidden', 'hidden'],
    ]);
  });
});

test('what comes is added, what is withdrawn is dropped', async () => {
  const { survey, tables } = await tablesOf(
    [work, ways],
    times(9, { ...yes, ways: { value: ['money', 'none'] } }),
  );
  const gone = survey.add(...times(5, { ...no, ways: { value: ['language'] } }));
  survey.add(...times(6, { ...no, ways: { value: ['money'] } }));
  await tables.update();
  survey.remove(...gone.slice(0, 2));
  await tables.update();
  const fresh = new GivenSurvey([[work, ways]]);
  fresh.add(
    ...times(9, { ...yes, ways: { value: ['money', 'none'] } }),
    ...times(3, { ...no, ways: { value: ['language'] } }),
    ...times(6, { ...no, ways: { value: ['money'] } }),
  );
  await fresh.tables.update();
  expect(tables.all('en')).toEqual(fresh.tables.all('en'));
  expect(tables.table('work', 'en')?.columns[0]?.base).toBe(18);
});
