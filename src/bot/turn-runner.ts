import { setTimeout as wait } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';
import type { ChatRecord, ChatSessions } from '../sessions/chat-sessions.ts';
import type { ChatState, GivenUp } from './chat-state.ts';
import type { Dialogue } from './dialogue/dialogue.ts';
import { type Chat, Outdated } from './dialogue/ports.ts';
import type { CountedEvent, Decision } from './dialogue/turn.ts';
import { erases } from './erases.ts';
import { isShown } from './is-shown.ts';
import { LEASE, RENEWED_AFTER } from './lease.ts';
import { nextDue } from './next-due.ts';
import type { Reply } from './sending/reply.ts';
import type { Speaker } from './sending/speaker.ts';
import type { ChatEvent } from './updates/event.ts';

/** Deleted answers that could not be taken back from the storage are tried again after this many milliseconds. */
const TAKEN_BACK_AFTER = 30_000;
/** Milliseconds. A screen that cannot be sent to one chat is tried again after growing pauses, up to this one. */
const LONGEST_PAUSE = 60_000;
/** Nothing waits longer than this many milliseconds for what is on its way to the person. */
const LONGEST_WAIT = 2_000;
/** How long a chat without an interview (its language) is kept after its last event, in milliseconds. */
const REMEMBERED_FOR = 30 * 86_400_000;
const DAY = 86_400_000;
/** The time to live of a chat that is forgotten, in milliseconds. */
const AT_ONCE = 1;
/** Several processes may run turns in one chat at once. Each conflict means that another one has gone on. */
const MOST_CONFLICTS = 20;

export interface TurnRunnerPorts {
  readonly sessions: ChatSessions<ChatState>;
  readonly dialogue: Dialogue;
  readonly speaker: Speaker;
  readonly count: (event: CountedEvent) => Promise<void>;
  /** Takes back what an interview that was given up may have left in the storage. Repeated without harm. */
  readonly takeBack: (chatId: number, interview: GivenUp) => Promise<void>;
  /** Whether Telegram cannot be reached at all at the moment. */
  readonly isAway: () => boolean;
  readonly clock: () => number;
  readonly log: Log;
}

/** Runs a turn of the dialogue for each event: load, decide, commit, then speak. */
export class TurnRunner {
  readonly #ports: TurnRunnerPorts;
  /** By chat, how often in a row its screen could not be sent. */
  readonly #unsent = new Map<number, number>();

  constructor(ports: TurnRunnerPorts) {
    this.#ports = ports;
  }

  load(chatId: number): Promise<ChatRecord<ChatState>> {
    return this.#ports.sessions.load(chatId);
  }

  /**
   * @param loaded - the chat's record, where the caller has just loaded it
   * @returns when the event is safe: committed, and, where nothing stored would say it again, answered. By then what it gave
   * up has been taken back, or cannot be taken back now: the chat's next event must not overtake that
   */
  async run(event: ChatEvent, loaded?: ChatRecord<ChatState>): Promise<void> {
    const { sessions } = this.#ports;
    let record = loaded ?? (await this.load(event.chatId));
    for (let conflicts = 0; ; conflicts++) {
      const decision = await this.#decide(record, event);
      if (decision?.changed === false) {
        for (const counted of decision.counts) void this.#count(counted);
        await soon(this.#speak(record, record.revision, decision));
        return;
      }
      if (decision !== undefined && (await this.#commit(record, decision))) {
        const isSaid = this.#speak(record, record.revision + 1, decision);
        for (const counted of decision.counts) void this.#count(counted);
        await this.#takeBack(record, event, decision.state);
        if ('phoneLanguage' in event && isSaidOnce(decision)) await soon(isSaid);
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
    const { state, answers, mayBeBehind } = decision;
    const now = this.#ports.clock();
    return this.#ports.sessions.commit(record, {
      state,
      answers,
      mayBeBehind,
      // A day longer than the interview lives: the sweeper must still find it, count it and tell the person.
      timeToLive: decision.forgotten
        ? AT_ONCE
        : atSomeTimeOfDay(Math.max((state.interview?.expires ?? now) + DAY, now + REMEMBERED_FOR)) - now,
      due: this.#due(state, now, owesScreen(record, decision)),
      erase: erases(record.state, state),
    });
  }

  #due(state: ChatState, now: number, isOwed: boolean): number | undefined {
    if (isOwed || state.interview?.sending !== undefined) return now + LEASE;
    return state.takingBack === undefined ? nextDue(state, now) : now + TAKEN_BACK_AFTER;
  }

  #speak(record: ChatRecord<ChatState>, revision: number, { state, replies }: Decision): Promise<void> {
    const { sessions, speaker, clock } = this.#ports;
    const { chatId, prompt } = record;
    const repeat = state.screenRepeat === undefined ? {} : { repeat: state.screenRepeat };
    const postpone = (pause: number) => this.#postpone(chatId, revision, pause);
    const spoken = speaker.say({
      chatId,
      replies,
      prompt,
      onOffer: (messageId) => this.run({ type: 'offer-shown', chatId, messageId }),
      onShown: async (shown) => {
        const first = prompt?.asking === shown.asking ? (prompt.first ?? prompt.messageId) : 0;
        const isRepeated = first > 0 && first !== shown.messageId;
        // What is seen only once is forgotten next. Should that fail, the sweeper does it.
        const isLast = state.screen.type === 'thanks' || state.screen.type === 'ended';
        const due = this.#due(state, clock(), isLast || state.screen.type === 'cleared');
        const note = { ...shown, ...repeat };
        this.#unsent.delete(chatId);
        await sessions.noteSent(chatId, revision, isRepeated ? { ...note, first } : note, due);
        if (isLast) await this.run({ type: 'thanked', chatId });
      },
      onUnsent: async (retryAfter) => {
        await postpone(Math.min(LONGEST_PAUSE, retryAfter ?? this.#nextPause(chatId)));
      },
      onCleared: (cleared) => this.run({ type: 'cleared', chatId, ...cleared }),
      onDeleted: (messageId, left) => this.run({ type: 'deleted', chatId, messageId, left }),
    });
    const isOwed = (reply: Reply) =>
      reply.do === 'clear' ? reply.owed : 'screen' in reply && reply.screen !== undefined;
    if (!replies.some(isOwed)) return spoken;
    // Telegram may be slow, or ask for a pause. Nobody else need send it meanwhile.
    const renewal = setInterval(() => void postpone(LEASE), RENEWED_AFTER).unref();
    return spoken.finally(() => clearInterval(renewal));
  }

  /** Milliseconds. While Telegram is away, whoever is told first must not wait for a pause of their own. */
  #nextPause(chatId: number): number {
    if (this.#ports.isAway()) return 0;
    const failures = (this.#unsent.get(chatId) ?? 0) + 1;
    this.#unsent.set(chatId, failures);
    return LEASE * 2 ** failures;
  }

  async #postpone(chatId: number, revision: number, pause: number): Promise<void> {
    const { sessions, clock, log } = this.#ports;
    try {
      await sessions.postpone(chatId, revision, clock() + pause);
    } catch (error) {
      // It is then sent earlier than it need be.
      log.debug('What is owed could not be put off.', errorFacts(error));
    }
  }

  /**
   * Only a commit that won takes anything back. One that lost, against a tap on "Send" in another process, gave nothing
   * up. What fails here, or is cut short by a crash, stays owed.
   */
  async #takeBack(
    { chatId, state: before }: ChatRecord<ChatState>,
    { type }: ChatEvent,
    { takingBack }: ChatState,
  ): Promise<void> {
    // What failed a moment ago is not tried again at each answer: people would wait for it.
    if (takingBack === undefined || (takingBack === before?.takingBack && type !== 'due')) return;
    try {
      for (const interview of takingBack) await this.#ports.takeBack(chatId, interview);
      await this.run({ type: 'taken-back', chatId, ids: takingBack.map(({ id }) => id) });
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
 * The store shows when a record is deleted, and with that when the chat was last used: matched with the order of responses,
 * that could lead from one to the other. So it shows the day only.
 *
 * @returns a moment on the day after `time`, whatever the time of day was
 */
function atSomeTimeOfDay(time: number): number {
  return (Math.floor(time / DAY) + 1) * DAY + Math.floor(Math.random() * DAY);
}

/** Nothing that is stored says it again: the answer to a command, a word beside the question. */
function isSaidOnce({ replies }: Decision): boolean {
  const isScreen = replies.some((reply) => 'screen' in reply && reply.screen !== undefined);
  return !isScreen && replies.some((reply) => reply.do === 'send');
}

/**
 * What is said only once is said before Telegram hears that the update is done: after a crash the update comes again. But
 * later updates of the chat wait for it.
 */
async function soon(isSaid: Promise<void>): Promise<void> {
  await Promise.race([isSaid, wait(LONGEST_WAIT, undefined, { ref: false })]);
}

/**
 * Whether the person has not seen the chat's screen yet: it is being sent now, or was sent before and has not arrived.
 * Whatever the person does in the meantime, it stays owed.
 */
function owesScreen(record: ChatRecord<ChatState>, { state, replies }: Decision): boolean {
  if (state.person.blocked || state.screen.type === 'none' || state.screen.type === 'expired') return false;
  // The last line says that all is deleted: not before that is so.
  if (state.screen.type === 'cleared') return true;
  const isSent = replies.some((reply) => 'screen' in reply && reply.screen !== undefined);
  return isSent || !isShown(record.prompt, state);
}
