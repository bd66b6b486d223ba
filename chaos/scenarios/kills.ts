import type { Catch } from '../../test/support/wire.ts';
import type { Player, Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

/** Points at which a process can die, by name: which request it has sent, and whether that had been heard. */
const POINTS: Readonly<Record<string, (player: Player) => Catch | undefined>> = {
  'an update asked for, not taken': ({ telegram }) => telegram.catches(/\/getUpdates/u, 'after'),
  'committed, not sent': ({ telegram }) => telegram.catches(/\/sendMessage/u, 'before'),
  'sent, not noted': ({ telegram }) => telegram.catches(/\/sendMessage/u, 'after'),
  'a tap not acknowledged': ({ telegram }) => telegram.catches(/\/answerCallbackQuery/u, 'before'),
  'an edit not made': ({ telegram }) => telegram.catches(/\/editMessage/u, 'before'),
  'an edit made, not known': ({ telegram }) => telegram.catches(/\/editMessage/u, 'after'),
  'a write to Redis on its way': ({ redis }) => redis?.catches(/evalsha/iu, 'before'),
  'a write to Redis done, not known': ({ redis }) => redis?.catches(/evalsha/iu, 'after'),
  'a response not stored': ({ postgres }) => postgres?.catches(/insert into "response"/u, 'before'),
  'a response not committed': ({ postgres }) => postgres?.catches(/insert into "response"/u, 'after'),
  'a response committed, not known': ({ postgres }) => postgres?.catches(/Q....commit/su, 'after'),
  'answers not taken back': ({ postgres }) => postgres?.catches(/into "taken_back"/u, 'before'),
  'answers being taken back': ({ postgres }) => postgres?.catches(/into "taken_back"/u, 'after'),
};

/** How long a point is waited for until a kill comes at random instead, in acts of people. */
const WAIT_FOR_POINT = 40;

async function killsAtPoints(stage: Stage): Promise<void> {
  const names = Object.keys(POINTS);
  for (let turn = 0; stage.kills < stage.measure.kills && !stage.crowd.isDone; turn++) {
    const player = stage.players[stage.random(stage.players.length)] ?? stage.player;
    const point = POINTS[names[turn % names.length] ?? '']?.(player);
    if (point === undefined) continue;
    await Promise.race([point.caught, stage.crowd.acts(WAIT_FOR_POINT)]);
    point.cancel();
    if (stage.crowd.isDone) return;
    await stage.strikes(player);
    await stage.crowd.acts(untilNext(stage) - WAIT_FOR_POINT);
  }
}

/** Acts until the next kill, so that they spread over all that people do. An answer takes two acts or more. */
function untilNext({ measure: { answers, kills }, random }: Stage): number {
  return 1 + random(Math.ceil((4 * answers) / kills));
}

async function killsAtRandom(stage: Stage): Promise<void> {
  while (stage.kills < stage.measure.kills && !stage.crowd.isDone) {
    await stage.crowd.acts(untilNext(stage));
    if (stage.crowd.isDone) return;
    await stage.strikes(stage.players[stage.random(stage.players.length)] ?? stage.player);
  }
}

async function stopsUnderLoad(stage: Stage): Promise<void> {
  while (stage.kills < stage.measure.kills && !stage.crowd.isDone) {
    await stage.crowd.acts(untilNext(stage));
    if (stage.crowd.isDone) return;
    await stage.strikes(stage.players[stage.random(stage.players.length)] ?? stage.player, 'SIGTERM');
  }
}

export const KILLS: readonly Scenario[] = [
  {
    name: 'no fault',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: async () => {},
  },
  {
    name: 'kill -9 at named points, polling',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: killsAtPoints,
  },
  {
    name: 'kill -9 at named points, SQLite',
    stage: {},
    happens: killsAtPoints,
  },
  {
    name: 'kill -9 at random, polling',
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: killsAtRandom,
  },
  { name: 'kill -9 at random, SQLite', isShort: true, stage: {}, happens: killsAtRandom },
  {
    name: 'kill -9 at random, two processes',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL', processes: 2 },
    happens: killsAtRandom,
  },
  {
    name: 'kill -9 at named points, three processes',
    stage: { sessions: 'Redis', responses: 'PostgreSQL', processes: 3 },
    happens: killsAtPoints,
  },
  {
    name: 'SIGTERM under load',
    stage: { sessions: 'Redis', responses: 'PostgreSQL' },
    happens: stopsUnderLoad,
  },
];
