import { LONGEST_ON_BUTTON } from '../../compiled/choice-label.ts';
import { says } from '../../problems/message.ts';
import type { Subject } from '../subject.ts';
import { type CheckedTexts, textOf } from './check-texts.ts';
import { type ExpectedMessage, expectedTexts, LABEL } from './expected-texts.ts';

/** Checks whether choices fit on their buttons. A text that is too long for one message is sent as several. */
export function checkLengths(subject: Subject, all: readonly CheckedTexts[]): void {
  const choices = expectedTexts(subject).filter(({ kind }) => kind === 'choice');
  for (const texts of all) for (const choice of choices) checkChoice(subject, texts, choice);
}

function checkChoice(subject: Subject, { language, source }: CheckedTexts, choice: ExpectedMessage): void {
  const found = source.messages.get(choice.id);
  const length = textOf(found, LABEL)?.length ?? 0;
  if (found === undefined || length <= LONGEST_ON_BUTTON) return;
  const reason = says('label-long', { what: choice.what, length, most: LONGEST_ON_BUTTON });
  const place = subject.locateText(language, choice.id, undefined, found.offset);
  subject.problems.warning('long-choice', place, reason);
}
