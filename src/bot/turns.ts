import { setTimeout as wait } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';
import type { ChatRecord, ChatSessions } from '../sessions/chat-sessions.ts';
import type { ChatState, GivenUp } from './chat-state.ts';
import type { Dialogue } from './dialogue/dialogue.ts';
import { type Chat, Outdated } from './dialogue/ports.ts';
import type { CountedEvent, Decision } from './dialogue/turn.ts';
import { nextDue } from './next-due.ts';
import type { Speaker } from './sending/speaker.ts';
import type { ChatEvent } from './updates/event.ts';

/** What could not be done right after the commit (an unsent prompt) is tried again after this time, in milliseconds. */
const OWED_AFTER = 30_000;
/** Nothing waits longer than this for what is on its way to the person, in milliseconds. */
const LONGEST_WAIT = 2_000;
/** What is kept of a chat without an interview (its language) is kept so long after its last event. */
const REMEMBERED_FOR = 30 * 86_400_000;
const DAY = 86_400_000;
/** Several processes may take turns in one chat at once; each conflict means that another one has gone on. */
const MOST_CONFLICTS = 20;

export interface TurnPorts {
  readonly sessions: ChatSessions<ChatState>;
  readonly dialogue: Dialogue;
  readonly speaker: Speaker;
  readonly count: (event: CountedEvent) => Promise<void>;
  /** Takes back what an interview that was given up may have left in the storage. Repeated without harm. */
  readonly takeBack: (chatId: number, interview: GivenUp) => Promise<void>;
  readonly clock: () => number;
  readonly log: Log;
}

/** Load, decide, commit, then speak: the one way of every event. */
export class Turns {
  readonly #ports: TurnPorts;

  constructor(ports: TurnPorts) {
    this.#ports = ports;
  }

  load(chatId: number): Promise<ChatRecord<ChatState>> {
    return this.#ports.sessions.load(chatId);
  }

  /**
   * @param loaded - the chat's record, where the caller has just loaded it
   * @returns when the event is safe: committed, or, where it changed nothing, answered. What it gave up has been taken
   * back by then, or cannot be now: the chat's next event comes behind it
   */
  async take(event: ChatEvent, loaded?: ChatRecord<ChatState>): Promise<void> {
    const { sessions } = this.#ports;
    let record = loaded ?? (await this.load(event.chatId));
    for (let conflicts = 0; ; conflicts++) {
      const decision = await this.#decide(record, event);
      if (decision?.changed === false) {
        // Nothing is stored that would say it after a crash. But the other chats' next updates wait for this one.
        const isSaid = this.#speak(record, record.revision, decision);
        await Promise.race([isSaid, wait(LONGEST_WAIT, undefined, { ref: false })]);
        return;
      }
      if (decision !== undefined && (await this.#commit(record, decision))) {
        void this.#speak(record, record.revision + 1, decision);
        for (const counted of decision.counts) void this.#count(counted);
        await this.#takeBack(record, event, decision.state);
        return;
      }
      if (conflicts >= MOST_CONFLICTS) throw new Error('The chat changed too often at once.');
      await wait(Math.random() * 10 * conflicts);
      record = await sessions.load(event.chatId);
    }
  }

  /** @returns `undefined` if another process has moved the chat on */
  async #decide(record: ChatRecord<ChatState>, event: ChatEvent): Promise<Decision | undefined> {
    try {
      return await this.#ports.dialogue.decide(record, event, this.#chat(record));
    } catch (error) {
      if (error instanceof Outdated) return undefined;
      throw error;
    }
  }

  #chat(record: ChatRecord<ChatState>): Chat {
    const { sessions, speaker } = this.#ports;
    const { chatId } = record;
    return {
      isOnItsWay: (screen) => speaker.onItsWay(chatId, screen) !== undefined,
      shownBy: async (screen) => {
        const noted = ({ prompt }: ChatRecord<ChatState>) =>
          prompt?.asking === screen ? (prompt.first ?? prompt.messageId) : undefined;
        const onItsWay = speaker.onItsWay(chatId, screen);
        const messageId =
          noted(record) ??
          (onItsWay === undefined
            ? noted(await sessions.load(chatId)) // It may have come since the record was loaded.
            : await Promise.race([onItsWay, wait(LONGEST_WAIT, undefined, { ref: false })]));
        return messageId === 0 ? undefined : messageId; // 0: it could not come, the bot was blocked.
      },
    };
  }

  #commit(record: ChatRecord<ChatState>, decision: Decision): Promise<boolean> {
    const { state, answers } = decision;
    const now = this.#ports.clock();
    return this.#ports.sessions.commit(record, {
      state,
      answers,
      // A day longer than the interview lives: the sweeper is to find it, count it, and leave word for the person.
      timeToLive: Math.max((state.interview?.expires ?? now) - now + DAY, REMEMBERED_FOR),
      due: owesScreen(record, decision) || state.takingBack !== undefined ? now + OWED_AFTER : nextDue(state),
    });
  }

  #speak(record: ChatRecord<ChatState>, revision: number, { state, replies }: Decision): Promise<void> {
    const { sessions, speaker } = this.#ports;
    const { chatId, prompt } = record;
    return speaker.say({
      chatId,
      replies,
      prompt,
      onOffer: (messageId) => this.take({ type: 'offer-shown', chatId, messageId }),
      onShown: async (shown) => {
        const first = prompt?.asking === shown.asking ? (prompt.first ?? prompt.messageId) : 0;
        const isRepeated = first > 0 && first !== shown.messageId;
        // What is only to be seen once is forgotten next; should that fail, the sweeper sees to it.
        const isLast = state.screen.type === 'thanks' || state.screen.type === 'ended';
        const due =
          isLast || state.takingBack !== undefined ? this.#ports.clock() + OWED_AFTER : nextDue(state);
        await sessions.noteSent(chatId, revision, isRepeated ? { ...shown, first } : shown, due);
        if (isLast) await this.take({ type: 'thanked', chatId });
      },
      onCleared: (left) => this.take({ type: 'cleared', chatId, left }),
    });
  }

  /**
   * Only the commit that has won takes anything back: one that lost, against a tap on "Send" in another process, has given
   * nothing up. What fails here, or is cut short by a crash, stays owed.
   */
  async #takeBack(
    { chatId, state: before }: ChatRecord<ChatState>,
    { type }: ChatEvent,
    { takingBack }: ChatState,
  ): Promise<void> {
    // What could not be done a moment ago is not tried again at each answer: people would wait for it.
    if (takingBack === undefined || (takingBack === before?.takingBack && type !== 'due')) return;
    try {
      for (const interview of takingBack) await this.#ports.takeBack(chatId, interview);
      await this.take({ type: 'taken-back', chatId, ids: takingBack.map(({ id }) => id) });
    } catch (error) {
      this.#ports.log.warn('Deleted answers could not be taken back yet; trying again.', errorFacts(error));
    }
  }

  async #count(counted: CountedEvent): Promise<void> {
    try {
      await this.#ports.count(counted);
    } catch (error) {
      this.#ports.log.warn('An event was not counted.', { event: counted.event, ...errorFacts(error) });
    }
  }
}

/**
 * Whether the chat's screen is still to come in front of the person: because it is sent now, or because what was sent
 * before has not arrived yet. Whatever the person does in the meantime, it stays owed.
 */
function owesScreen(record: ChatRecord<ChatState>, { state, replies }: Decision): boolean {
  if (state.person.blocked || state.screen.type === 'none' || state.screen.type === 'expired') return false;
  const isSent = replies.some((reply) => 'screen' in reply && reply.screen !== undefined);
  return isSent || record.prompt?.asking !== state.screenNumber;
}
