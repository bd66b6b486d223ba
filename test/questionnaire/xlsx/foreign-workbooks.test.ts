/** Workbooks as they come from Kobo and ODK: what runs unchanged, and how. */
import { describe, expect, test } from '@jest/globals';
import { compileDefinition } from '../../../src/questionnaire/compiled/compile-definition.ts';
import type { Definition } from '../../../src/questionnaire/definition/definition.ts';
import { choiceMessageId, messageId } from '../../../src/questionnaire/texts/message-id.ts';
import { sha256 } from '../../../src/sha256.ts';
import { type Row, read, sound } from './foreign-workbook.ts';
import { makeWorkbook, readBytes } from './make-workbook.ts';
import { SAMPLE_SHEETS } from './sample-workbook.ts';

const text = (definition: Definition, language: string, id: string, attribute?: string) =>
  compileDefinition(definition, sha256).texts(language).text(id, attribute, {});

const work: Row = { type: 'text', name: 'work', label: 'Work?' };

describe('languages', () => {
  test('a label without a language is in the default_language', () => {
    const { definition, warnings } = sound([work], [], { default_language: 'French (fr)' });
    expect(definition).toMatchObject({ languages: ['fr'], defaultLanguage: 'fr' });
    expect(text(definition, 'fr', 'form', 'title')).toBe('T');
    expect(warnings).toEqual([]);
  });

  test('without a default_language it is in one that has no name, and the author is told', () => {
    const { definition, warnings } = sound([work], [], { default_language: null });
    expect(definition).toMatchObject({ languages: ['und'], defaultLanguage: 'und' });
    expect(text(definition, 'und', 'work')).toBe('Work?');
    expect(warnings).toEqual(['unnamed-language']);
  });

  test('beside labels with a language, a lone column is in the default language, else in the first', () => {
    const row = {
      type: 'integer',
      name: 'age',
      'label::English': 'Age?',
      'label::Français': 'Âge ?',
      constraint: '. > 0',
      constraint_message: 'Above 0',
    };
    const messages = (default_language: string | null) => {
      const { definition } = sound([row], [], { default_language });
      return [
        definition.defaultLanguage,
        definition.texts.en?.includes('Above'),
        definition.texts.fr?.includes('Above'),
      ];
    };
    expect(messages(null)).toEqual(['en', true, false]);
    expect(messages('French')).toEqual(['fr', false, true]);
  });

  test('a label of the default language with a name outweighs the one without', () => {
    const { definition } = sound([
      { ...work, 'label::English (en)': 'Paid work?' },
      { ...work, name: 'other' },
    ]);
    expect(definition.languages).toEqual(['en']);
    expect(text(definition, 'en', 'work')).toBe('Paid work?');
    expect(text(definition, 'en', 'other')).toBe('Work?');
  });

  test('a language without any label is none', () => {
    const { definition, warnings } = sound([
      { ...work, 'label::Arabic (ar)': null, 'hint::Arabic (ar)': 'x' },
    ]);
    expect(definition.languages).toEqual(['en']);
    expect(warnings).toEqual(['unlisted-language', 'unlisted-language']);
  });
});

describe('questions', () => {
  const item = (row: Row, choices: readonly Row[] = []) => {
    const { definition } = sound([work, { name: 'q', label: 'Q', ...row }], choices);
    return definition.items[1];
  };

  test('yes and no in any spelling', () => {
    for (const yes of ['yes', 'Yes', 'TRUE', 'true()', 'true ()', true]) {
      expect(item({ type: 'text', required: yes })).toMatchObject({ required: true });
    }
    for (const no of ['no', 'FALSE', 'false()', false, null]) {
      expect(item({ type: 'text', required: no })).not.toHaveProperty('required');
    }
    expect(item({ type: 'text', required: `\${work} != ''` })).toMatchObject({ required: `\${work} != ''` });
  });

  test('typographic quotation marks in expressions, and only there', () => {
    const { definition } = sound([
      work,
      { type: 'text', name: 'q', label: '“Q”', relevant: `\${work} = ‘no’` },
    ]);
    expect(definition.items[1]).toMatchObject({ relevant: `\${work} = 'no'` });
    expect(text(definition, 'en', 'q')).toBe('“Q”');
  });

  test('hidden is a calculation that gives its default', () => {
    expect(item({ type: 'hidden', default: 'wave 2' })).toEqual({
      type: 'calculate',
      name: 'q',
      calculation: "'wave 2'",
    });
    expect(item({ type: 'hidden', default: "it's" })).toMatchObject({ calculation: '"it\'s"' });
    expect(item({ type: 'hidden', calculation: '1 + 1' })).toMatchObject({ calculation: '1 + 1' });
    expect(item({ type: 'hidden' })).toMatchObject({ calculation: "''" });
  });

  test('numbers and names with dots as lists and choices', () => {
    const choices = [
      { list_name: '5.scale', name: 1, label: 'Good' },
      { list_name: '5.scale', name: 2.5, label: 'Middling' },
      { list_name: '5.scale', name: 'so-so', label: 'So {so}' },
    ];
    const { definition } = sound([{ type: 'select_one 5.scale', name: 'a.b-c', label: 'Q' }], choices);
    expect(definition.choiceLists).toEqual({
      '5.scale': [{ name: '1' }, { name: '2.5' }, { name: 'so-so' }],
    });
    expect(text(definition, 'en', choiceMessageId('5.scale', '2.5'))).toBe('Middling');
    expect(text(definition, 'en', choiceMessageId('5.scale', 'so-so'))).toBe('So {so}');
    expect(text(definition, 'en', messageId('a.b-c'))).toBe('Q');
  });

  test('what is calculated and has no words is not shown, whatever its type', () => {
    const { definition } = sound([
      work,
      { type: 'integer', name: 'half', calculation: '1 + 1', relevant: 'true()' },
    ]);
    const silent = { type: 'calculate', name: 'half', calculation: '1 + 1', relevant: 'true()' };
    expect(definition.items.at(-1)).toEqual(silent);
  });

  test('a note with a value shows it', () => {
    const text = { type: 'text', name: 'q', readOnly: true };
    expect(item({ type: 'note', calculation: '1 + 1' })).toEqual({ ...text, calculation: '1 + 1' });
    expect(item({ type: 'note', default: 'Hello' })).toEqual({ ...text, default: 'Hello' });
    expect(item({ type: 'note', constraint: '. = 1' })).toMatchObject({ type: 'note' });
  });

  test('a hint or a picture is enough; nothing at all is not', () => {
    const codes = (row: Row) =>
      read([work, { name: 'q', type: 'note', ...row }], [], undefined, { 'q.png': '' }).problems.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(codes({ hint: 'Read this' })).toEqual([]);
    expect(codes({ 'media::image': 'q.png' })).toEqual([]);
    expect(codes({})).toEqual(['error missing-text']);
  });

  test('a label in one language is seen in all', () => {
    const rows = [
      { type: 'text', name: 'a', 'label::English (en)': 'A', 'label::Deutsch (de)': 'Ah' },
      { type: 'text', name: 'b', 'label::Deutsch (de)': 'Beh' },
    ];
    const { definition } = sound(rows);
    expect(text(definition, 'en', 'b')).toBe('Beh');
    expect(text(definition, 'en', 'a')).toBe('A');
  });

  test('the columns of this project', () => {
    const { definition } = sound([
      {
        ...work,
        sensitive: 'yes',
        dont_know: 'yes',
        public: '10',
        purpose: 'to know',
        use: 'table 1',
        comparable: 'ESS',
      },
      { type: 'note', name: 'over', label: 'Thanks', relevant: `\${work} = 'x'`, screen_out: 'yes' },
    ]);
    expect(definition.items).toMatchObject([
      {
        sensitive: true,
        dontKnow: true,
        public: 'ten',
        documentation: { purpose: 'to know', use: 'table 1', comparable: 'ESS' },
      },
      { screenOut: true },
    ]);
  });
});

describe('groups', () => {
  const group = (name: string, label: string | null, relevant: string | null = null): Row => ({
    type: 'begin group',
    name,
    label,
    relevant,
  });
  const end: Row = { type: 'end group' };

  test('nested groups stay', () => {
    const { definition } = sound([group('a', 'A'), group('b', 'B'), work, end, end]);
    expect(definition.items).toMatchObject([
      { name: 'a', items: [{ name: 'b', items: [{ name: 'work' }] }] },
    ]);
  });

  test('at the top, those without a label are no parts of the interview, and their questions belong to none', () => {
    const { definition } = sound([
      work,
      group('all', null),
      group('a', 'A'),
      { ...work, name: 'x' },
      end,
      { ...work, name: 'y' },
      end,
    ]);
    expect(definition.items).toMatchObject([
      { name: 'work' },
      { name: 'a', items: [{ name: 'x' }] },
      { name: 'y' },
    ]);
  });

  test('and their conditions go over to it', () => {
    const rows = [
      work,
      group('outer', null, `\${work} = 'a' or \${work} = 'b'`),
      { ...work, name: 'x' },
      group('inner', null, `\${x} = 'c'`),
      { ...work, name: 'y', relevant: `\${x} != ''` },
      end,
      group('part', 'Part', `\${x} = 'd'`),
      { ...work, name: 'z', relevant: `\${x} = 'e'` },
      end,
      end,
    ];
    const outer = `(\${work} = 'a' or \${work} = 'b')`;
    expect(sound(rows).definition.items).toMatchObject([
      { name: 'work' },
      { name: 'x', relevant: outer.slice(1, -1) },
      { name: 'y', relevant: `${outer} and (\${x} = 'c') and (\${x} != '')` },
      {
        name: 'part',
        relevant: `${outer} and (\${x} = 'd')`,
        items: [{ name: 'z', relevant: `\${x} = 'e'` }],
      },
    ]);
  });
});

describe('settings', () => {
  test('all of them', () => {
    const { definition } = sound([work], [], {
      default_language: 'en',
      form_id: 'my-form',
      minimum_age: 16,
      minutes: 10,
      unit: 'Organisation',
      channels: 'flyer, sms; web',
      participation: 'one',
      assisted: 'yes',
      session_days: 14,
      closes: { day: 46387 },
      'variable::place': 'Dresden',
      privacy: 'More.\n\nMuch more.',
      thanks: `Thanks for \${work}!`,
    });
    expect(definition).toMatchObject({
      formId: 'my-form',
      settings: {
        organisation: 'O',
        minimumAge: 16,
        minutes: 10,
        unit: 'organisation',
        channels: ['flyer', 'sms', 'web'],
        participation: 'one',
        assisted: true,
        sessionDays: 14,
        closes: '2026-12-31',
        variables: { place: 'Dresden' },
      },
    });
    expect(text(definition, 'en', 'form', 'privacy')).toBe('More.\n\nMuch more.');
    expect(text(definition, 'en', 'form', 'thanks')).toBe('Thanks for …!');
  });
});

describe('sheets', () => {
  test('in any letter case, among others', () => {
    const { survey = [], choices = [], settings = [] } = SAMPLE_SHEETS;
    const sheets = {
      README: [['type'], ['x']],
      SURVEY: survey,
      Choices: choices,
      'settings ': settings,
      _notes: [],
    };
    expect(readBytes(makeWorkbook(sheets)).problems).toEqual([]);
  });

  test('headers below empty rows, and columns without a header', () => {
    const { survey = [], choices = [], settings = [] } = SAMPLE_SHEETS;
    const shifted = [[], [], ...survey.map((row) => [null, 'note to self', ...row])];
    shifted[2] = [null, null, ...(survey[0] ?? [])];
    const { problems, definition } = readBytes(makeWorkbook({ survey: shifted, choices, settings }));
    expect(problems).toEqual([]);
    expect(definition?.items).toHaveLength(2);
  });

  test('a lone sheet is the survey, whatever its name', () => {
    const codes = readBytes(
      makeWorkbook({
        Tabelle1: [
          ['type', 'name', 'label'],
          ['text', 'a', 'A'],
        ],
      }),
    ).problems.map(({ code, sheet }) => [code, sheet]);
    expect(codes).toEqual([
      ['unnamed-language', 'Tabelle1'],
      ['missing-setting', 'settings'],
    ]);
  });
});
