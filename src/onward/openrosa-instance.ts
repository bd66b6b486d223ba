import type { ResponseAnswer } from '../interview/response.ts';
import type { Definition, ItemDefinition, QuestionType } from '../questionnaire/definition/definition.ts';
import { ownName } from '../questionnaire/definition/own-name.ts';
import { fileKind } from '../questionnaire/definition/question-types.ts';
import type { StoredResponse } from '../storage/contract/responses.ts';

/** A response as a form of ODK would have recorded it. */
export interface Instance {
  readonly xml: string;
  /** The names of the files that belong to it. */
  readonly files: readonly string[];
}

type Answers = Readonly<Record<string, ResponseAnswer>>;

/**
 * The instance of an XForm, as pyxform makes it of the same questionnaire: https://getodk.github.io/xforms-spec. A question
 * without an answer has an empty element, whatever the reason: XForms know none.
 *
 * @param instanceId - `uuid:…`, the same for every try: servers keep one submission of each
 */
export function openRosaInstance(
  definition: Definition,
  response: Pick<StoredResponse, 'answers'>,
  instanceId: string,
): Instance {
  const files: string[] = [];
  const inside = elements(definition.items, response.answers, files);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<data xmlns:orx="http://openrosa.org/xforms" id="${escaped(definition.formId)}">`,
    inside,
    `<orx:meta><orx:instanceID>${escaped(instanceId)}</orx:instanceID></orx:meta>`,
    '</data>',
  ].join('');
  return { xml, files };
}

function elements(items: readonly ItemDefinition[], answers: Answers, files: string[]): string {
  return items.map((item) => element(item, answers, files)).join('');
}

function element(item: ItemDefinition, answers: Answers, files: string[]): string {
  if (item.type === 'group') return tagged(item.name, elements(item.items, answers, files));
  const answer = answers[item.name];
  if (item.type === 'repeat') {
    const instances = answer !== undefined && 'instances' in answer ? answer.instances : [];
    return instances.map((each) => tagged(item.name, elements(item.items, each, files))).join('');
  }
  if (VALUES[item.type] === undefined) return '';
  const value = answer !== undefined && 'value' in answer ? answer.value : undefined;
  if (value !== undefined && fileKind(item.type) !== undefined) files.push(String(value));
  return tagged(item.name, value === undefined ? '' : escaped(VALUES[item.type]?.(value) ?? ''));
}

function tagged(name: string, inside: string): string {
  const tag = ownName(name);
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${tag}>`;
}

type Value = Extract<ResponseAnswer, { readonly value: unknown }>['value'];

const asItIs = (value: Value) => (typeof value === 'object' ? value.join(' ') : String(value));

/** How ODK writes what we keep; `undefined` for what has no value. */
const VALUES: { readonly [T in QuestionType]: ((value: Value) => string) | undefined } = {
  note: undefined,
  select_one: asItIs,
  select_multiple: asItIs,
  rank: asItIs,
  text: asItIs,
  integer: asItIs,
  decimal: asItIs,
  range: asItIs,
  date: asItIs,
  time: (value) => `${asItIs(value)}:00.000`,
  dateTime: (value) => `${asItIs(value)}:00.000`,
  geopoint: asItIs,
  geotrace: asItIs,
  geoshape: asItIs,
  barcode: asItIs,
  image: asItIs,
  audio: asItIs,
  video: asItIs,
  file: asItIs,
  acknowledge: () => 'OK',
  calculate: asItIs,
};

/** Characters that no XML document may have are left out (https://www.w3.org/TR/xml/#charsets). */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
