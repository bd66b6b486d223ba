import type { Question } from '../questionnaire/questionnaire.ts';
import type { Evaluation } from './evaluation.ts';
import type { Now } from './now.ts';
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
  /** In plain text: whoever stores the response stores a hash of it. */
  readonly withdrawalCode: string;
  /** It was sent before its end. */
  readonly partial?: true;
  /** For every question that is asked or calculated, by name; those of a repeat stand in it. */
  readonly answers: Readonly<Record<string, ResponseAnswer>>;
  /** Files to be fetched and kept beside it. */
  readonly files: readonly ResponseFile[];
}

export interface ResponseFile {
  /** What the answer says: its name in the response's folder. */
  readonly name: string;
  /** What Telegram calls it. */
  readonly file: string;
  readonly kind: 'image' | 'audio' | 'video' | 'file';
}

/**
 * A value, or why there is none: passed over (`skipped`), preferred not to say (`declined`), `dont-know`, did not apply
 * on this path (`not-applicable`), or the interview ended before it (`not-reached`).
 */
export type ResponseAnswer =
  | { readonly value: string | number | readonly string[] | boolean }
  /** Of a repeat, by its name: the answers of each instance. */
  | { readonly instances: readonly Readonly<Record<string, ResponseAnswer>>[] }
  | { readonly missing: 'skipped' | 'declined' | 'dont-know' | 'not-applicable' | 'not-reached' };

/** What is sent: every question's answer, or the reason why it has none. Hidden answers stay out. */
export function completeResponse(evaluation: Evaluation, session: Session, now: Now): InterviewResponse {
  const answers: Record<string, ResponseAnswer> = {};
  for (const question of evaluation.questionnaire.questions) {
    if (question.type !== 'note') answers[question.name] = responseAnswer(evaluation, question);
  }
  return {
    id: session.id,
    formId: session.formId,
    revision: session.revision,
    consentRevision: session.consent ?? '',
    language: session.language,
    ...(session.channel === undefined ? {} : { channel: session.channel }),
    day: now.today,
    withdrawalCode: session.withdrawalCode,
    answers,
  };
}

function responseAnswer(evaluation: Evaluation, question: Question): ResponseAnswer {
  if (!evaluation.isRelevant(question)) return { missing: 'not-applicable' };
  if (question.calculation !== undefined) {
    const value = evaluation.calculated(question);
    // "NaN" is no value a spreadsheet could use.
    return { value: typeof value === 'number' && !Number.isFinite(value) ? '' : value };
  }
  const answer = evaluation.session.answers.get(question.name);
  if (answer === undefined) return { missing: 'not-reached' };
  return 'v' in answer ? { value: answer.v } : { missing: answer.no };
}
