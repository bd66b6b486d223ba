import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ExportFormat, FILE_FORMATS } from '../../../src/results/export-formats.ts';
import { safeNames } from '../../../src/results/files/safe-names.ts';
import { pspp, rscript } from '../../support/statistics-programs.ts';
import { formOf } from '../form.ts';
import { awkwardStore, LONG_ANSWER, LOOKS_LIKE } from './awkward.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miteinander-statistics-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

/** Unpacks the archive of a format into the folder. */
async function unpack(format: ExportFormat, language: string): Promise<void> {
  const bytes = await buffer(FILE_FORMATS[format].write(await formOf(awkwardStore(), { language }), {}));
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left--) {
    const [size, name, start] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const file = bytes.subarray(at + 46, at + 46 + name).toString();
    const content = start + 30 + name;
    await writeFile(join(folder, file), inflateRawSync(bytes.subarray(content, content + size)));
    at += 46 + name;
  }
}

describe('SPSS, read by PSPP', () => {
  test('labels, missing values and every answer', async () => {
    await unpack('spss', 'uk');
    const syntax = await readFile(join(folder, 'needs.sps'), 'utf8');
    const read = [
      'DISPLAY DICTIONARY.',
      'FREQUENCIES /VARIABLES=work place help_money.',
      'DESCRIPTIVES /VARIABLES=age Age_2.',
      "SAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /FIELDNAMES /CELLS=LABELS /KEEP=wishes since at moment child_2_years.",
    ];
    await writeFile(join(folder, 'read.sps'), [syntax, ...read].join('\n'));
    const out = await (await pspp())(folder, 'read.sps');
    expect(out).not.toMatch(/error|warning/iu);
    expect(out).toMatch(/Valid\s+Так, ’маю’\s*\|\s*1\|/u);
    expect(out).toMatch(/Ні\s*\|\s*8\|/u);
    expect(out).toContain('Чи маєте Ви роботу?');
    expect(out).toMatch(/Missing file-dont-know\s*\|\s*8\|/u);
    expect(out).toMatch(/Missing file-not-offered\s*\|\s*8\|/u);
    expect(out).toMatch(/Вік\s*\|1\|34\.00/u);
    const written = await readFile(join(folder, 'out.csv'), 'utf8');
    expect(written).toContain(LONG_ANSWER.replaceAll(/\s*\n\s*/g, ' ').trim());
    for (const text of LOOKS_LIKE.filter((each) => !each.includes('"')))
      expect(written).toContain(`\n${text},`);
    expect(written).toMatch(/,01\/31\/2026,20:15:00,01\/31\/2026 08:00:00?,/u);
  });

  test('labels in Arabic', async () => {
    await unpack('spss', 'ar');
    const syntax = await readFile(join(folder, 'needs.sps'), 'utf8');
    await writeFile(join(folder, 'read.sps'), `${syntax}\nFREQUENCIES /VARIABLES=work.\n`);
    const out = await (await pspp())(folder, 'read.sps');
    expect(out).toContain('هل لديك عمل؟');
    expect(out).toMatch(/Valid\s+نعم/u);
  });
});

test('R reads factors with labels, numbers, dates, and every answer', async () => {
  await unpack('r', 'ar');
  const script = await readFile(join(folder, 'needs.R'), 'utf8');
  const read = [
    'cat(levels(responses$work), attr(responses$work, "label"), table(responses$work), nlevels(responses$place), sep = "|")',
    'cat("\\n", class(responses$age), mean(responses$age, na.rm = TRUE), class(responses$since), format(responses$since[1]), "\\n")',
    'writeLines(responses$wishes, "out.txt")',
  ];
  await writeFile(join(folder, 'read.R'), [script, ...read].join('\n'));
  const out = await (await rscript())(folder, 'read.R');
  expect(out).not.toMatch(/error/iu);
  expect(out).toContain('نعم|لا|هل لديك عمل؟|1|8|400');
  expect(out).toContain('numeric 34 Date 2026-01-31');
  const words = LOOKS_LIKE.map((text) => (text.startsWith('NA:') ? `'${text}` : text));
  expect(await readFile(join(folder, 'out.txt'), 'utf8')).toBe(`${[LONG_ANSWER, ...words].join('\n')}\n`);
});

describe('safe names', () => {
  const cases: readonly (readonly [names: string[], safe: string[]])[] = [
    [
      ['age', 'Age', 'AGE'],
      ['age', 'Age_2', 'AGE_3'],
    ],
    [
      ['child[1]/age', 'help/other'],
      ['child_1_age', 'help_other'],
    ],
    [
      ['größe', '1a', '_day', 'ву́лиця'],
      ['gro_e', 'v_1a', 'day', 'v'],
    ],
    [
      ['and', 'With'],
      ['and_2', 'With_2'],
    ],
    [
      ['a'.repeat(40), `${'a'.repeat(40)}b`],
      ['a'.repeat(32), `${'a'.repeat(30)}_2`],
    ],
  ];
  test.each(cases)('%j', (names, safe) => expect(safeNames(names)).toEqual(safe));
});
