import { didYouMean } from '../problems/did-you-mean.ts';
import { says } from '../problems/message.ts';
import type { Subject } from './subject.ts';

/** Warnings that are only found once all files are read: see `check-series.ts`. */
const OF_ALL_FILES = ['unknown-next'];

/**
 * Removes the warnings that the author accepts. Reports accepted codes that match no warning: they are misspelt, or
 * would hide a future warning that nobody has seen.
 */
export function acceptWarnings({ definition: { settings }, places, problems }: Subject): void {
  const codes = new Set(problems.all.map(({ code }) => code));
  const unused = problems.accept([...new Set(settings.acceptedWarnings)]);
  // If there are errors, not everything has been checked.
  if (problems.hasErrors) return;
  for (const code of unused) {
    if (OF_ALL_FILES.includes(code)) continue;
    const message = says('acceptance-unused', { code });
    problems.warning('unused-acceptance', places.of(settings, 'accepted_warnings'), message, {
      found: code,
      cure: didYouMean(code, codes),
    });
  }
}
