import type { QuestionDefinition } from '../../definition/definition.ts';
import { answerKind, fileKind, isEntered } from '../../definition/question-types.ts';
import { type Message, says } from '../../problems/message.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';
import { checkDefault } from './check-defaults.ts';
import { checkParameters, checkRounding } from './check-parameters.ts';

/** Checks each question by itself: do its keys and its default fit its type? */
export function checkQuestions(subject: Subject): void {
  const { definition, questions, places, problems } = subject;
  if (questions.length === 0) {
    problems.error('no-questions', places.of(definition, 'survey'), says('no-questions'));
  }
  checkRounding(subject);
  for (const question of questions) {
    checkKeys(subject, question.definition);
    checkParameters(subject, question);
    checkDefault(subject, question);
    checkScreenOut(subject, question);
  }
}

function checkKeys({ places, problems }: Subject, question: QuestionDefinition): void {
  const { type, name } = question;
  // See `compile-questions.ts`. Forms that were written for other programs have many of these.
  const misplaced = (key: string, cure: Message) => {
    const message = says('key-without-effect', { key, type });
    problems.warning('misplaced-key', places.of(question, key), message, { cure });
  };
  const kind = answerKind(type);
  if (kind === 'calculated' && question.calculation === undefined) {
    problems.error('missing-calculation', places.of(question), says('calculation-missing', { name }));
  }
  // A file has no value to calculate with.
  const isFile = fileKind(type) !== undefined;
  if (question.calculation !== undefined && kind !== 'calculated' && (!isEntered(type) || isFile)) {
    misplaced('calculation', says('cure-calculate-elsewhere'));
  }
  if (question.constraint !== undefined && !isEntered(type)) {
    misplaced('constraint', says('cure-nothing-entered'));
  } else if (question.constraint !== undefined && isFile) {
    misplaced('constraint', says('cure-file-not-judged'));
  }
  if (question.default !== undefined && !isEntered(type)) {
    misplaced('default', says('cure-nothing-entered'));
  } else if (question.default !== undefined && isFile) {
    misplaced('default', says('cure-file-not-sent'));
  }
  if (kind !== 'none' && kind !== 'calculated') return;
  if (question.required !== undefined && question.required !== false) {
    misplaced('required', says('cure-acknowledge'));
  }
  if (question.dontKnow === true) misplaced('dont_know', says('cure-remove'));
  if (question.sensitive === true) misplaced('sensitive', says('cure-remove'));
}

function checkScreenOut({ places, problems }: Subject, { definition: note, groups }: CheckedQuestion): void {
  if (note.screenOut !== true || [note, ...groups].some(({ relevant }) => (relevant ?? '') !== '')) return;
  const message = says('screens-out-everybody', { name: note.name });
  problems.error('screens-out-everybody', places.of(note, 'screen_out'), message);
}
