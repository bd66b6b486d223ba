import type { FaultyFile } from '../faulty-files.ts';
import { estimatedMinutes } from '../interview/estimate/estimated-minutes.ts';
import { PLACEHOLDER, placeholdersIn } from '../questionnaire/checks/placeholders.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { formIdOf } from '../questionnaire/definition/form-id.ts';
import { compileDated, loadFlows } from '../questionnaire/load-flows.ts';
import { says } from '../questionnaire/problems/message.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { sha256 } from '../sha256.ts';
import { checkConsents } from './check-consent.ts';

/** What a real bot may run, and what it may not. */
export interface ForRespondents {
  readonly questionnaires: readonly Questionnaire[];
  readonly faulty: readonly FaultyFile[];
  readonly errors: readonly Problem[];
  /** See `LoadedFlows.fileOf`. */
  readonly fileOf: ReadonlyMap<string, string>;
  /** See `startMovingOn`. */
  readonly dateAgain: (today: string) => readonly Questionnaire[];
}

/** Reads the questionnaires for real people: without errors, with a consent that can be read, without placeholders. */
export function loadForRespondents(
  folders: { readonly flowsDir: string; readonly localesDir: string },
  today: string,
): ForRespondents {
  const loaded = loadFlows({ ...folders, today, minutesOf: estimatedMinutes });
  const fileOf = (formId: string) =>
    loaded.files.find((file) => formIdOf(file) === loaded.fileOf.get(formId)) ?? formId;
  const judged = loaded.questionnaires.map((questionnaire) => {
    const problems = [
      ...checkConsents(folders.localesDir, [questionnaire]),
      ...placeholderProblems(questionnaire, fileOf(questionnaire.formId), 'error'),
    ];
    return { questionnaire, errors: problems.filter(isError) };
  });
  const unfit = judged.filter(({ errors }) => errors.length > 0);
  const errors = [...loaded.problems.filter(isError), ...unfit.flatMap((each) => each.errors)];
  const faulty = [
    ...loaded.faulty,
    ...unfit.map(({ questionnaire: { formId } }) => ({ formId, file: fileOf(formId) })),
  ];
  const ready = judged.flatMap((each) => (each.errors.length === 0 ? [each.questionnaire] : []));
  const undated = [...loaded.undated].filter(([id]) => ready.some(({ formId }) => formId === id));
  return {
    questionnaires: ready,
    faulty: faulty.map((each) => ({ ...each, fingerprint: fingerprint(each.formId, each.file, errors) })),
    errors,
    fileOf: loaded.fileOf,
    dateAgain: (day) => undated.map(([, definition]) => compileDated(definition, day)),
  };
}

/** @param severity - for a real bot an error; for an author who may still be writing a warning */
export function placeholderProblems(
  { definition }: Questionnaire,
  file: string,
  severity: Problem['severity'],
): readonly Problem[] {
  const found = placeholdersIn(definition);
  if (found.length === 0) return [];
  return [
    {
      severity,
      code: PLACEHOLDER,
      file,
      found: found.slice(0, 3).join('; '),
      message: says('placeholders'),
    },
  ];
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** The same for the same errors, wherever they are; those of the organisation's file count for every questionnaire. */
function fingerprint(formId: string, file: string, errors: readonly Problem[]): string {
  const own = errors.filter(
    (each) => each.file === file || /organi[sz]ation/.test(each.file) || formIdOf(each.file) === formId,
  );
  return sha256(JSON.stringify(own.map(({ code, message }) => [code, message]))).slice(0, 16);
}
