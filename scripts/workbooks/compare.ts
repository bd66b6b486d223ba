import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../../src/interview/answers.ts';
import { repeatsAround } from '../../src/interview/path/around.ts';
import { type Instance, numbersOf } from '../../src/interview/path/instance.ts';
import type { ResponseAnswer } from '../../src/interview/response.ts';
import type { Question } from '../../src/questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../src/questionnaire/definition/question-types.ts';
import type { StoredResponse } from '../../src/storage/contract/responses.ts';

/** What somebody gave at a question. */
export interface Given {
  readonly question: Question;
  readonly instance: Instance;
  readonly answer: Answer;
}

/** Degrees: a place is stored more coarsely than it was sent. */
const COARSE = 0.05;

/** Where the stored response differs from what was given. */
export function differences(given: ReadonlyMap<string, Given>, response: StoredResponse): readonly string[] {
  return [...given].flatMap(([key, each]) => {
    const stored = storedAnswer(each, response);
    if (isWhatWasGiven(each, stored)) return [];
    return [`${key}: given ${JSON.stringify(each.answer)}, stored ${JSON.stringify(stored)}`];
  });
}

function storedAnswer(
  { question, instance }: Given,
  { answers }: StoredResponse,
): ResponseAnswer | undefined {
  const around = repeatsAround(question.repeat).toReversed();
  const numbers = numbersOf(instance);
  const inside = around.reduce<StoredResponse['answers']>((outer, { name }, index) => {
    const repeat = outer[name];
    const found = repeat !== undefined && 'instances' in repeat ? repeat.instances : [];
    return found[(numbers[index] ?? 1) - 1] ?? {};
  }, answers);
  return inside[question.name];
}

function isWhatWasGiven({ question, answer }: Given, stored: ResponseAnswer | undefined): boolean {
  if (question.type === 'another' || answerKind(question.type) === 'none') return true;
  if (stored === undefined || 'instances' in stored) return false;
  if (!('v' in answer)) return 'missing' in stored && stored.missing === answer.no;
  if (!('value' in stored)) return false;
  const kind = answerKind(question.type);
  if (kind === 'place' || kind === 'places') return isNear(String(answer.v), String(stored.value));
  return kind === 'file' ? stored.value !== '' : isDeepStrictEqual(stored.value, answer.v);
}

/** Of several places, the first. */
function isNear(one: string, other: string): boolean {
  const degrees = (text: string) => text.split(' ').slice(0, 2).map(Number);
  const [latitude = 0, longitude = 0] = degrees(one);
  const [storedLatitude = 90, storedLongitude = 180] = degrees(other);
  return Math.abs(latitude - storedLatitude) < COARSE && Math.abs(longitude - storedLongitude) < COARSE;
}
