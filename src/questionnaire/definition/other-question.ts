import { OTHER } from './choices-of.ts';
import type { QuestionDefinition } from './definition.ts';

/** The text question of `or_other`: it follows its select, and is as sensitive. */
export function otherQuestion(
  select: QuestionDefinition,
  name = `${select.name}_${OTHER}`,
): QuestionDefinition {
  return {
    type: 'text',
    name,
    relevant: `selected(\${${select.name}}, '${OTHER}')`,
    ...(select.sensitive === undefined ? {} : { sensitive: select.sensitive }),
    ...(select.public === undefined ? {} : { public: select.public }),
    specifies: select.name,
  };
}
