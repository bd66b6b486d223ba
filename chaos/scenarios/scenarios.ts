import { DEPLOY } from './deploy.ts';
import { DISK } from './disk.ts';
import { KILLS } from './kills.ts';
import { POSTGRES } from './postgres.ts';
import { REDIS } from './redis.ts';
import type { Scenario } from './scenario.ts';
import { TELEGRAM } from './telegram.ts';
import { UPDATES } from './updates.ts';

export const SCENARIOS: readonly Scenario[] = [
  ...KILLS,
  ...UPDATES,
  ...REDIS,
  ...POSTGRES,
  ...DISK,
  ...TELEGRAM,
  ...DEPLOY,
];
