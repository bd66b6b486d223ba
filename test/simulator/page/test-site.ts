/** A simulator with its own questionnaire, in a real browser, with phones that tests use as people do. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Simulator, startSimulator } from '../../../src/cli/start-simulator.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import type { FlowFolders } from '../../../src/simulator/preview/flow-shelf.ts';
import { ofThisRun } from '../../support/shared.ts';
import { PICNIC, PICNIC_TEXTS } from './picnic.ts';

export interface TestSite {
  readonly simulator: Simulator;
  readonly browser: Browser;
  readonly flowsDir: string;
  readonly localesDir: string;
  /** What the page's console and the simulator's log complained of; a test's end finds it empty. */
  readonly complaints: string[];
  /** Opens the page in a browser of this language. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @param put - what else is to lie in its folders from the beginning */
export async function startSite(put?: (folders: FlowFolders) => void): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'miteinander-page-'));
  const [flowsDir, localesDir] = [join(folder, 'flows'), join(folder, 'locales')];
  mkdirSync(flowsDir);
  for (const language of readdirSync('locales')) {
    // Not every folder there is a language.
    const words = ['interface.ftl', 'simulator.ftl'].filter((name) =>
      existsSync(join('locales', language, name)),
    );
    for (const name of words) cpSync(join('locales', language, name), join(localesDir, language, name));
  }
  writeFileSync(join(flowsDir, 'picnic.yaml'), PICNIC);
  for (const [language, texts] of Object.entries(PICNIC_TEXTS)) {
    writeFileSync(join(localesDir, language, 'picnic.ftl'), texts);
  }
  put?.({ flowsDir, localesDir });
  const complaints: string[] = [];
  const config = readConfig({ PORT: '0', DATA_DIR: folder, FLOWS_DIR: flowsDir, LOCALES_DIR: localesDir });
  const simulator = await startSimulator(
    config,
    createLog('warn', (line) => complaints.push(line)),
  );
  const browser = await chromium.connect(await ofThisRun('browser'));
  return {
    simulator,
    browser,
    flowsDir,
    localesDir,
    complaints,
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(simulator.url);
      if (options.javaScriptEnabled !== false) await page.waitForSelector('body[data-ready]');
      return page;
    },
    close: async () => {
      await browser.close();
      await simulator.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One of the two phones of a page, for a test that does with it what people do. */
export class TestPhone {
  readonly page: Page;
  readonly root: ReturnType<Page['locator']>;

  constructor(page: Page, index: 0 | 1) {
    this.page = page;
    this.root = page.locator(`#phone-${index}`);
  }

  /** Presses START. */
  async starts(): Promise<void> {
    await this.root.locator('.door').click();
  }

  async taps(label: string): Promise<void> {
    await this.root.locator('.keyboard').getByRole('button', { name: label }).last().click();
  }

  async writes(text: string): Promise<void> {
    await this.root.locator('.composer-input').fill(text);
    await this.root.locator('.composer-input').press('Enter');
  }

  /** Waits until the newest bubble that has this text is there. */
  async sees(text: string | RegExp, options: { timeout?: number } = {}): Promise<void> {
    await this.root.locator('.bubble', { hasText: text }).last().waitFor(options);
  }

  /** Waits until the bot has taken the buttons off what is answered: it has said all it had to say. */
  async hasOneKeyboard(): Promise<void> {
    await this.root.locator('.keyboard:visible').nth(1).waitFor({ state: 'hidden' });
  }

  /** Takes the phone over for somebody new. */
  async isHandedToSomebodyNew(name: string, language: string): Promise<void> {
    await this.root.locator('.person-button').click();
    const form = this.root.locator('.add-form');
    await form.locator('input').first().fill(name);
    await form.locator('select').selectOption(language);
    await form.locator('button').click();
    await this.root.locator('.person-bar .person-name', { hasText: name }).waitFor();
  }

  texts(): Promise<string[]> {
    return this.root.locator('.bubble .text').allInnerTexts();
  }
}

/** The interface's words for a key: changing them breaks no test. */
export function word(language: string, key: string): string {
  const source = readFileSync(join('locales', language, 'interface.ftl'), 'utf8');
  const found = new RegExp(`^${key} = (.+)$`, 'mu').exec(source)?.[1];
  if (found === undefined) throw new Error(`locales/${language}/interface.ftl has no "${key}" of one line.`);
  return found;
}
