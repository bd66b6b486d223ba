import { estimatedLength } from '../interview/estimate/estimated-minutes.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { says } from '../questionnaire/problems/message.ts';
import type { ProblemWords } from '../questionnaire/problems/problem-words.ts';
import { missingTexts } from '../simulator/preview/missing-texts.ts';

/** What an author should know of a questionnaire without errors: how long it is, its languages, and what people agree to. */
export function summary(
  questionnaire: Questionnaire,
  words: ProblemWords,
  consent: (questionnaire: Questionnaire, language: string) => string | undefined,
): readonly string[] {
  const { formId, languages, defaultLanguage, questions } = questionnaire;
  const gaps = [...missingTexts(questionnaire)].filter(([, { size }]) => size > 0);
  const asked = questions.filter((question) => question.asked).length;
  const shown = languages.includes(words.language) ? words.language : defaultLanguage;
  const terms = consent(questionnaire, shown);
  const inWords = says('report-questions', { count: asked });
  const length = says('report-length', estimatedLength(questionnaire));
  return [
    words.say(says('report-ready', { form: formId, questions: inWords, languages })),
    `  ${words.say(length)}`,
    ...gaps.map(([language, { size }]) => `  ${words.say(says('report-gaps', { language, count: size }))}`),
    ...(terms === undefined ? [] : [`  ${words.say(says('report-consent', { language: shown }))}`]),
    ...(terms?.split('\n').map((line) => `  │ ${line}`) ?? []),
  ];
}
