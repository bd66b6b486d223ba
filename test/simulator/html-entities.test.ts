import { describe, expect, test } from '@jest/globals';
import { cleanText, isBlank } from '../../src/simulator/clean-text.ts';
import { EntityError, parseHtml } from '../../src/simulator/html-entities.ts';

describe('HTML becomes a text with entities', () => {
  const cases: [html: string, text: string, entities: object[]][] = [
    ['plain & simple', 'plain & simple', []],
    ['&lt;b&gt; &amp;amp; &quot;x&quot;', '<b> &amp; "x"', []],
    ['&#65;&#x42;&#x1F600;', 'AB😀', []],
    ['&nbsp; &copy; &#0; stay', '&nbsp; &copy; &#0; stay', []],
    ['<b>a</b><strong>b</strong>', 'ab', [entity('bold', 0, 1), entity('bold', 1, 1)]],
    ['<i>a</i><em>b</em>', 'ab', [entity('italic', 0, 1), entity('italic', 1, 1)]],
    ['<u>a</u><ins>b</ins>', 'ab', [entity('underline', 0, 1), entity('underline', 1, 1)]],
    [
      '<s>a</s><strike>b</strike><del>c</del>',
      'abc',
      [entity('strikethrough', 0, 1), entity('strikethrough', 1, 1), entity('strikethrough', 2, 1)],
    ],
    [
      '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
      'ab',
      [entity('spoiler', 0, 1), entity('spoiler', 1, 1)],
    ],
    ['<code>a</code><pre>b</pre>', 'ab', [entity('code', 0, 1), entity('pre', 1, 1)]],
    ['<pre><code class="language-ts">a</code></pre>', 'a', [{ ...entity('pre', 0, 1), language: 'ts' }]],
    ['<code class="language-ts">a</code>', 'a', [entity('code', 0, 1)]],
    ['<blockquote>a</blockquote>', 'a', [entity('blockquote', 0, 1)]],
    ['<blockquote expandable>a</blockquote>', 'a', [entity('expandable_blockquote', 0, 1)]],
    [
      '<a href="https://example.org/?a=1&amp;b=2">x</a>',
      'x',
      [{ ...entity('text_link', 0, 1), url: 'https://example.org/?a=1&b=2' }],
    ],
    ['<a href="nonsense">x</a>', 'x', []],
    ["<A HREF='http://example.org'>x</a >", 'x', []],
    ['😀 <b>ö<i>ä</i></b>', '😀 öä', [entity('bold', 3, 2), entity('italic', 4, 1)]],
    ['<b></b>a', 'a', []],
  ];
  test.each(cases)('%s', (html, text, entities) => {
    expect(parseHtml(html)).toEqual({ text, entities });
  });
});

describe('what Telegram cannot parse', () => {
  const cases: [html: string, problem: string][] = [
    ['<h1>a</h1>', 'Unsupported start tag "h1" at byte offset 0'],
    ['ÄÄ <br> b', 'Unsupported start tag "br" at byte offset 5'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['a <3', 'Unclosed start tag at byte offset 2'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<b>a', `Can't find end tag corresponding to start tag "b"`],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<b>a</b', 'Unclosed end tag at byte offset 4'],
    ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<a href="x>a</a>', 'Unclosed start tag at byte offset 0'],
    ['<a href=x/y>a</a>', 'Unexpected end of name token at byte offset 8'],
    ['<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
    ['<tg-emoji emoji-id="x">a</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ];
  test.each(cases)('%s', (html, problem) => {
    expect(() => parseHtml(html)).toThrow(new EntityError(problem));
  });
});

describe('texts are cleaned as Telegram cleans them', () => {
  test('blanks at the ends go, and entities move along', () => {
    const cleaned = cleanText({ text: ' \n ab  ', entities: [entity('bold', 4, 3)] });
    expect(cleaned).toEqual({ text: 'ab', entities: [entity('bold', 1, 1)] });
  });

  test('an entity keeps the blanks before it', () => {
    const cleaned = cleanText({ text: '  ab', entities: [entity('bold', 1, 3)] });
    expect(cleaned).toEqual({ text: ' ab', entities: [entity('bold', 0, 3)] });
  });

  test('control characters become blanks, line breaks of old systems and bidi embeddings go', () => {
    const cleaned = cleanText({ text: 'a\tb\r\nc\u202ad\u202ce', entities: [entity('bold', 7, 1)] });
    expect(cleaned).toEqual({ text: 'a b\ncde', entities: [entity('bold', 5, 1)] });
  });

  test("bidi isolates survive, as Fluent's placeables need them", () => {
    expect(cleanText({ text: 'a \u2068b\u2069 c', entities: [] }).text).toBe('a \u2068b\u2069 c');
  });

  test('a row of direction marks keeps its last one', () => {
    expect(cleanText({ text: 'a\u200f\u200e\u200fb', entities: [] }).text).toBe('a\u200c\u200c\u200fb');
  });

  test.each(['', ' \n', '\u200b\u200e', '\u2800', '\u3164'])('%j shows nothing', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test('an emoji shows something', () => {
    expect(isBlank('👍')).toBe(false);
  });
});

function entity<T extends string>(type: T, offset: number, length: number) {
  return { type, offset, length };
}
