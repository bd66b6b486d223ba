import { isCoreDone } from '../../interview/asking/view.ts';
import type { Now } from '../../interview/now.ts';
import type { AskView } from '../../interview/outcome.ts';
import { Evaluation } from '../../interview/path/evaluation.ts';
import { previousStop } from '../../interview/path/path.ts';
import type { Session } from '../../interview/session.ts';
import type { FormTexts } from '../prompts/form-texts.ts';
import { sendPartButton } from '../prompts/rests.ts';
import type { Message } from '../sending/reply.ts';

/** The first question after the author's core gets one more button: "Send what I have". Later questions do not repeat it. */
export function withSendPart(
  message: Message,
  texts: FormTexts,
  session: Session,
  view: AskView,
  now: Now,
): Message {
  if (!view.isCoreDone || view.changing) return message;
  const evaluation = new Evaluation(texts.questionnaire, session, now);
  const before = previousStop(evaluation, view);
  if (before !== undefined && isCoreDone(evaluation, before)) return message;
  return { ...message, keyboard: [...(message.keyboard ?? []), [sendPartButton(texts, session)]] };
}
