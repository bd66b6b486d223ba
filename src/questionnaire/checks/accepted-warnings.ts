import { didYouMean } from '../problems/nearest.ts';
import type { Subject } from './subject.ts';

/** What is found only once all files are read: see `check-series.ts`. */
const OF_ALL_FILES = ['unknown-next'];

/**
 * Takes out what the author has thought about and accepts. What is accepted and does not occur is said, too: it is
 * misspelt, or it would hide a warning that nobody has seen yet.
 */
export function acceptWarnings({ definition: { settings }, places, problems }: Subject): void {
  const codes = new Set(problems.all.map(({ code }) => code));
  const unused = problems.accept([...new Set(settings.acceptedWarnings)]);
  // Behind errors not everything is looked at.
  if (problems.hasErrors) return;
  for (const code of unused) {
    if (OF_ALL_FILES.includes(code)) continue;
    const message = `There is no warning "${code}" here to be accepted.`;
    problems.warning('unused-acceptance', places.of(settings, 'accepted_warnings'), message, {
      found: code,
      cure: didYouMean(code, codes) ?? 'Remove it from "accepted_warnings".',
    });
  }
}
