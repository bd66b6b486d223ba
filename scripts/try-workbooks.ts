/**
 * Tries workbooks that people wrote for KoboToolbox or ODK, and says for each: does pyxform accept it, does `check`,
 * is the walk clean in all its languages, and does an interview with the real bot end with the answers that were given.
 *
 *     npm run try-workbooks -- FOLDER [--pyxform PATH] [--only TEXT] [--seconds N] [--output FILE] [--again]
 *     npm run try-workbooks -- FOLDER --check-only
 *
 * `--pyxform` names pyxform's source; `--python` the Python that runs it (it needs openpyxl, xlrd, defusedxml and lark).
 * Each workbook is tried in a process of its own, with as many seconds as `--seconds` says (240). What was found is in
 * FOLDER/tried.json at once, so another run goes on where this one ended: it tries again what the program (by its commit)
 * or the file has changed. `--check-only` stops after `check`, and then goes through thousands in minutes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkWorkbook } from './workbooks/check-workbook.ts';
import { programNow } from './workbooks/program.ts';
import { askPyxform, type PyxformVerdict } from './workbooks/pyxform.ts';
import { summary, tableRow } from './workbooks/report.ts';
import type { Tried } from './workbooks/tried.ts';
import { tryInChild } from './workbooks/try-in-child.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pyxform: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '240' },
    output: { type: 'string' },
    again: { type: 'boolean', default: false },
    'check-only': { type: 'boolean', default: false },
  },
});
const [given] = positionals;
if (given === undefined)
  throw new Error('Name the folder with the workbooks: npm run try-workbooks -- FOLDER');
const folder = resolve(given);
const output = resolve(values.output ?? join(folder, 'tried.json'));
const program = await programNow();
const known = readKnown();
const tried = new Map(known.map((each) => [each.file, each]));

for (const file of workbooksIn(folder)) {
  if (!file.includes(values.only)) continue;
  const path = join(folder, file);
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  const before = tried.get(file);
  const isSame = before?.hash === hash;
  if (isSame && before.program === program && !values.again) continue;
  const pyxform = isSame && before.pyxform !== undefined ? before.pyxform : await judged(path);
  const found = values['check-only']
    ? { check: checkWorkbook(path).checked }
    : await tryInChild(path, Number(values.seconds));
  const result: Tried = { file, hash, program, ...(pyxform === undefined ? {} : { pyxform }), ...found };
  tried.set(file, result);
  if (!values['check-only']) save();
  console.log(tableRow(result));
}
save();
console.log(summary([...tried.values()]));

function workbooksIn(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.~].*\.(xls[xm]?|ods)$/iu.test(entry.name))
    .map(({ parentPath, name }) => relative(place, join(parentPath, name)))
    .sort();
}

async function judged(path: string): Promise<PyxformVerdict | undefined> {
  if (values.pyxform === undefined) return undefined;
  return await askPyxform(path, { source: resolve(values.pyxform), python: values.python });
}

function readKnown(): readonly Tried[] {
  return existsSync(output) ? (JSON.parse(readFileSync(output, 'utf8')) as Tried[]) : [];
}

function save(): void {
  const all = [...tried.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  writeFileSync(output, `${JSON.stringify(all, null, 1)}\n`);
}
