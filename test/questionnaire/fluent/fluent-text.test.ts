// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellText, patternOf } from '../../../src/questionnaire/fluent/cell-text.ts';
import { readFluent } from '../../../src/questionnaire/fluent/fluent-source.ts';
import { brokenReference, fluentPattern } from '../../../src/questionnaire/fluent/fluent-text.ts';

/** What a respondent would see of a text in a sheet. */
function shown(text: string, variables: Record<string, string> = {}): string {
  const source = `before = 1\nmessage =${fluentPattern(text, '    ')}\n    .hint =${fluentPattern(text, '        ')}\nafter = 2\n`;
  expect(readFluent(source).mistakes).toEqual([]);
  const bundle = new FluentBundle('en', { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  const message = bundle.getMessage('message');
  const format = (pattern: Parameters<FluentBundle['formatPattern']>[0] | null | undefined) =>
    bundle.formatPattern(pattern ?? '', variables);
  expect(format(message?.attributes.hint)).toBe(format(message?.value));
  expect(bundle.getMessage('after')?.value).toBe('2');
  return format(message?.value);
}

describe('a text of a sheet keeps its meaning in Fluent', () => {
  test.each([
    'plain',
    'a {brace} and a } and {{ two',
    'one\ntwo',
    'one\n\n\nthree',
    'list:\n- a\n* b\n[c]\n.d\n} e\n# f',
    'one\n    indented\n\ttab',
    '.starts = like an attribute',
    '[starts] like a variant',
    '"quoted" \\u0041 {"',
    'a = b\nc = d',
    'مرحبا\n\u200Fكيف الحال؟',
  ])('%j', (text) => {
    expect(shown(text)).toBe(text);
  });

  test('any text does, but for blanks at the ends of lines', () => {
    const line = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '  .a', '{', '}}', '${', '*'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines
          .join('\n')
          .replaceAll(/[\r\n\u2028\u2029\v\f]+\s*/g, '\n')
          .replaceAll(/\$ ?\{/g, '$_{');
        const tidy = text
          .trim()
          .split('\n')
          .map((each) => each.trimEnd())
          .join('\n');
        fc.pre(tidy !== '');
        expect(shown(text)).toBe(tidy);
      }),
    );
  });

  test('but for references, by the id of their name', () => {
    expect(shown(`\${work}, \${ work } and \${größe}!`, { work: 'yes', gr_xF6__xDF_e: 'XL' })).toBe(
      'yes, yes and XL!',
    );
    expect(shown(`{\${a.b}}\n\${c}`, { a_x2E_b: '1', c: '2' })).toBe('{1}\n2');
  });

  test('what begins like a reference and is none is found', () => {
    expect(brokenReference(`Hello \${name} and \${other}`)).toBeUndefined();
    expect(brokenReference('costs 5 $ {or so}')).toBeUndefined();
    expect(brokenReference('Hello ${name')).toBe('${name');
    expect(brokenReference(`Hello \${} there`)).toBe(`\${}`);
  });
});

test.each([
  ['${a}', '1'],
  ['$ {a}', '1'],
  ['${ a }', '1'],
  ['}a{$', '1'],
  ['{a} {{a}}', '{a} {{a}}'],
])('%s is read as a reference where it can mean nothing else: %s', (text, expected) => {
  expect(shown(text, { a: '1' })).toBe(expected);
});

test.each([
  [
    "in instance('t')/root/item[name = ${x}]/label, please",
    'in { XPATH("instance(\'t\')/root/item[name = ${x}]/label") }, please',
  ],
  ['instance("t")/root/item[a = "]"][2]/b.', '{ XPATH("instance(\\"t\\")/root/item[a = \\"]\\"][2]/b.") }'],
  ["an instance('t') and ${x}", "an instance('t') and { $x }"],
  ["instance('t')/root/item[", '{ XPATH("instance(\'t\')/root/item") }['],
])('an expression in a text of a sheet: %s', (text, pattern) => {
  expect(fluentPattern(text, '    ')).toBe(` ${pattern}`);
  const read = patternOf(text);
  if (read === undefined) throw new Error('not read');
  expect(cellText(read)).toBe(text);
});
