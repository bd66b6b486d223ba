/** Languages whose names nobody knows are languages of that name. */
import { expect, test } from '@jest/globals';
import { isLanguage } from '../../../src/questionnaire/languages/is-language.ts';
import { anyLanguageCode, privateName } from '../../../src/questionnaire/languages/other-language.ts';
import { isRightToLeft } from '../../../src/questionnaire/languages/right-to-left.ts';
import { type Row, read } from '../xlsx/foreign-workbook.ts';

test.each([
  ['English (en)', 'en', undefined],
  ['Tigirigna', 'und-x-tigirign-a', 'Tigirigna'],
  ['Canadian French', 'und-x-canadian-0-french', 'Canadian French'],
  ['canadianfrench', 'und-x-canadian-french', 'Canadianfrench'],
  ['Ñandeva', 'und-x-u0f1-andeva', 'Ñandeva'],
  ['Luo (Dholuo!)', 'und-x-luo', 'Luo'],
  ['Cha’palaa', 'und-x-cha-u02019-palaa', 'Cha’Palaa'],
])('"%s" is %s', (written, code, name) => {
  expect(anyLanguageCode(written, [])).toBe(code);
  expect(isLanguage(code)).toBe(true);
  expect(privateName(code)).toBe(name);
});

test.each([
  [['سلام، چطور هستید؟ OK', ''], true],
  [['שלום'], true],
  [['Selam OK', 'سلام'], false],
  [[], false],
])('%j: from right to left %s', (texts, is) => {
  expect(isRightToLeft(anyLanguageCode('Hazaragi', texts))).toBe(is);
});

const NAME: Row = { type: 'text', name: 'x' };

test('a workbook in a language without a known name runs, with a warning', () => {
  const rows = [{ ...NAME, 'label::Tigirigna': 'ስም?', 'label::English (en)': 'Name?' }];
  const { definition, problems } = read(rows, [], { default_language: 'Tigirigna' });
  expect(definition?.languages).toEqual(['und-x-tigirign-a', 'en']);
  expect(definition?.defaultLanguage).toBe('und-x-tigirign-a');
  expect(problems.filter(({ code }) => code === 'unknown-language')).toHaveLength(1);
});

test('of two columns that mean the same, the first that is filled in counts', () => {
  const { definition, problems } = read([
    {
      ...NAME,
      'label::English (en)': 'First?',
      'label::English': 'Second?',
      relevant: null,
      relevance: '1 = 1',
    },
    {
      ...NAME,
      name: 'y',
      'label::English (en)': null,
      'label::English': 'Second?',
      relevant: '2 = 2',
      relevance: '1 = 1',
    },
  ]);
  expect(definition?.texts.en).toMatch(/x = First\?\s+y = Second\?/);
  expect(definition?.items).toMatchObject([{ relevant: '1 = 1' }, { relevant: '2 = 2' }]);
  expect(problems.filter(({ code }) => code === 'duplicate-column').map(({ severity }) => severity)).toEqual([
    'warning',
    'warning',
  ]);
});
