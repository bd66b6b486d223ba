/** Something to tell a program elsewhere: a response that was sent, or one that was withdrawn after that. */
export interface Forward {
  /** Random: the same for every try. */
  readonly id: string;
  readonly event: 'completed' | 'withdrawn';
  readonly formId: string;
  readonly responseId: string;
  /** The key of the destination, see `StorageOptions.forwardTo`. */
  readonly destination: string;
  /** How often it has failed. */
  readonly tries: number;
}

/** One that was given up. */
export interface DeadForward extends Forward {
  readonly reason: string;
}

/**
 * What has to go on to other programs. `ResponseStore` fills it in the transaction that stores or deletes a response, once for
 * each destination.
 */
export interface ForwardStore {
  /**
   * Claims those to one destination that are due at `now` until `now + lease`, up to `most`: nobody else gets them in that time.
   */
  claim(destination: string, now: number, lease: number, most: number): Promise<readonly Forward[]>;
  /** It has arrived, or there is nothing to tell any more. */
  done(id: string): Promise<void>;
  /** It has failed, and is due again at `due`. */
  postpone(id: string, due: number): Promise<void>;
  /** It is not tried again until somebody asks for it. */
  giveUp(id: string, reason: string): Promise<void>;
  /** Gives up all that are not to one of these destinations. Returns how many. */
  giveUpOthers(destinations: readonly string[], reason: string): Promise<number>;
  dead(): Promise<readonly DeadForward[]>;
  counts(): Promise<{ readonly waiting: number; readonly dead: number }>;
  /** All that were given up are due again. Returns how many. */
  tryAgain(): Promise<number>;
  /** Forgets all that were given up. Returns how many. */
  discard(): Promise<number>;
}
