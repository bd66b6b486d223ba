/** `/results` in a coordinator's chat, and the page that it leads to: over made-up responses, through the front door. */
import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fill } from '../../src/demonstration/fill.ts';
import { estimatedMinutes } from '../../src/interview/estimate/estimated-minutes.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import type { Person } from '../../src/simulator/person.ts';
import { MediaFolder } from '../../src/storage/media/media-folder.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';

const COORDINATOR = 77;
const { questionnaires } = loadFlows({
  flowsDir: 'flows',
  localesDir: 'locales',
  trial: true,
  minutesOf: estimatedMinutes,
});

let bot: RunningBot;
let zahra: Person;

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'miteinander-'));
  const storage = await openStorage({ dataDir, secret: Buffer.alloc(32) });
  await storage.migrate();
  const stores = { ...storage, files: new MediaFolder(join(dataDir, 'media')) };
  const [first] = questionnaires.filter(({ formId }) => formId === 'first-look');
  if (first === undefined) throw new Error('first-look');
  for await (const _ of fill(first, stores, { responses: 60, seed: 1, today: '2026-11-30' }));
  await storage.close();
  bot = await startBot({
    questionnaires,
    dataDir,
    sessions: 'SQLite',
    env: { COORDINATORS: String(COORDINATOR) },
  });
  zahra = bot.world.person({ id: COORDINATOR, firstName: 'Zahra', languageCode: 'de' });
});
afterAll(() => bot.close());

/** The address behind the button of the newest survey menu. */
async function pageOf(person: Person): Promise<string> {
  await person.sends('/results');
  await person.taps('Ein erster Blick');
  const menu = await person.sees('60 Antworten');
  const buttons = menu.reply_markup?.inline_keyboard.flat() ?? [];
  const found = buttons.flatMap((button) => ('url' in button && button.url ? [button.url] : []))[0];
  if (found === undefined) throw new Error('There is no button that leads to the page.');
  return found;
}

describe('/results', () => {
  test('leads from a survey to a question: a picture, and the same in words; then on, and divided', async () => {
    await zahra.sends('/results');
    await zahra.sees('Welche Umfrage?');
    await zahra.taps('Ein erster Blick');
    await zahra.sees('60 Antworten');
    await zahra.taps('Ankommen und Sprache');
    await zahra.taps('Wer lebt mit Ihnen');
    const shown = await zahra.sees('Andere Verwandte: 8');
    expect(shown.photo).toBeDefined();
    expect(shown.caption).toContain('haben geantwortet.\nMehrere Antworten waren möglich.');
    await zahra.taps('Nächste Frage');
    await zahra.sees('Haben Sie in Deutschland einen Deutschkurs besucht?');
    await zahra.taps('Unterteilt nach …');
    await zahra.taps('Sprache');
    const divided = await zahra.sees('Arabisch (');
    expect(divided.photo).toBeDefined();
  });

  test('gives the workbook as a file', async () => {
    await pageOf(zahra);
    await zahra.taps('Excel-Datei');
    expect((await zahra.sees('Ein erster Blick')).document?.file_name).toBe('first-look.xlsx');
  });

  test('gives the report as a file', async () => {
    await pageOf(zahra);
    await zahra.taps('Bericht (PDF)');
    expect((await zahra.sees('Ein erster Blick')).document?.file_name).toBe('first-look-de.pdf');
  });

  test('of a survey without results says why there are none', async () => {
    await zahra.sends('/results');
    await zahra.taps('Zusammen sind wir stärker');
    await zahra.sees('Es gibt noch keine Ergebnisse.');
  });

  test('is unknown to everybody else, and so is a button of it that they have got hold of', async () => {
    const stranger = bot.world.person({ firstName: 'Eve', languageCode: 'de' });
    await stranger.sends('/results');
    await stranger.sees('Diesen Befehl kennen wir nicht.');
    const calls = bot.world.server.calls.length;
    await stranger.sends('R');
    expect(bot.world.server.calls.slice(calls).some(({ method }) => method === 'sendPhoto')).toBe(false);
  });
});

describe('the page', () => {
  const read = async (address: string) => {
    const response = await fetch(address);
    return { status: response.status, html: await response.text(), headers: response.headers };
  };

  test('shows every question, in any language, undivided, divided, or of some people alone', async () => {
    const address = await pageOf(zahra);
    const { status, html, headers } = await read(address);
    expect(status).toBe(200);
    expect(html).toContain('<html lang="de" dir="ltr">');
    expect(html).toContain('Haben Sie in Deutschland einen Deutschkurs besucht?');
    expect(html).not.toContain('<script');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect((await read(`${address}?language=ar`)).html).toContain('<html lang="ar" dir="rtl">');
    const divided = (await read(`${address}?by=%40language`)).html;
    expect(divided).toMatch(/<th scope="col"><bdi>Arabisch<\/bdi>/u);
    const some = (await read(`${address}?where=%40language%3Dar`)).html;
    expect(some).not.toMatch(/<th scope="col">/u);
    expect(some).toContain('<option value="@language=ar" selected>');
  });

  test('reloads itself only if somebody asked for that', async () => {
    const address = await pageOf(zahra);
    expect((await read(address)).html).not.toContain('http-equiv="refresh"');
    expect((await read(`${address}?live=1`)).html).toContain('<meta http-equiv="refresh" content="60">');
  });

  test.each([
    ['changed', (address: string) => `${address}x`],
    ['of nothing', (address: string) => address.replace(/results\/.*/u, 'results/')],
  ])('of a link that is %s is kept closed, and says what to do', async (_, change) => {
    const { status, html } = await read(change(await pageOf(zahra)));
    expect(status).toBe(403);
    expect(html).toContain('/results');
    expect(html).not.toContain('Deutschkurs');
  });

  test('takes no questions that it does not know, and no POST', async () => {
    const address = await pageOf(zahra);
    expect((await read(`${address}?by=nothing&where=%3D%3D&language=xx`)).status).toBe(200);
    expect((await fetch(address, { method: 'POST' })).status).toBe(404);
    expect((await fetch(address.replace(/results\/.*/u, 'other'))).status).toBe(404);
  });
});

test('behind a proxy the page is a Mini App, too: Telegram says who opens it', async () => {
  const { world, dataDir } = bot;
  await bot.service.stop();
  const env = { COORDINATORS: String(COORDINATOR), PUBLIC_URL: 'https://survey.example.org' };
  bot = await startBot({ questionnaires, dataDir, world, sessions: 'SQLite', env });
  expect(await pageOf(zahra)).toMatch(/^https:\/\/survey\.example\.org\/results\//u);
  const menu = await zahra.seesButton('Hier in Telegram ansehen');
  const buttons = menu.reply_markup?.inline_keyboard.flat() ?? [];
  const app = buttons.flatMap((button) => ('web_app' in button ? [button.web_app.url] : []))[0] ?? '';
  const local = app.replace('https://survey.example.org', `http://127.0.0.1:${bot.service.port}`);
  expect(await (await fetch(local)).text()).toContain('Die Ergebnisse werden geöffnet');

  const opens = (id: number, token: string) => {
    const data = { auth_date: String(Math.floor(Date.now() / 1000)), user: JSON.stringify({ id }) };
    const checked = Object.entries(data)
      .map(([key, value]) => `${key}=${value}`)
      .toSorted()
      .join('\n');
    const key = createHmac('sha256', 'WebAppData').update(token).digest();
    const hash = createHmac('sha256', key).update(checked).digest('hex');
    const body = new URLSearchParams({ data: new URLSearchParams({ ...data, hash }).toString() });
    return fetch(local, { method: 'POST', body, redirect: 'manual' });
  };
  const opened = await opens(COORDINATOR, world.token);
  expect(opened.status).toBe(303);
  const page = await fetch(new URL(opened.headers.get('location') ?? '', local));
  expect(await page.text()).toContain('60 Antworten');
  expect((await opens(COORDINATOR, '1:another-bot')).status).toBe(403);
  expect((await opens(78, world.token)).status).toBe(403);
});
