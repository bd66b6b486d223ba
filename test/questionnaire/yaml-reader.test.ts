import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileDefinition } from '../../src/questionnaire/compile-definition.ts';
import { messageId } from '../../src/questionnaire/message-id.ts';
import { problemText } from '../../src/questionnaire/problem-text.ts';
import { readYaml } from '../../src/questionnaire/yaml-reader.ts';
import { definitionOf, readSample, SAMPLE, type Sources } from './sample.ts';

describe('a questionnaire in YAML and Fluent', () => {
  test('is read as its author wrote it', () => {
    const { definition, problems } = readSample(SAMPLE);
    expect(problems).toEqual([]);
    expect(definition).toEqual({
      format: 1,
      formId: 'sample',
      languages: ['de', 'en'],
      defaultLanguage: 'de',
      settings: {
        organisation: 'Verein',
        controller: 'Verein e. V., Straße 1, 01067 Dresden',
        contact: 'post@verein.example',
        keptUntil: '2027-12-31',
        withdrawalUntil: '2027-06-30',
        minimumAge: 18,
        minutes: 5,
        unit: 'person',
        channels: [],
        participation: 'ask',
        assisted: false,
        sessionDays: 30,
        variables: { conference_date: '2027-05-08' },
      },
      choiceLists: {
        yes_no: [{ name: 'yes' }, { name: 'no' }],
        help: [{ name: 'money' }, { name: 'language' }, { name: 'none', exclusive: true }],
      },
      items: [
        {
          type: 'group',
          name: 'you',
          items: [
            { type: 'select_one', name: 'work', list: 'yes_no', required: true, dontKnow: true },
            {
              type: 'select_multiple',
              name: 'help_needed',
              list: 'help',
              relevant: `\${work} = 'no'`,
            },
            {
              type: 'text',
              name: 'help_needed_other',
              relevant: `selected(\${help_needed}, 'other')`,
              specifies: 'help_needed',
            },
            { type: 'integer', name: 'children', constraint: '. >= 0 and . <= 20', sensitive: true },
          ],
        },
        {
          type: 'group',
          name: 'end',
          relevant: `selected(\${help_needed}, 'money') or \${children} > 3`,
          items: [
            { type: 'calculate', name: 'many', calculation: `\${children} > 3` },
            { type: 'note', name: 'thanks' },
            { type: 'text', name: 'wishes' },
          ],
        },
      ],
      texts: { de: SAMPLE.de, en: SAMPLE.en },
    });
  });

  test('has words as choices, whatever YAML makes of them elsewhere', () => {
    const yaml = SAMPLE.yaml.replace('[yes, no]', '[yes, no, true, null, 1.0, 2027-01-01]');
    const labels = ['true', 'null', '1_x2E_0', '2027-01-01'].map((name) => `yes_no-${name} = x\n`).join('');
    const { choiceLists } = definitionOf({ yaml, de: SAMPLE.de + labels, en: SAMPLE.en + labels });
    expect(choiceLists.yes_no?.map(({ name }) => name)).toEqual([
      'yes',
      'no',
      'true',
      'null',
      '1.0',
      '2027-01-01',
    ]);
  });

  test('reads optional settings', () => {
    const settings = `  minutes: 5
  minimum_age: 16
  unit: organisation
  channels: [flyer, sms]
  participation: one
  assisted: yes
  session_days: 7
  closes: 2027-03-31
`;
    const definition = definitionOf({ ...SAMPLE, yaml: SAMPLE.yaml.replace('  minutes: 5\n', settings) });
    expect(definition.settings).toMatchObject({
      minimumAge: 16,
      unit: 'organisation',
      channels: ['flyer', 'sms'],
      participation: 'one',
      assisted: true,
      sessionDays: 7,
      closes: '2027-03-31',
    });
  });

  test('lets an or_other question be as sensitive as its select, and have texts of its own', () => {
    const yaml = SAMPLE.yaml.replace('name: help_needed\n', 'name: help_needed\n        sensitive: true\n');
    const own = 'help-other = Etwas anderes\nhelp_needed_other = Was denn?\n';
    const sources = { yaml, de: SAMPLE.de + own, en: SAMPLE.en + own };
    expect(readSample(sources).problems).toEqual([]);
    const { byName } = compileDefinition(definitionOf(sources), (text) => text);
    expect(byName.get('help_needed_other')).toMatchObject({ sensitive: true, specifies: 'help_needed' });
  });

  test('warns of texts in a language that is not listed', () => {
    const texts = Object.fromEntries(
      ['de', 'en', 'fr'].map((language) => [
        language,
        { file: `locales/${language}/sample.ftl`, source: SAMPLE.de },
      ]),
    );
    const { problems, definition } = readYaml('flows/sample.yaml', SAMPLE.yaml, texts);
    expect(definition).toBeDefined();
    expect(problems.map(problemText)).toEqual([
      'locales/fr/sample.ftl:1:1 warning unlisted-language\n' +
        '  These texts are not used: "fr" is not among the languages of flows/sample.yaml.\n' +
        '  Add "fr" to the languages, or remove this file.',
    ]);
  });

  test('never makes the reader throw, however mangled; and whatever it lets pass can be run', () => {
    fc.assert(
      fc.property(mangled(), (sources) => {
        const { definition, problems } = readSample(sources);
        expect(definition === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
        if (definition === undefined) return;
        const questionnaire = compileDefinition(definition, (text) => text);
        expect(questionnaire.consentRevision).not.toBe('');
        for (const language of questionnaire.languages) {
          for (const { name, asked, specifies } of questionnaire.questions) {
            if (!asked || specifies !== undefined) continue;
            expect(questionnaire.texts(language).text(messageId(name), undefined, {})).toMatch(/\S/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is refused rather than followed into endless nesting', () => {
    const yaml = `survey: ${'['.repeat(20_000)}`;
    expect(readSample({ ...SAMPLE, yaml }).problems[0]?.code).toBe('yaml-syntax');
    const groups = `${SAMPLE.yaml.slice(0, SAMPLE.yaml.indexOf('survey:'))}survey: ${'[{type: group, name: g, items: '.repeat(60)}[]${'}]'.repeat(60)}\n`;
    expect(readSample({ ...SAMPLE, yaml: groups }).problems[0]?.code).toBe('yaml-too-deep');
  });
});

/** The sample with a few pieces cut out, doubled, moved, or replaced by signs that mean something somewhere. */
function mangled(): fc.Arbitrary<Sources> {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '[',
      ']',
      ':',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '#',
      '*',
      '&',
      '!',
      '|',
      '>',
      '-',
      '?',
      '%',
      '@',
      '`',
      '=',
    ],
    ...[
      '${',
      '$',
      '.',
      '..',
      '->',
      '(',
      ')',
      ',',
      '__proto__',
      'constructor',
      'toString',
      '\0',
      '\uD800',
      '🏠',
      'א',
    ],
    ...[
      'type: group',
      'items:',
      'name: work',
      'select_one ',
      'or_other',
      '---',
      '...',
      '!!set',
      '<<: *a',
      '&a',
    ],
  );
  const edit = fc.record({
    source: fc.constantFrom('yaml' as const, 'de' as const, 'en' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 40 }),
    insert: fc.oneof(
      piece,
      fc.constant('copy'),
      fc.constant(''),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => {
    const sources = { ...SAMPLE };
    for (const { source, at, cut, insert } of edits) {
      const text = sources[source];
      const from = Math.floor(at * text.length);
      const put = insert === 'copy' ? text.slice(from, from + cut).repeat(2) : insert;
      sources[source] = text.slice(0, from) + put + text.slice(from + cut);
    }
    return sources;
  });
}
