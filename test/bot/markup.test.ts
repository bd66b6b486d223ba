/** Authors' Markdown and HTML on its way to Telegram. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { bold, html, italic, plain } from '../../src/bot/words/html.ts';
import { quoted } from '../../src/questionnaire/markup/quoted.ts';
import { readMarkup } from '../../src/questionnaire/markup/read-markup.ts';
import type { RichText } from '../../src/questionnaire/markup/rich-text.ts';
import { compileTexts } from '../../src/questionnaire/texts/compile-texts.ts';
import { parseHtml } from '../../src/simulator/html-entities.ts';
import { definitionOf, SAMPLE } from '../questionnaire/sample.ts';

interface Case {
  readonly write: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly html: string;
}

const cases = parse(readFileSync(new URL('./markup.yaml', import.meta.url), 'utf8')) as Case[];

/** A text from an author's file, filled in. */
function read(source: string, values: Readonly<Record<string, string>> = {}, language = 'de'): RichText {
  const lines = source.split('\n').map((line) => `    {""}${line}`);
  const texts = { [language]: `a =\n${lines.join('\n')}\n` };
  const rich = compileTexts({
    ...definitionOf(SAMPLE),
    defaultLanguage: language,
    languages: [language],
    texts,
  })(language).rich('a', undefined, values);
  if (rich === undefined) throw new Error('This is not Fluent.');
  return rich;
}

describe('an author’s text', () => {
  test.each(cases)('$write', ({ write, values, html: expected }) => {
    const rich = read(write, values);
    expect(html(rich)).toBe(expected);
    for (const shown of [html(rich), bold(rich), italic(rich)]) {
      expect(parseHtml(shown).text).toBe(plain(rich));
      expect(shown).not.toMatch(/<(\w+)[^>]*><\1[ >]/);
    }
  });

  test('whatever it is, gives HTML that Telegram takes, and the words that stand on a button', () => {
    const signs = [
      '*',
      '**',
      '_',
      '__',
      '#',
      '# ',
      '[',
      '](',
      ')',
      '](https://a.example)',
      '<',
      '>',
      '&',
      '\\',
      '\n',
    ];
    const tags = [
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="https://a.example">',
      '</a>',
      '<br>',
      '<p>',
      '</p>',
      '<li>',
    ];
    const more = [
      '<ul>',
      '</ul>',
      '<code>',
      '</code>',
      '<span style="font-weight:bold">',
      '</span>',
      '&lt;',
      'x',
      ' ',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...signs, ...tags, ...more),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...signs, 'a', '1') }).map(quoted),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, isolate) => {
        const rich = readMarkup(pieces.join(''), { isolate });
        for (const shown of [html(rich), bold(rich), italic(rich)]) {
          expect(parseHtml(shown).text).toBe(rich.plain);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('shows somebody’s words letter by letter', () => {
    const author = fc.constantFrom(
      '',
      '**',
      '*',
      '_',
      '# ',
      '<b>',
      '</b>',
      'x',
      '[a](https://a.example) ',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(
        author,
        fc.string({ unit: fc.constantFrom(...'*_#<>b/[]()!&;\\ax1 ') }),
        author,
        (before, words, after) => {
          const { runs } = readMarkup(before + quoted(words) + after, { isolate: false });
          expect(
            runs
              .filter((run) => run.quoted)
              .map(({ text }) => text)
              .join(''),
          ).toBe(words);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
