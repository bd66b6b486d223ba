/** Choices that are not in the sheet `choices`: in other files, in `external_choices`, found by `search()`. */
import { describe, expect, test } from '@jest/globals';
import { says } from '../../../../src/questionnaire/problems/message.ts';
import { type Row, read, sound } from '../foreign-workbook.ts';
import { beside, makeWorkbook, readBytes } from '../make-workbook.ts';
import { SAMPLE_SHEETS, sheetsOf } from '../sample-workbook.ts';

const district: Row = { type: 'text', name: 'district', label: 'District?' };
const select = (type: string, more: Row = {}): Row => ({ type, name: 'town', label: 'Town?', ...more });

describe('files', () => {
  test.each<[name: string, file: string, content: string, list: readonly object[]]>([
    [
      'XML of ODK',
      'towns.xml',
      '<?xml version="1.0"?><root><item><name>a</name><label>A &amp; B</label><region>north</region></item><item><label>C</label><name>c</name></item></root>',
      [
        { name: 'a', labels: { '': 'A & B' }, columns: { region: 'north' } },
        { name: 'c', labels: { '': 'C' } },
      ],
    ],
    [
      'GeoJSON',
      'towns.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            id: 7,
            geometry: { type: 'Point', coordinates: [13.7, 51.05] },
            properties: { title: 'D', size: 2 },
          },
          {
            type: 'Feature',
            properties: { id: 'l', title: 'L' },
            geometry: {
              type: 'LineString',
              coordinates: [
                [1, 2],
                [3, 4],
              ],
            },
          },
        ],
      }),
      [
        { name: '7', labels: { '': 'D' }, columns: { size: '2', geometry: '51.05 13.7 0 0' } },
        { name: 'l', labels: { '': 'L' }, columns: { geometry: '2 1 0 0; 4 3 0 0' } },
      ],
    ],
  ])('%s', (_, file, content, list) => {
    const { definition } = sound([select(`select_one_from_file ${file}`)], [], undefined, {
      [file]: content,
    });
    expect(definition.choiceLists[file]).toEqual(list);
  });

  test.each<[name: string, file: string, content: string, code: string]>([
    [
      'XML that declares entities',
      'towns.xml',
      '<!DOCTYPE r [<!ENTITY a "b">]><root><item><name>&a;</name></item></root>',
      'bad-xml',
    ],
    ['XML without rows', 'towns.xml', '<root/>', 'empty-file'],
    ['GeoJSON that is none', 'towns.geojson', '{"type": "Feature"}', 'bad-geojson'],
    ['half a GeoJSON', 'towns.geojson', '{"type": "FeatureColl', 'bad-geojson'],
    ['another kind', 'towns.txt', 'name,label', 'unsupported-file'],
  ])('%s is one clear error', (_, file, content, code) => {
    const { problems } = read([select(`select_one_from_file ${file}`)], [], undefined, { [file]: content });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('an expression looks things up in XML as in CSV', () => {
    const rows: readonly Row[] = [
      { type: 'xml-external', name: 'towns' },
      district,
      {
        type: 'calculate',
        name: 'size',
        calculation: `instance('towns')/root/item[name = \${district}]/size`,
      },
    ];
    const { definition } = sound(rows, [], undefined, {
      'towns.xml': '<root><item><name>a</name><size>3</size></item></root>',
    });
    expect(definition.tables).toEqual({ towns: { columns: ['name', 'size'], rows: [['a', '3']] } });
  });
});

test('choices in the sheet external_choices', () => {
  const sheets = {
    ...sheetsOf({
      survey: [district, select('select_one_external towns', { choice_filter: `district = \${district}` })],
    }),
    settings: SAMPLE_SHEETS.settings ?? [],
    external_choices: [
      ['list name', 'name', 'label::English (en)', 'label::Deutsch (de)', 'district'],
      ['towns', 'a', 'A', 'Ah', 'n'],
      ['towns', 'b', 'B', null, 's'],
      ['hamlets', 'h', 'H', null, 'n'],
    ],
  };
  const { definition, problems } = readBytes(makeWorkbook(sheets));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(definition?.choiceLists).toEqual({
    'external_choices#towns': [
      { name: 'a', labels: { en: 'A', de: 'Ah' }, columns: { district: 'n' } },
      { name: 'b', labels: { en: 'B' }, columns: { district: 's' } },
    ],
  });
});

describe('search()', () => {
  const choices: readonly Row[] = [
    { list_name: 'towns', name: 'code', label: 'town_en' },
    { list_name: 'towns', name: 99, label: 'Elsewhere' },
  ];
  const files = { 'places.csv': 'code,town_en,district,state\nd,Dresden,x,y\n' };
  const filterOf = (appearance: string) => {
    const { definition } = sound(
      [district, select('select_one towns', { appearance })],
      choices,
      undefined,
      files,
    );
    const item = definition.items[1];
    return item !== undefined && 'choiceFilter' in item ? item.choiceFilter : undefined;
  };

  test('takes choices from a file; those with a number for a name are in the sheet', () => {
    const { definition, warnings } = sound(
      [select('select_one towns', { appearance: "search('places')" })],
      choices,
      undefined,
      files,
    );
    expect(definition.choiceLists.towns).toEqual([
      { name: '99', labels: { en: 'Elsewhere' } },
      { name: 'd', labels: { en: 'Dresden' }, columns: { district: 'x', state: 'y' } },
    ]);
    expect(warnings).toEqual([]);
  });

  test.each([
    [`minimal search('places', 'matches', 'district', \${district})`, `district = \${district}`],
    [
      `search("places", 'contains', 'district,state', \${district})`,
      `(contains(district, \${district}) or contains(state, \${district}))`,
    ],
    [
      `search('places.csv', 'startswith', 'state', 'y', 'district', \${district})`,
      `starts-with(state, 'y') and district = \${district}`,
    ],
  ])('%s', (appearance, filter) => {
    expect(filterOf(appearance)).toBe(filter);
  });

  describe('in a file that an answer names', () => {
    const survey: readonly Row[] = [
      { type: 'select_one districts', name: 'district', label: 'District?' },
      select('select_one towns', { appearance: `search(\${district}, 'matches', 'state', 'y')` }),
      { type: 'calculate', name: 'mayor', calculation: `pulldata(\${district}, 'mayor', 'code', \${town})` },
    ];
    const named: readonly Row[] = [
      { list_name: 'districts', name: 'north', label: 'North' },
      { list_name: 'districts', name: 'south', label: 'South' },
      ...choices,
    ];
    const north = 'code,town_en,state,mayor\nd,Dresden,y,Ada\n';
    const south = 'code,town_en,state,mayor\nd,Dohna,y,Bo\n';

    test('choices of all these files, each after its own answer', () => {
      const { definition } = sound(survey, named, undefined, { 'north.csv': north, 'south.csv': south });
      const own = (file: string, mayor: string) => ({ state: 'y', mayor, 'data-file': file });
      expect(definition.choiceLists.towns).toEqual([
        { name: '99', labels: { en: 'Elsewhere' } },
        { name: 'd', labels: { en: 'Dresden' }, columns: own('north', 'Ada') },
        { name: 'd', labels: { en: 'Dohna' }, columns: own('south', 'Bo') },
      ]);
      expect(definition.items[1]).toMatchObject({
        choiceFilter: `data-file = \${district} and state = 'y'`,
      });
      expect(Object.keys(definition.tables ?? {})).toEqual(['north', 'south']);
    });

    test('one that is not there is a warning; none, an error', () => {
      const { problems } = read(survey, named, undefined, { 'north.csv': north });
      const missing = problems.filter(({ code }) => code === 'missing-file');
      expect(missing).toMatchObject([
        {
          severity: 'warning',
          message: says('search-files-missing', { name: 'district', files: ['south.csv'] }),
        },
      ]);
      const none = read(survey, named).problems.filter(({ code }) => code === 'missing-file');
      expect(none).toMatchObject([{ severity: 'error' }]);
    });
  });

  test.each([`search(\${district})`, "search('places', 'near', 'district', 1)"])(
    '%s is refused',
    (appearance) => {
      const { problems } = read(
        [district, select('select_one towns', { appearance })],
        choices,
        undefined,
        files,
      );
      expect(problems.map(({ code }) => code)).toContain('unsupported-appearance');
    },
  );
});

test('files are read once, however many questions use them', () => {
  let reads = 0;
  const files = beside({ 'towns.xml': '<root><item><name>a</name><label>A</label></item></root>' });
  readBytes(
    makeWorkbook(
      sheetsOf({
        survey: [
          select('select_one_from_file towns.xml'),
          { ...select('select_multiple_from_file towns.xml'), name: 'b' },
        ],
      }),
    ),
    undefined,
    {
      beside: (path, most) => {
        if (most > 0) reads += 1;
        return files(path, most);
      },
    },
  );
  expect(reads).toBe(1);
});
