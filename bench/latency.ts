import { Cohort } from './cohort.ts';
import { spreadOf } from './median.ts';
import type { Act } from './stage.ts';
import type { Survey } from './survey.ts';

/** Medians, in units of the time that one API call takes. */
export interface Latency {
  /** From the answer's update being offered to the bot until the next question's sendMessage is received. */
  readonly fromOffer: number;
  /** The same, measured from the answer itself: the bot may be busy when it arrives. */
  readonly fromAnswer: number;
}

/** @param callTime - milliseconds that each call to the Bot API takes */
export async function latencyOf(
  act: Act,
  survey: Survey,
  people: number,
  callTime: number,
): Promise<Latency> {
  const cohort = await Cohort.open(act, survey, people);
  const { server } = act;
  const waiting = new Map<number, { offered: number; answered: number }>();
  const fromOffer: number[] = [];
  const fromAnswer: number[] = [];
  const stopOffers = server.on('offered', ({ chatId, madeAt, offers }, at) => {
    if (offers === 1) waiting.set(chatId, { offered: at, answered: madeAt });
  });
  const stopMessages = server.on('message', ({ by, chat, at }) => {
    const since = by === 'bot' ? waiting.get(chat.id) : undefined;
    if (since === undefined) return;
    waiting.delete(chat.id);
    fromOffer.push(at - since.offered);
    fromAnswer.push(at - since.answered);
  });
  server.latency = callTime;
  try {
    await cohort.answerUntil(survey.steps.length);
  } finally {
    server.latency = 0;
    stopOffers();
    stopMessages();
    cohort.leave();
  }
  return {
    fromOffer: spreadOf(fromOffer).median / callTime,
    fromAnswer: spreadOf(fromAnswer).median / callTime,
  };
}
