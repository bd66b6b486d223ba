import { setTimeout as wait } from 'node:timers/promises';
import { errorFacts, type Log } from '../log.ts';
import type { ChatRecord, ChatSessions } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';
import type { Dialogue } from './dialogue/dialogue.ts';
import type { CountedEvent, Decision } from './dialogue/turn.ts';
import type { ChatEvent } from './event.ts';
import type { Speaker } from './speaker.ts';

/** An unsent prompt is sent again after this time, in milliseconds. */
const OWED_AFTER = 30_000;
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
   * @returns when the event is safe: committed, or, where it changed nothing, answered
   */
  async take(event: ChatEvent, loaded?: ChatRecord<ChatState>): Promise<void> {
    const { sessions, dialogue, speaker } = this.#ports;
    let record = loaded ?? (await sessions.load(event.chatId));
    for (let conflicts = 0; ; conflicts++) {
      const decision = await dialogue.decide(record, event, (screen) =>
        speaker.isOnItsWay(event.chatId, screen),
      );
      if (!decision.changed) {
        await this.#speak(record, record.revision, decision);
        return;
      }
      if (await this.#commit(record, decision)) {
        void this.#speak(record, record.revision + 1, decision);
        for (const counted of decision.counts) void this.#count(counted);
        return;
      }
      if (conflicts >= MOST_CONFLICTS) throw new Error('The chat changed too often at once.');
      await wait(Math.random() * 10 * conflicts);
      record = await sessions.load(event.chatId);
    }
  }

  #commit(record: ChatRecord<ChatState>, { state, answers, replies }: Decision): Promise<boolean> {
    const now = this.#ports.clock();
    const owesScreen = replies.some((reply) => 'screen' in reply && reply.screen !== undefined);
    return this.#ports.sessions.commit(record, {
      state,
      answers,
      // A day longer than the interview lives: the sweeper is to find it, count it, and leave word for the person.
      timeToLive: Math.max((state.expires ?? now) - now + DAY, REMEMBERED_FOR),
      due: owesScreen && !state.blocked ? now + OWED_AFTER : state.expires,
    });
  }

  #speak(record: ChatRecord<ChatState>, revision: number, { state, replies }: Decision): Promise<void> {
    const { sessions, speaker } = this.#ports;
    const { chatId, prompt } = record;
    return speaker.say({
      chatId,
      replies,
      prompt,
      onShown: async (shown) => {
        await sessions.noteSent(chatId, revision, shown, state.expires);
        if (state.screen.type === 'thanks') await this.take({ type: 'thanked', chatId });
      },
    });
  }

  async #count(counted: CountedEvent): Promise<void> {
    try {
      await this.#ports.count(counted);
    } catch (error) {
      this.#ports.log.warn('An event was not counted.', { event: counted.event, ...errorFacts(error) });
    }
  }
}
