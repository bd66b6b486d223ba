import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { languageCode } from '../questionnaire/languages/language-code.ts';
import { shown } from '../questionnaire/load-text.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';
import type { Kind } from '../questionnaire/settings/kinds.ts';
import { SETTINGS } from '../questionnaire/settings/settings.ts';
import { type CommandIo, failed, usage } from './command-io.ts';

const USAGE = `miteinander init [options]

  Writes organisation.yaml into the folder with the questionnaires: who asks, why, and for how long answers are kept. It
  holds for every questionnaire that says nothing else. What no option says is asked for, or read from the standard input,
  one line each, in this order.

  --organisation NAME       the organisation that asks, as respondents know it
  --controller ADDRESS      who is responsible for the data: name and postal address
  --contact CONTACT         e-mail address, phone number or web address for questions
  --kept-until DAY|PERIOD   when answers are deleted: 2027-12-31, or 12 months
  --withdrawal-until …      until when they can be withdrawn
  --minimum-age AGE         0: nobody is asked
  --purpose TEXT            what the answers are for, as a sentence
  --language CODE           the language of that sentence
  --force                   replace a file that is there
`;

const PURPOSE = { flag: 'purpose', ask: 'What are the answers for? One sentence' } as const;
const LANGUAGE = { flag: 'language', ask: 'In which language is that sentence?', usual: 'en' } as const;

interface Asked {
  readonly flag: string;
  readonly ask: string;
  /** Holds where nothing is answered. */
  readonly usual?: string;
  readonly setting?: { readonly key: string; readonly kind: Kind<unknown> };
}

const QUESTIONS: readonly Asked[] = [
  { flag: 'organisation', ask: 'Which organisation asks?', setting: SETTINGS.organisation },
  {
    flag: 'controller',
    ask: 'Who is responsible for the data? Name and postal address',
    setting: SETTINGS.controller,
  },
  {
    flag: 'contact',
    ask: 'Where can respondents ask? E-mail, phone or web address',
    setting: SETTINGS.contact,
  },
  { flag: 'kept-until', ask: 'When are answers deleted?', usual: '12 months', setting: SETTINGS.keptUntil },
  {
    flag: 'withdrawal-until',
    ask: 'Until when can they be withdrawn?',
    usual: '6 months',
    setting: SETTINGS.withdrawalUntil,
  },
  {
    flag: 'minimum-age',
    ask: 'How old must respondents be? 0: nobody is asked',
    usual: '0',
    setting: SETTINGS.minimumAge,
  },
  PURPOSE,
  LANGUAGE,
];

export interface InitIo extends Pick<CommandIo, 'stdout' | 'stderr'> {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly flowsDir: string;
  readonly words: ProblemWords;
}

/**
 * `miteinander init`: asks who asks, and writes it down for all questionnaires. Never replaces a file without a yes.
 *
 * @param args - what follows `init` on the command line
 * @returns the exit code: 0, 1 if nothing was written, 64 for bad usage
 */
export async function runInit(args: readonly string[], io: InitIo): Promise<number> {
  let given: Readonly<Record<string, string | boolean | undefined>>;
  try {
    const flags = QUESTIONS.map(({ flag }) => [flag, { type: 'string' }] as const);
    given = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(flags), force: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    return usage(io, error, USAGE);
  }
  const path = join(io.flowsDir, 'organisation.yaml');
  const lines = createInterface({ input: io.stdin })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string | undefined> => {
    io.stdout.write(`${question} `);
    const { value, done } = await lines.next();
    if (!io.stdin.isTTY) io.stdout.write('\n');
    return done ? undefined : value.trim();
  };
  try {
    if (existsSync(path) && given.force !== true) {
      const yes = io.stdin.isTTY
        ? await ask(`${shown(path)} is there already. Replace it? [y/N]`)
        : undefined;
      if (!/^y(es)?$/i.test(yes ?? '')) {
        throw new Error(`${shown(path)} is there already. Nothing is written. To replace it: --force`);
      }
    }
    const answers = new Map<string, string>();
    for (const question of QUESTIONS) {
      answers.set(question.flag, await answerTo(question, given[question.flag], ask, io));
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sourceOf(answers));
    io.stdout.write(`${shown(path)} is written. It holds for every questionnaire that says nothing else.\n`);
    return 0;
  } catch (error) {
    return failed(io, error);
  } finally {
    await lines.return?.();
  }
}

async function answerTo(
  question: Asked,
  flag: string | boolean | undefined,
  ask: (question: string) => Promise<string | undefined>,
  io: InitIo,
): Promise<string> {
  if (typeof flag === 'string') {
    const fault = faultOf(question, flag, io.words);
    if (fault === undefined) return flag.trim();
    throw new Error(`--${question.flag}: ${fault}`);
  }
  const { usual } = question;
  for (;;) {
    const line = await ask(`${question.ask}${usual === undefined ? '' : ` [${usual}]`}:`.replace('?:', '?'));
    const answer = line || usual;
    if (answer !== undefined) {
      const fault = faultOf(question, answer, io.words);
      if (fault === undefined) return answer;
      if (!io.stdin.isTTY) throw new Error(fault);
      io.stdout.write(`${fault}\n`);
    }
    if (line === undefined) throw new Error(`--${question.flag} is missing. Nothing is written.`);
  }
}

/** What is wrong with an answer. */
function faultOf({ flag, setting }: Asked, answer: string, words: ProblemWords): string | undefined {
  if (answer.trim() === '') return 'Something must be here.';
  if (flag === LANGUAGE.flag) {
    return languageCode(answer) === undefined ? `"${answer}" is no language. Write its code: en` : undefined;
  }
  if (setting === undefined) return undefined;
  const { kind } = setting;
  const isNumber = typeof kind.example === 'number';
  if (isNumber && !/^\d{1,6}$/.test(answer)) return `"${setting.key}" must be a whole number.`;
  const [fault] = kind.faults(isNumber ? Number(answer) : answer, setting.key);
  return fault && words.say(fault.message);
}

function sourceOf(answers: ReadonlyMap<string, string>): string {
  const settings = QUESTIONS.flatMap(({ flag, setting }) =>
    setting === undefined || (flag === 'minimum-age' && answers.get(flag) === '0')
      ? []
      : [[setting.key, answers.get(flag) ?? ''] as const],
  );
  const language = languageCode(answers.get(LANGUAGE.flag) ?? '') ?? LANGUAGE.usual;
  const content = {
    ...Object.fromEntries(settings),
    purpose: { [language]: answers.get(PURPOSE.flag) ?? '' },
  };
  return `# Who asks, and under which terms. This holds for every questionnaire beside this file that says nothing else.
# All it can say: docs/authors.md, "Said once for all questionnaires".
${stringify(content, { schema: 'failsafe', lineWidth: 0 })}`;
}
