/** What a real bot may run of a folder, from its files to the first screens of a chat. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadForRespondents } from '../../src/cli/for-respondents.ts';
import { plays, screen } from '../bot/plays.ts';
import { inEnglish } from '../questionnaire/in-english.ts';
import { makeWorkbook } from '../questionnaire/xlsx/make-workbook.ts';
import { startBot } from '../support/running-bot.ts';

let flowsDir: string;
beforeEach(() => {
  flowsDir = mkdtempSync(join(tmpdir(), 'respondents-'));
});
afterEach(() => rmSync(flowsDir, { recursive: true }));

const ORGANISATION = `organisation: Water for All
controller: Water for All, River Road 1
contact: ask@water.org
kept_until: 12 months
withdrawal_until: 6 months
purpose: { en: We want to know where water is missing., fr: Nous voulons savoir où l’eau manque. }
promise: The water that you get does not depend on your answers.
`;

/** A workbook as other programs have them: nothing in it says who asks. */
function put(name: string, type = 'text', settings: readonly (readonly string[])[] = []): void {
  const survey = [
    ['type', 'name', 'label::English (en)', 'label::Français (fr)'],
    [type, 'village', 'Which village is this?', 'Quel est ce village?'],
  ];
  const sheets = { survey, ...(settings.length === 0 ? {} : { settings }) };
  writeFileSync(join(flowsDir, name), makeWorkbook(sheets));
}

const load = (today = '2026-11-30') => loadForRespondents({ flowsDir, localesDir: 'locales' }, today);

test('with organisation.yaml an untouched workbook runs on a real bot', async () => {
  put('water_points.xlsx');
  writeFileSync(join(flowsDir, 'organisation.yaml'), ORGANISATION);
  const { questionnaires, errors } = load();
  expect(errors).toEqual([]);
  const bot = await startBot({
    questionnaires,
    sessions: 'SQLite',
    clock: () => Date.parse('2026-11-30T12:00Z'),
  });
  const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
  await plays(sam, '/start', '[English]');
  expect(screen(sam)).toBe(`Water points

Asked by: Water for All
Why: We want to know where water is missing.
Time: about 2 minutes

• Voluntary: you can skip questions, and stop before you send.
• The water that you get does not depend on your answers.
• We do not store your name. But Telegram can read this chat.
• We keep your answers until 30 November 2027.
• Delete until 30 May 2027: /delete`);
  await plays(sam, '[I agree]', 'Nowhere', '[Send my answers]');
  expect(screen(sam)).toContain('until 30 May 2027');
  await bot.close();
});

test('without it, one problem says what is missing, and how it is said once for all', () => {
  put('a.xlsx');
  put('b.xlsx');
  const { questionnaires, errors, faulty } = load();
  expect(questionnaires).toEqual([]);
  expect(errors.map(({ code }) => code)).toEqual(['missing-setting', 'missing-setting']);
  const [told] = errors.map(inEnglish);
  expect(told?.message).toContain(
    'Missing: organisation, controller, contact, kept_until, withdrawal_until, purpose.',
  );
  expect(told?.cure).toContain('"npx miteinander init" writes organisation.yaml');
  expect(faulty.map(({ formId }) => formId)).toEqual(['a', 'b']);
});

test('what has errors, placeholders or an endless consent is faulty; the others run', () => {
  writeFileSync(join(flowsDir, 'organisation.yaml'), ORGANISATION);
  put('good.xlsx');
  put('wrong.xlsx', 'txet');
  put('sample.xlsx', 'text', [['organisation'], ['Muster-Verband']]);
  put('endless.xlsx', 'text', [['purpose'], ['We want to know it. '.repeat(30)]]);
  put('twin.xlsx', 'text', [['form_id'], ['same']]);
  put('other-twin.xlsx', 'text', [['form_id'], ['Same']]);
  const { questionnaires, faulty, errors } = load();
  expect(questionnaires.map(({ formId }) => formId)).toEqual(['good']);
  expect(faulty.map(({ formId }) => formId).toSorted()).toEqual([
    'Same',
    'endless',
    'same',
    'sample',
    'wrong',
  ]);
  expect(errors.map(({ code }) => code)).toContain('placeholder');
  // Each has a fingerprint of its own, which is the same at the next start.
  expect(load().faulty).toEqual(faulty);
});

test('a promise that changes in organisation.yaml is another consent; a workbook of its own is not touched', () => {
  const settings = ['organisation', 'controller', 'contact', 'kept_until', 'withdrawal_until', 'purpose'];
  const own = ['Well', 'Well, Road 2', 'a@well.org', '2099-12-31', '2099-06-30', 'To dig'];
  const more = [
    ['promise', 'privacy', 'thanks', 'voluntary', ...settings],
    ['P', 'Q', 'R', 'S', ...own],
  ];
  put('own.xlsx', 'text', more);
  const alone = load().questionnaires;
  put('shared.xlsx');
  const revisions = (promise: string) => {
    writeFileSync(join(flowsDir, 'organisation.yaml'), ORGANISATION.replace('The water', promise));
    return new Map(load().questionnaires.map((each) => [each.formId, each]));
  };
  const [before, after] = [revisions('The water'), revisions('The clean water')];
  expect(after.get('own')?.revision).toBe(alone[0]?.revision);
  expect(after.get('shared')?.consentRevision).not.toBe(before.get('shared')?.consentRevision);
  expect(after.get('shared')?.structure).toBe(before.get('shared')?.structure);
});

test('promises that are periods move on with the month, and only those', () => {
  writeFileSync(join(flowsDir, 'organisation.yaml'), ORGANISATION);
  put('rolling.xlsx');
  put('closing.xlsx', 'text', [['closes'], ['2027-01-31']]);
  const { questionnaires, dateAgain } = load();
  expect(questionnaires.map(({ formId, settings }) => [formId, settings.keptUntil])).toEqual([
    ['closing', '2028-01-31'],
    ['rolling', '2027-11-30'],
  ]);
  expect(dateAgain('2026-12-01').map(({ formId, settings }) => [formId, settings.keptUntil])).toEqual([
    ['rolling', '2027-12-31'],
  ]);
});
