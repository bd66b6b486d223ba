/**
 * People answer while everything fails that can fail; afterwards a checker compares what they saw and gave with what is
 * stored. It prints a row for each scenario, and fails if anything was lost, wrong or doubled, or somebody stuck.
 *
 *     npm run chaos [-- --short] [-- --seed N] [-- --only TEXT] [-- --answers N] [-- --kills N] [-- --people N] [-- --pace MS]
 *
 * `--short`: the cheap scenarios, as CI plays them. `--only`: the scenarios whose names contain the text. The same seed
 * draws the same people, answers and faults; when things happen still depends on the machine. `--people`: how many answer at
 * the same time. `--pace`: how long they think, at most.
 */
import { parseArgs } from 'node:util';
import globalSetup, { globalTeardown } from '../test/support/global-setup.ts';
import { isClean, LONG, play, SHORT } from './play.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';
import { tableHead, tableLine } from './table.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    answers: { type: 'string' },
    kills: { type: 'string' },
    people: { type: 'string' },
    pace: { type: 'string' },
    patience: { type: 'string' },
  },
});
const normal = values.short ? SHORT : LONG;
const measure = {
  seed: Number(values.seed ?? Math.floor(Math.random() * 10_000)),
  answers: Number(values.answers ?? normal.answers),
  kills: Number(values.kills ?? normal.kills),
  size: Number(values.people ?? normal.size),
  pace: Number(values.pace ?? normal.pace),
  patience: Number(values.patience ?? normal.patience),
};
const chosen = SCENARIOS.filter(
  ({ name, isShort }) => name.includes(values.only) && (isShort || !values.short),
);
if (chosen.length === 0) {
  process.stderr.write(
    `No scenario is called so. There are:\n${SCENARIOS.map(({ name }) => `  ${name}\n`).join('')}`,
  );
  process.exit(1);
}

await globalSetup();
try {
  process.stdout.write(`seed ${measure.seed}\n${tableHead()}\n`);
  for (const scenario of chosen) await show(scenario);
} finally {
  await globalTeardown();
}

async function show(scenario: (typeof chosen)[number]): Promise<void> {
  const obstacle = scenario.impossible?.();
  if (obstacle !== undefined) {
    process.stdout.write(`${scenario.name}: not played (${obstacle})\n`);
    return;
  }
  try {
    const row = await play(scenario, measure);
    process.stdout.write(`${tableLine(scenario.name, row)}\n`);
    for (const problem of row.problems) process.stderr.write(`${problem}\n`);
    if (!isClean(row)) process.exitCode = 1;
  } catch (error) {
    process.stdout.write(`${scenario.name}: failed\n`);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
