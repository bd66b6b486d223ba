import {
  type Expression,
  type Scope,
  toBoolean,
  toText,
  type Value,
} from '../questionnaire/expressions/index.ts';
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from './answers.ts';
import type { Now } from './now.ts';
import type { Session } from './session.ts';

/**
 * What a questionnaire's expressions say of a session at this moment. Each question is judged at most once, and only
 * when somebody asks: a step in a long questionnaire costs what its own conditions cost.
 *
 * A question that is not relevant has the empty value for all others: ODK XForms specification,
 * https://getodk.github.io/xforms-spec/#bind-attributes.
 */
export class Evaluation {
  readonly questionnaire: Questionnaire;
  readonly session: Session;
  readonly #now: Now;
  readonly #relevant = new Map<number, boolean>();
  readonly #calculated = new Map<number, Value>();

  constructor(questionnaire: Questionnaire, session: Session, now: Now) {
    this.questionnaire = questionnaire;
    this.session = session;
    this.#now = now;
  }

  isRelevant(question: Question): boolean {
    if (question.relevant.length === 0) return true;
    let relevant = this.#relevant.get(question.index);
    if (relevant === undefined) {
      relevant = question.relevant.every((condition) => this.#holds(condition, question, ''));
      this.#relevant.set(question.index, relevant);
    }
    return relevant;
  }

  isRequired(question: Question): boolean {
    return typeof question.required === 'boolean'
      ? question.required
      : this.#holds(question.required, question, '');
  }

  /** Whether the answer satisfies the question's constraint. No value satisfies every constraint. */
  isAllowed(question: Question, answer: Answer): boolean {
    if (question.constraint === undefined || !('v' in answer)) return true;
    return this.#holds(question.constraint, question, notation(answer));
  }

  /** What a calculation gives; empty when it does not apply. */
  calculated(question: Question): Value {
    const { calculation } = question;
    if (calculation === undefined || !this.isRelevant(question)) return '';
    let value = this.#calculated.get(question.index);
    if (value === undefined) {
      value = calculation.evaluate(this.#scope(question, ''));
      this.#calculated.set(question.index, value);
    }
    return value;
  }

  /** The value that expressions read: empty when there is none, or when the question does not apply. */
  #value(name: string): Value {
    const question = this.questionnaire.byName.get(name);
    if (question === undefined) return '';
    // A calculation is stored as text: ODK XForms specification, so `${is_adult} = 'true'`.
    if (question.calculation !== undefined) return toText(this.calculated(question));
    const answer = this.session.answers.get(name);
    return answer === undefined || !this.isRelevant(question) ? '' : notation(answer);
  }

  #holds(expression: Expression, question: Question, self: Value): boolean {
    return toBoolean(expression.evaluate(this.#scope(question, self)));
  }

  #scope(question: Question, self: Value): Scope {
    return {
      answer: (name) => this.#value(name),
      self,
      now: this.#now.ms,
      utcOffset: this.#now.utcOffset,
      random: () => drawnFor(this.session.id, question.name),
    };
  }
}

/** An answer in XLSForm's notation: several choices are joined by spaces, an acknowledgement is `OK`. */
function notation(answer: Answer): Value {
  if (!('v' in answer)) return '';
  if (answer.v === true) return 'OK';
  return typeof answer.v === 'object' ? answer.v.join(' ') : answer.v;
}

/** A number from 0 up to 1 that a session draws once for each question: evaluating again gives the same. */
function drawnFor(session: string, question: string): number {
  // FNV-1a, then the finaliser of MurmurHash3: well spread, which is all that is asked of it.
  let hash = 0x811c9dc5;
  for (const character of `${session}/${question}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
