/** What forms have beyond plain questions: repeats, tables, files, filters; and what becomes of each in a definition. */
import { describe, expect, test } from '@jest/globals';
import { type Row, read, sound } from '../foreign-workbook.ts';

const work: Row = { type: 'text', name: 'work', label: 'Work?' };
const child: Row = { type: 'text', name: 'child', label: 'Name?' };
const yesNo: readonly Row[] = [
  { list_name: 'yes_no', name: 'yes', label: 'Yes' },
  { list_name: 'yes_no', name: 'no', label: 'No' },
];
const end = (what: 'group' | 'repeat'): Row => ({ type: `end_${what}` });
const begin = (what: 'group' | 'repeat', name: string, further: Row = {}): Row => ({
  type: `begin_${what}`,
  name,
  ...further,
});

/** The second item, behind one that may be referred to. */
const item = (row: Row, choices: readonly Row[] = yesNo, files: Readonly<Record<string, string>> = {}) => {
  const rows = [
    { ...work, type: 'integer' },
    { name: 'q', label: 'Q', ...row },
  ];
  const { definition } = sound(rows, choices, undefined, files);
  return definition.items[1];
};

describe('repeats', () => {
  test('without a count, with a number, an answer or an expression', () => {
    for (const [repeat_count, count] of [
      [null, undefined],
      [3, '3'],
      [`\${work}`, `\${work}`],
      [`\${work} + 1`, `\${work} + 1`],
    ] as const) {
      const rows = [
        { ...work, type: 'integer' },
        begin('repeat', 'children', { label: 'Children', repeat_count }),
        child,
        end('repeat'),
      ];
      const repeat = { type: 'repeat', name: 'children', ...(count === undefined ? {} : { count }) };
      expect(sound(rows).definition.items[1]).toEqual({
        ...repeat,
        items: [{ type: 'text', name: 'child' }],
      });
    }
  });

  test('within groups and with groups in them; conditions of groups that do not show go over to them', () => {
    const { definition } = sound([
      work,
      begin('group', 'outer', { relevant: `\${work} = 'a'` }),
      begin('repeat', 'children', { label: 'Children', relevant: `\${work} != ''` }),
      begin('group', 'about'),
      child,
      end('group'),
      { ...child, name: 'age' },
      end('repeat'),
      end('group'),
    ]);
    expect(definition.items[1]).toMatchObject({
      type: 'repeat',
      relevant: `(\${work} = 'a') and (\${work} != '')`,
      items: [{ type: 'group', items: [{ name: 'child' }] }, { name: 'age' }],
    });
  });

  test('one without a label has that of the only group in it', () => {
    const { definition } = sound([
      begin('repeat', 'children'),
      begin('group', 'about', { label: 'A child' }),
      child,
      end('group'),
      end('repeat'),
    ]);
    expect(definition.texts.en).toMatch(/^children = A child$/m);
  });
});

test('a cell that holds TRUE or a yes is a condition that always holds', () => {
  const { definition } = sound([
    { ...work, relevant: true },
    { ...work, name: 'b', relevant: false, constraint: 'yes' },
  ]);
  expect(definition.items).toMatchObject([
    { relevant: 'true()' },
    { relevant: 'false()', constraint: 'true()' },
  ]);
});

describe('types', () => {
  test('a range has its bounds, or those of pyxform', () => {
    expect(item({ type: 'range', parameters: 'start=0;end=5; step=0.5' })).toMatchObject({
      range: { start: 0, end: 5, step: 0.5 },
    });
    expect(item({ type: 'range' })).toMatchObject({ range: { start: 1, end: 10, step: 1 } });
  });

  test.each(['time', 'dateTime', 'image', 'audio', 'video', 'file'])('%s', (type) => {
    expect(item({ type })).toEqual({ type, name: 'q' });
  });

  test('a place, with how exactly it is kept', () => {
    expect(item({ type: 'geopoint', precision: 500 })).toEqual({
      type: 'geopoint',
      name: 'q',
      precision: 500,
    });
    expect(item({ type: 'location' })).toEqual({ type: 'geopoint', name: 'q' });
  });

  test('today is calculated, with or without a name', () => {
    const today = { type: 'calculate', name: 'today', calculation: 'today()' };
    expect(item({ type: 'today', name: 'today', label: null })).toEqual(today);
    expect(item({ type: 'today', name: null, label: null })).toEqual(today);
  });

  test('a calculation that has a default instead', () => {
    expect(item({ type: 'calculate', label: null, default: 'wave 2' })).toMatchObject({
      calculation: "'wave 2'",
    });
    expect(item({ type: 'calculate', label: null, default: 'today()' })).toMatchObject({
      calculation: 'today()',
    });
  });

  test('a select with filter, order and seed', () => {
    const choices = yesNo.map((row, index) => ({
      ...row,
      region: `r${index}`,
      'my notes': 'x',
      order: index,
    }));
    const select = item(
      {
        type: 'select_one yes_no',
        choice_filter: `region = \${work} or order > 0`,
        parameters: `randomize = true, seed=\${work}`,
      },
      choices,
    );
    expect(select).toEqual({
      type: 'select_one',
      name: 'q',
      list: 'yes_no',
      choiceFilter: `region = \${work} or order > 0`,
      randomize: true,
      seed: `\${work}`,
    });
  });

  test('columns of the choices that an expression can name are kept', () => {
    const choices = yesNo.map((row, index) => ({
      ...row,
      region: index === 0 ? 'north' : null,
      'my notes': 'x',
    }));
    const { definition } = sound([{ type: 'rank yes_no', name: 'q', label: 'Q' }], choices);
    expect(definition.choiceLists).toEqual({
      yes_no: [{ name: 'yes', columns: { region: 'north' } }, { name: 'no' }],
    });
  });

  test('numbers as names of choices are written as people write them', () => {
    const choices = [1, '2.0', 3.5].map((name) => ({ list_name: 'yes_no', name, label: 'L' }));
    expect(
      sound([{ type: 'select_one yes_no', name: 'q', label: 'Q' }], choices).definition.choiceLists,
    ).toEqual({
      yes_no: [{ name: '1' }, { name: '2.0' }, { name: '3.5' }],
    });
  });

  test('what is calculated on the screen, when, and what is only read', () => {
    expect(
      item({
        type: 'decimal',
        calculation: `\${work} * 2`,
        trigger: `\${work}`,
        read_only: 'true()',
        label: 'Q',
      }),
    ).toEqual({ type: 'decimal', name: 'q', calculation: `\${work} * 2`, trigger: ['work'], readOnly: true });
  });

  test('a default is a value, or is made', () => {
    expect(item({ type: 'date', default: 'today()' })).toMatchObject({ default: 'today()' });
    expect(item({ type: 'text', default: `concat(‘a’, \${work})` })).toMatchObject({
      default: `concat('a', \${work})`,
    });
    expect(item({ type: 'text', default: '‘none’ (of them)' })).toMatchObject({
      default: '‘none’ (of them)',
    });
  });
});

describe('appearances', () => {
  test('those that decorate are passed over with a note, whatever they are', () => {
    const { warnings } = sound(
      [
        begin('group', 'all', { label: 'All', appearance: 'field-list w2' }),
        {
          type: 'select_one yes_no',
          name: 'a',
          label: 'A',
          appearance: 'likert quick horizontal columns-3 w1',
        },
        { type: 'select_one yes_no', name: 'b', label: 'B', appearance: 'minimal autocomplete' },
        { type: 'text', name: 'c', label: 'C', appearance: 'multiline numbers' },
        { type: 'date', name: 'd', label: 'D', appearance: 'no-calendar' },
        { type: 'image', name: 'e', label: 'E', appearance: 'new-front', parameters: 'max-pixels=1024' },
        end('group'),
      ],
      yesNo,
    );
    expect(warnings).toEqual(['ignored', 'ignored']);
  });

  test('a date by months or years stays one', () => {
    const { definition, warnings } = sound([
      { type: 'date', name: 'd', label: 'D', appearance: 'month-year' },
    ]);
    expect(definition.items).toEqual([{ type: 'date', name: 'd', appearance: 'month-year' }]);
    expect(warnings).toEqual([]);
  });
});

describe('tables', () => {
  const row = (name: string, appearance: string | null, list = 'yes_no'): Row => ({
    type: `select_one ${list}`,
    name,
    label: name.toUpperCase(),
    appearance,
  });

  test('a group with the appearance table-list', () => {
    const { definition, warnings } = sound(
      [
        begin('group', 't', { label: 'T', appearance: 'table-list' }),
        row('a', null),
        row('b', null),
        end('group'),
      ],
      yesNo,
    );
    expect(definition.items).toMatchObject([
      { type: 'group', matrix: true, items: [{ name: 'a' }, { name: 'b' }] },
    ]);
    expect(warnings).toEqual([]);
  });

  test('headings, and rows without them, are the table of their group', () => {
    const rows = [row('head', 'label'), row('a', 'list-nolabel'), row('b', 'list-nolabel')];
    const { definition } = sound(
      [begin('group', 't', { label: 'T', appearance: 'field-list' }), ...rows, end('group')],
      yesNo,
    );
    expect(definition.items).toMatchObject([
      { name: 't', matrix: true, items: [{ name: 'a' }, { name: 'b' }] },
    ]);
    expect(definition.texts.en).toMatch(/^t = T$/m);
    expect(definition.texts.en).not.toMatch(/^head =/m);
  });

  test('the heading’s label is the title where the group has none', () => {
    const rows = [row('head', 'label'), row('a', 'list-nolabel')];
    const nested = [
      begin('group', 'part', { label: 'P' }),
      begin('group', 't'),
      ...rows,
      end('group'),
      end('group'),
    ];
    const { definition } = sound(nested, yesNo);
    expect(definition.items).toMatchObject([
      { items: [{ name: 't', matrix: true, items: [{ name: 'a' }] }] },
    ]);
    expect(definition.texts.en).toMatch(/^t = HEAD$/m);
  });

  test('one without any title is asked question by question', () => {
    const group = [begin('group', 't', { appearance: 'table-list' }), row('a', null), end('group')];
    const { definition, warnings } = sound(
      [begin('group', 'part', { label: 'P' }), ...group, end('group')],
      yesNo,
    );
    expect(definition.items).toMatchObject([{ items: [{ name: 't', items: [{ name: 'a' }] }] }]);
    expect(JSON.stringify(definition.items)).not.toContain('matrix');
    expect(warnings).toEqual(['not-a-table']);
  });

  test('among other questions they become a group of their own', () => {
    const rows = [row('head', 'label'), row('a', 'list-nolabel'), row('b', 'w1 list-nolabel')];
    const { definition } = sound(
      [begin('group', 'part', { label: 'P' }), work, ...rows, row('c', null), end('group')],
      yesNo,
    );
    expect(definition.items).toMatchObject([
      {
        items: [
          { name: 'work' },
          { type: 'group', name: 'head', matrix: true, items: [{ name: 'a' }, { name: 'b' }] },
          { name: 'c' },
        ],
      },
    ]);
    expect(definition.texts.en).toMatch(/^head = HEAD$/m);
  });

  test('headings of other choices begin no table, and are said all the same', () => {
    const choices = [...yesNo, { list_name: 'size', name: 'big', label: 'Big' }];
    const rows = [row('head', 'label'), row('a', 'list-nolabel', 'size')];
    const { definition } = sound([begin('group', 'part', { label: 'P' }), ...rows, end('group')], choices);
    expect(definition.items).toMatchObject([{ items: [{ type: 'note', name: 'head' }, { name: 'a' }] }]);
    expect(definition.items[0]).not.toHaveProperty('matrix');
  });
});

describe('files', () => {
  test('choices from a file, with their labels by language and all other columns', () => {
    const files = {
      'sample-media/towns.csv':
        '\uFEFFcode;name;label;label::Deutsch (de);region\n1;dd;Dresden;Dräsdn;east\n2;k;Cologne;;\n',
    };
    const { definition } = sound(
      [{ type: 'select_one_from_file towns.csv', name: 'q', label: 'Q', choice_filter: `region != ''` }],
      [],
      { default_language: 'en', form_id: 'sample' },
      files,
    );
    expect(definition.items).toMatchObject([{ type: 'select_one', list: 'towns.csv' }]);
    expect(definition.choiceLists).toEqual({
      'towns.csv': [
        { name: 'dd', labels: { '': 'Dresden', de: 'Dräsdn' }, columns: { code: '1', region: 'east' } },
        { name: 'k', labels: { '': 'Cologne' }, columns: { code: '2' } },
      ],
    });
  });

  test('columns that are called otherwise; one file in two ways', () => {
    const files = { 'media/towns.csv': 'code,town,name,label\n1,Dresden,dd,DD\n' };
    const { definition } = sound(
      [
        {
          type: 'select_one_from_file towns.csv',
          name: 'a',
          label: 'A',
          parameters: 'value=code, label=town',
        },
        { type: 'select_multiple_from_file towns.csv', name: 'b', label: 'B' },
      ],
      [],
      undefined,
      files,
    );
    expect(definition.choiceLists).toEqual({
      'towns.csv#code#town': [{ name: '1', labels: { '': 'Dresden' }, columns: { name: 'dd', label: 'DD' } }],
      'towns.csv': [{ name: 'dd', labels: { '': 'DD' }, columns: { code: '1', town: 'Dresden' } }],
    });
  });

  test('data that expressions look up, and no other', () => {
    const files = { 'prices.csv': 'item,euro\nbread,2\n', 'towns.csv': 'name\n' };
    const { definition } = sound(
      [
        work,
        { type: 'csv-external', name: 'towns' },
        { type: 'calculate', name: 'a', calculation: `pulldata('prices', 'euro', 'item', \${work})` },
        { type: 'calculate', name: 'b', calculation: `instance("prices")/root/item[item = \${work}]/euro` },
      ],
      [],
      undefined,
      files,
    );
    expect(definition.tables).toEqual({ prices: { columns: ['item', 'euro'], rows: [['bread', '2']] } });
  });

  test('an instance may be a choice list', () => {
    const choices = yesNo.map((row, index) => ({ ...row, points: index }));
    const { definition } = sound(
      [
        { type: 'select_one yes_no', name: 'q', label: 'Q' },
        { type: 'calculate', name: 'p', calculation: `instance('yes_no')/root/item[name = \${q}]/points` },
      ],
      choices,
    );
    // It is looked up where it is; only files become tables.
    expect(definition.tables).toBeUndefined();
  });

  test('pictures and sounds beside labels, in one language or for all', () => {
    const files = { 'a.png': '', 'media/a-de.png': '', 'sample-media/yes.ogg': '' };
    const { definition, warnings } = sound(
      [
        {
          type: 'select_one yes_no',
          name: 'q',
          'label::English (en)': 'Q',
          'label::Deutsch (de)': 'F',
          'media::image': 'a.png',
          'media::image::Deutsch (de)': 'jr://images/a-de.png',
        },
      ],
      yesNo.map(({ label, ...row }) => ({
        ...row,
        'label::English (en)': label ?? null,
        'label::Deutsch (de)': label ?? null,
        audio: row.name === 'yes' ? 'yes.ogg' : null,
      })),
      {
        default_language: 'en',
        form_id: 'sample',
        'form_title::Deutsch (de)': 'T',
        'purpose::Deutsch (de)': 'P',
        'description::Deutsch (de)': 'B',
      },
      files,
    );
    expect(warnings.filter((code) => code === 'missing-file')).toEqual([]);
    expect(definition.texts.en).toMatch(/^q = Q\n {4}\.image = a\.png$/m);
    expect(definition.texts.de).toMatch(/^q = F\n {4}\.image = a-de\.png$/m);
    expect(definition.texts.de).toMatch(/^yes_no-yes = Yes\n {4}\.audio = yes\.ogg$/m);
  });
});

describe('parts', () => {
  test('the core', () => {
    const { definition } = sound([
      begin('group', 'a', { label: 'A', core: 'yes' }),
      work,
      end('group'),
      begin('group', 'b', { label: 'B' }),
      child,
      end('group'),
    ]);
    expect(definition.items).toMatchObject([{ name: 'a', core: true }, { name: 'b' }]);
  });

  test('settings that may be left out', () => {
    const { definition } = sound([work], [], {
      default_language: 'en',
      reminders: '2, 5',
      results_on: '2027-07-01',
      next: 'sequel',
      ask_helped: 'yes',
      accepted_warnings: 'asked-later',
    });
    expect(definition.settings).toMatchObject({
      reminders: [2, 5],
      resultsOn: '2027-07-01',
      next: 'sequel',
      askHelped: true,
      acceptedWarnings: ['asked-later'],
    });
  });
});

test('a file is read once, however often it is named', () => {
  const { problems } = read(
    [1, 2, 3].map((index) => ({ type: 'select_one_from_file gone.csv', name: `q${index}`, label: 'Q' })),
  );
  expect(problems.filter(({ code }) => code === 'missing-file')).toHaveLength(1);
  expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});
