/** Tries one workbook, and tells its parent what it found, part by part. `try-workbooks.ts` starts it. */
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Localizer } from '../src/bot/words/words.ts';
import { checkConsents } from '../src/cli/check-consent.ts';
import { nowIn } from '../src/clock.ts';
import type { Questionnaire } from '../src/questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../src/questionnaire/load-flows.ts';
import type { Problem } from '../src/questionnaire/problems/problem.ts';
import { walk } from '../src/walk/walk.ts';
import { interviews } from './workbooks/interviews.ts';
import type { Checked, Found, Walked } from './workbooks/tried.ts';

const LOCALES = 'locales';
/** Of many problems the first say enough. */
const MOST_TOLD = 40;
/** Errors with the same code. */
const MOST_OF_A_KIND = 4;
const MOST_PATHS = 500;
/** Of the time, for the walk. */
const FOR_THE_WALK = 0.4;

const [path = '', seconds = '240', mode] = process.argv.slice(2);
const milliseconds = Number(seconds) * 1000;
const now = nowIn('Europe/Berlin', Date.now)();
const flowsDir = flowsWith(path);
process.on('exit', () => rmSync(flowsDir, { recursive: true, force: true }));

const { checked, questionnaire } = check();
tell({ check: checked });
if (questionnaire !== undefined && mode !== '--check-only') {
  tell({ walk: await walked(questionnaire, performance.now() + milliseconds * FOR_THE_WALK) });
  tell({
    interviews: await interviews(questionnaire, performance.now() + milliseconds * (1 - FOR_THE_WALK)),
  });
}
process.exit(0);

/** A folder with this workbook and what is beside it, but no other workbook. */
function flowsWith(workbook: string): string {
  const flows = mkdtempSync(join(tmpdir(), 'workbook-'));
  const beside = dirname(workbook);
  for (const name of readdirSync(beside)) {
    const isOther = /\.(xls[xmb]?|ods|ya?ml)$/iu.test(name) && name !== basename(workbook);
    if (!isOther && name !== 'tried.json') symlinkSync(join(beside, name), join(flows, name));
  }
  return flows;
}

function check(): { readonly checked: Checked; readonly questionnaire: Questionnaire | undefined } {
  const began = performance.now();
  const { questionnaires, problems: found } = loadFlows({ flowsDir, localesDir: LOCALES, trial: true });
  const problems = [...found, ...checkConsents(LOCALES, questionnaires)];
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [questionnaire] = errors.length > 0 ? [] : questionnaires;
  const checked = {
    ready: questionnaire !== undefined,
    errors: byCode(errors),
    warnings: byCode(problems.filter(({ severity }) => severity === 'warning')),
    told: firstOfEachKind(errors).map(told),
    languages: questionnaire?.languages ?? [],
    asked: questionnaire?.questions.filter(({ asked }) => asked).length ?? 0,
    milliseconds: Math.round(performance.now() - began),
  };
  return { checked, questionnaire };
}

function byCode(problems: readonly Problem[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}

function firstOfEachKind(problems: readonly Problem[]): readonly Problem[] {
  const kinds = Map.groupBy(problems, ({ code }) => code);
  return [...kinds.values()].flatMap((kind) => kind.slice(0, MOST_OF_A_KIND));
}

function told({ code, message, ...rest }: Problem): string {
  const { sheet, row, column, line } = rest as Partial<Record<string, string | number>>;
  const place = [sheet, row === undefined ? undefined : `row ${row}`, line, column];
  return `${code} (${place.filter((each) => each !== undefined).join(', ')}): ${message}`;
}

async function walked(questionnaire: Questionnaire, end: number): Promise<Walked> {
  const report = await walk(questionnaire, {
    localizer: Localizer.load(LOCALES),
    now,
    seed: 1,
    // Asked before each path: as many as there is time for.
    get paths() {
      return performance.now() < end ? MOST_PATHS : 0;
    },
  });
  const { paths, messages, missing, problems, reasons } = report;
  const notMet = Object.entries(missing).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`));
  return {
    paths,
    messages,
    problems: problems
      .slice(0, MOST_TOLD)
      .map(({ language, where, problem }) => `${where} (${language}): ${problem}`),
    notMet: notMet.length,
    examples: notMet.slice(0, 10),
    reasons: reasons.slice(0, 10),
  };
}

function tell(part: Found): void {
  process.send?.(part);
}
