// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
/** What texts show of answers: as they were typed, only while they apply, and through expressions. */
import { expect, test } from '@jest/globals';
import { FormTexts } from '../../src/bot/prompts/form-texts.ts';
import { Localizer } from '../../src/bot/words/words.ts';
import type { Answer } from '../../src/interview/answers.ts';
import { begin } from '../../src/interview/begin.ts';
import { expressionInFluent } from '../../src/questionnaire/fluent/expression-function.ts';
import { smallFlow } from '../support/small-flow.ts';

const localizer = Localizer.load('locales');

const SURVEY = `choices:
  towns: [{name: l, land: sn}, {name: m, land: by}]
survey:
  - {type: select_one towns, name: town}
  - {type: integer, name: year}
  - {type: integer, name: rent, appearance: thousands-sep}
  - {type: text, name: phone}
  - {type: text, name: job, relevant: "\${year} > 2000"}
  - {type: calculate, name: same, calculation: "\${phone}"}
  - {type: calculate, name: next_year, calculation: "\${year} + 1"}
  - {type: repeat, name: child, count: "2", items: [{type: integer, name: age}, {type: note, name: told}]}
  - {type: note, name: thing}
`;

const ANSWERS: Readonly<Record<string, Answer>> = {
  town: { v: 'l' },
  year: { v: 2015 },
  rent: { v: 1250 },
  phone: { v: '0151' },
  job: { v: 'baker' },
  'age/1': { v: 7 },
  'age/2': { v: 12 },
};

/** What a text shows after these answers. */
function shown(text: string, changes: Readonly<Record<string, Answer | undefined>> = {}, at = 0): string {
  const own = at > 0 ? 'told' : 'thing';
  const labels = ['town', 'year', 'rent', 'phone', 'job', 'child', 'age', 'told', 'thing'].map((name) =>
    name === own ? `${name} = ${text}` : `${name} = ${name}`,
  );
  const source = `${labels.join('\n')}\ntowns-l = Leipzig\ntowns-m = München\n`;
  const questionnaire = smallFlow(SURVEY, { en: source });
  let session = begin(questionnaire, {
    id: 'id',
    tag: 'tag',
    withdrawalCode: '',
    generation: 1,
    language: 'en',
    channel: undefined,
  });
  for (const [key, answer] of Object.entries({ ...ANSWERS, ...changes })) {
    session = { ...session, answers: session.answers.with(key, answer) };
  }
  const now = { ms: Date.UTC(2026, 5, 1), utcOffset: 0, today: '2026-06-01' };
  const texts = new FormTexts(questionnaire, localizer.in('en'), { session, now, instance: at });
  return texts.text(own)?.plain ?? '';
}

const xpath = expressionInFluent;

test.each<readonly [text: string, shown: string, changes?: Readonly<Record<string, Answer | undefined>>]>([
  ['{ $year }', '2015'],
  ['{ $rent }', '1,250'],
  ['{ $next_year }', '2016'],
  ['{ $same }', '0151'],
  ['{ $town }', 'Leipzig'],
  ['{ $job }', 'baker'],
  ['{ $job }', '…', { year: { v: 1990 } }],
  ['{ $job }', '…', { job: undefined }],
  ['{ $job }', '…', { job: { no: 'skipped' } }],
  [xpath("instance('towns')/root/item[name = ${town}]/label"), 'Leipzig'],
  [xpath("instance('towns')/root/item[land = 'by']/label"), 'München'],
  [xpath("instance('towns')/root/item[name = ${job}]/label"), '…'],
  [xpath('count(${child}[age > 10])'), '1'],
  [xpath('sum(/data/child/age)'), '19'],
  [xpath('${year} * 1'), '2015'],
  ['{ XPATH("${child}[") }', '…'],
])('%s shows %s', (text, expected, changes = {}) => {
  // What cannot be read is refused before anybody sees it; here only its text is tried.
  if (text.includes('[")')) return expect(() => shown(text)).toThrow('bad-expression');
  expect(shown(text, changes)).toBe(expected);
});

test('in a repeat, an expression is about the instance where the text is shown', () => {
  const text = `{ $age } ${xpath('position(..)')} ${xpath('${age} + 1')} ${xpath('../age')} ${xpath('sum(../../child/age)')}`;
  expect(shown(text, {}, 1)).toBe('7 1 8 7 19');
  expect(shown(text, {}, 2)).toBe('12 2 13 12 19');
});
