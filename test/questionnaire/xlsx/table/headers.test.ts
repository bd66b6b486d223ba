import { describe, expect, test } from '@jest/globals';
import { CHOICES_COLUMNS, SURVEY_COLUMNS } from '../../../../src/questionnaire/xlsx/table/columns.ts';
import { readHeaders } from '../../../../src/questionnaire/xlsx/table/headers.ts';

const header = (written: string, others: readonly string[] = [], columns = SURVEY_COLUMNS) => {
  const all = new Map([written, ...others].map((each, index) => [index + 1, each]));
  const { key, detail } = readHeaders(all, columns).get(1) ?? {};
  return [key, detail];
};

describe('headers, as pyxform takes them', () => {
  test.each<[written: string, expected: readonly (string | undefined)[]]>([
    ['type', ['type']],
    ['  Type ', ['type']],
    ['command', ['type']],
    ['Relevance', ['relevant']],
    ['bind::relevant', ['relevant']],
    ['calculate', ['calculation']],
    ['readonly', ['read_only']],
    ['Constraint Message', ['constraint_message']],
    ['bind::jr:constraintMsg', ['constraint_message']],
    ['bind::jr:constraintMsg::Deutsch (de)', ['constraint_message', 'Deutsch (de)']],
    ['required message', ['required_message']],
    ['choice filter', ['choice_filter']],
    ['jr:count', ['repeat_count']],
    ['label', ['label']],
    ['caption', ['label']],
    ['label::default', ['label']],
    ['label::English (en)', ['label', 'English (en)']],
    ['LABEL :: English (en)', ['label', 'English (en)']],
    ['label:English', ['label', 'English']],
    ['hint::fr', ['hint', 'fr']],
    ['media::image', ['image']],
    ['media::image::English (en)', ['image', 'English (en)']],
    ['media:image:English', ['image', 'English']],
    ['control::appearance', ['appearance']],
    ['relevant::English', [undefined, 'English']],
    ['instance::odk:length', [undefined, 'odk:length']],
    ['my notes', [undefined]],
  ])('%s', (written, [key, detail]) => {
    expect(header(written.trim())).toEqual([key, detail]);
  });

  test('a single colon divides only where no header has two', () => {
    expect(header('label:English', ['hint::English'])).toEqual([undefined, undefined]);
  });

  test.each([
    ['list name', 'list_name'],
    ['list_name', 'list_name'],
    ['value', 'name'],
    ['Name', 'name'],
  ])('among the choices: %s', (written, key) => {
    expect(header(written, [], CHOICES_COLUMNS)[0]).toBe(key);
  });
});
