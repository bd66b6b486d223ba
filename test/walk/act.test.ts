import { expect, test } from '@jest/globals';
import { shortFormId } from '../../src/questionnaire/definition/form-id.ts';
import { sayingOf } from '../../src/walk/act.ts';

test('a button is found by the whole id of its form, which it carries shortened', () => {
  const formId = 'a-survey-of-everything-that-people-in-the-region-need';
  const carried = shortFormId(formId);
  expect(carried).not.toBe(formId);
  expect(sayingOf({ type: 'advice', formId: carried })).toBe(sayingOf({ type: 'advice', formId }));
});
