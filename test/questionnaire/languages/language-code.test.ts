import { expect, test } from '@jest/globals';
import { languageCode } from '../../../src/questionnaire/languages/language-code.ts';

test.each([
  ['Arabic (ar)', 'ar'],
  ['ar', 'ar'],
  ['AR', 'ar'],
  ['Português (pt-br)', 'pt-BR'],
  ['Dari (prs)', 'prs'],
  ['Français (fra)', 'fr'],
  ['English', 'en'],
  ['german', 'de'],
  ['Deutsch', 'de'],
  ['العربية', 'ar'],
  ['Arabisch', 'ar'],
  ['Ukrainian', 'uk'],
  ['українська', 'uk'],
  ['Russian', 'ru'],
  ['Türkçe', 'tr'],
  ['Farsi', 'fa'],
  ['Dari', 'prs'],
  ['Tigrinya', 'ti'],
  ['Kurdish', 'ku'],
  ['Kurmanji', 'kmr'],
  ['Kurdish (Sorani)', 'ckb'],
  ['Igbo', 'ig'],
  ['Pashto', 'ps'],
  ['Vietnamese', 'vi'],
  ['Chinese (Simplified)', undefined],
  ['Klingonisch', undefined],
  ['', undefined],
])('%s', (written, code) => {
  expect(languageCode(written)).toBe(code);
});
