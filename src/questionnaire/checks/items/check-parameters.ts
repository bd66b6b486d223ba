import type { QuestionDefinition, RangeDefinition } from '../../definition/definition.ts';
import { answerKind, hasChoices, takesKey } from '../../definition/question-types.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import { type CheckedQuestion, hasAnswer, type Subject } from '../subject.ts';

/** More steps than anybody can tell apart. */
const MOST_STEPS = 1000;
const PRECISIONS = { least: 1, most: 100_000 };

/** Checks bounds, filters, orders and triggers: does the question's type have them, and do they make sense? */
export function checkParameters(subject: Subject, checked: CheckedQuestion): void {
  const { definition: question } = checked;
  checkMisplaced(subject, question);
  checkRange(subject, question);
  checkPrecision(subject, question);
  checkTrigger(subject, checked);
}

/** Harmless: it has no effect here, and is probably in the wrong line. */
function checkMisplaced({ places, problems }: Subject, question: QuestionDefinition): void {
  const { type, name } = question;
  const misplaced = (key: string, goesWith: string) => {
    const message = `"${key}" means nothing at a question of type "${type}".`;
    problems.warning('misplaced-key', places.of(question, key), message, {
      cure: `It goes with ${goesWith}: remove it here.`,
    });
  };
  const selects = 'select_one, select_multiple and rank';
  if (question.range !== undefined && !takesKey(type, 'range')) misplaced('range', 'range');
  if (question.precision !== undefined && !takesKey(type, 'precision'))
    misplaced('precision', 'geopoint, geotrace and geoshape');
  if (!hasChoices(type)) {
    if (question.choiceFilter !== undefined) misplaced('choice_filter', selects);
    if (question.randomize !== undefined) misplaced('randomize', selects);
    if (question.seed !== undefined) misplaced('seed', selects);
  } else if (question.seed !== undefined && question.randomize !== true) {
    const message = `The "seed" of "${name}" does nothing: its choices keep their order.`;
    problems.warning('misplaced-key', places.of(question, 'seed'), message, {
      cure: 'Add: randomize: true, or remove the seed.',
    });
  }
  const isValueless = question.default === undefined && question.calculation === undefined;
  if (question.readOnly === true && isValueless && answerKind(type) !== 'none') {
    const message = `"${name}" is only shown, and there is nothing to show in it.`;
    problems.warning('nothing-to-show', places.of(question, 'read_only'), message, {
      cure: 'Add a calculation or a default, remove "read_only", or make it a note.',
    });
  }
}

function checkRange({ places, problems }: Subject, question: QuestionDefinition): void {
  if (!takesKey(question.type, 'range')) return;
  const { range, name } = question;
  const place = places.of(question, 'range');
  if (range === undefined) {
    problems.error('missing-range', place, `The bounds of the range "${name}" are missing.`, {
      cure: 'Add: range: {start: 0, end: 10, step: 1}',
    });
    return;
  }
  const mistake = mistakeIn(range);
  if (mistake === undefined) return;
  const written = `${range.start} to ${range.end} by ${range.step}`;
  problems.error('bad-range', place, `The range "${name}" (${written}) ${mistake.message}.`, {
    cure: mistake.cure,
  });
}

function mistakeIn({ start, end, step }: RangeDefinition): { message: string; cure: string } | undefined {
  if (![start, end, step].every(Number.isFinite)) {
    return { message: 'needs numbers', cure: 'Write for example: range: {start: 0, end: 10, step: 1}' };
  }
  // As in ODK, a range may run downwards; the sign of its step does not matter then.
  const length = Math.abs(end - start);
  if (length === 0) return { message: 'ends where it begins', cure: 'Choose another end.' };
  if (step === 0) return { message: 'needs a step', cure: 'Write for example: step: 1' };
  if (Math.abs(step) > length) {
    return { message: 'has a step that is longer than the range', cure: 'Choose a smaller step.' };
  }
  const steps = length / Math.abs(step);
  if (steps <= MOST_STEPS) return undefined;
  return {
    message: `has ${Math.floor(steps)} steps; at most ${MOST_STEPS} make sense`,
    cure: 'Choose a larger step, or ask for a number: type: integer',
  };
}

/** Places are kept more coarsely than other programs keep them, unless the author says how exactly. */
export function checkRounding({ questions, places, problems }: Subject): void {
  const rounded = questions
    .map(({ definition }) => definition)
    .filter(({ type, precision }) => takesKey(type, 'precision') && precision === undefined);
  const [first] = rounded;
  if (first === undefined) return;
  const names = rounded.map(({ name }) => name);
  problems.warning('rounded-places', places.of(first, 'precision'), says('rounded-places', { names }));
}

function checkPrecision({ places, problems }: Subject, question: QuestionDefinition): void {
  const { type, precision } = question;
  if (!takesKey(type, 'precision') || precision === undefined) return;
  if (precision >= PRECISIONS.least && precision <= PRECISIONS.most) return;
  const message = `"precision" must be from ${PRECISIONS.least} to ${PRECISIONS.most} metres.`;
  problems.error('out-of-range', places.of(question, 'precision'), message, { found: String(precision) });
}

function checkTrigger({ places, problems, questionByName }: Subject, checked: CheckedQuestion): void {
  const { definition: question } = checked;
  const { trigger, name, calculation } = question;
  if (trigger === undefined) return;
  const place = places.of(question, 'trigger');
  if (calculation === undefined) {
    const message = `The "trigger" of "${name}" does nothing: there is no calculation.`;
    problems.warning('misplaced-key', place, message, { cure: 'Add a calculation, or remove the trigger.' });
  }
  for (const each of trigger) {
    const target = questionByName.get(each);
    if (target === checked) {
      const message = `The "trigger" of "${name}" refers to "${name}" itself.`;
      problems.error('refers-to-itself', place, message, { found: each, cure: 'Refer to another question.' });
    } else if (target === undefined) {
      const message = `There is no question "${each}", which the "trigger" of "${name}" names.`;
      problems.error('unknown-question', place, message, {
        found: each,
        ...cureForName(each, questionByName.keys()),
      });
    } else if (!hasAnswer(target)) {
      const message = `"${each}" is a note: nobody answers it, so that it triggers nothing.`;
      problems.error('no-answer', place, message, { found: each, cure: 'Refer to a question.' });
    }
  }
}
