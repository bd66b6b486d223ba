import type { Stage, StageOptions } from '../stage.ts';

export interface Scenario {
  readonly name: string;
  /** Cheap enough for the short form. */
  readonly isShort?: boolean;
  readonly stage: StageOptions;
  /** Why it cannot be played on this machine, if so. */
  readonly impossible?: () => string | undefined;
  /** What happens while people answer; it returns when that is over. */
  readonly happens: (stage: Stage) => Promise<void>;
}
