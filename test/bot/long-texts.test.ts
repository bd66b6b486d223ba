/** Texts longer than a message. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitHtml, takesOneMessage } from '../../src/bot/prompts/split-html.ts';
import { html } from '../../src/bot/words/html.ts';
import { readMarkup } from '../../src/questionnaire/markup/read-markup.ts';
import { parseHtml } from '../../src/simulator/html-entities.ts';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen, seesTappable, showing } from './plays.ts';

const texts = (parts: readonly string[]) => parts.map((part) => parseHtml(part).text);
const squeezed = (text: string) => text.replaceAll(/\s+/gu, '');

describe('a long text is divided', () => {
  const cases: [where: string, text: string, parts: string[]][] = [
    ['nowhere if it fits', 'a b', ['a b']],
    ['between paragraphs', 'One two. Three\n\nfour. Five', ['One two. Three', 'four. Five']],
    ['else between lines', 'One two. Three\nfour. Five six', ['One two. Three', 'four. Five six']],
    ['else between sentences', 'One two. Three four five', ['One two.', 'Three four five']],
    ['else between words', 'One two three four five', ['One two three', 'four five']],
    ['else anywhere', 'abcdefghijklmnopqrstuvwx', ['abcdefghijklmno', 'pqrstuvwx']],
    ['never within a character', '😀😀😀😀😀😀😀😀😀', ['😀😀😀😀😀😀😀', '😀😀']],
    [
      'with what is bold in both parts',
      '<b>One two three four</b> five',
      ['<b>One two three</b>', '<b>four</b> five'],
    ],
    [
      'counting signs once',
      '&lt;&lt;&lt;&lt; &amp;&amp;&amp;&amp; &gt;',
      ['&lt;&lt;&lt;&lt; &amp;&amp;&amp;&amp; &gt;'],
    ],
    [
      'not within a link',
      'One two <a href="https://a.example">three four</a> x',
      ['One two', '<a href="https://a.example">three four</a> x'],
    ],
    ['not within an isolate', 'One two \u2068three four\u2069', ['One two', '\u2068three four\u2069']],
  ];
  test.each(cases)('%s', (_, text, parts) => {
    expect(splitHtml(text, 15)).toEqual(parts);
  });

  test('so that each part is valid and fits, and nothing is lost', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '<u>',
      '</u>',
      '[a b](https://a.example) ',
      'word ',
      'word. ',
      '\n',
      '\n\n',
      '&',
      '<',
      '😀',
      'x'.repeat(30),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 200 }),
        fc.integer({ min: 10, max: 80 }),
        (pieces, longest) => {
          const rich = readMarkup(pieces.join(''), { isolate: false });
          const parts = texts(splitHtml(html(rich), longest));
          if (parts.length > 1) for (const part of parts) expect(part.length).toBeLessThanOrEqual(longest);
          expect(squeezed(parts.join(''))).toBe(squeezed(rich.plain));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('by what is shown, not by what is written', () => {
    expect(takesOneMessage('&amp;'.repeat(4096))).toBe(true);
    expect(takesOneMessage('&amp;'.repeat(4097))).toBe(false);
  });
});
const PARAGRAPH = `${'This is a sentence of the long text. '.repeat(40).trim()}\n\n    `;
const LONG = (name: string) => `Begin of ${name}.\n\n    ${PARAGRAPH.repeat(4)}End of ${name}?`;
const FLOW = smallFlow(
  `form_id: long
choices:
  drinks: [tea, coffee]
survey:
  - { type: note, name: hello }
  - { type: integer, name: cups, constraint: ". < 10" }
  - { type: select_multiple drinks, name: drink }
  - { type: text, name: last }
`,
  {
    en: `form =\n    .title = Long\n    .description = Long\n    .purpose = to test\n    .topics = none\n    .privacy =\n        ${LONG('privacy').replaceAll('    ', '        ')}
hello =\n    ${LONG('note')}
cups =\n    ${LONG('cups')}
    .constraint-message = Fewer, please.
drink =\n    ${LONG('drinks')}
drinks-tea = Tea\ndrinks-coffee = Coffee\nlast = The last question?\n`,
    de: 'cups = Wie viele?\n',
  },
);

describe('in the chat', () => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot({ questionnaires: [FLOW] });
  });
  afterAll(() => bot.close());

  async function asked(...acts: readonly string[]): Promise<Person> {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await begins(amira, 'long');
    await plays(amira, ...acts);
    return amira;
  }

  test('a note and a label come in several messages, the buttons under the last', async () => {
    const amira = await asked();
    for (const name of ['note', 'cups']) {
      expect([showing(amira, `Begin of ${name}.`), showing(amira, `End of ${name}?`)]).toEqual([1, 1]);
    }
    expect(screen(amira)).toContain('End of cups?\nPlease write a number.');
    expect(screen(amira)).not.toContain('Begin of cups.');
    expect(amira.buttons).toContain('Skip');
    await seesTappable(amira, 1);
  });

  test('the last message takes the reason, and then the answer', async () => {
    const amira = await asked('12');
    expect(screen(amira)).toMatch(/^⚠️ Fewer, please\.\n\n/u);
    expect(screen(amira)).toContain('End of cups?');
    expect([showing(amira, 'Begin of cups.'), showing(amira, 'End of cups?')]).toEqual([1, 1]);
    await plays(amira, '3');
    const settled = amira.messages.find(({ text }) => text?.includes('End of cups?'));
    expect(settled?.text).toMatch(/End of cups\?\n✓ 3$/u);
    expect(settled?.reply_markup).toBeUndefined();
  });

  test('ticking changes the last message alone', async () => {
    const amira = await asked('3', '[Tea]');
    expect(amira.buttons.slice(0, 2)).toEqual(['☑ Tea', '☐ Coffee']);
    expect([showing(amira, 'Begin of drinks.'), showing(amira, 'End of drinks?')]).toEqual([1, 1]);
    await plays(amira, '[Done]');
    expect(screen(amira)).toContain('The last question?');
  });

  test('going back asks all of it again', async () => {
    const amira = await asked('3', '[Back]');
    expect(screen(amira)).toContain('End of cups?');
    expect(showing(amira, 'Begin of cups.')).toBe(2);
    await seesTappable(amira, 1);
    await plays(amira, '4');
    expect(screen(amira)).toContain('End of drinks?');
  });

  test('a translation that needs several messages is sent again; one that fits replaces the old text', async () => {
    const amira = await asked('/language', '[Deutsch]');
    expect(screen(amira)).toContain('Wie viele?');
    await seesTappable(amira, 1);
    await plays(amira, '/language', '[English]');
    expect(screen(amira)).toContain('End of cups?');
    expect(showing(amira, 'Begin of cups.')).toBe(2);
    await seesTappable(amira, 1);
    await plays(amira, '3');
    expect(screen(amira)).toContain('End of drinks?');
  });

  test('the second layer of the consent is shown whole', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, '/start long', '[English]', '[More about my data]');
    expect([showing(amira, 'Begin of privacy.'), showing(amira, 'End of privacy?')]).toEqual([1, 1]);
    await seesTappable(amira, 1);
    await plays(amira, '[Show less]', '[I agree]');
    expect(screen(amira)).toContain('End of cups?');
  });
});
