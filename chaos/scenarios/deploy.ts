import { join } from 'node:path';
import { writeFlow } from '../../test/faults/picnic.ts';
import type { Stage } from '../stage.ts';
import { CHANGED_SURVEY } from '../survey.ts';
import type { Scenario } from './scenario.ts';

/** Each process is replaced by one with the changed questionnaire; in between both kinds share the interviews. */
async function rolls(stage: Stage): Promise<void> {
  const changed = writeFlow(join(stage.scene.folder, 'changed'), CHANGED_SURVEY);
  const before = [...stage.players];
  await stage.crowd.acts(stage.measure.answers / 4);
  for (const { bot } of before) {
    await stage.enters(changed);
    stage.front?.inTurn(...stage.bots.filter((one) => one.isAlive));
    await stage.crowd.acts(stage.measure.answers / 4);
    stage.front?.inTurn(...stage.bots.filter((one) => one.isAlive && one !== bot));
    stage.kills++;
    await bot.kill('SIGTERM');
  }
}

export const DEPLOY: readonly Scenario[] = [
  {
    name: 'rolling deploy, questionnaire changed',
    isShort: true,
    stage: { sessions: 'Redis', responses: 'PostgreSQL', processes: 2 },
    happens: rolls,
  },
];
