import type { AskView } from '../../../interview/outcome.ts';
import type { FormTexts } from '../form-texts.ts';
import { datePicker, pickedDate } from './date-picker.ts';
import { numberPicker } from './number-picker.ts';
import type { PickButton, PickerRow } from './rows.ts';
import { timePicker } from './time-picker.ts';

/**
 * Dates, times and numbers, tapped together in a few taps. What has been tapped so far is in the buttons, and nowhere
 * else: each tap turns the buttons into the next ones, and the last is the answer.
 *
 * @returns no rows for what is only typed
 */
export function pickerRows(texts: FormTexts, view: AskView, pick: PickButton): readonly PickerRow[] {
  const { question, picked } = view;
  switch (question.type) {
    case 'date':
      return datePicker(texts, view, pick);
    case 'time':
      return timePicker(texts, picked, pick, '');
    case 'dateTime': {
      const [date = '', time] = picked.split('T');
      if (time === undefined && date.length < 'YYYY-MM-DD'.length) {
        return datePicker(texts, view, pick);
      }
      return timePicker(texts, time ?? '', pick, `${date}T`);
    }
    case 'range':
      return numberPicker(texts, question.range, picked, pick);
    default:
      return [];
  }
}

/** What has been tapped so far, in words; empty at the beginning. */
export function pickedInWords(texts: FormTexts, { question, picked }: AskView): string {
  if (question.type !== 'date' && question.type !== 'dateTime') return '';
  const [date = '', hour = ''] = picked.split('T');
  const words = pickedDate(date, texts.language);
  return hour === '' ? words : `${words}, ${hour}:…`;
}
