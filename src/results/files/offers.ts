import { type Answer, Answers } from '../../interview/answers.ts';
import { Evaluation } from '../../interview/path/evaluation.ts';
import { type Instance, instanceIn, OUTSIDE } from '../../interview/path/instance.ts';
import { answerKey } from '../../interview/path/stop.ts';
import { compileDefinition } from '../../questionnaire/compiled/compile-definition.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { Definition } from '../../questionnaire/definition/definition.ts';
import { sha256 } from '../../sha256.ts';
import type { StoredResponse } from '../../storage/contract/responses.ts';
import type { StoredRevision } from '../../storage/contract/revisions.ts';
import { instancesOf, type Answers as StoredAnswers } from './items.ts';

/**
 * Which choices a respondent could choose. A filter is evaluated again, on the stored answers: a choice that it left out
 * was not rejected. What depends on the hour or on chance is as it is on the response's day at midnight.
 */
export class Offers {
  readonly #revisions: ReadonlyMap<string, StoredRevision>;
  readonly #compiled = new Map<string, Questionnaire | undefined>();
  /** Rows come one response after another. */
  #last: { readonly response: StoredResponse; readonly evaluation: Evaluation | undefined } | undefined;

  constructor(revisions: readonly StoredRevision[]) {
    this.#revisions = new Map(revisions.map((revision) => [revision.revision, revision]));
  }

  /** Whether no filter left this choice out, if the response's revision has the question and the choice. */
  isOffered(name: string, choice: string, response: StoredResponse, instance: Instance): boolean {
    const questionnaire = this.#questionnaire(response.revision);
    const question = questionnaire?.byName.get(name);
    if (questionnaire === undefined || question?.choiceFilter === undefined) return true;
    if (this.#last?.response !== response) {
      this.#last = { response, evaluation: evaluationOf(questionnaire, response) };
    }
    const offered = this.#last.evaluation?.choices(question, instance) ?? [];
    return offered.some((each) => each.name === choice);
  }

  /** `undefined` where no filter can leave anything out. */
  #questionnaire(revision: string): Questionnaire | undefined {
    if (!this.#compiled.has(revision)) {
      const definition = this.#revisions.get(revision)?.definition;
      const hasFilter = definition?.includes('"choiceFilter"') ?? false;
      const compiled =
        definition !== undefined && hasFilter
          ? compileDefinition(JSON.parse(definition) as Definition, sha256)
          : undefined;
      this.#compiled.set(revision, compiled);
    }
    return this.#compiled.get(revision);
  }
}

function evaluationOf(questionnaire: Questionnaire, response: StoredResponse): Evaluation {
  const given = new Map<string, Answer>();
  collect(questionnaire, response.answers, OUTSIDE, given);
  const session = {
    id: response.id,
    tag: '',
    formId: response.formId,
    revision: response.revision,
    structure: questionnaire.structure,
    generation: 0,
    language: response.language,
    withdrawalCode: '',
    stage: { at: 'completed' },
    asking: 0,
    furthest: 0,
    answers: new Answers(undefined, given),
  } as const;
  return new Evaluation(questionnaire, session, {
    ms: Date.parse(response.day),
    utcOffset: 0,
    today: response.day,
  });
}

/** The answers under the keys that a session has for them. */
function collect(
  questionnaire: Questionnaire,
  answers: StoredAnswers,
  instance: Instance,
  given: Map<string, Answer>,
): void {
  for (const [name, answer] of Object.entries(answers)) {
    if ('instances' in answer) {
      const instances = instancesOf(answers, name);
      for (const [index, inner] of instances.entries()) {
        const at = instanceIn(instance, index + 1);
        collect(questionnaire, inner, at, given);
        const another = index + 1 < instances.length ? 'yes' : 'no';
        given.set(answerKey({ name }, at), { v: another });
      }
    } else if ('value' in answer) {
      const { value } = answer;
      given.set(answerKey({ name }, instance), { v: typeof value === 'boolean' ? String(value) : value });
    }
  }
}
