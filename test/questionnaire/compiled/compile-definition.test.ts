import { describe, expect, test } from '@jest/globals';
import { compileDefinition } from '../../../src/questionnaire/compiled/compile-definition.ts';
import type { Definition } from '../../../src/questionnaire/definition/definition.ts';
import { sha256 } from '../../../src/sha256.ts';
import { definitionOf, SAMPLE, type Sources } from '../sample.ts';

const compiled = (change: Partial<Sources> = {}) =>
  compileDefinition(definitionOf({ ...SAMPLE, ...change }), sha256);
const edited = (source: keyof Sources, from: string, to: string) => {
  expect(SAMPLE[source]).toContain(from);
  return compiled({ [source]: SAMPLE[source].replace(from, to) });
};

describe('a compiled questionnaire', () => {
  const questionnaire = compiled();

  test('has its questions in document order, each with all conditions that apply to it', () => {
    const rows = questionnaire.questions.map(({ index, name, section, relevant, asked }) => [
      index,
      name,
      section?.name,
      relevant.map(({ source }) => source),
      asked,
    ]);
    const end = `selected(\${help_needed}, 'money') or \${children} > 3`;
    expect(rows).toEqual([
      [0, 'work', 'you', [], true],
      [1, 'help_needed', 'you', [`\${work} = 'no'`], true],
      [2, 'help_needed_other', 'you', [`selected(\${help_needed}, 'other')`], true],
      [3, 'children', 'you', [], true],
      [4, 'many', 'end', [end], false],
      [5, 'thanks', 'end', [end], false],
      [6, 'wishes', 'end', [end], true],
    ]);
    expect(questionnaire.sections).toEqual([
      { index: 0, name: 'you' },
      { index: 1, name: 'end' },
    ]);
    expect(questionnaire.byName.get('children')?.index).toBe(3);
  });

  test('has choices with their messages; or_other adds one before "none of these"', () => {
    expect(questionnaire.byName.get('help_needed')?.choices).toEqual([
      { ordinal: 0, name: 'money', message: 'help-money', exclusive: false },
      { ordinal: 1, name: 'language', message: 'help-language', exclusive: false },
      { ordinal: 2, name: 'other', message: 'help-other', exclusive: false },
      { ordinal: 3, name: 'none', message: 'help-none', exclusive: true },
    ]);
  });

  test('adds "other" for the question that says or_other only, not for others with the same list', () => {
    const yaml = SAMPLE.yaml.replace(
      '      - {type: text, name: wishes}\n',
      '      - {type: text, name: wishes}\n      - {type: select_multiple help, name: again}\n',
    );
    const { byName } = compiled({ yaml, de: `${SAMPLE.de}again = x\n`, en: `${SAMPLE.en}again = x\n` });
    expect(byName.get('again')?.choices.map(({ name }) => name)).toEqual(['money', 'language', 'none']);
    expect(byName.get('help_needed')?.choices.map(({ name }) => name)).toContain('other');
  });

  test('compiles each distinct expression once', () => {
    const [first, second] = questionnaire.questions.slice(5).map(({ relevant }) => relevant[0]);
    expect(first).toBeDefined();
    expect(first).toBe(second);
  });

  test('is compiled from a definition that came out of a storage as from the file', () => {
    const stored = JSON.parse(JSON.stringify(definitionOf(SAMPLE))) as Definition;
    const again = compileDefinition(stored, sha256);
    expect(again.revision).toBe(questionnaire.revision);
    expect(again.consentRevision).toBe(questionnaire.consentRevision);
    expect(again.questions.map(({ name }) => name)).toEqual(questionnaire.questions.map(({ name }) => name));
  });

  test('throws on what the check refuses, saying where', () => {
    const definition = definitionOf(SAMPLE);
    const broken = { ...definition, choiceLists: {} };
    expect(() => compileDefinition(broken, sha256)).toThrow(
      'sample: "work" uses the choice list "yes_no", which is not there.',
    );
    const item = { type: 'text' as const, name: 'a', relevant: '1 +' };
    expect(() => compileDefinition({ ...definition, items: [item] }, sha256)).toThrow(
      'sample: relevant of "a":',
    );
  });
});

describe('the hashes of a questionnaire', () => {
  const { revision, structure, consentRevision } = compiled();
  const hashes = (of: ReturnType<typeof compiled>) => ({
    revision: of.revision === revision,
    structure: of.structure === structure,
    consent: of.consentRevision === consentRevision,
  });
  const SAME = { revision: true, structure: true, consent: true };

  test('stay when only the YAML looks different: comments, order of keys, quotes', () => {
    expect(hashes(edited('yaml', '# A sample\n', '# Another comment\n\n'))).toEqual(SAME);
    expect(
      hashes(
        edited(
          'yaml',
          '        name: children\n        constraint: . >= 0 and . <= 20\n',
          '        constraint: ". >= 0 and . <= 20"\n        name: "children" # how many\n',
        ),
      ),
    ).toEqual(SAME);
    const { choiceLists } = definitionOf(SAMPLE);
    const turned = Object.fromEntries(Object.entries(choiceLists).reverse());
    expect(Object.keys(turned)).not.toEqual(Object.keys(choiceLists));
    expect(hashes(compileDefinition({ ...definitionOf(SAMPLE), choiceLists: turned }, sha256))).toEqual(SAME);
  });

  test.each<[string, keyof Sources, string, string, typeof SAME]>([
    ['a text', 'de', 'Keine', 'Nichts davon', { revision: false, structure: true, consent: true }],
    [
      'a text of the consent',
      'en',
      'learn something',
      'learn',
      { revision: false, structure: true, consent: false },
    ],
    ['the contact', 'yaml', 'post@', 'info@', { revision: false, structure: true, consent: false }],
    [
      'the channels',
      'yaml',
      '  minutes: 5\n',
      '  minutes: 5\n  channels: [sms]\n',
      { revision: false, structure: true, consent: true },
    ],
    [
      'the closing day',
      'yaml',
      '  minutes: 5\n',
      '  minutes: 5\n  closes: 2027-03-01\n',
      { revision: false, structure: true, consent: true },
    ],
    ['a constraint', 'yaml', '<= 20', '<= 25', { revision: false, structure: false, consent: true }],
    [
      'the order of choices',
      'yaml',
      '[yes, no]',
      '[no, yes]',
      { revision: false, structure: false, consent: true },
    ],
  ])('tell what changed: %s', (_, source, from, to, expected) => {
    expect(hashes(edited(source, from, to))).toEqual(expected);
  });

  test('of the consent see through terms and messages that its texts insert', () => {
    const with_ = (purpose: string, term: string) =>
      compiled({ de: `${SAMPLE.de.replace('etwas zu lernen', purpose)}-goal = ${term}\n` }).consentRevision;
    expect(with_('{ -goal }', 'etwas zu lernen')).not.toBe(with_('{ -goal }', 'etwas zu verkaufen'));
    expect(with_('etwas zu lernen', 'das')).toBe(with_('etwas zu lernen', 'jenes'));
  });
});
