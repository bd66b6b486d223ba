// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names questions so
import type { AskedQuestion, Report } from '../../../src/results/report/report.ts';
import type { TableColumn, TableResult, TableRow } from '../../../src/results/tables/table-result.ts';

const BASE = 200;

/** So many rows whose counts fall evenly; every fifth one is hidden. */
export function someRows(labels: readonly string[]): readonly TableRow[] {
  return labels.map((label, index) => {
    if (index % 5 === 4) return { code: `c${index}`, label, count: 'hidden', share: undefined };
    const count = Math.round(BASE / (index + 1.5));
    return { code: `c${index}`, label, count, share: count / BASE };
  });
}

export function choices(labels: readonly string[], isMultiple = false): TableColumn {
  return { base: BASE, missing: [], content: { kind: 'choices', isMultiple, rows: someRows(labels) } };
}

export function table(
  key: string,
  label: string,
  columns: readonly TableColumn[],
  by?: TableResult['by'],
): TableResult {
  return { key, label, language: 'de', place: [], columns, ...(by === undefined ? {} : { by }) };
}

/** A table of every kind, in any language. */
export function sampleReport(
  language: string,
  labels: readonly string[],
  about: Partial<Report> = {},
): Report {
  const [title = '', question = '', ...answers] = labels;
  const rows = someRows(answers);
  const steps = rows.map((row) => ({ ...row, label: row.label.slice(0, 8) }));
  const summary = { mean: 2.4, median: 2, lowerQuartile: 1, upperQuartile: 3.5 };
  const missing = [
    { reason: 'skipped', count: 12 },
    { reason: 'dont-know', count: 'hidden' },
  ] as const;
  const single: readonly TableColumn[] = [
    choices(answers),
    choices(answers, true),
    { base: BASE, missing, content: { kind: 'numbers', summary, rows: steps } },
    { base: BASE, missing, content: { kind: 'bins', rows: steps } },
    {
      base: BASE,
      missing,
      content: { kind: 'ranking', rows: rows.map((row, index) => ({ ...row, meanPlace: index + 1.25 })) },
    },
    { base: 61, missing: [], content: { kind: 'counted', what: 'texts' } },
  ];
  const groups = answers.slice(0, 7).map((label, index) => ({ code: `g${index}`, label }));
  const by = { key: 'group', label: question };
  const cross = (isMultiple: boolean) =>
    table(
      'crossed',
      question,
      groups.map((group) => ({ ...group, ...choices(answers, isMultiple) })),
      by,
    );
  const asked: readonly AskedQuestion[] = single.map((_, index) => ({
    key: `q${index}`,
    label: question,
    type: 'select_one',
    conditions: index === 0 ? [] : ["${saxony} = 'yes'"],
    choices: answers,
  }));
  return {
    language,
    organisation: title,
    title,
    period: title,
    isMadeUp: false,
    figures: [
      { label: question, value: '512' },
      { label: title, value: '57' },
    ],
    method: [question, question],
    parts: [{ title, tables: single.map((column, index) => table(`q${index}`, question, [column])) }],
    comparisons: [
      { sentence: question, table: cross(false) },
      { sentence: undefined, table: cross(true) },
    ],
    quotes: [{ question, quotes: [title, question] }],
    questionnaire: [{ title, questions: asked }],
    ...about,
  };
}
