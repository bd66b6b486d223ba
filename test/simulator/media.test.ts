/** Files, places and what is said about them, in both directions, as a bot meets them over HTTP. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Api, InlineKeyboard, InputFile } from 'grammy';
import type { Update } from 'grammy/types';
import { pictureSize } from '../../src/picture-size.ts';
import type { Person } from '../../src/simulator/person.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';
import { png } from '../support/png.ts';

let now: number;
let world: TestWorld;
let api: Api;
let amira: Person;

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5);
  world = await startWorld({ now: () => now });
  api = new Api(world.token, { apiRoot: world.apiRoot });
  amira = world.person({ firstName: 'Amira', languageCode: 'ar' });
  await amira.sends('/start');
});

afterEach(() => world.close());

const bytes = Buffer.from([0, 13, 10, 45, 45, 255]);

describe('what people send', () => {
  const things: [name: string, thing: Sendable, seen: object][] = [
    ['a voice', { voice: bytes }, { voice: { duration: 1, mime_type: 'audio/ogg', file_size: 6 } }],
    [
      'a voice of no second',
      { voice: bytes, duration: 0, caption: 'hm' },
      { voice: { duration: 0 }, caption: 'hm' },
    ],
    [
      'music',
      { audio: bytes, duration: 180, title: 'Song', performer: 'Choir', name: 'song.m4a' },
      {
        audio: {
          duration: 180,
          title: 'Song',
          performer: 'Choir',
          file_name: 'song.m4a',
          mime_type: 'audio/mp4',
        },
      },
    ],
    [
      'a film',
      { video: bytes, width: 1920, height: 1080, duration: 12, caption: 'see' },
      { video: { width: 1920, height: 1080, duration: 12, mime_type: 'video/mp4' }, caption: 'see' },
    ],
    ['a round film', { videoNote: bytes, duration: 3 }, { video_note: { duration: 3, length: 640 } }],
    [
      'a GIF',
      { animation: bytes },
      { animation: { mime_type: 'video/mp4' }, document: { file_name: 'animation.mp4' } },
    ],
    [
      'a file of any kind',
      { document: bytes, name: 'größe.xlsx', mimeType: 'application/x-own' },
      { document: { file_name: 'größe.xlsx', mime_type: 'application/x-own', file_size: 6 } },
    ],
    ['a sticker', { sticker: '👍' }, { sticker: { emoji: '👍', is_video: false } }],
    ['a place', { location: { latitude: 0, longitude: 0 } }, { location: { latitude: 0, longitude: 0 } }],
    [
      'a named place',
      { venue: { location: { latitude: 51, longitude: 13 }, title: 'Library', address: 'Main Street' } },
      { venue: { title: 'Library' }, location: { latitude: 51, longitude: 13 } },
    ],
    [
      'an own number',
      { contact: '+49 351 1' },
      { contact: { phone_number: '+49 351 1', first_name: 'Amira' } },
    ],
    [
      "somebody else's number",
      { contact: '+49 351 2', firstName: 'Bahar' },
      { contact: { phone_number: '+49 351 2', first_name: 'Bahar' } },
    ],
  ];
  test.each(things)('%s', async (_name, thing, seen) => {
    const sent = await amira.sends(thing);
    const got = await newest();
    expect(got.message).toMatchObject(seen);
    expect(got.message).toEqual(sent);
  });

  test('a photo comes in several sizes; the last is the one that was sent', async () => {
    const picture = png(1600, 900);
    const { photo = [] } = await amira.sends({ photo: picture, caption: 'us, /start' });
    expect(photo.map(({ width, height }) => [width, height])).toEqual([
      [90, 51],
      [320, 180],
      [800, 450],
      [1600, 900],
    ]);
    expect(new Set(photo.map(({ file_unique_id }) => file_unique_id)).size).toBe(4);
    expect(await download(photo.at(-1)?.file_id)).toEqual(picture);
    expect(pictureSize(await download(photo[0]?.file_id))).toEqual({ width: 1, height: 1 });
    expect((await newest()).message?.caption_entities).toEqual([
      { type: 'bot_command', offset: 4, length: 6 },
    ]);
  });

  test('an album is a message each, held together', async () => {
    await amira.sendsAlbum([{ photo: png(10, 10), caption: 'both' }, { video: bytes }]);
    await amira.sendsAlbum([{ document: bytes }, { document: bytes }]);
    const [, photo, video, one, other] = (await api.getUpdates()).map(({ message }) => message);
    expect(photo).toMatchObject({ caption: 'both', photo: [{ width: 10 }] });
    expect(video).not.toHaveProperty('caption');
    expect(photo?.media_group_id).toMatch(/^\d+$/u);
    expect(video?.media_group_id).toBe(photo?.media_group_id);
    expect(other?.media_group_id).toBe(one?.media_group_id);
    expect(one?.media_group_id).not.toBe(photo?.media_group_id);
    await expect(amira.sendsAlbum([{ document: bytes }])).rejects.toThrow('it holds 2 to 10');
  });

  test('a film of a gigabyte is told by its size alone, and cannot be fetched', async () => {
    const { video } = await amira.sends({ video: bytes, size: 2 ** 30 });
    expect(video?.file_size).toBe(2 ** 30);
    await expect(api.getFile(video?.file_id ?? '')).rejects.toMatchObject({
      error_code: 400,
      description: 'Bad Request: file is too big',
    });
    const { document } = await amira.sends({ document: bytes, size: 20 * 1024 * 1024 });
    await expect(api.getFile(document?.file_id ?? '')).resolves.toMatchObject({
      file_size: 20 * 1024 * 1024,
    });
  });

  test('an answer and something passed on', async () => {
    const question = await api.sendMessage(amira.id, 'Well?');
    await amira.sends('Yes', { replyTo: question });
    expect((await newest()).message?.reply_to_message).toMatchObject({ text: 'Well?' });
    await amira.sends({ photo: png(1, 1) }, { forwardedFrom: 'Bahar' });
    expect((await newest()).message?.forward_origin).toMatchObject({
      type: 'hidden_user',
      sender_user_name: 'Bahar',
    });
  });
});

describe('what people change', () => {
  test('the caption of a picture, and what it shows', async () => {
    const sent = await amira.sends({ photo: png(10, 10), caption: 'befor' });
    await amira.edits(sent, 'before');
    expect((await newest()).edited_message).toMatchObject({ caption: 'before', photo: sent.photo });
    await amira.edits(sent, { photo: png(20, 20) });
    const { edited_message: edited } = await newest();
    expect(edited).toMatchObject({
      message_id: sent.message_id,
      photo: [{ width: 20 }],
      edit_date: now / 1000,
    });
    expect(edited).not.toHaveProperty('caption');
  });

  test('a place that moves', async () => {
    const sent = await amira.sends({ location: { latitude: 51, longitude: 13, live_period: 900 } });
    await amira.edits(sent, { location: { latitude: 51.5, longitude: 13, live_period: 900 } });
    expect((await newest()).edited_message?.location).toEqual({
      latitude: 51.5,
      longitude: 13,
      live_period: 900,
    });
  });

  test('is told only to a bot that asked for it', async () => {
    await api.getUpdates({ allowed_updates: ['message'] });
    const sent = await amira.sends('twenty');
    await amira.edits(sent, 'twenty-one');
    expect((await newest()).message?.text).toBe('twenty');
    expect(amira.transcript()).toContain('Amira edits: twenty-one');
  });

  test('what they delete is gone for the bot, which is not told', async () => {
    const sent = await amira.sends({ photo: png(1, 1) });
    const updates = (await api.getUpdates()).length;
    await amira.deletes(sent);
    expect(await api.getUpdates()).toHaveLength(updates);
    await expect(api.copyMessage(amira.id, amira.id, sent.message_id)).rejects.toThrow(
      'message to copy not found',
    );
  });
});

describe('what the bot sends', () => {
  test('an upload is kept with its name, bytes and caption', async () => {
    const sent = await api.sendDocument(amira.id, new InputFile(bytes, 'results äöü.xlsx'), {
      caption: '<b>All</b> answers',
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('a', 'x'),
    });
    expect(sent).toMatchObject({
      document: {
        file_name: 'results äöü.xlsx',
        file_size: 6,
        mime_type: expect.stringContaining('spreadsheetml'),
      },
      caption: 'All answers',
      caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
      reply_markup: { inline_keyboard: [[{ text: 'a' }]] },
    });
    expect(await download(sent.document.file_id)).toEqual(bytes);
  });

  test('each kind, and each again by its id', async () => {
    const { id } = amira;
    const sound = new InputFile(bytes, 'sound.ogg');
    const photo = await api.sendPhoto(id, new InputFile(png(400, 200), 'code.png'));
    expect(photo.photo.map(({ width }) => width)).toEqual([90, 320, 400]);
    expect((await api.sendPhoto(id, photo.photo[0]?.file_id ?? '')).photo).toEqual(photo.photo);
    const voice = await api.sendVoice(id, sound, { duration: 4 });
    expect(voice.voice).toMatchObject({ duration: 4, mime_type: 'audio/ogg' });
    expect((await api.sendVoice(id, voice.voice.file_id)).voice).toEqual(voice.voice);
    const audio = await api.sendAudio(id, new InputFile(bytes, 'a.mp3'), {
      title: 'Choices',
      performer: 'Bot',
    });
    expect(audio.audio).toMatchObject({ title: 'Choices', performer: 'Bot', mime_type: 'audio/mpeg' });
    expect((await api.sendAudio(id, audio.audio.file_id)).audio).toEqual(audio.audio);
    const video = await api.sendVideo(id, new InputFile(bytes, 'a.mp4'), { width: 320, height: 240 });
    expect(video.video).toMatchObject({ width: 320, height: 240, file_name: 'a.mp4' });
    expect((await api.sendVideo(id, video.video.file_id)).video).toEqual(video.video);
  });

  test('what a person sent can be sent on by its id', async () => {
    const { document } = await amira.sends({ document: bytes, name: 'paper.pdf' });
    const sent = await api.sendDocument(amira.id, document?.file_id ?? '');
    expect(sent.document).toEqual(document);
  });

  test('a place', async () => {
    const sent = await api.sendLocation(amira.id, 0, 0, { horizontal_accuracy: 50 });
    expect(sent.location).toEqual({ latitude: 0, longitude: 0, horizontal_accuracy: 50 });
    expect(amira.lastMessage).toEqual(sent);
  });

  test('a caption is changed, and taken away, with the keyboard', async () => {
    const reply_markup = new InlineKeyboard().text('a', 'x');
    const { message_id } = await api.sendDocument(amira.id, new InputFile(bytes, 'x.txt'), {
      caption: 'one',
      reply_markup,
    });
    const changed = await api.editMessageCaption(amira.id, message_id, {
      caption: '<i>two</i>',
      parse_mode: 'HTML',
      reply_markup,
    });
    expect(changed).toMatchObject({ caption: 'two', caption_entities: [{ type: 'italic' }] });
    await api.editMessageCaption(amira.id, message_id);
    expect(amira.lastMessage).not.toHaveProperty('caption');
    expect(amira.lastMessage).not.toHaveProperty('reply_markup');
    await api.editMessageReplyMarkup(amira.id, message_id, { reply_markup });
    expect(amira.buttons).toEqual(['a']);
  });

  test('copies with another caption; forwards name who wrote it first', async () => {
    const bahar = world.person({ firstName: 'Bahar' });
    await bahar.sends('/start');
    const [photo] = await amira.sendsAlbum([{ photo: png(10, 10), caption: 'mine' }, { video: bytes }]);
    const id = photo?.message_id ?? 0;
    await api.copyMessage(bahar.id, amira.id, id, { caption: 'yours' });
    expect(bahar.lastMessage).toMatchObject({ photo: photo?.photo, caption: 'yours' });
    expect(bahar.lastMessage).not.toHaveProperty('media_group_id');
    const once = await api.forwardMessage(bahar.id, amira.id, id);
    const twice = await api.forwardMessage(amira.id, bahar.id, once.message_id);
    expect(twice).toMatchObject({ caption: 'mine', forward_origin: { sender_user: { id: amira.id } } });
  });
});

describe('what the bot takes away or pins', () => {
  test("its own messages and the person's, as long as they are younger than two days", async () => {
    const old = await amira.sends({ photo: png(1, 1) });
    now += 48 * 3600 * 1000 + 1000;
    const young = await amira.sends('my number is 1');
    const own = await api.sendMessage(amira.id, 'Thanks');
    await expect(api.deleteMessage(amira.id, old.message_id)).rejects.toThrow("message can't be deleted");
    await api.deleteMessages(amira.id, [young.message_id, own.message_id]);
    expect(amira.history).toEqual([expect.objectContaining({ text: '/start' }), old]);
  });

  test('a pinned message shows in the chat until it is unpinned or deleted; the bot gets the notice', async () => {
    const first = await api.sendMessage(amira.id, 'Your code');
    const second = await api.sendMessage(amira.id, 'Your place');
    await api.pinChatMessage(amira.id, first.message_id, { disable_notification: true });
    expect((await newest()).message).toMatchObject({
      from: { is_bot: true },
      pinned_message: { text: 'Your code' },
    });
    await api.pinChatMessage(amira.id, second.message_id);
    expect(await pinned()).toBe('Your place');
    await api.unpinChatMessage(amira.id);
    expect(await pinned()).toBe('Your code');
    await api.deleteMessage(amira.id, first.message_id);
    expect(await pinned()).toBeUndefined();
    await api.pinChatMessage(amira.id, second.message_id);
    await api.unpinAllChatMessages(amira.id);
    expect(await pinned()).toBeUndefined();
    expect(amira.transcript()).toMatch(/#2 bot pins this message[\s\S]*#3 bot unpins this message$/u);
  });
});

test('keys that ask for the place', async () => {
  await api.sendMessage(amira.id, 'Where?', {
    reply_markup: {
      keyboard: [[{ text: 'Here', request_location: true }, 'Nowhere']],
      one_time_keyboard: true,
    },
  });
  expect(await amira.presses('Here')).toMatchObject({ location: { latitude: 51.05 } });
  expect(await amira.presses('Here', { latitude: 0, longitude: 0 })).toMatchObject({
    location: { latitude: 0 },
  });
  expect(await amira.presses('Nowhere')).toMatchObject({ text: 'Nowhere' });
});

test('buttons that lead elsewhere are taken', async () => {
  const keyboard = new InlineKeyboard()
    .url('Share', 'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fbot')
    .copyText('Copy', 'a'.repeat(256))
    .switchInlineChosen('Pass on', { query: 'hello', allow_user_chats: true });
  await expect(api.sendMessage(amira.id, 'More', { reply_markup: keyboard })).resolves.toBeTruthy();
});

describe('how large a picture is', () => {
  const webp = (kind: string, rest: number[]) =>
    Buffer.concat([Buffer.from('RIFF0000WEBP'), Buffer.from(kind), Buffer.from(rest)]);
  const pictures: [name: string, content: Buffer, size: object | undefined][] = [
    ['PNG', png(7, 5), { width: 7, height: 5 }],
    ['GIF', Buffer.from([...Buffer.from('GIF89a'), 7, 0, 5, 0]), { width: 7, height: 5 }],
    [
      'JPEG after its tables',
      Buffer.from([0xff, 0xd8, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 11, 8, 0, 5, 0, 7]),
      { width: 7, height: 5 },
    ],
    ['WebP, extended', webp('VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 4, 0, 0]), { width: 7, height: 5 }],
    ['WebP, lossless', webp('VP8L', [0, 0, 0, 0, 47, 6, 0, 1, 0]), { width: 7, height: 5 }],
    ['WebP, lossy', webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 5, 0]), { width: 7, height: 5 }],
    ['JPEG, cut off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), undefined],
    ['JPEG, broken', Buffer.from([0xff, 0xd8, 1, 2, 3, 4]), undefined],
    ['text', Buffer.from('not a picture at all'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ];
  test.each(pictures)('%s', (_name, content, size) => {
    expect(pictureSize(content)).toEqual(size);
  });
});

async function newest(): Promise<Update> {
  const update = (await api.getUpdates({ offset: -1 })).at(-1);
  if (update === undefined) throw new Error('The bot got no update.');
  return update;
}

async function pinned(): Promise<string | undefined> {
  return (await api.getChat(amira.id)).pinned_message?.text;
}

async function download(id: string | undefined): Promise<Buffer> {
  const { file_path } = await api.getFile(id ?? '');
  const response = await fetch(`${world.apiRoot}/file/bot${world.token}/${file_path}`);
  return Buffer.from(await response.arrayBuffer());
}
