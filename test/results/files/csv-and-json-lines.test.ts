import { describe, expect, test } from '@jest/globals';
import type { ResponseAnswer } from '../../../src/interview/response.ts';
import type { ItemDefinition } from '../../../src/questionnaire/definition/definition.ts';
import { type CsvOptions, csvFile } from '../../../src/results/files/csv-file.ts';
import type { ExportStores } from '../../../src/results/files/exported-form.ts';
import { jsonLinesFile } from '../../../src/results/files/json-lines-file.ts';
import { definitionOf, formOf, piecesOf, storeOf } from '../form.ts';
import { awkwardStore, LONG_ANSWER } from './awkward.ts';

const csvOf = async (store: ExportStores, options?: CsvOptions) =>
  (await piecesOf(csvFile(await formOf(store), options))).join('');

/** The rows without the six columns about the response itself. */
const answersOf = async (store: ExportStores) =>
  (await csvOf(store))
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(',').slice(6).join(','));

const exportOf = async (items: readonly ItemDefinition[], ...answers: Record<string, ResponseAnswer>[]) =>
  await answersOf(
    storeOf(
      [definitionOf(items)],
      answers.map((given) => ({ answers: given })),
    ),
  );

describe('columns', () => {
  test('what is known of each response, and nothing that says which one it is', async () => {
    const store = storeOf(
      [definitionOf([])],
      [{ channel: 'flyer' }, { language: 'uk', day: '2026-11-24', partial: true }],
    );
    expect(await csvOf(store)).toBe(
      '_day,_language,_channel,_revision,_consent_revision,_complete\r\n' +
        '2026-11-23,ar,flyer,r1,c1,1\r\n' +
        '2026-11-24,uk,,r1,c1,0\r\n',
    );
  });

  test('questions in their order, groups opened, notes left out, calculations kept', async () => {
    const [header] = await exportOf([
      { type: 'note', name: 'welcome' },
      {
        type: 'group',
        name: 'you',
        items: [
          { type: 'integer', name: 'age' },
          { type: 'group', name: 'deep', items: [{ type: 'text', name: 'wishes' }] },
        ],
      },
      { type: 'calculate', name: 'adult' },
      { type: 'select_one', name: 'work', list: 'yes_no' },
    ]);
    expect(header).toBe('age,wishes,adult,work');
  });

  test('a select_multiple has a column of 0 and 1 for each choice, `other` among them', async () => {
    expect(
      await exportOf(
        [
          { type: 'select_multiple', name: 'help', list: 'help' },
          { type: 'text', name: 'help_other', specifies: 'help' },
        ],
        { help: { value: ['language', 'money'] }, help_other: { missing: 'not-applicable' } },
        { help: { missing: 'declined' }, help_other: { missing: 'not-applicable' } },
        { help: { value: ['other'] }, help_other: { value: 'a bicycle' } },
      ),
    ).toEqual([
      'help,help/money,help/language,help/none,help/other,help_other',
      'language money,1,1,0,0,NA:not-applicable',
      'NA:declined,NA:declined,NA:declined,NA:declined,NA:declined,NA:not-applicable',
      'other,0,0,0,1,a bicycle',
    ]);
  });

  test('of all revisions: dropped questions keep their place, and what a revision lacked was not asked', async () => {
    const first = definitionOf(
      [
        { type: 'integer', name: 'age' },
        { type: 'text', name: 'dropped' },
        { type: 'select_multiple', name: 'help', list: 'help' },
      ],
      ['money', 'forms'],
    );
    const second = definitionOf(
      [
        { type: 'text', name: 'added' },
        { type: 'integer', name: 'age' },
        { type: 'select_multiple', name: 'help', list: 'help' },
      ],
      ['money', 'language'],
    );
    const store = storeOf(
      [first, second],
      [
        {
          revision: 'r1',
          answers: { age: { value: 34 }, dropped: { value: 'a' }, help: { value: ['forms'] } },
        },
        {
          revision: 'r2',
          answers: { added: { value: 'b' }, age: { value: 35 }, help: { value: ['money'] } },
        },
      ],
    );
    expect(await answersOf(store)).toEqual([
      'added,age,dropped,help,help/money,help/forms,help/language',
      'NA:not-asked,34,a,forms,0,1,NA:not-asked',
      'b,35,NA:not-asked,money,1,NA:not-asked,0',
    ]);
  });
});

test('a question that moved into a repeat, whose name changed later, has its answers at each place', async () => {
  const age: ItemDefinition = { type: 'integer', name: 'age' };
  const definitions = [
    definitionOf([age]),
    definitionOf([{ type: 'repeat', name: 'child', items: [age] }]),
    definitionOf([{ type: 'repeat', name: 'kid', items: [age] }]),
  ];
  const store = storeOf(definitions, [
    { revision: 'r1', answers: { age: { value: 30 } } },
    { revision: 'r2', answers: { child: { instances: [{ age: { value: 5 } }, { age: { value: 6 } }] } } },
    { revision: 'r3', answers: { kid: { instances: [{ age: { value: 7 } }] } } },
  ]);
  expect(await answersOf(store)).toEqual([
    'age,child[1]/age,child[2]/age,kid[1]/age',
    '30,NA:not-asked,NA:not-asked,NA:not-asked',
    'NA:not-asked,5,6,NA:not-asked',
    'NA:not-asked,NA:not-asked,NA:not-asked,7',
  ]);
  const lines = await piecesOf(jsonLinesFile(await formOf(store)));
  expect(lines.map((line) => JSON.parse(line).answers)).toEqual([
    { age: 30 },
    { child: [{ age: 5 }, { age: 6 }] },
    { kid: [{ age: 7 }] },
  ]);
});

describe('cells', () => {
  test('every reason for a missing value has a code of its own', async () => {
    const reasons = ['skipped', 'declined', 'dont-know', 'not-applicable', 'not-reached'] as const;
    const rows = await exportOf(
      [{ type: 'integer', name: 'age' }],
      ...reasons.map((missing) => ({ age: { missing } })),
      {},
    );
    expect(rows.slice(1)).toEqual([...reasons.map((reason) => `NA:${reason}`), 'NA:not-asked']);
  });

  test('values of every type', async () => {
    const rows = await exportOf(
      [
        { type: 'decimal', name: 'share' },
        { type: 'date', name: 'since' },
        { type: 'acknowledge', name: 'read' },
        { type: 'calculate', name: 'adult' },
        { type: 'select_one', name: 'work', list: 'yes_no' },
      ],
      {
        share: { value: -0.5 },
        since: { value: '2026-01-31' },
        read: { value: true },
        adult: { value: false },
        work: { value: 'yes' },
      },
    );
    expect(rows[1]).toBe('-0.5,2026-01-31,1,0,yes');
  });

  const words: readonly (readonly [text: string, cell: string])[] = [
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "hello"', '"say ""hello"""'],
    ['two\nlines', '"two\nlines"'],
    ['شكراً', 'شكراً'],
    ['=1+1', "'=1+1"],
    ['+49 351 123', "'+49 351 123"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['-3', '-3'],
    ['-3.5', '-3.5'],
    ['NA:skipped', "'NA:skipped"],
    ['1+1', '1+1'],
  ];
  test.each(words)('a respondent’s words %j', async (text, cell) => {
    const definition = definitionOf([{ type: 'text', name: 'wishes' }]);
    const store = storeOf([definition], [{ answers: { wishes: { value: text } } }]);
    const [, row] = await piecesOf(csvFile(await formOf(store)));
    expect(row).toBe(`2026-11-23,ar,,r1,c1,1,${cell}\r\n`);
  });

  test.each(['text', 'integer', 'date', 'select_one'] as const)(
    'a %s that is computed from a respondent’s words',
    async (type) => {
      const item = { type, name: 'computed', readOnly: true, list: 'help' } as const;
      const answer = { computed: { value: '=1+1' } };
      expect(await exportOf([{ ...item, calculation: `\${wishes}` }], answer)).toEqual(['computed', "'=1+1"]);
      expect(await exportOf([{ ...item, default: `\${wishes}` }], answer)).toEqual(['computed', "'=1+1"]);
    },
  );

  test('a repeat has its columns for each instance, a rank the place of each choice, a file its path', async () => {
    const definition = definitionOf([
      { type: 'rank', name: 'order', list: 'help' },
      {
        type: 'repeat',
        name: 'child',
        items: [
          { type: 'integer', name: 'age' },
          { type: 'select_multiple', name: 'needs', list: 'yes_no' },
        ],
      },
      { type: 'image', name: 'house' },
      { type: 'text', name: 'shown', readOnly: true },
    ]);
    const two = [
      { age: { value: 3 }, needs: { value: ['yes'] } },
      { age: { missing: 'skipped' as const }, needs: { missing: 'declined' as const } },
    ];
    const store = storeOf(
      [definition],
      [
        { answers: { order: { value: ['none', 'money', 'language'] }, child: { instances: two } } },
        { id: 'other-id', answers: { child: { instances: [] }, house: { value: 'house.jpg' } } },
      ],
    );
    const [header = '', first = '', second = ''] = await piecesOf(csvFile(await formOf(store)));
    expect(header.trim().split(',').slice(6)).toEqual([
      ...['order', 'order/money', 'order/language', 'order/none'],
      ...['child[1]/age', 'child[1]/needs', 'child[1]/needs/yes', 'child[1]/needs/no'],
      ...['child[2]/age', 'child[2]/needs', 'child[2]/needs/yes', 'child[2]/needs/no'],
      'house',
    ]);
    expect(first.trim().split(',').slice(6)).toEqual([
      ...['none money language', '2', '3', '1', '3', 'yes', '1', '0'],
      ...['NA:skipped', 'NA:declined', 'NA:declined', 'NA:declined', 'NA:not-asked'],
    ]);
    expect(second.trim().split(',').slice(6)).toEqual([
      ...Array.from({ length: 4 }, () => 'NA:not-asked'),
      ...Array.from({ length: 8 }, () => 'NA:not-applicable'),
      'other-id/house.jpg',
    ]);
    const lines = (await piecesOf(jsonLinesFile(await formOf(store)))).map(
      (line) => JSON.parse(line).answers,
    );
    expect(lines).toEqual([
      {
        order: ['none', 'money', 'language'],
        child: [
          { age: 3, needs: ['yes'] },
          { age: { missing: 'skipped' }, needs: { missing: 'declined' } },
        ],
      },
      { child: [], house: 'other-id/house.jpg' },
    ]);
  });

  test('what an author named -99 stays -99', async () => {
    const rows = await exportOf([{ type: 'select_one', name: 'work', list: 'yes_no' }], {
      work: { value: '-99' },
    });
    expect(rows[1]).toBe('-99');
  });

  test('a question called like something every object has is not taken for answered', async () => {
    const rows = await exportOf([{ type: 'text', name: 'constructor' }], {});
    expect(rows[1]).toBe('NA:not-asked');
  });
});

describe('for spreadsheets', () => {
  test('a byte order mark and a semicolon on request', async () => {
    const definition = definitionOf([{ type: 'text', name: 'wishes' }]);
    const store = storeOf([definition], [{ answers: { wishes: { value: 'a; b, c' } } }]);
    expect(await csvOf(store, { bom: true, separator: ';' })).toBe(
      '\uFEFF_day;_language;_channel;_revision;_consent_revision;_complete;wishes\r\n2026-11-23;ar;;r1;c1;1;"a; b, c"\r\n',
    );
  });
});

describe('JSON Lines', () => {
  test('keep types, order and reasons', async () => {
    const definition = definitionOf([
      { type: 'text', name: 'wishes' },
      { type: 'integer', name: 'age' },
      { type: 'select_multiple', name: 'help', list: 'help' },
      { type: 'text', name: 'never' },
    ]);
    const answers: Record<string, ResponseAnswer> = {
      help: { value: ['money'] },
      age: { missing: 'declined' },
      wishes: { value: '=1' },
    };
    const lines = await piecesOf(
      jsonLinesFile(await formOf(storeOf([definition], [{ answers }, { channel: 'flyer', partial: true }]))),
    );
    expect(lines).toEqual([
      '{"day":"2026-11-23","language":"ar","revision":"r1","consentRevision":"c1","complete":true,"answers":{"wishes":"=1","age":{"missing":"declined"},"help":["money"]}}\n',
      '{"day":"2026-11-23","language":"ar","channel":"flyer","revision":"r1","consentRevision":"c1","complete":false,"answers":{}}\n',
    ]);
  });
});

test('a form that never ran is named', async () => {
  const store = storeOf([], []);
  await expect(csvOf(store)).rejects.toThrow('There is no form "needs"');
});

describe('what is awkward', () => {
  test('a long answer with emoji and right-to-left marks comes through whole', async () => {
    expect(await csvOf(awkwardStore())).toContain(`"${LONG_ANSWER}"`);
    const [first = ''] = await piecesOf(jsonLinesFile(await formOf(awkwardStore())));
    expect(JSON.parse(first).answers.wishes).toBe(LONG_ANSWER);
  });

  test('labels instead of names', async () => {
    const form = await formOf(awkwardStore(), { language: 'uk' });
    const [header = '', , second = ''] = await piecesOf(csvFile(form, { labels: true }));
    expect(header).toContain(',Чи маєте Ви роботу?,');
    expect(second).toContain(',1/2,Ні,NA:dont-know,');
  });

  test('columns of choices end where there would be more than a thousand', async () => {
    const definition = definitionOf([
      ...Array.from(
        { length: 3 },
        (_, index): ItemDefinition => ({
          type: 'select_multiple',
          name: `many${index}`,
          list: 'many',
        }),
      ),
      { type: 'select_multiple', name: 'few', list: 'yes_no' },
    ]);
    const many = Array.from({ length: 400 }, (_, index) => ({ name: `c${index}` }));
    const store = storeOf([{ ...definition, choiceLists: { ...definition.choiceLists, many } }], []);
    const columns = (await csvOf(store)).trim().split(',');
    expect(columns.filter((name) => name.includes('/'))).toHaveLength(802);
    expect(columns.slice(-4)).toEqual(['many2', 'few', 'few/yes', 'few/no']);
  });
});
