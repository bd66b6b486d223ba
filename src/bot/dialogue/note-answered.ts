import type { Now } from '../../interview/now.ts';
import type { Outcome } from '../../interview/outcome.ts';
import { Evaluation } from '../../interview/path/evaluation.ts';
import { hiddenBy } from '../../interview/path/hidden-by.ts';
import { answerKey } from '../../interview/path/stop.ts';
import type { Session } from '../../interview/session.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { fileKind } from '../../questionnaire/definition/question-types.ts';
import type { MessageRef } from '../sending/reply.ts';
import type { Words } from '../words/words.ts';
import type { Turn } from './turn.ts';
import { forget, messagesAbout, remember } from './written.ts';

interface Answering {
  readonly before: Session;
  readonly after: Session;
  readonly outcome: Outcome;
  /** The message that shows the question. */
  readonly shown: MessageRef;
  /** The person's message that gives the answer, where one does. */
  readonly typed: number | undefined;
}

/** What an answer leaves behind besides itself: which message gave it, and a word about answers that it hides. */
export function noteAnswered(
  turn: Turn,
  questionnaire: Questionnaire,
  words: Words,
  { before, after, outcome, shown, typed }: Answering,
  now: Now,
): void {
  if (outcome.type !== 'show' || outcome.answered === undefined) return;
  const { question, instance } = outcome.answered;
  const written = turn.state.interview?.messages?.written;
  const isChange = before.answers.has(answerKey(question, instance));
  if (isChange) {
    const hidden = hiddenBy(
      new Evaluation(questionnaire, before, now),
      new Evaluation(questionnaire, after, now),
    );
    if (hidden > 0) turn.say(words('hidden-answers', { count: hidden }));
  }
  const { structure } = after;
  const place = { question: question.index, instance };
  if (question.sensitive && isFile(question)) {
    for (const id of messagesAbout(written, structure, place)) turn.deleteUnwanted(id);
  }
  // A tapped answer is kept by the message of its question, for replies to it. The rows of a table share one message.
  const message =
    typed ?? (question.matrix === undefined && !isFile(question) ? idOf(turn, shown) : undefined);
  if (message !== undefined) {
    const shownBy = idOf(turn, shown) ?? message;
    turn.updateInterviewMessages({
      written: remember(
        written,
        structure,
        { message, shown: shownBy, ...place },
        typed === undefined ? undefined : after.asking,
      ),
    });
  } else if (isChange && written !== undefined) {
    turn.updateInterviewMessages({ written: forget(written, structure, place) });
  }
}

/** Whether its answer is something that Telegram keeps until the answers are sent. */
export function isFile({ type }: Question): boolean {
  return fileKind(type) !== undefined;
}

/** The message itself; of a screen, the message that showed it last. */
export function idOf({ record }: Turn, shown: MessageRef): number | undefined {
  if ('id' in shown) return shown.id;
  return record.prompt?.asking === shown.screen ? record.prompt.messageId : undefined;
}
