import type { Choice, Question, Repeat } from '../questionnaire/compiled/questionnaire.ts';

/**
 * Whether a question of one revision is the same in another one: its buttons mean what they meant, and what is written means
 * the same. Texts may be new: what is on the screen takes them at once, in any revision.
 */
export function isSameQuestion(one: Question, other: Question): boolean {
  return (
    one.type === other.type &&
    one.asked === other.asked &&
    one.sensitive === other.sensitive &&
    one.dontKnow === other.dontKnow &&
    one.precision === other.precision &&
    one.choicesFrom === other.choicesFrom &&
    one.matrix?.name === other.matrix?.name &&
    isSame(rowsOf(one), rowsOf(other)) &&
    isSame(one.range, other.range) &&
    isSame(repeatsAround(one.repeat), repeatsAround(other.repeat)) &&
    isSame(one.choices.map(meaning), other.choices.map(meaning))
  );
}

function rowsOf({ matrix }: Question): readonly string[] {
  return matrix?.rows.map(({ name }) => name) ?? [];
}

function repeatsAround(repeat: Repeat | undefined): readonly string[] {
  return repeat === undefined ? [] : [...repeatsAround(repeat.outer), repeat.name];
}

function meaning({ ordinal, name, exclusive }: Choice): readonly unknown[] {
  return [ordinal, name, exclusive];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
