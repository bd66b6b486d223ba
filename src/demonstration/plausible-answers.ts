import type { Input } from '../interview/input.ts';
import type { AskView } from '../interview/outcome.ts';
import type { Question } from '../questionnaire/compiled/questionnaire.ts';
import { type AnswerKind, answerKind, fileKind } from '../questionnaire/definition/question-types.ts';
import { type Draw, oneOf, shuffled } from '../walk/seeded-random.ts';
import { openAnswer } from './open-answers.ts';
import { normal, type Person } from './person.ts';
import { weightsOf } from './tendencies.ts';

/** A question on the screen, and who looks at it. */
export interface Moment {
  readonly view: AskView;
  readonly person: Person;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** From 0: how often an answer to this question was refused already. */
  readonly tries: number;
  readonly draw: Draw;
}

type Action = Extract<Input, { type: 'tap' }>['action'];

/** Leipzig, Dresden, Chemnitz, Zwickau, Plauen, Görlitz, Bautzen, Freiberg: degrees. */
const TOWNS = [
  [51.34, 12.37],
  [51.05, 13.74],
  [50.83, 12.92],
  [50.72, 12.49],
  [50.5, 12.13],
  [51.15, 14.99],
  [51.18, 14.43],
  [50.91, 13.34],
] as const;
const DAY = 86_400_000;

/** What somebody might do at a question of each kind, tap by tap. */
const ACTS: { readonly [K in AnswerKind]: (moment: Moment) => readonly Input[] } = {
  none: () => [],
  calculated: () => [],
  acknowledgement: (moment) => [tap(moment, { do: 'acknowledge' })],
  choice: (moment) => {
    const choice = chosen(moment);
    return choice === undefined ? [] : [tap(moment, { do: 'choose', choice })];
  },
  choices: (moment) => {
    const taps = several(moment).map((choice) => tap(moment, { do: 'toggle', choice, on: true }));
    return [...untick(moment), ...taps, tap(moment, { do: 'done' })];
  },
  ranking: (moment) => {
    const order = byLiking(moment).map((choice) => tap(moment, { do: 'toggle', choice, on: true }));
    return [...order, tap(moment, { do: 'done' })];
  },
  words: ({ person, draw }) => [{ type: 'text', text: openAnswer(person.language, draw) }],
  number: (moment) => [{ type: 'text', text: String(number(moment)) }],
  moment: (moment) => [{ type: 'text', text: pointInTime(moment) }],
  place: ({ draw }) => [place(draw)],
  places: (moment) => {
    const { latitude, longitude } = place(moment.draw);
    const corners = [0, 1, 2].map(
      (corner): Input => ({
        type: 'place',
        latitude: latitude + (corner === 1 ? 0.02 : 0),
        longitude: longitude + (corner === 2 ? 0.02 : 0),
      }),
    );
    return [...corners, tap(moment, { do: 'done' })];
  },
  file: ({ view }) => {
    const kind = fileKind(view.question.type) ?? 'file';
    // Of all kinds only a picture is at hand (see `fill.ts`).
    return [
      { type: 'file', file: { id: 'demonstration', kind, ending: 'png', size: 100, duration: undefined } },
    ];
  },
};

/** What somebody might do at a question, tap by tap; nothing where nothing can be done. */
export function plausibleActs(moment: Moment): readonly Input[] {
  return ACTS[answerKind(moment.view.question.type)](moment);
}

export function tap({ view }: Pick<Moment, 'view'>, action: Action): Input {
  return { type: 'tap', asking: view.asking, action };
}

/** After a refusal: from the beginning. */
function untick(moment: Moment): readonly Input[] {
  return moment.view.ticked.map(({ ordinal }) => tap(moment, { do: 'toggle', choice: ordinal, on: false }));
}

function chosen({ view, person, draw }: Moment): number | undefined {
  const { question, choices } = view;
  if (question.type === 'another') return choices[draw() < 0.4 ? 0 : choices.length - 1]?.ordinal;
  const weights = weightsOf(question, choices, person.trait);
  let left = draw() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left <= 0) return choices[index]?.ordinal;
  }
  return choices.at(-1)?.ordinal;
}

/** Two or three of the likelier ones; what excludes the others alone. */
function several({ view, person, draw, tries }: Moment): readonly number[] {
  const { question, choices } = view;
  const weights = weightsOf(question, choices, person.trait);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const liked = choices.filter((_, index) => draw() < (2.5 * (weights[index] ?? 0)) / all);
  const alone = liked.find(({ exclusive }) => exclusive);
  const kept = alone === undefined ? liked : draw() < 0.3 ? [alone] : liked.filter((each) => each !== alone);
  const some = kept.length > 0 ? kept : shuffled(draw, choices).slice(0, 1);
  // Some questions allow so many only.
  return some
    .slice(0, tries === 0 ? undefined : Math.max(1, some.length - tries))
    .map(({ ordinal }) => ordinal);
}

function byLiking({ view, person, draw }: Moment): readonly number[] {
  const weights = weightsOf(view.question, view.choices, person.trait);
  return view.choices
    .map(({ ordinal }, index) => ({ ordinal, liking: draw() ** (1 / (weights[index] ?? 1)) }))
    .toSorted((one, other) => other.liking - one.liking)
    .map(({ ordinal }) => ordinal);
}

/** What a number mostly is: a few of something, an age, a year, an amount. The first that the question allows. */
function number({ view, person, today, draw, tries }: Moment): number {
  const { question } = view;
  if (question.range !== undefined) {
    const { start, end, step } = question.range;
    const steps = Math.round((end - start) / step);
    const middle = 0.5 + 0.12 * person.trait + 0.18 * normal(draw);
    return Number((start + step * Math.round(steps * Math.min(1, Math.max(0, middle)))).toFixed(6));
  }
  const kinds = [
    () => Math.floor(-Math.log(1 - draw()) * 2.2),
    () => Math.round(Math.min(88, Math.max(16, 38 + 12 * normal(draw)))),
    () => Number(today.slice(0, 4)) - Math.floor(-Math.log(1 - draw()) * 9),
    () => 10 * Math.round(60 * Math.exp(0.4 * normal(draw) + 0.15 * person.trait)),
  ];
  const first = kindNamed(question);
  return (kinds[(first + tries) % kinds.length] ?? (() => 1))();
}

function kindNamed({ name }: Question): number {
  if (/age$|^age|alter|edad/iu.test(name)) return 1;
  if (/year|jahr|since|seit/iu.test(name)) return 2;
  if (/income|rent|miete|salary|price|cost|budget|einkommen/iu.test(name)) return 3;
  return 0;
}

/** A birthday where the name says so; else something of the last years, or of the next where that is refused. */
function pointInTime({ view, today, draw, tries }: Moment): string {
  const { name, type } = view.question;
  const isBirth = /birth|geburt|dob/iu.test(name);
  const years = isBirth ? 18 + 50 * draw() : tries % 2 === 0 ? 3 * draw() : -draw();
  const date = new Date(Date.parse(`${today}T00:00:00Z`) - years * 365.25 * DAY).toISOString().slice(0, 10);
  const minutes = Math.round((12 * 60 + 150 * normal(draw)) / 15) * 15;
  const inDay = Math.min(21 * 60, Math.max(6 * 60, minutes));
  const time = `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
  return type === 'time' ? time : type === 'dateTime' ? `${date} ${time}` : date;
}

function place(draw: Draw): Extract<Input, { type: 'place' }> {
  const [latitude, longitude] = oneOf(draw, TOWNS) ?? TOWNS[0];
  return {
    type: 'place',
    latitude: latitude + 0.05 * normal(draw),
    longitude: longitude + 0.05 * normal(draw),
  };
}
