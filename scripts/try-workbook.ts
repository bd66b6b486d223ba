/** Tries one workbook, and tells its parent what it found, part by part. `try-workbooks.ts` starts it. */
import { Localizer } from '../src/bot/words/words.ts';
import { nowIn } from '../src/clock.ts';
import type { Questionnaire } from '../src/questionnaire/compiled/questionnaire.ts';
import { walk } from '../src/walk/walk.ts';
import { checkWorkbook, LOCALES } from './workbooks/check-workbook.ts';
import { interviews } from './workbooks/interviews.ts';
import type { Found, Walked } from './workbooks/tried.ts';

/** Of many problems the first say enough. */
const MOST_TOLD = 40;
const MOST_PATHS = 500;
/** Of the time, for the walk. */
const FOR_THE_WALK = 0.4;

const [path = '', seconds = '240'] = process.argv.slice(2);
const milliseconds = Number(seconds) * 1000;

const { checked, questionnaire } = checkWorkbook(path);
tell({ check: checked });
if (questionnaire !== undefined) {
  tell({ walk: await walked(questionnaire, performance.now() + milliseconds * FOR_THE_WALK) });
  tell({
    interviews: await interviews(questionnaire, performance.now() + milliseconds * (1 - FOR_THE_WALK)),
  });
}
process.exit(0);

async function walked(form: Questionnaire, end: number): Promise<Walked> {
  const report = await walk(form, {
    localizer: Localizer.load(LOCALES),
    now: nowIn('Europe/Berlin', Date.now)(),
    seed: 1,
    // Asked before each path: as many as there is time for.
    get paths() {
      return performance.now() < end ? MOST_PATHS : 0;
    },
  });
  const { paths, messages, missing, problems, reasons } = report;
  const texts = Object.values(form.definition.texts)
    .join('')
    .replaceAll(/\{ ?"([{}])" ?\}/gu, '$1');
  // Braces of the author's own look like something that was not filled in.
  const isOwn = (problem: string) => texts.includes(/\{\w+\}/u.exec(problem)?.[0] ?? '\0');
  const notMet = Object.entries(missing).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`));
  return {
    paths,
    messages,
    problems: problems
      // Where the interface lacks a language, or the author a text, another language stands in; `check` warns of gaps.
      .filter(({ where, problem }) => where !== 'the interface' && !problem.startsWith('its text is missing'))
      .filter(({ problem }) => !isOwn(problem))
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
