import { isShown } from '../is-shown.ts';
import type { ClearChat } from './clear-chat.ts';
import type { Interviewer } from './interviewer.ts';
import { leaveOffer } from './offers.ts';
import type { Chat, DialoguePorts } from './ports.ts';
import type { Reminders } from './reminders.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { UnwantedMessages } from './unwanted.ts';
import type { Withdrawals } from './withdrawals.ts';

interface OwedParts {
  readonly screens: Screens;
  readonly interviewer: Interviewer;
  readonly reminders: Reminders;
  readonly withdrawals: Withdrawals;
  readonly clearChat: ClearChat;
  readonly unwanted: UnwantedMessages;
}

/** What the bot still owes a chat: a screen that has not been seen, a reminder, an interview's end. */
export class Owed {
  readonly #ports: DialoguePorts;
  readonly #parts: OwedParts;

  constructor(ports: DialoguePorts, parts: OwedParts) {
    this.#ports = ports;
    this.#parts = parts;
  }

  /** The sweeper found the chat due. */
  async settle(turn: Turn, chat: Chat): Promise<void> {
    const { reminders, clearChat, unwanted } = this.#parts;
    // Taking back follows a commit. It is done even for a person who has blocked the bot.
    if (turn.state.takingBack !== undefined) turn.commitAnyway();
    this.forgetSeenWords(turn);
    this.giveUpExpired(turn);
    unwanted.tryAgain(turn);
    if (turn.state.person.blocked || turn.state.screen.type === 'expired') return;
    if (turn.state.interview?.sending !== undefined) {
      await this.#send(turn);
      if (turn.state.screen.type !== 'sending') return;
    }
    if (clearChat.isUnderWay(turn)) {
      await clearChat.goOn(turn);
    } else if (this.isScreenOwed(turn, chat)) {
      await this.showScreen(turn);
      reminders.skipDue(turn);
    } else if (!(await reminders.remind(turn))) {
      // The screen has come by now, or is about to: the commit moves the time at which the chat is looked at next.
      turn.commitAnyway();
    }
  }

  /** The files of what the person has sent may have come by now. */
  async #send(turn: Turn): Promise<void> {
    const { session, questionnaire } = turn;
    const { sending } = turn.state.interview ?? {};
    if (session === undefined || questionnaire === undefined || sending === undefined) return;
    const action = sending.partial ? ({ do: 'send', partial: true } as const) : ({ do: 'send' } as const);
    await this.#parts.interviewer.answer(turn, questionnaire, {
      type: 'tap',
      asking: session.asking,
      action,
    });
  }

  isScreenOwed({ state, record }: Turn, chat: Chat): boolean {
    const { screen, screenNumber } = state;
    return screen.type !== 'none' && !isShown(record.prompt, state) && !chat.isOnItsWay(screenNumber);
  }

  /** Shows the screen in the revision with which the session goes on. */
  async showScreen(turn: Turn): Promise<void> {
    await this.#parts.interviewer.carryOver(turn);
    const { prompt } = turn.record;
    // It shows the screen as it was before it changed: one copy is enough.
    if (prompt?.asking === turn.state.screenNumber) turn.delete({ id: prompt.messageId });
    await this.#parts.screens.show(turn);
  }

  /** Forgets the last words about something if they are in front of the person. */
  forgetSeenWords(turn: Turn): void {
    if (turn.record.prompt?.asking === turn.state.screenNumber) this.forgetLastWords(turn);
  }

  /** From here on nothing in the session tells which response came from this chat. */
  forgetLastWords(turn: Turn): void {
    const { screen } = turn.state;
    if (screen.type === 'ended' && screen.forgetsChat) turn.forgetChat();
    else if (screen.type === 'thanks' || screen.type === 'ended') turn.update({ screen: { type: 'none' } });
  }

  giveUpExpired(turn: Turn): void {
    const expires = turn.state.interview?.expires;
    if (expires === undefined || this.#ports.now().ms < expires) return;
    leaveOffer(turn);
    this.#parts.withdrawals.endSession(turn);
    turn.setScreen({ type: 'expired' });
  }
}
