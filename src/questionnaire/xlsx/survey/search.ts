import type { FileList } from '../../csv/file-choices.ts';
import { FILE_COLUMN } from '../../csv/named-choices.ts';
import type { QuestionDefinition } from '../../definition/definition.ts';
import { type Message, says } from '../../problems/message.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import type { ChoiceRow, SheetChoices } from '../choices-sheet.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import type { SheetTexts } from '../texts/sheet-texts.ts';
import { expressionText } from './expression-text.ts';

/** A select with `search()`: its filter, and where its choices are. */
export interface Searched {
  readonly choiceFilter?: string;
  readonly fileList: FileList;
}

const SEARCH = /\bsearch\s*\((.*)\)/is;

/** How a row of the file is matched with what was answered. */
const OPERATIONS: Readonly<Record<string, (column: string, value: string) => string>> = {
  matches: (column, value) => `${column} = ${value}`,
  contains: (column, value) => `contains(${column}, ${value})`,
  startswith: (column, value) => `starts-with(${column}, ${value})`,
  endswith: (column, value) => `ends-with(${column}, ${value})`,
};

/**
 * Reads the appearance `search('file', 'matches', 'column', ${value}, 'column', ${value})`, which takes choices from a CSV file
 * (https://docs.getodk.org/form-datasets/#the-search-appearance). The list in the sheet `choices` names the columns of their
 * names and labels; its rows whose name is a number are choices themselves. `search(${question}, …)` takes them from the file
 * that the answer names.
 *
 * @returns `undefined` if the appearance has no `search()`, or a faulty one, which is reported
 */
export function readSearch(
  row: SheetRow,
  { list = '' }: QuestionDefinition,
  choices: SheetChoices,
  texts: SheetTexts,
  problems: ProblemList,
): Searched | undefined {
  const written = expressionText(row.text('appearance'));
  const [, inner] = SEARCH.exec(written) ?? [];
  if (inner === undefined) return undefined;
  const refuse = (message: Message) => {
    problems.error('unsupported-appearance', row.place('appearance'), message, { found: written });
    return undefined;
  };
  const [file = '', ...conditions] = argumentsOf(inner);
  const name = quotedText(file);
  const namedBy = /^\$\{\s*([^{}]+?)\s*\}$/.exec(file)?.[1];
  if (name === undefined && namedBy === undefined) return refuse(says('search-file-unknown'));
  const filter = filterOf(conditions);
  if (filter === undefined) return refuse(says('search-unreadable'));
  const ofFile = namedBy === undefined ? '' : `${FILE_COLUMN} = ${file}`;
  const all = [ofFile, filter].filter((condition) => condition !== '').join(' and ');
  const rows = choices.rows.get(list) ?? [];
  const isFixed = ({ choice }: ChoiceRow) => /^-?\d+$/.test(choice.name);
  const columns = rows.find((each) => !isFixed(each));
  if (columns === undefined) return refuse(says('search-without-columns', { list }));
  const labels = texts.labels(columns.row);
  const fixed = rows.filter(isFixed).map((each) => ({
    name: each.choice.name,
    labels: Object.fromEntries(texts.labels(each.row)),
  }));
  return {
    ...(all === '' ? {} : { choiceFilter: all }),
    fileList: {
      file: name === undefined || /\.csv$/i.test(name) ? (name ?? file) : `${name}.csv`,
      ...(namedBy === undefined ? {} : { namedBy }),
      value: columns.choice.name,
      labels: [...labels].map(([language, column]) => ({ language, column: firstOf(column) })),
      fixed,
    },
  };
}

/** Split at commas that are outside quotation marks and brackets. */
function argumentsOf(inner: string): readonly string[] {
  const pieces = inner.match(/(?:'[^']*'|"[^"]*"|\([^()]*\)|\{[^{}]*\}|[^,'"(){}])+/g) ?? [];
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function quotedText(argument: string): string | undefined {
  return /^(['"])(.*)\1$/s.exec(argument)?.[2];
}

/** @returns `undefined` if the arguments are not those of `search()` */
function filterOf(conditions: readonly string[]): string | undefined {
  if (conditions.length === 0) return '';
  const [operation = '', columns = '', value, column, wanted, ...more] = conditions;
  const make = OPERATIONS[quotedText(operation)?.toLowerCase() ?? ''];
  const named = quotedText(columns);
  if (make === undefined || named === undefined || value === undefined || more.length > 0) return undefined;
  const all = named.split(',').map((each) => make(each.trim(), value));
  const first = all.length === 1 ? all.join('') : `(${all.join(' or ')})`;
  if (column === undefined) return first;
  const filtered = quotedText(column);
  return filtered === undefined || wanted === undefined ? undefined : `${first} and ${filtered} = ${wanted}`;
}

/** Several columns may be named for one label; the first says most. */
function firstOf(columns: string): string {
  return columns.split(',')[0]?.trim() ?? columns;
}
