import type { RepeatDefinition } from '../../definition/definition.ts';
import { isLeftOut, whyLeftOut } from '../../definition/left-out.ts';
import { parseInPlace } from '../../definition/parse-in-place.ts';
import type { Container } from '../../definition/walk-items.ts';
import { describe, referencesIn } from '../../expressions/index.ts';
import { EXPRESSION } from '../../fluent/expression-function.ts';
import type { FluentSource, FluentText, Use } from '../../fluent/fluent-source.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { says } from '../../problems/message.ts';
import type { Place } from '../../problems/places.ts';
import { SETTING_VARIABLES } from '../../settings/variables.ts';
import { messageId, messageOfChoice, nameOfMessage } from '../../texts/message-id.ts';
import { type CheckedQuestion, hasAnswer, namesakes, repeatsAround, type Subject } from '../subject.ts';
import { type CheckedTexts, textOf } from './check-texts.ts';
import { ANOTHER, type ExpectedMessage, expectedTexts, LABEL, nameOf } from './expected-texts.ts';
import { differencesOf } from './variables-differ.ts';

/** The Fluent functions that are allowed: dates are already formatted, so `DATETIME` cannot be used. */
const FUNCTIONS = ['NUMBER', EXPRESSION];

/** One text of one language: a message's own, or one of its attributes. */
interface CheckedText {
  readonly language: string;
  readonly message: ExpectedMessage;
  readonly part: string;
  readonly text: FluentText;
  readonly source: FluentSource;
  readonly at: (offset: number) => Place;
}

/** Checks what texts insert: does it exist, is it known by then, is it the same in every language? */
export function checkVariables(
  subject: Subject,
  all: readonly CheckedTexts[],
  knownFrom: (question: CheckedQuestion) => CheckedQuestion,
): void {
  const questions = new Map(subject.questions.map((each) => [messageId(each.definition.name), each]));
  const fallback = all.find(({ language }) => language === subject.definition.defaultLanguage);
  for (const texts of all) {
    for (const text of textsIn(subject, texts)) {
      const before = subject.problems.all.length;
      const inserted = [...text.text.variables, ...readByExpressions(subject, text)];
      for (const variable of distinct(inserted)) {
        checkVariable(subject, text, variable, questions, knownFrom);
      }
      checkReferences(subject, text);
      checkNearReferences(subject, text, questions);
      checkFunctions(subject, text);
      checkSelections(subject, text, questions);
      // Do not report a misspelt variable as missing, too.
      const sound = subject.problems.all.length === before;
      if (sound && fallback !== undefined && fallback !== texts) compare(subject, text, fallback);
    }
  }
}

/** Every text that is shown by itself, or inserted into others. */
function* textsIn(subject: Subject, { language, source }: CheckedTexts): Generator<CheckedText> {
  const expected = new Map(expectedTexts(subject).map((message) => [message.id, message]));
  for (const [id, found] of source.messages) {
    // A message that others insert may be shown anywhere.
    const message = expected.get(id) ?? insertedMessage(id, [...found.attributes.keys()]);
    for (const part of [LABEL, ...message.attributes]) {
      const text = textOf(found, part);
      const at = (offset: number) =>
        subject.locateText(language, id, part === LABEL ? undefined : part, offset);
      if (text !== undefined) yield { language, message, part, text, source, at };
    }
  }
}

function insertedMessage(id: string, attributes: readonly string[]): ExpectedMessage {
  const what = says('what-message', { id });
  return { id, what, kind: 'form', needed: [], wanted: [], attributes, index: Number.POSITIVE_INFINITY };
}

function checkVariable(
  subject: Subject,
  { message, part, at }: CheckedText,
  { name, offset }: { readonly name: string; readonly offset: number },
  questions: ReadonlyMap<string, CheckedQuestion>,
  knownFrom: (question: CheckedQuestion) => CheckedQuestion,
): void {
  const { definition, problems, groupByName } = subject;
  const settings = [...SETTING_VARIABLES, ...Object.keys(definition.settings.variables)];
  const question = questions.get(name);
  const found = `$${name}`;
  if (question === undefined) {
    if (settings.includes(name)) return;
    const written = nameOfMessage(name);
    if (isLeftOut(definition, written)) {
      const reason = says('shown-always-empty', { name: written, why: whyLeftOut(written) });
      problems.warning('always-empty', at(offset), reason, { found, cure: says('cure-remove-from-text') });
      return;
    }
    const group = [...groupByName.values()].find((each) => messageId(each.definition.name) === name);
    if (group) {
      const { type } = group.definition;
      problems.warning('no-answer', at(offset), says('group-has-no-answer', { name, type }), { found });
      return;
    }
    const several = namesakes(subject, name);
    if (several.length > 0) {
      const message = says('name-ambiguous', { name, names: several });
      problems.error('ambiguous-name', at(offset), message, { found });
      return;
    }
    const reason = says('variable-unknown', { name });
    const answers = [...questions].flatMap(([id, each]) => (hasAnswer(each) ? id : []));
    problems.error('unknown-variable', at(offset), reason, {
      found,
      cure: didYouMean(name, [...answers, ...settings]),
    });
    return;
  }
  if (!hasAnswer(question)) {
    problems.warning('no-answer', at(offset), says('note-has-no-answer', { name }), { found });
    return;
  }
  const repeats = repeatsAround(question.groups);
  const repeat = repeats.at(-1);
  if (repeat !== undefined && !isWithin(subject, message, part, repeats)) {
    const own = question.definition.name;
    const reason = says('answer-of-repeat', { name: own, repeat: repeat.name });
    problems.warning('several-answers', at(offset), reason, { found });
    return;
  }
  if (part === 'thanks' || part === ANOTHER || knownFrom(question).index < message.index) return;
  const reason = says('answer-not-yet', { name: question.definition.name });
  problems.warning('asked-later', at(offset), reason, { found });
}

/** Whether a text is shown within an instance of these repeats, so that it can use the answers of that instance. */
function isWithin(
  { questions, groups }: Subject,
  { id, index, kind }: ExpectedMessage,
  part: string,
  repeats: readonly RepeatDefinition[],
): boolean {
  const isIn = (around: readonly Container[]) => repeats.every((repeat) => around.includes(repeat));
  // A message that others insert may be shown anywhere, and choices wherever their list is used.
  if (index === Number.POSITIVE_INFINITY) return true;
  if (kind === 'choice') {
    const users = questions.filter(({ definition: { list }, choices }) =>
      choices?.some((choice) => messageOfChoice(list ?? '', choice) === id),
    );
    return users.every((user) => isIn(user.groups));
  }
  return [...questions, ...groups].some(({ definition, groups: around }) => {
    const isInstance = definition.type === 'repeat' && part === ANOTHER;
    return messageId(definition.name) === id && isIn(isInstance ? [...around, definition] : around);
  });
}

/** The answers that the expressions in a text read; an expression that cannot be read is reported. */
function readByExpressions({ tree, problems }: Subject, { message, text, at }: CheckedText): readonly Use[] {
  return text.expressions.flatMap(({ name: source, offset }) => {
    const parsed = parseInPlace(tree, tree.called(nameOfMessage(message.id))?.item, 'text', source);
    if (parsed.ok) {
      return referencesIn(parsed.ast).flatMap(({ name, reading }) =>
        // What takes all answers, or an instance, is no answer that could be unknown or one of several.
        reading === undefined ? { name: messageId(name), offset } : [],
      );
    }
    problems.error('bad-expression', at(offset), describe(parsed.error), { found: source });
    return [];
  });
}

/** `{name}` and `{{name}}`, which people take for references. */
const NEAR_REFERENCE = /(?<!\$)\{+\s*([\p{L}_][\p{L}\p{M}\p{N}_.-]*)\s*\}+/gu;

function checkNearReferences(
  { problems }: Subject,
  { text, at }: CheckedText,
  questions: ReadonlyMap<string, CheckedQuestion>,
): void {
  for (const [found, name = ''] of text.words.matchAll(NEAR_REFERENCE)) {
    if (!questions.has(messageId(name))) continue;
    problems.warning('near-reference', at(text.offset), says('near-reference', { found, name }));
  }
}

function checkReferences({ problems }: Subject, { message, part, text, source, at }: CheckedText): void {
  const own = part === LABEL ? message.id : `${message.id}.${part}`;
  for (const { name, offset } of text.references) {
    if (referred(source, name) === undefined) {
      const names = name.startsWith('-') ? source.terms.keys() : source.messages.keys();
      problems.error('unknown-message', at(offset), says('message-unknown', { name }), {
        found: name,
        cure: didYouMean(name, names) ?? says('cure-dollar', { written: `{ $${name} }` }),
      });
    } else if (reaches(source, name, own)) {
      problems.error('circle', at(offset), says('text-in-circle', { name }), { found: name });
    }
  }
}

function checkFunctions({ problems }: Subject, { text, at }: CheckedText): void {
  for (const { name, offset } of text.functions) {
    if (FUNCTIONS.includes(name)) continue;
    problems.error('unknown-function', at(offset), says('no-function-in-texts', { name }), {
      found: name,
      cure: says(name === 'DATETIME' ? 'cure-dates-formatted' : 'cure-known-function'),
    });
  }
}

function checkSelections(
  { problems }: Subject,
  { text, at }: CheckedText,
  questions: ReadonlyMap<string, CheckedQuestion>,
): void {
  for (const { variable, keys } of text.selections) {
    const choice = questions.get(variable.name)?.choices?.find(({ name }) => keys.includes(name));
    if (choice === undefined) continue;
    const reason = says('selects-on-label', { written: `{ $${variable.name} }`, choice: choice.name });
    problems.warning('select-on-label', at(variable.offset), reason, { found: `$${variable.name}` });
  }
}

function compare(
  { problems }: Subject,
  { language, message, part, text, at }: CheckedText,
  fallback: CheckedTexts,
): void {
  const original = textOf(fallback.source.messages.get(message.id), part);
  if (original === undefined) return;
  const lacks = namesWithout(original, text);
  const adds = namesWithout(text, original);
  if (lacks.length === 0 && adds.length === 0) return;
  const differences = differencesOf(lacks, adds);
  const told = { text: nameOf(message, part), language, other: fallback.language, differences };
  problems.warning('different-variables', at(text.offset), says('variables-differ', told));
}

/** The variables of one text that another lacks, as they are written. */
function namesWithout(text: FluentText, other: FluentText): readonly string[] {
  const names = new Set(other.variables.map(({ name }) => name));
  return distinct(text.variables).flatMap(({ name }) => (names.has(name) ? [] : `{ $${name} }`));
}

/** The first use of each name. */
function distinct<Named extends { readonly name: string }>(uses: readonly Named[]): readonly Named[] {
  return uses.filter(({ name }, index) => uses.findIndex((use) => use.name === name) === index);
}

/** What a reference such as `b`, `b.hint` or `-term` inserts. */
function referred({ messages, terms }: FluentSource, reference: string): FluentText | undefined {
  if (reference.startsWith('-')) return terms.get(reference)?.value;
  const [id = '', attribute = LABEL] = reference.split('.');
  return textOf(messages.get(id), attribute);
}

function reaches(source: FluentSource, from: string, target: string): boolean {
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === target) return true;
    for (const reference of referred(source, name)?.references ?? []) seen.add(reference.name);
  }
  return false;
}
