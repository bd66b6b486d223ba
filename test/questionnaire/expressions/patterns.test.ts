// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compile, parse } from '../../../src/questionnaire/expressions/index.ts';
import { forJavaScript } from '../../../src/questionnaire/expressions/patterns/javascript.ts';
import { linear } from '../../../src/questionnaire/expressions/patterns/linear.ts';
import type { Piece } from '../../../src/questionnaire/expressions/patterns/piece.ts';
import { readPattern } from '../../../src/questionnaire/expressions/patterns/read-pattern.ts';
import { ways } from '../../../src/questionnaire/expressions/patterns/ways.ts';
import { wholeText } from '../../../src/questionnaire/expressions/patterns/whole-text.ts';
import { scopeOf } from './scope.ts';

/** What would take JavaScript's engine hours, days or centuries; with a text that nearly fits, and one that does. */
const EVIL: readonly (readonly [pattern: string, unit: string, fitting: string])[] = [
  ['(a+)+$', 'a', 'aaa'],
  ['(a*)*', 'a', 'aaa'],
  ['(a|a)*', 'a', 'aaa'],
  ['(a|aa)+', 'a', 'aaa'],
  ['(a|b|ab)*c', 'ab', 'abc'],
  ['(.*)*x', 'a', 'aax'],
  ['(.*a){10}', 'a', 'a'.repeat(10)],
  ['(.*,)*.*;', ',', ',,;'],
  ['.*a.*b.*c.*', 'ab', 'abc'],
  ['(\\d{1,3})*', '1', '1234'],
  ['(\\w|\\d)+', '1', 'a1'],
  ['((a+)b?)+', 'a', 'aab'],
  ['(x+x+)+y', 'x', 'xxy'],
  ['([a-z]+ ?)+', 'ab ', 'ab cd'],
  ['([a-zA-Z]+\\s?)+', 'a', 'a b'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a', 'aaBb'],
  ['(?=(a+)+b)a.*', 'a', 'aab'],
  ['((?!-)[a-z0-9-]+\\.)+[a-z]+', 'a.', 'a.b-c.de'],
  ['([a-z0-9-]+(?<!-)\\.)+[a-z]+', 'a.', 'a.b-c.de'],
  ['(?:(?=.*a)(?=.*b).)*c*', 'ab', 'c'],
  ['(a?){30}a{30}', 'a', 'a'.repeat(40)],
  ['(a|b|[ab])'.repeat(30), 'a', 'a'.repeat(30)],
  ['(a{1,50}){1,50}', 'a', 'aaa'],
  ['([ab]*a[ab]{600})*', 'ab', `a${'b'.repeat(600)}`],
  ['(\\p{L}+\\P{L}?)+', 'سلام ', 'سلام عليكم'],
  ['([\\u0600-\\u06FF]+ ?)+', 'نعم ', 'نعم نعم'],
  // Refused, so nothing fits; but at once.
  ['(a{1,1000}){1,1000}', 'a', ''],
  ['(((a?){1000}){1000}){1000}', 'a', ''],
  ['(a+)+\\1', 'a', ''],
];

test('no pattern takes long, also one that is made from an answer', () => {
  const module = new URL('../../../src/questionnaire/expressions/index.ts', import.meta.url);
  const script = `
    import { compile, parse } from ${JSON.stringify(module)};
    const runtime = compile(parse('regex(., concat(\${a}, \${b}))').ast);
    const fits = (pattern, text) => runtime.evaluate({
      self: text,
      answer: (name) => (name === 'a' ? pattern.slice(0, 3) : pattern.slice(3)),
    });
    const verdicts = ${JSON.stringify(EVIL)}.map(([pattern, unit, fitting]) => [
      pattern, fits(pattern, unit.repeat(10_000 / unit.length) + '!'), fits(pattern, fitting),
    ]);
    console.log(JSON.stringify(verdicts));
  `;
  // A process of its own, because nothing else could end one that never comes back.
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    timeout: 240_000,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(JSON.parse(said)).toEqual(EVIL.map(([pattern, , fitting]) => [pattern, false, fitting !== '']));
}, 300_000);

describe('a pattern is for the whole text', () => {
  test.each([
    ['.* .*', `${'a'.repeat(1000)} ${'a'.repeat(9000)}`, true],
    ['.{1,3000}', 'a'.repeat(3000), true],
    ['.{1,3000}', 'a'.repeat(3001), false],
    ['([^,]*,){0,1500}', ','.repeat(1500), true],
    ['([^,]*,){0,1500}', ','.repeat(1501), false],
    ['(,.*){1200,1500}', ','.repeat(1199), false],
    ['(,.*){1200,1500}', ','.repeat(1200), true],
    ['[', '[', false],
    ['a', 'ab', false],
    ['a|ab', 'ab', true],
    ['(?i)[a-c]+', 'aBC', true],
    ['(?i)([a-c]+é?)+', 'aBCÉ', true],
  ])('%s', (pattern, text, fits) => {
    expect(wholeText(pattern).fits(text)).toBe(fits);
  });
});

describe('patterns as Java, XPath, POSIX and JavaScript write them', () => {
  test.each<readonly [pattern: string, fitting: readonly string[], not: readonly string[]]>([
    ['\\Aab\\z', ['ab'], ['abc']],
    ['\\Gab\\Z', ['ab'], ['abc']],
    ['\\Qa.b\\E+', ['a.bb'], ['axb', 'a.ba.b']],
    ['a\\Q*', ['a*'], ['aa']],
    ['a++b', ['aab'], ['b']],
    ['a*+a', [], ['a', 'aa']],
    ['(?>a|ab)c', ['ac'], ['abc']],
    ['(?<y>\\d\\d)-\\k<y>', ['12-12'], ['12-13']],
    ['(?P<y>\\d\\d)-(?P=y)', ['12-12'], ['12-13']],
    ['(\\d)(\\w)\\2\\1', ['1aa1'], ['1a1a']],
    ['(?>(a)|b)(c)\\2', ['acc', 'bcc'], ['aca']],
    ['(?i:a)b', ['Ab'], ['AB']],
    ['a(?i)b(?-i)c', ['aBc'], ['ABc', 'aBC']],
    ['(a(?i)b|c)d', ['aBd', 'Cd'], ['ABd', 'aBD']],
    ['(?s)a.b', ['a\nb'], ['ab']],
    ['a.b', ['a-b'], ['a\nb', 'a\u2028b']],
    ['(?m)a$\\n^b', ['a\nb'], ['ab']],
    ['[[:alpha:]]+', ['aé', 'سلام'], ['1']],
    ['[^[:digit:]]', ['a'], ['1']],
    ['[[:^digit:]x]', ['a', 'x'], ['1']],
    ['\\p{Alpha}+\\p{Punct}', ['ab!', 'ж؟'], ['ab']],
    ['\\p{Alnum}+', ['a1ب٣'], ['-']],
    ['\\P{Alnum}', ['-'], ['a']],
    ['[\\P{Alnum}x]+', ['-x'], ['a']],
    ['\\p{XDigit}{2}', ['aF'], ['ag']],
    ['\\pL\\p{Lu}\\p{Letter}', ['aBc'], ['abc']],
    ['\\p{IsArabic}+', ['سلام'], ['abc']],
    ['\\p{Arabic}+', ['سلام'], ['abc']],
    ['\\p{script=Arabic}+', ['سلام'], ['abc']],
    ['\\p{InArabic}+', ['سلام'], ['abc']],
    ['\\p{IsLatin}+', ['abc'], ['سلام']],
    ['\\P{IsLatin}+', ['سلام'], ['abc']],
    ['\\p{^L}', ['1'], ['a']],
    ['[a-z&&[^aeiou]]+', ['xyz'], ['a']],
    ['[a-z&&b-d&&[^c]]+', ['bd'], ['c', 'e']],
    ['[^a-z&&[^x]]+', ['x1'], ['a']],
    ['[a&&b]', [], ['a', 'b', '&']],
    ['[a-c[x-z]]+', ['ax'], ['d', '[']],
    ['[()[\\]{}]+', ['()[]{}'], ['a']],
    ['[]a]+', [']a'], ['b']],
    ['[a-]+', ['a-'], ['b']],
    ['[a\\-z]+', ['a-z'], ['b']],
    ['[\\w-.]+', ['a-b.c'], ['b c']],
    ['[\\d-z]+', ['1-z'], ['a']],
    ['\\@\\-\\_\\"', ['@-_"'], ['']],
    ['\\x41\\x{1F600}\\u{42}\\u0043\\uD83D\\uDE00\\0101\\t', ['A😀BC😀A\t'], ['']],
    ['\\h+', [' \t\u00a0'], ['\n']],
    ['a{,2}', ['a{,2}'], ['a']],
    ['(a{600}){0,3}', ['', 'a'.repeat(1200), 'a'.repeat(1800)], ['a'.repeat(601), 'a'.repeat(2400)]],
    ['((a{20}){20}){2,}', ['a'.repeat(800), 'a'.repeat(1200)], ['a'.repeat(400), 'a'.repeat(801)]],
    ['[ab]{1998,2002}', ['ab'.repeat(999), 'ab'.repeat(1001)], ['ab'.repeat(998), 'ab'.repeat(1002)]],
    ['{a}]', ['{a}]'], ['a']],
    ['(?:\\+?49|0)[1-9]\\d+', ['+49301', '0301'], ['490301']],
  ])('%s', (pattern, fitting, not) => {
    expect(wholeText(pattern).mistake).toBeUndefined();
    const engines = [wholeText(pattern).fits, enginesFor(pattern).own, enginesFor(pattern).re2];
    for (const fits of engines.filter((engine) => engine !== undefined)) {
      expect(fitting.filter((text) => !fits(text))).toEqual([]);
      expect(not.filter((text) => fits(text))).toEqual([]);
    }
  });
});

describe('what cannot be read, or could take hours', () => {
  test.each([
    ['(', 'bad-pattern'],
    [')', 'bad-pattern'],
    ['[a', 'bad-pattern'],
    ['[z-a]', 'bad-pattern'],
    ['a**', 'bad-pattern'],
    ['a{2,1}', 'bad-pattern'],
    ['a\\', 'bad-pattern'],
    ['\\2(a)', 'bad-pattern'],
    ['\\k<a>', 'bad-pattern'],
    ['(?<a', 'bad-pattern'],
    ['(?x)a', 'bad-pattern'],
    ['\\p{Klingon}', 'bad-pattern'],
    ['[[:klingon:]]', 'bad-pattern'],
    ['('.repeat(5000), 'bad-pattern'],
    ['['.repeat(5000), 'bad-pattern'],
    ['a'.repeat(10_001), 'bad-pattern'],
    [Array.from({ length: 50 }, (_, index) => `[^a&&${index}]`).join(''), 'bad-pattern'],
    ['(a+)+\\1', 'endless-pattern'],
    ['(a++b?)+', 'endless-pattern'],
    ['((?!-)[a-z-]+(?<!-)\\.)+', 'endless-pattern'],
    ['(a{1,1000}){1,1000}', 'endless-pattern'],
  ])('%.20s', (pattern, reason) => {
    const { fits, mistake } = wholeText(pattern);
    expect(mistake?.reason).toBe(reason);
    expect(fits('a')).toBe(false);
  });

  test('made from an answer, fits nothing', () => {
    const parsed = parse("regex(., concat('a', ${code}))");
    if (!parsed.ok) throw new Error(parsed.error.reason);
    const { evaluate } = compile(parsed.ast);
    const fits = (self: string, code: string) => evaluate(scopeOf({ self, answers: { code } }));
    expect(fits('aaa', '+')).toBe(true);
    expect(fits('aaa', '(')).toBe(false);
    expect(fits(`a${'b'.repeat(10_000)}`, 'b'.repeat(10_000))).toBe(false);
  });
});

test('only the patterns used last are remembered', () => {
  const first = wholeText('first');
  expect(wholeText('first')).toBe(first);
  for (let index = 0; index < 200; index += 1) wholeText(`other${index}`);
  expect(wholeText('first')).not.toBe(first);
});

function enginesFor(pattern: string) {
  const piece = readPattern(pattern);
  const own = forJavaScript(piece);
  const re2 = linear(piece);
  return {
    own: (text: string) => own.test(text),
    re2: typeof re2 === 'function' ? re2 : undefined,
  };
}

/** Patterns that mean the same in JavaScript as they stand. */
const patterns = fc.letrec<{ pattern: string; single: string }>((tie) => ({
  single: fc.constantFrom(
    'a',
    'b',
    'é',
    '😀',
    'ب',
    '.',
    '[ab]',
    '[^a]',
    '[^\\s]',
    '\\w',
    '\\S',
    '\\s',
    '\\p{L}',
    '-',
  ),
  pattern: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    tie('single'),
    fc.constantFrom('^', '$', '\\b', '\\B'),
    fc
      .tuple(tie('single'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?'))
      .map((both) => both.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((both) => both.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((both) => `(${both.join('|')})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '+?'))
      .map(([of, sign]) => `(?:${of})${sign}`),
    fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('pattern'))
      .map(([look, of]) => `(?:${look}${of}))`),
  ),
})).pattern;

const texts = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'é', 'É', '😀', 'ب', ' ', '\n', '-'),
  maxLength: 10,
});

test('both engines say what JavaScript says', () => {
  let linearOnes = 0;
  fc.assert(
    fc.property(
      patterns,
      fc.array(texts, { minLength: 5, maxLength: 5 }),
      fc.boolean(),
      (pattern, all, folds) => {
        const { own, re2 } = enginesFor(folds ? `(?i)${pattern}` : pattern);
        const judge = new RegExp(`^(?:${pattern})$`, folds ? 'iu' : 'u');
        const verdicts = all.map((text) => judge.test(text));
        expect(all.map(own)).toEqual(verdicts);
        if (!re2) return;
        linearOnes += 1;
        expect(all.map(re2)).toEqual(verdicts);
      },
    ),
    { numRuns: 300 },
  );
  expect(linearOnes).toBeGreaterThan(150);
});

test('any text is a pattern or has a mistake', () => {
  const bits = [
    '(',
    ')',
    '[',
    ']',
    '\\',
    '{',
    '}',
    '1',
    ',',
    '-',
    '&&',
    '^',
    '?',
    '*',
    '+',
    '<',
    '=',
    '!',
    ':',
    'p',
    'Q',
    'E',
    'a',
    'k',
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...bits), maxLength: 20 }), texts, (pattern, text) => {
      const { fits, mistake } = wholeText(pattern);
      expect(typeof fits(text)).toBe('boolean');
      if (mistake) expect(fits(text)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

/*
 * The judgement against a matcher that counts the ways it tries: never more than was said, however the text is made.
 */
const LENGTH = 40;
const BUDGET = 10_000;

test('ways are never judged too few', () => {
  let judged = 0;
  fc.assert(
    fc.property(
      patterns,
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: LENGTH - 1, maxLength: LENGTH - 1 }),
      (pattern, text) => {
        const piece = readPattern(pattern);
        const most = ways(piece, LENGTH);
        if (!(most <= BUDGET)) return;
        judged += 1;
        expect(new CountingMatcher(`${text}c`).ways(piece)).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: 1000 },
  );
  expect(judged).toBeGreaterThan(300);
});

/** Goes back and tries all ways, as ECMAScript's matcher does (RegExp semantics, 22.2.2), without its shortcuts. */
class CountingMatcher {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** When the text does not fit in the end: then all ways are tried. */
  ways(pattern: Piece): number {
    let tried = 0;
    this.#match(pattern, 0, 1, () => {
      tried += 1;
      return false;
    });
    return tried;
  }

  #match(piece: Piece, at: number, step: 1 | -1, then: (end: number) => boolean): boolean {
    switch (piece.kind) {
      case 'character': {
        const sign = this.#text[step === 1 ? at : at - 1];
        return sign !== undefined && new RegExp(`^${piece.source}$`, 'u').test(sign) && then(at + step);
      }
      case 'place':
        return this.#isPlace(piece.source, at) && then(at);
      case 'group':
        return this.#match(piece.of, at, step, then);
      case 'look':
        return this.#match(piece.of, at, piece.behind ? -1 : 1, () => true) !== piece.not && then(at);
      case 'sequence':
        return this.#sequence(step === 1 ? piece.parts : piece.parts.toReversed(), at, step, then);
      case 'choice':
        return piece.branches.some((branch) => this.#match(branch, at, step, then));
      case 'repeat':
        return this.#repeat(piece, 0, at, step, then);
      case 'back-reference':
      case 'atomic':
        throw new Error(`The patterns here have no ${piece.kind}.`);
    }
  }

  #isPlace(source: string, at: number): boolean {
    const place = new RegExp(source, 'uy');
    place.lastIndex = at;
    return place.test(this.#text);
  }

  #sequence(parts: readonly Piece[], at: number, step: 1 | -1, then: (end: number) => boolean): boolean {
    const [first, ...rest] = parts;
    return first === undefined
      ? then(at)
      : this.#match(first, at, step, (end) => this.#sequence(rest, end, step, then));
  }

  #repeat(
    piece: Piece & { kind: 'repeat' },
    done: number,
    at: number,
    step: 1 | -1,
    then: (end: number) => boolean,
  ): boolean {
    const again = () =>
      this.#match(piece.of, at, step, (end) =>
        end === at && done >= piece.least ? false : this.#repeat(piece, done + 1, end, step, then),
      );
    const goOn = () => done >= piece.least && then(at);
    if (piece.lazy) return goOn() || (done < piece.most && again());
    return (done < piece.most && again()) || goOn();
  }
}
