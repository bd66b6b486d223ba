/** Isolation marks: around what runs the other way, and nowhere else. */
import { describe, expect, test } from '@jest/globals';
import { richWords } from '../../src/bot/prompts/rich-words.ts';
import { html } from '../../src/bot/words/html.ts';
import { Localizer } from '../../src/bot/words/words.ts';
import { RichText } from '../../src/questionnaire/markup/rich-text.ts';
import { compileTexts } from '../../src/questionnaire/texts/compile-texts.ts';
import { definitionOf, SAMPLE } from '../questionnaire/sample.ts';

/** Shows the two marks as signs that can be read. */
const readable = (text: string) => text.replaceAll('\u2068', '⟦').replaceAll('\u2069', '⟧');

function shown(
  text: string,
  values: Readonly<Record<string, string | number>> = {},
  language = 'ar',
): string {
  const texts = { [language]: `a = ${text}\n` };
  const definition = { ...definitionOf(SAMPLE), defaultLanguage: language, languages: [language], texts };
  const rich = compileTexts(definition)(language).rich('a', undefined, values);
  return readable(html(rich ?? ''));
}

describe('in an Arabic text', () => {
  const cases: [what: string, text: string, values: Record<string, string | number>, expected: string][] = [
    ['a name', 'مرحبا { $x }!', { x: 'Anna (Dresden)' }, 'مرحبا ⟦Anna (Dresden)⟧!'],
    ['a number', 'لديك { $x } أطفال', { x: 3 }, 'لديك ⟦3⟧ أطفال'],
    ['each line of a long answer', 'كتبت: { $x }.', { x: 'one\n\ntwo' }, 'كتبت: ⟦one⟧\n\n⟦two⟧.'],
    ['a name in bold', '**{ $x }** هنا', { x: 'Anna' }, '<b>⟦Anna⟧</b> هنا'],
    ['a web address', 'انظر https://example.org/a_b.', {}, 'انظر ⟦https://example.org/a_b⟧.'],
    ['an e-mail address', 'اكتب إلى post@example.org الآن', {}, 'اكتب إلى ⟦post@example.org⟧ الآن'],
    ['a phone number', 'اتصل: +49 351 123 45 67.', {}, 'اتصل: ⟦+49 351 123 45 67⟧.'],
    ['a phone number from the settings', 'اتصل: { $x }', { x: '+49 351 12' }, 'اتصل: ⟦+49 351 12⟧'],
    [
      'a handle, a hashtag, a command',
      'تابع @my_bot و #dresden أو /start',
      {},
      'تابع ⟦@my_bot⟧ و ⟦#dresden⟧ أو ⟦/start⟧',
    ],
    [
      'not the inside of an address',
      'https://example.org/?q={ $x }&y=1 هنا',
      { x: 'abc' },
      '⟦https://example.org/?q=abc&amp;y=1⟧ هنا',
    ],
    ['not the inside of a hashtag', 'اكتب #سكسونيا_{ $x } هنا', { x: 2027 }, 'اكتب ⟦#سكسونيا_2027⟧ هنا'],
    ['not the inside of a handle', 'اكتب إلى @{ $x } هنا', { x: 'my_bot' }, 'اكتب إلى ⟦@my_bot⟧ هنا'],
    [
      'not a link',
      '[هنا { $x }](https://example.org/{ $x })',
      { x: 'abc' },
      '<a href="https://example.org/abc">هنا abc</a>',
    ],
    ['not code', 'الرمز: <code>{ $x }</code>', { x: 'AB-12' }, 'الرمز: <code>AB-12</code>'],
    ['not a value that is alone', '{ $x }', { x: 'Anna' }, 'Anna'],
    ['not what is missing', 'لديك { $x }', {}, 'لديك ⟦…⟧'],
    ['not plain figures', 'من 3 إلى 12', {}, 'من 3 إلى 12'],
  ];
  test.each(cases)('%s', (_, text, values, expected) => {
    expect(shown(text, values)).toBe(expected);
  });

  test('a person’s text cannot end the isolation of the text around it', () => {
    expect(shown('كتبت: { $x }.', { x: 'a\u2069b' })).toBe('كتبت: ⟦ab⟧.');
    expect(shown('كتبت: { $x }.', { x: '\u2068a\u2069, b' })).toBe('كتبت: ⟦⟦a⟧, b⟧.');
  });
});

test('in other languages there are none', () => {
  for (const language of ['de', 'uk', 'tr']) {
    expect(shown('{ $x }: https://example.org, +49 351 12345, @bot', { x: 'منى' }, language)).toBe(
      'منى: https://example.org, +49 351 12345, @bot',
    );
  }
});

describe('the interface’s own words in Arabic', () => {
  const words = Localizer.load('locales').in('ar');

  test('isolate commands and what is filled in, each line by itself', () => {
    expect(readable(words('consent-refused'))).toContain('⟦/start⟧');
    expect(readable(words('standing', { answer: 'one\ntwo' }))).toMatch(/: ⟦one⟧\n⟦two⟧$/u);
  });

  test('leave a code alone, and keep the markup of what is filled in', () => {
    const code = new RichText([{ text: 'AB<12', styles: ['code'] }]);
    expect(readable(html(richWords(words, 'code', { code })))).toMatch(/⟦<code>AB&lt;12<\/code>⟧$/u);
  });
});
