import type { Stage } from '../stage.ts';

/** How often something that is away for a while goes away, at most. */
const MOST = 6;

/** Lets something go wrong now and then while people answer; what they wait meanwhile is no silence of the bot's. */
export async function sometimes(stage: Stage, trouble: () => Promise<void>): Promise<void> {
  const times = Math.min(MOST, stage.measure.kills);
  for (let time = 0; time < times && !stage.crowd.isDone; time++) {
    await stage.crowd.acts(5 + stage.random(40));
    if (!stage.crowd.isDone) await stage.weather.storm(trouble);
  }
}
