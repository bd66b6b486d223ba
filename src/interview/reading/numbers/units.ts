/** What a unit measures, and how much of the smallest unit of its kind it is. */
interface Unit {
  readonly kind: 'time' | 'money' | 'weight' | 'length' | 'area' | 'share';
  /** `undefined` where it cannot be converted: a currency. */
  readonly size?: number;
  /** Meant by most people where the question names no unit of this kind: years, euros. */
  readonly isUsual?: boolean;
}

/** A month has no fixed number of days: months and years only become each other. */
const MONTH = 1e9;

export const UNITS = {
  second: { kind: 'time', size: 1 },
  minute: { kind: 'time', size: 60 },
  hour: { kind: 'time', size: 3600 },
  day: { kind: 'time', size: 86_400 },
  week: { kind: 'time', size: 604_800 },
  month: { kind: 'time', size: MONTH },
  year: { kind: 'time', size: 12 * MONTH, isUsual: true },
  euro: { kind: 'money', isUsual: true },
  cent: { kind: 'money' },
  dollar: { kind: 'money', isUsual: true },
  pound: { kind: 'money', isUsual: true },
  hryvnia: { kind: 'money', isUsual: true },
  rouble: { kind: 'money', isUsual: true },
  lira: { kind: 'money', isUsual: true },
  dinar: { kind: 'money', isUsual: true },
  rial: { kind: 'money', isUsual: true },
  afghani: { kind: 'money', isUsual: true },
  gram: { kind: 'weight', size: 1 },
  kilogram: { kind: 'weight', size: 1000, isUsual: true },
  tonne: { kind: 'weight', size: 1_000_000 },
  millimetre: { kind: 'length', size: 1 },
  centimetre: { kind: 'length', size: 10 },
  metre: { kind: 'length', size: 1000 },
  kilometre: { kind: 'length', size: 1_000_000 },
  mile: { kind: 'length' },
  'square-metre': { kind: 'area', isUsual: true },
  percent: { kind: 'share', isUsual: true },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitName = keyof typeof UNITS;

/**
 * Whether a number with this unit answers a question that names `asked`, in this order. Of each kind only the first counts: "How
 * many hours a week?" asks for hours.
 */
export function isUnitOf(written: UnitName, asked: ReadonlySet<UnitName>): boolean {
  const { kind, isUsual }: Unit = UNITS[written];
  const first = [...asked].find((each) => UNITS[each].kind === kind);
  return first === undefined ? isUsual === true : first === written;
}

/** What turns a number with this unit into the one that is asked for: 24 months are 2 years. */
export function factorTo(written: UnitName, asked: ReadonlySet<UnitName>): number | undefined {
  const from: Unit = UNITS[written];
  const to: Unit | undefined = UNITS[[...asked].find((each) => UNITS[each].kind === from.kind) ?? written];
  if (from.size === undefined || to.size === undefined || from.size === to.size) return undefined;
  return from.size < MONTH === to.size < MONTH ? from.size / to.size : undefined;
}
