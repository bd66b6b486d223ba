import { beforeAll, expect, test } from '@jest/globals';
import { transcriptOf } from '../../src/walk/transcript.ts';
import { type WalkedPath, type WalkReport, walk } from '../../src/walk/walk.ts';
import { everything } from '../flows/everything.ts';
import { NOW, WORDBOOK } from '../flows/shipped.ts';

let report: WalkReport;
const paths: WalkedPath[] = [];

beforeAll(async () => {
  report = await walk(everything(), {
    localizer: WORDBOOK,
    now: NOW,
    paths: 100,
    seed: 2,
    onPath: (path) => paths.push(path),
  });
});

test('one of everything is met in three languages, and Telegram takes all of it', () => {
  expect(report.languages).toEqual(['en', 'de', 'ar']);
  expect(report.missing).toEqual({ questions: [], choices: [], conditions: [] });
  expect(report.problems).toEqual([]);
  expect(report.reasons).toEqual([]);
  expect(report.paths).toBeLessThan(60);
});

test('repeats are met with none, one and several instances', () => {
  expect(report.instances).toEqual({ child: ['none', 'one', 'several'], visit: ['one', 'several'] });
});

/** All that the persons of one language did, or all that the bot sent them. */
function all(language: string, what: 'did' | 'said'): string {
  return paths
    .filter((path) => path.language === language)
    .flatMap(({ shown }) => shown)
    .flatMap((shown) =>
      shown.what === 'did'
        ? what === 'did'
          ? shown.text
          : []
        : what === 'said'
          ? 'message' in shown
            ? [shown.message.text, ...(shown.message.keyboard ?? []).flat().map(({ text }) => text)]
            : shown.text
          : [],
    )
    .join('\n');
}

test.each([
  [
    'a long list is turned and searched',
    'did',
    /^More ▶$/mu,
    /^(?:Alba|Camer|Leba|Mex|Moro|Nige|Paki|Soma|Ukra|Erit|Geor|Arme)/mu,
  ],
  ['dates are tapped, and typed', 'did', /\d{4}–\d{4}/u, /^\d{4}-\d\d-\d\d$/mu],
  ['files of other kinds are refused', 'said', /Please send a photo here/u, /Please send a voice message/u],
  ['contact data is asked back about', 'said', /looks like an e-mail address/u, /looks like a phone number/u],
  ['commands and what is no answer come in between', 'did', /^\/plain$/mu, /^thank you$/mu],
  ['part of it is sent', 'did', /^📨 Send what I have$/mu, /^Yes, send$/mu],
  ['the chat is cleared', 'said', /Clear this chat\?/u, /This chat is cleared/u],
  ['letters stand for long choices', 'said', /<b>A\.<\/b> I like it/u, /^C$/mu],
] as const)('on the way %s', (_, what, one, other) => {
  // Not `toMatch`: a failure would print all of it.
  expect([one.test(all('en', what)), other.test(all('en', what))]).toEqual([true, true]);
});

test('a transcript reads from top to bottom, and from right to left', () => {
  const own = paths.filter(({ path, language }) => path === 2 && language === 'ar');
  const text = transcriptOf('كل شيء', 'ar', own);
  expect(text).toMatch(
    /^<div dir="rtl" lang="ar">\n\n# كل شيء\n\n## 2\n\n▶ \*\*\/start everything\*\*\n\n> /u,
  );
  expect(text).toContain('> **أين وُلدت؟**\\\n');
  // Where lines begin on the right, onwards points to the left.
  expect(text).toContain('> - المزيد ◀');
  expect(text).not.toContain('<b>');
});
