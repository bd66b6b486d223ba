import { describe, expect, test } from '@jest/globals';
import { Localizer } from '../../../src/bot/words/words.ts';
import { QUESTION_TYPES } from '../../../src/questionnaire/definition/definition.ts';
import { answerKind } from '../../../src/questionnaire/definition/question-types.ts';
import { printable } from '../../../src/results/report/printable.ts';
import type { Report } from '../../../src/results/report/report.ts';
import { reportPdf } from '../../../src/results/report/report-pdf.ts';
import { choices, sampleReport, table } from './sample-report.ts';

const localizer = Localizer.load('locales');
const LABELS = ['Zusammen', 'Was brauchen Sie?', 'Deutschkurse', 'Wohnung', 'Arbeit', 'Hilfe', 'Nichts'];

/** As text: what is not compressed, which is the structure and the claims. */
async function pdf(report: Report): Promise<string> {
  return (await reportPdf(report, localizer.in(report.language), 0)).toString('latin1');
}

const CLAIM = '<pdfuaid:part>1';

test.each([
  ['de', LABELS],
  ['en', LABELS],
  [
    'ar',
    ['معاً نحن أقوى', 'ما الذي تحتاجون إليه؟', 'دورات لغة', 'سكن', 'عمل في Dresden', 'المساعدة', 'لا شيء'],
  ],
  ['uk', ['Разом ми сильніші', 'Що Вам потрібно?', 'Курси', 'Житло', 'Робота', 'Допомога', 'Нічого']],
])('%s: a tagged PDF that claims PDF/UA-1, in its language', async (language, labels) => {
  const made = await pdf(sampleReport(language, labels));
  expect(made).toContain(CLAIM);
  expect(made).toContain('/MarkInfo');
  expect(made).toContain(`/Lang (${language})`);
  expect(made.includes('/Direction /R2L')).toBe(language === 'ar');
});

describe('what a questionnaire may contain', () => {
  const single = (labels: readonly string[]) => ({
    parts: [{ title: 'A', tables: [table('a', 'A', [choices(labels)])] }],
  });

  test.each<[string, Partial<Report>]>([
    ['400 choices', single(Array.from({ length: 400 }, (_, index) => `Ort ${index}`))],
    ['labels of 300 characters', single(['ä'.repeat(300), 'Wort '.repeat(60)])],
    ['signs of Typst', single(['#panic("no") $x$ *b* _i_ @ref <a> // "] \\ `raw`', '= Titel', '- a', ''])],
    ['emoji', single(['😀 gut', '👩‍👩‍👧 Familie', '1️⃣ 🇩🇪', 'so ™ ©'])],
    ['nothing but hidden numbers', hidden()],
    ['no questionnaire, no comparisons', { questionnaire: [], comparisons: [], method: [] }],
  ])('%s', async (_, about) => {
    expect(await pdf(sampleReport('de', LABELS, about))).toContain(CLAIM);
  });

  test('characters that no font has: it is tagged, and makes no claim', async () => {
    const made = await pdf(sampleReport('de', ['需要', ...LABELS]));
    expect(made).toContain('/MarkInfo');
    expect(made).not.toContain(CLAIM);
  });
});

test('without responses it says so, and still has the questionnaire', async () => {
  const empty = { parts: [], comparisons: [], quotes: [] };
  const [full, none] = await Promise.all([
    pdf(sampleReport('de', LABELS)),
    pdf(sampleReport('de', LABELS, empty)),
  ]);
  expect(none).toContain(CLAIM);
  expect(pages(none)).toBeLessThan(pages(full));
});

test('every type of question has words for how it was asked', () => {
  const words = localizer.in('en');
  for (const type of QUESTION_TYPES)
    expect(words(`report-asked-${answerKind(type)}`)).not.toContain('report-');
});

test.each([
  ['😀 sehr gut', 'sehr gut'],
  ['1️⃣ eins', '1 eins'],
  ['Familie 👩‍👩‍👧', 'Familie'],
  ['so ™ © und می‌خواهم', 'so ™ © und می‌خواهم'],
  ['🙂', '🙂'],
])('%s is printed as %s', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

function hidden(): Partial<Report> {
  const { content } = choices(['A', 'B']);
  const rows = content.kind === 'choices' ? content.rows : [];
  const none = rows.map((row) => ({ ...row, count: 'hidden', share: undefined }) as const);
  const column = {
    base: 'hidden',
    missing: [{ reason: 'skipped', count: 'hidden' }],
    content: { kind: 'choices', isMultiple: false, rows: none },
  } as const;
  const numbers = { ...column, content: { kind: 'numbers', summary: undefined, rows: none } } as const;
  return {
    parts: [{ title: 'A', tables: [table('a', 'A', [column]), table('b', 'B', [numbers])] }],
    comparisons: [
      { sentence: undefined, table: table('a', 'A', [column, column], { key: 'b', label: 'B' }) },
    ],
  };
}

function pages(made: string): number {
  return made.split('/Type /Page\n').length - 1;
}
