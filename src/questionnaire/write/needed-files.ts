import { parse } from '@fluent/syntax';
import type { ReadBeside } from '../csv/data-files.ts';
import type { Definition } from '../definition/definition.ts';
import { textOf } from '../fluent/patterns.ts';
import { isFromFile, splitFileList } from './file-lists.ts';

const MEDIA = ['image', 'audio'];

/** The files that a questionnaire needs and that exist: data, pictures, recordings. */
export function neededFiles(
  { choiceLists, tables = {}, texts, formId }: Definition,
  beside: ReadBeside,
): readonly string[] {
  const lists = Object.entries(choiceLists).flatMap(([list, choices]) =>
    isFromFile(choices) ? splitFileList(list).file : [],
  );
  const media = Object.values(texts).flatMap((source) =>
    parse(source, { withSpans: false }).body.flatMap((entry) =>
      entry.type !== 'Message'
        ? []
        : entry.attributes.flatMap(({ id, value }) =>
            MEDIA.includes(id.name) ? value.elements.map((element) => textOf(element) ?? '').join('') : [],
          ),
    ),
  );
  const names = new Set([...lists, ...Object.keys(tables).map((name) => `${name}.csv`), ...media]);
  const folders = ['', `${formId}-media/`, 'media/'];
  return [...names].flatMap((name) => {
    const path = folders.map((folder) => folder + name).find((each) => beside(each, 0) !== undefined);
    return path ?? [];
  });
}
