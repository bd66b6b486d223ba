// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { describe, expect, test } from '@jest/globals';
import {
  compile,
  type Expression,
  parse,
  referencesIn,
  type TreeNode,
} from '../../../src/questionnaire/expressions/index.ts';
import { scopeOf } from './scope.ts';

function expression(source: string, columns = false): Expression {
  const parsed = parse(source, { columns });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  // Through JSON, so that nothing of a tree hides in memory.
  return compile(JSON.parse(JSON.stringify(parsed.ast)));
}

describe('an expression says what it looks at', () => {
  test('questions, functions, its own question, its source', () => {
    const source = "${age} >= 18 and (selected(${languages}, 'ar') or ${age} = -. )";
    expect(expression(source)).toMatchObject({
      source,
      reads: new Set(['age', 'languages']),
      readsSelf: true,
      columns: new Set(),
      functions: new Set(['selected']),
    });
  });

  test('columns of a choice_filter', () => {
    expect(expression('region = ${region} and max(a, b) > 1', true)).toMatchObject({
      reads: new Set(['region']),
      readsSelf: false,
      columns: new Set(['region', 'a', 'b']),
    });
  });

  test.each([
    ['string-length() < 5', true],
    ['string-length(${x}) < 5', false],
    ['normalize-space()', true],
    ['once(random())', true],
    ['1 + 1', false],
  ])('%s reads its own question: %s', (source, own) => {
    expect(expression(source).readsSelf).toBe(own);
  });

  test('the place of each reference', () => {
    const parsed = parse('if(${a} = 1, -${b}, concat(${a}, . , 2))');
    if (!parsed.ok) throw new Error('refused');
    expect(
      referencesIn(parsed.ast).map(({ name, position }) => [name, position.offset, position.length]),
    ).toEqual([
      ['a', 3, 4],
      ['b', 14, 4],
      ['a', 27, 4],
    ]);
  });
});

describe('only what is needed is evaluated', () => {
  test.each([
    ['true() or ${x}', []],
    ['false() or ${x}', ['x']],
    ['false() and ${x}', []],
    ['true() and ${x}', ['x']],
    ["if(${y} = '', ${x}, ${z})", ['y', 'x']],
    ["if(${y} != '', ${x}, ${z})", ['y', 'z']],
    ['coalesce(1, ${x})', []],
    ["coalesce('', ${x})", ['x']],
    ['once(${x})', []],
  ])('%s reads %j', (source, reads) => {
    const read: string[] = [];
    const answer = (name: string): string => {
      read.push(name);
      return '';
    };
    expression(source).evaluate({ ...scopeOf({ self: 'given' }), answer });
    expect(read).toEqual(reads);
  });
});

describe('what changes comes with the scope', () => {
  test('one expression, two scopes', () => {
    const adult = expression('${age} >= 18');
    expect(adult.evaluate(scopeOf({ answers: { age: '18' } }))).toBe(true);
    expect(adult.evaluate(scopeOf({ answers: { age: '17' } }))).toBe(false);
  });

  test('the day is that of the time zone', () => {
    const today = expression('today()');
    expect(today.evaluate({ ...scopeOf(), utcOffset: 0 })).toBe('2026-06-01');
    expect(today.evaluate({ ...scopeOf(), utcOffset: -210 })).toBe('2026-06-01');
    expect(expression('now()').evaluate({ ...scopeOf(), utcOffset: -210 })).toBe(
      '2026-06-01T19:00:00.000-03:30',
    );
    expect(
      expression("format-date('2020-01-01' + 1, '%e')").evaluate({ ...scopeOf(), utcOffset: -600 }),
    ).toBe('2');
  });

  test('months and weekdays are worded by the caller', () => {
    const dateWord = (kind: string, index: number): string => `${kind} ${index}`;
    expect(expression("format-date('2026-06-07', '%a, %b')").evaluate({ ...scopeOf(), dateWord })).toBe(
      'weekday 0, month 6',
    );
  });

  test('a scope that is an object with methods keeps its this', () => {
    class Session {
      readonly self = '';
      readonly now = 0;
      readonly utcOffset = 0;
      private readonly word = 'ja';
      answer(): string {
        return this.word;
      }
      get focus() {
        const node: TreeNode = {
          name: 'y',
          parent: undefined,
          value: this.word,
          applies: true,
          position: 1,
          children: () => [node],
        };
        return { node, position: 1, size: 1 };
      }
      random(): number {
        return this.word.length / 8;
      }
      dateWord(): string {
        return this.word;
      }
    }
    const scope = new Session();
    expect(expression("concat(${x}, y, random(), format-date(0, '%b'))", true).evaluate(scope)).toBe(
      'jaja0.25ja',
    );
    expect(expression('uuid(2)').evaluate(scope)).toBe('99');
    expect(expression('uuid()').evaluate(scope)).toBe('44444444-4444-4444-9444-444444444444');
  });

  test('without columns and words it still answers', () => {
    const { answer, self, now, utcOffset, random } = scopeOf();
    const bare = { answer, self, now, utcOffset, random };
    expect(expression("concat(region, format-date(0, '%a'))", true).evaluate(bare)).toBe('Thu');
  });
});

test('a tree that parse did not give is refused by name', () => {
  const position = { offset: 0, length: 1 };
  const root = { kind: 'call', name: 'no-such', arguments: [], position } as const;
  expect(() => compile({ source: 'no-such()', root })).toThrow('no-such()');
});

test('operations may stand 500 deep', () => {
  const deep = `${'1 + ('.repeat(490)}1${')'.repeat(490)}`;
  expect(expression(deep).evaluate(scopeOf())).toBe(491);
  expect(expression(`1${' + 1'.repeat(490)}`).evaluate(scopeOf())).toBe(491);
});
