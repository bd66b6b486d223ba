import { isLeftOut, whyLeftOut } from '../../definition/left-out.ts';
import { answerKind, isNumber } from '../../definition/question-types.ts';
import { isContainer } from '../../definition/walk-items.ts';
import { type AnswerNode, nodesIn } from '../../expressions/index.ts';
import { cureForName } from '../../problems/did-you-mean.ts';
import { type Message, says } from '../../problems/message.ts';
import {
  type CheckedQuestion,
  hasAnswer,
  namesakes,
  repeatAround,
  repeatsAround,
  type Subject,
} from '../subject.ts';
import { inCircle } from './circles.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/** Checks what expressions refer to: does it exist, can it have a value, and is the value known by then? */
export function checkReferences(
  subject: Subject,
  expressions: readonly ParsedExpression[],
  circles: readonly (readonly string[])[],
  knownFrom: (question: CheckedQuestion) => CheckedQuestion,
): void {
  for (const expression of expressions) {
    checkSelf(subject, expression);
    const seen = new Set<string>();
    for (const reference of expression.references) {
      // Once for each name and reading: in one place it may mean one answer, in another all of them.
      const id = `${reference.reading} ${reference.name}`;
      if (seen.has(id)) continue;
      seen.add(id);
      if (!exists(subject, expression, reference)) continue;
      const target = subject.questionByName.get(reference.name);
      if (target === undefined) continue;
      // An answer from the previous instance, for example.
      if (reference.reading === 'any instance' && repeatAround(target.groups) !== undefined) continue;
      if (isSelf(subject, expression, reference, target)) continue;
      if (!isOne(subject, expression, reference, target)) continue;
      const waitsFor = knownFrom(target);
      if (expression.key === 'calculation' || waitsFor.index < expression.index) continue;
      if (inCircle(circles, [expression.owner.name, target.definition.name])) continue;
      warnOfLater(subject, expression, reference, waitsFor);
    }
  }
}

function exists(
  subject: Subject,
  { owner, key }: ParsedExpression,
  { name, reading, position }: AnswerNode,
): boolean {
  const { places, problems, questionByName, groupByName } = subject;
  const place = places.of(owner, key, position.offset);
  const target = questionByName.get(name);
  const found = `\${${name}}`;
  if (isLeftOut(subject.definition, name)) {
    problems.warning('always-empty', place, says('always-empty', { found, why: whyLeftOut(name) }), {
      found,
    });
    return false;
  }
  const group = target === undefined ? groupByName.get(name)?.definition : undefined;
  if (group !== undefined && reading === 'nodes') return true;
  if (group?.type === 'repeat') {
    if (reading === 'repeat' || reading === 'list or repeat') return true;
    problems.warning('no-answer', place, says('repeat-has-no-answer', { name, reference: found }), { found });
    return false;
  }
  if (reading === 'repeat' && (target !== undefined || group !== undefined)) {
    const message = says('not-a-repeat', { name });
    const repeat = target && repeatAround(target.groups)?.name;
    const cure = repeat === undefined ? {} : { cure: says('cure-write', { text: `\${${repeat}}` }) };
    problems.error('not-a-repeat', place, message, { found, ...cure });
    return false;
  }
  if (group !== undefined) {
    problems.warning('no-answer', place, says('group-answer', { name }), { found });
    return false;
  }
  if (target === undefined) {
    const several = namesakes(subject, name);
    if (several.length > 0) {
      const message = says('name-ambiguous', { name, names: several });
      const cure = says('cure-say-which', { reference: found });
      problems.error('ambiguous-name', place, message, { found, cure });
      return false;
    }
    const answerable = subject.questions.filter(hasAnswer).map(({ definition }) => definition.name);
    problems.error('unknown-question', place, says('question-unknown', { name }), {
      found,
      ...cureForName(name, answerable),
    });
    return false;
  }
  if (hasAnswer(target) || reading === 'nodes') return true;
  problems.warning('no-answer', place, says('note-has-no-answer', { name }), { found });
  return false;
}

/** Reports a question with several answers where a single one is needed: the first is taken, as in XPath 1.0. */
function isOne(
  { places, problems }: Subject,
  { owner, groups, key }: ParsedExpression,
  { name, reading, position }: AnswerNode,
  target: CheckedQuestion,
): boolean {
  const repeat = repeatsAround(target.groups).findLast((around) => !groups.includes(around));
  if (repeat === undefined || reading !== undefined) return true;
  const message = says('several-answers-here', { name, repeat: repeat.name });
  problems.warning('several-answers', places.of(owner, key, position.offset), message, {
    found: `\${${name}}`,
    cure: severalCure(target, repeat.name),
  });
  return true;
}

function severalCure({ definition: { name, type } }: CheckedQuestion, repeat: string): Message {
  const canBeSummed = isNumber(type) || answerKind(type) === 'calculated';
  const all = canBeSummed ? `sum(\${${name}})` : `join(', ', \${${name}})`;
  return says('cure-all-or-first', { all, first: `indexed-repeat(\${${name}}, \${${repeat}}, 1)` });
}

/** Reports an expression that uses its own question, or a group's condition that uses a question of the group. */
function isSelf(
  { places, problems }: Subject,
  { owner, question, key }: ParsedExpression,
  { name, position }: AnswerNode,
  target: CheckedQuestion,
): boolean {
  const place = places.of(owner, key, position.offset);
  const found = `\${${name}}`;
  if (question === target) {
    const cure = key === 'constraint' ? says('cure-dot') : says('cure-refer-elsewhere');
    // "Mine, or not yet chosen elsewhere": a filter may read the choice that was made.
    const severity = key === 'choice_filter' ? 'warning' : 'error';
    problems[severity]('refers-to-itself', place, says('refers-to-itself', { key, name }), { found, cure });
    return true;
  }
  if (isContainer(owner) && target.groups.includes(owner)) {
    const message = says('refers-inside', { key, type: owner.type, group: owner.name, name });
    // A default decides from the beginning, as in web forms; Collect refuses the form. Without one, nobody would ever see
    // the group.
    const decides = owner.type === 'group' && key === 'relevant' && hasOwnValue(target);
    problems[decides ? 'warning' : 'error']('refers-to-itself', place, message, { found });
    return true;
  }
  return false;
}

/** Whether a question has a value before anything is answered: a default, or the text that `hidden` gives. */
function hasOwnValue({ definition }: CheckedQuestion): boolean {
  const { default: own = '', calculation = '' } = definition;
  return own !== '' || /^(['"]).+\1$/su.test(calculation);
}

/** `.` is the answer that a constraint judges, and the last result of a calculation. */
function checkSelf({ places, problems }: Subject, { owner, key, ast }: ParsedExpression): void {
  if (key === 'constraint' || key === 'calculation') return;
  const self = [...nodesIn(ast.root)].find(({ kind }) => kind === 'self');
  if (self === undefined) return;
  const message = says('misplaced-self', { key });
  problems.warning('misplaced-self', places.of(owner, key, self.position.offset), message, {
    found: ast.source,
  });
}

function warnOfLater(
  { places, problems }: Subject,
  { owner, key }: ParsedExpression,
  { name, position }: AnswerNode,
  waitsFor: CheckedQuestion,
): void {
  const later = waitsFor.definition.name;
  const message = says(later === name ? 'referred-later' : 'depends-on-later', {
    key,
    owner: owner.name,
    name,
    later,
  });
  const found = `\${${name}}`;
  problems.warning('asked-later', places.of(owner, key, position.offset), message, { found });
}

/**
 * The question that must have been asked before a value is known: for a question, itself; for a calculation, the last
 * question it depends on.
 */
export function knowledge(
  { questionByName }: Subject,
  expressions: readonly ParsedExpression[],
): (question: CheckedQuestion) => CheckedQuestion {
  const inputs = new Map<CheckedQuestion, readonly string[]>();
  for (const { question, key, references } of expressions) {
    if (question && key === 'calculation')
      inputs.set(
        question,
        references.map(({ name }) => name),
      );
  }
  const known = new Map<CheckedQuestion, CheckedQuestion>();
  const find = (question: CheckedQuestion, path: ReadonlySet<CheckedQuestion>): CheckedQuestion => {
    const found = known.get(question);
    if (found !== undefined) return found;
    // A calculation can be used before its place in the form: its value follows from its inputs.
    let latest: CheckedQuestion | undefined =
      answerKind(question.definition.type) === 'calculated' ? undefined : question;
    for (const name of inputs.get(question) ?? []) {
      const input = questionByName.get(name);
      if (input === undefined || path.has(input)) continue;
      const from = find(input, new Set([...path, input]));
      if (latest === undefined || from.index > latest.index) latest = from;
    }
    const result = latest ?? { ...question, index: -1 };
    known.set(question, result);
    return result;
  };
  return (question) => find(question, new Set([question]));
}
