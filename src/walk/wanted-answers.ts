import type { Question, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import type { Coverage } from './coverage.ts';

/**
 * Which answers to earlier questions would let a filter offer a choice that nobody has met: for each question that a
 * `choice_filter` reads, the values in those choices' columns. From the last question to the first, so
 * that a district leads to its town, and the town to its country.
 */
export function wantedAnswers(
  { questions, byName }: Questionnaire,
  coverage: Coverage,
): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const question of questions.toReversed()) {
    const { choiceFilter } = question;
    if (choiceFilter === undefined) continue;
    const columns = question.choices
      .filter(({ name }) => coverage.taken(question, name) === 0 || wanted.get(question.name)?.has(name))
      .flatMap((choice) => Object.values(choice.columns ?? {}));
    for (const name of sourcesOf(choiceFilter.reads, byName)) {
      const values = wanted.get(name) ?? new Set();
      for (const value of columns) values.add(value);
      wanted.set(name, values);
    }
  }
  return wanted;
}

/** The questions behind these names, since a filter may read a calculation that reads an answer. */
export function sourcesOf(
  names: Iterable<string>,
  byName: ReadonlyMap<string, Question>,
): ReadonlySet<string> {
  const found = new Set(names);
  for (const name of found) {
    for (const read of byName.get(name)?.calculation?.reads ?? []) found.add(read);
  }
  return found;
}
