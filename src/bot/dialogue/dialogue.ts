import type { ChatRecord } from '../../sessions/chat-sessions.ts';
import { type ChatState, NEW_CHAT, stateOfBot } from '../chat-state.ts';
import type { ChatEvent, PersonEvent } from '../updates/event.ts';
import { type InView, questionInView } from './incoming-messages.ts';
import { leaveOffer, offerHasCome } from './offers.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Chat, DialoguePorts, Responses } from './ports.ts';
import { takenBack } from './taking-back.ts';
import { type Decision, Turn } from './turn.ts';

const DAY = 86_400_000;

/**
 * Decides what an event in a chat leads to: what to commit, and what to say after that. It changes nothing itself,
 * except what may be repeated without harm (storing the response of this session, noting a participation, withdrawing a
 * response by its code). So a decision whose commit met a conflict is made again from what is stored by then. What an
 * interview that was given up has left is taken back only after the commit (see `taking-back.ts`).
 *
 * Read it from top to bottom: that is the way of an event.
 */
export class Dialogue {
  readonly #ports: DialoguePorts;
  readonly #responses: Responses;
  readonly #parts: Parts;

  constructor(ports: DialoguePorts, responses: Responses) {
    this.#ports = ports;
    this.#responses = responses;
    this.#parts = partsOf(ports);
  }

  async decide(record: ChatRecord<ChatState>, event: ChatEvent, chat: Chat): Promise<Decision> {
    const turn = await this.#begin(record, event);
    switch (event.type) {
      case 'command':
      case 'text':
      case 'place':
      case 'file':
      case 'contact':
      case 'other-message':
      case 'reaction':
      case 'edited':
      case 'edited-file':
      case 'button':
        await this.#personActed(turn, event, chat);
        break;
      case 'blocked':
        turn.updatePerson({ blocked: true });
        break;
      case 'unblocked':
        // Nothing is said: the person has the next word, as before. What they have done so far is still there.
        turn.updatePerson({ blocked: undefined });
        break;
      case 'due':
        // Before it can expire: its response is not to be taken back.
        if (!(await this.#parts.catchingUp.endsAgain(turn))) await this.#parts.owed.settle(turn, chat);
        break;
      case 'thanked':
        this.#parts.owed.forgetLastWords(turn);
        break;
      case 'offer-shown':
        offerHasCome(turn, event.messageId);
        break;
      case 'cleared': {
        const held = await this.#parts.clearChat.done(turn, event);
        if (held !== undefined) await this.#respond(turn, held, leaveView(turn, held), chat);
        break;
      }
      case 'deleted':
        this.#parts.unwanted.done(turn, event.messageId, event.left);
        break;
      case 'taken-back':
        takenBack(turn, event.ids);
        break;
    }
    return turn.decision();
  }

  /** The chat as this bot finds it, with the revision in which its interview goes on. */
  async #begin(record: ChatRecord<ChatState>, event: ChatEvent): Promise<Turn> {
    const known = ofBot(record, this.#ports.botId);
    const session = known.state?.interview?.session;
    const running = session && (await this.#ports.surveys.forSession(session));
    return new Turn(known, event, running, this.#responses);
  }

  async #personActed(turn: Turn, event: PersonEvent, chat: Chat): Promise<void> {
    this.#parts.owed.forgetSeenWords(turn);
    this.#notePerson(turn, event);
    if (this.#parts.clearChat.isUnderWay(turn)) {
      if (!isRepeated(turn, event)) noteMessage(turn, event);
      this.#parts.clearChat.hold(turn, event);
      return;
    }
    if (isRepeated(turn, event)) {
      await this.#answerRepeated(turn, event, chat);
      return;
    }
    noteMessage(turn, event);
    if ((await this.#parts.catchingUp.endsAgain(turn)) && event.type !== 'command') {
      turn.acknowledge();
      return;
    }
    this.#parts.owed.giveUpExpired(turn);
    const inView = leaveView(turn, event);
    await this.#bringUpToDate(turn);
    await this.#respond(turn, event, inView, chat);
    this.#tidy(turn, inView);
  }

  /** Whoever writes can be written to. */
  #notePerson(turn: Turn, { phoneLanguage }: PersonEvent): void {
    const { person } = turn.state;
    if (person.blocked) turn.updatePerson({ blocked: undefined });
    if (phoneLanguage !== undefined && phoneLanguage !== person.phoneLanguage) {
      turn.updatePerson({ phoneLanguage });
    }
  }

  /** Telegram offers again what a crash left unconfirmed. It was taken; but was it answered? */
  async #answerRepeated(turn: Turn, event: PersonEvent, chat: Chat): Promise<void> {
    const { owed, commands } = this.#parts;
    if (owed.isScreenOwed(turn, chat)) await owed.showScreen(turn);
    // What a command says is not kept. Each may run twice: it asks first, or does the same again.
    else if (event.type === 'command') await commands.run(turn, event.command, event.argument);
  }

  /** The interview goes on in its newest revision. Afterwards there is a questionnaire wherever there is a session. */
  async #bringUpToDate(turn: Turn): Promise<void> {
    const { interviewer, reminders, withdrawals } = this.#parts;
    await interviewer.carryOver(turn);
    if (turn.session === undefined) return;
    if (turn.questionnaire === undefined) {
      // Its flow file is gone, and its revision too: nothing can be asked any more.
      withdrawals.endSession(turn);
      turn.setScreen({ type: 'none' });
    } else reminders.renew(turn, turn.questionnaire);
  }

  async #respond(turn: Turn, event: PersonEvent, inView: InView, chat: Chat): Promise<void> {
    const { commands, messages, edits, buttons, reactions } = this.#parts;
    switch (event.type) {
      case 'command':
        await commands.run(turn, event.command, event.argument);
        break;
      case 'text':
      case 'place':
      case 'file':
      case 'contact':
      case 'other-message':
        await messages.read(turn, event, inView, chat);
        break;
      case 'reaction':
        await reactions.read(turn, event);
        break;
      case 'edited':
      case 'edited-file':
        await edits.apply(turn, event);
        break;
      case 'button':
        await buttons.press(turn, event);
        break;
    }
  }

  #tidy(turn: Turn, { hadOffer, screenNumber }: InView): void {
    this.#parts.confirmations.tidy(turn);
    const { session, questionnaire } = turn;
    if (session !== undefined) {
      const days = questionnaire?.settings.sessionDays ?? 30;
      turn.updateInterview({ expires: this.#ports.now().ms + days * DAY });
    } else if (hadOffer) {
      // The interview ended by a button below its question.
      turn.removeKeyboard({ screen: screenNumber });
    }
  }
}

/** Message ids belong to a bot: what another bot on the same store noted of them means nothing here. */
function ofBot(record: ChatRecord<ChatState>, botId: number): ChatRecord<ChatState> {
  const { chatId, revision, state = NEW_CHAT, answers, mayBeBehind = false } = record;
  const ofThisBot = stateOfBot(state, botId);
  if (ofThisBot === state) return record;
  return { chatId, revision, state: ofThisBot, answers, prompt: undefined, mayBeBehind };
}

/** Whether this very message has been taken before. Taps and edits are recognised by what they do. */
function isRepeated(turn: Turn, event: PersonEvent): boolean {
  return isNewMessage(event) && event.messageId <= turn.state.messages.lastMessage;
}

function noteMessage(turn: Turn, event: PersonEvent): void {
  if (!isNewMessage(event)) return;
  const { since = event.messageId } = turn.state.messages;
  turn.updateMessages({ lastMessage: event.messageId, since });
}

function isNewMessage(
  event: PersonEvent,
): event is Exclude<PersonEvent, { type: 'button' | 'reaction' | 'edited' | 'edited-file' }> {
  return !['button', 'reaction', 'edited', 'edited-file'].includes(event.type);
}

/** Whatever the person does, an offer below the question has had its day, unless it is about that offer. */
function leaveView(turn: Turn, event: PersonEvent): InView {
  const isEdit = event.type === 'edited' || event.type === 'edited-file';
  const isAboutOffer =
    isEdit || event.type === 'reaction' || (event.type === 'button' && event.data?.type === 'rest');
  const hadOffer = !isAboutOffer && leaveOffer(turn);
  return { hadOffer, question: questionInView(turn), screenNumber: turn.state.screenNumber };
}
