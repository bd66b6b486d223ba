import type { Answer } from '../../../../src/interview/answers.ts';
import { begin } from '../../../../src/interview/begin.ts';
import { Evaluation } from '../../../../src/interview/path/evaluation.ts';
import { answerKey } from '../../../../src/interview/path/stop.ts';
import { xformsValue } from '../../../../src/interview/xforms-value.ts';
import { compileDefinition } from '../../../../src/questionnaire/compiled/compile-definition.ts';
import type { Question } from '../../../../src/questionnaire/compiled/questionnaire.ts';
import { toText } from '../../../../src/questionnaire/expressions/index.ts';
import { someSettings } from '../../some-settings.ts';
import type { Form, NodeState } from './forms.ts';
import { placesOf } from './xform.ts';

/** What our engine says of a form after each of its steps: as {@link NodeState}s, with ODK's references. */
export function ourStates(form: Form): readonly (readonly NodeState[])[] {
  const { items, choiceLists = {}, steps } = form;
  const places = placesOf(items);
  const questionnaire = compileDefinition(
    {
      format: 1,
      formId: 'form',
      languages: ['en'],
      defaultLanguage: 'en',
      settings: someSettings,
      items,
      choiceLists,
      texts: { en: '' },
    },
    (text) => String(text.length),
  );
  let session = begin(questionnaire, {
    id: 'id',
    tag: 'tag',
    withdrawalCode: '',
    generation: 1,
    language: 'en',
    channel: undefined,
  });
  const states = [now()];
  for (const step of steps) {
    for (const [reference, value] of Object.entries(step)) {
      const [question, instance] = found(reference);
      const answers = session.answers.with(answerKey(question, instance), answerOf(question, value));
      session = { ...session, answers };
    }
    states.push(now());
  }
  return states;

  function now(): NodeState[] {
    const evaluation = new Evaluation(questionnaire, session, {
      ms: Date.UTC(2026, 5, 1, 10),
      utcOffset: 0,
      today: '2026-06-01',
    });
    return questionnaire.questions.flatMap((question) => {
      const { repeat } = question;
      if (repeat === undefined) return state(evaluation, question, 0);
      const all = Array.from({ length: evaluation.instances(repeat) }, (_, index) => index + 1);
      return all.map((instance) => state(evaluation, question, instance));
    });
  }

  function state(evaluation: Evaluation, question: Question, instance: number): NodeState {
    const answer = evaluation.answer(question, instance);
    const value = question.calculation
      ? toText(evaluation.calculated(question, instance))
      : toText(answer === undefined ? '' : xformsValue(answer));
    return {
      reference: referenceOf(question, instance),
      relevant: evaluation.isRelevant(question, instance),
      required: evaluation.isRequired(question, instance),
      value,
      allowed: answer === undefined || evaluation.isAllowed(question, answer, instance),
      ...(question.choices.length > 0
        ? { choices: evaluation.choices(question, instance).map(({ name }) => name) }
        : {}),
    };
  }

  function referenceOf({ name }: Question, instance: number): string {
    const place = places.get(name);
    const steps = place?.path.map((step, index) =>
      place.repeat?.length === index + 1 ? `${step}[${instance}]` : step,
    );
    return `/${steps?.join('/')}`;
  }

  function found(reference: string): readonly [Question, number] {
    const [, name = ''] = /\/(\w+)$/u.exec(reference) ?? [];
    const question = questionnaire.byName.get(name);
    if (question === undefined) throw new Error(`There is no ${reference}.`);
    return [question, Number(/\[(\d+)\]/u.exec(reference)?.[1] ?? 0)];
  }
}

function answerOf({ type }: Question, value: string): Answer | undefined {
  if (value === '') return undefined;
  if (type === 'integer' || type === 'decimal') return { v: Number(value) };
  return { v: type === 'select_multiple' ? value.split(' ') : value };
}
