import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Page } from 'playwright-core';
import { type BareSite, openBareSite, startBareSite } from './bare-site.ts';
import { TestPhone } from './test-site.ts';

let site: BareSite;
let page: Page;
let phone: TestPhone;
let close: () => Promise<void>;
let chat: number;

beforeAll(async () => {
  site = await startBareSite();
  ({ page, close } = await openBareSite(site));
  phone = new TestPhone(page, 0);
  await phone.starts();
  await phone.sees('/start');
  chat = [...site.world.world.chats.values()].find(({ user }) => user.first_name === 'Amira')?.id ?? 0;
});
afterAll(async () => {
  await close();
  await site.close();
});

const says = (text: string, more: object = {}) =>
  site.call('sendMessage', { chat_id: chat, text, parse_mode: 'HTML', ...more }) as Promise<Message>;
const last = () => phone.root.locator('.by-bot .bubble').last();

test('HTML is shown as Telegram shows it, nested and all', async () => {
  await says(
    '<b>bold <i>and italic</i></b> <u>under</u> <s>struck</s> <code>code</code> <blockquote>quoted</blockquote> ' +
      '<a href="https://example.org/">a link</a> https://example.org/x. me@example.org /help <tg-spoiler>secret</tg-spoiler>',
  );
  await last().getByText('struck').waitFor();
  expect(await last().locator('strong em').innerText()).toBe('and italic');
  for (const tag of ['u', 's', 'code', 'blockquote']) expect(await last().locator(tag).count()).toBe(1);
  expect(
    await last()
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as unknown as { href: string }).href)),
  ).toEqual(['https://example.org/', 'https://example.org/x', 'mailto:me@example.org']);
  expect(await last().locator('.spoiler-text').isVisible()).toBe(false);
  await last()
    .getByRole('button', { name: /Hidden text/u })
    .click();
  expect(await last().locator('.spoiler-shown').innerText()).toBe('secret');
  await last().getByRole('button', { name: '/help' }).click();
  await phone.root.locator('.by-person', { hasText: '/help' }).waitFor();
});

test('what somebody writes is never markup, and a link leads nowhere harmful', async () => {
  await phone.writes('<img src=x onerror="document.title=1"> <b>bold</b>');
  const own = phone.root.locator('.by-person', { hasText: '<img src=x' });
  await own.waitFor();
  expect(await own.locator('img, b').count()).toBe(0);
  await site.call('sendMessage', {
    chat_id: chat,
    text: 'a trap',
    entities: [{ type: 'text_link', offset: 0, length: 6, url: 'javascript:alert(1)' }],
  });
  await last().getByText('a trap').waitFor();
  expect(await last().locator('a').count()).toBe(0);
});

test('taps wait for their answer: a toast, an alert to be closed, a button that stays', async () => {
  const keyboard = [
    [
      { text: 'One', callback_data: '1' },
      { text: 'Two', callback_data: '2' },
    ],
  ];
  const message = await says('Choose', { reply_markup: { inline_keyboard: keyboard } });
  const tap = async (name: string, answer: object) => {
    const tapped = new Promise<string>((resolve) => {
      const stop = site.world.on('update', ({ update }) => {
        if (update.callback_query === undefined) return;
        stop();
        resolve(update.callback_query.id);
      });
    });
    await phone.root.getByRole('button', { name }).click();
    const id = await tapped;
    await phone.root.locator('.key.busy', { hasText: name }).waitFor();
    await site.call('answerCallbackQuery', { callback_query_id: id, ...answer });
    await phone.root.locator('.key.busy').waitFor({ state: 'detached' });
  };
  await tap('One', { text: 'noted' });
  await phone.root.getByText('noted').waitFor();
  await tap('Two', { text: 'Attention!', show_alert: true });
  const alert = phone.root.getByRole('alertdialog');
  expect(await alert.innerText()).toContain('Attention!');
  await page.keyboard.press('Escape');
  await alert.waitFor({ state: 'detached' });

  // The focus stays on a button that the bot only renames.
  await phone.root.getByRole('button', { name: 'Two' }).focus();
  keyboard[0]?.splice(1, 1, { text: '☑ Two', callback_data: '2-' });
  await site.call('editMessageReplyMarkup', {
    chat_id: chat,
    message_id: message.message_id,
    reply_markup: { inline_keyboard: keyboard },
  });
  await phone.root.getByRole('button', { name: '☑ Two' }).and(page.locator(':focus')).waitFor();
  expect(await last().locator('.edited').count()).toBe(0);
  await site.call('editMessageText', { chat_id: chat, message_id: message.message_id, text: 'Chosen' });
  await last().getByText('Chosen').waitFor();
  expect(await last().locator('.edited').count()).toBe(1);
  await site.call('deleteMessage', { chat_id: chat, message_id: message.message_id });
  await phone.root.getByText('Chosen').waitFor({ state: 'detached' });
});

test('reply keyboards, typing, commands in the phone’s language, files', async () => {
  await says('Press', { reply_markup: { keyboard: [[{ text: 'A key' }]], resize_keyboard: true } });
  await phone.root.locator('.reply-key', { hasText: 'A key' }).click();
  await phone.root.locator('.by-person', { hasText: 'A key' }).waitFor();
  await says('Done', { reply_markup: { remove_keyboard: true } });
  await phone.root.locator('.reply-key').waitFor({ state: 'detached' });

  await site.call('sendChatAction', { chat_id: chat, action: 'typing' });
  await phone.root.locator('.chat-state', { hasText: 'typing' }).waitFor();
  await says('typed');
  await phone.root.locator('.chat-state', { hasText: /^bot$/u }).waitFor();

  await site.call('setMyCommands', { commands: [{ command: 'help', description: 'What I can do' }] });
  await site.call('setMyCommands', {
    commands: [{ command: 'help', description: 'Was ich kann' }],
    language_code: 'de',
  });
  await phone.root.locator('.composer-menu').click();
  await phone.root.getByRole('menuitem', { name: 'What I can do' }).waitFor();
  await page.keyboard.press('Escape');
  await phone.root.locator('.language').selectOption('de');
  await phone.root.getByRole('button', { name: 'Menü' }).click();
  await phone.root.getByRole('menuitem', { name: 'Was ich kann' }).waitFor();
  await page.keyboard.press('Escape');
  await phone.root.locator('.language').selectOption('en');
  await phone.root.getByRole('button', { name: 'Menu', exact: true }).waitFor();
});

test('who scrolled up stays there, and is told of what is new', async () => {
  for (let line = 1; line <= 30; line += 1) await says(`line ${line}`);
  await phone.sees('line 30');
  const log = phone.root.locator('.log');
  await log.evaluate((element) => {
    element.scrollTop = 0;
  });
  const down = phone.root.getByRole('button', { name: 'To the newest message' });
  await down.waitFor();
  await says('news');
  await down.getByText('1').waitFor();
  expect(await log.evaluate((element) => element.scrollTop)).toBe(0);
  await down.click();
  await down.waitFor({ state: 'hidden' });
});
