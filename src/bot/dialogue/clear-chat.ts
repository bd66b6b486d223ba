import type { ButtonData } from '../callback-data.ts';
import { clearQuestion } from '../prompts/clear.ts';
import { codeMessage } from '../prompts/thanks.ts';
import { escapeHtml } from '../words/html.ts';
import type { Ending } from './ending.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ClearButton = Extract<ButtonData, { type: 'clear' }>;

/** So many ids are looked through where it is not known when the chat began. */
const UNKNOWN_SINCE = 100;

/**
 * "Clear this chat": what was said is to leave the device that others hold, too. It asks first, and lets keep the code.
 * Deleting takes a while and may be cut short by a crash, so it is a screen of its own, owed until it is done.
 */
export class ClearChat {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #ending: Ending;

  constructor(ports: DialoguePorts, voice: Voice, ending: Ending) {
    this.#ports = ports;
    this.#voice = voice;
    this.#ending = ending;
  }

  /**
   * Asked in the message whose button was tapped, which comes back when the answer is no.
   *
   * @returns `false` when the button has had its day: an interview runs, and its messages are not to go
   */
  async takeButton(turn: Turn, data: ClearButton, messageId: number | undefined): Promise<boolean> {
    const { state } = turn;
    if (turn.session !== undefined || messageId === undefined) return false;
    const words = this.#voice.words(state);
    const running = this.#ports.surveys.find(data.formId);
    const texts = running && this.#voice.texts(state, running.questionnaire);
    switch (data.step) {
      case 'ask':
        // Something is asked in it again, whatever was settled in it before.
        turn.updateMessages({ settledMessage: undefined });
        turn.edit({ id: messageId }, clearQuestion(words, data));
        return true;
      case 'no': {
        const kept = { text: escapeHtml(words('clear-kept')) };
        const thanks = texts && (await this.#ending.thanks(turn, texts.questionnaire, data.code));
        turn.edit({ id: messageId }, thanks ?? kept);
        return true;
      }
      case 'keep':
        if (texts === undefined) return false;
        turn.edit({ id: messageId }, codeMessage(texts, data.code));
        this.#clear(turn, messageId, messageId);
        return true;
      case 'all':
        this.#clear(turn, messageId);
        return true;
    }
  }

  /**
   * The next person at a helper's device finds nothing of the one before. This is not owed: what a crash leaves there,
   * goes with "Clear this chat".
   */
  forNextPerson(turn: Turn, messageId: number): void {
    const { from, to } = this.#range(turn, messageId);
    turn.updateMessages({ since: to + 1, sent: undefined });
    turn.replies.push({ do: 'clear', from, to });
  }

  /** What is owed of it after a crash. */
  goOn(turn: Turn): void {
    const { screen } = turn.state;
    if (screen.type !== 'clearing') return;
    const { type: _, ...range } = screen;
    turn.replies.push({ do: 'clear', ...range });
    turn.commitAnyway();
  }

  done(turn: Turn, left: boolean): void {
    if (turn.state.screen.type !== 'clearing') return;
    turn.turnTo({ type: 'none' });
    turn.updateMessages({ since: undefined, sent: undefined });
    turn.say(this.#voice.words(turn.state)(left ? 'cleared-partly' : 'cleared'));
  }

  #clear(turn: Turn, messageId: number, keep?: number): void {
    const range = { ...this.#range(turn, messageId), ...(keep === undefined ? {} : { keep }) };
    turn.updateMessages({ settledMessage: messageId });
    turn.turnTo({ type: 'clearing', ...range });
    turn.replies.push({ do: 'clear', ...range });
  }

  #range({ state }: Turn, messageId: number) {
    const { since, lastMessage } = state.messages;
    const to = Math.max(messageId, lastMessage);
    return { from: since ?? Math.max(1, to - UNKNOWN_SINCE), to };
  }
}
