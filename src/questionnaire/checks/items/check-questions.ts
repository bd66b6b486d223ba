import type { QuestionDefinition } from '../../definition/definition.ts';
import { answerKind, fileKind, isEntered } from '../../definition/question-types.ts';
import { says } from '../../problems/message.ts';
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
  const misplaced = (key: string, cure: string) => {
    const message = `"${key}" has no effect at a question of type "${type}".`;
    problems.warning('misplaced-key', places.of(question, key), message, { cure });
  };
  const kind = answerKind(type);
  if (kind === 'calculated' && question.calculation === undefined) {
    const message = `The calculation of "${name}" is missing.`;
    problems.error('missing-calculation', places.of(question), message, {
      cure: 'Add for example: calculation: 1 + 1',
    });
  }
  // A file has no value to calculate with.
  const isFile = fileKind(type) !== undefined;
  if (question.calculation !== undefined && kind !== 'calculated' && (!isEntered(type) || isFile)) {
    misplaced('calculation', 'Calculate in a question of type "calculate".');
  }
  if (question.constraint !== undefined && !isEntered(type)) {
    misplaced('constraint', 'Remove it: nothing is entered here.');
  } else if (question.constraint !== undefined && isFile) {
    misplaced('constraint', 'Remove it: there is nothing in a file that it could judge.');
  }
  if (question.default !== undefined && !isEntered(type)) {
    misplaced('default', 'Remove it: nothing is entered here.');
  } else if (question.default !== undefined && isFile) {
    misplaced('default', 'Remove it: nobody has sent a file before.');
  }
  if (kind !== 'none' && kind !== 'calculated') return;
  if (question.required !== undefined && question.required !== false) {
    misplaced('required', 'Remove it, or use the type "acknowledge" for what must be read.');
  }
  if (question.dontKnow === true) misplaced('dont_know', 'Remove it.');
  if (question.sensitive === true) misplaced('sensitive', 'Remove it.');
}

function checkScreenOut({ places, problems }: Subject, { definition: note, groups }: CheckedQuestion): void {
  if (note.screenOut !== true || [note, ...groups].some(({ relevant }) => (relevant ?? '') !== '')) return;
  const message = `The note "${note.name}" ends the interview for everybody who comes this far.`;
  problems.error('screens-out-everybody', places.of(note, 'screen_out'), message, {
    cure: `Say for whom: relevant: "\${age} < 18"`,
  });
}
