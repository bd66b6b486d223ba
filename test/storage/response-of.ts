import { randomUUID } from 'node:crypto';
import type { InterviewResponse } from '../../src/interview/response.ts';

/** A response to the form `needs`, with what matters to a test set by it. */
export function responseOf(given: Partial<InterviewResponse> = {}): InterviewResponse {
  return {
    id: randomUUID(),
    formId: 'needs',
    revision: 'r1',
    consentRevision: 'c1',
    language: 'ar',
    day: '2026-11-23',
    withdrawalCode: randomUUID(),
    answers: {},
    ...given,
  };
}
