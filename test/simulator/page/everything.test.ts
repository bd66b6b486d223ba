import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { EVERYTHING_FOLDERS } from '../../flows/everything.ts';
import { startSite, TestPhone, type TestSite } from './test-site.ts';

let site: TestSite;
let page: Page;
let phone: TestPhone;

beforeAll(async () => {
  site = await startSite(({ flowsDir, localesDir }) => {
    for (const language of ['en', 'de', 'ar']) {
      const name = join(language, 'everything.ftl');
      cpSync(join(EVERYTHING_FOLDERS.localesDir, name), join(localesDir, name));
    }
    cpSync(join(EVERYTHING_FOLDERS.flowsDir, 'everything.yaml'), join(flowsDir, 'everything.yaml'));
  });
  page = await site.open({ locale: 'en' });
  phone = new TestPhone(page, 0);
});
afterAll(async () => {
  await site.close();
});

const flow = () => page.locator('.flow', { hasText: 'everything.yaml' });

async function jumpsTo(question: string): Promise<void> {
  const button = flow().getByRole('button', { name: question });
  await button.click();
  await button.and(page.locator('[aria-busy="false"]')).waitFor();
  await phone.sees(question);
}

test('one of everything is listed; questions of repeats say so, and each is reached', async () => {
  await flow().locator('summary', { hasText: 'questions' }).click();
  const age = flow().locator('.question', { hasText: 'integer age' });
  expect(await age.innerText()).toContain('↻ Child');
  await flow().getByText('Have you visited anybody else?').waitFor();
  // In a counted repeat, behind a filter and a long list; then in a repeat without a fixed number.
  await jumpsTo('What do you call this child?');
  await phone.sees('Child 1 of 2');
  await jumpsTo('Have you visited anybody else?');
  await phone.sees('Whom have you visited in Dresden?');
  // Behind a place, a photo and a recording.
  await jumpsTo('What else would you like to tell us?');
  await phone.sees('Please say hello in your language.');
  expect(site.complaints).toEqual([]);
}, 60_000);
