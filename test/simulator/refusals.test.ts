/** Every row of the refusal table, met over HTTP by a real grammY client. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Api, GrammyError, InputFile } from 'grammy';
import type { Person } from '../../src/simulator/person.ts';
import { REFUSALS } from '../../src/simulator/refusals.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { startWorld, type TestWorld } from '../support/chat.ts';
import { png } from '../support/png.ts';

interface Scene {
  api: Api;
  /** The methods as plain functions, for parameters that grammY's types forbid. */
  raw: Record<string, (params: object) => Promise<unknown>>;
  world: TestWorld;
  /** Has written to the bot. */
  amira: Person;
  /** A message of the bot to Amira, with a button. */
  own: number;
  /** Goes on, in seconds. */
  wait(seconds: number): void;
}

type Attempt = (scene: Scene) => Promise<unknown>;

const button = (fields: object) => ({ inline_keyboard: [[{ text: 'a', ...fields }]] });
const row = (length: number) =>
  Array.from({ length }, (_, index) => ({ text: 'a', callback_data: `${index}` }));
const rows = (length: number) => row(length).map((one) => [one]);
const file = (name = 'x.txt') => new InputFile(Buffer.from('x'), name);
const large = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024 + 1);
/** Sends what a person sent, as the bot may not. */
const again =
  (method: string, kind: string, thing: Sendable): Attempt =>
  async ({ raw, amira }) => {
    const sent = await amira.sends(thing);
    const id = (sent.photo?.at(-1) ?? sent.voice ?? sent.audio ?? sent.document)?.file_id;
    return call(raw, method, { chat_id: amira.id, [kind]: id });
  };
const photo =
  (content: Buffer): Attempt =>
  ({ api, amira }) =>
    api.sendPhoto(amira.id, new InputFile(content, 'x.png'));
const place =
  (fields: object): Attempt =>
  ({ raw, amira }) =>
    call(raw, 'sendLocation', { chat_id: amira.id, ...fields });
const say =
  (fields: object): Attempt =>
  ({ raw, amira }) =>
    call(raw, 'sendMessage', { chat_id: amira.id, text: 'a', ...fields });
const commands =
  (...list: object[]): Attempt =>
  ({ raw }) =>
    call(raw, 'setMyCommands', { commands: list });
const command = (name: string, description: string) => ({ command: name, description });

/** How to bring about each refusal, and the detail that its description is filled with. */
const ATTEMPTS: Record<string, Attempt | [Attempt, detail: string]> = {
  'logged-out': async ({ api }) => {
    await api.logOut();
    return api.getMe();
  },
  'text-empty': say({ text: '' }),
  'text-not-utf8': say({ text: 'half a pair: \ud83d' }),
  'parse-mode': say({ parse_mode: 'BBCode' }),
  entities: [say({ text: '<br>', parse_mode: 'HTML' }), 'Unsupported start tag "br" at byte offset 0'],
  markup: [
    say({ reply_markup: button({}) }),
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  'chat-empty': ({ raw }) => call(raw, 'sendMessage', { text: 'a' }),
  'chat-not-found': ({ api }) => api.sendMessage(1, 'a'),
  'account-deleted': async ({ api, amira }) => {
    await amira.deletesAccount();
    return api.sendMessage(amira.id, 'a');
  },
  'never-started': ({ api, world }) => api.sendMessage(world.person({ metElsewhere: true }).id, 'a'),
  blocked: async ({ api, amira }) => {
    await amira.blocks();
    return api.sendMessage(amira.id, 'a');
  },
  'chat-action': ({ raw, amira }) => call(raw, 'sendChatAction', { chat_id: amira.id, action: 'dancing' }),
  'edit-missing': ({ api, amira }) => api.editMessageText(amira.id, 999, 'b'),
  'edit-forbidden': ({ api, amira }) => api.editMessageText(amira.id, 1, 'b'),
  'edit-no-text': async ({ api, amira }) => {
    const sent = await api.sendDocument(amira.id, file());
    return api.editMessageText(amira.id, sent.message_id, 'b');
  },
  'edit-no-caption': ({ api, amira, own }) => api.editMessageCaption(amira.id, own, { caption: 'b' }),
  'delete-no-id': ({ raw, amira }) => call(raw, 'deleteMessage', { chat_id: amira.id }),
  'delete-missing': async ({ api, amira, own }) => {
    await api.deleteMessage(amira.id, own);
    return api.deleteMessage(amira.id, own);
  },
  'delete-old': ({ api, amira, own, wait }) => {
    wait(48 * 3600 + 1);
    return api.deleteMessage(amira.id, own);
  },
  'delete-many-none': ({ api, amira }) => api.deleteMessages(amira.id, []),
  'delete-many-too-many': ({ api, amira }) =>
    api.deleteMessages(
      amira.id,
      Array.from({ length: 101 }, (_, id) => id),
    ),
  'delete-many-old': ({ api, amira, own, wait }) => {
    wait(48 * 3600 + 1);
    return api.deleteMessages(amira.id, [own]);
  },
  'copy-chat': ({ api, amira }) => api.copyMessage(amira.id, 1, 1),
  'copy-missing': ({ api, amira }) => api.copyMessage(amira.id, amira.id, 999),
  'forward-missing': ({ api, amira }) => api.forwardMessage(amira.id, amira.id, 999),
  'copy-notice': async ({ api, amira, own }) => {
    await api.pinChatMessage(amira.id, own);
    return api.copyMessage(amira.id, amira.id, own + 1);
  },
  'forward-notice': async ({ api, amira, own }) => {
    await api.pinChatMessage(amira.id, own);
    return api.forwardMessage(amira.id, amira.id, own + 1);
  },
  'forward-protected': async ({ api, amira }) => {
    const { message_id } = await api.sendMessage(amira.id, 'secret', { protect_content: true });
    return api.forwardMessage(amira.id, amira.id, message_id);
  },
  'pin-missing': ({ api, amira }) => api.pinChatMessage(amira.id, 999),
  'unpin-missing': ({ api, amira }) => api.unpinChatMessage(amira.id),
  'reply-missing': say({ reply_parameters: { message_id: 999 } }),
  'text-blank': say({ text: '<b> </b>', parse_mode: 'HTML' }),
  'text-long': say({ text: '😀'.repeat(2049) }),
  'caption-long': ({ api, amira }) => api.sendDocument(amira.id, file(), { caption: 'a'.repeat(1025) }),
  'document-missing': ({ raw, amira }) => call(raw, 'sendDocument', { chat_id: amira.id }),
  'photo-missing': ({ raw, amira }) => call(raw, 'sendPhoto', { chat_id: amira.id }),
  'voice-missing': ({ raw, amira }) => call(raw, 'sendVoice', { chat_id: amira.id }),
  'audio-missing': ({ raw, amira }) => call(raw, 'sendAudio', { chat_id: amira.id }),
  'document-unknown': ({ api, amira }) => api.sendDocument(amira.id, 'no-such-file'),
  'photo-unknown': ({ api, amira }) => api.sendPhoto(amira.id, 'no-such-file'),
  'voice-unknown': ({ api, amira }) => api.sendVoice(amira.id, 'no-such-file'),
  'audio-unknown': ({ api, amira }) => api.sendAudio(amira.id, 'no-such-file'),
  'video-missing': ({ raw, amira }) => call(raw, 'sendVideo', { chat_id: amira.id }),
  'video-unknown': ({ api, amira }) => api.sendVideo(amira.id, 'no-such-file'),
  'photo-family': [again('sendPhoto', 'photo', { document: png(1, 1), name: 'x.png' }), 'Document as Photo'],
  'document-family': [again('sendDocument', 'document', { photo: png(1, 1) }), 'Photo as Document'],
  'voice-family': [again('sendVoice', 'voice', { photo: png(1, 1) }), 'Photo as VoiceNote'],
  'audio-family': [again('sendAudio', 'audio', { photo: png(1, 1) }), 'Photo as Audio'],
  'video-family': [again('sendVideo', 'video', { photo: png(1, 1) }), 'Photo as Video'],
  'document-kind': [again('sendDocument', 'document', { voice: png(1, 1) }), 'VoiceNote as Document'],
  'voice-kind': [again('sendVoice', 'voice', { audio: png(1, 1) }), 'Audio as VoiceNote'],
  'audio-kind': [again('sendAudio', 'audio', { voice: png(1, 1) }), 'VoiceNote as Audio'],
  'video-kind': [again('sendVideo', 'video', { document: png(1, 1) }), 'Document as Video'],
  'upload-big': ({ api, amira }) => api.sendDocument(amira.id, new InputFile(large(50), 'x.txt')),
  'upload-empty': ({ api, amira }) => api.sendDocument(amira.id, new InputFile(Buffer.alloc(0), 'x.txt')),
  'photo-big': [photo(large(10)), '10485761'],
  'photo-no-picture': photo(Buffer.from('x')),
  'photo-shape': photo(png(21, 1)),
  'voice-ending': [({ api, amira }) => api.sendVoice(amira.id, file('x.wav')), 'x.wav'],
  'audio-ending': [({ api, amira }) => api.sendAudio(amira.id, file('x.ogg')), 'x.ogg'],
  'latitude-empty': place({ longitude: 13 }),
  'longitude-empty': place({ latitude: 51 }),
  place: place({ latitude: 91, longitude: 13 }),
  'album-size': [
    ({ api, amira }) =>
      api.sendMediaGroup(amira.id, [{ type: 'photo', media: new InputFile(png(2, 2), 'x.png') }]),
    '1',
  ],
  'album-unknown': ({ api, amira }) =>
    api.sendMediaGroup(amira.id, [
      { type: 'photo', media: new InputFile(png(2, 2), 'x.png') },
      { type: 'photo', media: 'no-such-file' },
    ]),
  'file-unknown': ({ api }) => api.getFile('no-such-file'),
  'file-big': async ({ api, amira }) => {
    const { document } = await amira.sends({ document: new Uint8Array(1), size: 20 * 1024 * 1024 + 1 });
    return api.getFile(document?.file_id ?? '');
  },
  'inline-expected': ({ raw, amira, own }) =>
    call(raw, 'editMessageText', {
      chat_id: amira.id,
      message_id: own,
      text: 'b',
      reply_markup: { keyboard: [[{ text: 'a' }]] },
    }),
  'button-text-empty': say({ reply_markup: button({ text: '', callback_data: 'x' }) }),
  'keyboard-text-empty': say({ reply_markup: { keyboard: [[{ text: ' ' }]] } }),
  'button-url': [say({ reply_markup: button({ url: 'nowhere' }) }), 'nowhere'],
  'button-copy': say({ reply_markup: button({ copy_text: { text: 'a'.repeat(257) } }) }),
  'button-data': say({ reply_markup: button({ callback_data: 'ä'.repeat(33) }) }),
  'row-long': say({ reply_markup: { inline_keyboard: [row(9)] } }),
  'buttons-many': say({ reply_markup: { inline_keyboard: rows(101) } }),
  'markup-big': say({
    reply_markup: { inline_keyboard: rows(60).map(([one]) => [{ ...one, text: 'a'.repeat(160) }]) },
  }),
  'edit-unchanged': ({ raw, amira, own }) =>
    call(raw, 'editMessageText', {
      chat_id: amira.id,
      message_id: own,
      text: '<b>Hello</b>',
      parse_mode: 'HTML',
      reply_markup: button({ callback_data: 'x' }),
    }),
  'tap-gone': async ({ api, amira, wait }) => {
    const tap = await amira.taps('a');
    wait(16);
    return api.answerCallbackQuery(tap.query.id);
  },
  'toast-long': async ({ api, amira }) => {
    const tap = await amira.taps('a');
    return api.answerCallbackQuery(tap.query.id, { text: 'a'.repeat(201) });
  },
  'commands-json': ({ raw }) => call(raw, 'setMyCommands', { commands: 'start' }),
  'command-field': [commands({ command: 'start' }), 'description'],
  scope: ({ raw }) => call(raw, 'getMyCommands', { scope: { type: 'everyone' } }),
  'scope-chat': ({ api }) => api.getMyCommands({ scope: { type: 'chat', chat_id: 1 } }),
  language: ({ raw }) => call(raw, 'setMyCommands', { commands: [], language_code: 'ckb' }),
  'command-empty': commands(command('/', 'x')),
  'command-long': commands(command('a'.repeat(33), 'x')),
  'command-description-empty': commands(command('start', ' ')),
  'command-description-long': commands(command('start', 'a'.repeat(257))),
  'command-invalid': commands(command('Start', 'x')),
  'commands-many': commands(...Array.from({ length: 101 }, (_, index) => command(`c${index}`, 'x'))),
  'name-long': ({ api }) => api.setMyName('a'.repeat(65)),
  'description-long': ({ api }) => api.setMyDescription('a'.repeat(513)),
  'short-description-long': ({ api }) => api.setMyShortDescription('a'.repeat(121)),
  'webhook-url': ({ api }) => api.setWebhook('nowhere'),
  'webhook-secret-long': ({ api }) =>
    api.setWebhook('https://example.org', { secret_token: 'a'.repeat(257) }),
  'webhook-secret-characters': ({ api }) => api.setWebhook('https://example.org', { secret_token: 'a b' }),
  'poll-beside-webhook': async ({ api }) => {
    await api.setWebhook('https://127.0.0.1:9');
    return api.getUpdates();
  },
};

let scene: Scene;

beforeEach(async () => {
  let now = Date.UTC(2026, 0, 5);
  const world = await startWorld({ now: () => now });
  const api = new Api(world.token, { apiRoot: world.apiRoot });
  const amira = world.person();
  await amira.sends('/start');
  const { message_id: own } = await api.sendMessage(amira.id, '<b>Hello</b>', {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x' }]] },
  });
  const raw = api.raw as unknown as Scene['raw'];
  scene = { api, raw, world, amira, own, wait: (seconds) => (now += seconds * 1000) };
});

afterEach(async () => {
  scene.world.server.violations.length = 0;
  await scene.world.close();
});

test('every row has an attempt, and every attempt a row', () => {
  expect(Object.keys(ATTEMPTS).toSorted()).toEqual(REFUSALS.map(({ id }) => id).toSorted());
});

describe.each(REFUSALS)('$id', (refusal) => {
  test(refusal.description, async () => {
    const attempt = ATTEMPTS[refusal.id];
    const [provoke, detail] = Array.isArray(attempt) ? attempt : [attempt, ''];
    const error = await provoke?.(scene).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({
      error_code: refusal.status,
      description: refusal.description.replace('{}', detail),
    });
    expect(scene.world.server.violations).toHaveLength(refusal.stricter === undefined ? 0 : 1);
    expect(refusal.source).not.toBe('');
  });
});

describe('just inside the limits', () => {
  const allowed: [name: string, attempt: Attempt][] = [
    ['a text of 4096 units after parsing', say({ text: `<b>${'😀'.repeat(2048)}</b>`, parse_mode: 'HTML' })],
    ['64 bytes of button data', say({ reply_markup: button({ callback_data: 'ä'.repeat(32) }) })],
    ['100 buttons', say({ reply_markup: { inline_keyboard: rows(100) } })],
    ['8 buttons in a row', say({ reply_markup: { inline_keyboard: [row(8)] } })],
    [
      'a caption of 1024',
      ({ api, amira }) => api.sendDocument(amira.id, file(), { caption: 'a'.repeat(1024) }),
    ],
    ['a place at the end of the world', place({ latitude: -90, longitude: 180 })],
    ['a picture of 20 to 1', photo(png(20, 1))],
    ['a command of 32', commands(command('a'.repeat(32), 'a'.repeat(256)))],
    ['100 commands', commands(...Array.from({ length: 100 }, (_, index) => command(`c${index}`, 'x')))],
    ['a description of 512', ({ api }) => api.setMyDescription('ä'.repeat(512))],
    [
      'a message deleted after two days',
      ({ api, amira, own, wait }) => {
        wait(48 * 3600);
        return api.deleteMessage(amira.id, own);
      },
    ],
    [
      'a tap answered after 15 seconds with 200 characters',
      async ({ api, amira, wait }) => {
        const tap = await amira.taps('a');
        wait(15);
        return api.answerCallbackQuery(tap.query.id, { text: 'a'.repeat(200) });
      },
    ],
    [
      'a reply to a missing message that may go alone',
      say({ reply_parameters: { message_id: 999, allow_sending_without_reply: true } }),
    ],
    [
      'an edit of a blocked chat',
      async ({ api, amira, own }) => {
        await amira.blocks();
        return api.editMessageText(amira.id, own, 'b');
      },
    ],
  ];
  test.each(allowed)('%s', async (_name, attempt) => {
    await expect(attempt(scene)).resolves.toBeTruthy();
  });

  test('a second answer to a tap is refused', async () => {
    const tap = await scene.amira.taps('a');
    await scene.api.answerCallbackQuery(tap.query.id);
    await expect(scene.api.answerCallbackQuery(tap.query.id)).rejects.toThrow('query is too old');
  });
});

function call(raw: Scene['raw'], method: string, params: object): Promise<unknown> {
  const run = raw[method];
  if (run === undefined) throw new Error(`no method ${method}`);
  return run(params);
}
