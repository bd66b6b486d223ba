import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { checkConsents, consentReader } from './check-consent.ts';
import { usage } from './command-io.ts';
import { placeholderProblems } from './for-respondents.ts';
import { languageOf, problemWords } from './problem-words.ts';

const USAGE = `miteinander check [FILE…] [--strict] [--all] [--json] [--language CODE]

Reads every questionnaire in flows/, or these files and folders (with their media and tables beside them), and lists what
is wrong with them, each kind once. Then it sums up those without errors: questions, languages and their gaps, and what
people read before they agree.

  --strict     makes errors of warnings
  --all        shows everything in full, also what is merely passed over
  --json       writes everything as one JSON document
  --language   the language of the messages (de, en, ar, uk); otherwise that of the terminal
`;

interface CheckIo {
  readonly flowsDir: string;
  readonly localesDir: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * @param args - what follows `check` on the command line
 * @returns the exit code: 0, 1 if there are errors, 64 for bad usage
 */
export function runCheck(args: readonly string[], { flowsDir, localesDir, environment }: CheckIo): number {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usage({ stderr: process.stderr }, error, USAGE);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  return check({
    flowsDir,
    localesDir,
    paths: positionals,
    json: values.json,
    strict: values.strict,
    all: values.all,
    words: problemWords(localesDir, values.language ?? languageOf(environment)),
    further: (questionnaires) => [
      ...checkConsents(localesDir, questionnaires),
      ...questionnaires.flatMap((each) => placeholderProblems(each, each.formId, 'warning')),
    ],
    consent: consentReader(localesDir),
  });
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      language: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}
