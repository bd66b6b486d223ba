import { expect, test } from '@jest/globals';
import { estimatedMinutes } from '../../../src/interview/estimate/estimated-minutes.ts';
import { SITUATION } from '../../flows/shipped.ts';
import { smallFlow } from '../../support/small-flow.ts';

const LABEL = 'What would you like to tell us about this?';

/** Minutes for that many questions of a type. */
function minutes(count: number, type: string, more = ''): number {
  const questions = Array.from(
    { length: count },
    (_, index) => `  - {type: ${type}, name: q${index}${more}}\n`,
  );
  const texts = Array.from({ length: count }, (_, index) => `q${index} = ${LABEL}\n`);
  const choices = 'choices:\n  yes_no: [yes, no]\n';
  const labels = 'yes_no-yes = Yes\nyes_no-no = No\n';
  return estimatedMinutes(
    smallFlow(`${choices}survey:\n${questions.join('')}`, { en: texts.join('') + labels }),
  );
}

test('it grows with the questions, with what is written, and with what is photographed', () => {
  const few = minutes(3, 'select_one yes_no');
  const many = minutes(60, 'select_one yes_no');
  expect(few).toBeLessThanOrEqual(2);
  expect(many).toBeGreaterThan(8);
  expect(many).toBeLessThan(20);
  expect(minutes(60, 'text')).toBeGreaterThan(many);
  expect(minutes(60, 'image')).toBeGreaterThan(minutes(60, 'text'));
});

test('what nobody is asked takes no time', () => {
  expect(minutes(60, 'text', ', relevant: "1 = 2"')).toBe(minutes(1, 'text', ', relevant: "1 = 2"'));
});

test('a repeat that never ends, and a screening that nobody passes, are estimated all the same', () => {
  const survey = `survey:
  - type: repeat
    name: room
    count: "50"
    items:
      - {type: text, name: colour}
  - {type: integer, name: age}
  - {type: note, name: bye, screen_out: true, relevant: "\${age} < 200"}
  - {type: text, name: never}
`;
  const texts = { en: 'room = Room\ncolour = Colour\nage = Age\nbye = Bye\nnever = Never\n' };
  expect(estimatedMinutes(smallFlow(survey, texts))).toBeGreaterThan(10);
});

test('for the questionnaire on the situation it is near what its own figures say', () => {
  expect(Math.abs(estimatedMinutes(SITUATION) - (SITUATION.settings.minutes ?? 0))).toBeLessThanOrEqual(4);
});

test('it is the same each time', () => {
  expect(estimatedMinutes(SITUATION)).toBe(estimatedMinutes(SITUATION));
});
