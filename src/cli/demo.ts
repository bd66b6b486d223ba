import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type Filled, fill } from '../demonstration/fill.ts';
import { MADE_UP_MARK } from '../demonstration/made-up-mark.ts';
import { estimatedMinutes as minutesOf } from '../interview/estimate/estimated-minutes.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../questionnaire/load-flows.ts';
import { MediaFolder } from '../storage/media/media-folder.ts';
import { openStorage } from '../storage/open-storage.ts';
import { failed, usage } from './command-io.ts';
import { ProgressBar } from './progress-bar.ts';

const USAGE = `miteinander demo <form_id> [--responses N] [--seed N] [--into FOLDER]

Lets made-up people answer a questionnaire, with the real engine: they skip questions, leave at long ones, write in their
languages. The responses are for trying exports and results. They have a store of their own, never beside real answers:

  miteinander demo situation
  DATA_DIR=demonstration miteinander export situation

  --responses N  how many (500)
  --seed N       other answers (1); the same seed always gives the same ones
  --into FOLDER  the store's folder (demonstration); a second run adds to it
`;

const MARK_TEXT =
  'The responses in this folder were made up by "miteinander demo". No real answers belong here.\n';
const MOST = 1_000_000;

export interface DemoIo {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly flowsDir: string;
  readonly localesDir: string;
  /** Where real answers are. */
  readonly dataDir: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * `miteinander demo`: see {@link USAGE}.
 *
 * @param args - what follows `demo` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runDemo(args: readonly string[], io: DemoIo): Promise<number> {
  let wanted: DemoArguments;
  try {
    wanted = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const questionnaire = find(wanted.formId, io);
    refuseBesideRealAnswers(wanted.into, io.dataDir);
    const filled = await fillInto(questionnaire, wanted, io);
    io.stdout.write(`${told(filled)}\nThey are in ${wanted.into}. Next:\n`);
    io.stdout.write(`  DATA_DIR=${wanted.into} npx miteinander export ${wanted.formId}\n`);
    return 0;
  } catch (error) {
    return failed(io, error);
  }
}

interface DemoArguments {
  readonly formId: string;
  readonly responses: number;
  readonly seed: number;
  readonly into: string;
}

function parse(args: readonly string[]): DemoArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      responses: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      into: { type: 'string', default: 'demonstration' },
    },
  });
  const [formId, ...more] = positionals;
  if (formId === undefined || more.length > 0) throw new Error('Expected one form_id.');
  const [responses, seed] = [Number(values.responses), Number(values.seed)];
  if (!Number.isInteger(responses) || responses < 1 || responses > MOST) {
    throw new Error(
      `--responses ${values.responses} is not possible. Expected a whole number from 1 to ${MOST}.`,
    );
  }
  if (!Number.isInteger(seed))
    throw new Error(`--seed ${values.seed} is not possible. Expected a whole number.`);
  return { formId, responses, seed, into: values.into };
}

function find(formId: string, { flowsDir, localesDir, today }: DemoIo): Questionnaire {
  // Whoever was made up reads placeholders, too.
  const { questionnaires } = loadFlows({ flowsDir, localesDir, today, trial: true, minutesOf });
  const found = questionnaires.find((each) => each.formId === formId);
  if (found !== undefined) return found;
  const known = questionnaires.map((each) => each.formId).join(', ') || 'none';
  throw new Error(
    `There is no questionnaire "${formId}" without errors. Ready: ${known}. What is wrong with others: npx miteinander check`,
  );
}

function refuseBesideRealAnswers(into: string, dataDir: string): void {
  if (resolve(into) === resolve(dataDir)) {
    throw new Error(
      `${into} is the DATA_DIR: made-up responses would be beside real ones. Choose another folder.`,
    );
  }
  if (existsSync(into) && readdirSync(into).length > 0 && !existsSync(join(into, MADE_UP_MARK))) {
    throw new Error(
      `${into} has something in it that "miteinander demo" did not make. Choose an empty folder, or a new one.`,
    );
  }
}

async function fillInto(
  questionnaire: Questionnaire,
  { responses, seed, into }: DemoArguments,
  { stderr, today }: DemoIo,
): Promise<Filled> {
  mkdirSync(into, { recursive: true, mode: 0o700 });
  writeFileSync(join(into, MADE_UP_MARK), MARK_TEXT);
  const storage = await openStorage({ dataDir: into, secret: randomBytes(32) });
  const bar = new ProgressBar(stderr);
  let filled: Filled = { begun: 0, sent: 0, left: 0, screenedOut: 0 };
  try {
    await storage.migrate();
    const stores = { ...storage, files: new MediaFolder(join(into, 'media')) };
    for await (filled of fill(questionnaire, stores, { responses, seed, today })) {
      bar.show(filled.sent, responses);
    }
  } finally {
    bar.clear();
    await storage.close();
  }
  return filled;
}

function told({ begun, sent, left, screenedOut }: Filled): string {
  const others = [
    `${left} left on the way`,
    ...(screenedOut > 0 ? [`${screenedOut} were screened out`] : []),
  ];
  return `${sent} made-up responses; ${begun} people began, ${others.join(', ')}.`;
}
