import type { ResultsSource } from '../survey-results.ts';
import type { ResultWords } from '../wording/result-words.ts';
import { type ReportOptions, type ReportStores, reportOf } from './report-of.ts';
import { reportPdf } from './report-pdf.ts';

/**
 * The report of a survey as a PDF, for the chat and the command line.
 *
 * @param words - in the report's language
 * @param now - epoch milliseconds
 * @throws Error when the storage has never known this form
 */
export async function reportFile(
  stores: ReportStores,
  source: ResultsSource,
  formId: string,
  words: ResultWords,
  now: number,
  options?: ReportOptions,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const report = await reportOf(stores, source, formId, words, options);
  if (report === undefined) {
    throw new Error(
      `Nobody has begun "${formId}": the storage does not know it. Is DATA_DIR or DATABASE_URL the one of the bot?`,
    );
  }
  return { name: `${formId}-${words.language}.pdf`, bytes: await reportPdf(report, words, now) };
}
