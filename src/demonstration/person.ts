import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { type Draw, oneOf } from '../walk/seeded-random.ts';

/** Somebody who might take part. */
export interface Person {
  readonly language: string;
  readonly channel: string | undefined;
  /** How things are for this person, about -2 to 2: it moves many answers a little, so that cross-tables have something to show. */
  readonly trait: number;
  /** How many questions they answer gladly: with few left, they skip more, and leave. */
  readonly patience: number;
  /** `YYYY-MM-DD`: when they took part. */
  readonly day: string;
}

const DAY = 86_400_000;
/** A survey's weeks: most people come soon after it is announced, and some after a reminder. */
const DAYS = 42;
const REMINDED_AFTER = 21;

/** Each language has half as many people as the one before it, but none is left out. */
export function drawPerson({ languages, settings }: Questionnaire, today: string, draw: Draw): Person {
  const place = Math.min(languages.length - 1, Math.floor(-Math.log2(1 - draw() * 0.98)));
  const isReminded = draw() < 0.3;
  const after = Math.floor((isReminded ? REMINDED_AFTER : 0) - Math.log(1 - draw()) * 6) % DAYS;
  const began = Date.parse(`${today}T00:00:00Z`) - (DAYS - 1) * DAY;
  return {
    language: languages[place] ?? '',
    channel: draw() < 0.8 ? oneOf(draw, settings.channels) : undefined,
    trait: normal(draw),
    patience: 40 + Math.floor(200 * draw()),
    day: new Date(began + after * DAY).toISOString().slice(0, 10),
  };
}

/** A normally distributed number, mean 0, deviation 1 (Box and Muller, 1958). */
export function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
