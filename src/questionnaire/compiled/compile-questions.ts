import { answersAsChoices } from '../definition/choices-of.ts';
import type { Definition, ItemDefinition, QuestionDefinition } from '../definition/definition.ts';
import { expectedDefault } from '../definition/expected-default.ts';
import type { FormNode, FormTree } from '../definition/form-tree.ts';
import { isComputed } from '../definition/is-computed.ts';
import { type ExpressionKey, parseInPlace } from '../definition/parse-in-place.ts';
import { answerKind, isEntered } from '../definition/question-types.ts';
import { type Container, isContainer } from '../definition/walk-items.ts';
import { compile, type Expression, type Parsed, parse } from '../expressions/index.ts';
import { anotherChoices, choiceCompiler } from './compile-choices.ts';
import type { Condition, Matrix, Question, Questionnaire, Repeat, Section } from './questionnaire.ts';

/** Metres: enough for a district of a town, too coarse for a house. */
const PRECISION = 1000;

/** The compiled items of a definition. */
export interface CompiledItems {
  readonly questions: readonly Question[];
  readonly repeats: readonly Repeat[];
  readonly sections: readonly Section[];
}

/** Mutable while its questions are being counted. */
type Growing<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** Lists the items in document order, with the conditions under which each applies. */
export function compileQuestions(definition: Definition, tree: FormTree): CompiledItems {
  const expression = expressionCompiler(definition.formId, tree);
  const choices = choiceCompiler(definition);
  const sections: Section[] = [];
  const repeats: Growing<Repeat>[] = [];
  const questions: Question[] = [];
  visit(definition.items, { section: undefined, repeat: undefined, matrix: undefined, relevant: [] });
  return { questions, repeats, sections };

  function visit(items: readonly ItemDefinition[], around: Around): void {
    for (const item of items) {
      if (isContainer(item)) enter(item, around);
      else questions.push(questionOf(item, around));
    }
  }

  function enter(item: Container, around: Around): void {
    const relevant = conditionsOf(item, around);
    const section = around.section ?? sectionOf(item);
    if (item.type === 'group') {
      const matrix = item.matrix ? { name: item.name, rows: [] as Question[] } : around.matrix;
      visit(item.items, { ...around, section, relevant, matrix });
      return;
    }
    const [count] = expression(item, 'count', item.count) ?? [];
    const { repeat: outer } = around;
    const depth = 1 + (outer?.depth ?? 0);
    const repeat = {
      name: item.name,
      index: repeats.length,
      outer,
      depth,
      from: questions.length,
      to: 0,
      relevant,
      count,
    };
    repeats.push(repeat);
    const within = { ...around, section, relevant, repeat };
    visit(item.items, within);
    if (count === undefined) questions.push(another(repeat, within));
    repeat.to = questions.length;
  }

  function conditionsOf(item: ItemDefinition, { relevant, repeat }: Around): readonly Condition[] {
    const own = expression(item, 'relevant', item.relevant) ?? [];
    return [
      ...relevant,
      ...own.map((condition) => ({
        ...condition,
        owner: item.name,
        repeat,
        readsInside: readsInside(condition, item),
      })),
    ];
  }

  function readsInside({ reads }: Expression, { name, type }: ItemDefinition): boolean {
    const group = type === 'group' ? tree.called(name) : undefined;
    return group !== undefined && [...reads].some((read) => isIn(tree.called(read), group));
  }

  function sectionOf(item: Container): Section {
    const core = item.type === 'group' && item.core ? { core: item.core } : {};
    const section: Section = { index: sections.length, name: item.name, ...core };
    sections.push(section);
    return section;
  }

  function questionOf(item: QuestionDefinition, around: Around): Question {
    const one = (key: 'constraint' | 'calculation' | 'seed') => expression(item, key, item[key])?.[0];
    const kind = answerKind(item.type);
    // Where nothing is typed or chosen there is nothing to judge, to suggest or to fill in: `check` tells the author.
    const hasValue = isEntered(item.type) && kind !== 'file';
    const calculation = hasValue || kind === 'calculated' ? one('calculation') : undefined;
    const trigger = item.trigger ?? [];
    // A calculated value is filled in for the respondent, unless a trigger lets them change it in between.
    const isFilledIn = calculation !== undefined && trigger.length === 0;
    const shown = kind === 'none' || (kind !== 'calculated' && (item.readOnly || isFilledIn));
    const relevant = conditionsOf(item, around);
    const question: Question = {
      ...around,
      index: questions.length,
      name: item.name,
      type: item.type,
      relevant,
      constraint: hasValue ? one('constraint') : undefined,
      required:
        typeof item.required === 'string'
          ? (expression(item, 'required', item.required)?.[0] ?? false)
          : (item.required ?? false),
      calculation,
      trigger,
      default: hasValue ? defaultOf(item) : undefined,
      choices: choices(item),
      choicesFrom: answersAsChoices(item.list),
      choiceFilter: expression(item, 'choice_filter', item.choiceFilter)?.[0],
      decides: relevant.some((condition) => condition.readsInside && condition.reads.has(item.name)),
      randomize: item.randomize ?? false,
      seed: one('seed'),
      range: item.range,
      precision: item.precision ?? PRECISION,
      appearance: item.appearance,
      sensitive: item.sensitive ?? false,
      dontKnow: item.dontKnow ?? false,
      specifies: item.specifies,
      screenOut: item.screenOut ?? false,
      asked: !shown && kind !== 'calculated',
      shown,
    };
    (around.matrix?.rows as Question[] | undefined)?.push(question);
    return question;
  }

  function defaultOf(item: QuestionDefinition): Question['default'] {
    if (isComputed(item.default)) return expression(item, 'default', item.default)?.[0];
    // One that nobody could give is not offered; the checks warn of it.
    const isPossible = expectedDefault(item)?.fits(item.default ?? '') ?? true;
    return isPossible ? item.default : undefined;
  }

  /** Ends each instance of a repeat that has no count. */
  function another(repeat: Repeat, around: Around): Question {
    return {
      ...around,
      index: questions.length,
      name: repeat.name,
      type: 'another',
      constraint: undefined,
      required: true,
      calculation: undefined,
      trigger: [],
      default: undefined,
      choices: anotherChoices(repeat.name),
      choicesFrom: undefined,
      decides: false,
      choiceFilter: undefined,
      randomize: false,
      seed: undefined,
      range: undefined,
      precision: PRECISION,
      appearance: undefined,
      sensitive: false,
      dontKnow: false,
      specifies: undefined,
      screenOut: false,
      asked: true,
      shown: false,
    };
  }
}

function isIn(node: FormNode | undefined, group: FormNode): boolean {
  return node !== undefined && (node.parent === group || isIn(node.parent, group));
}

/** What a question takes from its surroundings. */
interface Around {
  readonly section: Section | undefined;
  readonly repeat: Repeat | undefined;
  readonly matrix: Matrix | undefined;
  readonly relevant: readonly Condition[];
}

/** Compiles each distinct source once: many questions often have the same condition. */
function expressionCompiler(
  formId: string,
  tree: FormTree,
): (
  item: ItemDefinition,
  key: ExpressionKey,
  source: string | undefined,
) => readonly [Expression] | undefined {
  const known = new Map<string, Parsed>();
  const compiled = new Map<Parsed, readonly [Expression]>();
  const parseOnce: typeof parse = (source, options) => {
    const id = `${options?.columns ? '[' : ''}${source}`;
    const parsed = known.get(id) ?? parse(source, options);
    known.set(id, parsed);
    return parsed;
  };
  return (item, key, source) => {
    if (source === undefined || source === '') return undefined;
    const parsed = parseInPlace(tree, item, key, source, parseOnce);
    if (!parsed.ok) throw new Error(`${formId}: ${key} of "${item.name}": ${parsed.error.reason}`);
    const expression = compiled.get(parsed) ?? ([compile(parsed.ast)] as const);
    compiled.set(parsed, expression);
    return expression;
  };
}

/** Compiles the expressions in texts when they are first shown. */
export function textExpressions(tree: FormTree): Questionnaire['textExpression'] {
  const compiled = new Map<string, Expression | undefined>();
  return (source, owner) => {
    const id = JSON.stringify([owner, source]);
    if (!compiled.has(id)) {
      const parsed = parseInPlace(tree, tree.called(owner)?.item, 'text', source);
      compiled.set(id, parsed.ok ? compile(parsed.ast) : undefined);
    }
    return compiled.get(id);
  };
}
