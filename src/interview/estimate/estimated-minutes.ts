import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { countWords } from '../../questionnaire/texts/count-words.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { Answer } from '../answers.ts';
import { Answers } from '../answers.ts';
import { begin } from '../begin.ts';
import type { Now } from '../now.ts';
import { Evaluation } from '../path/evaluation.ts';
import { nextStop } from '../path/path.ts';
import { answerKey, type Stop } from '../path/stop.ts';
import { following } from '../path/stops.ts';
import { type Draw, likelyAnswer } from './likely-answer.ts';
import { type Effort, minutesFor, quantile } from './reading-time.ts';

/** Enough for a median; a long questionnaire gets fewer, so that a start does not wait for it. */
const MOST_PATHS = 60;
const MOST_TRIES = 300;
const MOST_STOPS = 3000;
/** More choices than these are not read one by one: people search. */
const MOST_CHOICES = 13;
/** The consent's first layer may have so many. */
const CONSENT_WORDS = 90;
const SECONDS_FOR_WORDS = 20;
const SECONDS_FOR_AN_IDEA = 60;
const SECONDS_FOR_FILES = 30;
const SEVERAL_PLACES = 4;

/**
 * The same at every start: a questionnaire must not become another one because of the day. The estimate is part of what
 * respondents agree to.
 */
const SOME_DAY: Now = { ms: Date.UTC(2026, 0, 15, 10), utcOffset: 60, today: '2026-01-15' };

/**
 * About how many minutes a questionnaire takes: the median of random paths, with the words in the default language. Any
 * choice is taken to be as likely as the others.
 */
export function estimatedMinutes(questionnaire: Questionnaire): number {
  return estimatedLength(questionnaire).minutes;
}

/** What the median of random paths takes: questions, and about how many minutes. See {@link estimatedMinutes}. */
export function estimatedLength(questionnaire: Questionnaire): {
  readonly questions: number;
  readonly minutes: number;
} {
  const draw = seeded();
  const wordsOf = reader(questionnaire);
  const paths: Path[] = [];
  let stops = 0;
  while (paths.length < MOST_PATHS && stops < MOST_STOPS) {
    const path = somePath(questionnaire, draw, MOST_STOPS - stops);
    // A questionnaire without questions has paths without stops.
    stops += Math.max(MOST_STOPS / MOST_TRIES, path.shown.length);
    paths.push(path);
  }
  // Whom the survey is not meant for is done sooner.
  const whole = paths.filter(({ isWhole }) => isWhole);
  const counted = whole.length > 0 ? whole : paths;
  const minutes = counted.map(({ shown }) => {
    const words = shown.reduce((sum, { question }) => sum + wordsOf(question), CONSENT_WORDS);
    return minutesFor({ ...actsOn(shown), words });
  });
  const questions = counted.map(({ shown }) => shown.filter(({ answer }) => answer !== undefined).length);
  return { questions: quantile(questions, 0.5), minutes: Math.max(1, Math.ceil(quantile(minutes, 0.5))) };
}

interface Shown extends Stop {
  readonly answer: Answer | undefined;
}

interface Path {
  /** Everything that one respondent sees, with the answers. */
  readonly shown: readonly Shown[];
  /** It reaches the end, and is not cut short by a screening. */
  readonly isWhole: boolean;
}

function somePath(questionnaire: Questionnaire, draw: Draw, most: number): Path {
  const given = new Map<string, Answer>();
  const beginning = { id: 'estimate', tag: '', withdrawalCode: '', generation: 0, channel: undefined };
  const session = {
    ...begin(questionnaire, { ...beginning, language: questionnaire.defaultLanguage }),
    answers: new Answers(given),
  };
  let stop: Stop | undefined;
  for (let count = 0; count < most; count++) {
    const evaluation = new Evaluation(questionnaire, session, SOME_DAY);
    stop = nextStop(evaluation, stop);
    if (stop === undefined || stop.question.screenOut) break;
    given.set(answerKey(stop.question, stop.instance), likelyAnswer(evaluation, stop, draw));
  }
  const evaluation = new Evaluation(questionnaire, session, SOME_DAY);
  const shown = [...following(evaluation)].flatMap(({ question, instance }) => {
    const answer = given.get(answerKey(question, instance));
    const isSeen = (question.asked && answer !== undefined) || (question.shown && !question.screenOut);
    return isSeen && evaluation.isRelevant(question, instance) ? [{ question, instance, answer }] : [];
  });
  return { shown, isWhole: stop === undefined };
}

function actsOn(path: readonly Shown[]): Omit<Effort, 'words'> {
  const asked = path.filter(({ answer }) => answer !== undefined);
  return {
    answers: asked.length + 1,
    ticks: asked.reduce(
      (sum, { answer }) => sum + (answer && 'v' in answer && Array.isArray(answer.v) ? answer.v.length : 0),
      0,
    ),
    making: asked.reduce((sum, { question }) => sum + secondsFor(question), 0),
  };
}

function secondsFor({ type, appearance = '' }: Question): number {
  switch (answerKind(type)) {
    case 'words':
      return appearance.includes('multiline') ? SECONDS_FOR_AN_IDEA : SECONDS_FOR_WORDS;
    case 'file':
    case 'place':
      return SECONDS_FOR_FILES;
    case 'places':
      return SEVERAL_PLACES * SECONDS_FOR_FILES;
    case 'none':
    case 'calculated':
    case 'acknowledgement':
    case 'choice':
    case 'choices':
    case 'ranking':
    case 'number':
    case 'moment':
      return 0;
  }
}

/** Words of a question as people read it: label, hint, choices. */
function reader({ texts, defaultLanguage }: Questionnaire): (question: Question) => number {
  const known = new Map<Question, number>();
  const inLanguage = texts(defaultLanguage);
  return (question) => {
    let words = known.get(question);
    if (words === undefined) {
      const id = messageId(question.name);
      const shown = [
        inLanguage.text(id, undefined, {}) ?? '',
        inLanguage.text(id, 'hint', {}) ?? '',
        ...question.choices
          .slice(0, MOST_CHOICES)
          .map((choice) => choiceLabel(inLanguage, choice) ?? choice.name),
      ];
      words = countWords(shown.join('\n'));
      known.set(question, words);
    }
    return words;
  };
}

/** Random numbers that are the same each time: a linear congruential generator with the constants of Numerical Recipes. */
function seeded(): Draw {
  let state = 20261130;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
