import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from './answers.ts';
import { Evaluation } from './evaluation.ts';
import type { Now } from './now.ts';
import type { Answered, AskView, ReviewView, View } from './outcome.ts';
import { answeredQuestions, notesBefore, previousQuestion } from './path.ts';
import type { Session } from './session.ts';

/** What is on the respondent's screen. Showing it again is always right: after a crash, in another language, on demand. */
export function viewOf(questionnaire: Questionnaire, session: Session, now: Now): View {
  const evaluation = new Evaluation(questionnaire, session, now);
  const { stage } = session;
  switch (stage.at) {
    case 'consent':
      return { type: 'consent', asking: session.asking };
    case 'question': {
      const question = questionnaire.byName.get(stage.name);
      if (question === undefined)
        throw new Error(`Question "${stage.name}" is not in revision ${session.revision}.`);
      return askView(evaluation, session, question, stage.changing === true);
    }
    case 'review':
      return reviewView(evaluation, session, stage.section);
    case 'completed':
    case 'refused':
    case 'screened-out':
      return { type: 'ended' };
  }
}

function askView(evaluation: Evaluation, session: Session, question: Question, changing: boolean): AskView {
  const standing = evaluation.session.answers.get(question.name) ?? defaultOf(question);
  const ticked =
    session.draft ??
    (standing !== undefined && 'v' in standing && Array.isArray(standing.v) ? standing.v : []);
  return {
    type: 'ask',
    asking: session.asking,
    question,
    // Who comes back to a question has read them.
    notes: evaluation.session.answers.has(question.name) ? [] : notesBefore(evaluation, question.index),
    progress: {
      section: question.section,
      sections: evaluation.questionnaire.sections.length,
      share: session.furthest / evaluation.questionnaire.questions.length,
    },
    ticked: question.choices.filter(({ name }) => ticked.includes(name)),
    standing,
    isAnswered: evaluation.session.answers.has(question.name),
    canGoBack: changing || previousQuestion(evaluation, question.index) !== undefined,
    escape: escapeFrom(evaluation, question),
    changing,
  };
}

/** Never both: who may decline need not skip. */
export function escapeFrom(evaluation: Evaluation, question: Question): 'skip' | 'decline' | undefined {
  if (question.sensitive) return 'decline';
  return evaluation.isRequired(question) ? undefined : 'skip';
}

/** A default is offered as an answer to keep; it is nobody's answer until then. */
export function defaultOf(question: Question): Answer | undefined {
  const literal = question.default;
  if (literal === undefined) return undefined;
  switch (question.type) {
    case 'integer':
    case 'decimal':
      return { v: Number(literal) };
    case 'select_multiple':
      return { v: literal.split(' ').filter((name) => name !== '') };
    default:
      return { v: literal };
  }
}

function reviewView(evaluation: Evaluation, session: Session, open: number | undefined): ReviewView {
  const rows = answeredQuestions(evaluation).flatMap((question): Answered[] => {
    const answer = evaluation.session.answers.get(question.name);
    return answer === undefined ? [] : [{ question, answer }];
  });
  const { sections } = evaluation.questionnaire;
  // What stands in no section comes behind them all.
  const placeOf = ({ question }: Answered) => question.section?.index ?? sections.length;
  const places = [...new Set(rows.map(placeOf))].toSorted((one, other) => one - other);
  return {
    type: 'review',
    asking: session.asking,
    notes: notesBefore(evaluation, evaluation.questionnaire.questions.length),
    answered: rows.filter(({ answer }) => 'v' in answer).length,
    skipped: rows.filter(({ answer }) => !('v' in answer)).length,
    sections: places.map((index) => ({ index, section: sections[index] })),
    open:
      open === undefined
        ? undefined
        : { section: sections[open], rows: rows.filter((row) => placeOf(row) === open) },
  };
}
