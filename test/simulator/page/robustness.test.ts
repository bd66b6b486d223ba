import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startSite, TestPhone, type TestSite, word } from './test-site.ts';

let site: TestSite;
let page: Page;
let phone: TestPhone;

beforeAll(async () => {
  site = await startSite();
  page = await site.open({ locale: 'en' });
  phone = new TestPhone(page, 0);
  await page.getByRole('tab', { name: 'Demonstrate' }).click();
  await phone.starts();
  await phone.taps('Deutsch');
  await phone.taps(word('de', 'consent-agree'));
  await phone.sees('Kommen Sie?');
});
afterEach(() => {
  expect(site.complaints).toEqual([]);
});
afterAll(async () => {
  await site.close();
});

test('before any question is answered there is a button that is old: that of the menu of languages', async () => {
  await page.getByRole('button', { name: 'Tap an old button' }).click();
  await page.getByText('Tapped: “').waitFor();
  await phone.root.locator('.toast-text').waitFor();
});

test('a tap that counts twice answers one question', async () => {
  const double = page.getByRole('button', { name: 'Double the next tap' });
  await double.click();
  expect(await double.getAttribute('aria-pressed')).toBe('true');
  await phone.taps('Ja, gern');
  await phone.sees('Wie viele kommen?');
  await phone.hasOneKeyboard();
  expect(await double.getAttribute('aria-pressed')).toBe('false');
  expect((await phone.texts()).filter((text) => text.includes('Was bringen Sie mit?'))).toEqual([]);
});

test('what is written while the bot is dead is answered once it is back', async () => {
  const status = page.locator('.top-bar .status');
  const before = await status.getAttribute('title');
  await page.getByRole('button', { name: 'Kill it', exact: true }).click();
  await status.getByText('not running').waitFor();
  await phone.writes('3');
  await phone.root.locator('.by-person', { hasText: 'waiting for the bot' }).waitFor();
  await page.getByRole('button', { name: 'Start it', exact: true }).click();
  await phone.sees('Was bringen Sie mit?');
  await phone.root.locator('.by-person', { hasText: 'received' }).last().waitFor();
  expect(await status.getAttribute('title')).not.toBe(before);
});

test('killed and started again in one go', async () => {
  const status = page.locator('.top-bar .status');
  const before = await status.getAttribute('title');
  await page.getByRole('button', { name: 'Kill it and start it again' }).click();
  await status.getByText('is running').waitFor({ state: 'detached' });
  await status.getByText('is running').waitFor();
  expect(await status.getAttribute('title')).not.toBe(before);
  await phone.taps('Salat');
  await phone.root.getByRole('button', { name: '☑ Salat' }).waitFor();
});

test('many people answer by themselves', async () => {
  await page.getByRole('button', { name: 'Let 10 people answer' }).click();
  await page.getByText('10 people have sent their answers.').waitFor();
});
