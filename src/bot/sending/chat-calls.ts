import { type Api, GrammyError } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { errorFacts, type Log } from '../../log.ts';
import { escapeHtml } from '../words/html.ts';
import type { MediaSender } from './media-sender.ts';
import type { Media, Message, Reply } from './reply.ts';

/** It could not be done now. */
export interface Unsent {
  /** Milliseconds for which Telegram wants no more calls. */
  readonly retryAfter: number | undefined;
}

/** The calls to Telegram by which a chat is spoken to. None of them throws: a failure goes to the log, and the chat goes on. */
export class ChatCalls {
  readonly #api: Api;
  readonly #log: Log;
  readonly #media: Pick<MediaSender, 'send'>;

  constructor(api: Api, log: Log, media: Pick<MediaSender, 'send'>) {
    this.#api = api;
    this.#log = log;
    this.#media = media;
  }

  /**
   * @param isOwed - it will be sent again if it fails
   * @returns the message's id; 0 when the person does not want it
   */
  async send(chatId: number, message: Message, isOwed = false): Promise<number | Unsent> {
    try {
      return (await this.#api.sendMessage(chatId, message.text, options(message))).message_id;
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 403 || isGone(error))) return 0;
      this.failed(`A message could not be sent${isOwed ? '; it stays owed' : ''}.`, error);
      return unsent(error);
    }
  }

  /** Falls back to the message's text where the media cannot be sent. The question follows in any case. */
  async sendMedia(chatId: number, message: Message, media: readonly Media[]): Promise<void> {
    try {
      await this.#media.send(chatId, media);
    } catch (error) {
      if (error instanceof GrammyError && error.error_code === 403) return;
      this.failed('A recording or picture could not be sent.', error);
      if (message.text !== '') await this.send(chatId, { text: escapeHtml(message.text) });
    }
  }

  async acknowledge({ queryId, text }: Extract<Reply, { do: 'acknowledge' }>): Promise<void> {
    try {
      await this.#api.answerCallbackQuery(queryId, text === undefined ? {} : { text });
    } catch (error) {
      // After a restart the tap may be too old to be acknowledged: nobody is waiting for it.
      this.#log.debug('A tap was not acknowledged.', errorFacts(error));
    }
  }

  /** @returns whether the message now shows this: `false` where Telegram refuses to edit it */
  async edit(chatId: number, messageId: number, to: Message): Promise<boolean | Unsent> {
    try {
      await this.#api.editMessageText(chatId, messageId, to.text, options(to));
      return true;
    } catch (error) {
      if (error instanceof GrammyError && error.description.includes('message is not modified')) return true;
      this.#log.debug('A message was not edited.', errorFacts(error));
      return error instanceof GrammyError && error.error_code === 400 ? false : unsent(error);
    }
  }

  /** Deletes a message that must not stay. `later`: it may work another time. */
  async remove(chatId: number, messageId: number): Promise<'gone' | 'refused' | 'later'> {
    try {
      await this.#api.deleteMessage(chatId, messageId);
      return 'gone';
    } catch (error) {
      this.#log.debug('A message was not deleted.', errorFacts(error));
      if (!(error instanceof GrammyError)) return 'later';
      if (/message to delete not found/iu.test(error.description)) return 'gone';
      return error.error_code === 400 || error.error_code === 403 ? 'refused' : 'later';
    }
  }

  /** Removes a message's buttons, or the message itself. */
  async tidy(chatId: number, messageId: number, how: 'remove-keyboard' | 'delete'): Promise<void> {
    try {
      if (how === 'delete') await this.#api.deleteMessage(chatId, messageId);
      else await this.#api.editMessageReplyMarkup(chatId, messageId);
    } catch (error) {
      this.#log.debug('A message was not tidied away.', errorFacts(error));
      // Older than 48 hours: it may stay, its buttons may not.
      if (how === 'delete') await this.tidy(chatId, messageId, 'remove-keyboard');
    }
  }

  /** Logs a failure: as an error where Telegram refused the call, because then the bot is at fault. */
  failed(line: string, error: unknown): void {
    const facts = errorFacts(error);
    // Telegram's description says what it disliked; it never quotes what was sent.
    if (error instanceof GrammyError) this.#log.error(line, { ...facts, telegram: error.description });
    else this.#log.warn(line, facts);
  }
}

function unsent(error: unknown): Unsent {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return { retryAfter: seconds === undefined ? undefined : seconds * 1000 };
}

function options({ keyboard }: Message) {
  const reply_markup: InlineKeyboardMarkup | undefined =
    keyboard === undefined ? undefined : { inline_keyboard: keyboard.map((row) => [...row]) };
  return {
    parse_mode: 'HTML' as const,
    link_preview_options: { is_disabled: true },
    ...(reply_markup === undefined ? {} : { reply_markup }),
  };
}

function isGone({ description }: GrammyError): boolean {
  return /chat not found|user is deactivated|PEER_ID_INVALID/iu.test(description);
}
