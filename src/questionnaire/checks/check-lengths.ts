import { LONGEST_ON_BUTTON } from '../choice-label.ts';
import { type CheckedTexts, textOf } from './check-texts.ts';
import { type ExpectedMessage, expectedTexts, LABEL, nameOf } from './expected-texts.ts';
import type { FluentMessage } from './fluent-source.ts';
import type { Subject } from './subject.ts';

/** Telegram: a message holds 4,096 characters, https://core.telegram.org/bots/api#sendmessage */
const LONGEST = 4096;
/** Whether texts fit Telegram's messages and buttons. What is inserted is not counted. */
export function checkLengths(subject: Subject, all: readonly CheckedTexts[]): void {
  const expected = expectedTexts(subject);
  for (const { language, source } of all) {
    for (const message of expected) {
      const found = source.messages.get(message.id);
      if (found === undefined) continue;
      if (message.kind === 'choice') checkChoice(subject, language, message, found);
      else checkMessage(subject, language, message, found);
    }
  }
}

function checkChoice(
  subject: Subject,
  language: string,
  message: ExpectedMessage,
  found: FluentMessage,
): void {
  const length = found.value?.length ?? 0;
  if (length <= LONGEST_ON_BUTTON) return;
  const reason = `The label of ${message.what} has ${length} characters, and a button shows ${LONGEST_ON_BUTTON}: all choices will stand in the message, with letters on the buttons.`;
  const place = subject.locateText(language, message.id, undefined, found.offset);
  subject.problems.warning('long-choice', place, reason, {
    cure: 'Shorten it, and explain in the hint of the question; or keep the letters.',
  });
}

function checkMessage(
  subject: Subject,
  language: string,
  message: ExpectedMessage,
  found: FluentMessage,
): void {
  for (const part of [LABEL, ...message.attributes]) {
    // A hint stands below its label in one message.
    const hint = part === LABEL ? (textOf(found, 'hint')?.length ?? 0) : 0;
    const length = (textOf(found, part)?.length ?? 0) + hint;
    if (length <= LONGEST) continue;
    const name = hint > 0 ? `label and hint of ${message.what} have` : `${nameOf(message, part)} has`;
    const place = subject.locateText(language, message.id, part === LABEL ? undefined : part, found.offset);
    const reason = `The ${name} ${length} characters; a Telegram message holds ${LONGEST}.`;
    subject.problems.error('too-long', place, reason, {
      cure: 'Shorten it, or divide it into several notes.',
    });
    break;
  }
}
