import { describe, expect, test } from '@jest/globals';
import type { Bench } from '../bench.ts';
import { FORM, NOW } from '../bench.ts';
import { responseOf } from '../response-of.ts';

/** Surveys that are ended for good. */
export function testSurveys(bench: Bench): void {
  describe('closing', () => {
    test('closing destroys key and marks for good', async () => {
      await bench.storage.participation.note(FORM, 42);
      expect(await bench.storage.surveys.isClosed(FORM)).toBe(false);
      await bench.storage.surveys.close(FORM);
      await bench.storage.surveys.close(FORM);
      expect(await bench.storage.surveys.isClosed(FORM)).toBe(true);
      expect(await bench.storage.surveys.isClosed('other')).toBe(false);
      await bench.storage.participation.note(FORM, 42);
      expect(await bench.storage.participation.has(FORM, 42)).toBe(false);
      expect(await bench.count('participation')).toBe(0);
      expect(await bench.sql('select participation_key from survey')).toEqual([{ participation_key: null }]);
    });

    test('results are approved once, before or after anybody took part, and that ends nothing', async () => {
      expect(await bench.storage.surveys.isApproved(FORM)).toBe(false);
      await bench.storage.surveys.approve(FORM);
      await bench.storage.surveys.approve(FORM);
      expect(await bench.storage.surveys.isApproved(FORM)).toBe(true);
      expect(await bench.storage.surveys.isClosed(FORM)).toBe(false);
      await bench.storage.participation.note(FORM, 42);
      expect(await bench.storage.participation.has(FORM, 42)).toBe(true);
      await bench.storage.surveys.close(FORM);
      expect(await bench.storage.surveys.isApproved(FORM)).toBe(true);
      expect(await bench.storage.surveys.isApproved('other')).toBe(false);
    });

    test('a survey can be closed before anybody took part', async () => {
      await bench.storage.surveys.close(FORM);
      expect(await bench.storage.surveys.isClosed(FORM)).toBe(true);
    });

    test('who was asked already may still send what they answered to a closed survey', async () => {
      await bench.storage.surveys.close(FORM);
      expect(await bench.storage.responses.store(responseOf(), NOW)).toBe(true);
    });
  });
}
