import { Answers } from '../../interview/answers.ts';
import type { Session } from '../../interview/session.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ChatRecord } from '../../sessions/chat-sessions.ts';
import {
  type ChatState,
  type InterviewMessages,
  type InterviewState,
  type MessagesState,
  NEW_CHAT,
  type PersonState,
  type Screen,
} from '../chat-state.ts';
import { type EndScreen, endMessage } from '../prompts/end.ts';
import { takesOneMessage } from '../prompts/split-html.ts';
import type { Message, MessageRef, Reply } from '../sending/reply.ts';
import type { ChatEvent } from '../updates/event.ts';
import { escapeHtml } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import type { Responses, Running } from './ports.ts';
import { spoken } from './spoken.ts';

/** Telegram shows at most this many characters of a toast. */
const LONGEST_TOAST = 200;

/** Something to count once the decision is committed, or, where it changed nothing, once it is made. */
export interface CountedEvent {
  readonly event: 'started' | 'broken-off' | 'answered' | 'not-taken';
  readonly formId: string;
  readonly language: string;
  /** Why an answer was not taken: a code of `Reason`. */
  readonly reason?: string;
}

/** What a turn decided: what to commit, and what to say afterwards. */
export interface Decision {
  readonly state: ChatState;
  readonly answers: Answers | undefined;
  /** `false`: there is nothing to commit. */
  readonly changed: boolean;
  /** Nothing is kept of the chat any more. */
  readonly forgotten: boolean;
  /** The chat was loaded from a store that may be behind, and is not known to be at the newest yet. */
  readonly mayBeBehind: boolean;
  readonly replies: readonly Reply[];
  readonly counts: readonly CountedEvent[];
}

type Changes<Group> = { readonly [Key in keyof Group]?: Group[Key] | undefined };

/** One event in one chat while it is being decided. It collects what changes and what to say. */
export class Turn<Event extends ChatEvent = ChatEvent> {
  readonly event: Event;
  readonly record: ChatRecord<ChatState>;
  readonly replies: Reply[] = [];
  readonly counts: CountedEvent[] = [];
  readonly responses: Responses;
  #state: ChatState;
  /** The running interview with its answers. Made only when it is first asked for after a change. */
  #session: Session | undefined;
  #running: Running | undefined;
  #answers: Answers | undefined;
  #dropsStoredAnswers = false;
  #changed = false;
  /** The screen is a new one, or has been counted as repeated. */
  #isCounted = false;
  #hasCaughtUp = false;

  /** @param running - with what the session of the record goes on */
  constructor(
    record: ChatRecord<ChatState>,
    event: Event,
    running: Running | undefined,
    responses: Responses,
  ) {
    this.event = event;
    this.record = record;
    this.responses = responses;
    this.#running = running;
    this.#state = record.state ?? NEW_CHAT;
    this.#answers = record.answers;
  }

  get state(): ChatState {
    return this.#state;
  }

  get session(): Session | undefined {
    const { interview } = this.#state;
    if (interview === undefined) return undefined;
    this.#session ??= { ...interview.session, answers: this.#answers ?? new Answers() };
    return this.#session;
  }

  /** The revision with which the session goes on. `undefined` where no interview runs, or its revision is nowhere to be found. */
  get running(): Running | undefined {
    return this.#running;
  }

  get questionnaire(): Questionnaire | undefined {
    return this.#running?.questionnaire;
  }

  /** Changes the state as a whole; `undefined` drops a field. */
  update(changes: Changes<ChatState>): void {
    this.#state = changed(this.#state, changes);
    this.#changed = true;
  }

  updatePerson(changes: Changes<PersonState>): void {
    this.update({ person: changed(this.#state.person, changes) });
  }

  updateMessages(changes: Changes<MessagesState>): void {
    this.update({ messages: changed(this.#state.messages, changes) });
  }

  /** Changes nothing where no interview runs. */
  updateInterview(changes: Changes<Omit<InterviewState, 'session'>>): void {
    const { interview } = this.#state;
    if (interview !== undefined) this.update({ interview: { ...interview, ...changes } as InterviewState });
  }

  /** Changes nothing where no interview runs. */
  updateInterviewMessages(changes: Changes<InterviewMessages>): void {
    const { interview } = this.#state;
    if (interview !== undefined)
      this.updateInterview({ messages: changed(interview.messages ?? {}, changes) });
  }

  /** Commits this turn even if it changes nothing: the commit itself moves what is due, or goes before what follows it. */
  commitAnyway(): void {
    this.#changed = true;
  }

  /** What the person has on the screen, and what is stored, are the same from now on, whatever the store had lost. */
  catchUp(): void {
    this.#hasCaughtUp = true;
  }

  /** A new interview. Nothing of the one before is left. */
  begin(session: Session, running: Running): void {
    this.endInterview();
    this.catchUp();
    this.#running = running;
    this.updateMessages({ sent: undefined });
    this.goOnWith(session);
  }

  /** The running interview goes on with this session. */
  goOnWith(session: Session): void {
    const { answers, ...kept } = session;
    this.update({ interview: { ...this.#state.interview, session: kept } });
    this.#session = session;
    this.#answers = answers;
  }

  /** Forgets the running interview and all its answers. */
  endInterview(): void {
    this.update({ interview: undefined });
    this.#session = undefined;
    this.#running = undefined;
    this.#answers = undefined;
    this.#dropsStoredAnswers = true;
  }

  /** From now on this is the screen. `Screens.change` also shows it. */
  setScreen(screen: Screen): void {
    this.update({ screen, screenNumber: this.#state.screenNumber + 1, screenRepeat: undefined });
    this.#isCounted = true;
  }

  /** The screen is sent again, or changes: it is owed once more, until it is seen as it is now. */
  #repeatScreen(): void {
    if (this.#isCounted) return;
    this.update({ screenRepeat: (this.#state.screenRepeat ?? 0) + 1 });
    this.#isCounted = true;
  }

  /**
   * Says the last words about something, in the message that asked for it or in a new one. They stay owed until they are
   * seen. While an interview runs, its question is the screen, and they are said only once.
   */
  end(words: Words, end: Omit<EndScreen, 'type'>, message?: MessageRef): void {
    const screen: EndScreen = { type: 'ended', ...end };
    const to = endMessage(words, screen);
    if (this.session !== undefined) {
      if (message === undefined) this.send(to);
      else this.edit(message, to);
      return;
    }
    this.setScreen(screen);
    if (message === undefined) this.show([to]);
    else this.showIn(message, to);
  }

  /** Sends the current screen: notes first; the last message is the screen itself. */
  show(messages: readonly Message[]): void {
    if (messages.length > 0) this.#repeatScreen();
    messages.forEach((message, index) => {
      const last = index === messages.length - 1;
      this.replies.push(
        last ? { do: 'send', message, screen: this.#state.screenNumber } : { do: 'send', message },
      );
    });
  }

  /** Turns a message into the current screen. */
  showIn(message: MessageRef, to: Message): void {
    this.#repeatScreen();
    this.replies.push({ do: 'edit', message, to, screen: this.#state.screenNumber });
  }

  /** Changes the message that shows the screen: of a long text its last part. */
  refresh(message: MessageRef, to: Message): void {
    this.#repeatScreen();
    this.replies.push({ do: 'edit', message, to, screen: this.#state.screenNumber, lastPart: true });
  }

  send(message: Message): void {
    this.replies.push({ do: 'send', message });
  }

  /** @param text - without markup */
  say(text: string, keyboard?: Message['keyboard']): void {
    this.send({ text: escapeHtml(text), ...(keyboard === undefined ? {} : { keyboard }) });
  }

  edit(message: MessageRef, to: Message): void {
    this.replies.push({ do: 'edit', message, to });
  }

  /** Takes the message's buttons away: they have had their day. */
  removeKeyboard(message: MessageRef): void {
    this.replies.push({ do: 'remove-keyboard', message });
  }

  /** Deletes a message after what is sent in its place has come. */
  delete(message: MessageRef): void {
    this.replies.push({ do: 'delete', message });
  }

  /** Deletes a message of the person that must not stay visible, without waiting for anything. It is owed: see `Unwanted`. */
  deleteUnwanted(messageId: number): void {
    const { messages: others = [], tries = 0 } = this.#state.messages.unwanted ?? {};
    const messages = [...new Set([...others, messageId])];
    this.updateMessages({ unwanted: { messages, tries } });
    this.replies.push({ do: 'delete', message: { id: messageId }, unwanted: true });
  }

  /** Forgets everything about the chat, except what was promised to its person, or is still to be done for them. */
  forgetChat(): void {
    const { person, messages, screenNumber, takingBack } = this.#state;
    const { botId, lastMessage, unwanted } = messages;
    const isOwed = unwanted !== undefined || takingBack !== undefined;
    if (!isOwed && person.quiet === undefined) {
      this.#state = NEW_CHAT;
    } else {
      const kept = isOwed ? { botId, lastMessage, unwanted } : { botId, lastMessage: 0 };
      this.#state = changed(NEW_CHAT, {
        person: changed({}, { quiet: person.quiet }),
        messages: kept as MessagesState,
        screenNumber,
        takingBack,
      });
    }
    this.#changed = true;
  }

  /** Deletes the chat's messages in this range. */
  clear(range: Omit<Extract<Reply, { do: 'clear' }>, 'do'>): void {
    this.replies.push({ do: 'clear', ...range });
  }

  /**
   * Edits the message that shows the current screen, or sends a new one where one message cannot hold the text. The result
   * counts as a new screen, so it is owed if the edit is lost.
   */
  replace(message: MessageRef, to: Message): void {
    this.setScreen(this.#state.screen);
    if (takesOneMessage(to.text)) {
      this.showIn(message, to);
    } else {
      this.show([to]);
      this.delete(message);
    }
  }

  /** Tells Telegram that a tap has been taken, with a text that is shown for a moment. Not for other events. */
  acknowledge(text?: string): void {
    const { event } = this;
    if (event.type !== 'button') return;
    const toast = text === undefined ? {} : { text: text.slice(0, LONGEST_TOAST) };
    this.replies.push({ do: 'acknowledge', queryId: event.queryId, ...toast });
  }

  decision(): Decision {
    const { counts } = this;
    const replies = spoken(this.replies, this.#state.person.plain === true);
    // An interview that begins in the turn in which another one ended has no answers yet: all stored answers are the other's.
    const answers = this.#dropsStoredAnswers ? undefined : this.#answers;
    const forgotten = this.#state === NEW_CHAT && this.record.revision > 0;
    const mayBeBehind = this.record.mayBeBehind === true && !this.#hasCaughtUp;
    return { state: this.#state, answers, changed: this.#changed, forgotten, mayBeBehind, replies, counts };
  }
}

/** A field that becomes `undefined` is gone as soon as the state is stored: deleting it would cost more than a copy. */
function changed<Group extends object>(group: Group, changes: Changes<Group>): Group {
  return { ...group, ...changes } as Group;
}
