import { viewOf } from '../interview/asking/view.ts';
import { begin } from '../interview/begin.ts';
import type { Input } from '../interview/input.ts';
import type { Now } from '../interview/now.ts';
import type { AskView, Outcome } from '../interview/outcome.ts';
import type { Sent } from '../interview/response.ts';
import type { Session } from '../interview/session.ts';
import { step } from '../interview/step.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../questionnaire/definition/question-types.ts';
import type { Draw } from '../walk/seeded-random.ts';
import { TRIES } from '../walk/tries.ts';
import { typingOf } from '../walk/typed-answers.ts';
import type { Person } from './person.ts';
import { plausibleActs, tap } from './plausible-answers.ts';

/** How an interview ended. */
export type Ending =
  | ({ readonly type: 'sent' } & Sent)
  | { readonly type: 'screened-out' }
  /** The person left, or nothing that they might say was taken. */
  | { readonly type: 'left' };

/** What a session is known by. */
export interface Identity {
  readonly id: string;
  readonly tag: string;
  readonly withdrawalCode: string;
}

/** Who tries so often without being understood gives up. */
const MOST_TRIES = 12;
/** The share of those who would be screened out and think better of it. */
const ELIGIBLE = 0.85;
/** An interview does not go on for ever. */
const MOST_STEPS = 5000;

/** Takes somebody through a questionnaire with the real engine, from the consent to the end. */
export function interview(
  questionnaire: Questionnaire,
  identity: Identity & { readonly generation: number },
  person: Person,
  now: Now,
  draw: Draw,
): Ending {
  const { language, channel } = person;
  const walk = new Walk(questionnaire, begin(questionnaire, { ...identity, language, channel }), now);
  walk.do({ type: 'tap', asking: walk.session.asking, action: { do: 'agree' } });
  let [asked, asking, tries] = [0, -1, 0];
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (walk.ending !== undefined) return walk.ending;
    const view = viewOf(questionnaire, walk.session, now);
    if (view.type === 'review') {
      walk.do({ type: 'tap', asking: view.asking, action: { do: 'send' } });
      continue;
    }
    if (view.type !== 'ask') break;
    if (view.asking === asking) tries += 1;
    else [asked, asking, tries] = [asked + 1, view.asking, 0];
    if (tries > MOST_TRIES) break;
    if (tries === 0 && draw() < chanceToLeave(view, person, asked)) {
      if (!view.isCoreDone || draw() < 0.5) break;
      walk.do(tap({ view }, { do: 'send', partial: true }));
      continue;
    }
    const before = walk.session;
    for (const input of acts(questionnaire, view, { person, now, tries, draw })) {
      if (walk.session.asking !== view.asking && input.type !== 'tap') break;
      walk.do(input);
    }
    // Most people whom a survey is not for have not come.
    if (walk.isScreenedOut() && draw() < ELIGIBLE) walk.takeBack(before);
  }
  return { type: 'left' };
}

/** A session on its way. */
class Walk {
  readonly #questionnaire: Questionnaire;
  readonly #now: Now;
  session: Session;
  ending: Ending | undefined;

  constructor(questionnaire: Questionnaire, session: Session, now: Now) {
    this.#questionnaire = questionnaire;
    this.session = session;
    this.#now = now;
  }

  isScreenedOut(): boolean {
    return this.ending?.type === 'screened-out';
  }

  takeBack(before: Session): void {
    this.session = before;
    this.ending = undefined;
  }

  do(input: Input): void {
    if (this.ending !== undefined) return;
    const { session, outcome } = step(this.#questionnaire, this.session, input, this.#now);
    this.session = session;
    this.ending = endingOf(outcome);
    // Asked whether this is what was meant: it is.
    if (outcome.type === 'ask-back' && outcome.readings[0] !== undefined) {
      this.do({ type: 'answer', answer: outcome.readings[0] });
    }
  }
}

function endingOf(outcome: Outcome): Ending | undefined {
  switch (outcome.type) {
    case 'complete':
      return { type: 'sent', response: outcome.response, files: outcome.files };
    case 'screened-out':
      return { type: 'screened-out' };
    case 'refused':
      return { type: 'left' };
    case 'show':
    case 'update':
    case 'search':
    case 'gathered':
    case 'ask-back':
    case 'refuse':
    case 'stale':
      return undefined;
  }
}

/** A question that is long to answer, or personal, costs patience. */
function chanceToLeave({ question }: AskView, { patience }: Person, asked: number): number {
  const effort = EFFORT[answerKind(question.type)] + (question.sensitive ? 0.012 : 0);
  return effort * (asked > patience ? 4 : 1);
}

const EFFORT: Readonly<Record<ReturnType<typeof answerKind>, number>> = {
  none: 0,
  calculated: 0,
  acknowledgement: 0.001,
  choice: 0.002,
  choices: 0.003,
  ranking: 0.006,
  words: 0.006,
  number: 0.003,
  moment: 0.003,
  place: 0.006,
  places: 0.01,
  file: 0.01,
};

interface Circumstances {
  readonly person: Person;
  readonly now: Now;
  readonly tries: number;
  readonly draw: Draw;
}

function acts(
  questionnaire: Questionnaire,
  view: AskView,
  { person, now, tries, draw }: Circumstances,
): readonly Input[] {
  const { question, escape: way } = view;
  const kind = answerKind(question.type);
  // A recording or a film is not at hand, and nobody tries for ever.
  const cannot = (kind === 'file' && question.type !== 'image') || tries > MOST_TRIES / 2;
  if (way !== undefined && (cannot || draw() < (kind === 'words' ? 0.45 : 0.06))) {
    return [tap({ view }, { do: way })];
  }
  if (question.dontKnow && (cannot || draw() < 0.05)) return [tap({ view }, { do: 'dont-know' })];
  if (tries > 3) {
    // Values that the questionnaire's own expressions name.
    const typed = TRIES[question.type].typed(typingOf(questionnaire, question, now.today));
    const text = typed[(tries - 4) % Math.max(1, typed.length)];
    if (text !== undefined) return [{ type: 'text', text }];
  }
  return plausibleActs({ view, person, today: now.today, tries, draw });
}
