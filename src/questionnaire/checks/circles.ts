import { isContainer } from '../walk-items.ts';
import type { ParsedExpression } from './parsed-expressions.ts';
import type { Subject } from './subject.ts';

interface Edge {
  readonly to: string;
  readonly expression: ParsedExpression;
  readonly offset: number;
}

type Edges = ReadonlyMap<string, readonly Edge[]>;

/**
 * Reports questions that depend on each other in a circle. Through conditions and calculations that has no answer; with a
 * constraint among them, it can be answered in no order that makes sense.
 *
 * @returns each circle's names, the first one also at the end
 */
export function checkCircles(
  subject: Subject,
  expressions: readonly ParsedExpression[],
): readonly (readonly string[])[] {
  const endless = expressions.filter(({ key }) => key === 'relevant' || key === 'calculation');
  const circles = findCircles(edgesOf(subject, endless), []);
  for (const path of circles) report(subject, path, 'error');
  const withConstraints = expressions.filter(({ key }) => key !== 'required');
  const found = findCircles(edgesOf(subject, withConstraints), circles.map(namesOf));
  for (const path of found) report(subject, path, 'warning');
  return [...circles, ...found].map(namesOf);
}

/** Whether one circle has all of these. */
export function inCircle(circles: readonly (readonly string[])[], names: readonly string[]): boolean {
  return circles.some((circle) => names.every((name) => circle.includes(name)));
}

function edgesOf({ questions, questionByName }: Subject, expressions: readonly ParsedExpression[]): Edges {
  const byOwner = Map.groupBy(expressions, ({ owner }) => owner);
  const edges = new Map<string, readonly Edge[]>();
  for (const question of questions) {
    if (questionByName.get(question.definition.name) !== question) continue;
    const own = [question.definition, ...question.groups].flatMap((owner) => byOwner.get(owner) ?? []);
    const out = own.flatMap((expression) =>
      expression.references
        // What reads itself, or a member of its own group, is reported by name elsewhere.
        .filter(({ name }) => name !== question.definition.name && !isMember(expression, name))
        .map(({ name, position }) => ({ to: name, expression, offset: position.offset })),
    );
    edges.set(question.definition.name, out);
  }
  return edges;

  function isMember({ owner }: ParsedExpression, name: string): boolean {
    return isContainer(owner) && (questionByName.get(name)?.groups.includes(owner) ?? false);
  }
}

/** The shortest circle through each question that is in none yet. */
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

/** The shortest way from a question back to itself, by breadth. */
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
  const { owner, key } = first.expression;
  const message = `These depend on each other in a circle: ${namesOf(path).join(' -> ')}.`;
  problems[severity]('circle', places.of(owner, key, first.offset), message, {
    found: first.expression.ast.source,
    cure: 'Let one of them depend on something else.',
  });
}
