/**
 * Figures of the bot as ratios within one run, against baselines of the same run: issue 2, "Figures". Each side is
 * measured in turn, several times, and medians count, so that what else the machine does decides nothing.
 *
 *     npm run bench [-- --quick] [-- --profile FOLDER]
 *
 * `--quick`: fewer rounds. `--profile`: writes a CPU profile of our bot (and of nothing else) into the folder.
 *
 * A goal that is missed does not fail the run; a figure that could not be measured does.
 */
import { parseArgs } from 'node:util';
import { firstReply } from './first-reply.ts';
import { type Cost, commandsPerAnswer, earlyAndLateCost, interviewCosts } from './interview-cost.ts';
import { latencyOf } from './latency.ts';
import { spreadOf } from './median.ts';
import { RedisMeter } from './redis-meter.ts';
import { type Act, Stage } from './stage.ts';
import type { Survey } from './survey.ts';
import { Table } from './table.ts';

const PEOPLE = 20;
const SHORT = 30;
const LONG = 120;
const SIZES = [
  ['short', SHORT],
  ['long', LONG],
] as const;
/** Milliseconds of one call to the Bot API where latency is measured. */
const CALL_TIME = 50;

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, profile: { type: 'string' } },
});
const rounds = values.quick ? 2 : 5;
const began = performance.now();
const table = new Table();
const stage = await Stage.set([SHORT, LONG]);
try {
  const meter = await RedisMeter.open(stage.redis.url);
  const [short, long] = stage.surveys;
  if (short === undefined || long === undefined) throw new Error('unreachable: two surveys are made');

  const ours = await stage.start('ours', values.profile);
  const bareGrammy = await stage.start('bare, grammY’s client');
  const bareOurs = await stage.start('bare, our client');
  const sides = [ours, bareGrammy, bareOurs] as const;

  say('warming up');
  const commands = await commandsPerAnswer(ours, long, PEOPLE, meter);
  for (let round = 0; round < 2; round++) await interviewCosts(sides, long, PEOPLE, meter);

  const costs: Record<'short' | 'long', Cost[][]> = { short: [], long: [] };
  const ends: { early: Cost; late: Cost }[] = [];
  for (let round = 0; round < rounds; round++) {
    say(`round ${round + 1} of ${rounds}`);
    for (let again = 0; again < LONG / SHORT; again++) {
      costs.short.push(await interviewCosts(sides, short, PEOPLE, meter));
    }
    costs.long.push(await interviewCosts(sides, long, PEOPLE, meter));
    ends.push(await earlyAndLateCost(ours, long, PEOPLE, meter));
  }
  const cpu = (side: Act, size: 'short' | 'long') =>
    costs[size].map((round) => round[sides.indexOf(side)]?.cpu ?? Number.NaN);

  table.part(`CPU per answered question of our bot, ${PEOPLE} people at once`);
  for (const [size, asked] of SIZES) {
    table.row(
      `${asked} questions, against a bare bot with grammY’s client`,
      ratios(cpu(ours, size), cpu(bareGrammy, size)),
      1.2,
    );
    table.row(
      `${asked} questions, against a bare bot with the same client`,
      ratios(cpu(ours, size), cpu(bareOurs, size)),
      1.8,
    );
  }
  table.row(
    `near question ${LONG}, against near question 10`,
    ratios(
      ends.map(({ late }) => late.cpu),
      ends.map(({ early }) => early.cpu),
    ),
    1.15,
  );

  await scale();

  table.part(`Redis, at ${LONG} questions`);
  table.row(
    'KB per answer, both ways, over the interview',
    costs.long.map(([own]) => (own?.bytes ?? Number.NaN) / 1024),
    6,
  );
  table.row(
    `KB per answer, both ways, near question ${LONG}`,
    ends.map(({ late }) => late.bytes / 1024),
    6,
  );
  table.row('commands per answer that the bot sends', [commands.sent], 4);
  table.note('commands per answer that their scripts give within Redis', [commands.withinScripts]);

  say('latency');
  table.part(`Latency with ${CALL_TIME} ms per API call, ${PEOPLE} people at once; unit: one API call`);
  const latency = await latencyOf(ours, short, PEOPLE, CALL_TIME);
  const bareLatency = await latencyOf(bareOurs, short, PEOPLE, CALL_TIME);
  table.row('answer offered to the bot → next question received, median', [latency.fromOffer], 1.5);
  table.note('the same of the bare bot', [bareLatency.fromOffer]);
  table.note('answer given → next question received, median', [latency.fromAnswer]);
  table.note('the same of the bare bot', [bareLatency.fromAnswer]);

  say('memory, start');
  table.part('Start and rest, against a bare bot with the same client');
  const heap = await Promise.all([ours.bot.heap(), bareOurs.bot.heap()]);
  const starts = { ours: [] as FirstReplies, bare: [] as FirstReplies };
  for (let round = 0; round < Math.min(3, rounds); round++) {
    starts.ours.push(await firstReply(stage, 'ours'));
    starts.bare.push(await firstReply(stage, 'bare, our client'));
  }
  startAndRest(starts.ours, starts.bare);
  table.note('JavaScript heap after all these interviews', ratios([heap[0]], [heap[1]]));
  table.scale('heap of our bot after all these interviews, MB', [heap[0] / 2 ** 20]);

  for (const [size, asked] of [
    ['short', SHORT],
    ['long', LONG],
  ] as const) {
    for (const side of sides)
      table.scale(`CPU per answer, ${asked} questions: ${side.bot.name}, ms`, cpu(side, size));
  }
  meter.close();

  /** What the plain conversation function costs. At 120 questions few people, as it would take all the time. */
  async function scale(): Promise<void> {
    say('the plain conversation function, for scale');
    const plain = await stage.start('plain conversation');
    const few = 4;
    await interviewCosts([plain], short as Survey, few, meter);
    const [plainShort] = await interviewCosts([plain], short as Survey, PEOPLE, meter);
    const base = (size: 'short' | 'long') => spreadOf(cpu(bareGrammy, size)).median;
    table.note(`for scale: one conversation function asks everything, ${SHORT} questions`, [
      (plainShort?.cpu ?? Number.NaN) / base('short'),
    ]);
    if (values.quick) return;
    const [plainLong] = await interviewCosts([plain], long as Survey, few, meter);
    table.note(`for scale: the same, ${LONG} questions (${few} people)`, [
      (plainLong?.cpu ?? Number.NaN) / base('long'),
    ]);
    table.scale(`KB to and from Redis per answer, ${LONG} questions: plain conversation`, [
      (plainLong?.bytes ?? Number.NaN) / 1024,
    ]);
  }
} finally {
  await stage.close();
}
process.stdout.write(table.text());
say(`done in ${Math.round((performance.now() - began) / 1000)} s`);

type FirstReplies = Awaited<ReturnType<typeof firstReply>>[];

function startAndRest(ours: FirstReplies, bare: FirstReplies): void {
  const both = (read: (reply: FirstReplies[number]) => number | undefined) =>
    [ours, bare].map((replies) => replies.flatMap((reply) => read(reply) ?? [])) as [number[], number[]];
  const figures = [
    ['time from process start to the first reply', 'ms', both(({ time }) => time)],
    ['memory at rest, resident', 'MB', both(({ resident }) => resident)],
    ['memory at rest, proportional share', 'MB', both(({ proportional }) => proportional)],
  ] as const;
  for (const [name, unit, [own, others]] of figures) {
    if (own.length === 0) continue; // only Linux tells
    table.note(name, ratios(own, others));
    table.scale(`${name}: ours, ${unit}`, own);
    table.scale(`${name}: bare, ${unit}`, others);
  }
}

/** Round by round. */
function ratios(own: readonly number[], others: readonly number[]): number[] {
  return own.map((value, round) => value / (others[round] ?? Number.NaN));
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
