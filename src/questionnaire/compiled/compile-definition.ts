import { canonicalJson } from '../definition/canonical-json.ts';
import { consentOf } from '../definition/consent.ts';
import type { Definition, ItemDefinition } from '../definition/definition.ts';
import { FormTree } from '../definition/form-tree.ts';
import { withHelpedQuestion } from '../definition/helped-question.ts';
import { isContainer } from '../definition/walk-items.ts';
import { compileTexts } from '../texts/compile-texts.ts';
import { asksForNames } from './asks-for-names.ts';
import { compileQuestions, textExpressions } from './compile-questions.ts';
import { compileTables } from './compile-tables.ts';
import type { Questionnaire } from './questionnaire.ts';

/**
 * Makes a definition ready to run.
 *
 * @param hash - a collision-resistant hash of a text, as text: passed in so that this folder does not need
 * `node:crypto`
 * @throws Error only for a definition that the check refuses: an expression that cannot be read, a list that is not
 * there
 */
export function compileDefinition(written: Definition, hash: (text: string) => string): Questionnaire {
  const definition = withHelpedQuestion(written);
  const { formId, settings, languages, defaultLanguage } = definition;
  const tree = new FormTree(definition.items);
  const { questions, repeats, sections } = compileQuestions(definition, tree);
  const texts = compileTexts(definition);
  let consentRevision: string | undefined;
  let named: boolean | undefined;
  return {
    formId,
    revision: hash(canonicalJson(definition)),
    // What buttons and stored answers depend on. A corrected text or a new contact address must not cost anybody an
    // answer, so neither is part of it.
    structure: hash(
      canonicalJson([
        definition.format,
        formId,
        undocumented(definition.items),
        definition.choiceLists,
        ...tablesOf(definition),
      ]),
    ),
    // This parses the texts of every language, so it is done only on demand.
    get consentRevision() {
      consentRevision ??= hash(canonicalJson(consentOf(definition)));
      return consentRevision;
    },
    get asksForNames() {
      named ??= asksForNames({ questions, languages, texts });
      return named;
    },
    definition,
    settings,
    languages,
    defaultLanguage,
    questions,
    // The question that ends a repeat has the repeat's name, which no author's question has.
    byName: new Map(questions.map((question) => [question.name, question])),
    repeats,
    repeatByName: new Map(repeats.map((repeat) => [repeat.name, repeat])),
    keptCalculations: questions.filter(
      ({ calculation, trigger }) => trigger.length > 0 || calculation?.readsSelf,
    ),
    sections,
    tree,
    texts,
    textExpression: textExpressions(tree),
    ...compileTables(definition, texts),
  };
}

function undocumented(items: readonly ItemDefinition[]): readonly ItemDefinition[] {
  return items.map((item) => {
    if (isContainer(item)) return { ...item, items: undocumented(item.items) };
    const { documentation: _, ...asked } = item;
    return asked;
  });
}

function tablesOf({ tables }: Definition): readonly unknown[] {
  return tables === undefined ? [] : [tables];
}
