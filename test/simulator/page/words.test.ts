import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@fluent/syntax';
import { describe, expect, test } from '@jest/globals';

const MODULES = 'src/simulator/page/modules';
const LANGUAGES = ['ar', 'de', 'en', 'uk'];

/** The messages of a language, each with the variables it uses. */
function messagesOf(language: string): Record<string, string[]> {
  const source = readFileSync(join('locales', language, 'simulator.ftl'), 'utf8');
  const { body } = parse(source, {});
  expect(body.filter(({ type }) => type === 'Junk')).toEqual([]);
  return Object.fromEntries(
    body.flatMap((entry) => {
      if (entry.type !== 'Message') return [];
      const text = source.slice(entry.span?.start, entry.span?.end);
      const variables = [...text.matchAll(/\$([\w-]+)/gu)].map(([, name]) => name ?? '');
      return [[entry.id.name, [...new Set(variables)].sort()]];
    }),
  );
}

describe.each(LANGUAGES)('the page’s words in %s', (language) => {
  test('are those of English, with its variables', () => {
    expect(messagesOf(language)).toEqual(messagesOf('en'));
  });
});

test('every word that the page asks for is there, and no other', () => {
  const code = readdirSync(MODULES)
    .map((name) => readFileSync(join(MODULES, name), 'utf8'))
    .join('\n');
  const known = Object.keys(messagesOf('en'));
  const asked = [...code.matchAll(/words\(\s*'([\w-]+)'/gu)].map(([, key]) => key ?? '');
  expect(asked.filter((key) => !known.includes(key))).toEqual([]);
  // Keys made of two parts (`role-${role}`), chosen between two, or named where they are not asked for.
  const families = [...code.matchAll(/words\(`([\w-]*)\$\{/gu)].map(([, start]) => start ?? '');
  const isUsed = (key: string) =>
    asked.includes(key) ||
    code.includes(`'${key}'`) ||
    families.some((start) => start !== '' && key.startsWith(start));
  const onServer = ['person-coordinator', 'example-answer'];
  const titles = /^(twice|old|kill|slow|crowd)-(title|text)$/u;
  expect(known.filter((key) => !isUsed(key) && !onServer.includes(key) && !titles.test(key))).toEqual([]);
});
