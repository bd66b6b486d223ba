/** The rules of docs/questionnaire-situation.md, as far as a machine can judge them. */
import { readFileSync } from 'node:fs';
import { type Pattern, parse } from '@fluent/syntax';
import { describe, expect, test } from '@jest/globals';
import { FormTexts } from '../../src/bot/prompts/form-texts.ts';
import { questionsOf, SITUATION, WORDBOOK } from './shipped.ts';

const { definition, languages, questions, settings } = SITUATION;
const asked = questions.filter((question) => question.asked);

describe('structure', () => {
  test('about 40 questions, all but the screening can be passed over or declined', () => {
    expect(asked.length).toBeGreaterThanOrEqual(35);
    expect(asked.length).toBeLessThanOrEqual(45);
    expect(asked.filter(({ required }) => required !== false).map(({ name }) => name)).toEqual([
      'saxony',
      'age',
      'years',
      'parent_abroad',
    ]);
  });

  test('people outside the target group get an ending of their own', () => {
    const ends = questions.filter(({ screenOut }) => screenOut).map(({ name }) => name);
    expect(ends).toEqual(['end_saxony', 'end_age', 'end_background']);
  });

  test('screening first, discrimination and residence late, helped at the very end', () => {
    const order = asked.map(({ name }) => name);
    expect(order.slice(0, 5)).toEqual(['saxony', 'age', 'years', 'parent_abroad', 'needs']);
    expect(order.indexOf('discrimination')).toBeGreaterThan(order.length / 2);
    expect(order.indexOf('residence')).toBeGreaterThan(order.indexOf('discrimination_reported'));
    expect(order.at(-1)).toBe('help_received');
  });

  test('help and advice comes after the questions on discrimination, and is a button elsewhere', () => {
    const help = questions.find(({ appearance }) => appearance === 'advice');
    expect(help?.type).toBe('note');
    expect(questions[(help?.index ?? 0) - 1]?.name).toBe('discrimination_reported');
    expect(help?.relevant).toEqual([]);
  });

  test('every district and city of Saxony', () => {
    const texts = new FormTexts(SITUATION, WORDBOOK.in('de'));
    const district = questions.find(({ name }) => name === 'lives_in');
    const labels = district?.choices.map(({ name }) => texts.choice(district, name)).toSorted();
    expect(labels).toEqual(
      [
        ...[
          'Bautzen',
          'Erzgebirgskreis',
          'Görlitz',
          'Landkreis Leipzig',
          'Meißen',
          'Mittelsachsen',
          'Nordsachsen',
        ],
        ...[
          'Sächsische Schweiz-Osterzgebirge',
          'Vogtlandkreis',
          'Zwickau',
          'Chemnitz',
          'Dresden',
          'Stadt Leipzig',
        ],
      ].toSorted(),
    );
  });
});

describe('questions', () => {
  test.each(questionsOf(definition.items).map((question) => [question.name, question] as const))(
    '%s says what it is for, how it is used, and what it can be compared with',
    (_, { documentation }) => {
      for (const key of ['purpose', 'use', 'comparable']) expect(documentation?.[key]).toMatch(/\w{3}/u);
    },
  );

  test('who ticks has at most seven choices, the last of which excludes the others', () => {
    const multiples = asked.filter(({ type }) => type === 'select_multiple');
    expect(multiples.length).toBeGreaterThan(10);
    for (const { name, choices } of multiples) {
      const exclusive = choices.map((choice) => choice.exclusive);
      expect([name, choices.length <= 7, exclusive.lastIndexOf(false) + 1, exclusive.indexOf(true)]).toEqual([
        name,
        true,
        choices.length - 1,
        choices.length - 1,
      ]);
      expect(choices.at(-1)?.name).toBe('none');
    }
  });

  test('scales have five steps, from the most to the least favourable', () => {
    // The first and the last step of each; what follows them is not part of the scale.
    const scales: Readonly<Record<string, readonly [string, string]>> = {
      german: ['very_well', 'not_at_all'],
      fit: ['very_well', 'not_at_all'],
      satisfaction: ['very_satisfied', 'very_dissatisfied'],
      ease: ['very_easy', 'very_hard'],
      advice: ['very_well', 'not_at_all'],
      frequency: ['never', 'very_often'],
    };
    for (const [list, [first, last]] of Object.entries(scales)) {
      const names = definition.choiceLists[list]?.map(({ name }) => name);
      expect([list, names?.[0], names?.[4]]).toEqual([list, first, last]);
    }
  });

  test('a scale reads the same in every language: step by step from the same list', () => {
    for (const language of languages) {
      const ids = [...messagesOf(language).keys()].filter((id) =>
        /^(?:german|fit|ease|frequency)-/u.test(id),
      );
      const source = [...messagesOf('de').keys()].filter((id) => ids.includes(id));
      expect(ids).toEqual(source);
    }
  });

  test('what is sensitive can be declined', () => {
    const sensitive = asked.filter((question) => question.sensitive).map(({ name }) => name);
    expect(sensitive).toEqual([
      ...['doctor', 'doctor_barriers', 'discrimination', 'discrimination_places', 'discrimination_reported'],
      ...['residence', 'voted', 'region', 'gender', 'lives_in'],
    ]);
  });

  test('"I do not know" is for knowledge', () => {
    expect(asked.filter(({ dontKnow }) => dontKnow).map(({ name }) => name)).toEqual([
      'recognised',
      'lives_in',
    ]);
  });

  test('nothing is asked in figures, dates or free text but the idea', () => {
    const typed = asked.filter(({ type }) => type !== 'select_one' && type !== 'select_multiple');
    expect(typed.map(({ name }) => name)).toEqual(['idea']);
  });
});

describe.each(languages)('texts in %s', (language) => {
  const texts = new FormTexts(SITUATION, WORDBOOK.in(language));

  test('has the same messages, with the same variables, as the source', () => {
    expect(Object.fromEntries(messagesOf(language))).toEqual(Object.fromEntries(messagesOf('de')));
  });

  test('says what state it is in', () => {
    const source = readFileSync(`locales/${language}/situation.ftl`, 'utf8');
    const state = /^### state: (.*)$/mu.exec(source)?.[1];
    expect(state).toBe(language === 'de' ? 'source' : 'machine-made, not yet reviewed by a speaker');
  });

  test('buttons fit a phone', () => {
    for (const question of asked) {
      for (const { name } of question.choices) {
        expect([name, texts.choice(question, name).length <= 46]).toEqual([name, true]);
      }
    }
  });

  test('keeps the German names that people meet on letters and doors', () => {
    const source = readFileSync(`locales/${language}/situation.ftl`, 'utf8');
    for (const name of [
      ...[
        'Ausländerbehörde',
        'Jobcenter',
        'Agentur für Arbeit',
        'BAMF',
        'Sozialamt',
        'Migrationsberatung',
        'MBE',
      ],
      ...['Jugendmigrationsdienst', 'Integrationskurs', 'Anerkennung', 'Duldung'],
      'Integrations- und Ausländerbeirat',
    ]) {
      expect(source).toContain(name);
    }
  });

  test('repeats no name from the settings', () => {
    const source = readFileSync(`locales/${language}/situation.ftl`, 'utf8');
    const { organisation, controller, contact, keptUntil, withdrawalUntil, variables } = settings;
    for (const value of [
      organisation,
      controller,
      contact,
      keptUntil,
      withdrawalUntil,
      ...Object.values(variables),
    ]) {
      expect(source).not.toMatch(
        new RegExp(`(?<![\\w])${value.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w])`, 'u'),
      );
    }
  });
});

test('there is one glossary for each language, all with the same terms', () => {
  const terms = (language: string) =>
    readFileSync(`locales/glossary/${language}.md`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map((line) => line.split(' | ')[0]);
  for (const language of languages)
    expect([language, ...terms(language)]).toEqual([language, ...terms('de')]);
  expect(terms('de')).toContain('| Duldung');
});

/** Every message and attribute with the variables it uses. */
function messagesOf(language: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const source = readFileSync(`locales/${language}/situation.ftl`, 'utf8');
  for (const entry of parse(source, { withSpans: false }).body) {
    if (entry.type !== 'Message') continue;
    if (entry.value) found.set(entry.id.name, variablesIn(entry.value));
    for (const { id, value } of entry.attributes)
      found.set(`${entry.id.name}.${id.name}`, variablesIn(value));
  }
  return found;
}

function variablesIn(pattern: Pattern): readonly string[] {
  const names = JSON.stringify(pattern).matchAll(/"type":"VariableReference","id":\{[^}]*"name":"([^"]+)"/gu);
  return [...new Set([...names].map(([, name = '']) => name))].toSorted();
}
