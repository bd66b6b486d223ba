import type { FormTexts } from '../form-texts.ts';
import { towards } from '../keyboard.ts';
import { inRows, type PickButton, type PickerRow } from './rows.ts';

/** Hour, then minutes in steps of five. An exact minute can be typed. */
export function timePicker(
  { words }: FormTexts,
  picked: string,
  pick: PickButton,
  before: string,
): readonly PickerRow[] {
  const two = (number: number) => String(number).padStart(2, '0');
  if (picked.length === 2) {
    const minutes = Array.from({ length: 12 }, (_, index) => two(index * 5));
    return [
      ...inRows(
        minutes.map((minute) => pick(`${picked}:${minute}`, `${before}${picked}${minute}`)),
        4,
      ),
      [pick(towards('back', words, words('pick-other')), before)],
    ];
  }
  const hours = Array.from({ length: 24 }, (_, hour) => two((hour + 6) % 24));
  const rows = inRows(
    hours.map((hour) => pick(hour, `${before}${hour}`)),
    6,
  );
  return before === '' ? rows : [...rows, [pick(towards('back', words, words('pick-other')), '')]];
}
