import type { Input } from '../../interview/input.ts';
import { answerKey } from '../../interview/path/stop.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ChatRecord } from '../../sessions/chat-sessions.ts';
import type { ButtonData } from '../callback-data.ts';
import { type ChatState, NEW_CHAT, stateOfBot } from '../chat-state.ts';
import type { ButtonEvent, ChatEvent, PersonEvent } from '../updates/event.ts';
import { escapeHtml } from '../words/html.ts';
import { Asides } from './asides.ts';
import { Breaks } from './breaks.ts';
import { ClearChat } from './clear-chat.ts';
import { Commands } from './commands.ts';
import { Doubts } from './doubts.ts';
import { Edits } from './edits.ts';
import { Ending } from './ending.ts';
import { FrontDoor } from './front-door.ts';
import { InterviewTurn } from './interview-turn.ts';
import { Listening } from './listening.ts';
import { leaveOffer, offerHasCome } from './offers.ts';
import { OtherButtons } from './other-buttons.ts';
import type { Chat, DialoguePorts, Responses } from './ports.ts';
import { Reminders } from './reminders.ts';
import { Rests } from './rests.ts';
import { Screens } from './screens.ts';
import { takenBack } from './taking-back.ts';
import { type Decision, Turn } from './turn.ts';
import { Voice } from './voice.ts';
import { Withdrawals } from './withdrawals.ts';

/** A withdrawal code as people write it: sixteen characters, in groups or not. */
const WITHDRAWAL_CODE = /^(?:[0-9a-z]{4}[- ]?){3}[0-9a-z]{4}$/iu;

/** Buttons of menus that are answered once; the others may be tapped again and again. */
const SETTLING: ReadonlySet<ButtonData['type']> = new Set([
  'language',
  'survey',
  'another-person',
  'restart',
]);

/**
 * Decides what an event in a chat leads to: what is to be committed, and what is to be said after that. It changes
 * nothing itself but what may be repeated without harm (storing the response of this session, noting a participation,
 * withdrawing a response by its code), so that a decision whose commit met a conflict is made again from what is stored
 * now. What an interview that is given up has left is taken back only after the commit (see `taking-back.ts`).
 */
export class Dialogue {
  readonly #ports: DialoguePorts;
  readonly #responses: Responses;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #frontDoor: FrontDoor;
  readonly #interview: InterviewTurn;
  readonly #withdrawals: Withdrawals;
  readonly #commands: Commands;
  readonly #reminders: Reminders;
  readonly #rests: Rests;
  readonly #clearChat: ClearChat;
  readonly #doubts: Doubts;
  readonly #asides: Asides;
  readonly #edits: Edits;
  readonly #otherButtons: OtherButtons;

  constructor(ports: DialoguePorts, responses: Responses) {
    this.#ports = ports;
    this.#responses = responses;
    this.#voice = new Voice(ports.wordbook, ports.now);
    const ending = new Ending(ports, this.#voice);
    this.#screens = new Screens(ports, this.#voice, ending);
    const breaks = new Breaks(ports, this.#voice);
    this.#frontDoor = new FrontDoor(ports, this.#voice, this.#screens, breaks);
    this.#interview = new InterviewTurn(ports, this.#voice, this.#screens);
    this.#withdrawals = new Withdrawals(ports, this.#voice, ending);
    this.#commands = new Commands(
      ports,
      this.#voice,
      this.#screens,
      this.#frontDoor,
      this.#withdrawals,
      breaks,
    );
    this.#reminders = new Reminders(ports, this.#interview, this.#screens, breaks);
    this.#rests = new Rests(ports, {
      frontDoor: this.#frontDoor,
      withdrawals: this.#withdrawals,
      commands: this.#commands,
      breaks,
      reminders: this.#reminders,
    });
    this.#clearChat = new ClearChat(ports, this.#voice, ending);
    this.#doubts = new Doubts(ports, this.#voice, this.#screens, this.#interview);
    const rooms = {
      screens: this.#screens,
      interview: this.#interview,
      commands: this.#commands,
      doubts: this.#doubts,
    };
    this.#asides = new Asides(ports, this.#voice, rooms);
    this.#otherButtons = new OtherButtons(ports, this.#voice, {
      ...rooms,
      ending,
      frontDoor: this.#frontDoor,
      withdrawals: this.#withdrawals,
      rests: this.#rests,
      clearChat: this.#clearChat,
      listening: new Listening(ports, this.#voice, this.#screens),
    });
    this.#edits = new Edits(ports, this.#voice, { ...rooms, asides: this.#asides });
  }

  async decide(record: ChatRecord<ChatState>, event: ChatEvent, chat: Chat): Promise<Decision> {
    const turn = new Turn(this.#ofThisBot(record), event, this.#responses);
    switch (event.type) {
      case 'due':
        await this.#due(turn, chat);
        break;
      case 'thanked':
        this.#thanked(turn);
        break;
      case 'offer-shown':
        offerHasCome(turn, event.messageId);
        break;
      case 'blocked':
        turn.updatePerson({ blocked: true });
        break;
      case 'unblocked':
        // Nothing is said: the person has the next word, as before. What they have done so far is still there.
        turn.updatePerson({ blocked: undefined });
        break;
      case 'cleared':
        this.#clearChat.done(turn, event.left);
        break;
      case 'taken-back':
        takenBack(turn, event.ids);
        break;
      case 'text':
      case 'command':
      case 'button':
      case 'place':
      case 'file':
      case 'edited':
      case 'edited-file':
      case 'other-message':
        await this.#fromPerson(turn, event, chat);
    }
    return turn.decision();
  }

  /** Message ids belong to a bot: what another one on the same store noted of them means nothing here. */
  #ofThisBot(record: ChatRecord<ChatState>): ChatRecord<ChatState> {
    const { botId } = this.#ports;
    const { chatId, revision, state = NEW_CHAT, answers } = record;
    const ofThisBot = stateOfBot(state, botId);
    if (ofThisBot === state) return record;
    return { chatId, revision, state: ofThisBot, answers, prompt: undefined };
  }

  async #fromPerson(turn: Turn, event: PersonEvent, chat: Chat): Promise<void> {
    const { state } = turn;
    if (state.person.blocked) turn.updatePerson({ blocked: undefined });
    if (turn.record.prompt?.asking === state.screenNumber) this.#thanked(turn);
    if (event.phoneLanguage !== undefined && event.phoneLanguage !== state.person.phoneLanguage) {
      turn.updatePerson({ phoneLanguage: event.phoneLanguage });
    }
    const isEdit = event.type === 'edited' || event.type === 'edited-file';
    if (event.type !== 'button' && !isEdit) {
      if (event.messageId <= state.messages.lastMessage) {
        // Telegram offers again what a crash left unconfirmed. It was taken; was it answered?
        if (this.#isOwed(turn, chat)) await this.#showAgain(turn);
        // What a command says is not kept. Each may be taken twice: they ask first, or do the same again.
        else if (event.type === 'command') await this.#commands.take(turn, event.command, event.argument);
        return;
      }
      turn.updateMessages({ lastMessage: event.messageId, since: state.messages.since ?? event.messageId });
    }
    await this.#giveUpIfExpired(turn);
    const isAboutRest = isEdit || (event.type === 'button' && event.data?.type === 'rest');
    const hasRested = !isAboutRest && leaveOffer(turn);
    const asked = questionAsked(turn);
    const { screenNumber } = turn.state;
    const questionnaire = await this.#interview.carryOver(turn);
    if (turn.session !== undefined && questionnaire === undefined) {
      // Its flow file is gone and its revision, too: nothing can be asked any more.
      this.#withdrawals.endSession(turn);
      turn.turnTo({ type: 'none' });
    }
    if (turn.session !== undefined && questionnaire !== undefined) this.#reminders.renew(turn, questionnaire);
    switch (event.type) {
      case 'command':
        await this.#commands.take(turn, event.command, event.argument);
        break;
      case 'text':
      case 'place':
      case 'file':
      case 'other-message': {
        if (event.type === 'file' && event.album !== undefined) {
          const { album } = turn.state.messages;
          const tag = turn.session?.tag;
          if (album?.id === event.album && album.tag === tag) {
            // One line for all of them is enough.
            if (album.taken) await this.#asides.early(turn);
            break;
          }
          turn.updateMessages({
            album: { id: event.album, taken: false, ...(tag === undefined ? {} : { tag }) },
          });
        }
        if (questionnaire === undefined) {
          await this.#outside(turn, event.type === 'text' ? event.text : '');
          break;
        }
        if (hasRested) {
          await this.#rests.takeWritten(turn, event.type === 'text' ? event.text : '');
          break;
        }
        // Only what the person had before them when they wrote can have been meant: not a question that is still owed
        // after a crash, or that came while they repeated an answer, or that a new revision puts in the place of theirs.
        const shownBy = await chat.shownBy(screenNumber);
        if (shownBy === undefined || questionAsked(turn) !== asked) {
          turn.show(await this.#screens.messages(turn));
          break;
        }
        if (event.messageId < shownBy) await this.#asides.early(turn);
        else if (event.type === 'text') await this.#asides.takeText(turn, questionnaire, event, shownBy);
        else await this.#interview.take(turn, questionnaire, inputOf(event));
        const { album } = turn.state.messages;
        if (event.type === 'file' && album !== undefined && album.id === event.album)
          turn.updateMessages({ album: { ...album, taken: turn.state.screenNumber !== screenNumber } });
        break;
      }
      case 'edited':
      case 'edited-file':
        await this.#edits.take(turn, questionnaire, event);
        break;
      case 'button':
        await this.#button(turn, event);
        break;
    }
    this.#doubts.tidy(turn);
    const { session } = turn;
    // It ended by a button below its question.
    if (hasRested && session === undefined)
      turn.replies.push({ do: 'disarm', message: { screen: screenNumber } });
    const running = session && this.#ports.surveys.find(session.formId);
    if (session !== undefined) {
      const days = running?.questionnaire.settings.sessionDays ?? 30;
      turn.updateInterview({ expires: this.#ports.now().ms + days * 86_400_000 });
    }
  }

  async #button(turn: Turn, event: ButtonEvent): Promise<void> {
    const { data } = event;
    const { session } = turn;
    const words = this.#voice.words(turn.state);
    if (data?.type === 'tap' && session !== undefined && data.tag === session.tag) {
      const running = await this.#ports.surveys.forSession(session);
      const { asking, action } = data;
      if (running) await this.#interview.take(turn, running.questionnaire, { type: 'tap', asking, action });
      return;
    }
    if (data?.type === 'doubt' && data.tag === session?.tag) {
      const running = await this.#ports.surveys.forSession(session);
      if (running) await this.#doubts.takeButton(turn, running.questionnaire, data, event.messageId);
      return;
    }
    // What settled it may have given it a button of its own: "Clear this chat".
    const isNew = data?.type === 'clear' && data.step === 'ask';
    if (event.messageId !== undefined && event.messageId === turn.state.messages.settledMessage && !isNew) {
      turn.acknowledge();
      return;
    }
    if (data === undefined || !(await this.#otherButtons.take(turn, event, data))) {
      await this.#interview.stale(turn, words(session === undefined ? 'stale-nothing' : 'stale-button'));
      return;
    }
    if (SETTLING.has(data.type)) turn.updateMessages({ settledMessage: event.messageId });
    turn.acknowledge();
  }

  /** A message when no interview runs. */
  async #outside(turn: Turn, text: string): Promise<void> {
    if (WITHDRAWAL_CODE.test(text.trim())) {
      await this.#withdrawals.withdrawByCode(turn, text.trim());
      return;
    }
    if (await this.#asides.outside(turn, text)) return;
    const messages = await this.#screens.messages(turn);
    if (messages.length > 0) {
      // It comes again below, where it can be seen: one copy is enough.
      turn.replies.push({ do: 'delete', message: { screen: turn.state.screenNumber } });
      turn.show(messages);
    } else
      turn.replies.push({
        do: 'send',
        message: { text: escapeHtml(this.#voice.words(turn.state)('outside')) },
      });
    if (turn.state.screen.type === 'expired') turn.turnTo({ type: 'none' });
  }

  async #due(turn: Turn, chat: Chat): Promise<void> {
    // The commit is what it is done after: not even who has blocked the bot goes without.
    if (turn.state.takingBack !== undefined) turn.commitAnyway();
    if (turn.record.prompt?.asking === turn.state.screenNumber) this.#thanked(turn);
    await this.#giveUpIfExpired(turn);
    if (turn.state.person.blocked || turn.state.screen.type === 'expired') return;
    if (turn.state.screen.type === 'clearing') {
      this.#clearChat.goOn(turn);
      return;
    }
    if (this.#isOwed(turn, chat)) this.#reminders.pass(turn, await this.#showAgain(turn));
    // It has come by now, or is about to: the commit moves the time at which the chat is looked at next.
    else if (!(await this.#reminders.remind(turn))) turn.commitAnyway();
  }

  /** Shows what is owed, in the revision that the session goes on with. */
  async #showAgain(turn: Turn): Promise<Questionnaire | undefined> {
    const questionnaire = await this.#interview.carryOver(turn);
    turn.show(await this.#screens.messages(turn));
    return questionnaire;
  }

  #thanked(turn: Turn): void {
    // From here on nothing here knows which response came from this chat.
    const { type } = turn.state.screen;
    if (type === 'thanks' || type === 'ended') turn.update({ screen: { type: 'none' } });
  }

  async #giveUpIfExpired(turn: Turn): Promise<void> {
    const expires = turn.state.interview?.expires;
    if (expires === undefined || this.#ports.now().ms < expires) return;
    leaveOffer(turn);
    this.#withdrawals.endSession(turn);
    turn.turnTo({ type: 'expired' });
  }

  #isOwed({ state, record }: Turn, chat: Chat): boolean {
    const { screen, screenNumber } = state;
    return screen.type !== 'none' && record.prompt?.asking !== screenNumber && !chat.isOnItsWay(screenNumber);
  }
}

function inputOf(event: Extract<PersonEvent, { type: 'place' | 'file' | 'other-message' }>): Input {
  switch (event.type) {
    case 'place':
      return { type: 'place', latitude: event.latitude, longitude: event.longitude };
    case 'file':
      return { type: 'file', file: event.file };
    case 'other-message':
      return { type: 'unusable' };
  }
}

/** The question, and in a repeat which of its instances. */
function questionAsked({ session }: Turn): string | undefined {
  if (session?.stage.at !== 'question') return undefined;
  const { name, instance = 0 } = session.stage;
  return answerKey({ name }, instance);
}
