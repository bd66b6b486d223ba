import { choiceLabel } from '../../questionnaire/compiled/choice-label.ts';
import type { Question, Questionnaire, Section } from '../../questionnaire/compiled/questionnaire.ts';
import { longDate } from '../../questionnaire/languages/dates-in-words.ts';
import { SETTING_VARIABLES, settingVariable } from '../../questionnaire/settings/variables.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { TextVariables } from '../../questionnaire/texts/texts.ts';
import type { QuestionCard, QuestionList } from '../page-protocol.ts';
import { missingTexts } from './missing-texts.ts';

/** Every question of a questionnaire for its author: by section, in one language, with missing texts. */
export function questionList(questionnaire: Questionnaire, language: string): QuestionList {
  const variables = settingTexts(questionnaire, language);
  const texts = questionnaire.texts(language);
  const missing = missingTexts(questionnaire).get(texts.language) ?? new Set<string>();
  const text = (id: string, attribute?: string) => texts.text(id, attribute, variables);

  const card = (question: Question): QuestionCard => {
    const id = messageId(question.name);
    const hint = text(id, 'hint');
    const own = question.type === 'another' ? 'another' : undefined;
    const label = own === undefined ? id : `${id}.${own}`;
    const relevant = question.relevant.map(({ source }) => source).join(' and ');
    return {
      name: question.name,
      type: question.type,
      label: text(id, own) ?? '',
      ...(question.repeat === undefined
        ? {}
        : { repeat: text(messageId(question.repeat.name)) ?? question.repeat.name }),
      ...(hint === undefined ? {} : { hint }),
      ...(relevant === '' ? {} : { relevant }),
      choices: question.choices.map((choice) => ({
        label: choiceLabel(texts, choice, variables) ?? choice.name,
        missing: missing.has(choice.message),
      })),
      missing: [label, `${id}.hint`, `${id}.constraint-message`].filter((name) => missing.has(name)),
      asked: question.asked,
    };
  };
  return {
    formId: questionnaire.formId,
    language: texts.language,
    sections: bySection(questionnaire).map(({ section, questions }) => ({
      title: section === undefined ? '' : (text(messageId(section.name)) ?? section.name),
      missing: section !== undefined && missing.has(messageId(section.name)),
      questions: questions.map(card),
    })),
  };
}

function bySection({ questions }: Questionnaire) {
  const groups: { section: Section | undefined; questions: Question[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last !== undefined && last.section === question.section) last.questions.push(question);
    else groups.push({ section: question.section, questions: [question] });
  }
  return groups;
}

/** What texts may quote apart from answers. Nobody answers here, so a text that quotes an answer shows "…". */
export function settingTexts({ settings }: Questionnaire, language: string): TextVariables {
  const names = [...SETTING_VARIABLES, ...Object.keys(settings.variables)];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = settingVariable(settings, name, (day) => longDate(day, language));
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
