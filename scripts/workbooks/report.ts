import type { Tried } from './tried.ts';

/** One line about one workbook. */
export function tableRow(tried: Tried): string {
  const { file, pyxform, check, walk, interviews, broken, seconds } = tried;
  const errors = Object.values(check?.errors ?? {}).reduce((sum, count) => sum + count, 0);
  const cells = [
    runs(tried) ? 'runs' : '----',
    `pyxform ${pyxform === undefined ? '?' : pyxform.accepted ? 'yes' : 'no'}`,
    `check ${check === undefined ? '?' : check.ready ? 'yes' : `${errors} errors`}`,
    `walk ${walk === undefined ? '-' : walk.problems.length > 0 ? `${walk.problems.length} wrong` : `clean, ${walk.notMet} not met`}`,
    `interviews ${interviews === undefined ? '-' : interviews.map(howItWent).join(' ')}`,
    ...(broken === undefined ? [] : [broken.split('\n')[0] ?? '']),
    `${seconds ?? 0} s`,
    file,
  ];
  return cells.join(' | ');
}

/** `check` accepts it, the walk is clean, and all interviews end with the answers that were given. */
export function runs({ check, walk, interviews, broken }: Tried): boolean {
  if (broken !== undefined || check?.ready !== true || walk === undefined || interviews === undefined)
    return false;
  return walk.problems.length === 0 && interviews.every(isAsGiven);
}

/** How many workbooks pass what; then what keeps most of them from it. */
export function summary(all: readonly Tried[]): string {
  const count = (holds: (tried: Tried) => boolean) => all.filter(holds).length;
  const accepted = all.filter(({ pyxform }) => pyxform?.accepted);
  const codes = new Map<string, { files: number; errors: number }>();
  for (const { check, pyxform } of all) {
    if (pyxform?.accepted === false) continue;
    for (const [code, errors] of Object.entries(check?.errors ?? {})) {
      const sum = codes.get(code) ?? { files: 0, errors: 0 };
      codes.set(code, { files: sum.files + 1, errors: sum.errors + errors });
    }
  }
  return [
    '',
    `${all.length} workbooks: pyxform accepts ${accepted.length}, check ${count(({ check }) => check?.ready === true)}, ` +
      `clean walk ${count(({ walk }) => walk?.problems.length === 0)}, ` +
      `interviews as given ${count(({ interviews }) => interviews?.every(isAsGiven) === true)}, run ${count(runs)}`,
    `Of those that pyxform accepts, ${accepted.filter(({ check }) => check?.ready).length} pass check and ${accepted.filter(runs).length} run.`,
    `pyxform refuses and check accepts: ${count(({ pyxform, check }) => pyxform?.accepted === false && check?.ready === true)}`,
    'Errors that keep others from it:',
    ...[...codes]
      .toSorted(([, one], [, other]) => other.files - one.files)
      .map(([code, { files, errors }]) => `  ${code}: ${errors} in ${files} workbooks`),
  ].join('\n');
}

type Interviewed = NonNullable<Tried['interviews']>[number];

function isAsGiven({ problems, stuck }: Interviewed): boolean {
  return problems.length === 0 && stuck === undefined;
}

function howItWent(interviewed: Interviewed): string {
  const { language, answers, problems, stuck } = interviewed;
  const end = stuck === undefined ? `${problems.length} wrong` : 'stuck';
  return `${language}:${answers}${isAsGiven(interviewed) ? '' : ` (${end})`}`;
}
