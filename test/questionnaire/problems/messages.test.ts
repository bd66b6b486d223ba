import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, type Pattern, parse } from '@fluent/syntax';
import { describe, expect, test } from '@jest/globals';
import { MESSAGES } from '../../../src/questionnaire/problems/messages.ts';

/** Messages of a language: each with the variables of its text, and those of its cure if it has one. */
function messagesOf(language: string): Record<string, { text: string[]; cure: string[] | undefined }> {
  const folder = join('locales', language, 'check');
  const entries = readdirSync(folder).flatMap(
    (name): Entry[] => parse(readFileSync(join(folder, name), 'utf8'), {}).body,
  );
  expect(entries.filter(({ type }) => type === 'Junk')).toEqual([]);
  const messages = entries.filter((entry) => entry.type === 'Message');
  const ids = messages.map(({ id }) => id.name);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  return Object.fromEntries(
    messages.map(({ id, value, attributes }) => {
      expect(attributes.filter(({ id: { name } }) => name !== 'cure')).toEqual([]);
      const [cure] = attributes;
      return [
        id.name,
        { text: value ? variablesOf(value) : ['no text'], cure: cure && variablesOf(cure.value) },
      ];
    }),
  );
}

function variablesOf(pattern: Pattern): string[] {
  const names = new Set<string>();
  JSON.stringify(pattern, (_, node: { type?: string; id?: { name: string } } | null) => {
    if (node?.type === 'VariableReference' && node.id) names.add(node.id.name);
    return node;
  });
  return [...names].sort();
}

const ENGLISH = messagesOf('en');

test('every message has a text in English, which uses exactly its arguments', () => {
  const used = Object.entries(ENGLISH).map(([id, { text, cure = [] }]) => [
    id,
    [...new Set([...text, ...cure])].sort(),
  ]);
  const declared = Object.entries(MESSAGES).map(([id, names]) => [id, [...names].sort()]);
  expect(Object.fromEntries(used)).toEqual(Object.fromEntries(declared));
});

describe.each(['de', 'ar', 'uk'])('the messages in %s', (language) => {
  test('are those of English, with the same arguments in text and cure', () => {
    expect(messagesOf(language)).toEqual(ENGLISH);
  });
});

test('every message is used', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('messages.ts'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  expect(Object.keys(MESSAGES).filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
});
