import type { Choice, Question, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import {
  answerKind,
  isRanking,
  outlineOf,
  takesOneChoice,
  takesSeveralChoices,
} from '../questionnaire/definition/question-types.ts';
import type { Answer, Given } from './answers.ts';
import { pageWith } from './asking/choice-window.ts';
import { defaultOf, escapeFrom, isCoreDone, reviewPageOf, type Shown, viewOf } from './asking/view.ts';
import type { Action, Input, Ticks } from './input.ts';
import type { Now } from './now.ts';
import type { Answered, Outcome, Reason, Step } from './outcome.ts';
import { Evaluation } from './path/evaluation.ts';
import { OUTSIDE } from './path/instance.ts';
import { keepCalculations } from './path/kept-calculations.ts';
import { closingNotes, nextStop, previousStop } from './path/path.ts';
import { answerKey, type Stop, stopCalled } from './path/stop.ts';
import { gather, MOST_PLACES, readGathered } from './reading/gathered-places.ts';
import { readPicked, stillFits } from './reading/read-answer.ts';
import { readInput, type Writing } from './reading/read-input.ts';
import { settleDoubt } from './reading/settle-doubt.ts';
import { completeResponse } from './response.ts';
import type { Session, Stage } from './session.ts';

/**
 * Takes an interview one step further. Pure: the same arguments always give the same result, so that a step whose
 * commit met a conflict is simply taken again from what is stored now.
 *
 * The session must be of this very revision of the questionnaire (see `carryOver`).
 */
export function step(questionnaire: Questionnaire, session: Session, input: Input, now: Now): Step {
  return new Stepper(questionnaire, session, now).take(input);
}

type Tap = Extract<Input, { type: 'tap' }>;

class Stepper {
  readonly #questionnaire: Questionnaire;
  readonly #session: Session;
  readonly #now: Now;
  readonly #evaluation: Evaluation;

  constructor(questionnaire: Questionnaire, session: Session, now: Now) {
    this.#questionnaire = questionnaire;
    this.#session = session;
    this.#now = now;
    this.#evaluation = new Evaluation(questionnaire, session, now);
  }

  take(input: Input): Step {
    switch (input.type) {
      case 'language':
        return this.#update({ ...this.#session, language: input.language });
      case 'unusable':
        return this.#refuse(
          input.kind === undefined ? { code: 'unusable' } : { code: 'unusable', kind: input.kind },
        );
      case 'text':
      case 'place':
      case 'file':
        return this.#takeMessage(input);
      case 'answer':
        return this.#takeReading(input.answer);
      case 'tap':
        return input.asking === this.#session.asking ? this.#takeTap(input) : this.#stale();
    }
  }

  #takeMessage(input: Writing): Step {
    const stop = this.#askedStop();
    if (stop === undefined) {
      return this.#refuse({ code: input.type === 'text' ? 'tap-a-button' : 'unusable' });
    }
    const reading = settleDoubt(this.#evaluation, stop, readInput(this.#evaluation, stop, input, this.#now));
    switch (reading.type) {
      case 'reason':
        return this.#refuse(reading.reason);
      case 'tick':
        return this.#toggleAll(stop, reading.choices, true);
      case 'search': {
        const typed = input.type === 'text' ? input.text : '';
        const view = this.#view(this.#session, { window: { typed, matches: reading.matches } });
        return { session: this.#session, outcome: { type: 'search', view } };
      }
      case 'gathered':
        return this.#gather(reading.places);
      case 'doubt': {
        const { readings } = reading;
        return {
          session: this.#session,
          outcome: { type: 'ask-back', readings, view: this.#view(this.#session) },
        };
      }
      case 'answer':
        return this.#answer(stop, reading.answer);
    }
  }

  #takeReading(answer: Given): Step {
    const stop = this.#askedStop();
    if (stop === undefined || !stillFits(stop.question, answer)) return this.#stale();
    if (!takesSeveralChoices(stop.question.type)) return this.#answer(stop, answer);
    const { v } = answer;
    const offered = this.#evaluation.choices(stop.question, stop.instance);
    const choices = offered.filter(({ name }) => Array.isArray(v) && v.includes(name));
    return choices.length === 0 ? this.#stale() : this.#toggleAll(stop, choices, true);
  }

  /** Further places of a line or an area. */
  #gather(further: readonly string[]): Step {
    const draft = gather(this.#session.draft ?? [], further);
    if (draft === undefined) return this.#refuse({ code: 'too-many-places', most: MOST_PLACES });
    const session = this.#withPlaces(draft);
    return { session, outcome: { type: 'gathered', view: this.#view(session) } };
  }

  #withPlaces(draft: readonly string[]): Session {
    return { ...this.#session, draft, draftTaps: (this.#session.draftTaps ?? 0) + 1 };
  }

  #outline(stop: Stop): Step {
    const reading = readGathered(stop.question, this.#session.draft ?? []);
    if (reading.type === 'answer') return this.#answer(stop, reading.answer);
    return reading.type === 'reason' ? this.#refuse(reading.reason) : this.#stale();
  }

  /** Takes the last place of a line or an area back. */
  #takeBack(last: number): Step {
    const { draft = [] } = this.#session;
    const isLast = last === draft.length - 1;
    return this.#update(isLast ? this.#withPlaces(draft.slice(0, -1)) : this.#session);
  }

  #takeTap({ action, seen }: Tap): Step {
    switch (this.#session.stage.at) {
      case 'consent':
        return this.#takeConsent(action);
      case 'question':
        return this.#takeQuestionTap(action, seen);
      case 'review':
        return this.#takeReviewTap(action);
      case 'completed':
      case 'refused':
      case 'screened-out':
        return this.#stale();
    }
  }

  #takeConsent(action: Action): Step {
    if (action.do === 'refuse') {
      return { session: { ...this.#session, stage: { at: 'refused' } }, outcome: { type: 'refused' } };
    }
    if (action.do !== 'agree') return this.#stale();
    const agreed = { ...this.#session, consent: this.#questionnaire.consentRevision };
    return this.#goOn(agreed, this.#evaluation);
  }

  #takeQuestionTap(action: Action, seen: Ticks | undefined): Step {
    const stop = this.#askedStop();
    if (stop === undefined) return this.#stale();
    const { question } = stop;
    switch (action.do) {
      case 'choose': {
        const choice = this.#choice(stop, action.choice);
        return takesOneChoice(question.type) && choice !== undefined
          ? this.#answer(stop, { v: choice.name })
          : this.#stale();
      }
      case 'toggle':
        if (outlineOf(question.type) !== undefined) return this.#takeBack(action.choice);
        return this.#toggle(stop, action.choice, action.on, seen);
      case 'done':
        if (outlineOf(question.type) !== undefined) return this.#outline(stop);
        return this.#done(stop, seen);
      case 'turn':
        return this.#update(this.#session, { window: { page: action.page } });
      case 'pick': {
        const answer = readPicked(question, action.value);
        return answer === undefined
          ? this.#update(this.#session, { picked: action.value })
          : this.#answer(stop, answer);
      }
      case 'acknowledge':
        return answerKind(question.type) === 'acknowledgement'
          ? this.#answer(stop, { v: true })
          : this.#stale();
      case 'skip':
      case 'decline':
        if (escapeFrom(this.#evaluation, stop) !== action.do) return this.#refuse({ code: 'required' });
        return this.#answer(stop, { no: action.do === 'skip' ? 'skipped' : 'declined' });
      case 'dont-know':
        return question.dontKnow ? this.#answer(stop, { no: 'dont-know' }) : this.#stale();
      case 'keep': {
        const standing = this.#standing(stop);
        return standing === undefined ? this.#stale() : this.#answer(stop, standing);
      }
      case 'back':
        return this.#back(stop);
      case 'send':
        return action.partial && isCoreDone(this.#evaluation, stop) ? this.#complete(true) : this.#stale();
      case 'agree':
      case 'refuse':
      case 'look':
      case 'change':
        return this.#stale();
    }
  }

  #takeReviewTap(action: Action): Step {
    switch (action.do) {
      case 'look': {
        const { section, page } = action;
        const stage: Stage = {
          at: 'review',
          ...(section === undefined ? {} : { section }),
          ...(page === undefined ? {} : { page }),
        };
        return this.#update({ ...this.#session, stage });
      }
      case 'change': {
        const { instance = OUTSIDE } = action;
        const question = this.#questionnaire.questions[action.question];
        const isThere = question?.asked && this.#evaluation.isThere(question, instance);
        if (!isThere || !this.#evaluation.isRelevant(question, instance)) return this.#stale();
        return this.#show(this.#moveTo(stageAt({ question, instance }, true), this.#session));
      }
      case 'send': {
        // A change elsewhere in time (today's date in a condition) may have opened a question since the review.
        if (nextStop(this.#evaluation)) return this.#goOn(this.#session, this.#evaluation);
        return this.#complete(false);
      }
      case 'agree':
      case 'refuse':
      case 'choose':
      case 'toggle':
      case 'done':
      case 'turn':
      case 'pick':
      case 'acknowledge':
      case 'skip':
      case 'decline':
      case 'dont-know':
      case 'keep':
      case 'back':
        return this.#stale();
    }
  }

  #complete(partial: boolean): Step {
    const sent = completeResponse(this.#evaluation, this.#session, this.#now, partial);
    return {
      session: { ...this.#session, stage: { at: 'completed' } },
      // Who sends a part has not come to the end.
      outcome: { type: 'complete', ...sent, closing: partial ? [] : closingNotes(this.#evaluation) },
    };
  }

  #choice({ question, instance }: Stop, ordinal: number): Choice | undefined {
    return this.#evaluation.choices(question, instance).find((choice) => choice.ordinal === ordinal);
  }

  #toggle(stop: Stop, ordinal: number, on: boolean, seen?: Ticks): Step {
    const choice = this.#choice(stop, ordinal);
    if (!takesSeveralChoices(stop.question.type) || choice === undefined) return this.#stale();
    return this.#toggleAll(stop, [choice], on, seen);
  }

  #toggleAll(stop: Stop, choices: readonly Choice[], on: boolean, seen?: Ticks): Step {
    const { question } = stop;
    const ticked = this.#ticked(stop, seen);
    const offered = this.#evaluation.choices(question, stop.instance);
    const draft = choices.reduce(
      (names: readonly string[], choice) => toggled(question, offered, names, choice, on),
      ticked,
    );
    const isSame = draft.length === ticked.length && draft.every((name, index) => name === ticked[index]);
    const draftTaps = Math.max(this.#session.draftTaps ?? 0, seen?.taps ?? 0) + (isSame ? 0 : 1);
    const window = pageWith(offered, choices.at(-1)?.ordinal);
    return this.#update({ ...this.#session, draft, draftTaps }, { window });
  }

  #done(stop: Stop, seen?: Ticks): Step {
    const { question, instance } = stop;
    if (!takesSeveralChoices(question.type)) return this.#stale();
    const ticked = this.#ticked(stop, seen);
    if (isRanking(question.type)) {
      return ticked.length < this.#evaluation.choices(question, instance).length
        ? this.#refuse({ code: 'nothing-ranked' })
        : this.#answer(stop, { v: ticked });
    }
    return ticked.length === 0 ? this.#refuse({ code: 'nothing-ticked' }) : this.#answer(stop, { v: ticked });
  }

  /** @param seen - what was ticked on the screen: later than the draft where the store has lost taps */
  #ticked(stop: Stop, seen?: Ticks): readonly string[] {
    const standing = this.#standing(stop);
    const kept = standing !== undefined && 'v' in standing && Array.isArray(standing.v) ? standing.v : [];
    const { draft = kept, draftTaps = 0 } = this.#session;
    const offered = this.#evaluation.choices(stop.question, stop.instance);
    if (seen?.choices !== undefined && seen.taps > draftTaps) {
      return seen.choices.flatMap(
        (ordinal) => offered.find((choice) => choice.ordinal === ordinal)?.name ?? [],
      );
    }
    // A filter may have taken a choice away since it was ticked.
    return draft.filter((name) => offered.some((choice) => choice.name === name));
  }

  #standing(stop: Stop): Answer | undefined {
    return this.#evaluation.answer(stop.question, stop.instance) ?? defaultOf(this.#evaluation, stop);
  }

  #answer(stop: Stop, answer: Answer): Step {
    const { question, instance } = stop;
    if (!this.#evaluation.isAllowed(question, answer, instance)) {
      return this.#refuse({ code: 'constraint', question, instance });
    }
    const key = answerKey(question, instance);
    const { again: askedAgain, ...rest } = this.#session;
    const again = askedAgain?.filter((other) => other !== key) ?? [];
    const given = {
      ...rest,
      ...(again.length === 0 ? {} : { again }),
      answers: this.#session.answers.with(key, answer),
    };
    const session = keepCalculations(this.#questionnaire, given, stop, this.#now);
    const evaluation = new Evaluation(this.#questionnaire, session, this.#now);
    return this.#goOn(session, evaluation, { ...stop, answer });
  }

  #back(stop: Stop): Step {
    const { stage } = this.#session;
    if (stage.at === 'question' && stage.changing) {
      return this.#show(this.#moveTo({ at: 'review' }, this.#session));
    }
    const previous = previousStop(this.#evaluation, stop);
    if (previous === undefined) return this.#stale();
    return this.#show(this.#moveTo(stageAt(previous), this.#session));
  }

  /** To the next question without an answer, to the review, or out. */
  #goOn(session: Session, evaluation: Evaluation, answered?: Answered): Step {
    const next = nextStop(evaluation, answered);
    if (next?.question.screenOut) {
      return {
        session: { ...session, stage: { at: 'screened-out' } },
        outcome: { type: 'screened-out', note: next.question },
      };
    }
    const changing = session.stage.at === 'question' && session.stage.changing === true;
    const stage = next === undefined ? reviewAfter(evaluation, changing, answered) : stageAt(next, changing);
    return this.#show(this.#moveTo(stage, session), answered);
  }

  #moveTo(stage: Stage, session: Session): Session {
    return moveTo(this.#questionnaire, session, stage);
  }

  #askedStop(): Stop | undefined {
    const { stage } = this.#session;
    return stage.at === 'question' ? stopCalled(this.#questionnaire, stage) : undefined;
  }

  #view(session: Session, shown?: Shown) {
    return viewOf(this.#questionnaire, session, this.#now, shown);
  }

  #show(session: Session, answered?: Answered): Step {
    const view = this.#view(session);
    const outcome: Outcome =
      answered === undefined ? { type: 'show', view } : { type: 'show', view, answered };
    return { session, outcome };
  }

  #update(session: Session, shown?: Shown): Step {
    return { session, outcome: { type: 'update', view: this.#view(session, shown) } };
  }

  #refuse(reason: Reason): Step {
    return {
      session: this.#session,
      outcome: { type: 'refuse', reason, view: this.#view(this.#session) },
    };
  }

  #stale(): Step {
    return { session: this.#session, outcome: { type: 'stale', view: this.#view(this.#session) } };
  }
}

/** What is ticked after a tap on one of the choices. */
function toggled(
  { type, choices: listed, choicesFrom }: Question,
  offered: readonly Choice[],
  ticked: readonly string[],
  choice: Choice,
  on: boolean,
): readonly string[] {
  const choices = choicesFrom === undefined ? listed : offered;
  const others = ticked.filter((name) => name !== choice.name);
  // A second tap on what has its place already leaves it there.
  if (isRanking(type)) return !on ? others : ticked.includes(choice.name) ? ticked : [...ticked, choice.name];
  const isExclusive = (name: string) => choices.some((other) => other.name === name && other.exclusive);
  const kept = choice.exclusive ? [] : others.filter((name) => !isExclusive(name));
  const wanted = on ? [...kept, choice.name] : others;
  // In the order of the list, however it was tapped.
  return [...new Set(choices.map(({ name }) => name))].filter((name) => wanted.includes(name));
}

/** From a change back to the part it was begun in. */
function reviewAfter(evaluation: Evaluation, changing: boolean, answered: Answered | undefined): Stage {
  const section = changing ? answered?.question.section?.index : undefined;
  if (section === undefined || answered === undefined) return { at: 'review' };
  const page = reviewPageOf(evaluation, answered);
  return { at: 'review', section, ...(page === 0 ? {} : { page }) };
}

export function stageAt({ question, instance }: Stop, changing = false): Stage {
  return {
    at: 'question',
    name: question.name,
    ...(instance === OUTSIDE ? {} : { instance }),
    ...(changing ? { changing } : {}),
  };
}

/** The session at another stage: what is asked has a new number, and no choice is ticked yet. */
export function moveTo(questionnaire: Questionnaire, session: Session, stage: Stage): Session {
  const { draft: _, draftTaps: __, ...rest } = session;
  const reached =
    stage.at === 'question'
      ? (questionnaire.byName.get(stage.name)?.index ?? 0)
      : questionnaire.questions.length;
  const furthest = Math.max(session.furthest, reached);
  return { ...rest, stage, asking: session.asking + 1, furthest, length: questionnaire.questions.length };
}
