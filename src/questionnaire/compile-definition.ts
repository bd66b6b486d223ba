import { canonicalJson } from './canonical-json.ts';
import { choicesOf, specifiedSelects } from './choices-of.ts';
import { compileTexts } from './compile-texts.ts';
import { consentOf } from './consent.ts';
import type { Definition, GroupDefinition, ItemDefinition, QuestionDefinition } from './definition.ts';
import { compile, describe, type Expression, parse } from './expressions/index.ts';
import { choiceMessageId } from './message-id.ts';
import type { Choice, Question, Questionnaire, Section } from './questionnaire.ts';
import { walkItems } from './walk-items.ts';

/**
 * Makes a definition ready to run.
 *
 * @param hash - a collision-resistant hash of a text, as text: it comes in so that this room needs no `node:crypto`
 * @throws Error only for a definition that the check refuses: an expression that cannot be read, a list that is not there
 */
export function compileDefinition(definition: Definition, hash: (text: string) => string): Questionnaire {
  const { formId, settings, languages, defaultLanguage } = definition;
  const sections = sectionsOf(definition);
  const questions = compileQuestions(definition, sections);
  let consentRevision: string | undefined;
  return {
    formId,
    revision: hash(canonicalJson(definition)),
    // What buttons and stored answers depend on. Neither a corrected text nor a new contact address may cost anybody
    // an answer, so neither counts here.
    structure: hash(
      canonicalJson([definition.format, formId, undocumented(definition.items), definition.choiceLists]),
    ),
    // It takes parsing the texts of every language: only once somebody asks.
    get consentRevision() {
      consentRevision ??= hash(canonicalJson(consentOf(definition)));
      return consentRevision;
    },
    definition,
    settings,
    languages,
    defaultLanguage,
    questions,
    byName: new Map(questions.map((question) => [question.name, question])),
    sections,
    texts: compileTexts(definition),
  };
}

function undocumented(items: readonly ItemDefinition[]): readonly ItemDefinition[] {
  return items.map((item) => {
    if (item.type === 'group') return { ...item, items: undocumented(item.items) };
    const { documentation: _, ...asked } = item;
    return asked;
  });
}

function sectionsOf({ items }: Definition): readonly Section[] {
  return items.filter((item) => item.type === 'group').map(({ name }, index) => ({ index, name }));
}

function compileQuestions(definition: Definition, sections: readonly Section[]): readonly Question[] {
  const expression = expressionCompiler();
  const choices = choiceCompiler(definition);
  const sectionByName = new Map(sections.map((section) => [section.name, section]));
  const questions: Question[] = [];
  for (const { item, groups } of walkItems(definition.items)) {
    if (item.type === 'group') continue;
    const where = (key: string) => `${definition.formId}: ${key} of "${item.name}"`;
    questions.push({
      index: questions.length,
      name: item.name,
      type: item.type,
      section: sectionByName.get(groups[0]?.name ?? ''),
      relevant: [...groups, item].flatMap(({ relevant }) => expression(relevant, where('relevant')) ?? []),
      constraint: expression(item.constraint, where('constraint')),
      required:
        typeof item.required === 'string'
          ? (expression(item.required, where('required')) ?? false)
          : (item.required ?? false),
      calculation: expression(item.calculation, where('calculation')),
      default: item.default,
      choices: choices(item),
      appearance: item.appearance,
      sensitive: item.sensitive ?? false,
      dontKnow: item.dontKnow ?? false,
      specifies: item.specifies,
      screenOut: item.screenOut ?? false,
      asked: item.type !== 'note' && item.type !== 'calculate',
    });
  }
  return questions;
}

/** Compiles each distinct source once: the same condition often stands at many questions. */
function expressionCompiler(): (source: string | undefined, where: string) => Expression | undefined {
  const compiled = new Map<string, Expression>();
  return (source, where) => {
    if (source === undefined || source === '') return undefined;
    let expression = compiled.get(source);
    if (expression === undefined) {
      const parsed = parse(source);
      if (!parsed.ok) throw new Error(`${where}: ${describe(parsed.error)}`);
      expression = compile(parsed.ast);
      compiled.set(source, expression);
    }
    return expression;
  };
}

/** Makes the choices of each list once; questions that share a list share them. */
function choiceCompiler({
  formId,
  items,
  choiceLists,
}: Definition): (question: QuestionDefinition) => readonly Choice[] {
  const specified = specifiedSelects(questionsIn(items));
  const made = new Map<unknown, readonly Choice[]>();
  return (question) => {
    if (question.type !== 'select_one' && question.type !== 'select_multiple') return [];
    const list = choicesOf(question, choiceLists, specified);
    if (list === undefined) {
      throw new Error(
        `${formId}: "${question.name}" uses the choice list "${question.list}", which is not there.`,
      );
    }
    let choices = made.get(list);
    if (choices === undefined) {
      choices = list.map(({ name, exclusive }, ordinal) => ({
        ordinal,
        name,
        message: choiceMessageId(question.list ?? '', name),
        exclusive: exclusive ?? false,
      }));
      made.set(list, choices);
    }
    return choices;
  };
}

function questionsIn(items: GroupDefinition['items']): readonly QuestionDefinition[] {
  return [...walkItems(items)].flatMap(({ item }) => (item.type === 'group' ? [] : item));
}
