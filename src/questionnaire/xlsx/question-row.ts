import type { QuestionDefinition } from '../definition.ts';
import { parse } from '../expressions/index.ts';
import type { ProblemList } from '../problem-list.ts';
import { readFlag } from '../yaml-fields.ts';
import { type Decorations, readAppearance } from './appearances.ts';
import { expressionText } from './expression-text.ts';
import { readYes } from './read-cell.ts';
import { reportDates, reportMedia } from './row-reports.ts';
import type { QuestionCell } from './row-type.ts';
import type { SheetRow } from './sheet-table.ts';

/** For readers of the questionnaire; respondents never see them. */
const DOCUMENTATION = ['purpose', 'use', 'comparable'] as const;

/** Columns whose content changes what is asked, and what to do instead. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  choice_filter: 'Make a question for each case, with a list of its own and a "relevant".',
  trigger: 'Remove it: a calculation is always up to date.',
  save_to: 'Entities are not kept: remove it.',
};

/**
 * Reads a row that asks, shows or calculates something.
 *
 * @param relevant - the row's own condition, with those of groups that do not show
 */
export function readQuestion(
  row: SheetRow,
  { type, list }: QuestionCell,
  name: string,
  relevant: string | undefined,
  decorations: Decorations,
  problems: ProblemList,
): QuestionDefinition {
  reportUnsupported(row, type, decorations, problems);
  reportDates(row, ['name', 'label', 'constraint'], problems);
  const required = readRequired(row);
  const sensitive = readYes(row, 'sensitive', problems);
  const dontKnow = readYes(row, 'dont_know', problems);
  const screenOut = readYes(row, 'screen_out', problems);
  if (screenOut && type !== 'note') {
    const message = `A question of type "${type}" cannot end the interview.`;
    const cure = 'Write screen_out at a note, which says why and thanks.';
    problems.error('misplaced-key', row.place('screen_out'), message, { cure });
  }
  const constraint = expressionText(row.text('constraint'));
  const calculation = expressionText(row.text('calculation'));
  const value = readDefault(row, problems);
  const appearance = readAppearance(row, type, decorations, problems);
  const documentation = DOCUMENTATION.flatMap((key) => (row.text(key) === '' ? [] : [[key, row.text(key)]]));
  return {
    type,
    name,
    ...(list === undefined ? {} : { list }),
    ...(required === undefined ? {} : { required }),
    ...(relevant === undefined ? {} : { relevant }),
    ...(constraint === '' ? {} : { constraint }),
    ...(calculation === '' ? {} : { calculation }),
    ...(value === undefined ? {} : { default: value }),
    ...(appearance === undefined ? {} : { appearance }),
    ...(sensitive ? { sensitive } : {}),
    ...(dontKnow ? { dontKnow } : {}),
    ...(screenOut ? { screenOut } : {}),
    ...(documentation.length === 0 ? {} : { documentation: Object.fromEntries(documentation) }),
  };
}

/**
 * A value that is never shown: `hidden` is in a form what `calculate` is, with a `default` in place of a calculation.
 */
export function readHidden(row: SheetRow, name: string, relevant: string | undefined): QuestionDefinition {
  const value = row.text('default');
  const quote = value.includes("'") ? '"' : "'";
  return {
    type: 'calculate',
    name,
    ...(relevant === undefined ? {} : { relevant }),
    calculation: expressionText(row.text('calculation')) || `${quote}${value}${quote}`,
  };
}

/** An empty cell and a "no" are the same. */
function readRequired(row: SheetRow): boolean | string | undefined {
  const written = expressionText(row.text('required'));
  const flag = readFlag(written.replaceAll(' ', ''));
  return flag === false || written === '' ? undefined : (flag ?? written);
}

function readDefault(row: SheetRow, problems: ProblemList): string | undefined {
  const value = row.text('default');
  if (value === '') return undefined;
  // What has a function in it is computed when a form begins: "today()", "${last-saved#name}".
  const parsed = parse(expressionText(value));
  const isComputed = /\$\{/.test(value) || (parsed.ok && /[a-z]\s*\(/i.test(value));
  if (!isComputed) return value;
  problems.error('unsupported-default', row.place('default'), 'A default cannot be computed yet.', {
    found: value,
    cure: 'Write the value itself, or remove it; "calculate" computes, and texts can show what it gives.',
  });
  return undefined;
}

function reportUnsupported(
  row: SheetRow,
  type: string,
  decorations: Decorations,
  problems: ProblemList,
): void {
  for (const [column, cure] of Object.entries(UNSUPPORTED)) {
    const written = row.text(column);
    if (written === '') continue;
    const message = `"${column}" is not understood yet.`;
    problems.error(`unsupported-${column.replace('_', '-')}`, row.place(column), message, {
      found: written,
      cure,
    });
  }
  const silent = type === 'note' || type === 'calculate';
  const readOnly = row.text('read_only');
  if (readOnly !== '' && readFlag(readOnly) !== false && !silent) {
    const message = 'A question that is only read cannot be answered.';
    problems.error('unsupported-read-only', row.place('read_only'), message, {
      found: readOnly,
      cure: `Write: note; to show what was computed, use "calculate", and \${its_name} in the label of a note.`,
    });
  }
  reportMedia(row, problems);
  if (row.details('guidance_hint').length > 0) decorations.add(row, 'guidance_hint', '');
  readParameters(row, decorations, problems);
}

function readParameters(row: SheetRow, decorations: Decorations, problems: ProblemList): void {
  for (const word of row.text('parameters').match(/[^\s=,;]+\s*=\s*[^\s,;]+/g) ?? []) {
    const parameter = word.replaceAll(/\s/g, '');
    if (/^randomize=false$/i.test(parameter)) continue;
    if (/^seed=/i.test(parameter)) continue;
    if (/^randomize=/i.test(parameter)) {
      const message = 'Choices cannot be shown in a random order yet.';
      const cure = 'Remove it: they are then shown in the order of their list.';
      problems.error('unsupported-parameter', row.place('parameters'), message, { found: word, cure });
    } else decorations.add(row, 'parameters', parameter);
  }
}
