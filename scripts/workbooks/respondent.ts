import type { InlineKeyboardButton, Message } from 'grammy/types';
import { type ButtonData, decodeButton } from '../../src/bot/callback-data.ts';
import { viewOf } from '../../src/interview/asking/view.ts';
import { begin } from '../../src/interview/begin.ts';
import type { Action } from '../../src/interview/input.ts';
import type { Now } from '../../src/interview/now.ts';
import type { AskView } from '../../src/interview/outcome.ts';
import { numberOf } from '../../src/interview/path/instance.ts';
import { answerKey } from '../../src/interview/path/stop.ts';
import type { Session } from '../../src/interview/session.ts';
import { step } from '../../src/interview/step.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import type { FileKind } from '../../src/questionnaire/definition/question-types.ts';
import type { SessionIdentity } from '../../src/session-identity.ts';
import type { Person } from '../../src/simulator/person.ts';
import { inputOf, type WayAct } from '../../src/simulator/preview/way-acts.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { waitFor } from '../../src/simulator/signal.ts';
import { standIn } from '../../src/simulator/stand-ins.ts';
import { buttonRows } from '../../src/simulator/transcript.ts';
import type { Given } from './compare.ts';
import { possibleAnswers } from './possible-answers.ts';

export interface RespondentOptions {
  readonly language: string;
  /** The same as the bot's: what is drawn by lot depends on it. */
  readonly identity: SessionIdentity;
  /** Other people answer otherwise. */
  readonly seed: number;
  readonly now: () => Now;
  /** When to be done, as `performance.now()`. */
  readonly end: number;
}

/** Milliseconds in which the bot has dealt with what somebody did. */
const PATIENCE = 30_000;
/** Nobody adds more instances to a repeat. */
const MOST_INSTANCES = 2;

/** Answers every question that is asked with the first answer that the form takes, and notes it. */
export class Respondent {
  /** What was given, by question and instance. */
  readonly given = new Map<string, Given>();
  readonly #person: Person;
  readonly #questionnaire: Questionnaire;
  readonly #options: RespondentOptions;
  #session: Session;

  constructor(person: Person, questionnaire: Questionnaire, options: RespondentOptions) {
    this.#person = person;
    this.#questionnaire = questionnaire;
    this.#options = options;
    const { identity, language } = options;
    this.#session = begin(questionnaire, { ...identity, language, generation: 1, channel: undefined });
  }

  /**
   * From /start to the thanks.
   *
   * @returns at which question there is no answer that the form takes; `undefined` if all went well
   * @throws if the bot does anything else than it should
   */
  async takesPart(): Promise<string | undefined> {
    const { now, language, end } = this.#options;
    await this.#person.opens(this.#questionnaire.formId);
    await this.#settles();
    await this.#chooses(language);
    await this.#does({ tap: { do: 'agree' } });
    for (;;) {
      const view = viewOf(this.#questionnaire, this.#session, now());
      if (view.type === 'ended') return undefined;
      if (view.type !== 'ask') break;
      if (performance.now() > end) return `no time was left at ${view.question.name}`;
      if (!(await this.#answers(view))) return `no answer to ${view.question.name} is accepted`;
    }
    await this.#does({ tap: { do: 'send' } });
    // Files are fetched before the response is stored, and nobody else waits for them.
    const thanks = () => this.#finds((data) => data.type === 'withdraw');
    await waitFor(this.#person.chat.bell, thanks, PATIENCE, () => this.#failure('sees no thanks'));
    return undefined;
  }

  async #answers(view: AskView): Promise<boolean> {
    const { question, instance } = view;
    const { seed, now } = this.#options;
    for (const possible of possibleAnswers(this.#questionnaire, view, now(), { seed, given: this.given })) {
      const isEnough = question.type === 'another' && numberOf(instance) >= MOST_INSTANCES;
      if (isEnough && 'v' in possible.answer && possible.answer.v === 'yes') continue;
      if (!this.#isTaken(possible.acts)) continue;
      for (const act of possible.acts) await this.#does(act);
      this.given.set(answerKey(question, instance), { question, instance, answer: possible.answer });
      return true;
    }
    return false;
  }

  /** Whether the engine takes it. Trying changes nothing. */
  #isTaken(acts: readonly WayAct[]): boolean {
    let session = this.#session;
    let isAnswered = false;
    for (const act of acts) {
      const input = inputOf(act, session.asking);
      const { session: next, outcome } = step(this.#questionnaire, session, input, this.#options.now());
      session = next;
      isAnswered = outcome.type === 'show' && outcome.answered !== undefined;
    }
    return isAnswered;
  }

  async #does(act: WayAct): Promise<void> {
    const { asking } = this.#session;
    if ('tap' in act) await this.#taps(act.tap, asking);
    else if ('write' in act) await this.#person.sends(act.write);
    else if ('share' in act) await this.#person.sends({ location: act.share });
    else await this.#person.sends(fileOf(act.send));
    await this.#settles();
    // What looks like contact data is asked back about.
    const doubt = this.#finds((data) => data.type === 'confirmation' && data.choice === 'keep');
    if (doubt !== undefined && 'write' in act) {
      await this.#person.tapsOn(doubt.message, doubt.label);
      await this.#settles();
    }
    const input = inputOf(act, asking);
    this.#session = step(this.#questionnaire, this.#session, input, this.#options.now()).session;
  }

  async #taps(action: Action, asking: number): Promise<void> {
    const wanted = JSON.stringify(action);
    const button = this.#finds(
      (data) => data.type === 'tap' && data.asking === asking && JSON.stringify(data.action) === wanted,
    );
    if (button === undefined) throw this.#failure(`finds no button for ${wanted}`);
    await this.#person.tapsOn(button.message, button.label);
  }

  async #chooses(language: string): Promise<void> {
    const isIt = (data: ButtonData) => data.type === 'language' && data.language === language;
    const more = this.#finds((data) => data.type === 'more-languages');
    if (this.#finds(isIt) === undefined && more !== undefined) {
      await this.#person.tapsOn(more.message, more.label);
      await this.#settles();
    }
    const button = this.#finds(isIt);
    if (button === undefined) return;
    await this.#person.tapsOn(button.message, button.label);
    await this.#settles();
  }

  #settles(): Promise<void> {
    return this.#person.settled({ timeout: PATIENCE });
  }

  /** The newest button that says this. */
  #finds(says: (data: ButtonData) => boolean): { message: Message; label: RegExp | string } | undefined {
    for (const message of this.#person.messages.toReversed()) {
      const button = buttonRows(message)
        .flat()
        .find((each) => saidBy(each, says));
      if (button !== undefined) return { message, label: button.text };
    }
    return undefined;
  }

  #failure(problem: string): Error {
    const chat = this.#person.transcript().split('\n').slice(-25).join('\n');
    return new Error(`The person ${problem}. The chat so far:\n${chat}`);
  }
}

function saidBy(button: InlineKeyboardButton, says: (data: ButtonData) => boolean): boolean {
  const data = 'callback_data' in button ? decodeButton(button.callback_data) : undefined;
  return data !== undefined && says(data);
}

function fileOf(kind: FileKind): Sendable {
  switch (kind) {
    case 'image':
      return standIn('photo');
    case 'audio':
      return standIn('voice');
    case 'video':
      return { video: new Uint8Array(1000), duration: 3 };
    case 'file':
      return standIn('document');
  }
}
