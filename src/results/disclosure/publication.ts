import type { QuestionDefinition } from '../../questionnaire/definition/definition.ts';
import { THRESHOLD } from '../suppression.ts';

/** What the author marked with `public: ten`. */
const STRICT_THRESHOLD = 10;

/** What may be shown of a survey's results. */
export type Publication = 'protected' | 'not-approved' | 'as-it-is';

/**
 * Organisations are few and known, so small counts are all there is: their results are shown as they are, but only once they
 * were approved. People's are always protected.
 */
export function publicationOf(unit: 'person' | 'organisation', isApproved: boolean): Publication {
  if (unit === 'person') return 'protected';
  return isApproved ? 'as-it-is' : 'not-approved';
}

/** Counts of fewer people than this are hidden. */
export function thresholdOf({ public: mark }: Pick<QuestionDefinition, 'public'>): number {
  return mark === 'ten' ? STRICT_THRESHOLD : THRESHOLD;
}
