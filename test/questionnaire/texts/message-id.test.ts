import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choiceMessageId, messageId } from '../../../src/questionnaire/texts/message-id.ts';

test.each([
  ['work', 'work'],
  ['help_needed-2', 'help_needed-2'],
  ['größe', 'gr_xF6__xDF_e'],
  ['a.b', 'a_x2E_b'],
  ['_age', 'n_x5F_age'],
  ['1a', 'n_x31_a'],
  ['имя', 'n_x438__x43C__x44F_'],
  ['a🏠', 'a_x1F3E0_'],
])('%s has the message id %s', (name, id) => {
  expect(messageId(name)).toBe(id);
});

test('a choice has the id of its list and name together', () => {
  expect(choiceMessageId('yes_no', 'yes')).toBe('yes_no-yes');
  expect(choiceMessageId('age', '18+')).toBe('age-18_x2B_');
});

test('every name gives an id that Fluent takes', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (name) => {
      expect(messageId(name)).toMatch(/^[a-zA-Z][a-zA-Z0-9_-]*$/);
    }),
  );
});
