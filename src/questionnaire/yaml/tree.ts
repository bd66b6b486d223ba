import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { type Message, says } from '../problems/message.ts';
import type { Locate, Place } from '../problems/places.ts';
import type { ProblemList } from '../problems/problem-list.ts';

/**
 * YAML reduced to what a questionnaire needs: texts, lists and maps, each with its place. Every scalar is its text as
 * written: `no` stays `no`, `1.0` stays `1.0`, and `2027-12-31` does not become a date.
 */
export type YamlValue = YamlText | YamlList | YamlMap;

export interface YamlText {
  readonly kind: 'text';
  readonly text: string;
  readonly locate: Locate;
}

export interface YamlList {
  readonly kind: 'list';
  readonly values: readonly YamlValue[];
  readonly locate: Locate;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly locate: Locate;
}

export interface YamlEntry {
  readonly key: YamlText;
  /** `undefined` if nothing follows the colon. */
  readonly value: YamlValue | undefined;
}

/** Deeper than any questionnaire, but not too deep for the stack. */
const DEEPEST = 40;

/**
 * Reads YAML 1.2. Never throws: a syntax error becomes a problem.
 *
 * @returns `undefined` for an empty file, or after a problem: one wrong indentation can change the meaning of
 * everything below it, so that any other problem could be wrong
 */
export function readYamlTree(file: string, source: string, problems: ProblemList): YamlValue | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, row: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      schema: 'failsafe',
      uniqueKeys: false, // Reported where it is known what the map is.
      prettyErrors: false,
      logLevel: 'error', // 'silent' would hide that there are several documents.
    });
    const reported = new Set<number>();
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      const start = source.lastIndexOf('\n', pos[0] - 1) + 1;
      // The first error of a line is the real one; the others follow from it.
      if (reported.has(start)) continue;
      reported.add(start);
      const [line = ''] = source.slice(start).split('\n', 1);
      const { words, cure } = wordsFor(code, message, line);
      problems.error('yaml-syntax', placeAt(pos[0]), says('yaml-invalid', { reason: words }), {
        found: line,
        cure,
      });
    }
    const tree = problems.hasErrors ? undefined : convert(document.contents, 0);
    return problems.hasErrors ? undefined : tree;
  } catch (error) {
    // The parser recurses: a file of ten thousand brackets overflows its stack.
    const reason = error instanceof Error ? error.message : String(error);
    problems.error(
      'yaml-syntax',
      { file, row: 1, column: 1 },
      says('yaml-invalid', { reason: sentence(reason) }),
    );
    return undefined;
  }

  function convert(node: ParsedNode | null, depth: number): YamlValue | undefined {
    if (node === null) return undefined;
    const [start, end] = node.range;
    const locate: Locate = () => placeAt(start);
    if (depth > DEEPEST) {
      problems.error('yaml-too-deep', locate(), says('yaml-too-deep', { most: DEEPEST }));
      return undefined;
    }
    if (isAlias(node)) {
      problems.error('yaml-alias', locate(), says('yaml-alias'), { found: source.slice(start, end) });
      return undefined;
    }
    if (isScalar(node)) return scalar(String(node.value ?? ''), start, node.type ?? 'PLAIN');
    if (isSeq(node)) {
      const values = node.items.map((item) => convert(item as ParsedNode | null, depth + 1));
      return { kind: 'list', values: values.filter((value) => value !== undefined), locate };
    }
    if (!isMap(node)) return undefined;
    const entries: YamlEntry[] = [];
    for (const pair of node.items) {
      const key = convert(pair.key as ParsedNode | null, depth + 1);
      const value = convert(pair.value as ParsedNode | null, depth + 1);
      if (key?.kind === 'text') entries.push({ key, value: isNothing(value) ? undefined : value });
      else if (key) problems.error('yaml-key', key.locate(), says('yaml-key'));
    }
    return { kind: 'map', entries, locate };
  }

  function scalar(text: string, start: number, style: string): YamlText {
    const from = style.startsWith('QUOTE') ? start + 1 : start;
    // Positions within it are known only if it is in the file unchanged: on one line, without escapes.
    const verbatim = source.startsWith(text, from);
    return {
      kind: 'text',
      text,
      locate: (offset = 0) => placeAt(offset > 0 && verbatim ? from + offset : start),
    };
  }
}

function isNothing(value: YamlValue | undefined): boolean {
  return value?.kind === 'text' && value.text === '';
}

/** The parser's message in plain words, for errors that authors often see. */
function wordsFor(code: string, message: string, line: string): { words: Message | string; cure: Message } {
  const unclosed = /end with a ([\]}])/.exec(message)?.[1];
  if (code === 'TAB_AS_INDENT') {
    return { words: says('yaml-tab'), cure: says('cure-indent-with-spaces') };
  }
  if (code === 'MULTIPLE_DOCS') {
    return { words: says('yaml-several'), cure: says('cure-remove-line') };
  }
  if (unclosed !== undefined) {
    const open = unclosed === ']' ? '[' : '{';
    return { words: says('yaml-unclosed', { open }), cure: says('cure-close-before', { close: unclosed }) };
  }
  const words = sentence(message);
  if (line.includes('${')) return { words, cure: says('cure-quote-expression') };
  if (code === 'MISSING_CHAR') return { words, cure: says('cure-something-missing') };
  return { words, cure: says('cure-indentation') };
}

function sentence(message: string): string {
  const [first = ''] = message.split('\n', 1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
