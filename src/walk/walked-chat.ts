import type { ButtonData } from '../bot/callback-data.ts';
import { decodeButton } from '../bot/callback-data.ts';
import type { ChatState } from '../bot/chat-state.ts';
import type { Dialogue } from '../bot/dialogue/dialogue.ts';
import type { ChatEvent } from '../bot/event.ts';
import type { Message, MessageRef, Reply } from '../bot/reply.ts';
import { Answers, type StoredAnswers } from '../interview/answers.ts';
import type { Session } from '../interview/session.ts';
import type { ChatRecord, PromptNote } from '../sessions/chat-sessions.ts';

/** What the bot said by one event. */
export interface Said {
  readonly messages: readonly Message[];
  readonly toasts: readonly string[];
}

/**
 * One chat with the real dialogue, without network, clock or store. Between any two events all that the bot knows is a
 * string of JSON, as after a restart.
 */
export class WalkedChat {
  readonly #dialogue: Dialogue;
  readonly #chatId: number;
  #state: string | undefined;
  readonly #answers = new Map<string, string>();
  #prompt: PromptNote | undefined;
  #revision = 0;
  #lastMessage = 0;
  readonly #messages = new Map<number, Message>();
  readonly #screens = new Map<number, number>();

  constructor(dialogue: Dialogue, chatId: number) {
    this.#dialogue = dialogue;
    this.#chatId = chatId;
  }

  /** The interview that runs, if one does. */
  get session(): Session | undefined {
    const { state, answers } = this.#record();
    return state?.interview === undefined ? undefined : { ...state.interview, answers };
  }

  /** All that is kept of the interview, to compare. */
  get kept(): string {
    const { interview } = this.#record().state ?? {};
    return JSON.stringify([interview, [...this.#answers]]);
  }

  /** The newest button that says this, with its message. */
  findButton(says: (data: ButtonData) => boolean): { messageId: number; data: ButtonData } | undefined {
    for (const [messageId, { keyboard = [] }] of [...this.#messages].toReversed()) {
      for (const button of keyboard.flat()) {
        const data = 'callback_data' in button ? decodeButton(button.callback_data) : undefined;
        if (data !== undefined && says(data)) return { messageId, data };
      }
    }
    return undefined;
  }

  async writes(text: string): Promise<Said> {
    this.#lastMessage += 1;
    const from = { chatId: this.#chatId, phoneLanguage: undefined, messageId: this.#lastMessage };
    const [command, argument = ''] = text.split(' ', 2);
    return await this.#happens(
      command?.startsWith('/')
        ? { ...from, type: 'command', command: command.slice(1), argument }
        : { ...from, type: 'text', text },
    );
  }

  async taps(messageId: number, data: ButtonData): Promise<Said> {
    const from = { chatId: this.#chatId, phoneLanguage: undefined, messageId };
    return await this.#happens({ ...from, type: 'button', queryId: 'tap', data });
  }

  async #happens(event: ChatEvent): Promise<Said> {
    const record = this.#record();
    const decision = await this.#dialogue.decide(record, event, {
      isOnItsWay: () => false,
      shownBy: async (screen) => (this.#prompt?.asking === screen ? this.#prompt.messageId : undefined),
    });
    if (decision.changed) {
      this.#revision += 1;
      this.#state = JSON.stringify(decision.state);
      this.#keepAnswers(decision.answers);
    }
    // A screen that is sent once more is another message from then on: the one meant is settled before.
    const targets = decision.replies.map((reply) =>
      'message' in reply && reply.do !== 'send' ? this.#idOf(reply.message) : undefined,
    );
    for (const [index, reply] of decision.replies.entries()) this.#shows(reply, targets[index]);
    if (decision.state.screen.type === 'thanks' && this.#prompt?.asking === decision.state.screenNumber) {
      await this.#happens({ type: 'thanked', chatId: this.#chatId });
    }
    return {
      messages: decision.replies.flatMap((reply) =>
        reply.do === 'send' ? reply.message : reply.do === 'edit' ? reply.to : [],
      ),
      toasts: decision.replies.flatMap((reply) =>
        reply.do === 'acknowledge' && reply.text !== undefined ? reply.text : [],
      ),
    };
  }

  #record(): ChatRecord<ChatState> {
    // As they are now: who holds this record goes on reading them when the interview is over.
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

  #shows(reply: Reply, target: number | undefined): void {
    if (reply.do === 'acknowledge' || reply.do === 'clear') return;
    if (reply.do === 'delete') {
      this.#messages.delete(target ?? 0);
      return;
    }
    let messageId: number | undefined;
    if (reply.do === 'send') {
      this.#lastMessage += 1;
      messageId = this.#lastMessage;
      this.#messages.set(messageId, reply.message);
    } else {
      messageId = target;
      const shown = this.#messages.get(messageId ?? 0);
      if (messageId === undefined || shown === undefined) return;
      this.#messages.set(messageId, reply.do === 'edit' ? reply.to : { text: shown.text });
    }
    if ('screen' in reply && reply.screen !== undefined) {
      this.#screens.set(reply.screen, messageId);
      this.#prompt = { asking: reply.screen, messageId };
    }
  }

  #idOf(message: MessageRef): number | undefined {
    return 'id' in message ? message.id : this.#screens.get(message.screen);
  }
}
