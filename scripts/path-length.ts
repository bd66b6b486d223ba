/**
 * How long the questionnaire `situation` is: questions and minutes of the median respondent, in every language.
 *
 *     npm run path-length
 *
 * The model is on the slow side throughout. Respondents answer as `situation-shares.ts` imagines them, through the real
 * engine. They read everything at 80 words a minute: the consent's first layer, and the label, hint and all choices of
 * each question. They read once how to tick several answers. Each answer takes another 4 seconds, each tick 2, and
 * writing an idea 60.
 */

import { consentInShort } from '../src/bot/prompts/consent.ts';
import { FormTexts } from '../src/bot/prompts/form-texts.ts';
import { plain } from '../src/bot/words/html.ts';
import { Localizer } from '../src/bot/words/words.ts';
import { viewOf } from '../src/interview/asking/view.ts';
import { begin } from '../src/interview/begin.ts';
import { minutesFor, quantile } from '../src/interview/estimate/reading-time.ts';
import type { Action, Input } from '../src/interview/input.ts';
import type { Now } from '../src/interview/now.ts';
import { step } from '../src/interview/step.ts';
import type { Question, Questionnaire } from '../src/questionnaire/compiled/questionnaire.ts';
import { loadFlows } from '../src/questionnaire/load-flows.ts';
import { countWords } from '../src/questionnaire/texts/count-words.ts';
import { type Draw, oneOf, seededRandom } from '../src/walk/seeded-random.ts';
import { TICKED, WEIGHTS } from './situation-shares.ts';

const SECONDS_PER_TEXT = 60;
const RESPONDENTS = 5000;
const NOW: Now = { ms: Date.UTC(2026, 10, 23, 10), utcOffset: 60, today: '2026-11-23' };

/** What one respondent meets from the consent to the review. */
interface Path {
  readonly asked: readonly Question[];
  readonly notes: readonly Question[];
  readonly ticks: number;
  readonly texts: number;
}

export interface PathLength {
  readonly questions: Quartiles;
  readonly languages: readonly LanguageLength[];
}

export interface LanguageLength {
  readonly language: string;
  /** Words of the consent's first layer; {@link words} includes them. */
  readonly consentWords: number;
  readonly words: Quartiles;
  readonly minutes: Quartiles;
}

export interface Quartiles {
  readonly quarter: number;
  readonly median: number;
  readonly threeQuarters: number;
  readonly most: number;
}

/** Walks the same respondents through a questionnaire in each of its languages, and counts what they read. */
export function pathLength(
  questionnaire: Questionnaire,
  localizer: Localizer,
  respondents = RESPONDENTS,
): PathLength {
  const draw = seededRandom(20261123);
  const paths = Array.from({ length: respondents }, (_, index) => walk(questionnaire, `${index}`, draw));
  return {
    questions: quartiles(paths.map(({ asked }) => asked.length)),
    languages: questionnaire.languages.map((language) => {
      const texts = new FormTexts(questionnaire, localizer.in(language));
      const wordsOf = reader(texts);
      const consentWords = countWords(consentInShort(texts).plain);
      const howToTick = countWords(texts.words('ask-tick', { done: texts.words('button-done') }));
      const read = paths.map(({ asked, notes }) => {
        const ticking = asked.some(({ type }) => type === 'select_multiple') ? howToTick : 0;
        const shown = [...asked, ...notes].map(wordsOf);
        return consentWords + ticking + shown.reduce((sum, words) => sum + words, 0);
      });
      const minutes = paths.map(({ asked, ticks, texts: written }, index) => {
        const making = written * SECONDS_PER_TEXT;
        return minutesFor({ words: read[index] ?? 0, answers: asked.length + 1, ticks, making });
      });
      return { language, consentWords, words: quartiles(read), minutes: quartiles(minutes) };
    }),
  };
}

function walk(questionnaire: Questionnaire, id: string, draw: Draw): Path {
  const beginning = { id, tag: 'length', withdrawalCode: '', generation: 0, channel: undefined };
  let session = begin(questionnaire, { ...beginning, language: questionnaire.defaultLanguage });
  const take = (input: Input) => {
    session = step(questionnaire, session, input, NOW).session;
  };
  const tap = (action: Action) => take({ type: 'tap', asking: session.asking, action });
  tap({ do: 'agree' });
  const asked: Question[] = [];
  const notes: Question[] = [];
  let ticks = 0;
  let texts = 0;
  for (;;) {
    const view = viewOf(questionnaire, session, NOW);
    if (view.type === 'consent' || view.type === 'ended')
      throw new Error('Somebody who passes the screening was sent away: see WEIGHTS of the first questions.');
    notes.push(...view.notes.map(({ question }) => question));
    if (view.type === 'review') return { asked, notes, ticks, texts };
    const { question } = view;
    asked.push(question);
    if (question.type === 'select_multiple') {
      for (const choice of ticked(question, draw)) {
        tap({ do: 'toggle', choice, on: true });
        ticks += 1;
      }
      tap({ do: 'done' });
    } else if (question.type === 'text') {
      const written = weighted(WEIGHTS[question.name] ?? { written: 100 }, draw) === 'written';
      if (written) texts += 1;
      take(written ? { type: 'text', text: 'More German courses in the evening.' } : skip(session.asking));
    } else {
      tap(answer(question, draw));
    }
  }
}

function skip(asking: number): Input {
  return { type: 'tap', asking, action: { do: 'skip' } };
}

function answer(question: Question, draw: Draw): Action {
  const weights = WEIGHTS[question.name];
  const name = weights === undefined ? oneOf(draw, question.choices)?.name : weighted(weights, draw);
  if (name === 'declined') return { do: 'decline' };
  if (name === 'dont-know') return { do: 'dont-know' };
  const choice = question.choices.findIndex((candidate) => candidate.name === name);
  if (choice < 0) throw new Error(`situation-shares.ts: "${question.name}" has no choice "${name}".`);
  return { do: 'choose', choice };
}

function ticked(question: Question, draw: Draw): readonly number[] {
  const shares = TICKED[question.name] ?? {};
  const some = question.choices.filter(({ name }) => draw() * 100 < (shares[name] ?? 0));
  const chosen = some.length > 0 ? some : question.choices.filter(({ exclusive }) => exclusive);
  return chosen.map(({ ordinal }) => ordinal);
}

function weighted(weights: Readonly<Record<string, number>>, draw: Draw): string | undefined {
  const entries = Object.entries(weights);
  let rest = draw() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.find(([, weight]) => {
    rest -= weight;
    return rest < 0;
  })?.[0];
}

/** Words of a question as people read it: label, hint, choices. */
function reader(texts: FormTexts): (question: Question) => number {
  const known = new Map<string, number>();
  return (question) => {
    let words = known.get(question.name);
    if (words === undefined) {
      const choices = question.choices.map(({ name }) => texts.choice(question, name));
      const shown = [texts.label(question), texts.hint(question) ?? '', ...choices];
      words = countWords(shown.map(plain).join('\n'));
      known.set(question.name, words);
    }
    return words;
  };
}

function quartiles(values: readonly number[]): Quartiles {
  const [quarter = 0, median = 0, threeQuarters = 0, most = 0] = [0.25, 0.5, 0.75, 1].map((share) =>
    quantile(values, share),
  );
  return { quarter, median, threeQuarters, most };
}

function report({ questions, languages }: PathLength): string {
  const row = ({ quarter, median, threeQuarters, most }: Quartiles, digits: number) =>
    [median, quarter, threeQuarters, most].map((value) => value.toFixed(digits).padStart(7)).join('');
  const lines = [
    `${RESPONDENTS} respondents            median    1/4    3/4   most`,
    `questions                 ${row(questions, 0)}`,
    ...languages.flatMap(({ language, consentWords, words, minutes }) => [
      `${language}: words (consent ${consentWords})    ${row(words, 0)}`,
      `${language}: minutes               ${row(minutes, 1)}`,
    ]),
  ];
  return lines.join('\n');
}

if (import.meta.main) {
  const { questionnaires } = loadFlows({ flowsDir: 'flows', localesDir: 'locales' });
  const situation = questionnaires.find(({ formId }) => formId === 'situation');
  if (situation === undefined) throw new Error('flows/situation.yaml has errors: npx miteinander check');
  console.log(report(pathLength(situation, Localizer.load('locales'))));
}
