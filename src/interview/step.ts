import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from './answers.ts';
import { Evaluation } from './evaluation.ts';
import type { Action, Input } from './input.ts';
import type { Now } from './now.ts';
import type { Answered, Outcome, Reason, Step } from './outcome.ts';
import { nextStop, previousQuestion } from './path.ts';
import { readAnswer } from './read-answer.ts';
import { completeResponse } from './response.ts';
import type { Session, Stage } from './session.ts';
import { defaultOf, escapeFrom, viewOf } from './view.ts';

/**
 * Takes an interview one step further. Pure: the same arguments always give the same result, so that a step whose
 * commit met a conflict is simply taken again from what is stored now.
 *
 * The session must be of this very revision of the questionnaire (see `carryOver`).
 */
export function step(questionnaire: Questionnaire, session: Session, input: Input, now: Now): Step {
  return new Stepper(questionnaire, session, now).take(input);
}

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
        return this.#refuse({ code: 'unusable' });
      case 'text':
        return this.#takeText(input.text);
      case 'tap':
        return input.asking === this.#session.asking ? this.#takeTap(input.action) : this.#stale();
    }
  }

  #takeText(text: string): Step {
    const question = this.#askedQuestion();
    if (question === undefined) return this.#refuse({ code: 'tap-a-button' });
    const reading = readAnswer(this.#questionnaire, question, text, this.#session.language, this.#now);
    switch (reading.type) {
      case 'reason':
        return this.#refuse(reading.reason);
      case 'tick':
        return this.#toggle(question, reading.choice.ordinal, true);
      case 'answer':
        return this.#answer(question, reading.answer);
    }
  }

  #takeTap(action: Action): Step {
    switch (this.#session.stage.at) {
      case 'consent':
        return this.#takeConsent(action);
      case 'question':
        return this.#takeQuestionTap(action);
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
    return this.#goOn(agreed, this.#evaluation, -1);
  }

  #takeQuestionTap(action: Action): Step {
    const question = this.#askedQuestion();
    if (question === undefined) return this.#stale();
    switch (action.do) {
      case 'choose': {
        const choice = question.choices[action.choice];
        if (question.type !== 'select_one' || choice === undefined) return this.#stale();
        return this.#answer(question, { v: choice.name });
      }
      case 'toggle':
        return this.#toggle(question, action.choice, action.on);
      case 'done': {
        if (question.type !== 'select_multiple') return this.#stale();
        const ticked = this.#ticked(question);
        return ticked.length === 0
          ? this.#refuse({ code: 'nothing-ticked' })
          : this.#answer(question, { v: ticked });
      }
      case 'acknowledge':
        return question.type === 'acknowledge' ? this.#answer(question, { v: true }) : this.#stale();
      case 'skip':
      case 'decline':
        if (escapeFrom(this.#evaluation, question) !== action.do) return this.#refuse({ code: 'required' });
        return this.#answer(question, { no: action.do === 'skip' ? 'skipped' : 'declined' });
      case 'dont-know':
        return question.dontKnow ? this.#answer(question, { no: 'dont-know' }) : this.#stale();
      case 'keep': {
        const standing = this.#evaluation.session.answers.get(question.name) ?? defaultOf(question);
        return standing === undefined ? this.#stale() : this.#answer(question, standing);
      }
      case 'back':
        return this.#back(question);
      case 'agree':
      case 'refuse':
      case 'look':
      case 'change':
      case 'send':
        return this.#stale();
    }
  }

  #takeReviewTap(action: Action): Step {
    switch (action.do) {
      case 'look': {
        const stage: Stage =
          action.section === undefined ? { at: 'review' } : { at: 'review', section: action.section };
        return this.#update({ ...this.#session, stage });
      }
      case 'change': {
        const question = this.#questionnaire.questions[action.question];
        if (!question?.asked || !this.#evaluation.isRelevant(question)) return this.#stale();
        return this.#show(
          this.#moveTo({ at: 'question', name: question.name, changing: true }, this.#session),
        );
      }
      case 'send': {
        // A change elsewhere in time (today's date in a condition) may have opened a question since the review.
        if (nextStop(this.#evaluation, -1)) return this.#goOn(this.#session, this.#evaluation, -1);
        const response = completeResponse(this.#evaluation, this.#session, this.#now);
        return {
          session: { ...this.#session, stage: { at: 'completed' } },
          outcome: { type: 'complete', response },
        };
      }
      default:
        return this.#stale();
    }
  }

  #toggle(question: Question, ordinal: number, on: boolean): Step {
    const choice = question.choices[ordinal];
    if (question.type !== 'select_multiple' || choice === undefined) return this.#stale();
    const wasTicked = this.#ticked(question);
    const others = wasTicked.filter((name) => name !== choice.name);
    const isExclusive = (name: string) =>
      question.choices.some((other) => other.name === name && other.exclusive);
    const kept = choice.exclusive ? [] : others.filter((name) => !isExclusive(name));
    const ticked = on ? [...kept, choice.name] : others;
    // In the order of the list, however it was tapped.
    const draft = question.choices.map(({ name }) => name).filter((name) => ticked.includes(name));
    return this.#update({ ...this.#session, draft });
  }

  #ticked(question: Question): readonly string[] {
    const standing = this.#evaluation.session.answers.get(question.name) ?? defaultOf(question);
    const kept = standing !== undefined && 'v' in standing && Array.isArray(standing.v) ? standing.v : [];
    return this.#session.draft ?? kept;
  }

  #answer(question: Question, answer: Answer): Step {
    if (!this.#evaluation.isAllowed(question, answer)) return this.#refuse({ code: 'constraint', question });
    const session = { ...this.#session, answers: this.#session.answers.with(question.name, answer) };
    const evaluation = new Evaluation(this.#questionnaire, session, this.#now);
    return this.#goOn(session, evaluation, question.index, { question, answer });
  }

  #back(question: Question): Step {
    const { stage } = this.#session;
    if (stage.at === 'question' && stage.changing) {
      return this.#show(this.#moveTo({ at: 'review' }, this.#session));
    }
    const previous = previousQuestion(this.#evaluation, question.index);
    if (previous === undefined) return this.#stale();
    return this.#show(this.#moveTo({ at: 'question', name: previous.name }, this.#session));
  }

  /** To the next question without an answer, to the review, or out. */
  #goOn(session: Session, evaluation: Evaluation, after: number, answered?: Answered): Step {
    const next = nextStop(evaluation, after);
    if (next?.screenOut) {
      return {
        session: { ...session, stage: { at: 'screened-out' } },
        outcome: { type: 'screened-out', note: next },
      };
    }
    const changing = session.stage.at === 'question' && session.stage.changing;
    if (next === undefined) {
      // From a change back to the part it was begun in.
      const section = changing ? answered?.question.section?.index : undefined;
      const review: Stage = section === undefined ? { at: 'review' } : { at: 'review', section };
      return this.#show(this.#moveTo(review, session), answered);
    }
    const stage: Stage = changing
      ? { at: 'question', name: next.name, changing }
      : { at: 'question', name: next.name };
    return this.#show(this.#moveTo(stage, session), answered);
  }

  #moveTo(stage: Stage, session: Session): Session {
    return moveTo(this.#questionnaire, session, stage);
  }

  #askedQuestion(): Question | undefined {
    const { stage } = this.#session;
    return stage.at === 'question' ? this.#questionnaire.byName.get(stage.name) : undefined;
  }

  #show(session: Session, answered?: Answered): Step {
    const view = viewOf(this.#questionnaire, session, this.#now);
    const outcome: Outcome =
      answered === undefined ? { type: 'show', view } : { type: 'show', view, answered };
    return { session, outcome };
  }

  #update(session: Session): Step {
    return { session, outcome: { type: 'update', view: viewOf(this.#questionnaire, session, this.#now) } };
  }

  #refuse(reason: Reason): Step {
    const view = viewOf(this.#questionnaire, this.#session, this.#now);
    return { session: this.#session, outcome: { type: 'refuse', reason, view } };
  }

  #stale(): Step {
    const view = viewOf(this.#questionnaire, this.#session, this.#now);
    return { session: this.#session, outcome: { type: 'stale', view } };
  }
}

/** The session at another stage: what is asked has a new number, and no choice is ticked yet. */
export function moveTo(questionnaire: Questionnaire, session: Session, stage: Stage): Session {
  const { draft: _, ...rest } = session;
  const reached =
    stage.at === 'question'
      ? (questionnaire.byName.get(stage.name)?.index ?? 0)
      : questionnaire.questions.length;
  return { ...rest, stage, asking: session.asking + 1, furthest: Math.max(session.furthest, reached) };
}
