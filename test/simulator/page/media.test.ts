/** Media on the page, shown and sent, in a real browser; the tests play the bot. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Locator, Page } from 'playwright-core';
import type { Chat } from '../../../src/simulator/chat.ts';
import { png } from '../../support/png.ts';
import { type BareSite, openBareSite, startBareSite } from './bare-site.ts';
import { TestPhone } from './test-site.ts';

let site: BareSite;
let page: Page;
let phone: TestPhone;
let close: () => Promise<void>;
let chat: Chat;
const complaints: string[] = [];

beforeAll(async () => {
  site = await startBareSite();
  ({ page, close } = await openBareSite(site));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  phone = new TestPhone(page, 0);
  await phone.starts();
  await phone.sees('/start');
  const found = [...site.world.world.chats.values()].find(({ user }) => user.first_name === 'Amira');
  if (found === undefined) throw new Error('Amira is not there.');
  chat = found;
});

beforeEach(async () => {
  expect(complaints).toEqual([]);
  for (const { message } of chat.messages.values()) {
    await site.call('deleteMessages', { chat_id: chat.id, message_ids: [message.message_id] });
  }
  // One after the other: "detached" can be said of one only.
  while ((await own().count()) > 0) await own().last().waitFor({ state: 'detached' });
});

afterAll(async () => {
  await close();
  await site.close();
  expect(complaints).toEqual([]);
});

const own = (): Locator => phone.root.locator('.by-person .bubble');
const says = (text: string, more: object = {}) =>
  site.call('sendMessage', { chat_id: chat.id, text, ...more }) as Promise<Message>;
/** What the bot has been sent and not deleted, oldest first. */
const sent = (): Message[] =>
  [...chat.messages.values()]
    .filter(({ by, deleted }) => by === 'person' && !deleted)
    .map(({ message }) => message);

async function attaches(name: string): Promise<void> {
  await phone.root.getByRole('button', { name: 'Attach' }).click();
  await phone.root.getByRole('menuitem', { name, exact: true }).click();
}

async function picks(
  entry: number,
  ...files: { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> {
  await phone.root.getByRole('button', { name: 'Attach' }).click();
  const chooser = page.waitForEvent('filechooser');
  await phone.root.getByRole('menuitem').nth(entry).click();
  await (await chooser).setFiles(files);
}
const MEDIA = 0;
const FILES = 1;
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: png(300, 200) });

test('a voice plays, can be skipped forward, and returns to its beginning at the end', async () => {
  await attaches('Voice message');
  const player = own().locator('.player');
  await player.getByText('0:03').waitFor();
  await player.getByRole('button', { name: 'Play: Voice message' }).click();
  await player.getByRole('button', { name: 'Pause: Voice message' }).waitFor();
  await player.getByRole('slider').fill('900');
  await player.getByRole('button', { name: 'Play: Voice message' }).waitFor();
  await player.getByText('0:03', { exact: true }).waitFor();
  expect(await player.getByRole('slider').inputValue()).toBe('0');
});

test('a picture is shown, and large when it is tapped', async () => {
  await attaches('Photo');
  const image = own().locator('img');
  await image.waitFor();
  await expect(
    image.evaluate((element) => (element as unknown as { decode(): Promise<void> }).decode()),
  ).resolves.not.toThrow();
  await own().getByRole('button', { name: 'Enlarge: Photo' }).click();
  await phone.root.getByRole('dialog', { name: 'Photo' }).locator('img').waitFor();
  await page.keyboard.press('Escape');
  await phone.root.getByRole('dialog').waitFor({ state: 'detached' });
});

test('pictures of the device come as an album with what was written; one of them can go', async () => {
  await phone.root.locator('.composer-input').fill('our yard');
  await picks(MEDIA, picture('a.png'), picture('b.png'), picture('c.png'));
  const album = phone.root.locator('.album.pictures');
  await album.locator('img').nth(2).waitFor();
  await album.getByText('our yard').waitFor();
  expect(await phone.root.locator('.composer-input').inputValue()).toBe('');
  const [first, second, third] = sent();
  expect(first).toMatchObject({ caption: 'our yard', photo: [{ width: 90 }, { width: 300, height: 200 }] });
  expect([second, third].map((one) => one?.media_group_id)).toEqual(Array(2).fill(first?.media_group_id));
  expect(second).not.toHaveProperty('caption');
  await site.call('deleteMessages', {
    chat_id: chat.id,
    message_ids: [second?.message_id, third?.message_id],
  });
  await album.waitFor({ state: 'detached' });
  await own().getByText('our yard').waitFor();
});

test('files stay files, music is played, and what only calls itself a picture is a file', async () => {
  await picks(FILES, picture('as-file.png'));
  await own().getByText('as-file.png').waitFor();
  await picks(MEDIA, { name: 'broken.png', mimeType: 'image/png', buffer: Buffer.from('broken') });
  await own().getByText('broken.png').waitFor();
  await picks(FILES, { name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('la') });
  await own().getByRole('group', { name: 'song.mp3' }).waitFor();
  await picks(MEDIA, { name: 'walk.mp4', mimeType: 'video/mp4', buffer: Buffer.from('moving') });
  await own().locator('video').waitFor();
  await attaches('Large file (25 MB)');
  await own().getByText('25 MB').waitFor();
  expect(
    sent().map(({ document, audio, video }) => [document, audio, video].map((one) => one?.file_name)),
  ).toEqual([
    ['as-file.png', undefined, undefined],
    ['broken.png', undefined, undefined],
    [undefined, 'song.mp3', undefined],
    [undefined, undefined, 'walk.mp4'],
    ['document.txt', undefined, undefined],
  ]);
});

test('any place in the world can be sent; it is shown without asking anybody for a map', async () => {
  await attaches('Another place');
  const field = phone.root.getByLabel('Latitude, longitude');
  const send = phone.root.locator('.link-form').getByRole('button', { name: 'Send' });
  for (const nowhere of ['here', '91, 0', '0']) {
    await field.fill(nowhere);
    expect(await send.isDisabled()).toBe(true);
  }
  await field.fill('0, 0');
  await send.click();
  const card = own().getByRole('link', { name: 'Location: 0.0000, 0.0000' });
  await card.waitFor();
  expect(await card.getAttribute('href')).toContain('openstreetmap.org');
  expect(sent()).toMatchObject([{ location: { latitude: 0, longitude: 0 } }]);
});

test('one’s own words are changed by the arrow key, a caption by its menu; both can be deleted', async () => {
  await phone.writes('twenty');
  await own().getByText('twenty').waitFor();
  await phone.root.locator('.composer-input').press('ArrowUp');
  expect(await phone.root.locator('.composer-input').inputValue()).toBe('twenty');
  await phone.writes('twenty-one');
  await own().getByText('twenty-one').waitFor();
  await own().locator('.edited').waitFor();

  await attaches('Photo');
  await own().locator('img').click({ button: 'right' });
  await phone.root.getByRole('menuitem', { name: 'Edit' }).click();
  await phone.writes('the bridge');
  await own().getByText('the bridge').waitFor();
  expect(sent()).toMatchObject([{ text: 'twenty-one' }, { caption: 'the bridge' }]);

  await own().locator('img').click({ button: 'right' });
  await phone.root.getByRole('menuitem', { name: 'Delete' }).click();
  await own().locator('img').waitFor({ state: 'detached' });
  await says('of the bot');
  await phone.root.locator('.by-bot .bubble', { hasText: 'of the bot' }).click({ button: 'right' });
  expect(await phone.root.getByRole('menuitem').allInnerTexts()).toEqual(['Reply', 'Delete']);
  await phone.root.getByRole('menuitem', { name: 'Delete' }).click();
  await phone.root.getByText('of the bot').waitFor({ state: 'detached' });
});

test('what can play is left in place when only the words under it change', async () => {
  await attaches('Voice message');
  const player = own().locator('.player');
  await player.evaluate((element) => element.setAttribute('data-same', ''));
  await own().hover();
  await own().getByRole('button', { name: 'Edit or delete' }).click();
  await phone.root.getByRole('menuitem', { name: 'Edit' }).click();
  await phone.writes('listen');
  await own().getByText('listen').waitFor();
  expect(await own().locator('[data-same]').count()).toBe(1);
});

test('a key that asks for the place asks first, and goes after one use', async () => {
  const keyboard = [[{ text: 'Where I am', request_location: true }]];
  await says('Where?', { reply_markup: { keyboard, one_time_keyboard: true, resize_keyboard: true } });
  const key = phone.root.locator('.reply-key', { hasText: 'Where I am' });
  await key.click();
  await phone.root.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  expect(sent()).toEqual([]);
  await phone.root.getByRole('button', { name: 'Bot’s keys' }).click();
  await key.click();
  await phone.root.getByRole('alertdialog').getByRole('button', { name: 'Share' }).click();
  await own().locator('.map').waitFor();
  await key.waitFor({ state: 'hidden' });
  expect(sent()).toMatchObject([{ location: { latitude: 51.05 } }]);
  await says('Thanks', { reply_markup: { remove_keyboard: true } });
  await phone.root.getByRole('button', { name: 'Bot’s keys' }).waitFor({ state: 'hidden' });
});

test('buttons that do not go to the bot: copied, opened here, opened there, written elsewhere', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { username } = site.world.world.me;
  const keyboard = [
    [
      { text: 'Copy', copy_text: { text: 'ABC-123' } },
      { text: 'Next survey', url: `https://t.me/${username}?start=next__flyer` },
    ],
    [{ text: 'Pass on', switch_inline_query_chosen_chat: { query: 'hello', allow_user_chats: true } }],
    [{ text: 'Away', url: 'https://example.org/' }],
  ];
  await says('More', { reply_markup: { inline_keyboard: keyboard } });
  await phone.taps('Copy');
  await phone.root.getByText('Copied').waitFor();
  expect(
    await page.evaluate(() =>
      (
        globalThis as unknown as { navigator: { clipboard: { readText(): Promise<string> } } }
      ).navigator.clipboard.readText(),
    ),
  ).toBe('ABC-123');
  await phone.taps('Next survey');
  await own().getByText('/start next__flyer').waitFor();
  await phone.taps('Pass on');
  await phone.root.getByRole('alertdialog').getByText(`@${username} hello`).waitFor();
  await page.keyboard.press('Escape');
  await page.context().route('https://example.org/', (route) => route.fulfill({ body: 'there' }));
  const opened = page.context().waitForEvent('page');
  await phone.taps('Away');
  expect((await opened).url()).toBe('https://example.org/');
  await (await opened).close();
});

test('what was passed on names its writer, and what is pinned is said', async () => {
  const { message_id } = await says('Your code: 77');
  await site.call('pinChatMessage', { chat_id: chat.id, message_id });
  await phone.root.locator('.notice', { hasText: 'The bot pinned: Your code: 77' }).waitFor();
  const bar = phone.root.getByRole('button', { name: 'Pinned message Your code: 77' });
  for (let line = 1; line <= 20; line += 1) await says(`line ${line}`);
  await phone.sees('line 20');
  await bar.click();
  await phone.root.getByRole('button', { name: 'To the newest message' }).click();
  await site.call('unpinChatMessage', { chat_id: chat.id });
  await bar.waitFor({ state: 'detached' });
  await site.call('forwardMessage', { chat_id: chat.id, from_chat_id: chat.id, message_id });
  await phone.root.locator('.origin', { hasText: 'Forwarded from Miteinander' }).waitFor();
});
