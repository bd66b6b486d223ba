import { describe, expect, test } from '@jest/globals';
import { messageProblems, toastProblems } from '../../src/walk/message-problems.ts';

const button = (text: string, data = 'x') => ({ text, callback_data: data });

describe('a message is fine', () => {
  test.each([
    ['with 4096 characters behind its markup', { text: `<b>${'a'.repeat(4096)}</b>` }],
    ['whose characters are written as entities', { text: '&lt;'.repeat(4096) }],
    ['with 100 buttons', { text: 'a', keyboard: Array.from({ length: 100 }, () => [button('b')]) }],
    ['with a link on a button', { text: 'a', keyboard: [[{ text: 'b', url: 'https://example.org' }]] }],
    ['with an address between isolation marks', { text: 'Ask \u2068a@example.org\u2069.' }],
    ['with 64 bytes on a button', { text: 'a', keyboard: [[button('b', 'x'.repeat(64))]] }],
  ])('%s', (_, message) => {
    expect(messageProblems(message)).toEqual([]);
  });
});

describe('a message is wrong', () => {
  test.each([
    ['too long', { text: 'a'.repeat(4097) }, 'the text has 4097 characters, and a message holds 4096'],
    ['empty to the eye', { text: '<b>\u200f </b>' }, 'the text is empty'],
    ['not HTML', { text: '<b>a' }, /^the text is not Telegram's HTML: /u],
    ['not filled in', { text: 'Hello {$name}' }, 'something in the text was not filled in: {$name}'],
    [
      'with an expression in it',
      { text: `Hello \${name}` },
      `something in the text was not filled in: \${name}`,
    ],
    ['with a value that is none', { text: 'NaN years' }, 'something in the text was not filled in: NaN'],
    [
      'with a link that is broken',
      { text: 'https://example.org/\u2068a\u2069' },
      'a link in the text has an isolation mark in it',
    ],
    [
      'with a button whose link is broken',
      { text: 'a', keyboard: [[{ text: 'b', url: 'https://example.org/\u2068a\u2069' }]] },
      'the link of the button "b" has an isolation mark in it',
    ],
    [
      'with too many buttons',
      { text: 'a', keyboard: [Array.from({ length: 101 }, () => button('b'))] },
      'there are 101 buttons, and a message holds 100',
    ],
    [
      'with a button that says nothing',
      { text: 'a', keyboard: [[button(' ')]] },
      'the button with "x" has no text',
    ],
    [
      'with a button that carries too much, counted in bytes',
      { text: 'a', keyboard: [[button('b', 'ä'.repeat(33))]] },
      'the button "b" carries 66 bytes; 1 to 64 are taken',
    ],
    [
      'with a button that carries nothing',
      { text: 'a', keyboard: [[button('b', '')]] },
      'the button "b" carries 0 bytes; 1 to 64 are taken',
    ],
  ])('%s', (_, message, problem) => {
    const problems = messageProblems(message);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});

test('a toast has 200 characters at most', () => {
  expect(toastProblems('a'.repeat(200))).toEqual([]);
  expect(toastProblems('a'.repeat(201))).toHaveLength(1);
});
