import type { Answer } from '../../interview/answers.ts';
import type { Now } from '../../interview/now.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';

/** Ages, years, counts, shares: what people are asked for. */
const NUMBERS = [2, 1, 3, 5, 8, 10, 18, 20, 30, 40, 65, 0, 100, 1000, 1990, 2015];
/** For questions whose constraint wants a certain form: a postcode, an address, a phone number, a word. */
const TEXTS = ['01067', 'name@example.org', '+49 351 0000000', 'https://example.org', 'A', '1990'];

/**
 * Answers worth trying at a question, the most plausible first. Whether the constraint allows one is for the engine to
 * say.
 *
 * @param wanted - values that conditions compare with (`'yes'`, `18`): tried before all others
 * @param sentence - what somebody might write where free text is asked for
 */
export function candidates(
  { question, choices }: Pick<AskView, 'question' | 'choices'>,
  { now, wanted, sentence }: { now: Now; wanted: ReadonlySet<string>; sentence: string },
): readonly Answer[] {
  return [...values(question), ...otherAnswers(question)];

  function values({ type }: Question): readonly Answer[] {
    switch (type) {
      case 'another':
        // On, unless what is looked for is in a further instance.
        return [{ v: 'no' }, { v: 'yes' }];
      case 'select_one':
        return wantedFirst(choices.map(({ name }) => name)).map((name) => ({ v: name }));
      case 'select_multiple': {
        const several = choices.filter(({ exclusive }) => !exclusive).map(({ name }) => name);
        const singles = wantedFirst(choices.map(({ name }) => name)).map((name) => ({ v: [name] }));
        const pair = several.filter((name) => wanted.has(name)).length > 1 ? [{ v: several }] : [];
        return [...pair, ...singles, { v: several }];
      }
      case 'integer':
        return numbers().filter(({ v }) => Number.isInteger(v));
      case 'decimal':
        return [{ v: 19.5 }, ...numbers()];
      case 'date':
        return [yearsBefore(6), yearsBefore(30), now.today, yearsBefore(0.5), yearsBefore(-1)].map((v) => ({
          v,
        }));
      case 'text':
        return [sentence, ...TEXTS].map((v) => ({ v }));
      case 'rank':
        return [{ v: choices.map(({ name }) => name) }];
      case 'range': {
        const { start, end } = question.range ?? { start: 1, end: 10 };
        return [...wanted]
          .map(Number)
          .concat(start, end)
          .filter(Number.isFinite)
          .map((v) => ({ v }));
      }
      case 'time':
        return ['09:00', '14:30', '22:15'].map((v) => ({ v }));
      case 'dateTime':
        return [yearsBefore(0.01), yearsBefore(-0.01)].map((day) => ({ v: `${day}T14:30` }));
      case 'geopoint':
        return [{ v: '51.05 13.74 0 1000' }];
      case 'image':
      case 'audio':
      case 'video':
      case 'file':
        return [{ v: 'bin', file: 'preview' }];
      case 'acknowledge':
        return [{ v: true }];
      case 'note':
      case 'calculate':
        return [];
    }
  }

  function wantedFirst(names: readonly string[]): readonly string[] {
    return [...names.filter((name) => wanted.has(name)), ...names.filter((name) => !wanted.has(name))];
  }

  function numbers() {
    // A condition on a number is most often a limit: both sides of it are worth a try.
    const limits = [...wanted].map(Number).filter(Number.isFinite);
    const all = [...NUMBERS, ...limits.flatMap((limit) => [limit, limit + 1, limit - 1])];
    return [...new Set(all)].map((v) => ({ v }));
  }

  function yearsBefore(years: number): string {
    return new Date(now.ms - years * 365.25 * 86_400_000).toISOString().slice(0, 10);
  }
}

function otherAnswers({ sensitive, dontKnow, required }: Question): readonly Answer[] {
  return [
    ...(dontKnow ? [{ no: 'dont-know' } as const] : []),
    ...(sensitive ? [{ no: 'declined' } as const] : required === true ? [] : [{ no: 'skipped' } as const]),
  ];
}
