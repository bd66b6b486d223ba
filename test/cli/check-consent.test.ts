import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkConsents, consentReader } from '../../src/cli/check-consent.ts';
import { countWords } from '../../src/questionnaire/texts/count-words.ts';
import { SHIPPED } from '../flows/shipped.ts';
import { inEnglish } from '../questionnaire/in-english.ts';
import { smallFlow } from '../support/small-flow.ts';

const form = (purpose: string) =>
  `form =\n    .title = T\n    .description = D\n    .purpose = ${purpose}\n    .topics = nothing\nwhy = Why?\n`;
const flow = (purpose: string) =>
  smallFlow('survey:\n  - {type: text, name: why}\n', { en: form('To test.'), de: form(purpose) });

test('the shipped consents are short enough', () => {
  expect(checkConsents('locales', SHIPPED.questionnaires)).toEqual([]);
});

test('a consent of more than 90 words is an error, in the language that has it', () => {
  expect(checkConsents('locales', [flow('Wort '.repeat(15).trim())])).toEqual([]);
  const [problem, ...others] = checkConsents('locales', [flow('Wort '.repeat(60).trim())]);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ severity: 'error', code: 'long-consent', file: 'small' });
  // Its texts are in no file of their own, as in a workbook: the form is named. Where there is one, the file is.
  const [shipped] = checkConsents('locales', [{ ...flow('Wort '.repeat(60).trim()), formId: 'situation' }]);
  expect(shipped?.file).toBe('locales/de/situation.ftl');
  expect(problem && inEnglish(problem).message).toMatch(
    /^The first page of the consent has 1\d\d words in "de"/u,
  );
});

test('gaps of the interface are told of instead', () => {
  const [problem, ...others] = checkConsents('docs', [flow('Zweck')]);
  expect(problem).toMatchObject({ code: 'interface-texts', file: 'docs' });
  expect(problem && inEnglish(problem).message).toBe(
    "The bot's own texts are not complete. Missing or wrong: docs/en/interface.ftl",
  );
  expect(others).toEqual([]);
});

test('where there is no folder of locales, the shipped interface counts', () => {
  expect(checkConsents('not-there', [flow('Zweck')])).toEqual([]);
  const [problem] = checkConsents('not-there', [flow('Wort '.repeat(60).trim())]);
  expect(problem).toMatchObject({ code: 'long-consent', file: 'small' });
  expect(consentReader('not-there')(flow('Zweck'), 'de')).toContain('Zweck');
});

test('gaps in single texts are named in one sentence', () => {
  const dir = mkdtempSync(join(tmpdir(), 'interface-'));
  for (const [language, texts] of [
    ['en', 'a = A { $x }\nb = B\n'],
    ['de', 'a = A\nc = C\n'],
  ] as const) {
    mkdirSync(join(dir, language));
    writeFileSync(join(dir, language, 'interface.ftl'), texts);
  }
  const [problem] = checkConsents(dir, [flow('Zweck')]);
  rmSync(dir, { recursive: true });
  expect(problem && inEnglish(problem).message).toContain(`${join('de', 'interface.ftl')} (a $x, b, c)`);
});

test('a word is text between spaces that contains a letter or a digit', () => {
  expect(countWords('• Wir  bewahren – bis 31.12.2027\n/delete ✓ (§ 24)')).toBe(6);
  expect(countWords('حتى \u206831 ديسمبر\u2069، شكرًا')).toBe(4);
  expect(countWords('')).toBe(0);
});
