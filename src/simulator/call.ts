/** One call of a Bot API method: its parameters and what they refer to, computed on first use. */
import type { Message, MessageEntity } from 'grammy/types';
import { type Chat, findMessage, type StoredMessage, type Tap } from './chat.ts';
import { cleanText, type FormattedText } from './clean-text.ts';
import { EntityError, parseHtml } from './html-entities.ts';
import type { UploadedFile } from './multipart.ts';
import { parseReplyMarkup, type ReplyMarkup } from './reply-markup.ts';
import type { World } from './world.ts';

export type Params = Readonly<Record<string, unknown>>;

/** A parsed text: either what people will see, or why Telegram refuses it. */
export type ParsedText =
  | { ok: true; value: FormattedText; unsupportedMode?: string }
  | { ok: false; problem: string };

export class Call {
  readonly method: string;
  readonly params: Params;
  readonly files: ReadonlyMap<string, UploadedFile>;
  readonly world: World;
  /** `performance.now()` when the whole request had arrived. */
  readonly receivedAt = performance.now();
  #chat: Chat | undefined;
  #text: ParsedText | undefined;
  #markup: ReturnType<typeof parseReplyMarkup> | undefined;

  constructor(
    world: World,
    method: string,
    params: Params,
    files: ReadonlyMap<string, UploadedFile> = NO_FILES,
  ) {
    this.world = world;
    this.method = method;
    this.params = params;
    this.files = files;
    this.#chat = world.chats.get(Number(params.chat_id));
  }

  string(field: string): string | undefined {
    const value = this.params[field];
    return value === undefined ? undefined : String(value);
  }

  number(field: string): number | undefined {
    const value = this.params[field];
    return value === undefined ? undefined : Number(value);
  }

  flag(field: string): boolean {
    return this.params[field] === true;
  }

  list(field: string): readonly unknown[] {
    const value = this.params[field];
    return Array.isArray(value) ? value : [];
  }

  /** The chat of `chat_id`, if a person of that id is in this world at all. */
  get chat(): Chat | undefined {
    return this.#chat;
  }

  /** For `apply`: the refusals have checked that the chat exists. */
  get knownChat(): Chat {
    if (this.#chat === undefined) throw new Error(`${this.method}: no refusal caught the missing chat`);
    return this.#chat;
  }

  /** The message of `message_id`, unless it was deleted; from `from_chat_id` if the method has one. */
  get target(): StoredMessage | undefined {
    const chat = 'from_chat_id' in this.params ? this.fromChat : this.#chat;
    return findMessage(chat, this.number('message_id'));
  }

  get knownTarget(): StoredMessage {
    const { target } = this;
    if (target === undefined) throw new Error(`${this.method}: no refusal caught the missing message`);
    return target;
  }

  get fromChat(): Chat | undefined {
    return this.world.chats.get(Number(this.params.from_chat_id));
  }

  get tap(): Tap | undefined {
    return this.world.taps.get(this.string('callback_query_id') ?? '');
  }

  /** The text or caption, parsed and cleaned. */
  get text(): ParsedText {
    this.#text ??= this.#parseText();
    return this.#text;
  }

  get formatted(): FormattedText {
    return this.text.ok ? this.text.value : { text: '', entities: [] };
  }

  get replyMarkup(): ReturnType<typeof parseReplyMarkup> {
    this.#markup ??= parseReplyMarkup(this.params.reply_markup);
    return this.#markup;
  }

  get markup(): ReplyMarkup | undefined {
    return this.replyMarkup.ok ? this.replyMarkup.value : undefined;
  }

  get inlineKeyboard(): Message['reply_markup'] {
    return this.markup !== undefined && 'inline_keyboard' in this.markup ? this.markup : undefined;
  }

  #parseText(): ParsedText {
    const isText = 'text' in this.params;
    const raw = this.string(isText ? 'text' : 'caption') ?? '';
    const mode = this.string('parse_mode')?.toLowerCase();
    try {
      if (mode === 'html') return { ok: true, value: cleanText(parseHtml(raw)) };
    } catch (error) {
      if (error instanceof EntityError) return { ok: false, problem: error.message };
      throw error;
    }
    const entities = this.list(isText ? 'entities' : 'caption_entities') as MessageEntity[];
    const value = cleanText({ text: raw, entities: [...entities] });
    return mode === undefined || mode === 'none'
      ? { ok: true, value }
      : { ok: true, value, unsupportedMode: mode };
  }
}

const NO_FILES: ReadonlyMap<string, UploadedFile> = new Map();
