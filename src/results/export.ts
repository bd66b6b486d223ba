import type { ResponseAnswer } from '../interview/response.ts';
import type { ResponseReader, StoredResponse } from '../storage/contract/responses.ts';
import type { RevisionReader } from '../storage/contract/revisions.ts';
import { csvLine, wordsCell } from './csv.ts';
import { type ExportedQuestion, exportedQuestions } from './exported-questions.ts';

/** What an export reads. */
export interface ExportStores {
  readonly responses: ResponseReader;
  readonly revisions: RevisionReader;
}

export interface CsvOptions {
  /** `;` for a spreadsheet whose language writes decimals with a comma. Default `,`. */
  readonly separator?: ',' | ';';
  /** Begins with a byte order mark, without which Excel does not read UTF-8. */
  readonly bom?: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The responses to a form as CSV, piece by piece: a header, then one row for each response. The rows are in random
 * order and have no number: nothing in them shows who answered, or at what time of day.
 *
 * The columns are `_day`, `_language`, `_channel`, `_revision`, `_consent_revision`, `_complete` (0: the person sent it
 * before the end, after the author's core), then every question that any revision of the form had, at every place that it
 * had: a question that was moved into a repeat, or whose repeat was renamed, has columns for both. A `select_multiple` has
 * its choices separated by spaces, followed by a column `question/choice` of 0 and 1 for each choice, as KoboToolbox
 * exports it; a `rank` has the best first, followed by the place of each choice. Numbers have a decimal point; an
 * acknowledgement, or a calculation that is true or false, is 1 or 0. A file is named by its path in the folder
 * `media/<form_id>`.
 *
 * A repeat has its columns once for each instance, as many times as the response with most of them needs:
 * `child[1]/age`, `child[2]/age`, …, and a repeat within it `child[2]/toy[1]/name`. For that the responses are read twice.
 *
 * Where there is no value, the cell says why: `NA:skipped`, `NA:declined` (preferred not to say), `NA:dont-know`,
 * `NA:not-applicable` (did not apply on this path), `NA:not-reached` (the interview ended before), `NA:not-asked` (the
 * revision did not have this question or choice). These are words rather than numbers like -99, because an overlooked
 * number distorts every mean, while a word is either left out (a spreadsheet's AVERAGE) or noticed at once. In
 * R: `readr::read_csv(file, na = c("", "NA:skipped", …))`; in pandas: `na_values=[…]`.
 *
 * If a spreadsheet would run a respondent's words as a formula, an apostrophe comes first.
 *
 * @throws Error when the storage has never known this form
 */
export async function* exportCsv(
  stores: ExportStores,
  formId: string,
  { separator = ',', bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  const columns = await columnsOf(stores, formId);
  const header = ['_day', '_language', '_channel', '_revision', '_consent_revision', '_complete'];
  for (const { name, question } of columns) {
    header.push(name, ...question.multiple.map((choice) => `${name}/${choice}`));
  }
  yield (bom ? BYTE_ORDER_MARK : '') + csvLine(header, separator);

  for await (const response of stores.responses.all(formId)) {
    const { day, language, channel = '', revision, consentRevision, partial } = response;
    const cells = [day, language, channel, revision, consentRevision, partial ? '0' : '1'];
    for (const column of columns) cells.push(...cellsOf(column, response));
    yield csvLine(cells, separator);
  }
}

/**
 * The responses to a form as JSON Lines (https://jsonlines.org), one object for each response, in random order:
 * `{"day", "language", "channel"?, "revision", "consentRevision", "complete", "answers"}`. Answers are in the questionnaire's
 * order and keep their types: a number, a text, `true`, a choice's name, a list of names, or, where there is no value,
 * `{"missing": "skipped"}` with the reasons that {@link exportCsv} has. A repeat is a list of such objects, one for each
 * instance. A question its revision did not have is left out.
 *
 * @throws Error when the storage has never known this form
 */
export async function* exportJsonLines(stores: ExportStores, formId: string): AsyncGenerator<string> {
  const items = gathered(await questionsOf(stores, formId));
  for await (const response of stores.responses.all(formId)) {
    const { day, language, channel, revision, consentRevision, partial } = response;
    const complete = partial !== true;
    const answers = plainAnswers(items, response.answers, response);
    yield `${JSON.stringify({ day, language, channel, revision, consentRevision, complete, answers })}\n`;
  }
}

function plainAnswers(
  items: readonly Item[],
  answers: Answers,
  response: StoredResponse,
): Readonly<Record<string, unknown>> {
  const entries = items.flatMap((item): readonly (readonly [string, unknown])[] => {
    const name = 'repeat' in item ? item.repeat : item.question.name;
    const answer = own(answers, name);
    if (answer === undefined || 'repeat' in item !== 'instances' in answer) return [];
    if ('repeat' in item) {
      return [[name, instancesOf(answers, name).map((each) => plainAnswers(item.items, each, response))]];
    }
    if (!('value' in answer)) return [[name, answer]];
    return [[name, item.question.isFile ? pathOf(response, answer.value) : answer.value]];
  });
  return Object.fromEntries(entries);
}

type Answers = StoredResponse['answers'];

/** A question, or a repeat with what is in it. */
type Item =
  | { readonly question: ExportedQuestion }
  | { readonly repeat: string; readonly items: readonly Item[] };

/** @param depth - how many repeats are around them */
function gathered(questions: readonly ExportedQuestion[], depth = 0): readonly Item[] {
  const told = new Set<string>();
  return questions.flatMap((question): readonly Item[] => {
    const repeat = question.place[depth];
    if (repeat === undefined) return [{ question }];
    if (told.has(repeat)) return [];
    told.add(repeat);
    const members = questions.filter(({ place }) => place[depth] === repeat);
    return [{ repeat, items: gathered(members, depth + 1) }];
  });
}

/** A question in an instance of the repeats around it. */
interface Column {
  /** `child[2]/toy[1]/name` */
  readonly name: string;
  readonly question: ExportedQuestion;
  /** The outermost repeat first; instances are counted from 1. */
  readonly path: readonly { readonly repeat: string; readonly number: number }[];
}

async function columnsOf(stores: ExportStores, formId: string): Promise<readonly Column[]> {
  const items = gathered(await questionsOf(stores, formId));
  const most = new Map<string, number>();
  if (items.some((item) => 'repeat' in item)) {
    for await (const response of stores.responses.all(formId)) countInstances(items, response.answers, most);
  }
  return columnsIn(items, most);
}

/** Notes how often each repeat is answered at most: by its name, within an instance by that and its name. */
function countInstances(
  items: readonly Item[],
  answers: Answers,
  most: Map<string, number>,
  before = '',
): void {
  for (const item of items) {
    if (!('repeat' in item)) continue;
    const name = `${before}${item.repeat}`;
    const instances = instancesOf(answers, item.repeat);
    most.set(name, Math.max(most.get(name) ?? 1, instances.length));
    for (const [index, each] of instances.entries()) {
      countInstances(item.items, each, most, `${name}[${index + 1}]/`);
    }
  }
}

function columnsIn(
  items: readonly Item[],
  most: ReadonlyMap<string, number>,
  before = '',
  path: Column['path'] = [],
): readonly Column[] {
  return items.flatMap((item) => {
    if ('question' in item)
      return [{ name: `${before}${item.question.name}`, question: item.question, path }];
    const { repeat } = item;
    const name = `${before}${repeat}`;
    return Array.from({ length: most.get(name) ?? 1 }, (_, index) => index + 1).flatMap((number) =>
      columnsIn(item.items, most, `${name}[${number}]/`, [...path, { repeat, number }]),
    );
  });
}

function instancesOf(answers: Answers, repeat: string): readonly Answers[] {
  const answer = own(answers, repeat);
  return answer !== undefined && 'instances' in answer ? answer.instances : [];
}

/** The files of a response are in a folder named after it. */
function pathOf({ id }: StoredResponse, value: unknown): string {
  return `${id}/${String(value)}`;
}

async function questionsOf(stores: ExportStores, formId: string): Promise<readonly ExportedQuestion[]> {
  const revisions = await stores.revisions.all(formId);
  if (revisions.length === 0) {
    throw new Error(
      `There is no form "${formId}" in the storage. Expected the form_id of a questionnaire that ran.`,
    );
  }
  return exportedQuestions(revisions);
}

function own(answers: Answers, name: string): ResponseAnswer | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}

function answerTo({ question, path }: Column, response: StoredResponse): ResponseAnswer | undefined {
  let { answers } = response;
  for (const { repeat, number } of path) {
    const inner = instancesOf(answers, repeat)[number - 1];
    if (inner === undefined) {
      // There are fewer instances in this response, unless its revision has the question elsewhere.
      const asked = question.question.placeIn(response.revision)?.join('/') === question.place.join('/');
      return asked && own(answers, repeat) ? { missing: 'not-applicable' } : undefined;
    }
    answers = inner;
  }
  return own(answers, question.name);
}

function cellsOf(column: Column, response: StoredResponse): string[] {
  const { question } = column;
  const { multiple } = question;
  const answer = answerTo(column, response);
  if (answer === undefined || !('value' in answer)) {
    const code = `NA:${answer !== undefined && 'missing' in answer ? answer.missing : 'not-asked'}`;
    return [code, ...multiple.map(() => code)];
  }
  const value = question.isFile ? pathOf(response, answer.value) : answer.value;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [
    cellOf(value, question.question.hasOwnWords),
    ...multiple.map((choice) => {
      if (chosen.includes(choice)) return question.isRank ? String(chosen.indexOf(choice) + 1) : '1';
      return question.question.hasChoice(choice, response.revision) ? '0' : 'NA:not-asked';
    }),
  ];
}

function cellOf(value: string | number | readonly string[] | boolean, free: boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return free ? wordsCell(value) : value;
  return value.join(' ');
}
