import type { ButtonData } from '../callback-data.ts';
import type { HeldEvent } from '../chat-state.ts';
import { clearedMessage, clearQuestion } from '../prompts/clear.ts';
import { codeMessage } from '../prompts/thanks.ts';
import type { ChatEvent, PersonEvent } from '../updates/event.ts';
import { escapeHtml } from '../words/html.ts';
import type { DialoguePorts } from './ports.ts';
import type { Screens } from './screens.ts';
import type { Thanks } from './thanks.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ClearButton = Extract<ButtonData, { type: 'clear' }>;
type ClearedEvent = Extract<ChatEvent, { type: 'cleared' }>;

/** How many message ids are tried before the first one that is known: of a chat that was forgotten in between, nothing is. */
const BEFORE_KNOWN = 1000;

/**
 * "Clear this chat", for people whose device is also in other hands. The bot asks first, and offers to keep the code.
 *
 * All that is known is deleted first. Then the last line is sent, and everything that came before it: only its own id tells
 * up to where. Deleting takes a while and a crash may cut it short, so both are screens of their own, owed until they are
 * done. What the person writes in the meantime waits.
 */
export class ClearChat {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #thanks: Thanks;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens, thanks: Thanks) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
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
        this.#clear(turn, { from: this.#since(turn, messageId), keep: messageId }, messageId);
        return true;
      }
      case 'all': {
        const { kept = messageId } = state.messages;
        const from = Math.min(this.#since(turn, messageId) - BEFORE_KNOWN, kept);
        this.#clear(turn, { from: Math.max(1, from) }, messageId);
        return true;
      }
    }
  }

  /**
   * The next person at a helper's device finds nothing of the one before: all that is above the screen which they see first.
   * This is not owed: what a crash leaves behind goes with the next time, or with "Clear this chat".
   */
  forNextPerson(turn: Turn, messageId: number): void {
    turn.updateMessages({ sent: undefined });
    turn.clear({ from: this.#since(turn, messageId) });
  }

  isUnderWay({ state }: Turn): boolean {
    return state.screen.type === 'clearing' || state.screen.type === 'cleared';
  }

  /** What is written while the chat is being cleared would be deleted, too, and its answer with it. So it waits. */
  hold(turn: Turn, event: PersonEvent): void {
    const { screen } = turn.state;
    const isAct = event.type === 'command' || event.type === 'text';
    if (isAct && (screen.type === 'clearing' || screen.type === 'cleared')) {
      turn.update({ screen: { ...screen, held: event } });
    }
    turn.acknowledge();
  }

  /** Continues what a crash cut short. */
  async goOn(turn: Turn): Promise<void> {
    const { screen } = turn.state;
    if (screen.type === 'clearing') {
      const { from, to, keep } = screen;
      turn.clear({ from, to, ...(keep === undefined ? {} : { keep }), owed: true });
    } else if (screen.type === 'cleared') {
      await this.#screens.show(turn);
      turn.clear({ from: screen.from, owed: true });
    }
    turn.commitAnyway();
  }

  /** @returns what the person wrote in the meantime, once all is cleared */
  async done(turn: Turn, { from, to, left, mayBeMore }: ClearedEvent): Promise<HeldEvent | undefined> {
    const { screen, screenNumber, messages } = turn.state;
    const more = mayBeMore ? ({ mayBeMore } as const) : {};
    if (screen.type === 'clearing' && screen.from === from) {
      const { type: _, to: __, ...rest } = screen;
      turn.setScreen({ ...rest, type: 'cleared', from: to + 1, left, ...more });
      await this.goOn(turn);
      return undefined;
    }
    if (screen.type === 'cleared' && screen.from === from) {
      const { keep, held } = screen;
      turn.setScreen({ type: 'none' });
      turn.updateMessages({ since: to + 1, kept: keep === undefined ? undefined : (messages.kept ?? keep) });
      if (left > 0) {
        const all = { ...screen, left: screen.left + left };
        turn.edit({ screen: screenNumber }, clearedMessage(this.#voice.words(turn.state), all));
      }
      return held;
    }
    // For the next person.
    if (!this.isUnderWay(turn) && (messages.since ?? from) >= from) turn.updateMessages({ since: to + 1 });
    return undefined;
  }

  #clear(turn: Turn, { from, keep }: { from: number; keep?: number }, messageId: number): void {
    const { lastMessage } = turn.state.messages;
    const to = Math.max(messageId, lastMessage);
    // What was to be deleted anyway goes with the rest.
    turn.updateMessages({
      settledMessage: messageId,
      sent: undefined,
      unwanted: undefined,
      album: undefined,
    });
    turn.setScreen({ type: 'clearing', from, to, ...(keep === undefined ? {} : { keep }) });
    turn.clear({ from, to, ...(keep === undefined ? {} : { keep }), owed: true });
  }

  #since({ state: { messages } }: Turn, messageId: number): number {
    const known = messages.since ?? Math.max(1, messageId - BEFORE_KNOWN);
    return Math.min(known, messageId, ...(messages.unwanted?.messages ?? []));
  }
}
