import type { AskView } from '../../../interview/outcome.ts';
import { grainedDate, longDate, monthName } from '../../../questionnaire/languages/dates-in-words.ts';
import type { FormTexts } from '../form-texts.ts';
import { towards } from '../keyboard.ts';
import { inRows, type PickButton, type PickerRow } from './rows.ts';

/** Three longer names side by side would be cut on a phone: Arabic months have two names each. */
const LONG_MONTH = 12;

/** Decade, year, month, day. */
export function datePicker(
  texts: FormTexts,
  { picked, picks }: AskView,
  pick: PickButton,
): readonly PickerRow[] {
  const { words, language } = texts;
  const offer = (label: (value: string) => string, perRow: number) =>
    inRows(
      picks.map((value) => pick(label(value), value)),
      perRow,
    );
  switch (picked.length) {
    case 'YYY'.length:
      return [...offer((year) => year, 5), up(texts, '', pick)];
    case 'YYYY'.length: {
      const name = (month: string) => monthName(Number(month.slice(-2)), language);
      const perRow = picks.every((month) => name(month).length <= LONG_MONTH) ? 3 : 2;
      return [...offer(name, perRow), up(texts, picked.slice(0, 3), pick)];
    }
    case 'YYYY-MM'.length:
      return [...offer((day) => String(Number(day.slice(-2))), 7), up(texts, picked.slice(0, 4), pick)];
    default: {
      const isDay = (value: string) => value.length === 'YYYY-MM-DD'.length;
      const today = picks.filter(isDay).map((day) => pick(words('pick-today'), day));
      const decades = picks.filter((value) => !isDay(value)).map((decade) => pick(years10(decade), decade));
      return [...inRows(today, 1), ...inRows(decades, 3)];
    }
  }
}

/** The part of a date tapped so far, in words. */
export function pickedDate(picked: string, language: string): string {
  switch (picked.length) {
    case 'YYY'.length:
      return years10(picked);
    case 'YYYY'.length:
      return picked;
    case 'YYYY-MM'.length:
      return grainedDate(`${picked}-01`, language, 'month');
    case 'YYYY-MM-DD'.length:
      return longDate(picked, language);
    default:
      return '';
  }
}

/** "1990–1999", in this order even in right-to-left text. */
function years10(decade: string): string {
  return `\u2066${decade}0–${decade}9\u2069`;
}

function up({ words }: FormTexts, to: string, pick: PickButton): PickerRow {
  return [pick(towards('back', words, words('pick-other')), to)];
}
