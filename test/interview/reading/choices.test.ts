/** What people write instead of tapping a choice: `choices/<language>.yaml`, for speakers to review. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { begin } from '../../../src/interview/begin.ts';
import { Evaluation } from '../../../src/interview/path/evaluation.ts';
import { OUTSIDE } from '../../../src/interview/path/instance.ts';
import { readAnswer } from '../../../src/interview/reading/read-answer.ts';
import { smallFlow } from '../../support/small-flow.ts';

const FOLDER = join(import.meta.dirname, 'choices');
const NOW = { ms: Date.parse('2026-11-23T12:00:00Z'), utcOffset: 60, today: '2026-11-23' };
const TYPES = { one: 'select_one', several: 'select_multiple', ranked: 'rank' } as const;

interface List {
  readonly language?: string;
  readonly one?: readonly string[];
  readonly several?: readonly string[];
  readonly ranked?: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
}

/** Reads a text as an answer to a question with these choices; gives the labels of what is chosen. */
function reader(list: List, language: string): (typed: string) => string {
  const kind = list.one ? 'one' : list.several ? 'several' : 'ranked';
  const labels = (list[kind] ?? []).map((label) => label.replace(/^!/u, ''));
  const choices = (list[kind] ?? []).map((label, index) =>
    label.startsWith('!') ? `{ name: c${index}, exclusive: true }` : `c${index}`,
  );
  const questionnaire = smallFlow(
    `choices:\n  list: [${choices.join(', ')}]\nsurvey:\n  - { type: ${TYPES[kind]} list, name: asked }\n`,
    { [language]: `asked = asked\n${labels.map((label, index) => `list-c${index} = ${label}\n`).join('')}` },
  );
  const drawn = { id: 'session', tag: 'abcd', withdrawalCode: '0123456789ABCDEF', generation: 1 };
  const session = begin(questionnaire, { ...drawn, language, channel: undefined });
  const question = questionnaire.byName.get('asked');
  if (question === undefined) throw new Error('There is no question.');
  const inWords = (names: unknown) =>
    [names]
      .flat()
      .map((name) => labels[Number(String(name).slice(1))])
      .join(' + ');
  return (typed) => {
    const evaluation = new Evaluation(questionnaire, session, NOW);
    const reading = readAnswer(evaluation, { question, instance: OUTSIDE }, typed, NOW);
    switch (reading.type) {
      case 'answer':
        return 'v' in reading.answer ? inWords(reading.answer.v) : reading.answer.no;
      case 'tick':
        return inWords(reading.choices.map(({ name }) => name));
      case 'doubt':
        return reading.readings.map(({ v }) => `${inWords(v)}?`).join(' ');
      case 'reason':
        return '-';
      case 'search':
      case 'gathered':
        return reading.type;
    }
  };
}

for (const file of readdirSync(FOLDER)) {
  const lists = parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly List[];
  describe(file.replace('.yaml', ''), () => {
    for (const list of lists) {
      const language = list.language ?? file.replace('.yaml', '');
      const read = reader(list, language);
      const offered = (list.one ?? list.several ?? list.ranked ?? []).join(', ');
      test.each(Object.entries(list.typed))(`of ${offered}, %j is %s`, (typed, expected) => {
        expect(read(typed)).toBe(expected);
      });
    }
  });
}
