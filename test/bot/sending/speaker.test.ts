import { expect, test } from '@jest/globals';
import type { Api } from 'grammy';
import type { Speech } from '../../../src/bot/sending/chat-lane.ts';
import type { Reply } from '../../../src/bot/sending/reply.ts';
import { Speaker } from '../../../src/bot/sending/speaker.ts';
import { createLog } from '../../../src/log.ts';

/** A Telegram that answers a call when it is told to. */
class SlowTelegram {
  readonly calls: string[] = [];
  readonly #waiting: (() => void)[] = [];
  #nextId = 100;

  readonly api = {
    sendMessage: async (_chat: number, text: string) => {
      await this.#call(`send ${text}`);
      return { message_id: this.#nextId++ };
    },
    editMessageText: (_chat: number, id: number, text: string) => this.#call(`edit ${id} ${text}`),
    editMessageReplyMarkup: (_chat: number, id: number) => this.#call(`disarm ${id}`),
    deleteMessage: (_chat: number, id: number) => this.#call(`delete ${id}`),
    answerCallbackQuery: (id: string) => this.#call(`acknowledge ${id}`),
  } as unknown as Api;

  #call(call: string): Promise<void> {
    this.calls.push(call);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Answers all calls under way, and lets everything that waits for them go on. */
  async answers(): Promise<void> {
    for (const answer of this.#waiting.splice(0)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  }

  async answersUntil(done: Promise<unknown>): Promise<void> {
    let isDone = false;
    void done.then(() => {
      isDone = true;
    });
    while (!isDone) await this.answers();
  }
}

function scene() {
  const telegram = new SlowTelegram();
  const speaker = new Speaker(
    telegram.api,
    createLog('silent', () => {}),
    { send: () => Promise.resolve() },
  );
  const say = (replies: readonly Reply[], over: Partial<Speech> = {}) =>
    speaker.say({ chatId: 1, replies, prompt: undefined, ...over });
  return { telegram, speaker, say };
}

const send = (text: string, screen: number): Reply => ({ do: 'send', message: { text }, screen });
const edit = (message: number, text: string): Reply => ({
  do: 'edit',
  message: { id: message },
  to: { text },
});

test('the next question goes first, the acknowledgement beside it, edits behind both', async () => {
  const { telegram, speaker, say } = scene();
  const said = say([
    { do: 'acknowledge', queryId: 'q' },
    { do: 'remove-keyboard', message: { id: 7 } },
    send('next', 2),
  ]);
  await Promise.resolve();
  expect(telegram.calls).toEqual(['send next', 'acknowledge q']);
  await telegram.answersUntil(said);
  await telegram.answersUntil(speaker.settled());
  expect(telegram.calls).toEqual(['send next', 'acknowledge q', 'disarm 7']);
});

test('of two edits of one message only the later is made, and taking buttons away does not replace one', async () => {
  const { telegram, speaker, say } = scene();
  await say([
    edit(7, 'one'),
    edit(8, 'first'),
    edit(8, 'second'),
    { do: 'remove-keyboard', message: { id: 8 } },
  ]);
  await telegram.answersUntil(speaker.settled());
  expect(telegram.calls).toEqual(['edit 7 one', 'edit 8 second']);
});

test('what names a screen that is still being sent means the message that it becomes', async () => {
  const { telegram, speaker, say } = scene();
  void say([send('question', 1)]);
  const onItsWay = speaker.onItsWay(1, 1);
  void say([send('next', 2), { do: 'delete', message: { screen: 1 } }]);
  await telegram.answersUntil(speaker.settled());
  expect(await onItsWay).toBe(100);
  expect(telegram.calls).toEqual(['send question', 'send next', 'delete 100']);
});

test('a screen that cannot be edited comes as a new message, and its note names that', async () => {
  const { telegram, speaker, say } = scene();
  const shown: unknown[] = [];
  const onShown = (prompt: unknown) => Promise.resolve(void shown.push(prompt));
  void say([{ do: 'edit', message: { screen: 4 }, to: { text: 'again' }, screen: 4 }], { onShown });
  await telegram.answersUntil(speaker.settled());
  expect(telegram.calls).toEqual(['send again']);
  expect(shown).toEqual([{ asking: 4, messageId: 100 }]);
});

test('chats do not wait for each other; it has settled when all of them have', async () => {
  const { telegram, speaker, say } = scene();
  await speaker.settled();
  void say([send('to one', 1)]);
  void say([send('to two', 1), edit(9, 'edited')], { chatId: 2 });
  await Promise.resolve();
  expect(telegram.calls).toEqual(['send to one', 'send to two']);
  await telegram.answersUntil(speaker.settled());
  expect(telegram.calls).toContain('edit 9 edited');
  expect(speaker.onItsWay(2, 1)).toBeUndefined();
});
