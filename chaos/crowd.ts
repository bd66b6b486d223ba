import { randomFrom } from '../test/faults/random.ts';
import type { TestWorld } from '../test/support/chat.ts';
import type { Ledger } from './ledger.ts';
import { HABITS, type Habit, Respondent } from './respondent.ts';
import type { Weather } from './weather.ts';

export interface CrowdOptions {
  readonly seed: number;
  /** How many people answer at the same time; whoever is done makes room for the next. */
  readonly size: number;
  /** When this many answers are given, nobody new comes. */
  readonly answers: number;
  /** Milliseconds that people think before they act, at most. */
  readonly pace: number;
  /** Milliseconds. */
  readonly patience: number;
  /** Default: all of them, most people being plain. */
  readonly habits?: readonly Habit[] | undefined;
}

const MOST_PEOPLE = 10_000;

/** People who come, take part and go, each with a ledger. */
export class Crowd {
  readonly ledgers: Ledger[] = [];
  readonly done: Promise<void>;
  readonly #options: CrowdOptions;
  readonly #world: TestWorld;
  readonly #weather: Weather;
  readonly #awaited = new Set<{ left: number; reached: () => void }>();
  #isDone = false;
  #isOpen = true;

  constructor(world: TestWorld, weather: Weather, options: CrowdOptions) {
    this.#world = world;
    this.#weather = weather;
    this.#options = options;
    this.done = Promise.all(Array.from({ length: options.size }, () => this.#lane())).then(() => {
      this.#isDone = true;
      for (const { reached } of this.#awaited) reached();
    });
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get answers(): number {
    return this.ledgers.reduce((sum, { answers }) => sum + answers, 0);
  }

  /** Nobody new comes from now on. */
  closesDoor(): void {
    this.#isOpen = false;
  }

  /** Resolves when people have acted this many times more, or when all are done. */
  async acts(times: number): Promise<void> {
    if (this.#isDone || times <= 0) return;
    await new Promise<void>((reached) => {
      const awaited = { left: times, reached };
      this.#awaited.add(awaited);
    });
  }

  async #lane(): Promise<void> {
    while (this.#isOpen && this.answers < this.#options.answers && this.ledgers.length < MOST_PEOPLE) {
      await this.#newcomer().takesPart();
    }
  }

  #newcomer(): Respondent {
    const { seed, pace, patience, habits = HABITS } = this.#options;
    const number = this.ledgers.length;
    const random = randomFrom(seed * MOST_PEOPLE + number);
    const habit = random(2) === 0 ? 'plain' : (habits[random(habits.length)] ?? 'plain');
    const person = this.#world.person({ firstName: `Visitor-${number}`, languageCode: 'en' });
    const temper = { habit, random, pace, patience, weather: this.#weather, onAct: () => this.#noteAct() };
    const respondent = new Respondent(person, number, temper);
    this.ledgers.push(respondent.ledger);
    return respondent;
  }

  #noteAct(): void {
    for (const awaited of this.#awaited) {
      awaited.left--;
      if (awaited.left > 0) continue;
      this.#awaited.delete(awaited);
      awaited.reached();
    }
  }
}
