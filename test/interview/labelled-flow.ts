import { parse } from 'yaml';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { smallFlow } from '../support/small-flow.ts';

interface Item {
  readonly type: string;
  readonly name: string;
  readonly constraint?: string;
  readonly items?: readonly Item[];
}

/**
 * A questionnaire out of a few lines of YAML, whose texts are its names: the engine does not look at texts, but for the
 * labels of choices that are written instead of tapped ("The sun").
 */
export function labelledFlow(yaml: string): Questionnaire {
  const { survey, choices = {} } = parse(yaml) as {
    survey: readonly Item[];
    choices?: Readonly<Record<string, readonly (string | { readonly name: string })[]>>;
  };
  const questions = survey.flatMap(function flat(item): readonly Item[] {
    return [item, ...(item.items ?? []).flatMap(flat)];
  });
  const labels = questions.map(({ name, constraint }) =>
    constraint === undefined ? `${name} = ${name}\n` : `${name} = ${name}\n    .constraint-message = no\n`,
  );
  const choiceLabels = Object.entries(choices).flatMap(([list, names]) =>
    names.map((choice) => {
      const name = typeof choice === 'string' ? choice : choice.name;
      return `${list}-${name} = The ${name}\n`;
    }),
  );
  return smallFlow(yaml, { en: [...labels, ...choiceLabels].join('') });
}
