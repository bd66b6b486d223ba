import type { Definition } from '../../questionnaire/definition/definition.ts';
import { readComparison } from '../../questionnaire/settings/comparison.ts';
import { compileTexts } from '../../questionnaire/texts/compile-texts.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { Texts } from '../../questionnaire/texts/texts.ts';
import type { CountReader } from '../../storage/contract/counts.ts';
import type { RevisionReader, StoredRevision } from '../../storage/contract/revisions.ts';
import { byPart } from '../questions/part-titles.ts';
import { type PlacedQuestion, placedQuestions } from '../questions/survey-questions.ts';
import type { ResultsSource, SurveyResults } from '../survey-results.ts';
import { periodOf } from '../wording/method-of.ts';
import { NumberWords, type ResultWords } from '../wording/result-words.ts';
import { putTogether } from './put-together.ts';
import type { AskedPart, Comparison, Report } from './report.ts';

/** What a report is made from. */
export interface ReportStores {
  readonly revisions: RevisionReader;
  readonly counts: CountReader;
}

export interface ReportOptions {
  readonly isMadeUp?: boolean;
  /** Open answers that a coordinator released. */
  readonly quotes?: Report['quotes'];
}

/**
 * Puts a report together.
 *
 * @param words - in the report's language
 * @returns `undefined` for a form that the storage does not know
 */
export async function reportOf(
  { revisions, counts }: ReportStores,
  source: ResultsSource,
  formId: string,
  words: ResultWords,
  { isMadeUp = false, quotes = [] }: ReportOptions = {},
): Promise<Report | undefined> {
  const { language } = words;
  const [stored, rows] = await Promise.all([revisions.all(formId), counts.of(formId)]);
  const newest = stored.at(-1);
  if (newest === undefined) return undefined;
  const definition = JSON.parse(newest.definition) as Definition;
  const { settings } = definition;
  const results = await source.of(formId, {}, language);
  const texts = compileTexts(definition)(language);
  const title = texts.text('form', 'title', {}) ?? formId;
  const period = periodOf(
    rows.map(({ day }) => day),
    language,
  );
  return {
    language,
    organisation: settings.organisation,
    title,
    period: period ?? '',
    isMadeUp,
    figures: figuresOf(results, definition, words),
    method: results?.method ?? [],
    parts: results?.parts ?? [],
    comparisons: await comparisonsOf(definition, source, texts, words),
    quotes,
    questionnaire: askedParts(stored, definition, words),
  };
}

/** Large numbers: how many responses, questions, languages. */
function figuresOf(
  results: SurveyResults | undefined,
  { languages }: Definition,
  words: ResultWords,
): Report['figures'] {
  if (results === undefined) return [];
  const numbers = new NumberWords(words.language);
  const questions = results.parts.reduce((all, { tables }) => all + tables.length, 0);
  return [
    { label: words('report-responses'), value: numbers.count(results.count) },
    { label: words('report-questions'), value: numbers.count(questions) },
    { label: words('report-languages'), value: numbers.count(languages.length) },
  ];
}

function askedParts(
  stored: readonly StoredRevision[],
  definition: Definition,
  words: ResultWords,
): readonly AskedPart[] {
  const { language } = words;
  // A calculation that nobody gave a text is of use to expressions only.
  const asked = placedQuestions(stored, (_, key) => words(key)).filter(
    ({ question }) => question.label(language) !== question.name,
  );
  const name = ({ question }: PlacedQuestion) => question.name;
  return byPart(definition, asked, name, language, words('results-other-part')).map(({ title, things }) => ({
    title,
    questions: things.map(({ question, place }) => ({
      key: [...place, question.name].join('/'),
      label: question.label(language),
      type: question.type,
      conditions: question.conditions,
      choices: question.choices.map((choice) => choice.label(language)),
    })),
  }));
}

/** The comparisons that the author named, without those that cannot be made. */
async function comparisonsOf(
  { formId, settings }: Definition,
  source: ResultsSource,
  texts: Texts,
  words: ResultWords,
): Promise<readonly Comparison[]> {
  const { language } = words;
  const comparisons: Comparison[] = [];
  for (const { question, by, groups } of (settings.report ?? []).flatMap(
    (text) => readComparison(text) ?? [],
  )) {
    const tablesBy = async (key: string) =>
      (await source.of(formId, { by: key }, language))?.parts
        .flatMap(({ tables }) => tables)
        .find((table) => table.key === question && table.by?.key === key);
    const table = (await tablesBy(by)) ?? (await tablesBy(`@${by}`));
    if (table === undefined) continue;
    const sentence = texts.text(messageId(question.slice(question.lastIndexOf('/') + 1)), 'report', {});
    comparisons.push({ sentence, table: putTogether(table, groups, language) });
  }
  return comparisons;
}
