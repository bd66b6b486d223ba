import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';

const DAY = 86_400_000;

/**
 * What somebody might type as an answer to a question, the likeliest to make a difference first: the values that the
 * questionnaire's expressions name, and their neighbours; then everyday ones. Some will be refused, as in life.
 */
export function typedAnswers(questionnaire: Questionnaire, question: Question, today: string): string[] {
  const sources = questionnaire.questions
    .flatMap((other) => [
      ...other.relevant,
      other.constraint,
      other.calculation,
      typeof other.required === 'boolean' ? undefined : other.required,
    ])
    .filter((expression) => expression !== undefined)
    .filter((expression) => expression === question.constraint || expression.reads.has(question.name))
    .map(({ source }) => source);
  switch (question.type) {
    case 'integer':
      return unique([...sources.flatMap(numbersIn).map(Math.trunc).flatMap(around), 1, 0, 2, 18, 40, 100]);
    case 'decimal':
      return unique([...sources.flatMap(numbersIn).flatMap(around), 1, 2.5, 0, 40]);
    case 'date': {
      const dates = sources.flatMap((source) => source.match(/\d{4}-\d\d-\d\d/gu) ?? []);
      const near = dates.flatMap((date) => [-1, 0, 1].map((days) => shifted(date, days)));
      const ago = [0, -1, 1, -100, -400, -4000, -15_000, -30_000].map((days) => shifted(today, days));
      return unique([...near, ...ago]);
    }
    case 'range': {
      const { start, end, step } = question.range ?? { start: 1, end: 10, step: 1 };
      return unique([start, end, start + step, end + step, ...sources.flatMap(numbersIn)]);
    }
    case 'time':
      return ['9:00', '14.30', '25:00'];
    case 'dateTime':
      return [`${today} 14:30`, `${shifted(today, -1)} 9:00`];
    case 'geopoint':
      return ['51.05, 13.74'];
    case 'text': {
      const quoted = sources.flatMap((source) =>
        [...source.matchAll(/'([^']+)'|"([^"]+)"/gu)].map((match) => match[1] ?? match[2] ?? ''),
      );
      // string-length(.) <= 200
      const lengths = sources.flatMap(numbersIn).flatMap(around);
      const long = lengths
        .filter((length) => length > 0 && length <= 4096)
        .map((length) => 'ä'.repeat(length));
      return unique(['Text & <more>', ...quoted, ...long, '1', 'ä'.repeat(4096)]);
    }
    default:
      return [];
  }
}

function numbersIn(source: string): number[] {
  return (source.replaceAll(/\$\{[^}]*\}|'[^']*'|"[^"]*"/gu, ' ').match(/\d+(\.\d+)?/gu) ?? []).map(Number);
}

function around(value: number): number[] {
  return [value, value + 1, value - 1];
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function unique(values: readonly (string | number)[]): string[] {
  return [...new Set(values.map(String))];
}
