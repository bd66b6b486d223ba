/** Messages, edits, taps, files and settings, as a bot meets them over HTTP. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Api, InlineKeyboard, Keyboard } from 'grammy';
import type { Person } from '../../src/simulator/person.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';

let world: TestWorld;
let api: Api;
let amira: Person;

beforeEach(async () => {
  world = await startWorld({ now: () => 1_767_600_000_500 });
  api = new Api(world.token, { apiRoot: world.apiRoot });
  amira = world.person({ firstName: 'Amira', lastName: 'Saleh', username: 'amira', languageCode: 'ar' });
  await amira.sends('/start');
});

afterEach(() => world.close());

describe('messages', () => {
  test('both sides count in one row of ids', async () => {
    const reply = await api.sendMessage(amira.id, 'Hello');
    const next = await amira.sends('Hi');
    expect([reply.message_id, next.message_id]).toEqual([2, 3]);
  });

  test('a sent message shows who, where and when', async () => {
    expect(await api.sendMessage(amira.id, 'Hello')).toEqual({
      message_id: 2,
      from: await api.getMe(),
      chat: { id: amira.id, type: 'private', first_name: 'Amira', last_name: 'Saleh', username: 'amira' },
      date: 1_767_600_000,
      text: 'Hello',
    });
  });

  test('HTML becomes text and entities', async () => {
    const sent = await api.sendMessage(amira.id, ' <b>Hello</b> &lt;you&gt; ', { parse_mode: 'HTML' });
    expect(sent).toMatchObject({ text: 'Hello <you>', entities: [{ type: 'bold', offset: 0, length: 5 }] });
  });

  test('given entities are kept', async () => {
    const entities = [{ type: 'bold' as const, offset: 0, length: 5 }];
    expect(await api.sendMessage(amira.id, 'Hello', { entities })).toMatchObject({ entities });
  });

  test('a reply shows what it replies to', async () => {
    const sent = await api.sendMessage(amira.id, 'Hello', { reply_parameters: { message_id: 1 } });
    expect(sent.reply_to_message).toMatchObject({ message_id: 1, text: '/start' });
  });

  test('parameters as a query string and as a form are understood', async () => {
    const query = new URLSearchParams({
      chat_id: String(amira.id),
      text: 'Hello',
      reply_markup: JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'x' }]] }),
      protect_content: 'true',
    });
    const url = `${world.apiRoot}/bot${world.token}/sendmessage`;
    const got = (await (await fetch(`${url}?${query.toString()}`)).json()) as object;
    const posted = (await (await fetch(url, { method: 'POST', body: query })).json()) as object;
    for (const answer of [got, posted]) {
      expect(answer).toMatchObject({
        ok: true,
        result: {
          text: 'Hello',
          has_protected_content: true,
          reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x' }]] },
        },
      });
    }
  });

  test('copies and forwards', async () => {
    const bahar = world.person({ firstName: 'Bahar' });
    await bahar.sends('/start');
    await api.copyMessage(bahar.id, amira.id, 1);
    await api.forwardMessage(bahar.id, amira.id, 1);
    const [copied, forwarded] = bahar.messages;
    expect(copied).toMatchObject({ text: '/start', entities: [{ type: 'bot_command' }] });
    expect(copied).not.toHaveProperty('forward_origin');
    expect(forwarded).toMatchObject({
      text: '/start',
      forward_origin: { type: 'user', sender_user: { id: amira.id } },
    });
  });
});

describe('edits and deletions', () => {
  test('an edit without a keyboard takes the keyboard away', async () => {
    const keyboard = new InlineKeyboard().text('a', 'x');
    const { message_id } = await api.sendMessage(amira.id, 'Hello', { reply_markup: keyboard });
    const edited = await api.editMessageText(amira.id, message_id, 'Bye');
    expect(edited).toMatchObject({ text: 'Bye', edit_date: 1_767_600_000 });
    expect(edited).not.toHaveProperty('reply_markup');
    expect(amira.lastMessage).toEqual(edited);
  });

  test('the keyboard alone can be edited', async () => {
    const { message_id } = await api.sendMessage(amira.id, '<i>Hello</i>', { parse_mode: 'HTML' });
    await api.editMessageReplyMarkup(amira.id, message_id, {
      reply_markup: new InlineKeyboard().text('a', 'x'),
    });
    expect(amira.lastMessage).toMatchObject({ text: 'Hello', entities: [{ type: 'italic' }] });
    expect(amira.buttons).toEqual(['a']);
    await api.editMessageReplyMarkup(amira.id, message_id);
    expect(amira.buttons).toEqual([]);
  });

  test("the bot deletes its own messages and the person's", async () => {
    const { message_id } = await api.sendMessage(amira.id, 'Hello');
    await api.deleteMessage(amira.id, 1);
    await api.deleteMessages(amira.id, [message_id, 999]);
    expect(amira.messages).toEqual([]);
    expect(amira.transcript()).toBe(
      [
        '#1 Amira: /start',
        '#2 bot: Hello',
        '#1 bot deletes this message',
        '#2 bot deletes this message',
      ].join('\n'),
    );
  });
});

describe('what people do', () => {
  test('commands are marked', async () => {
    const message = await amira.sends('/start@miteinander_bot then /help, not a/b or 1/2');
    expect(message.entities).toEqual([
      { type: 'bot_command', offset: 0, length: 22 },
      { type: 'bot_command', offset: 28, length: 5 },
    ]);
  });

  test('a tap brings the current message and is answered with a toast', async () => {
    await api.sendMessage(amira.id, 'Choose', { reply_markup: new InlineKeyboard().text('العربية', 'ar') });
    await amira.taps('العربية');
    const [, update] = await api.getUpdates();
    expect(update?.callback_query).toMatchObject({
      from: { id: amira.id, language_code: 'ar' },
      data: 'ar',
      message: { message_id: 2, text: 'Choose' },
    });
    await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: 'Saved', show_alert: true });
    expect(await amira.seesToast()).toBe('Saved');
  });

  test('an edited message, a block and an unblock are told', async () => {
    const message = await amira.sends('twenty');
    await amira.edits(message, 'twenty-one');
    await amira.blocks();
    await amira.opens('again');
    const updates = await api.getUpdates({ offset: (await api.getUpdates())[2]?.update_id ?? 0 });
    expect(updates).toMatchObject([
      { edited_message: { message_id: 2, text: 'twenty-one', edit_date: 1_767_600_000 } },
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
      { message: { text: '/start again' } },
    ]);
    await expect(api.sendMessage(amira.id, 'Welcome back')).resolves.toBeTruthy();
  });

  test('a long text arrives in pieces', async () => {
    await amira.sends('a'.repeat(5000));
    const updates = await api.getUpdates();
    expect(updates.map(({ message }) => message?.text?.length)).toEqual([6, 4096, 904]);
  });

  test('a reply keyboard stays until it is removed', async () => {
    const keyboard = new Keyboard().text('Yes').requestContact('My number');
    await api.sendMessage(amira.id, 'Well?', { reply_markup: keyboard });
    expect(await amira.presses('Yes')).toMatchObject({ text: 'Yes' });
    expect(await amira.presses('My number')).toMatchObject({ contact: { user_id: amira.id } });
    await api.sendMessage(amira.id, 'Thanks', { reply_markup: { remove_keyboard: true } });
    await expect(amira.presses('Yes')).rejects.toThrow('there is no such key');
  });
});

describe('what people see before they write', () => {
  test('commands are kept for each scope and language', async () => {
    const german = [{ command: 'start', description: 'Anfangen' }];
    const scope = { type: 'chat', chat_id: amira.id } as const;
    await api.setMyCommands([{ command: 'start', description: 'Begin' }]);
    await api.setMyCommands(german, { language_code: 'de', scope });
    expect(await api.getMyCommands()).toEqual([{ command: 'start', description: 'Begin' }]);
    expect(await api.getMyCommands({ language_code: 'de', scope })).toEqual(german);
    expect(await api.getMyCommands({ language_code: 'de' })).toEqual([]);
    await api.deleteMyCommands({ language_code: 'de', scope });
    expect(await api.getMyCommands({ language_code: 'de', scope })).toEqual([]);
  });

  test('a person is offered the closest commands, in the language of their app', async () => {
    const named = (description: string) => [{ command: 'start', description }];
    const privately = { scope: { type: 'all_private_chats' } } as const;
    const german = world.person({ languageCode: 'de-AT' });
    await api.setMyCommands(named('default'));
    expect(amira.commands).toEqual(named('default'));
    await api.setMyCommands(named('privat'), { ...privately, language_code: 'de' });
    expect([german.commands, amira.commands]).toEqual([named('privat'), named('default')]);
    await api.setMyCommands(named('private'), privately);
    expect([german.commands, amira.commands]).toEqual([named('privat'), named('private')]);
    await api.setMyCommands(named('for Amira'), { scope: { type: 'chat', chat_id: amira.id } });
    expect([german.commands, amira.commands]).toEqual([named('privat'), named('for Amira')]);
  });

  test('a person reads the introduction in the language of their app', async () => {
    await api.setMyDescription('Surveys');
    await api.setMyDescription('استبيانات', { language_code: 'ar' });
    await api.setMyShortDescription('Short');
    expect(amira.introduction).toEqual({ name: '', description: 'استبيانات', shortDescription: 'Short' });
  });

  test('texts fall back to the default language', async () => {
    await api.setMyDescription('Surveys');
    await api.setMyDescription('Umfragen', { language_code: 'de' });
    await api.setMyShortDescription('Short');
    expect(await api.getMyDescription({ language_code: 'de' })).toEqual({ description: 'Umfragen' });
    expect(await api.getMyDescription({ language_code: 'uk' })).toEqual({ description: 'Surveys' });
    expect(await api.getMyShortDescription()).toEqual({ short_description: 'Short' });
    await api.setMyDescription('', { language_code: 'de' });
    expect(await api.getMyDescription({ language_code: 'de' })).toEqual({ description: 'Surveys' });
    expect(await api.getMyName()).toEqual({ name: 'Miteinander' });
  });

  test('the menu button of a chat goes before the general one', async () => {
    await api.setChatMenuButton({ chat_id: amira.id, menu_button: { type: 'default' } });
    expect(await api.getChatMenuButton({ chat_id: amira.id })).toEqual({ type: 'default' });
    expect(await api.getChatMenuButton({})).toEqual({ type: 'commands' });
  });

  test('getChat shows the person', async () => {
    expect(await api.getChat(amira.id)).toMatchObject({ id: amira.id, type: 'private', username: 'amira' });
  });
});
