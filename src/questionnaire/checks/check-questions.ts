import type { QuestionDefinition, QuestionType } from '../definition.ts';
import { cureForName } from './check-names.ts';
import { isDay } from './check-settings.ts';
import type { CheckedQuestion, Subject } from './subject.ts';

/** Each question by itself: do its keys fit its type, does its default. */
export function checkQuestions(subject: Subject): void {
  const { definition, questions, groups, places, problems } = subject;
  if (questions.length === 0) {
    problems.error('no-questions', places.of(definition, 'survey'), 'There are no questions.', {
      cure: 'Add one under survey: - {type: text, name: wishes}',
    });
  }
  for (const { definition: group } of groups) {
    if (group.items.length > 0) continue;
    const message = `The group "${group.name}" is empty.`;
    problems.warning('empty-group', places.of(group), message, {
      cure: 'Add questions to it, or remove it.',
    });
  }
  for (const question of questions) {
    checkKeys(subject, question.definition);
    checkDefault(subject, question);
    checkScreenOut(subject, question);
  }
}

function checkKeys({ places, problems }: Subject, question: QuestionDefinition): void {
  const { type, name } = question;
  const misplaced = (key: string, severity: 'error' | 'warning', cure: string) =>
    problems[severity](
      'misplaced-key',
      places.of(question, key),
      `A question of type "${type}" has no "${key}".`,
      {
        cure,
      },
    );
  if (type === 'calculate' && question.calculation === undefined) {
    const message = `The calculation of "${name}" is missing.`;
    problems.error('missing-calculation', places.of(question), message, {
      cure: 'Add for example: calculation: 1 + 1',
    });
  }
  if (type !== 'calculate' && question.calculation !== undefined) {
    misplaced('calculation', 'error', 'Calculate in a question of type "calculate".');
  }
  const silent = type === 'note' || type === 'calculate';
  if (question.constraint !== undefined && (silent || type === 'acknowledge')) {
    misplaced('constraint', 'error', 'Remove it: nothing is entered here.');
  }
  if (question.default !== undefined && (silent || type === 'acknowledge')) {
    misplaced('default', 'error', 'Remove it: nothing is entered here.');
  }
  // Harmless, and common in forms written for other programs.
  if (!silent) return;
  if (question.required !== undefined && question.required !== false) {
    misplaced('required', 'warning', 'Remove it, or use the type "acknowledge" for what must be read.');
  }
  if (question.dontKnow === true) misplaced('dont_know', 'warning', 'Remove it.');
  if (question.sensitive === true) misplaced('sensitive', 'warning', 'Remove it.');
}

const EXPECTED: Readonly<
  Partial<Record<QuestionType, { expected: string; fits: (text: string) => boolean }>>
> = {
  integer: { expected: 'a whole number', fits: (text) => /^-?\d{1,15}$/.test(text) },
  decimal: { expected: 'a number, written like 1.5', fits: (text) => /^-?\d{1,15}(\.\d+)?$/.test(text) },
  date: { expected: 'a day that exists, written YYYY-MM-DD', fits: isDay },
};

function checkDefault(
  { places, problems }: Subject,
  { definition: question, choices }: CheckedQuestion,
): void {
  const { type, default: value } = question;
  if (value === undefined || type === 'note' || type === 'calculate' || type === 'acknowledge') return;
  const place = places.of(question, 'default');
  if (/\$\{/.test(value)) {
    problems.error('bad-default', place, 'A default is a value: expressions are not understood here.', {
      found: value,
    });
    return;
  }
  const expectation = EXPECTED[type];
  if (expectation && !expectation.fits(value)) {
    const message = `The default of "${question.name}" must be ${expectation.expected}, as its type is "${type}".`;
    problems.error('bad-default', place, message, { found: value });
  }
  if (choices === undefined) return;
  const names = choices.map(({ name }) => name);
  for (const chosen of type === 'select_multiple' ? value.split(/\s+/) : [value]) {
    if (names.includes(chosen)) continue;
    const message = `The default "${chosen}" is not a choice of "${question.list}": ${listed(names)}.`;
    problems.error('bad-default', place, message, { found: value, ...cureForName(chosen, names) });
  }
}

function checkScreenOut({ places, problems }: Subject, { definition: note, groups }: CheckedQuestion): void {
  if (note.screenOut !== true || [note, ...groups].some(({ relevant }) => (relevant ?? '') !== '')) return;
  const message = `The note "${note.name}" ends the interview for everybody who comes this far.`;
  problems.error('screens-out-everybody', places.of(note, 'screen_out'), message, {
    cure: `Say for whom: relevant: "\${age} < 18"`,
  });
}

/** Names in a row, the first ten of them. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length <= 10 ? shown : `${shown} and ${names.length - 10} more`;
}
