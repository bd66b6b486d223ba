/** The short form of `npm run chaos`: the scenarios that cost little. */
import { expect, test } from '@jest/globals';
import { play, SHORT } from '../../chaos/play.ts';
import { SCENARIOS } from '../../chaos/scenarios/scenarios.ts';

const SEED = 2311;

test.each(SCENARIOS.filter(({ isShort }) => isShort))(
  'nothing is lost, wrong or doubled, nobody is stuck: $name',
  async (scenario) => {
    const { lost, wrong, doubled, stuck, problems } = await play(scenario, { ...SHORT, seed: SEED });
    expect({ lost, wrong, doubled, stuck, problems }).toEqual({
      lost: 0,
      wrong: 0,
      doubled: 0,
      stuck: 0,
      problems: [],
    });
  },
);
