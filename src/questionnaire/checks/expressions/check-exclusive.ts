import { compile } from '../../expressions/index.ts';
import { says } from '../../problems/message.ts';
import type { Subject } from '../subject.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/**
 * Proposes `exclusive` for choices that a constraint lets stand only alone, as needs assessments write it:
 * `not(selected(., 'none') and count-selected(.) > 1)`. It holds already, but people are only told after "Done".
 */
export function checkExclusive(
  { places, problems }: Subject,
  expressions: readonly ParsedExpression[],
): void {
  for (const { owner, question, key, ast, references } of expressions) {
    const choices = question?.choices ?? [];
    if (key !== 'constraint' || question?.definition.type !== 'select_multiple') continue;
    // A constraint about other answers may hold for some people only.
    if (references.length > 0 || choices.length < 3 || choices.length > MOST_CHOICES) continue;
    const { evaluate } = compile(ast);
    const allows = (...names: readonly string[]) => {
      const scope = { self: names.join(' '), answer: () => '', now: 0, utcOffset: 0, random: () => 0 };
      return evaluate(scope) === true;
    };
    const alone = choices.filter(
      ({ name }) =>
        allows(name) &&
        choices.every(
          (other) => other.name === name || !(allows(name, other.name) || allows(other.name, name)),
        ),
    );
    const names = alone.flatMap(({ name, exclusive }) => (exclusive ? [] : name));
    // Where no two choices go together, none is special.
    if (names.length === 0 || alone.length === choices.length) continue;
    const message = says('could-be-exclusive', { name: owner.name, choices: names });
    problems.warning('could-be-exclusive', places.of(owner, key), message);
  }
}

/** Every pair of choices is tried. */
const MOST_CHOICES = 60;
