import type { Meaning } from './dictionary.ts';

/** Minutes. */
export const DAY = 1440;

/** A time that a text tells: minutes from midnight; of a clock with twelve hours not yet before or after noon. */
export interface Told {
  readonly minutes: number;
  readonly isExact: boolean;
  /** Only a guess, or true in one region only. */
  readonly isVague?: boolean;
}

type Numeral = Extract<Meaning, { readonly value: number }>;

const LETTERS: Readonly<Record<Meaning['is'], string>> = {
  number: 'n',
  clock: 'c',
  fixed: 'c',
  amount: 'q',
  part: '',
  hour: 'o',
  minutes: 'm',
  'half-to': 'h',
  'three-quarters-to': 'd',
  past: 'p',
  to: 't',
  'to-or-until': 't',
  towards: 'w',
  plus: '+',
  minus: '-',
  until: 's',
  dash: 's',
  between: '',
  about: '',
  without: '',
  date: '',
  unknown: '',
};

/** The ways to tell a time, by the letters of what they are made of. */
const WAYS: readonly (readonly [RegExp, (told: Numerals) => Told | undefined])[] = [
  // 14:30, 14:30 Uhr
  [/^co?$/u, ([clock]) => clock && { minutes: clock.value, isExact: isExact(clock) }],
  // 9, 9 Uhr
  [/^no?$/u, ([hour]) => timeAt(hour)],
  // 14 Uhr 5, 8 30, eight thirty
  [/^non?m?$/u, ([hour, minutes]) => timeAt(hour, minutes?.value)],
  [/^nnm?$/u, ([hour, minutes]) => (isMinutes(minutes) ? timeAt(hour, minutes?.value) : undefined)],
  // Viertel nach 3, ten past eight
  [/^(?:nm?|q)p[nc]o?$/u, ([amount, hour]) => timeAt(hour, amount?.value)],
  // zehn vor neun, quarter to nine
  [/^(?:nm?|q)t[nc]o?$/u, ([amount, hour]) => timeAt(hour, minus(amount))],
  // чверть на дев'яту
  [/^(?:nm?|q)wno?$/u, ([amount, hour]) => timeAt(hour, (amount?.value ?? 0) - 60)],
  // fünf nach halb neun, fünf vor halb neun
  [/^nm?phno?$/u, ([amount, hour]) => timeAt(hour, (amount?.value ?? 0) - 30)],
  [/^nm?thno?$/u, ([amount, hour]) => timeAt(hour, minus(amount) - 30)],
  // halb neun, dreiviertel neun
  [/^hno?$/u, ([hour]) => timeAt(hour, -30)],
  [/^dno?$/u, ([hour]) => timeAt(hour, -15)],
  // без пяти девять
  [/^-(?:nm?|q)no?$/u, ([amount, hour]) => timeAt(hour, minus(amount))],
  // الثامنة والنصف, الثامنة إلا ربعا, вісім з половиною
  [/^no?(?:[+-](?:nm?|q))+$/u, ([hour, ...amounts]) => timeAt(hour, sumOf(amounts))],
];

type Numerals = readonly (Numeral & { readonly isMinus: boolean })[];

/** The time that these tell, where they tell one and nothing else. */
export function toldBy(core: readonly Meaning[]): Told | undefined {
  const letters = core.map(({ is }) => LETTERS[is]).join('');
  const numerals = core.flatMap((meaning, index) =>
    'value' in meaning ? [{ ...meaning, isMinus: core[index - 1]?.is === 'minus' }] : [],
  );
  for (const [way, tell] of WAYS) if (way.test(letters)) return tell(numerals);
  // In Saxony "viertel neun" is 8:15; in Britain "half eight" is 8:30.
  const [amount, hour] = numerals;
  if (!/^qno?$/u.test(letters)) return undefined;
  const told = timeAt(hour, amount?.value === 30 ? 30 : (amount?.value ?? 0) - 60);
  return told && { ...told, isVague: true };
}

/** The time so many minutes after an hour, or before it; `undefined` for what is no hour. */
export function timeAt(hour: Numeral | undefined, minutes = 0): Told | undefined {
  if (hour === undefined || minutes > 59) return undefined;
  const from = hour.is === 'number' ? hour.value * 60 : hour.value;
  if (from >= DAY) return undefined;
  return { minutes: (from + minutes + DAY) % DAY, isExact: isExact(hour) };
}

function isExact(numeral: Numeral): boolean {
  return 'isExact' in numeral && numeral.isExact;
}

/** Minutes have two digits: "8 30", but not "8 9". */
function isMinutes(numeral: Numeral | undefined): boolean {
  return numeral !== undefined && (numeral.value > 9 || (numeral.is === 'number' && numeral.isExact));
}

function minus(amount: Numeral | undefined): number {
  return -(amount?.value ?? 0);
}

function sumOf(amounts: Numerals): number {
  return amounts.reduce((sum, { value, isMinus }) => sum + (isMinus ? -value : value), 0);
}
