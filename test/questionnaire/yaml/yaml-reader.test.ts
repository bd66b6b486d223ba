import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileDefinition } from '../../../src/questionnaire/compiled/compile-definition.ts';
import { HELPED } from '../../../src/questionnaire/definition/helped-question.ts';
import { messageId } from '../../../src/questionnaire/texts/message-id.ts';
import { readYaml } from '../../../src/questionnaire/yaml/yaml-reader.ts';
import { FURTHER } from '../further-sample.ts';
import { problemText } from '../in-english.ts';
import { definitionOf, readSample, SAMPLE, type Sources } from '../sample.ts';

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
        minimumAge: 0,
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

  test('has repeats, filters, tables and further types, too', () => {
    const { definition, problems } = readSample(FURTHER);
    expect(problems).toEqual([]);
    expect(definition?.settings).toMatchObject({
      reminders: [2, 5],
      resultsOn: '2027-03-01',
      askHelped: true,
    });
    expect(definition?.choiceLists.town).toContainEqual({
      name: 'none',
      exclusive: true,
      columns: { region: 'all' },
    });
    const [home, child, rest, room] = definition?.items ?? [];
    expect(home).toMatchObject({
      core: true,
      items: [
        {},
        {
          choiceFilter: `region = \${land} or region = 'all'`,
          randomize: true,
          seed: `string-length(\${land})`,
        },
        { type: 'range', range: { start: 1, end: 5, step: 0.5 }, default: '2.5' },
        { type: 'rank', list: 'scale', default: 'bad good' },
        { type: 'group', matrix: true, items: [{ name: 'bus' }, { name: 'train' }] },
      ],
    });
    expect(child).toMatchObject({ type: 'repeat', name: 'child', items: [{}, {}, {}] });
    expect(child).not.toHaveProperty('count');
    expect(rest).toMatchObject({
      items: [
        { trigger: ['land', 'mood'], calculation: `count(\${child}) + 1` },
        { readOnly: true },
        { type: 'time', default: '06:30' },
        { type: 'dateTime', default: 'now()' },
        { type: 'geopoint', precision: 5000 },
        { type: 'image' },
        { type: 'audio' },
        {},
      ],
    });
    expect(room).toMatchObject({ count: `if(\${people} > 5, 5, \${people})`, relevant: `\${people} > 0` });
  });

  test('has a setting as a list, as one text, and none at all', () => {
    const remindersOf = (written: string) => {
      const yaml = FURTHER.yaml.replace('reminders: [2, 5]', written);
      return definitionOf({ ...FURTHER, yaml }).settings.reminders;
    };
    expect(remindersOf('reminders: 3, 7')).toEqual([3, 7]);
    expect(remindersOf('reminders: [3]')).toEqual([3]);
    expect(remindersOf('reminders: []')).toEqual([]);
    expect(remindersOf('reminders: none')).toEqual([]);
    expect(remindersOf('minimum_age: 18')).toBeUndefined();
  });

  test('takes choices and tables from files beside it, and knows their columns', () => {
    const files: Readonly<Record<string, string>> = {
      'towns.csv': 'name,label,region\nhof,Hof,bayern\nleipzig,Leipzig,sachsen\n',
      'sizes.csv': 'town,size\nhof,47000\n',
      'karte.png': 'a picture',
      'gut.ogg': 'a recording',
    };
    const beside = (path: string) =>
      files[path] === undefined ? undefined : new TextEncoder().encode(files[path]);
    const read = (edit: (yaml: string) => string) => {
      const yaml = edit(
        FURTHER.yaml
          .replace('select_multiple town', 'select_multiple_from_file towns.csv')
          .replace(/ {2}town:\n( {4}- .*\n)+/, '')
          .replace(`count(\${child}) + 1`, `pulldata('sizes', 'size', 'town', \${towns})`),
      );
      const source = FURTHER.de.replaceAll(/^town-.*\n/gm, '');
      const texts = {
        de: { file: 'locales/de/sample.ftl', source },
        en: { file: 'locales/en/sample.ftl', source },
      };
      return readYaml('flows/sample.yaml', yaml, texts, beside);
    };
    const { definition, problems } = read((yaml) => yaml);
    expect(problems).toEqual([]);
    expect(definition?.choiceLists['towns.csv']).toEqual([
      { name: 'hof', labels: { '': 'Hof' }, columns: { region: 'bayern' } },
      { name: 'leipzig', labels: { '': 'Leipzig' }, columns: { region: 'sachsen' } },
    ]);
    expect(definition?.tables).toEqual({ sizes: { columns: ['town', 'size'], rows: [['hof', '47000']] } });
    const wrong = read((yaml) =>
      yaml.replace("'size', 'town'", "'sice', 'twon'").replace(`region = \${land}`, `regio = \${land}`),
    );
    expect(wrong.problems.map(problemText)).toEqual([
      'flows/sample.yaml:26:24 warning unknown-column\n' +
        '  The choices of "towns.csv" have no column "regio": it is empty for all of them.\n  Did you mean "region"?',
      'flows/sample.yaml:48:72 warning unknown-column\n' +
        '  The data file "sizes" has no column "sice": nothing is found in it.\n  Did you mean "size"?',
      'flows/sample.yaml:48:80 warning unknown-column\n' +
        '  The data file "sizes" has no column "twon": nothing is found in it.\n  Did you mean "town"?',
    ]);
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
            // The interface has the words for what the author did not write.
            if (!asked || specifies !== undefined || name === HELPED) continue;
            expect(questionnaire.texts(language).text(messageId(name), undefined, {})).toMatch(/\S/);
          }
        }
      }),
      { numRuns: 200 },
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
      'type: repeat',
      'count: ',
      'matrix: true',
      'range: {',
      'choice_filter: ',
      'trigger: ',
      'default: ',
      'exclusive: ',
      'select_one_from_file ',
      'rank ',
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
  const sample = fc.constantFrom(SAMPLE, FURTHER);
  return fc.tuple(sample, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([base, edits]) => {
    const sources = { ...base };
    for (const { source, at, cut, insert } of edits) {
      const text = sources[source];
      const from = Math.floor(at * text.length);
      const put = insert === 'copy' ? text.slice(from, from + cut).repeat(2) : insert;
      sources[source] = text.slice(0, from) + put + text.slice(from + cut);
    }
    return sources;
  });
}
