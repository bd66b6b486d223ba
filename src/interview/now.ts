/** The moment of a step, given from outside: the engine has no clock. */
export interface Now {
  /** Epoch milliseconds. */
  readonly ms: number;
  /** Minutes east of UTC where the survey is run. */
  readonly utcOffset: number;
  /** The date there, `YYYY-MM-DD`. */
  readonly today: string;
}
