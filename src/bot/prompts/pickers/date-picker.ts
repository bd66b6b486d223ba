import { dateGrain } from '../../../interview/read-picked.ts';
import type { Question } from '../../../questionnaire/questionnaire.ts';
import { grainedDate, longDate, monthName } from '../dates.ts';
import type { FormTexts } from '../form-texts.ts';
import { towards } from '../keyboard.ts';
import { inRows, type PickButton, type PickerRow } from './rows.ts';

/** The oldest person one may meet was born in this decade. */
const FIRST_DECADE = 192;

/**
 * Decade, year, month, day. The newest decade stands first: most questions are about what was not long ago, and births
 * are a short way down.
 */
export function datePicker(
  texts: FormTexts,
  question: Question,
  picked: string,
  today: string,
  pick: PickButton,
): readonly PickerRow[] {
  const grain = question.type === 'date' ? dateGrain(question) : 'day';
  switch (picked.length) {
    case 'YYY'.length:
      return [...years(picked, pick), up(texts, '', pick)];
    case 'YYYY'.length:
      return [...months(texts, picked, pick), up(texts, picked.slice(0, 3), pick)];
    case 'YYYY-MM'.length:
      return [...days(picked, pick), up(texts, picked.slice(0, 4), pick)];
    default: {
      const now = Number(today.slice(0, 3));
      const decades = Array.from({ length: now + 1 - FIRST_DECADE + 1 }, (_, index) => now + 1 - index);
      const rows = inRows(
        decades.map((decade) => pick(years10(String(decade)), String(decade))),
        3,
      );
      return grain === 'day' ? [[pick(texts.words('pick-today'), today)], ...rows] : rows;
    }
  }
}

/** What has been tapped of a date, in words. */
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

/** "1990–1999", in this order where lines run from right to left, too. */
function years10(decade: string): string {
  return `\u2066${decade}0–${decade}9\u2069`;
}

function years(decade: string, pick: PickButton): readonly PickerRow[] {
  return inRows(
    Array.from({ length: 10 }, (_, year) => pick(`${decade}${year}`, `${decade}${year}`)),
    5,
  );
}

function months(texts: FormTexts, year: string, pick: PickButton): readonly PickerRow[] {
  return inRows(
    Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      return pick(monthName(index + 1, texts.language), `${year}-${month}`);
    }),
    3,
  );
}

function days(month: string, pick: PickButton): readonly PickerRow[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return inRows(
    Array.from({ length }, (_, index) =>
      pick(String(index + 1), `${month}-${String(index + 1).padStart(2, '0')}`),
    ),
    7,
  );
}

function up({ words }: FormTexts, to: string, pick: PickButton): PickerRow {
  return [pick(towards('back', words, words('pick-other')), to)];
}
