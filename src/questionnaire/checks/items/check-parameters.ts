import type { QuestionDefinition, RangeDefinition } from '../../definition/definition.ts';
import { answerKind, hasChoices, takesKey } from '../../definition/question-types.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { type Message, says } from '../../problems/message.ts';
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
  const misplaced = (key: string, types: Message | string) => {
    problems.warning('misplaced-key', places.of(question, key), says('key-misplaced', { key, type, types }));
  };
  const selects = says('and', { first: 'select_one, select_multiple', second: 'rank' });
  if (question.range !== undefined && !takesKey(type, 'range')) misplaced('range', 'range');
  if (question.precision !== undefined && !takesKey(type, 'precision'))
    misplaced('precision', says('and', { first: 'geopoint, geotrace', second: 'geoshape' }));
  if (!hasChoices(type)) {
    if (question.choiceFilter !== undefined) misplaced('choice_filter', selects);
    if (question.randomize !== undefined) misplaced('randomize', selects);
    if (question.seed !== undefined) misplaced('seed', selects);
  } else if (question.seed !== undefined && question.randomize !== true) {
    problems.warning('misplaced-key', places.of(question, 'seed'), says('seed-useless', { name }));
  }
  const isValueless = question.default === undefined && question.calculation === undefined;
  if (question.readOnly === true && isValueless && answerKind(type) !== 'none') {
    problems.warning('nothing-to-show', places.of(question, 'read_only'), says('nothing-to-show', { name }));
  }
}

function checkRange({ places, problems }: Subject, question: QuestionDefinition): void {
  if (!takesKey(question.type, 'range')) return;
  const { range, name } = question;
  const place = places.of(question, 'range');
  if (range === undefined) {
    problems.error('missing-range', place, says('range-missing', { name }));
    return;
  }
  const mistake = mistakeIn(name, range);
  if (mistake !== undefined) problems.error('bad-range', place, mistake);
}

function mistakeIn(name: string, { start, end, step }: RangeDefinition): Message | undefined {
  const range = says('range-written', { start: `${start}`, end: `${end}`, step: `${step}` });
  if (![start, end, step].every(Number.isFinite)) return says('range-no-numbers', { name, range });
  // As in ODK, a range may run downwards; the sign of its step does not matter then.
  const length = Math.abs(end - start);
  if (length === 0) return says('range-without-length', { name, range });
  if (step === 0) return says('range-without-step', { name, range });
  if (Math.abs(step) > length) return says('range-step-too-long', { name, range });
  const steps = length / Math.abs(step);
  if (steps <= MOST_STEPS) return undefined;
  return says('range-too-many-steps', { name, range, steps: Math.floor(steps), most: MOST_STEPS });
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
  const message = says('precision-out-of-range', PRECISIONS);
  problems.error('out-of-range', places.of(question, 'precision'), message, { found: String(precision) });
}

function checkTrigger({ places, problems, questionByName }: Subject, checked: CheckedQuestion): void {
  const { definition: question } = checked;
  const { trigger, name, calculation } = question;
  if (trigger === undefined) return;
  const place = places.of(question, 'trigger');
  if (calculation === undefined) {
    problems.warning('misplaced-key', place, says('trigger-useless', { name }));
  }
  for (const each of trigger) {
    const target = questionByName.get(each);
    if (target === checked) {
      const message = says('refers-to-itself', { key: 'trigger', name });
      problems.error('refers-to-itself', place, message, { found: each, cure: says('cure-refer-elsewhere') });
    } else if (target === undefined) {
      problems.error('unknown-question', place, says('trigger-unknown', { trigger: each, name }), {
        found: each,
        ...cureForName(each, questionByName.keys()),
      });
    } else if (!hasAnswer(target)) {
      problems.error('no-answer', place, says('trigger-is-note', { trigger: each }), { found: each });
    }
  }
}
