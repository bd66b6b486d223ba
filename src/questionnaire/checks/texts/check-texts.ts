import {
  type FluentMessage,
  type FluentSource,
  type FluentText,
  readFluent,
} from '../../fluent/fluent-source.ts';
import { isLanguage } from '../../languages/is-language.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { type Message, says } from '../../problems/message.ts';
import type { Subject } from '../subject.ts';
import { type ExpectedMessage, expectedTexts, LABEL, nameOf } from './expected-texts.ts';

/** One language's texts under the check. */
export interface CheckedTexts {
  readonly language: string;
  readonly source: FluentSource;
}

/** More gaps than this in one language are reported in one line. */
const MOST_GAPS = 5;

/** A missing text, and where it belongs. */
interface Gap {
  readonly message: ExpectedMessage;
  readonly part: string;
  readonly offset: number;
}

/** Checks the texts of every language: is every text there that is shown, and is every text there used? */
export function checkTexts(subject: Subject): readonly CheckedTexts[] {
  const { definition, problems, locateText } = subject;
  if (subject.questions.length === 0) return [];
  // An item with an error may be meant to use a message.
  const mayBeMeant = problems.hasErrors;
  const languages = [...new Set(definition.languages)].filter(isLanguage);
  const all = languages.flatMap((language) => {
    const ftl = Object.hasOwn(definition.texts, language) ? definition.texts[language] : undefined;
    if (ftl !== undefined) return { language, source: readFluent(ftl) };
    const message = says('texts-missing', { language, file: `locales/${language}/${definition.formId}.ftl` });
    const place = locateText(language, undefined, undefined, 0);
    problems.error('missing-texts', place, message, { found: language });
    return [];
  });
  const expected = expectedTexts(subject);
  const fallback = all.find(({ language }) => language === definition.defaultLanguage);
  for (const texts of all) {
    reportMistakes(subject, texts);
    const missing = reportMissing(subject, texts, fallback, all, expected);
    reportUnused(subject, texts, expected, missing, mayBeMeant);
  }
  return all;
}

function reportMistakes({ problems, locateText }: Subject, { language, source }: CheckedTexts): void {
  for (const { offset, found, reason } of source.mistakes) {
    const place = locateText(language, undefined, undefined, offset);
    problems.error('bad-fluent', place, says('fluent-unreadable', { reason }), { found });
  }
  for (const { id, offset } of source.repeated) {
    const place = locateText(language, id, undefined, offset);
    problems.error('duplicate-message', place, says('message-twice', { id }), { found: id });
  }
}

/** @returns the ids of messages that are missing altogether */
function reportMissing(
  subject: Subject,
  texts: CheckedTexts,
  fallback: CheckedTexts | undefined,
  all: readonly CheckedTexts[],
  expected: readonly ExpectedMessage[],
): readonly string[] {
  const missing: string[] = [];
  const other = fallback === texts ? undefined : fallback;
  // A text that cannot be parsed is reported as such, and not also as missing.
  const broken = new Set([...texts.source.mistakes, ...(other?.source.mistakes ?? [])].map(({ id }) => id));
  let before = 0;
  const gaps: Gap[] = [];
  for (const message of expected) {
    const found = texts.source.messages.get(message.id);
    if (found === undefined) missing.push(message.id);
    const offset = found?.offset ?? before;
    before = found?.end ?? before;
    if (broken.has(message.id)) continue;
    const parts = [LABEL, ...message.attributes].filter((part) => textOf(found, part) === undefined);
    for (const part of parts) {
      const inOther = textOf(other?.source.messages.get(message.id), part) !== undefined;
      const gap = { message, part, offset };
      if (inOther) gaps.push(gap);
      else if (part === LABEL && saysItOtherwise(message, found ?? other?.source.messages.get(message.id))) {
        continue;
      } else if (message.needed.includes(part) || message.wanted.includes(part)) {
        reportMissingText(subject, texts.language, gap, all);
      } else continue;
      // For a message that is missing altogether, it is enough to report its label.
      if (found === undefined && part === LABEL) break;
    }
  }
  if (other !== undefined) reportGaps(subject, texts.language, other.language, gaps);
  return missing;
}

/** A question can be a hint alone, or a picture or recording alone: as in pyxform. */
function saysItOtherwise({ kind }: ExpectedMessage, found: FluentMessage | undefined): boolean {
  return kind === 'question' && ['hint', 'image', 'audio'].some((part) => textOf(found, part) !== undefined);
}

/** An error if people could not know what is asked: as in pyxform. */
function reportMissingText(
  { problems, locateText }: Subject,
  language: string,
  { message, part, offset }: Gap,
  all: readonly CheckedTexts[],
): void {
  const place = locateText(language, message.id, part === LABEL ? undefined : part, offset);
  const text = nameOf(message, part);
  const elsewhere =
    part === LABEL
      ? all.find(({ source }) => source.messages.get(message.id)?.value !== undefined)
      : undefined;
  const instead =
    elsewhere !== undefined
      ? says('instead-other-language', { language: elsewhere.language })
      : !message.needed.includes(part)
        ? message.kind === 'form'
          ? says('instead-nothing-in-consent')
          : says('instead-unexplained')
        : message.kind === 'group' || message.kind === 'choice'
          ? says('instead-name')
          : undefined;
  const details = { cure: cureFor(message, part) };
  if (instead === undefined) {
    problems.error('missing-text', place, says('text-missing', { text, language }), details);
  } else {
    const told = says('text-missing-instead', { text, language, instead });
    problems.warning('missing-text', place, told, details);
  }
}

/** Reports what a language lacks and the default language has: one by one if there are few, otherwise in one line. */
function reportGaps(
  { problems, locateText }: Subject,
  language: string,
  seenIn: string,
  gaps: readonly Gap[],
): void {
  const placed = gaps.map((gap) => {
    const { message, part, offset } = gap;
    return { ...gap, place: locateText(language, message.id, part === LABEL ? undefined : part, offset) };
  });
  const [first] = placed;
  if (first === undefined) return;
  if (placed.length > MOST_GAPS) {
    const shown = placed.slice(0, MOST_GAPS).map(({ message, part, place }) => {
      const { row } = place;
      const text = nameOf(message, part);
      return row === undefined ? text : says('text-in-row', { text, row });
    });
    const message = says('gaps-of-language', { count: placed.length, language, other: seenIn, shown });
    problems.warning('language-gaps', first.place, message);
    return;
  }
  for (const { message, part, place } of placed) {
    // A recording in another language is never played.
    const instead =
      part === 'audio' ? says('instead-silent') : says('instead-other-language', { language: seenIn });
    const missing = says('text-missing-instead', { text: nameOf(message, part), language, instead });
    problems.warning('missing-translation', place, missing, { cure: cureFor(message, part) });
  }
}

function cureFor({ id }: ExpectedMessage, part: string): Message {
  return part === LABEL
    ? says('cure-add-message', { id })
    : says('cure-add-attribute', { id, attribute: part });
}

function reportUnused(
  { problems, locateText }: Subject,
  { language, source }: CheckedTexts,
  expected: readonly ExpectedMessage[],
  missing: readonly string[],
  mayBeMeant: boolean,
): void {
  const byId = new Map(expected.map((message) => [message.id, message]));
  const referred = new Set(
    textsOf(source).flatMap(({ references }) => references.map(({ name }) => name.split('.')[0])),
  );
  for (const message of source.messages.values()) {
    const use = byId.get(message.id);
    if (use === undefined) {
      const near = didYouMean(message.id, missing);
      if (referred.has(message.id) || (mayBeMeant && near === undefined)) continue;
      const place = locateText(language, message.id, undefined, message.offset);
      problems.warning('unused-message', place, says('message-unused', { id: message.id }), {
        found: message.id,
        cure: near ?? says('cure-remove'),
      });
      continue;
    }
    for (const [attribute, { offset }] of message.attributes) {
      if (use.attributes.includes(attribute)) continue;
      const place = locateText(language, message.id, attribute, offset);
      const known = use.attributes.length === 0 ? says('none') : use.attributes;
      problems.warning('unknown-attribute', place, says('attribute-unknown', { attribute, what: use.what }), {
        found: attribute,
        cure: didYouMean(attribute, use.attributes) ?? says('cure-attributes', { known }),
      });
    }
  }
}

/** A message's own text (`''`), or one of its attributes. */
export function textOf(message: FluentMessage | undefined, part: string): FluentText | undefined {
  return part === LABEL ? message?.value : message?.attributes.get(part);
}

function textsOf({ messages, terms }: FluentSource): readonly FluentText[] {
  return [...messages.values(), ...terms.values()].flatMap(({ value, attributes }) => [
    ...(value ? [value] : []),
    ...attributes.values(),
  ]);
}
