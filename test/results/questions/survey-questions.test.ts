import { describe, expect, test } from '@jest/globals';
import type { Definition, ItemDefinition } from '../../../src/questionnaire/definition/definition.ts';
import { placedQuestions } from '../../../src/results/questions/survey-questions.ts';
import { definitionOf, revisionsOf } from '../form.ts';

const age: ItemDefinition = { type: 'integer', name: 'age' };
const wishes: ItemDefinition = { type: 'text', name: 'wishes' };
const inRepeat = (name: string, ...items: ItemDefinition[]): ItemDefinition => ({
  type: 'repeat',
  name,
  items,
});

/** `child/age`, in order. */
const placesOf = (...definitions: readonly (readonly ItemDefinition[])[]) =>
  placedQuestions(revisionsOf(definitions.map((items) => definitionOf(items)))).map(({ question, place }) =>
    [...place, question.name].join('/'),
  );

describe('places', () => {
  const cases: readonly (readonly [
    what: string,
    oldest: ItemDefinition[],
    newest: ItemDefinition[],
    places: string[],
  ])[] = [
    ['into a repeat', [age, wishes], [inRepeat('child', age), wishes], ['age', 'child/age', 'wishes']],
    ['out of a repeat', [inRepeat('child', age), wishes], [age, wishes], ['child/age', 'age', 'wishes']],
    ['the repeat was renamed', [inRepeat('child', age)], [inRepeat('kid', age)], ['child/age', 'kid/age']],
    [
      'deeper',
      [inRepeat('child', age)],
      [inRepeat('child', inRepeat('toy', age))],
      ['child/age', 'child/toy/age'],
    ],
    ['it stayed', [inRepeat('child', age)], [wishes, inRepeat('child', age)], ['wishes', 'child/age']],
    ['a repeat took the name of a question', [age], [inRepeat('age', wishes)], ['age', 'age/wishes']],
    ['only case differs', [age], [age, { type: 'text', name: 'Age' }], ['age', 'Age']],
  ];
  test.each(cases)('%s', (_, oldest, newest, places) => {
    expect(placesOf(oldest, newest)).toEqual(places);
  });

  test('a question knows where each revision had it', () => {
    const revisions = revisionsOf([definitionOf([age]), definitionOf([inRepeat('child', age)])]);
    const question = placedQuestions(revisions)[0]?.question;
    expect(question?.places).toEqual([['child'], []]);
    expect(['r1', 'r2', 'r3'].map((revision) => question?.placeIn(revision))).toEqual([
      [],
      ['child'],
      undefined,
    ]);
  });
});

describe('labels', () => {
  const form = (texts: Definition['texts'], ...more: ItemDefinition[]): Definition => ({
    ...definitionOf([age, { type: 'select_one', name: 'help', list: 'help' }, ...more]),
    languages: Object.keys(texts),
    texts,
  });
  const questionsOf = (...definitions: Definition[]) => {
    const words = (language: string, key: string) => `${key} in ${language}`;
    const placed = placedQuestions(revisionsOf(definitions), words);
    return new Map(placed.map(({ question }) => [question.name, question]));
  };

  const oldest = form({
    ar: 'age = كم عمرك؟\nhelp-money = مال',
    de: 'age = Wie alt sind Sie?\nhelp-money = Geld',
  });
  const newest = form({ ar: 'age = ما عمرك؟', en: 'age = How old\n    are { $name }?\nhelp = *Help*' });
  const questions = questionsOf(oldest, newest);
  const cases: readonly (readonly [question: string, language: string, label: string])[] = [
    ['age', 'ar', 'ما عمرك؟'],
    ['age', 'de', 'Wie alt sind Sie?'],
    ['age', 'en', 'How old are …?'],
    ['age', 'uk', 'ما عمرك؟'],
    ['help', 'de', 'Help'],
  ];
  test.each(cases)('%s in %s', (name, language, label) => {
    expect(questions.get(name)?.label(language)).toBe(label);
  });

  test('of choices: the newest revision that has them, otherwise any language, otherwise the name', () => {
    const choice = (name: string) => questions.get('help')?.choices.find((each) => each.name === name);
    expect(choice('money')?.label('de')).toBe('Geld');
    expect(choice('money')?.label('en')).toBe('مال');
    expect(choice('none')?.label('de')).toBe('none');
  });

  test('of what no author words: the interface’s', () => {
    const other: ItemDefinition = { type: 'text', name: 'help_other', specifies: 'help' };
    expect(questionsOf(form({}, other)).get('help')?.choices.at(-1)?.label('de')).toBe('choice-other in de');
  });

  test('of a row of a table: the title of its group, too', () => {
    const rows: ItemDefinition = { type: 'group', name: 'places', matrix: true, items: [wishes] };
    const row = questionsOf(form({ de: 'places = Zufrieden mit …\nwishes = Amt' }, rows)).get('wishes');
    expect([row?.matrixLabel('de'), row?.label('de')]).toEqual(['Zufrieden mit …', 'Amt']);
  });
});

test('conditions are those of the groups around it, then its own', () => {
  const asked: ItemDefinition = { type: 'text', name: 'asked', relevant: `\${b} = 2` };
  const group: ItemDefinition = { type: 'group', name: 'g', relevant: `\${a} = 1`, items: [asked] };
  const [placed] = placedQuestions(revisionsOf([definitionOf([group])]));
  expect(placed?.question.conditions).toEqual([`\${a} = 1`, `\${b} = 2`]);
});
