import type { RangeDefinition } from '../../../questionnaire/definition/definition.ts';
import type { FormTexts } from '../form-texts.ts';
import { towards } from '../keyboard.ts';
import { inRows, type PickButton, type PickerRow } from './rows.ts';

/** Up to this many numbers get a button each; more are first grouped into stretches. */
const MOST_SINGLE = 12;
const MOST_STRETCHES = 15;

/** The steps of a range. A long range takes two taps; a very long one can only be typed. */
export function numberPicker(
  { words, language }: FormTexts,
  range: RangeDefinition | undefined,
  picked: string,
  pick: PickButton,
): readonly PickerRow[] {
  const numbers = stepsOf(range);
  const label = new Intl.NumberFormat(language, { useGrouping: false }).format;
  const single = (some: readonly number[]) =>
    inRows(
      some.map((number) => pick(label(number), String(number))),
      some.length <= 7 ? 7 : 6,
    );
  if (numbers.length <= MOST_SINGLE) return single(numbers);
  const size = Math.max(10, Math.ceil(numbers.length / MOST_STRETCHES));
  if (size > MOST_SINGLE) return [];
  const stretches = inStretches(numbers, size);
  const chosen = /^~(\d+)$/u.exec(picked)?.[1];
  if (chosen !== undefined) {
    return [
      ...single(stretches[Number(chosen)] ?? []),
      [pick(towards('back', words, words('pick-other')), '')],
    ];
  }
  return inRows(
    stretches.map((some, index) => {
      const [first = 0, last = first] = [some[0], some.at(-1)];
      return pick(
        first === last ? label(first) : `\u2066${label(first)} – ${label(last)}\u2069`,
        `~${index}`,
      );
    }),
    3,
  );
}

function stepsOf(range: RangeDefinition | undefined): readonly number[] {
  const { start, end, step } = range ?? { start: 1, end: 10, step: 1 };
  const length = Math.floor(Math.abs(end - start) / Math.abs(step) + 1e-9) + 1;
  if (!(length <= MOST_SINGLE * MOST_STRETCHES)) return [];
  const towards = end < start ? -Math.abs(step) : Math.abs(step);
  // Steps of 0.1 should read 0.3, not 0.30000000000000004.
  return Array.from({ length }, (_, index) => Number((start + index * towards).toPrecision(12)));
}

function inStretches(numbers: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, index) =>
    numbers.slice(index * size, (index + 1) * size),
  );
}
