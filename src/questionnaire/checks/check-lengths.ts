import { type CheckedTexts, textOf } from './check-texts.ts';
import { type ExpectedMessage, expectedTexts, LABEL } from './expected-texts.ts';
import type { Subject } from './subject.ts';

/** Past this the text of a button is cut on a phone, even in a row of its own. */
const LONGEST_CHOICE = 60;

/** Whether choices fit on their buttons. A text that is too long for one message becomes several. */
export function checkLengths(subject: Subject, all: readonly CheckedTexts[]): void {
  const choices = expectedTexts(subject).filter(({ kind }) => kind === 'choice');
  for (const texts of all) for (const choice of choices) checkChoice(subject, texts, choice);
}

function checkChoice(subject: Subject, { language, source }: CheckedTexts, choice: ExpectedMessage): void {
  const found = source.messages.get(choice.id);
  const length = textOf(found, LABEL)?.length ?? 0;
  if (found === undefined || length <= LONGEST_CHOICE) return;
  const reason = `The label of ${choice.what} has ${length} characters; a phone shows about ${LONGEST_CHOICE}.`;
  const place = subject.locateText(language, choice.id, undefined, found.offset);
  subject.problems.warning('long-choice', place, reason, {
    cure: 'Shorten it, and explain in the hint of the question.',
  });
}
