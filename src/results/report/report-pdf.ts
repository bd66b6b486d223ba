import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import { FAMILIES, pdfOf } from '../pictures/typst.ts';
import type { TableResult } from '../tables/table-result.ts';
import { hiddenIn } from '../wording/notes-of.ts';
import { NumberWords, type ResultWords } from '../wording/result-words.ts';
import { printableData } from './printable.ts';
import type { AskedPart, Report, ReportPart } from './report.ts';
import { REPORT_TEMPLATE } from './report-template.ts';
import { type TableBlock, tableBlock } from './table-block.ts';

/** Marks around what was put into a text. A text of nothing but such parts would be set from left to right in another one. */
const ISOLATES = /[\u2066-\u2069]/gu;

/** A longer title does not fit in the footer's line. */
const LONGEST_FOOTER = 90;

/**
 * Sets a report: A4, tagged for screen readers (PDF/UA-1, if the fonts have every character in it).
 *
 * @param words - in the report's language
 * @param createdAt - epoch milliseconds; the same report at the same time gives the same bytes
 */
export async function reportPdf(report: Report, words: ResultWords, createdAt: number): Promise<Buffer> {
  const { language } = report;
  const chapters = chaptersOf(report, words);
  const data = {
    fonts: FAMILIES,
    lang: language.split('-')[0],
    rtl: isRightToLeft(language),
    organisation: report.organisation,
    title: report.title,
    footer: report.title.length > LONGEST_FOOTER ? `${report.title.slice(0, LONGEST_FOOTER)}…` : report.title,
    subtitle: words('report-results'),
    period: report.period,
    madeUp: report.isMadeUp ? words('report-made-up') : null,
    empty: report.parts.length === 0 ? words('results-none') : null,
    figures: report.figures,
    contents: words('report-contents'),
    chapters,
  };
  return await pdfOf({ template: REPORT_TEMPLATE, data: printableData(data) }, { createdAt });
}

interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly blocks: readonly TableBlock[];
  readonly entries: readonly Entry[];
}

/** A heading with a list below it. */
interface Entry {
  /** 2, or 3 below another entry. */
  readonly level: number;
  readonly title: string;
  readonly about: string | null;
  readonly isQuotes: boolean;
  readonly list: readonly string[];
}

function chaptersOf(report: Report, words: ResultWords): readonly Chapter[] {
  const numbered = numbersOf(report.parts);
  const nothing: Pick<Chapter, 'paragraphs' | 'blocks' | 'entries'> = {
    paragraphs: [],
    blocks: [],
    entries: [],
  };
  const titled = (key: string, label: string) => {
    const number = numbered.get(key);
    return number === undefined ? label : words('report-numbered', { number, title: label });
  };
  const chapters: readonly Chapter[] = [
    { ...nothing, title: words('report-method'), paragraphs: report.method },
    ...report.parts.map(({ title, tables }) => ({
      ...nothing,
      title,
      blocks: tables.map((table) => tableBlock(table, words, titled(table.key, table.label))),
    })),
    {
      ...nothing,
      title: words('report-compared'),
      blocks: report.comparisons.map(({ table, sentence }) =>
        tableBlock(table, words, comparedTitle(table, words), sentence),
      ),
    },
    {
      ...nothing,
      title: words('report-quotes'),
      paragraphs: report.quotes.length === 0 ? [] : [words('report-quotes-why')],
      entries: report.quotes.map(({ question, quotes }) => ({
        level: 2,
        title: question,
        about: null,
        isQuotes: true,
        list: quotes,
      })),
    },
    ...(report.parts.length === 0 ? [] : [hiddenChapter(report, words, titled)]),
    {
      ...nothing,
      title: words('report-questionnaire'),
      paragraphs: report.questionnaire.length === 0 ? [] : [words('report-questionnaire-why')],
      entries: report.questionnaire.flatMap((part) => askedEntries(part, words, titled)),
    },
  ];
  return chapters.filter(
    ({ paragraphs, blocks, entries }) => paragraphs.length + blocks.length + entries.length > 0,
  );
}

/** Questions are numbered as they come; the appendix uses the same numbers. */
function numbersOf(parts: readonly ReportPart[]): ReadonlyMap<string, number> {
  return new Map(parts.flatMap(({ tables }) => tables).map(({ key }, index) => [key, index + 1]));
}

function comparedTitle({ label, by }: TableResult, words: ResultWords): string {
  return by === undefined ? label : words('report-by', { title: label, by: by.label });
}

/** What is suppressed, table by table. */
function hiddenChapter(
  { parts, comparisons }: Report,
  words: ResultWords,
  titled: (key: string, label: string) => string,
): Chapter {
  const numbers = new NumberWords(words.language);
  const lines = [
    ...parts
      .flatMap(({ tables }) => tables)
      .map((table) => [titled(table.key, table.label), hiddenIn(table)] as const),
    ...comparisons.map(({ table }) => [comparedTitle(table, words), hiddenIn(table)] as const),
  ].filter(([, count]) => count > 0);
  return {
    title: words('report-hidden'),
    paragraphs: [words(lines.length === 0 ? 'report-hidden-nothing' : 'report-hidden-why')],
    blocks: [],
    entries:
      lines.length === 0
        ? []
        : [
            {
              level: 2,
              title: words('report-hidden-where'),
              about: null,
              isQuotes: false,
              list: lines.map(([title, count]) =>
                words('report-hidden-count', {
                  title: title.replaceAll(ISOLATES, ''),
                  count: numbers.count(count),
                }),
              ),
            },
          ],
  };
}

function askedEntries(
  { title, questions }: AskedPart,
  words: ResultWords,
  titled: (key: string, label: string) => string,
): readonly Entry[] {
  return [
    { level: 2, title, about: null, isQuotes: false, list: [] },
    ...questions.map((question) => ({
      level: 3,
      title: titled(question.key, question.label),
      about: [
        words(`report-asked-${answerKind(question.type)}`),
        ...question.conditions.map((condition) => words('report-condition', { condition })),
      ].join(' · '),
      isQuotes: false,
      list: question.choices,
    })),
  ];
}
