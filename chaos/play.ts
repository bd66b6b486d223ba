import type { Scenario } from './scenarios/scenario.ts';
import { type Measure, type Row, Stage } from './stage.ts';

/**
 * Plays a scenario to its end, and gives what the checker found. After Ctrl-C nobody new comes, and it ends soon.
 *
 * @throws Error when the scenario itself cannot go on, as when a process does not come back
 */
export async function play(scenario: Scenario, measure: Measure): Promise<Row> {
  const stage = await Stage.set(measure, scenario.stage);
  const leave = () => stage.crowd.closesDoor();
  process.once('SIGINT', leave);
  try {
    await scenario.happens(stage);
  } catch (error) {
    await stage.clears();
    throw error;
  }
  const row = await stage.closes();
  process.off('SIGINT', leave);
  return row;
}

/** The short form, for CI: a minute for all of its scenarios. */
export const SHORT: Omit<Measure, 'seed'> = {
  answers: 40,
  kills: 3,
  size: 5,
  pace: 100,
  patience: 30_000,
};

export const LONG: Omit<Measure, 'seed'> = {
  answers: 600,
  kills: 20,
  size: 20,
  pace: 1000,
  patience: 30_000,
};

/** Whether nothing happened that must not. */
export function isClean({ lost, wrong, doubled, stuck }: Row): boolean {
  return lost + wrong + doubled + stuck === 0;
}
