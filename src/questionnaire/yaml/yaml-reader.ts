import { LineCounter } from 'yaml';
import { checkDefinition } from '../checks/check-definition.ts';
import { checkMedia } from '../checks/texts/check-media.ts';
import { DataFiles, NOTHING_BESIDE, type ReadBeside } from '../csv/data-files.ts';
import { readFileChoices } from '../csv/file-choices.ts';
import { readNamedTables } from '../csv/named-tables.ts';
import type { Definition } from '../definition/definition.ts';
import { formIdOf } from '../definition/form-id.ts';
import type { ReadResult } from '../definition/read-result.ts';
import { completeTexts, titleFrom } from '../organisation/complete-texts.ts';
import { type Completion, NO_ORGANISATION, sharedSettings } from '../organisation/organisation.ts';
import { type Message, says } from '../problems/message.ts';
import { type LocateText, Places } from '../problems/places.ts';
import type { Problem } from '../problems/problem.ts';
import { ProblemList } from '../problems/problem-list.ts';
import type { Settings } from '../settings/settings.ts';
import { readChoiceLists } from './choices.ts';
import { asKind, YamlFields } from './fields.ts';
import { type ChoiceFiles, readItems } from './items.ts';
import { readYamlSettings } from './settings.ts';
import { readYamlTree, type YamlMap } from './tree.ts';

const KEYS = ['form_id', 'languages', 'default_language', 'settings', 'choices', 'left_out', 'survey'];

/** A Fluent file: its name as the author knows it, and its content. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
}

/**
 * Reads a questionnaire from YAML and Fluent, and checks it. Finds all problems at once, each with its place. Never
 * throws, whatever the sources contain.
 *
 * @param file - the YAML file's name as the author knows it; without folder and extension, it is the form's id
 * @param source - what the file holds
 * @param texts - the Fluent file of each language that has one
 * @param beside - reads the data files beside it
 * @param completion - what holds where the questionnaire says nothing
 */
export function readYaml(
  file: string,
  source: string,
  texts: Readonly<Record<string, TextFile>>,
  beside: ReadBeside = NOTHING_BESIDE,
  completion: Completion = NO_ORGANISATION,
): ReadResult {
  const problems = new ProblemList();
  const places = new Places(() => ({ file, row: 1, column: 1 }));
  const tree = readYamlTree(file, source, problems);
  const top = tree && asKind(tree, 'map', says('part-questionnaire'), problems);
  if (top === undefined) {
    if (tree === undefined && !problems.hasErrors) {
      problems.error('empty-file', { file, row: 1, column: 1 }, says('yaml-empty'));
    }
    return { problems: problems.all };
  }
  const { definition, files } = readDefinition(
    top,
    { file, texts, beside, shared: sharedSettings(completion) },
    problems,
    places,
  );
  for (const [language, text] of Object.entries(texts)) {
    if (definition.languages.includes(language)) continue;
    const message = says('yaml-texts-unused', { language, file });
    problems.warning('unlisted-language', { file: text.file, row: 1, column: 1 }, message);
  }
  const locateText = locateTexts(texts, places, definition);
  checkMedia(definition, files, locateText, problems);
  checkDefinition(definition, places, locateText, problems, completion);
  const sorted = inOrder(problems.all, [
    file,
    ...definition.languages.map((language) => texts[language]?.file),
  ]);
  if (problems.hasErrors) return { problems: sorted };
  const completed =
    completion === 'as-written'
      ? definition
      : completeTexts(definition, completion, titleFrom(formIdOf(file)));
  return { definition: completed, problems: sorted };
}

/** In the order in which an author goes through the files, from top to bottom. */
function inOrder(problems: readonly Problem[], files: readonly (string | undefined)[]): readonly Problem[] {
  const column = (problem: Problem) => (typeof problem.column === 'number' ? problem.column : 0);
  const rank = ({ file }: Problem) => (files.includes(file) ? files.indexOf(file) : files.length);
  return problems.toSorted(
    (a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0) || column(a) - column(b),
  );
}

interface Sources {
  readonly file: string;
  readonly texts: Readonly<Record<string, TextFile>>;
  readonly beside: ReadBeside;
  readonly shared: Partial<Settings>;
}

function readDefinition(
  top: YamlMap,
  { file, texts, beside, shared }: Sources,
  problems: ProblemList,
  places: Places,
): { readonly definition: Definition; readonly files: DataFiles } {
  const nameOfFile = formIdOf(file);
  const fields = new YamlFields(top, KEYS, 'questionnaire-has-no-key', problems);
  for (const key of KEYS) {
    const cure = CURES[key];
    if (fields.has(key) || cure === undefined) continue;
    problems.error('missing-key', fields.place, says('yaml-key-missing', { key }), { cure });
  }
  const formId = fields.text('form_id');
  if (formId && formId.text !== nameOfFile) {
    const message = says('form-id-not-file-name', { form: formId.text, file: nameOfFile });
    problems.error('form-id-is-not-file-name', formId.locate(), message, { found: formId.text });
  }
  const languageTexts = fields.texts('languages');
  const languages = languageTexts.map(({ text }) => text);
  const settings = fields.map('settings');
  const survey = fields.list('survey');
  const choices = fields.map('choices');
  const files = new DataFiles(file, formId?.text ?? nameOfFile, beside);
  const choiceFiles: ChoiceFiles = new Map();
  const items = survey ? readItems(survey, problems, places, choiceFiles) : [];
  const choiceLists = {
    ...(choices ? readChoiceLists(choices, problems, places) : {}),
    ...readChoiceFiles(choiceFiles, files, problems, places),
  };
  const sources = Object.fromEntries(
    languages.flatMap((language) => {
      const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
      return text ? [[language, text.source]] : [];
    }),
  );
  const leftOut = fields.texts('left_out').map(({ text }) => text);
  const definition: Definition = {
    format: 1,
    formId: formId?.text ?? nameOfFile,
    languages,
    defaultLanguage: fields.text('default_language')?.text ?? languages[0] ?? '',
    settings: readYamlSettings(
      settings ?? { kind: 'map', entries: [], locate: () => fields.place },
      shared,
      problems,
      places,
    ),
    items,
    choiceLists,
    ...readNamedTables({ items, choiceLists, texts: sources }, files, problems, places),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    texts: sources,
  };
  for (const key of KEYS) if (fields.has(key)) places.note(definition, key, () => fields.placeOf(key));
  for (const { text, locate } of languageTexts) places.note(languages, text, locate);
  return { definition, files };
}

/** Lists in files are named after the file, and its columns if they have other names. */
function readChoiceFiles(
  choiceFiles: ChoiceFiles,
  files: DataFiles,
  problems: ProblemList,
  places: Places,
): Definition['choiceLists'] {
  const lists = [...choiceFiles].map(([name, { list, place }]) => {
    // If it cannot be read, do not also report that there is no such list.
    const choices = readFileChoices(list, files, place, problems, places) ?? [];
    places.note(choices, undefined, () => place);
    return [name, choices] as const;
  });
  return Object.fromEntries(lists);
}

/** Required keys. Missing settings and questions are reported by the check. */
const CURES: Readonly<Record<string, Message>> = {
  form_id: says('cure-add-form-id'),
  languages: says('cure-add-languages'),
};

function locateTexts(
  texts: Readonly<Record<string, TextFile>>,
  places: Places,
  { languages }: Definition,
): LocateText {
  const counters = new Map<string, LineCounter>();
  return (language, _message, _attribute, offset) => {
    const text = Object.hasOwn(texts, language) ? texts[language] : undefined;
    // If a whole file is missing, point to the language in the list.
    if (text === undefined) return places.of(languages, language);
    let counter = counters.get(language);
    if (counter === undefined) {
      counter = new LineCounter();
      counter.addNewLine(0);
      for (const { index } of text.source.matchAll(/\n/g)) counter.addNewLine(index + 1);
      counters.set(language, counter);
    }
    const { line, col } = counter.linePos(offset);
    return { file: text.file, row: line, column: col };
  };
}
