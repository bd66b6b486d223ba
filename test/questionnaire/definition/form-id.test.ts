import { expect, test } from '@jest/globals';
import { decodeButton, encodeButton } from '../../../src/bot/callback-data.ts';
import { isFormId, shortFormId, suggestedFormId } from '../../../src/questionnaire/definition/form-id.ts';

test.each([
  ['a', true],
  ['Household_Survey-2026', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['a b', false],
  ['größe', false],
  ['', false],
])('"%s": %s', (text, is) => {
  expect(isFormId(text)).toBe(is);
});

test.each([
  ['Haushalt 2026 (neu)', /^Haushalt-2026-neu$/],
  ['Größe_1', /^Gro-e_1$/],
  ['مسح الأسر', /^form-[0-9a-f]{8}$/],
  ['调查', /^form-[0-9a-f]{8}$/],
])('"%s" becomes an id', (written, id) => {
  expect(suggestedFormId(written)).toMatch(id);
  expect(isFormId(suggestedFormId(written))).toBe(true);
});

const LONG = ['a', 'b'].map((end) => 'Household_'.repeat(6) + end);

test('a long id is short on buttons, the same each time, and unlike others', () => {
  const short = LONG.map(shortFormId);
  expect(short.map(({ length }) => length)).toEqual([40, 40]);
  expect(new Set(short).size).toBe(2);
  expect(short.some(isFormId)).toBe(false);
  expect(shortFormId('first-look')).toBe('first-look');
});

test.each([
  { type: 'withdraw', code: '0123456789ABCDEF', step: 'ask' },
  { type: 'clear', code: '0123456789ABCDEF', step: 'keep' },
  { type: 'show-code', code: '0123456789ABCDEF' },
  { type: 'results', code: '0123456789ABCDEF', on: true },
  { type: 'invite', language: 'und-Arab-x-hazaragi' },
  { type: 'survey' },
] as const)('$type fits on a button', (data) => {
  const [formId = ''] = LONG;
  const encoded = encodeButton({ ...data, formId });
  expect(Buffer.byteLength(encoded)).toBeLessThanOrEqual(64);
  expect(decodeButton(encoded)).toEqual({ ...data, formId: shortFormId(formId) });
});
