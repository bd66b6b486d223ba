/** A bell that anyone can wait for: no polling, no sleeps, cheap when nobody listens. */
export interface Signal {
  /** Wakes everyone who waits; each checks whether its condition holds. */
  ring(): void;
  listen(wake: () => void): () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    ring() {
      if (listeners.size === 0) return;
      for (const wake of [...listeners]) wake();
    },
    listen(wake) {
      listeners.add(wake);
      return () => listeners.delete(wake);
    },
  };
}

/**
 * Returns the first value of `look` that is not undefined, checking now and at each ring.
 *
 * @param timeout milliseconds
 * @param enough ends the wait early, when nobody needs the value any more
 * @throws the error made by `failure` when the time is over
 */
export function waitFor<T>(
  signal: Signal,
  look: () => T | undefined,
  timeout: number,
  failure: () => Error,
  enough?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const now = look();
    if (now !== undefined) {
      resolve(now);
      return;
    }
    const fail = (): void => {
      end();
      reject(failure());
    };
    const timer = setTimeout(fail, timeout);
    const stop = signal.listen(() => {
      const found = look();
      if (found === undefined) return;
      end();
      resolve(found);
    });
    const end = (): void => {
      clearTimeout(timer);
      stop();
      enough?.removeEventListener('abort', fail);
    };
    enough?.addEventListener('abort', fail);
  });
}
