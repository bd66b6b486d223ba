import type { Question, Questionnaire, Repeat } from '../questionnaire/compiled/questionnaire.ts';
import { answerKind, type FileKind, fileKind } from '../questionnaire/definition/question-types.ts';
import type { Now } from './now.ts';
import { outermost } from './path/around.ts';
import { canLoseChoices, type Evaluation } from './path/evaluation.ts';
import { type Instance, instanceIn, numbersOf, OUTSIDE } from './path/instance.ts';
import type { Session } from './session.ts';

/** A completed questionnaire, as the storage keeps it. Nothing in it says who answered, or at what hour. */
export interface InterviewResponse {
  readonly id: string;
  readonly formId: string;
  readonly revision: string;
  readonly consentRevision: string;
  readonly language: string;
  readonly channel?: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** In plain text here; the storage keeps only a hash of it. */
  readonly withdrawalCode: string;
  /** The person sent it before the end. */
  readonly partial?: true;
  /** Every question that is asked or calculated, by name. Those of a repeat are in the repeat's instances. */
  readonly answers: Readonly<Record<string, ResponseAnswer>>;
}

/** A file that belongs to a response and has to be fetched. */
export interface ResponseFile {
  /** Its name in the response's folder, which is also the answer's value. */
  readonly name: string;
  /** What Telegram calls it. */
  readonly file: string;
  readonly kind: FileKind;
}

/**
 * A value, or why there is none: `skipped`, preferred not to say (`declined`), `dont-know`, did not apply
 * on this path (`not-applicable`), or the interview ended before it (`not-reached`). A repeat, under its name, has the
 * answers of each instance.
 */
export type ResponseAnswer =
  | { readonly value: string | number | readonly string[] | boolean }
  | { readonly instances: readonly Readonly<Record<string, ResponseAnswer>>[] }
  | { readonly missing: 'skipped' | 'declined' | 'dont-know' | 'not-applicable' | 'not-reached' };

/** What a respondent sends. */
export interface Sent {
  readonly response: InterviewResponse;
  readonly files: readonly ResponseFile[];
}

/** The response to send: each question's answer, or the reason why it has none. Answers that no longer apply stay out. */
export function completeResponse(evaluation: Evaluation, session: Session, now: Now, partial: boolean): Sent {
  const files: ResponseFile[] = [];
  const { questions } = evaluation.questionnaire;
  const answers = answersIn(evaluation, { repeat: undefined, instance: OUTSIDE, questions }, files);
  const response = {
    id: session.id,
    formId: session.formId,
    revision: session.revision,
    consentRevision: session.consent ?? '',
    language: session.language,
    ...(session.channel === undefined ? {} : { channel: session.channel }),
    day: now.today,
    withdrawalCode: session.withdrawalCode,
    ...(partial ? { partial } : {}),
    answers,
  };
  return { response, files };
}

/** The response without files that could not be had: these questions count as passed over. */
export function withoutFiles(
  { byName }: Questionnaire,
  response: InterviewResponse,
  lost: readonly string[],
): InterviewResponse {
  if (lost.length === 0) return response;
  const without = (answers: Readonly<Record<string, ResponseAnswer>>): Record<string, ResponseAnswer> =>
    Object.fromEntries(
      Object.entries(answers).map(([name, answer]): [string, ResponseAnswer] => {
        if ('instances' in answer) return [name, { instances: answer.instances.map(without) }];
        const question = byName.get(name);
        const isFile = question !== undefined && fileKind(question.type) !== undefined;
        const isLost = isFile && 'value' in answer && lost.includes(String(answer.value));
        return [name, isLost ? { missing: 'skipped' } : answer];
      }),
    );
  return { ...response, answers: without(response.answers) };
}

/** An instance of a repeat, or what is outside all. */
interface Within {
  readonly repeat: Repeat | undefined;
  readonly instance: Instance;
  /** Those of the repeats in it included. */
  readonly questions: readonly Question[];
}

function answersIn(
  evaluation: Evaluation,
  { repeat, instance, questions }: Within,
  files: ResponseFile[],
): Record<string, ResponseAnswer> {
  const answers: Record<string, ResponseAnswer> = {};
  for (const question of questions) {
    if (question.repeat === repeat) {
      if (isKept(question)) answers[question.name] = responseAnswer(evaluation, question, instance, files);
      continue;
    }
    const inner = outermost(question.repeat, repeat);
    if (question.index !== inner.from) continue;
    answers[inner.name] = { instances: instancesOf(evaluation, inner, instance, files) };
  }
  return answers;
}

/** Leaves out instances in which no question applies. */
function instancesOf(evaluation: Evaluation, repeat: Repeat, outer: Instance, files: ResponseFile[]) {
  const questions = evaluation.questionnaire.questions.slice(repeat.from, repeat.to);
  return Array.from({ length: evaluation.instances(repeat, outer) }, (_, index) =>
    answersIn(evaluation, { repeat, instance: instanceIn(outer, index + 1), questions }, files),
  ).filter((answers) => Object.values(answers).some(applies));
}

function applies(answer: ResponseAnswer): boolean {
  if ('instances' in answer) return answer.instances.length > 0;
  return !('missing' in answer) || answer.missing !== 'not-applicable';
}

/** Questions that only show something have no answer, and neither have those that only count instances. */
function isKept({ type, shown, calculation, default: value }: Question): boolean {
  if (answerKind(type) === 'none' || type === 'another') return false;
  return !shown || calculation !== undefined || value !== undefined;
}

function responseAnswer(
  evaluation: Evaluation,
  question: Question,
  instance: Instance,
  files: ResponseFile[],
): ResponseAnswer {
  if (!evaluation.isRelevant(question, instance)) return { missing: 'not-applicable' };
  if (question.shown) return { value: evaluation.shownValue(question, instance) };
  if (question.calculation !== undefined && !question.asked) {
    const value = evaluation.calculated(question, instance);
    // A spreadsheet cannot use "NaN".
    return { value: typeof value === 'number' && !Number.isFinite(value) ? '' : value };
  }
  const answer = evaluation.answer(question, instance);
  if (answer === undefined) {
    // If the filter left no choice, the question was not asked.
    const hasChoices = !canLoseChoices(question) || evaluation.choices(question, instance).length > 0;
    return { missing: hasChoices ? 'not-reached' : 'not-applicable' };
  }
  if (!('v' in answer)) return { missing: answer.no };
  if (!('file' in answer)) return { value: answer.v };
  const name = fileName(question, instance, answer.v);
  files.push({ name, file: answer.file, kind: fileKind(question.type) ?? 'file' });
  return { value: name };
}

/** Named after the question, never after what Telegram or the phone calls it. No name of a question has a `~`. */
function fileName(question: Question, instance: Instance, ending: string): string {
  const key = [question.name.replaceAll('/', '~'), ...numbersOf(instance)].join('-');
  return ending === '' ? key : `${key}.${ending}`;
}
