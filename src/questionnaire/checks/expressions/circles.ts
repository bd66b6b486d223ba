import { answersAsChoices } from '../../definition/choices-of.ts';
import { isContainer } from '../../definition/walk-items.ts';
import { says } from '../../problems/message.ts';
import type { CheckedGroup, CheckedQuestion, Subject } from '../subject.ts';
import type { ExpressionKey, ParsedExpression } from './parsed-expressions.ts';

/** What a question depends on, and where the author wrote it. */
interface Edge {
  readonly to: string;
  readonly owner: ParsedExpression['owner'];
  readonly key: ExpressionKey | 'trigger' | 'type';
  readonly source: string;
  readonly offset: number;
}

/** They only judge or offer, and no value waits for them. */
const MAY_CIRCLE: readonly ExpressionKey[] = ['required', 'constraint', 'choice_filter'];

type Edges = ReadonlyMap<string, readonly Edge[]>;

/**
 * Reports questions that depend on each other in a circle. A circle of conditions, calculations and the like has no
 * solution; with a constraint in it, no order of answering makes sense. A filter in it reads the choices that were made, as
 * in ODK: "not yet chosen elsewhere".
 *
 * @returns the names of each circle, with the first one repeated at the end
 */
export function checkCircles(
  subject: Subject,
  expressions: readonly ParsedExpression[],
): readonly (readonly string[])[] {
  const endless = expressions.filter(({ key }) => !MAY_CIRCLE.includes(key));
  const circles = findCircles(edgesOf(subject, endless), []);
  for (const path of circles) report(subject, path, 'error');
  const withConstraints = expressions.filter(({ key }) => key !== 'required');
  const found = findCircles(edgesOf(subject, withConstraints), circles.map(namesOf));
  for (const path of found) report(subject, path, 'warning');
  return [...circles, ...found].map(namesOf);
}

/** Whether a single circle contains all of these. */
export function inCircle(circles: readonly (readonly string[])[], names: readonly string[]): boolean {
  return circles.some((circle) => names.every((name) => circle.includes(name)));
}

function edgesOf(
  { questions, groups, questionByName }: Subject,
  expressions: readonly ParsedExpression[],
): Edges {
  const byOwner = Map.groupBy(expressions, ({ owner }) => owner);
  const edges = new Map<string, readonly Edge[]>();
  for (const question of questions) {
    const { name, trigger = [], list } = question.definition;
    if (questionByName.get(name) !== question) continue;
    const triggers = trigger
      .filter((to) => to !== name && questionByName.has(to))
      .map((to): Edge => ({ to, owner: question.definition, key: 'trigger', source: to, offset: 0 }));
    const from = answersAsChoices(list);
    const choices: readonly Edge[] =
      from === undefined || from === name || !questionByName.has(from)
        ? []
        : [{ to: from, owner: question.definition, key: 'type', source: `\${${from}}`, offset: 0 }];
    edges.set(name, [...read(question), ...triggers, ...choices]);
  }
  for (const group of groups) {
    // Others can use the number of its instances: count(${child}).
    if (group.definition.type === 'repeat') edges.set(group.definition.name, read(group));
  }
  return edges;

  function read({ definition, groups: around }: CheckedQuestion | CheckedGroup): readonly Edge[] {
    return [definition, ...around].flatMap((each) =>
      (byOwner.get(each) ?? []).flatMap((expression) =>
        expression.references
          // An expression that uses its own question, or a question of its own group, is reported elsewhere.
          .filter(({ name }) => name !== definition.name && !isMember(expression, name))
          .map(({ name, position }): Edge => {
            const { owner, key, ast } = expression;
            return { to: name, owner, key, source: ast.source, offset: position.offset };
          }),
      ),
    );
  }

  function isMember({ owner }: ParsedExpression, name: string): boolean {
    return isContainer(owner) && (questionByName.get(name)?.groups.includes(owner) ?? false);
  }
}

/** The shortest circle through each question that is not in one yet. */
function findCircles(edges: Edges, known: readonly (readonly string[])[]): readonly (readonly Edge[])[] {
  const reported = new Set(known.flat());
  const circles: (readonly Edge[])[] = [];
  for (const start of edges.keys()) {
    if (reported.has(start)) continue;
    const circle = shortestWay(edges, start);
    if (circle === undefined) continue;
    circles.push(circle);
    for (const { to } of circle) reported.add(to);
  }
  return circles;
}

/** The shortest path from a question back to itself (breadth-first). */
function shortestWay(edges: Edges, start: string): readonly Edge[] | undefined {
  const cameBy = new Map<string, { readonly from: string; readonly edge: Edge }>();
  const queue = [start];
  for (const from of queue) {
    for (const edge of edges.get(from) ?? []) {
      if (cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, { from, edge });
      if (edge.to === start) return wayBack(cameBy, start);
      queue.push(edge.to);
    }
  }
  return undefined;
}

function wayBack(
  cameBy: ReadonlyMap<string, { readonly from: string; readonly edge: Edge }>,
  start: string,
): readonly Edge[] {
  const way: Edge[] = [];
  let step = cameBy.get(start);
  while (step !== undefined) {
    way.unshift(step.edge);
    step = step.from === start ? undefined : cameBy.get(step.from);
  }
  return way;
}

function namesOf(path: readonly Edge[]): readonly string[] {
  const last = path.at(-1)?.to;
  return last === undefined ? [] : [last, ...path.map(({ to }) => to)];
}

function report({ places, problems }: Subject, path: readonly Edge[], severity: 'error' | 'warning'): void {
  const [first] = path;
  if (first === undefined) return;
  const { owner, key, source } = first;
  const message = says('circle', { way: namesOf(path).join(' -> ') });
  problems[severity]('circle', places.of(owner, key, first.offset), message, { found: source });
}
