import { type Cell, MISSING, type Missing } from './cell.ts';
import { csvLine } from './csv-line.ts';
import type { ExportedForm } from './exported-form.ts';
import { type Variable, type VariableKind, variablesOf } from './variables.ts';
import { zip } from './zip.ts';

/** Limits of IBM SPSS Statistics, in bytes of UTF-8. */
const LONGEST_VARIABLE_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;
const LONGEST_TEXT = 32_767;

/** Far from every answer; all of them together are one range, as SPSS takes no more than three single values. */
const MISSING_CODES: Readonly<Record<Missing, number>> = Object.fromEntries(
  MISSING.map((why, index) => [why, -999_999_991 - index]),
) as Record<Missing, number>;
const HIGHEST_MISSING = -999_999_990;

/** https://www.gnu.org/software/pspp/manual/html_node/Input-and-Output-Formats.html; PSPP and SPSS share them. */
const FORMATS: { readonly [K in Exclude<VariableKind, 'text'>]: string } = {
  choice: 'F11',
  flag: 'F11',
  number: 'F16.4',
  date: 'SDATE10',
  time: 'TIME5',
  dateTime: 'YMDHMS16',
};

/**
 * The responses to a form for SPSS or PSPP: an archive with the data (CSV) and the syntax that reads them, with the texts of
 * questions and choices in one language. Choices are numbers: their own, if all names of a list are whole numbers, otherwise
 * their place in the list. The reasons for missing values are numbers from -999999991 down, declared as missing and labelled;
 * texts, dates and times are empty instead.
 */
export async function* spssFile(form: ExportedForm): AsyncGenerator<Uint8Array> {
  const variables = await variablesOf(form);
  const codes = variables.map(({ choices }) => codesOf(choices.map(({ name }) => name)));
  const widths = variables.map(() => 1);
  const data = `${form.formId}.csv`;
  yield* zip([
    { path: data, content: dataOf(form, variables, codes, widths) },
    // Written after the data: by then the widths are known.
    { path: `${form.formId}.sps`, content: syntaxOf(form, data, variables, codes, widths) },
  ]);
}

type Codes = ReadonlyMap<string, number>;

function codesOf(names: readonly string[]): Codes {
  const areNumbers =
    names.every((name) => /^-?\d{1,8}$/.test(name)) && new Set(names.map(Number)).size === names.length;
  return new Map(names.map((name, index) => [name, areNumbers ? Number(name) : index + 1]));
}

async function* dataOf(
  form: ExportedForm,
  variables: readonly Variable[],
  codes: readonly Codes[],
  widths: number[],
): AsyncGenerator<string> {
  yield csvLine(
    variables.map(({ name }) => name),
    ',',
  );
  for await (const row of form.rows()) {
    const cells = variables.map((variable, index) => {
      const cell = dataCell(variable.read(row), variable.kind, codes[index]);
      if (variable.kind === 'text') {
        widths[index] = Math.max(widths[index] ?? 1, Buffer.byteLength(cell));
      }
      return cell;
    });
    yield csvLine(cells, ',');
  }
}

function dataCell(cell: Cell, kind: VariableKind, codes: Codes | undefined): string {
  if (cell.is === 'missing') {
    return kind === 'choice' || kind === 'flag' || kind === 'number' ? String(MISSING_CODES[cell.why]) : '';
  }
  switch (cell.is) {
    case 'number':
      return String(cell.value);
    case 'flag':
      return cell.value ? '1' : '0';
    case 'choices':
      return kind === 'choice'
        ? cell.names.map((name) => codes?.get(name) ?? '').join('')
        : inBytes(cell.names.join(' '), LONGEST_TEXT);
    case 'dateTime':
      return cell.text.replace('T', ' ');
    case 'date':
    case 'time':
      return cell.text;
    case 'words':
    case 'text':
      // Each line is read as a case, also within quotation marks.
      return inBytes(cell.text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim(), LONGEST_TEXT);
  }
}

function* syntaxOf(
  form: ExportedForm,
  data: string,
  variables: readonly Variable[],
  codes: readonly Codes[],
  widths: readonly number[],
): Generator<string> {
  const { language, words } = form.options;
  yield '\uFEFF* Encoding: UTF-8.\n';
  yield `* Reads ${data}. If it is not in the working directory, begin with: CD 'folder'.\n`;
  yield `GET DATA /TYPE=TXT /FILE=${quoted(data)} /ENCODING='UTF-8' /ARRANGEMENT=DELIMITED /DELCASE=LINE\n`;
  yield `  /FIRSTCASE=2 /DELIMITERS="," /QUALIFIER='"'\n  /VARIABLES=\n`;
  for (const [index, { name, kind }] of variables.entries()) {
    yield `    ${name} ${kind === 'text' ? `A${widths[index] ?? 1}` : FORMATS[kind]}\n`;
  }
  yield '  .\n\nVARIABLE LABELS';
  for (const [index, { name, label }] of variables.entries()) {
    yield `\n  ${index === 0 ? '' : '/'}${name} ${quoted(inBytes(label, LONGEST_VARIABLE_LABEL))}`;
  }
  yield '.\n';

  const numeric = variables.filter(({ kind }) => kind === 'choice' || kind === 'flag' || kind === 'number');
  for (const [index, { name, choices }] of variables.entries()) {
    if (choices.length === 0) continue;
    yield `\nVALUE LABELS ${name}`;
    for (const choice of choices) {
      yield `\n  ${codes[index]?.get(choice.name)} ${quoted(inBytes(choice.label, LONGEST_VALUE_LABEL))}`;
    }
    yield '.';
  }
  const flags = variables.filter(({ kind }) => kind === 'flag').map(({ name }) => name);
  yield `\nVALUE LABELS\n  ${flags.join('\n  ')}\n`;
  yield `  0 ${quoted(words(language, 'file-no'))} 1 ${quoted(words(language, 'file-yes'))}.\n`;
  const names = numeric.map(({ name }) => name).join('\n  ');
  yield `\nADD VALUE LABELS\n  ${names}`;
  for (const why of MISSING) yield `\n  ${MISSING_CODES[why]} ${quoted(words(language, `file-${why}`))}`;
  yield `.\nMISSING VALUES\n  ${names}\n  (LO THRU ${HIGHEST_MISSING}).\nEXECUTE.\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The beginning of a text, no longer than this in UTF-8, and no half of a character. */
function inBytes(text: string, most: number): string {
  if (text.length * 3 <= most) return text;
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  return new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, '');
}
