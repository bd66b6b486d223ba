import type { Answer, StoredAnswers } from '../../src/interview/answers.ts';
import { Answers } from '../../src/interview/answers.ts';
import type { Session } from '../../src/interview/session.ts';

/**
 * A session between two steps, as a store keeps it: the state as JSON, and each answer as JSON of its own. Nothing else
 * gets from one step to the next.
 */
export class KeptSession {
  readonly #state: string;
  readonly #answers: ReadonlyMap<string, string>;

  private constructor(state: string, answers: ReadonlyMap<string, string>) {
    this.#state = state;
    this.#answers = answers;
  }

  /** @param before - what was kept until now, to which the session's answers are changes */
  static of(session: Session, before?: KeptSession): KeptSession {
    const { answers, ...state } = session;
    const kept = new Map(before === undefined ? [] : before.#answers);
    for (const [name, answer] of answers.changes) {
      if (answer === undefined) kept.delete(name);
      else kept.set(name, JSON.stringify(answer));
    }
    return new KeptSession(JSON.stringify(state), kept);
  }

  /** The session, deeply frozen: who changes it fails. */
  load(): Session {
    const stored: StoredAnswers = {
      has: (name) => this.#answers.has(name),
      get: (name) => {
        const json = this.#answers.get(name);
        return json === undefined ? undefined : frozen(JSON.parse(json) as Answer);
      },
    };
    const state = JSON.parse(this.#state) as Omit<Session, 'answers'>;
    const session: Session = { ...frozen(state), answers: new Answers(stored) };
    return Object.freeze(session);
  }

  /** Everything that is kept, to be compared. */
  toJSON(): unknown {
    const answers = [...this.#answers].map(([name, json]) => [name, JSON.parse(json)]);
    return { state: JSON.parse(this.#state), answers: Object.fromEntries(answers.toSorted()) };
  }
}

export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
