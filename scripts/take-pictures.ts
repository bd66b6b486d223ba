/**
 * Takes the pictures of README and docs from the running simulator: `npm run pictures`. They go to
 * `docs/pictures/`. Take them again after changing the page.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { startSimulator } from '../src/cli/start-simulator.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { findChromium } from '../test/support/chromium.ts';
import { debianPackages } from '../test/support/debian-packages.ts';

const PICTURES = 'docs/pictures';
/** The notifier runs every 15 seconds. */
const NOTICE = { timeout: 40_000 };

const folder = mkdtempSync(join(tmpdir(), 'miteinander-pictures-'));
const [flowsDir, localesDir] = [join(folder, 'flows'), join(folder, 'locales')];
cpSync('flows', flowsDir, { recursive: true });
cpSync('locales', localesDir, { recursive: true });
mkdirSync(PICTURES, { recursive: true });
// File names appear as for an author who works in the project's folder.
process.chdir(folder);
const pictures = join(import.meta.dirname, '..', PICTURES);
const config = readConfig({ PORT: '0', DATA_DIR: folder });
const simulator = await startSimulator(config, createLog('warn'));
const browser = await launch();
try {
  await overview(browser);
  await authors(browser);
  await small(browser);
  await results(browser);
} finally {
  await browser.close();
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Two phones, a questionnaire in Arabic, and the coordinator's message: the first picture of README. */
async function overview(browser: Browser): Promise<void> {
  const page = await open(browser, { locale: 'en-GB' });
  await page.getByRole('tab', { name: 'Demonstrate' }).click();
  await page.locator('.demonstration select').selectOption('first-look');
  await page.getByRole('button', { name: 'Let 10 people answer' }).click();
  await page.getByText('have sent their answers').waitFor(NOTICE);
  await page.locator('#phone-1 .bubble', { hasText: '10' }).last().waitFor(NOTICE);
  await page.getByRole('tab', { name: 'Questionnaires' }).click();
  await page.locator('#phone-0 .language').selectOption('ar');
  await jumpTo(page, 'first-look', 'ar', 'select_multiple household');
  const phone = page.locator('#phone-0');
  await phone.locator('.key', { hasText: 'أطفال' }).click();
  await phone.locator('.key', { hasText: '☑' }).waitFor();
  await page.locator('.panel').evaluate((panel) => {
    panel.scrollTop = 0;
  });
  await shoot(page, 'simulator');
  await shoot(page.locator('#phone-1 .screen'), 'coordinator-notice');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'simulator-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('tab', { name: 'Demonstrate' }).click();
  await shoot(page, 'demonstrate');
  await page.context().close();
}

/** What an author sees: an error with its row, and a missing translation. */
async function authors(browser: Browser): Promise<void> {
  const arabic = join(localesDir, 'ar', 'first-look.ftl');
  writeFileSync(arabic, readFileSync(arabic, 'utf8').replace(/^hours = .*$/mu, 'hours ='));
  const source = readFileSync(join(flowsDir, 'first-look.yaml'), 'utf8');
  const mistaken = source.replace('form_id: first-look', 'form_id: draft').replace('{work}', '{wrok}');
  for (const language of ['de', 'en', 'ar']) {
    cpSync(join(localesDir, language, 'first-look.ftl'), join(localesDir, language, 'draft.ftl'));
  }
  writeFileSync(join(flowsDir, 'draft.yaml'), mistaken);
  const page = await open(browser, { locale: 'en-GB' });
  await page.locator('.flow', { hasText: 'draft.yaml' }).waitFor();
  await page
    .locator('.flow', { hasText: 'first-look.yaml' })
    .locator('option', { hasText: 'missing' })
    .waitFor({ state: 'attached' });
  await shoot(page.locator('.panel'), 'author-errors');
  await jumpTo(page, 'first-look', 'ar', 'select_one work');
  await page.locator('.question', { hasText: 'decimal hours' }).scrollIntoViewIfNeeded();
  await shoot(page, 'author-preview');
  await page.context().close();
}

async function small(browser: Browser): Promise<void> {
  const page = await open(browser, { locale: 'de-DE', viewport: { width: 390, height: 780 } });
  await page.locator('#phone-0 .language').selectOption('de');
  await page.locator('.panel-button').click();
  await jumpTo(page, 'situation', 'de', 'select_one');
  await page.locator('#phone-0 .keyboard:visible').nth(1).waitFor({ state: 'hidden' });
  await shoot(page, 'simulator-phone');
  await page.context().close();
}

/** What a coordinator sees in the end: a picture in the chat, and the page. */
async function results(browser: Browser): Promise<void> {
  const page = await open(browser, { locale: 'de-DE' });
  await page.getByRole('tab', { name: 'Ergebnisse' }).click();
  await page.locator('.panel select:visible').first().selectOption('situation');
  await page.getByRole('button', { name: 'Mit 500 Antworten füllen' }).click();
  await page.frameLocator('iframe.results').getByText('500 Antworten').waitFor(NOTICE);
  const phone = page.locator('#phone-1');
  await phone.locator('.composer-input').fill('/results');
  await phone.locator('.composer-input').press('Enter');
  for (const name of [/Zusammen/u, /Wohnen und/u, /zufrieden/u]) {
    await phone.locator('.keyboard').getByRole('button', { name }).last().click();
  }
  await phone.locator('.bubble img').last().waitFor(NOTICE);
  await page.waitForTimeout(1000);
  await shoot(phone.locator('.screen'), 'results-chat');
  await shoot(page, 'results-simulator');
  const address = await page.locator('.panel a[target="_blank"]:visible').getAttribute('href');
  const wide = await page.context().newPage();
  await wide.goto(new URL(address ?? '', simulator.url).href);
  await shoot(wide, 'results-page');
  await page.context().close();
}

async function jumpTo(page: Page, formId: string, language: string, question: string): Promise<void> {
  const flow = page.locator('.flow', { hasText: `${formId}.yaml` });
  await flow.locator('.flow-tools select').first().selectOption(language);
  await flow.locator('.question-details summary').click();
  const row = flow.locator('button.question', { hasText: question }).first();
  await row.click();
  await flow.locator('[aria-busy="false"]').waitFor({ state: 'attached' });
}

async function open(browser: Browser, options: object): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(simulator.url);
  await page.waitForSelector('body[data-ready]');
  await page.locator('#phone-1 .key').first().waitFor({ state: 'attached' });
  return page;
}

async function shoot(what: Page | Locator, name: string): Promise<void> {
  await what.screenshot({ path: join(pictures, `${name}.jpg`), type: 'jpeg', quality: 80, scale: 'device' });
  console.log(`${PICTURES}/${name}.jpg`);
}

/** With phone fonts where available, so that emoji and scripts look familiar. */
async function launch(): Promise<Browser> {
  const found = await findChromium();
  const fonts = await debianPackages(['fonts-noto-core', 'fonts-noto-color-emoji']).catch(() => undefined);
  if (fonts === undefined) return await chromium.launch(found);
  const settings = join(folder, 'fonts.conf');
  const families = ['sans-serif', 'system-ui'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Noto Sans</family><family>Noto Sans Arabic</family></prefer></alias>`,
  );
  writeFileSync(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts.root}/usr/share/fonts</dir>` +
      `<cachedir>${folder}/fonts</cachedir>${families.join('')}` +
      '<alias><family>monospace</family><prefer><family>Noto Sans Mono</family></prefer></alias></fontconfig>\n',
  );
  return await chromium.launch({ ...found, env: { ...found.env, FONTCONFIG_FILE: settings } });
}
