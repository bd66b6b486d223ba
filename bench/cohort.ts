import type { Message } from 'grammy/types';
import type { ChatEvent } from '../src/simulator/chat.ts';
import type { Person } from '../src/simulator/person.ts';
import { type Act, addStranger } from './stage.ts';
import type { Survey } from './survey.ts';

/** Milliseconds after which a step of a whole cohort counts as stuck. */
const PATIENCE = 60_000;

/** Buttons between `/start` and the first question. */
const DOOR = /^(English|I agree)$/u;

/** Scripted people who take a survey together, each as fast as the bot allows. */
export class Cohort {
  readonly #act: Act;
  readonly #survey: Survey;
  readonly #people = new Map<number, Interviewee>();
  readonly #stopListening: () => void;
  #stop = 0;
  #arrived = 0;
  #allArrived: (() => void) | undefined;

  private constructor(act: Act, survey: Survey, size: number) {
    this.#act = act;
    this.#survey = survey;
    for (let index = 0; index < size; index++) {
      const person = addStranger(act.server);
      this.#people.set(person.id, { person, reached: -1, screen: undefined });
    }
    this.#stopListening = act.server.on('message', (event) => this.#see(event));
  }

  /** Brings in new people, until all see the first question and the bot is at rest. */
  static async open(act: Act, survey: Survey, size: number): Promise<Cohort> {
    const cohort = new Cohort(act, survey, size);
    await cohort.#until(0, () => {
      for (const { person } of cohort.#people.values()) void person.opens(survey.formId);
    });
    return cohort;
  }

  get size(): number {
    return this.#people.size;
  }

  /** How many questions each person has answered. */
  get answered(): number {
    return this.#stop;
  }

  /**
   * Lets everybody answer until they have answered `answered` questions and see the next one.
   *
   * @returns when all have, and the bot is at rest
   */
  async answerUntil(answered: number): Promise<void> {
    await this.#until(answered, () => {
      for (const interviewee of this.#people.values()) this.#answer(interviewee);
    });
  }

  leave(): void {
    this.#stopListening();
  }

  async #until(stop: number, begin: () => void): Promise<void> {
    this.#stop = stop;
    this.#arrived = 0;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#allArrived = resolve;
    const late = setTimeout(() => reject(new Error(this.#whereabouts())), PATIENCE);
    try {
      begin();
      await Promise.race([promise, this.#act.bot.alive]);
    } finally {
      clearTimeout(late);
    }
    await this.#act.server.settled({ timeout: PATIENCE });
  }

  #see({ by, chat, message }: ChatEvent): void {
    const interviewee = this.#people.get(chat.id);
    if (by !== 'bot' || interviewee === undefined || message === undefined) return;
    const { steps } = this.#survey;
    const next = steps[interviewee.reached + 1];
    if (next === undefined ? interviewee.reached + 1 === steps.length : message.text?.includes(next.label)) {
      interviewee.reached += 1;
      interviewee.screen = message;
      if (interviewee.reached === this.#stop) {
        this.#arrived += 1;
        if (this.#arrived === this.size) this.#allArrived?.();
      }
    } else if (interviewee.reached === -1) {
      interviewee.screen = message;
    } else return;
    // Not within the bot's call: its response goes out first.
    if (interviewee.reached < this.#stop) setImmediate(() => this.#answer(interviewee));
  }

  #answer({ person, reached, screen }: Interviewee): void {
    if (screen === undefined) return;
    const answer = this.#survey.steps[reached]?.answer ?? { tap: DOOR };
    if ('write' in answer) void person.sends(answer.write);
    else void person.tapsOn(screen, answer.tap);
  }

  #whereabouts(): string {
    const people = [...this.#people.values()];
    const last = people.toSorted((one, other) => one.reached - other.reached)[0];
    return (
      `${people.length - this.#arrived} of ${people.length} people did not get to question ${this.#stop + 1} of ` +
      `${this.#survey.formId}. The slowest chat ends:\n${last?.person.transcript().slice(-1500) ?? ''}`
    );
  }
}

interface Interviewee {
  readonly person: Person;
  /** How many questions are answered; -1 before the first one shows. */
  reached: number;
  screen: Message | undefined;
}
