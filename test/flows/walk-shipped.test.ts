import { describe, expect, test } from '@jest/globals';
import { walk } from '../../src/walk/walk.ts';
import { NOW, SHIPPED, WORDBOOK } from './shipped.ts';

test('the shipped flows have no problem', () => {
  expect(SHIPPED.problems).toEqual([]);
  expect(SHIPPED.questionnaires.map(({ formId }) => formId)).toEqual(['first-look', 'situation']);
});

describe.each(SHIPPED.questionnaires.map((questionnaire) => [questionnaire.formId, questionnaire] as const))(
  '%s',
  (_, questionnaire) => {
    test('is walked through: all of it is met, and Telegram takes every message in every language', async () => {
      const report = await walk(questionnaire, { localizer: WORDBOOK, now: NOW, paths: 500, seed: 1 });
      expect(report.languages.toSorted()).toEqual(questionnaire.languages.toSorted());
      expect(report.missing).toEqual({ questions: [], choices: [], conditions: [] });
      expect(report.problems).toEqual([]);
    });
  },
);
