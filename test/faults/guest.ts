import type { Message } from 'grammy/types';
import type { Person, WaitOptions } from '../../src/simulator/person.ts';
import { LABELS, type QuestionName } from './picnic.ts';

/** Patience where a fault makes the bot wait: Redis coming back, a pause that Telegram asks for. */
export const AFTER_A_FAULT = { timeout: 120_000 } satisfies WaitOptions;

/** A person who answers the questionnaire of the picnic, and keeps a ledger of what they have answered. */
export class Guest {
  readonly person: Person;
  /** What the response must hold in the end. */
  readonly ledger: Record<string, unknown> = {};

  constructor(person: Person) {
    this.person = person;
  }

  /** From hello to the first question. */
  async begins(): Promise<void> {
    await this.person.sends('/start');
    await this.person.taps('English');
    await this.person.taps('I agree');
  }

  /** Waits until the question is asked; an answered one, which shows its answer, is not. */
  async isAsked(question: QuestionName, options: WaitOptions = AFTER_A_FAULT): Promise<Message> {
    return await this.person.sees(new RegExp(`${escaped(LABELS[question])}[^✓]*$`, 'u'), options);
  }

  /** Waits for the question, and answers it: typed, or with one tap, or with several and "Done". */
  async answers(question: QuestionName, ...given: readonly [string, ...string[]]): Promise<void> {
    await this.isAsked(question);
    await this.gives(question, ...given);
  }

  /** Answers the question that is on the screen. */
  async gives(question: QuestionName, ...given: readonly [string, ...string[]]): Promise<void> {
    this.notes(question, ...given);
    if (question === 'drinks') {
      for (const drink of given) {
        await this.person.taps(`☐ ${drink}`);
        await this.person.seesButton(`☑ ${drink}`);
      }
      await this.person.taps(/Done/);
    } else if (question === 'dish') {
      await this.person.taps(given[0]);
    } else {
      await this.person.sends(given[0]);
    }
  }

  /** Writes an answer into the ledger. */
  notes(question: QuestionName, ...given: readonly [string, ...string[]]): void {
    this.ledger[question] =
      question === 'guests'
        ? Number(given[0])
        : question === 'dish'
          ? given[0].toLowerCase()
          : question === 'drinks'
            ? given.map((drink) => drink.toLowerCase())
            : given[0];
  }

  /** Asks for help: when it has come, the bot has noted that all it sent before has come. */
  async asksForHelp(): Promise<void> {
    await this.person.sends('/help');
    await this.person.sees('/language');
  }

  /** Answers what is left, and sends it. */
  async finishes(from: QuestionName = 'called'): Promise<void> {
    const rest = Object.keys(REST).slice(Object.keys(REST).indexOf(from)) as QuestionName[];
    for (const question of rest) await this.answers(question, ...REST[question]);
    await this.sendsAll();
  }

  /** Deletes the answers of the running interview: more than three, so that the bot asks first. */
  async deletes(): Promise<void> {
    await this.person.sends('/delete');
    await this.person.taps('Yes, delete');
    await this.person.sees('Deleted: all');
  }

  async sendsAll(): Promise<void> {
    await this.person.sees('Would you like to send your answers', AFTER_A_FAULT);
    await this.person.taps('Send my answers');
    await this.person.sees('Your answers have arrived', AFTER_A_FAULT);
  }
}

const REST: Readonly<Record<QuestionName, readonly [string, ...string[]]>> = {
  called: ['Zebra'],
  guests: ['17'],
  dish: ['Cake'],
  drinks: ['Water', 'Tea'],
  wish: ['more shade'],
};

function escaped(text: string): string {
  return text.replace(/[?.]/gu, '\\$&');
}
