import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Localizer } from '../words/words.ts';

/** Milliseconds. Whoever cannot be told so soon is told when the update is handled again. */
const PATIENCE = 2_000;

/** Tells a person that something went wrong and nothing is lost. Needs no store, because that may be what failed. */
export function apologiser(api: Api, localizer: Localizer): (update: Update) => Promise<void> {
  return async ({ edited_message: edited, message = edited, callback_query: query }) => {
    const words = localizer.in(message?.from?.language_code ?? query?.from.language_code ?? 'en');
    const text = words('try-again');
    // grammY types it as the polyfill's signal; it only listens to it.
    const signal = AbortSignal.timeout(PATIENCE) as Parameters<Api['getMe']>[0];
    if (query !== undefined) {
      try {
        await api.answerCallbackQuery(query.id, { text, show_alert: true }, signal);
      } catch (error) {
        // After an outage the tap is too old to be answered; a message is not.
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        await api.sendMessage(query.from.id, text, {}, signal);
      }
    } else if (message !== undefined && message.chat.type === 'private') {
      await api.sendMessage(message.chat.id, text, {}, signal);
    }
  };
}
