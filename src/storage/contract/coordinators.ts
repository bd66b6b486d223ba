/** What a coordinator was told last. */
export interface CoordinatorState {
  /** Chosen in the chat, or the phone's. */
  readonly language?: string;
  /** The day of the message that is edited in place. */
  readonly day?: string;
  readonly messageId?: number;
  /** What that message says. */
  readonly told?: readonly FormCount[];
  /** For each form the highest milestone told. */
  readonly milestones?: Readonly<Record<string, number>>;
  /** For each form with errors the fingerprint of those that were told. */
  readonly faults?: Readonly<Record<string, string>>;
}

/** One line of a coordinator's message. */
export interface FormCount {
  readonly formId: string;
  /** Responses on the day of the message. */
  readonly today: number;
  readonly total: number;
  /** The milestone that made this a new message. */
  readonly milestone?: number;
}

/** What is remembered of coordinators, so that the day's message can be edited in place. */
export interface CoordinatorStore {
  state(coordinatorId: number): Promise<CoordinatorState | undefined>;
  /** What `state` leaves out stays as it is: the chat writes the language, the notifier the rest. */
  save(coordinatorId: number, state: CoordinatorState): Promise<void>;
}
