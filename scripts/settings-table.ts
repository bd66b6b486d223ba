/**
 * Writes the tables of settings into docs/authors.md, from the rows that the readers and checks use:
 *
 *     npm run settings-table
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { FORM_TEXTS } from '../src/questionnaire/settings/form-texts.ts';
import type { Setting } from '../src/questionnaire/settings/setting.ts';
import { SETTING_ROWS } from '../src/questionnaire/settings/settings.ts';

const FILE = 'docs/authors.md';

/** The tables by the names of the markers that enclose them: `<!-- settings -->` … `<!-- /settings -->`. */
const TABLES = {
  settings: table(
    ['setting', 'value', 'if left out', 'what it does'],
    SETTING_ROWS.map(([, setting]) => [
      `\`${example(setting)}\`${setting.variable === true ? ' *' : ''}`,
      setting.kind.xformsValue,
      leftOut(setting),
      setting.describes,
    ]),
  ),
  'form texts': table(
    ['text', 'column in a workbook', 'if left out', 'what it is'],
    FORM_TEXTS.map(({ attribute, column, needed, otherwise = 'nothing', describes }) => [
      `\`.${attribute}\``,
      `\`${column}\``,
      { always: '**required**', sensitive: 'a warning if a question is `sensitive`', never: otherwise }[
        needed
      ],
      describes,
    ]),
  ),
};

/** The page with up-to-date tables. */
export function withTables(page: string): string {
  return Object.entries(TABLES).reduce((text, [name, rows]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [before, held] = [text.indexOf(start), text.indexOf(end)];
    if (before === -1 || held < before)
      throw new Error(`${FILE} must hold "${start}" and, after it, "${end}".`);
    return `${text.slice(0, before + start.length)}\n\n${rows}\n\n${text.slice(held)}`;
  }, page);
}

/** As a line of YAML. */
function example({ key, kind, example: value = kind.example }: Setting<unknown>): string {
  return stringify(
    { [key]: kind.write(value) },
    { schema: 'failsafe', collectionStyle: 'flow', flowCollectionPadding: false },
  )
    .trim()
    .slice(1, -1);
}

function leftOut(setting: Setting<unknown>): string {
  switch (setting.presence) {
    case 'required':
      return '**required**';
    case 'usual': {
      const written = setting.kind.write(setting.usual);
      return typeof written === 'string' ? `\`${written}\`` : 'none';
    }
    case 'optional':
      return setting.otherwise;
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (import.meta.main) writeFileSync(FILE, withTables(readFileSync(FILE, 'utf8')));
