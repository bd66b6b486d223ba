import type { ButtonData } from '../callback-data.ts';
import { clearQuestion } from '../prompts/clear.ts';
import { codeMessage } from '../prompts/thanks.ts';
import { escapeHtml } from '../words/html.ts';
import type { DialoguePorts } from './ports.ts';
import type { Thanks } from './thanks.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ClearButton = Extract<ButtonData, { type: 'clear' }>;

/** How many message ids are tried where it is not known when the chat began. */
const UNKNOWN_SINCE = 100;

/**
 * "Clear this chat", for people whose device is also in other hands. The bot asks first, and offers to keep the code.
 * Deleting takes a while and a crash may cut it short, so it is a screen of its own, owed until it is done.
 */
export class ClearChat {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #thanks: Thanks;

  constructor(ports: DialoguePorts, voice: Voice, thanks: Thanks) {
    this.#ports = ports;
    this.#voice = voice;
    this.#thanks = thanks;
  }

  /**
   * The question appears in the message whose button was tapped. That message comes back when the answer is no.
   *
   * @returns `false` when the button has had its day: an interview runs, and its messages must stay
   */
  async press(turn: Turn, data: ClearButton, messageId: number | undefined): Promise<boolean> {
    const { state } = turn;
    if (turn.session !== undefined || messageId === undefined) return false;
    const words = this.#voice.words(state);
    const running = this.#ports.surveys.find(data.formId);
    const texts = running && this.#voice.texts(state, running.questionnaire);
    switch (data.step) {
      case 'ask':
        // The message asks something again, whatever was settled in it before.
        turn.updateMessages({ settledMessage: undefined });
        turn.edit({ id: messageId }, clearQuestion(words, data));
        return true;
      case 'no': {
        const kept = { text: escapeHtml(words('clear-kept')) };
        const thanks = texts && (await this.#thanks.message(turn, texts.questionnaire, data.code));
        turn.edit({ id: messageId }, thanks ?? kept);
        return true;
      }
      case 'keep': {
        const until = await turn.responses.withdrawableUntil(data.code);
        if (until === undefined)
          turn.edit({ id: messageId }, { text: escapeHtml(words('withdraw-unknown')) });
        else turn.edit({ id: messageId }, codeMessage(words, data.code, until));
        this.#clear(turn, messageId, messageId);
        return true;
      }
      case 'all':
        this.#clear(turn, messageId);
        return true;
    }
  }

  /**
   * The next person at a helper's device finds nothing of the one before. This is not owed: what a crash leaves behind
   * goes with "Clear this chat".
   */
  forNextPerson(turn: Turn, messageId: number): void {
    const { from, to } = this.#range(turn, messageId);
    turn.updateMessages({ since: to + 1, sent: undefined });
    turn.clear({ from, to });
  }

  /** Continues what a crash cut short. */
  goOn(turn: Turn): void {
    const { screen } = turn.state;
    if (screen.type !== 'clearing') return;
    const { type: _, ...range } = screen;
    turn.clear(range);
    turn.commitAnyway();
  }

  done(turn: Turn, left: boolean): void {
    if (turn.state.screen.type !== 'clearing') return;
    turn.setScreen({ type: 'none' });
    turn.updateMessages({ since: undefined, sent: undefined, unwanted: undefined });
    turn.say(this.#voice.words(turn.state)(left ? 'cleared-partly' : 'cleared'));
  }

  #clear(turn: Turn, messageId: number, keep?: number): void {
    const range = { ...this.#range(turn, messageId), ...(keep === undefined ? {} : { keep }) };
    turn.updateMessages({ settledMessage: messageId });
    turn.setScreen({ type: 'clearing', ...range });
    turn.clear(range);
  }

  #range({ state }: Turn, messageId: number) {
    const { since, lastMessage } = state.messages;
    const to = Math.max(messageId, lastMessage);
    return { from: since ?? Math.max(1, to - UNKNOWN_SINCE), to };
  }
}
