import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Message } from 'grammy/types';
import type { Person } from '../src/simulator/person.ts';
import { waitFor } from '../src/simulator/signal.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { buttonOf, hasButton, isSame, questionOf, repeatedMessages } from './screen.ts';
import { answerTo, asExported, type Question } from './survey.ts';
import type { Weather } from './weather.ts';

/** How people differ. */
export const HABITS = ['plain', 'impatient', 'returns', 'withdraws', 'deletes', 'blocks'] as const;
export type Habit = (typeof HABITS)[number];

export interface Temper {
  readonly habit: Habit;
  /** Chance of this person's own. */
  readonly random: (below: number) => number;
  /** Milliseconds that they think before they act, at most. */
  readonly pace: number;
  /** Milliseconds after which nobody waits any longer. */
  readonly patience: number;
  readonly weather: Weather;
  /** Is told of each act. */
  readonly onAct: () => void;
}

/** Milliseconds: how long somebody waits for a reaction to a second try. */
const SECOND_PATIENCE = 10_000;
const THANKS = 'Your answers have arrived';
const WITHDRAWN = 'Your answers are deleted';
const YES_DELETE = /Yes, delete/u;
const LEAVE_OUT = /Leave it out/u;
/** A command in a message can be tapped. */
const BEGIN = 'To start, tap /start';
const APOLOGY = 'Nothing is lost. Please try again';
/** Questions at which some go back, or delete everything. */
const TURNING_POINTS = ['dish', 'chairs', 'starts'];

/**
 * A person who does what the newest message asks for, whatever that is, until they are thanked, and who notes what they
 * gave and saw. Nobody writes without being asked: after a silence they try once more what the screen offers, and only
 * then count as stuck.
 */
export class Respondent {
  readonly person: Person;
  readonly ledger: Ledger;
  readonly #temper: Temper;
  readonly #turningPoint: string | undefined;
  readonly #changes = new Map<string, number>();
  #isReturning = false;
  #hasTurned = false;

  constructor(person: Person, number: number, temper: Temper) {
    this.person = person;
    this.ledger = openLedger(number);
    this.#temper = temper;
    this.#turningPoint = TURNING_POINTS[temper.random(TURNING_POINTS.length)];
  }

  /** From hello to the thanks, or to the end of all patience. */
  async takesPart(): Promise<void> {
    let tries = 0;
    let act: (() => Promise<unknown>) | undefined = () => this.person.sends('/start');
    while (!this.#isOver()) {
      const before = this.#screen();
      const apologies = this.#apologies();
      const actedAt = performance.now();
      this.#temper.onAct();
      // A button may be gone by the time of the tap: then nothing happens.
      await act?.().catch(() => undefined);
      const patience = tries === 0 ? this.#temper.patience : SECOND_PATIENCE;
      const reaction = await this.#reaction(before, apologies, actedAt, act === undefined ? 0 : patience);
      if (reaction === 'silence') {
        tries++;
        if (tries === 1) {
          act = this.#actFor(this.#screen());
          continue;
        }
        if (tries === 2) this.#noteStuck();
        if (tries > 3) break; // Not even /start helps.
        act = () => this.person.sends('/start');
        continue;
      }
      tries = 0;
      await sleep(
        reaction === 'apology' ? 500 + this.#temper.random(1000) : this.#temper.random(this.#temper.pace),
      );
      act = this.#actFor(this.#screen());
    }
    this.ledger.apologies = this.#apologies();
    this.ledger.repeated = repeatedMessages(this.person.chat.events, APOLOGY);
  }

  /** What the newest message asks for; undefined where nothing on it can be answered. */
  #actFor(screen: Message | undefined): (() => Promise<unknown>) | undefined {
    if (screen === undefined || screen.text?.includes(BEGIN)) return () => this.person.sends('/start');
    // Asked whether a text belongs to the answer before: it was typed twice by an impatient thumb.
    if (hasButton(screen, LEAVE_OUT)) return () => this.#taps(screen, LEAVE_OUT);
    const asked = this.ledger.wantsDeletion ? this.#askedToDelete() : undefined;
    if (asked !== undefined) return () => this.#taps(asked, YES_DELETE);
    const question = questionOf(screen);
    if (question !== undefined) return () => this.#answers(screen, question);
    if (screen.text?.includes(THANKS)) {
      if (this.#temper.habit !== 'withdraws') return undefined;
      this.ledger.wantsDeletion = true;
      return () => this.#taps(screen, /Delete my answers/u);
    }
    for (const label of [YES_DELETE, /Send my answers/u, /^English$/u, /^I agree$/u]) {
      if (!hasButton(screen, label)) continue;
      if (label.source.startsWith('Send')) this.ledger.sent = true;
      return () => this.#taps(screen, label);
    }
    return undefined;
  }

  /** The newest message that asks whether to delete. The question may have come again below it. */
  #askedToDelete(): Message | undefined {
    return [...this.person.chat.messages.values()]
      .map(({ message }) => message)
      .findLast((message) => hasButton(message, YES_DELETE));
  }

  async #answers(screen: Message, question: Question): Promise<void> {
    const { habit, random } = this.#temper;
    if (this.#isReturning && question.name !== this.#turningPoint) {
      this.#isReturning = false;
      this.#changes.set(question.name, 1);
    } else if (question.name === this.#turningPoint && !this.#hasTurned) {
      if (habit === 'returns' && hasButton(screen, /Back$/u)) {
        this.#hasTurned = true;
        this.#isReturning = true;
        await this.#taps(screen, /Back$/u);
        return;
      }
      if (habit === 'deletes') {
        this.ledger.wantsDeletion = true;
        await this.person.sends('/delete');
        return;
      }
    }
    await this.#gives(screen, question);
    if (habit !== 'blocks' || this.#hasTurned || question.name !== this.#turningPoint) return;
    this.#hasTurned = true;
    await this.person.blocks();
    await sleep(200 + random(1000));
    await this.person.unblocks();
    await this.person.sends('/start');
  }

  async #gives(screen: Message, question: Question): Promise<void> {
    let given = answerTo(question, this.ledger.person, this.#changes.get(question.name) ?? 0);
    if (question.kind === 'one' && !hasButton(screen, given[0])) {
      // The choice is gone from the questionnaire: another one, then.
      given = [buttonOf(screen, given[0])];
    }
    const answer = asExported(question, given);
    if (!isDeepStrictEqual(this.ledger.given.get(question.name), answer)) {
      this.ledger.given.set(question.name, answer);
      this.ledger.answers++;
    }
    switch (question.kind) {
      case 'text':
      case 'number':
        await this.person.sends(given[0]);
        return;
      case 'one':
        await this.#taps(screen, given[0]);
        return;
      case 'several':
        await this.#marks(
          screen,
          given.map((choice) => `☐ ${choice}`),
          question.choices.filter((choice) => !given.includes(choice)).map((choice) => `☑ ${choice}`),
        );
        return;
      case 'ranked':
        await this.#ranks(screen, given);
        return;
    }
  }

  /** Ticks what is missing and takes back what should not be ticked; then "Done". */
  async #marks(screen: Message, missing: readonly string[], tooMuch: readonly string[]): Promise<void> {
    const open = [...missing, ...tooMuch].filter((label) => hasButton(screen, label));
    const now = this.#temper.habit === 'impatient' ? open : open.slice(0, 1);
    for (const label of now) await this.person.tapsOn(screen, label);
    if (now.length === 0) await this.#taps(screen, /Done$/u);
  }

  /** A rank shows its places: "1. Chess". One that is out of place is taken back first. */
  async #ranks(screen: Message, order: readonly string[]): Promise<void> {
    for (const [index, choice] of order.entries()) {
      if (hasButton(screen, `${index + 1}. ${choice}`)) continue;
      const ranked = order.find((other) =>
        hasButton(screen, new RegExp(`^[${index + 1}-9]\\. ${other}$`, 'u')),
      );
      await this.#taps(screen, ranked === undefined ? choice : new RegExp(`^\\d\\. ${ranked}$`, 'u'));
      return;
    }
    await this.#taps(screen, /Done$/u);
  }

  async #taps(screen: Message, label: string | RegExp): Promise<void> {
    const tap = await this.person.tapsOn(screen, label);
    if (this.#temper.habit === 'impatient') await this.person.tapsAgain(tap);
  }

  /** The newest message that something can be done with, or that ends the interview. */
  #screen(): Message | undefined {
    return this.person.messages.findLast(
      (message) =>
        message.reply_markup !== undefined ||
        questionOf(message) !== undefined ||
        endOf(message) !== undefined ||
        message.text?.includes(BEGIN),
    );
  }

  #isOver(): boolean {
    const screen = this.#screen();
    const end = screen && endOf(screen);
    if (end === 'thanked') this.ledger.thanked = true;
    if (end === 'deleted') this.ledger.deleted = true;
    return end === 'deleted' || (end === 'thanked' && this.#temper.habit !== 'withdraws');
  }

  #apologies(): number {
    const { chat } = this.person;
    const told = chat.events.filter(
      ({ kind, by, message, text }) =>
        (kind === 'sent' && by === 'bot' && message?.text?.includes(APOLOGY)) ||
        (kind === 'answered' && text?.includes(APOLOGY)),
    );
    return told.length;
  }

  async #reaction(
    before: Message | undefined,
    apologies: number,
    actedAt: number,
    patience: number,
  ): Promise<'screen' | 'apology' | 'silence'> {
    const { weather } = this.#temper;
    for (;;) {
      const left = patience - weather.waitedSince(actedAt);
      if (left <= 0) break;
      const look = () =>
        isSame(this.#screen(), before) ? (this.#apologies() > apologies ? 'apology' : undefined) : 'screen';
      const reaction = await waitFor(this.person.chat.bell, look, left, () => new Error('silence')).catch(
        () => undefined,
      );
      if (reaction === undefined) continue;
      this.ledger.waits.push(weather.waitedSince(actedAt));
      return reaction;
    }
    this.ledger.waits.push(weather.waitedSince(actedAt));
    return 'silence';
  }

  #noteStuck(): void {
    this.ledger.stuck++;
    const tail = this.person.transcript().split('\n').slice(-40).join('\n');
    this.ledger.troubles.push(`person ${this.ledger.person} (${this.#temper.habit}) is stuck:\n${tail}`);
  }
}

function endOf({ text = '' }: Message): 'thanked' | 'deleted' | undefined {
  if (text.includes(WITHDRAWN) || text.startsWith('Deleted')) return 'deleted';
  return text.includes(THANKS) ? 'thanked' : undefined;
}
