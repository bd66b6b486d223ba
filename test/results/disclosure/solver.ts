/** `sum(coefficient · variable) = total` */
export interface Equation {
  readonly terms: readonly (readonly [variable: string, coefficient: number])[];
  readonly total: number;
}

/**
 * The least and the greatest value that a variable can have, if all are at least 0 and all equations hold: what somebody
 * can work out from published tables. A linear program, solved by the simplex method with Bland's rule on dense rows (see V. Chvátal,
 * "Linear Programming", 1983, chapters 3 and 8).
 *
 * @throws Error when nothing fulfils the equations
 */
export function boundsOf(
  variable: string,
  equations: readonly Equation[],
): readonly [least: number, most: number] {
  return [-maximum(variable, -1, equations), maximum(variable, 1, equations)];
}

const TINY = 1e-9;

/** Only the equations that have to do with the variable, with what is known put in. */
function about(variable: string, equations: readonly Equation[]): readonly Equation[] {
  const known = new Map(
    equations.flatMap(({ terms: [only, ...more], total }) =>
      only === undefined || more.length > 0 ? [] : [[only[0], total / only[1]] as const],
    ),
  );
  if (known.has(variable))
    return equations.filter(({ terms }) => terms.length === 1 && terms[0]?.[0] === variable);
  const reduced = equations.flatMap(({ terms, total }): readonly Equation[] => {
    const open = terms.filter(([name]) => !known.has(name));
    const given = terms.reduce((sum, [name, coefficient]) => sum + coefficient * (known.get(name) ?? 0), 0);
    return open.length === 0 ? [] : [{ terms: open, total: total - given }];
  });
  const byName = new Map<string, Equation[]>();
  for (const each of reduced)
    for (const [name] of each.terms) byName.set(name, [...(byName.get(name) ?? []), each]);
  const [found, names] = [new Set<Equation>(), [variable]];
  const met = new Set(names);
  for (const name of names) {
    for (const each of byName.get(name) ?? []) {
      if (found.has(each)) continue;
      found.add(each);
      for (const [next] of each.terms) if (!met.has(next)) names.push(next);
      for (const [next] of each.terms) met.add(next);
    }
  }
  return [...found];
}

function maximum(variable: string, sign: number, all: readonly Equation[]): number {
  const equations = about(variable, all);
  const names = [...new Set(equations.flatMap(({ terms }) => terms.map(([name]) => name)))];
  if (!names.includes(variable)) return sign > 0 ? Number.POSITIVE_INFINITY : 0;
  const index = new Map(names.map((name, at) => [name, at]));
  const [n, m] = [names.length, equations.length];
  // Columns: variables, then one artificial variable for each equation, then the total.
  const rows = equations.map(({ terms, total }, row) => {
    const line = new Float64Array(n + m + 1);
    const turn = total < 0 ? -1 : 1;
    for (const [name, coefficient] of terms) {
      const at = index.get(name) ?? 0;
      line[at] = (line[at] ?? 0) + turn * coefficient;
    }
    line[n + row] = 1;
    line[n + m] = turn * total;
    return line;
  });
  const basis = rows.map((_, row) => n + row);
  const goal = new Float64Array(n + m + 1);
  for (const line of rows)
    for (let at = 0; at <= n + m; at++)
      if (at < n || at === n + m) goal[at] = (goal[at] ?? 0) + (line[at] ?? 0);
  pivotAll(rows, basis, goal, n);
  if (Math.abs(goal[n + m] ?? 0) > 1e-6) throw new Error('The published tables contradict one another.');
  // Artificial variables that are left are 0: they leave, or their row says nothing.
  for (const [row, line] of rows.entries()) {
    if ((basis[row] ?? 0) < n) continue;
    const enter = line.findIndex((value, at) => at < n && Math.abs(value) > TINY);
    if (enter >= 0) pivot(rows, basis, goal, row, enter);
  }
  const second = new Float64Array(n + m + 1);
  second[index.get(variable) ?? 0] = sign;
  for (const [row, line] of rows.entries()) {
    const factor = second[basis[row] ?? 0] ?? 0;
    if (factor !== 0)
      for (let at = 0; at <= n + m; at++) second[at] = (second[at] ?? 0) - factor * (line[at] ?? 0);
  }
  return pivotAll(rows, basis, second, n) ? -(second[n + m] ?? 0) : Number.POSITIVE_INFINITY;
}

/** @returns `false` if there is no greatest value */
function pivotAll(rows: Float64Array[], basis: number[], goal: Float64Array, n: number): boolean {
  const last = goal.length - 1;
  for (;;) {
    let enter = -1;
    for (let at = 0; at < n && enter < 0; at++) if ((goal[at] ?? 0) > TINY) enter = at;
    if (enter < 0) return true;
    let leave = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [row, line] of rows.entries()) {
      const value = line[enter] ?? 0;
      if (value <= TINY) continue;
      const ratio = (line[last] ?? 0) / value;
      const isLess = ratio < least - TINY;
      const isTie = Math.abs(ratio - least) <= TINY && (basis[row] ?? 0) < (basis[leave] ?? 0);
      if (isLess || isTie) {
        leave = row;
        least = Math.min(ratio, least);
      }
    }
    if (leave < 0) return false;
    pivot(rows, basis, goal, leave, enter);
  }
}

function pivot(rows: Float64Array[], basis: number[], goal: Float64Array, row: number, column: number): void {
  const line = rows[row];
  if (line === undefined) return;
  const by = line[column] ?? 1;
  for (let at = 0; at < line.length; at++) line[at] = (line[at] ?? 0) / by;
  for (const other of [...rows, goal]) {
    const factor = other[column] ?? 0;
    if (other === line || Math.abs(factor) < TINY) continue;
    for (let at = 0; at < line.length; at++) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
  }
  basis[row] = column;
}
