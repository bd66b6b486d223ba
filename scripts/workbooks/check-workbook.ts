import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { checkConsents } from '../../src/cli/check-consent.ts';
import { problemWords } from '../../src/cli/problem-words.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../../src/questionnaire/load-flows.ts';
import type { Problem } from '../../src/questionnaire/problems/problem.ts';
import type { Checked } from './tried.ts';

export const LOCALES = 'locales';

/** Errors with the same code: the first of many say enough. */
const MOST_OF_A_KIND = 4;

/** What a real bot needs to know beside an untouched workbook. */
const ORGANISATION = `organisation: Example Association
controller: Example Association, Example Street 1, 01067 Dresden
contact: survey@example.org
kept_until: 12 months
withdrawal_until: 6 months
purpose: We want to know what people need.
`;

/** Reads a workbook as a real bot does: alone with what is beside it, and with the organisation. */
export function checkWorkbook(path: string): {
  readonly checked: Checked;
  readonly questionnaire: Questionnaire | undefined;
} {
  const began = performance.now();
  const flowsDir = flowsWith(path);
  const { questionnaires, problems: found } = loadFlows({ flowsDir, localesDir: LOCALES });
  rmSync(flowsDir, { recursive: true });
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

function flowsWith(workbook: string): string {
  const flows = mkdtempSync(join(tmpdir(), 'workbook-'));
  const beside = dirname(workbook);
  for (const name of readdirSync(beside)) {
    const isOther = /\.(xls[xmb]?|ods|ya?ml)$/iu.test(name) && name !== basename(workbook);
    if (!isOther && name !== 'tried.json') symlinkSync(join(beside, name), join(flows, name));
  }
  writeFileSync(join(flows, 'organisation.yaml'), ORGANISATION);
  return flows;
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

function told(problem: Problem): string {
  const { code, message, sheet, row, column } = problemWords(LOCALES, 'en').word(problem);
  const place = [sheet, row === undefined ? undefined : `row ${row}`, column];
  return `${code} (${place.filter((each) => each !== undefined).join(', ')}): ${message}`;
}
