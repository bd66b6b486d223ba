/**
 * Figures of the bot as ratios to baselines of the same run. The sides take turns, several times, and medians count, so
 * that other work on the machine decides nothing.
 *
 *     npm run bench [-- --quick] [-- --profile FOLDER]
 *
 * `--quick`: fewer rounds. `--profile`: writes a CPU profile of our bot (and of nothing else) into the folder.
 *
 * A missed goal does not fail the run; a figure that could not be measured does.
 */
import { parseArgs } from 'node:util';
import { type FirstReply, firstReply } from './first-reply.ts';
import {
  type Cost,
  commandsPerAnswer,
  earlyAndLateCost,
  interviewCosts,
  restCommands,
} from './interview-cost.ts';
import { latencyOf } from './latency.ts';
import { spreadOf } from './median.ts';
import { RedisMeter } from './redis-meter.ts';
import { type Act, Stage } from './stage.ts';
import type { Survey } from './survey.ts';
import { Table } from './table.ts';

const PEOPLE = 20;
/** For the plain conversation at 120 questions, which is so expensive that fewer people must do. */
const FEW_PEOPLE = 4;
const SHORT = 30;
const LONG = 120;
/**
 * Rounds before anything is measured. V8 compiles hot code step by step over some twenty thousand answers
 * (`--trace-opt`). This one-time work is not part of an answer's cost. The cost of the first round is shown next to it.
 */
const WARM_UP = 10;
/** Milliseconds of one Bot API call in the latency measurement. */
const CALL_TIME = 50;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, profile: { type: 'string' } },
});
const rounds = values.quick ? 2 : 5;
const began = performance.now();
const table = new Table();
const stage = await Stage.set([SHORT, LONG]);
const [short, long] = stage.surveys as readonly [Survey, Survey];
const meter = await RedisMeter.open(stage.redis.url);
try {
  const ours = await stage.start('ours', values.profile);
  const bareGrammy = await stage.start('bare, grammY’s client');
  const bareOurs = await stage.start('bare, our client');
  const sides = [ours, bareGrammy, bareOurs] as const;
  await measure('what an answer costs', () => costs(sides));
  await measure('latency', () => latency(ours, bareOurs));
  await measure('memory after all these interviews', async () => {
    table.part('Start and rest, against a bare bot with the same client');
    const held = await Promise.all([ours.bot.resident(), bareOurs.bot.resident()]);
    table.note('memory after all these interviews, resident', [held[0] / held[1]]);
    table.scale('memory after all these interviews, resident: ours, MB', [held[0] / 2 ** 20]);
    table.scale('memory after all these interviews, resident: bare, MB', [held[1] / 2 ** 20]);
    const [own, bare] = await Promise.all([ours.bot.heap(), bareOurs.bot.heap()]);
    table.note('JavaScript heap after all these interviews', [own / bare]);
    table.scale('JavaScript heap after all these interviews: ours, MB', [own / 2 ** 20]);
  });
  await measure('start', starts);
} finally {
  meter.close();
  await stage.close();
}
process.stdout.write(table.text());
say(`done in ${Math.round((performance.now() - began) / 1000)} s`);

async function measure(what: string, work: () => Promise<void>): Promise<void> {
  say(what);
  try {
    await work();
  } catch (error) {
    say(`NOT MEASURED: ${what}. ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function costs(sides: readonly [ours: Act, bareGrammy: Act, bareOurs: Act]): Promise<void> {
  const [ours, bareGrammy, bareOurs] = sides;
  const first = await interviewCosts(sides, long, PEOPLE, meter);
  for (let round = 1; round < WARM_UP; round++) await interviewCosts(sides, long, PEOPLE, meter);
  const commands = await commandsPerAnswer(ours, long, PEOPLE, meter);

  const measured = new Map<Survey, Cost[][]>([
    [short, []],
    [long, []],
  ]);
  const ends: { readonly early: Cost; readonly late: Cost }[] = [];
  for (let round = 0; round < rounds; round++) {
    say(`  round ${round + 1} of ${rounds}`);
    for (let again = 0; again < LONG / SHORT; again++) {
      measured.get(short)?.push(await interviewCosts(sides, short, PEOPLE, meter));
    }
    measured.get(long)?.push(await interviewCosts(sides, long, PEOPLE, meter));
    ends.push(await earlyAndLateCost(ours, long, PEOPLE, meter));
  }
  const of = (side: Act, survey: Survey) =>
    (measured.get(survey) ?? []).flatMap((round) => round[sides.indexOf(side)] ?? []);
  const cpu = (side: Act, survey: Survey) => of(side, survey).map((cost) => cost.cpu);

  table.part(`CPU per answered question, ${PEOPLE} people at once`);
  for (const survey of [short, long]) {
    const asked = `${survey.steps.length} questions`;
    table.row(
      `${asked}, against a bare bot with grammY’s client`,
      ratios(cpu(ours, survey), cpu(bareGrammy, survey)),
      1.2,
    );
    table.row(
      `${asked}, against a bare bot with the same client`,
      ratios(cpu(ours, survey), cpu(bareOurs, survey)),
      1.8,
    );
    for (const side of sides)
      table.scale(`CPU per answer, ${asked}: ${side.bot.name}, ms`, cpu(side, survey));
  }
  table.row(
    `near question ${LONG}, against near question 10`,
    ends.map(({ early, late }) => late.cpu / early.cpu),
    1.15,
  );
  table.note(`for scale: the first ${PEOPLE * LONG} answers after a start, against the same client`, [
    (first[0]?.cpu ?? Number.NaN) / (first[2]?.cpu ?? Number.NaN),
  ]);
  await plainConversation((survey) => spreadOf(cpu(bareGrammy, survey)).median);

  table.part(`Redis, at ${LONG} questions`);
  table.row(
    'KB per answer, both ways, over the interview',
    of(ours, long).map(({ bytes }) => bytes / 1024),
    6,
  );
  table.note(
    `KB per answer, both ways, near question ${LONG}`,
    ends.map(({ late }) => late.bytes / 1024),
  );
  table.row('commands per answer that the bot sends', [commands.sent], 4);
  table.note('commands per answer that its scripts give within Redis', [commands.withinScripts]);
  table.note('commands per second at rest, within scripts too', [await restCommands(meter)]);
  table.scale(
    `KB to and from Redis per answer, ${LONG} questions: bare`,
    of(bareOurs, long).map(({ bytes }) => bytes / 1024),
  );
}

/** The plain conversation function. At 120 questions with few people, as it would take too long. */
async function plainConversation(base: (survey: Survey) => number): Promise<void> {
  say('  one conversation function that asks everything, for scale');
  const plain = await stage.start('plain conversation');
  const cost = async (survey: Survey, people: number) =>
    (await interviewCosts([plain], survey, people, meter))[0] ?? { cpu: Number.NaN, bytes: Number.NaN };
  await cost(short, FEW_PEOPLE);
  table.note(`for scale: one conversation function asks everything, ${SHORT} questions`, [
    (await cost(short, PEOPLE)).cpu / base(short),
  ]);
  if (values.quick) return;
  const { cpu, bytes } = await cost(long, FEW_PEOPLE);
  table.note(`for scale: the same, ${LONG} questions (${FEW_PEOPLE} people)`, [cpu / base(long)]);
  table.scale(`KB to and from Redis per answer, ${LONG} questions: plain conversation`, [bytes / 1024]);
}

async function latency(ours: Act, bare: Act): Promise<void> {
  const own = await latencyOf(ours, short, PEOPLE, CALL_TIME);
  const others = await latencyOf(bare, short, PEOPLE, CALL_TIME);
  table.part(`Latency with ${CALL_TIME} ms per API call, ${PEOPLE} people at once; unit: one API call`);
  table.row('answer offered to the bot → next question received, median', [own.fromOffer], 1.5);
  table.note('the same of a bare bot', [others.fromOffer]);
  table.note('answer given → next question received, median', [own.fromAnswer]);
  table.note('the same of a bare bot', [others.fromAnswer]);
}

async function starts(): Promise<void> {
  const own: FirstReply[] = [];
  const bare: FirstReply[] = [];
  for (let round = 0; round < Math.min(3, rounds); round++) {
    own.push(await firstReply(stage, 'ours'));
    bare.push(await firstReply(stage, 'bare, our client'));
  }
  const figures = [
    ['time from process start to the first reply', 'ms', ({ time }: FirstReply) => time],
    ['memory at rest, resident', 'MB', ({ resident }: FirstReply) => resident],
    ['memory at rest, proportional share', 'MB', ({ proportional }: FirstReply) => proportional],
  ] as const;
  for (const [name, unit, read] of figures) {
    const all = (replies: readonly FirstReply[]) => replies.flatMap((reply) => read(reply) ?? []);
    if (all(own).length === 0) continue; // only Linux reports a process's memory
    table.note(name, ratios(all(own), all(bare)));
    table.scale(`${name}: ours, ${unit}`, all(own));
    table.scale(`${name}: bare, ${unit}`, all(bare));
  }
}

/** Round by round. */
function ratios(own: readonly number[], others: readonly number[]): number[] {
  return own.map((value, round) => value / (others[round] ?? Number.NaN));
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
