import type { AskView } from '../../../interview/outcome.ts';
import type { FormTexts } from '../form-texts.ts';
import { datePicker, pickedDate } from './date-picker.ts';
import type { PickButton, PickerRow } from './rows.ts';
import { timePicker } from './time-picker.ts';

/** A date, then a time. */
export function momentPicker(texts: FormTexts, view: AskView, pick: PickButton): readonly PickerRow[] {
  const [date = '', time] = view.picked.split('T');
  if (time === undefined && date.length < 'YYYY-MM-DD'.length) return datePicker(texts, view, pick);
  return timePicker(texts, time ?? '', pick, `${date}T`);
}

/** The part of a moment tapped so far, in words. */
export function pickedMoment(picked: string, language: string): string {
  const [date = '', hour = ''] = picked.split('T');
  const words = pickedDate(date, language);
  return hour === '' ? words : `${words}, ${hour}:…`;
}
