// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { describe, expect, test } from '@jest/globals';
import { isRightToLeft } from '../../../src/questionnaire/languages/right-to-left.ts';
import { compileTexts } from '../../../src/questionnaire/texts/compile-texts.ts';
import { expressionVariable, groupedNumber } from '../../../src/questionnaire/texts/texts.ts';
import { definitionOf, SAMPLE } from '../sample.ts';

const FSI = '\u2068';
const PDI = '\u2069';

const texts = (sources: Record<string, string>, defaultLanguage = 'de') =>
  compileTexts({ ...definitionOf(SAMPLE), languages: Object.keys(sources), defaultLanguage, texts: sources });

describe('texts', () => {
  test('fill in variables as they are, and numbers as people type them in the language', () => {
    const de = texts({ de: 'a = { $name }: { $count }\nb = { NUMBER($count, useGrouping: "true") }' })('de');
    expect(de.text('a', undefined, { name: '<b>{$x}&', count: 2015.25 })).toBe('<b>{$x}&: 2015,25');
    expect(de.text('a', undefined, { name: '0151', count: groupedNumber(2015) })).toBe('0151: 2.015');
    expect(de.text('b', undefined, { count: 2015 })).toBe('2.015');
  });

  test('ask for the value of an expression, also to choose a plural form', () => {
    const en = texts({
      en: 'a = Of { XPATH("instance(\'x\')/root/item[name = \\"a\\"]/label") }.\nb = { XPATH("count(${r})") ->\n    [one] one\n   *[other] many\n}',
    })('en');
    const values = { [expressionVariable('instance(\'x\')/root/item[name = "a"]/label')]: '*A*' };
    expect(en.text('a', undefined, values)).toBe('Of *A*.');
    expect(en.text('a', undefined, {})).toBe('Of ….');
    expect(en.text('b', undefined, { [expressionVariable('count(${r})')]: 1 })).toBe('one');
  });

  test('choose plurals by the rules of the language', () => {
    const source = 'a = { $n ->\n    [one] one\n    [few] few\n    [many] many\n   *[other] other\n}';
    const of = texts({ de: source, uk: source, ar: source });
    const forms = (language: string, ...counts: number[]) =>
      counts.map((n) => of(language).text('a', undefined, { n }));
    expect(forms('de', 1, 2, 5)).toEqual(['one', 'other', 'other']);
    expect(forms('uk', 1, 2, 5, 21)).toEqual(['one', 'few', 'many', 'one']);
    expect(forms('ar', 3, 11, 100)).toEqual(['few', 'many', 'other']);
  });

  test('come from the default language where a language lacks them, attribute by attribute', () => {
    const of = texts({ de: 'a = Frage\n    .hint = Hinweis\nb = Nur hier', en: 'a = Question' });
    const en = of('en');
    expect(en.language).toBe('en');
    expect(en.text('a', undefined, {})).toBe('Question');
    expect(en.text('a', 'hint', {})).toBe('Hinweis');
    expect(en.text('b', undefined, {})).toBe('Nur hier');
    expect(en.text('c', undefined, {})).toBeUndefined();
    expect(en.text('a', 'constraint-message', {})).toBeUndefined();
  });

  test('of a language that the questionnaire lacks are those of the default language', () => {
    const of = texts({ de: 'a = Frage', en: 'a = Question' });
    expect(of('fr').language).toBe('de');
    expect(of('constructor').text('a', undefined, {})).toBe('Frage');
  });

  test('isolate variables in right-to-left languages only', () => {
    const of = texts({ de: 'a = Mit { $name }.', ar: 'a = مع { $name }.', prs: 'a = با { $name }.' });
    expect(of('de').text('a', undefined, { name: 'Zoom' })).toBe('Mit Zoom.');
    expect(of('ar').text('a', undefined, { name: 'Zoom' })).toBe(`مع ${FSI}Zoom${PDI}.`);
    expect(of('prs').text('a', undefined, { name: 'Zoom' })).toContain(FSI);
  });

  test('never stop a chat: what is missing shows as "…"', () => {
    const source = [
      'a = Noch { $lost } und { $name }',
      'b = { $lost ->\n    [one] eins\n   *[other] viele\n}',
      'c = { gone }',
      'd = { e }',
      'e = { d }',
      'f = { NUMBER($name) }',
      'g = { NOTHING() }',
    ].join('\n');
    const de = texts({ de: source })('de');
    expect(de.text('a', undefined, { name: 'da' })).toBe('Noch … und da');
    expect(de.text('b', undefined, {})).toBe('viele');
    for (const id of ['c', 'd', 'f', 'g'])
      expect(typeof de.text(id, undefined, { name: 'x' })).toBe('string');
  });

  test('look variables up one by one, so that a caller can open answers as they are needed', () => {
    const asked: string[] = [];
    const lazy = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => (name === 'given' ? 'da' : undefined),
        getOwnPropertyDescriptor: (_, name) => {
          asked.push(String(name));
          return name === 'given' ? { value: 'da', configurable: true, enumerable: true } : undefined;
        },
      },
    );
    const de = texts({ de: 'a = { $given } und { $lost }' })('de');
    expect(de.text('a', undefined, lazy)).toBe('da und …');
    expect(asked).toEqual(['given', 'lost']);
  });
});

test('right-to-left is decided by the likely script', () => {
  const languages = ['ar', 'fa', 'prs', 'ur', 'he', 'ps', 'ckb', 'ku-Arab', 'az-Arab', 'yi', 'dv'];
  expect(languages.filter((language) => !isRightToLeft(language))).toEqual([]);
  expect(['de', 'uk', 'ku', 'tr', 'ti', 'zh', 'not a language'].filter(isRightToLeft)).toEqual([]);
});
