import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { hasChoices, isRanking, outlineOf } from '../../questionnaire/definition/question-types.ts';
import { MOST_INSTANCES } from '../../questionnaire/definition/repeat-limits.ts';
import type { Answer } from '../answers.ts';
import type { Now } from '../now.ts';
import type { Answered, AskView, ChoiceWindow, OpenSection, ReviewView, View } from '../outcome.ts';
import { Evaluation } from '../path/evaluation.ts';
import { numberOf, outerInstance } from '../path/instance.ts';
import { answeredStops, previousStop, shownBefore } from '../path/path.ts';
import { answerKey, type Stop, stopCalled } from '../path/stop.ts';
import type { Session } from '../session.ts';
import { fromNotation } from '../xforms-value.ts';
import { pageWith } from './choice-window.ts';
import { picksOf } from './picks.ts';

/** What the screen shows that is not stored: the page of a long list, the part of a date tapped so far. */
export interface Shown {
  readonly window?: ChoiceWindow;
  readonly picked?: string;
}

/** What is on the respondent's screen. Showing it again is always right: after a crash, in another language, on demand. */
export function viewOf(questionnaire: Questionnaire, session: Session, now: Now, shown: Shown = {}): View {
  const evaluation = new Evaluation(questionnaire, session, now);
  const { stage } = session;
  switch (stage.at) {
    case 'consent':
      return { type: 'consent', asking: session.asking };
    case 'question': {
      const stop = stopCalled(questionnaire, stage);
      if (stop === undefined)
        throw new Error(`Question "${stage.name}" is not in revision ${session.revision}.`);
      return askView(evaluation, session, stop, stage.changing === true, shown, now);
    }
    case 'review':
      return reviewView(evaluation, session, stage);
    case 'completed':
    case 'refused':
    case 'screened-out':
      return { type: 'ended' };
  }
}

function askView(
  evaluation: Evaluation,
  session: Session,
  stop: Stop,
  changing: boolean,
  shown: Shown,
  { today }: Now,
): AskView {
  const { question, instance } = stop;
  const isAnswered = evaluation.isAnswered(question, instance);
  const standing = evaluation.answer(question, instance) ?? defaultOf(evaluation, stop);
  const choices = evaluation.choices(question, instance);
  const names =
    session.draft ??
    (standing !== undefined && 'v' in standing && Array.isArray(standing.v) ? standing.v : []);
  const ticked = isRanking(question.type)
    ? names.flatMap((name) => choices.find((choice) => choice.name === name) ?? [])
    : choices.filter(({ name }) => names.includes(name));
  const chosen =
    standing !== undefined && 'v' in standing && typeof standing.v === 'string'
      ? choices.find(({ name }) => name === standing.v)
      : ticked[0];
  const picked = shown.picked ?? '';
  return {
    type: 'ask',
    asking: session.asking,
    question,
    instance,
    // Who comes back to a question has read them.
    notes: isAnswered ? [] : shownBefore(evaluation, stop),
    progress: {
      section: question.section,
      sections: evaluation.questionnaire.sections.length,
      share: session.furthest / evaluation.questionnaire.questions.length,
      instances:
        question.repeat?.count === undefined
          ? undefined
          : evaluation.instances(question.repeat, outerInstance(instance)),
      isCut: isCut(evaluation, stop),
    },
    choices,
    window: shown.window ?? pageWith(choices, chosen?.ordinal),
    picked,
    picks: picksOf({ ...stop, evaluation, picked, today }),
    ticked,
    taps: session.draftTaps ?? 0,
    places: outlineOf(question.type) === undefined ? [] : (session.draft ?? []),
    rows: rowsBefore(evaluation, stop),
    standing,
    isAnswered,
    isChanged: session.again?.includes(answerKey(question, instance)) === true,
    canGoBack: changing || previousStop(evaluation, stop) !== undefined,
    escape: escapeFrom(evaluation, stop),
    changing,
    isCoreDone: isCoreDone(evaluation, stop),
  };
}

/** Whether to say, in the first and in the last instance of a repeat, that there are no more. */
function isCut(evaluation: Evaluation, { question: { repeat, type }, instance }: Stop): boolean {
  const number = numberOf(instance);
  if (repeat === undefined || type === 'another' || (number !== 1 && number !== MOST_INSTANCES)) return false;
  return evaluation.isCut(repeat, outerInstance(instance));
}

/** The answers in a matrix, up to and including this row. */
export function matrixRows(
  questionnaire: Questionnaire,
  session: Session,
  answered: Answered,
  now: Now,
): readonly Answered[] {
  if (answered.question.matrix === undefined) return [];
  return [...rowsBefore(new Evaluation(questionnaire, session, now), answered), answered];
}

/** The answers in the rows of a matrix above this one. */
function rowsBefore(evaluation: Evaluation, { question, instance }: Stop): readonly Answered[] {
  return (question.matrix?.rows ?? []).flatMap((row): Answered[] => {
    if (row.index >= question.index || !evaluation.isRelevant(row, instance)) return [];
    const answer = evaluation.answer(row, instance);
    return answer === undefined ? [] : [{ question: row, instance, answer }];
  });
}

/** Whether the whole core comes before this stop, so that the answers so far can be sent. */
export function isCoreDone({ questionnaire }: Evaluation, { question }: Stop): boolean {
  const core = questionnaire.sections.findLast((section) => section.core);
  if (core === undefined) return false;
  // A question without a section may also come after the core.
  return question.index > questionnaire.questions.findLastIndex(({ section }) => section === core);
}

/** Never both: who may decline need not skip. */
export function escapeFrom(
  evaluation: Evaluation,
  { question, instance }: Stop,
): 'skip' | 'decline' | undefined {
  if (question.sensitive) return 'decline';
  return evaluation.isRequired(question, instance) ? undefined : 'skip';
}

/** A default is offered as an answer to keep. It counts as an answer only once the person keeps it. */
export function defaultOf(evaluation: Evaluation, { question, instance }: Stop): Answer | undefined {
  const value =
    question.default === undefined && question.calculation !== undefined
      ? String(evaluation.recalculated(question, instance))
      : evaluation.defaultOf(question, instance);
  if (value === '' || value === 'NaN') return undefined;
  const answer = fromNotation(question.type, value);
  if (answer === undefined || !hasChoices(question.type)) return answer;
  const isChoice = (name: unknown) =>
    evaluation.choices(question, instance).some((choice) => choice.name === name);
  if (!Array.isArray(answer.v)) return isChoice(answer.v) ? answer : undefined;
  const names = answer.v.filter(isChoice);
  if (isRanking(question.type) && names.length < evaluation.choices(question, instance).length)
    return undefined;
  return names.length === 0 ? undefined : { v: names };
}

/** Answers to look at on one screen: each has a button, and a message takes 100 of those at most. */
const PAGE = 20;

function reviewView(
  evaluation: Evaluation,
  session: Session,
  { section: open, page = 0 }: { readonly section?: number; readonly page?: number },
): ReviewView {
  const rows = answeredStops(evaluation).flatMap((stop): Answered[] => {
    const answer = evaluation.answer(stop.question, stop.instance);
    return answer === undefined ? [] : [{ ...stop, answer }];
  });
  const { sections } = evaluation.questionnaire;
  // Questions without a section come last.
  const placeOf = ({ question }: Answered) => question.section?.index ?? sections.length;
  const places = [...new Set(rows.map(placeOf))].toSorted((one, other) => one - other);
  const said = rows.filter(({ question }) => question.type !== 'another');
  return {
    type: 'review',
    asking: session.asking,
    notes: shownBefore(evaluation),
    answered: said.filter(({ answer }) => 'v' in answer).length,
    skipped: said.filter(({ answer }) => !('v' in answer)).length,
    sections: places.map((index) => ({ index, section: sections[index] })),
    open:
      open === undefined
        ? undefined
        : openSection(
            rows.filter((row) => placeOf(row) === open),
            { section: sections[open], index: open },
            page,
          ),
  };
}

function openSection(
  rows: readonly Answered[],
  section: Pick<OpenSection, 'section' | 'index'>,
  wanted: number,
): OpenSection {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  return { ...section, rows: rows.slice(page * PAGE, (page + 1) * PAGE), page, pages };
}

/** The page of its section's review that shows an answer. */
export function reviewPageOf(evaluation: Evaluation, { question, instance }: Stop): number {
  const rows = answeredStops(evaluation).filter((stop) => stop.question.section === question.section);
  const key = answerKey(question, instance);
  const position = rows.findIndex((stop) => answerKey(stop.question, stop.instance) === key);
  return Math.max(0, Math.floor(position / PAGE));
}
