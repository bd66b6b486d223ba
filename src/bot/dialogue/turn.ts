import { Answers } from '../../interview/answers.ts';
import type { Session } from '../../interview/session.ts';
import type { ChatRecord } from '../../sessions/chat-sessions.ts';
import { type ChatState, NEW_CHAT, type Screen } from '../chat-state.ts';
import { type EndScreen, endMessage } from '../prompts/end.ts';
import { takesOneMessage } from '../prompts/split-html.ts';
import type { Message, MessageRef, Reply } from '../sending/reply.ts';
import type { ChatEvent } from '../updates/event.ts';
import { escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import type { Responses } from './ports.ts';
import { spoken } from './spoken.ts';

/** Something to be counted once the decision is committed. */
export interface CountedEvent {
  readonly event: 'started' | 'broken-off';
  readonly formId: string;
  readonly language: string;
}

/** What was decided: what to commit, and what to say afterwards. */
export interface Decision {
  readonly state: ChatState;
  readonly answers: Answers | undefined;
  /** Nothing to commit when `false`. */
  readonly changed: boolean;
  readonly replies: readonly Reply[];
  readonly counts: readonly CountedEvent[];
}

/** One event in one chat while it is being decided: collects what changes and what is to be said. */
export class Turn<Event extends ChatEvent = ChatEvent> {
  readonly event: Event;
  readonly record: ChatRecord<ChatState>;
  readonly replies: Reply[] = [];
  readonly counts: CountedEvent[] = [];
  /** The responses, once it is sure that the chat is as this turn thinks: what happens there is not undone by a conflict. */
  readonly responses: () => Promise<Responses>;
  #state: ChatState;
  #answers: Answers | undefined;
  #forgotten = false;
  #changed = false;

  constructor(record: ChatRecord<ChatState>, event: Event, responses: () => Promise<Responses>) {
    this.event = event;
    this.record = record;
    this.responses = responses;
    this.#state = record.state ?? NEW_CHAT;
    this.#answers = record.answers;
  }

  get state(): ChatState {
    return this.#state;
  }

  /** `undefined` takes a field away. */
  update(changes: { [Key in keyof ChatState]?: ChatState[Key] | undefined }): void {
    // Several times a turn, so without taking the object apart and putting it together again.
    const merged: { [Key in keyof ChatState]?: ChatState[Key] | undefined } = { ...this.#state, ...changes };
    for (const key of Object.keys(changes) as (keyof ChatState)[]) {
      if (merged[key] === undefined) delete merged[key];
    }
    this.#state = merged as ChatState;
    this.#changed = true;
  }

  get session(): Session | undefined {
    const { interview } = this.#state;
    return interview === undefined ? undefined : { ...interview, answers: this.#answers ?? new Answers() };
  }

  /** Goes on with this session; `undefined` forgets it and all its answers. */
  keep(session: Session | undefined): void {
    if (session === undefined) {
      this.update({
        interview: undefined,
        noted: undefined,
        othersNote: undefined,
        expires: undefined,
        reminder: undefined,
        doubt: undefined,
        album: undefined,
        written: undefined,
        sent: undefined,
      });
      this.#answers = undefined;
      this.#forgotten = true;
      return;
    }
    const { answers, ...interview } = session;
    this.update({ interview });
    this.#answers = answers;
  }

  /** Another screen from now on; the caller says its message with {@link show}. */
  turnTo(screen: Screen): void {
    this.update({ screen, screenNumber: this.#state.screenNumber + 1 });
  }

  /**
   * The last words of something, which stay owed until they are seen: in a message that asked for it, or in a new one.
   * Beside an interview, whose question is the screen, they are said once.
   */
  end(words: Words, end: Omit<EndScreen, 'type'>, message?: MessageRef): void {
    const screen: EndScreen = { type: 'ended', ...end };
    const to = endMessage(words, screen);
    if (this.session !== undefined) {
      if (message === undefined) this.replies.push({ do: 'send', message: to });
      else this.edit(message, to);
      return;
    }
    this.turnTo(screen);
    if (message === undefined) this.show([to]);
    else this.replies.push({ do: 'edit', message, to, screen: this.#state.screenNumber });
  }

  /** Sends what shows the current screen: notes go first, the last message is the screen's own. */
  show(messages: readonly Message[]): void {
    messages.forEach((message, index) => {
      const last = index === messages.length - 1;
      this.replies.push(
        last ? { do: 'send', message, screen: this.#state.screenNumber } : { do: 'send', message },
      );
    });
  }

  say(text: string, keyboard?: Message['keyboard']): void {
    const message = { text: escapeHtml(text), ...(keyboard === undefined ? {} : { keyboard }) };
    this.replies.push({ do: 'send', message });
  }

  edit(message: MessageRef, to: Message): void {
    this.replies.push({ do: 'edit', message, to });
  }

  /**
   * Turns the message that shows the current screen into another, or sends that anew where one message does not hold it.
   * It counts as a screen of its own: should the edit be lost, it is owed.
   */
  replace(message: MessageRef, to: Message): void {
    this.turnTo(this.#state.screen);
    if (takesOneMessage(to.text)) {
      this.replies.push({ do: 'edit', message, to, screen: this.#state.screenNumber });
    } else {
      this.show([to]);
      this.replies.push({ do: 'delete', message });
    }
  }

  decision(): Decision {
    const { counts } = this;
    const replies = spoken(this.replies, this.#state.plain === true);
    // An interview that begins in the turn in which another ended has no answers yet: all that is stored is the other's.
    const answers = this.#forgotten ? undefined : this.#answers;
    return { state: this.#state, answers, changed: this.#changed, replies, counts };
  }
}
