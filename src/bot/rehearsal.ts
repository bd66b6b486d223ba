/**
 * The bot's front door for whoever rehearses a questionnaire without Telegram: the real dialogue in memory. Everything
 * outside this file is the bot's own business; the linter keeps `walk/` to it.
 */
import { Answers, type StoredAnswers } from '../interview/answers.ts';
import type { Now } from '../interview/now.ts';
import type { AskView } from '../interview/outcome.ts';
import type { InterviewResponse } from '../interview/response.ts';
import type { Session } from '../interview/session.ts';
import type { Choice, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { shortFormId } from '../questionnaire/definition/form-id.ts';
import type { ChatRecord, PromptNote } from '../sessions/chat-sessions.ts';
import type { ChatState } from './chat-state.ts';
import { Dialogue } from './dialogue/dialogue.ts';
import { isShown } from './is-shown.ts';
import { FormTexts } from './prompts/form-texts.ts';
import { lettered } from './prompts/lettered.ts';
import type { Reply } from './sending/reply.ts';
import type { ChatEvent } from './updates/event.ts';
import { plain } from './words/html.ts';
import type { Localizer } from './words/words.ts';

export { type ButtonData, decodeButton } from './callback-data.ts';
export type { Message, MessageRef, Reply } from './sending/reply.ts';
export type { ChatEvent } from './updates/event.ts';
export type { Localizer } from './words/words.ts';

/** One questionnaire, always open, with nothing behind the dialogue but memory: no network, clock or store. */
export class Rehearsal {
  readonly #questionnaire: Questionnaire;
  readonly #localizer: Localizer;
  readonly #now: Now;
  readonly #dialogue: Dialogue;
  readonly #responses = new Map<string, InterviewResponse>();
  #path = 0;
  #drawn = 0;

  /** @param now - the moment at which everything happens */
  constructor(questionnaire: Questionnaire, localizer: Localizer, now: Now) {
    this.#questionnaire = questionnaire;
    this.#localizer = localizer;
    this.#now = now;
    this.#dialogue = this.#createDialogue();
  }

  /** What has been sent on this path, by the response's id. */
  get responses(): ReadonlyMap<string, InterviewResponse> {
    return this.#responses;
  }

  /**
   * Begins another path. Sessions of one path are the same in every language: random numbers and the order of choices
   * depend on the session's id.
   */
  beginPath(path: number): void {
    this.#path = path;
    this.#drawn = 0;
    this.#responses.clear();
  }

  /** A chat that has not begun yet. */
  chat(chatId: number): RehearsedChat {
    return new RehearsedChat(this.#dialogue, chatId);
  }

  /** A question's label as this session reads it, without markup. */
  label({ question, instance }: AskView, session: Session): string {
    return plain(this.#texts(session).at(instance).label(question));
  }

  /** The letter on a choice's button; `undefined` where the button has the choice's own words. */
  letter(view: AskView, session: Session, choice: Choice): string | undefined {
    return lettered(this.#texts(session), view)?.find((each) => each.choice === choice)?.letter;
  }

  #texts(session: Session): FormTexts {
    const words = this.#localizer.in(session.language);
    return new FormTexts(this.#questionnaire, words, { session, now: this.#now });
  }

  #createDialogue(): Dialogue {
    const { formId } = this.#questionnaire;
    const running = { questionnaire: this.#questionnaire, generation: 1 };
    const find = (wanted: string) =>
      wanted === formId || wanted === shortFormId(formId) ? running : undefined;
    const resultRequests = new Set<number>();
    return new Dialogue(
      {
        botId: 1,
        localizer: this.#localizer,
        linkTo: (linked) => `https://t.me/bot?start=${linked}`,
        now: () => this.#now,
        noticeAt: () => 0,
        draw: () => this.#draw(),
        surveys: {
          open: async () => [running],
          promised: async () => [],
          find,
          forSession: async (session) => find(session.formId),
          revisionOf: async () => undefined,
        },
        goesOn: false,
        // Recordings and pictures do not change the path: none are offered.
        media: { has: () => false },
        codes: { read: async () => undefined },
        coordinators: {
          includes: () => false,
          speaks: async () => undefined,
          statistics: async () => ({ text: '' }),
        },
      },
      {
        keepFiles: async () => [],
        fateOf: async () => undefined,
        storeResponse: async (response) => {
          this.#responses.set(response.id, response);
          return true;
        },
        withdraw: async (code) => (this.#withdraw(code) ? formId : undefined),
        withdrawableUntil: async () => this.#questionnaire.settings.withdrawalUntil,
        mayBeTooLate: async () => false,
        noteParticipation: async () => undefined,
        hasParticipated: async () => false,
        requestResults: async (_, { chatId }) => {
          resultRequests.add(chatId);
        },
        hasRequestedResults: async (_, chatId) => resultRequests.has(chatId),
        forgetResultRequests: async (chatId) => resultRequests.delete(chatId),
      },
    );
  }

  #withdraw(code: string): boolean {
    const response = [...this.#responses.values()].find(({ withdrawalCode }) => withdrawalCode === code);
    return response !== undefined && this.#responses.delete(response.id);
  }

  /** As long as the real ones, which must fit on a button. */
  #draw() {
    this.#drawn += 1;
    const id = `${this.#path.toString(36)}-${this.#drawn.toString(36)}`;
    return {
      id: `walk-${id}`,
      tag: this.#drawn.toString(36).padStart(4, '0'),
      withdrawalCode: id.replace('-', '').toUpperCase().padStart(16, '0'),
    };
  }
}

/** What the bot does after an event. */
export interface Rehearsed {
  readonly replies: readonly Reply[];
  /** Events that the bot itself owes the chat next: what it gave up is taken back. */
  readonly next: readonly ChatEvent[];
}

/** One chat. Between two events all that the bot knows is a string of JSON, as after a restart. */
export class RehearsedChat {
  readonly #dialogue: Dialogue;
  readonly #chatId: number;
  readonly #answers = new Map<string, string>();
  #state: string | undefined;
  #revision = 0;
  #prompt: PromptNote | undefined;

  constructor(dialogue: Dialogue, chatId: number) {
    this.#dialogue = dialogue;
    this.#chatId = chatId;
  }

  /** The interview that runs, if one does. */
  get session(): Session | undefined {
    const { state, answers } = this.#record();
    return state?.interview === undefined ? undefined : { ...state.interview.session, answers };
  }

  /** All that is kept of the interview, to compare. */
  get kept(): string {
    const session = this.#record().state?.interview?.session;
    return JSON.stringify([session, [...this.#answers].toSorted()]);
  }

  /** The message that shows the chat's screen; `undefined` while that is owed. */
  get screenMessage(): number | undefined {
    const { state } = this.#record();
    return state !== undefined && isShown(this.#prompt, state) ? this.#prompt?.messageId : undefined;
  }

  /** Something typed waits to be confirmed. */
  get isInDoubt(): boolean {
    const { session, messages } = this.#record().state?.interview ?? {};
    return messages?.confirmation !== undefined && messages.confirmation.asking === session?.asking;
  }

  /** The last words are on the screen: the bot may forget which response they belong to. */
  get isThanked(): boolean {
    const { state } = this.#record();
    const isLast = state?.screen.type === 'thanks' || state?.screen.type === 'ended';
    return isLast && this.screenMessage !== undefined;
  }

  /** Decides and commits an event. The caller shows the replies, and tells of each screen with {@link shown}. */
  async take(event: ChatEvent): Promise<Rehearsed> {
    const { state, answers, changed, forgotten, replies } = await this.#dialogue.decide(
      this.#record(),
      event,
      {
        isOnItsWay: () => false,
        shownBy: async (screen) => (this.#prompt?.asking === screen ? this.#prompt.messageId : undefined),
      },
    );
    if (changed) {
      this.#revision += 1;
      this.#state = forgotten ? undefined : JSON.stringify(state);
      if (forgotten) this.#prompt = undefined;
      this.#keepAnswers(answers);
    }
    const ids = state.takingBack?.map(({ id }) => id);
    const chatId = this.#chatId;
    const deleted = replies.flatMap((reply): ChatEvent[] => {
      const isUnwanted = reply.do === 'delete' && reply.unwanted && 'id' in reply.message;
      return isUnwanted ? [{ type: 'deleted', chatId, messageId: reply.message.id, left: false }] : [];
    });
    return { replies, next: ids === undefined ? deleted : [...deleted, { type: 'taken-back', chatId, ids }] };
  }

  /** The screen of this number is in the chat now. */
  shown(screenNumber: number, messageId: number): void {
    const repeat = this.#record().state?.screenRepeat;
    this.#prompt = { asking: screenNumber, messageId, ...(repeat === undefined ? {} : { repeat }) };
  }

  #record(): ChatRecord<ChatState> {
    // A copy: whoever holds this record goes on reading it when the interview is over.
    const answers = new Map(this.#answers);
    const stored: StoredAnswers = {
      has: (question) => answers.has(question),
      get: (question) => {
        const answer = answers.get(question);
        return answer === undefined ? undefined : JSON.parse(answer);
      },
    };
    return {
      chatId: this.#chatId,
      revision: this.#revision,
      state: this.#state === undefined ? undefined : (JSON.parse(this.#state) as ChatState),
      answers: new Answers(stored),
      prompt: this.#prompt,
    };
  }

  #keepAnswers(answers: Answers | undefined): void {
    if (answers === undefined) this.#answers.clear();
    for (const [question, answer] of answers?.changes ?? []) {
      if (answer === undefined) this.#answers.delete(question);
      else this.#answers.set(question, JSON.stringify(answer));
    }
  }
}
