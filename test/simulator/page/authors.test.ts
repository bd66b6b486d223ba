import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { makeWorkbook } from '../../questionnaire/xlsx/make-workbook.ts';
import { startSite, TestPhone, type TestSite } from './test-site.ts';

let site: TestSite;
let page: Page;
let phone: TestPhone;

beforeAll(async () => {
  site = await startSite();
  page = await site.open({ locale: 'en' });
  phone = new TestPhone(page, 0);
});
afterEach(() => {
  expect(site.complaints).toEqual([]);
});
afterAll(async () => {
  await site.close();
});

const flow = (name: string) => page.locator('.flow', { hasText: `${name}.yaml` });

/** Goes to a question, and waits until it is reached. */
async function jumpsTo(question: string): Promise<void> {
  const button = flow('picnic').getByRole('button', { name: question });
  await button.click();
  await button.and(page.locator('[aria-busy="false"]')).waitFor();
  await phone.sees(question);
}

test('a question is reached through the real engine, in the language of choice, as often as one likes', async () => {
  await flow('picnic').locator('summary', { hasText: '5 questions' }).click();
  await jumpsTo('Was wünschen Sie sich?');
  await flow('picnic').locator('select').first().selectOption('ar');
  await jumpsTo('كم عددكم؟');
  // Its condition needs a certain answer before: it was given.
  await phone.sees('نعم بكل سرور');
  await flow('picnic').getByRole('button', { name: 'From the beginning' }).click();
  await phone.sees('كي يكفي الطعام');
});

test('a missing translation is marked, and seen as soon as the file is saved', async () => {
  const file = join(site.localesDir, 'ar', 'picnic.ftl');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace(/^since = .*\n/mu, '').replace(/^dishes-soup = .*\n/mu, ''));
  await flow('picnic').locator('option', { hasText: '2 texts missing' }).waitFor({ state: 'attached' });
  const row = flow('picnic').locator('.question', { hasText: 'date since' });
  await row.getByText('translation missing').waitFor();
  expect(await row.innerText()).toContain('Seit wann leben Sie hier?');
  await flow('picnic').locator('.question', { hasText: 'dishes' }).getByText('choice missing').waitFor();
  writeFileSync(file, whole);
  await row.getByText('منذ متى وأنت هنا؟').waitFor();
});

test('a saved questionnaire runs at once, and the interview under way goes on in it', async () => {
  await flow('picnic').locator('select').first().selectOption('de');
  await jumpsTo('Was bringen Sie mit?');
  const file = join(site.localesDir, 'de', 'picnic.ftl');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('Was bringen Sie mit?', 'Was bringen Sie Feines mit?'),
  );
  await flow('picnic').locator('.question', { hasText: 'Was bringen Sie Feines mit?' }).waitFor();
  await page.getByRole('button', { name: 'Show it on the phone' }).click();
  await phone.sees('Was bringen Sie Feines mit?');
});

test('a flow with errors stops nobody: its errors are shown with their rows, the version before runs on', async () => {
  const file = join(site.flowsDir, 'picnic.yaml');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace('type: date', 'type: dat'));
  await flow('picnic').getByText('picnic.yaml:20:').waitFor();
  await flow('picnic').getByText('There is no question type "dat".').waitFor();
  await flow('picnic').getByText('the previous version keeps running').waitFor();
  await jumpsTo('Seit wann leben Sie hier?');

  writeFileSync(join(site.flowsDir, 'broken.yaml'), whole.replace('form_id: picnic', 'form_id: broken'));
  await flow('broken').getByText('it cannot run').waitFor();
  writeFileSync(file, whole);
  await flow('picnic').getByText('no problems').waitFor();
  rmSync(join(site.flowsDir, 'broken.yaml'));
  await flow('broken').waitFor({ state: 'detached' });
});

test('a bot that cannot start is no riddle: the page says why, and it starts once that is mended', async () => {
  const file = join(site.localesDir, 'en', 'interface.ftl');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace(/^language-name = .*\n/mu, ''));
  await page.getByRole('alert').getByText('"language-name"').waitFor();
  expect(site.complaints.splice(0).join()).toContain('The bot does not run.');
  writeFileSync(file, whole);
  await page.getByRole('alert').waitFor({ state: 'hidden' });
  await page.locator('.status', { hasText: 'The bot is running' }).waitFor();
});

describe('a workbook is given to the page', () => {
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const survey = (type: string, label: string) => ({
    survey: [
      ['type', 'name', 'label::English (en)', 'appearance'],
      [type, 'village', label, 'w1'],
    ],
    settings: [
      ['form_title', 'form_id'],
      ['Water points', 'water'],
    ],
  });
  const gives = (name: string, content: Uint8Array) =>
    page.locator('.upload input').setInputFiles([{ name, mimeType: XLSX, buffer: Buffer.from(content) }]);
  const card = () => page.locator('.flow', { hasText: 'Water 2.xlsx' });

  test('with errors: they are shown, it does not run, and everything else does', async () => {
    await gives('Water 2.xlsx', makeWorkbook(survey('txt', 'Which village?')));
    await card().getByText('There is no question type "txt".').waitFor();
    await card().getByText('survey, row 2, type').waitFor();
    await card().getByText('it cannot run').waitFor();
    await gives('all.zip', Buffer.from('no archive'));
    await page.locator('.upload-said', { hasText: 'cannot be read' }).waitFor();
  });

  test('again, and sound: it begins on the phone at once; what is passed over is folded', async () => {
    await gives('Water 2.xlsx', makeWorkbook(survey('text', 'Which village?')));
    await phone.sees('Water points');
    await phone.taps('I agree');
    await phone.sees('Which village?');
    const notes = card().locator('details', { hasText: 'passed over' });
    expect(await notes.getAttribute('open')).toBeNull();
  });

  test('again, while somebody answers it: the interview goes on in it', async () => {
    await gives('Water 2.xlsx', makeWorkbook(survey('text', 'Which town?')));
    await page.locator('#phone-0 .bubble', { hasText: 'Water points' }).last().waitFor();
    await card().getByRole('button', { name: 'Remove this' }).click();
    await card().waitFor({ state: 'detached' });
    await jumpsTo('Seit wann leben Sie hier?');
  });
});

test('made-up people answer, and the results are beside the phones', async () => {
  await page.getByRole('tab', { name: 'Results' }).click();
  const results = page.frameLocator('iframe.results');
  await results.getByText('There are no results yet.').waitFor();
  await page.getByRole('button', { name: 'Fill with 500 answers' }).click();
  await results.getByText(/50\d responses/u).waitFor();
  await results.getByRole('link', { name: 'العربية' }).click();
  await results.locator('html[dir="rtl"]').waitFor();
});
