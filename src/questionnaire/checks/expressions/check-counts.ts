import { isNumber } from '../../definition/question-types.ts';
import { MOST_INSTANCES } from '../../definition/repeat-limits.ts';
import type { Node } from '../../expressions/index.ts';
import { says } from '../../problems/message.ts';
import type { CheckedQuestion, Subject } from '../subject.ts';
import { type Formula, formulaOf } from './formula.ts';
import type { ParsedExpression } from './parsed-expressions.ts';

/** Functions that count what there is: instances, or choices that were made. */
const COUNTING = new Set(['count', 'count-non-empty', 'count-selected', 'position']);
/** Functions that are at most what the largest of their arguments is. */
const ONE_OF = new Set(['max', 'coalesce', 'int', 'number', 'round', 'once']);

/** Checks how many instances repeats have: what is above the limit would not be asked. */
export function checkCounts(subject: Subject, expressions: readonly ParsedExpression[]): void {
  const { places, problems } = subject;
  const bySource = new Map(expressions.map((each) => [each.owner, new Map<string, ParsedExpression>()]));
  for (const expression of expressions) bySource.get(expression.owner)?.set(expression.key, expression);
  for (const { owner, key, ast } of expressions) {
    if (key !== 'count') continue;
    const place = places.of(owner, 'count');
    const most = bound(ast.root, new Set());
    if (most <= MOST_INSTANCES) continue;
    if (ast.root.kind === 'number') {
      const message = says('too-many-instances', {
        name: owner.name,
        count: String(ast.root.value),
        most: MOST_INSTANCES,
      });
      problems.error('too-many-instances', place, message, { found: ast.source });
    } else {
      const message = says('unlimited-count', { name: owner.name, most: MOST_INSTANCES });
      problems.warning('unlimited-count', place, message, { found: ast.source });
    }
  }

  /** The largest number that an expression can give, as far as that can be told. */
  function bound(node: Node | undefined, seen: ReadonlySet<CheckedQuestion>): number {
    if (node?.kind === 'number') return node.value;
    if (node?.kind === 'answer') {
      const question = subject.questionByName.get(node.name);
      return question === undefined ? Number.POSITIVE_INFINITY : boundOf(question, seen);
    }
    if (node?.kind === 'operation') {
      const [left, right] = [bound(node.left, seen), bound(node.right, seen)];
      if (node.operator === '+') return left + right;
      if (node.operator === '-') return left;
      return node.operator === '*' ? left * right : Number.POSITIVE_INFINITY;
    }
    if (node?.kind !== 'call') return Number.POSITIVE_INFINITY;
    const { name, arguments: given } = node;
    if (COUNTING.has(name)) return MOST_INSTANCES;
    if (name === 'if') return boundOfChoice(given, seen);
    const bounds = given.map((each) => bound(each, seen));
    if (ONE_OF.has(name)) return Math.max(...bounds);
    return name === 'min' ? Math.min(...bounds) : Number.POSITIVE_INFINITY;
  }

  /** `if(${n} > 5, 5, ${n})` is at most 5. */
  function boundOfChoice(
    [condition, ...branches]: readonly Node[],
    seen: ReadonlySet<CheckedQuestion>,
  ): number {
    const bounds = branches.map((branch, index) => {
      const most = bound(branch, seen);
      if (condition?.kind !== 'operation' || branch.kind !== 'answer') return most;
      const { operator, left, right } = condition;
      const isLimited = (index === 0 ? ['<', '<='] : ['>', '>=']).includes(operator);
      const isSame = left.kind === 'answer' && left.name === branch.name;
      return isLimited && isSame ? Math.min(most, bound(right, seen)) : most;
    });
    return Math.max(...bounds);
  }

  function boundOf(question: CheckedQuestion, seen: ReadonlySet<CheckedQuestion>): number {
    const { definition, choices } = question;
    if (seen.has(question)) return Number.POSITIVE_INFINITY;
    const within = new Set([...seen, question]);
    const own = bySource.get(definition);
    const calculated = own?.get('calculation');
    if (calculated !== undefined) return bound(calculated.ast.root, within);
    if (choices !== undefined) return Math.max(...choices.map(({ name }) => Number(name) || 0));
    const constraint = own?.get('constraint');
    const limits = [
      definition.range?.end,
      constraint && isNumber(definition.type)
        ? limitOf(formulaOf(subject, constraint.ast.root, question))
        : undefined,
    ];
    return Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY));
  }
}

/** The largest number that a constraint allows. */
function limitOf(formula: Formula): number {
  if (formula?.kind === 'all') return Math.min(...formula.of.map(limitOf));
  if (formula?.kind === 'any') return Math.max(...formula.of.map(limitOf));
  if (formula?.kind !== 'fact') return Number.POSITIVE_INFINITY;
  const { fact } = formula;
  const isLimit = fact.says === '<' || fact.says === '<=' || fact.says === '=';
  return isLimit ? fact.number : Number.POSITIVE_INFINITY;
}
