import { causeInWords } from '../causes.ts';
import type { Metrics } from './metrics.ts';

/** Milliseconds for which a failed call tells of its store: longer, and nobody would be sent here to try again. */
const BELIEVED = 15_000;

/** What is wrong with a store, as its last calls found it. */
export class StoreState {
  #failure: { readonly call: PropertyKey; readonly words: string; readonly until: number } | undefined;

  /** In words. */
  get complaint(): string | undefined {
    return this.#failure !== undefined && performance.now() < this.#failure.until
      ? this.#failure.words
      : undefined;
  }

  failed(call: PropertyKey, words: string): void {
    this.#failure = { call, words, until: performance.now() + BELIEVED };
  }

  /** A ping works on a full disk, a write does not: only the same call proves that it works again. */
  worked(call: PropertyKey): void {
    if (this.#failure?.call === call) this.#failure = undefined;
  }
}

/** The same store, with its calls timed, and their failures counted and remembered. */
export function watchedStore<Store extends object>(
  store: Store,
  name: string,
  state: StoreState,
  metrics: Pick<Metrics, 'stored'>,
): Store {
  const watched = new Map<PropertyKey, { readonly member: unknown; readonly call: unknown }>();
  return new Proxy(store, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      const known = watched.get(key);
      if (known !== undefined && known.member === member) return known.call;
      if (typeof member !== 'function') return member;
      const call = (...args: readonly unknown[]) => {
        const begun = performance.now();
        const result: unknown = Reflect.apply(member, target, args);
        if (!(result instanceof Promise)) return result;
        return result.then(
          (value: unknown) => {
            metrics.stored(name, (performance.now() - begun) / 1000, false);
            state.worked(key);
            return value;
          },
          (error: unknown) => {
            metrics.stored(name, (performance.now() - begun) / 1000, true);
            state.failed(key, causeInWords(error) ?? `The store of the ${name} failed.`);
            throw error;
          },
        );
      };
      watched.set(key, { member, call });
      return call;
    },
  });
}

/** Every concern of a storage, watched as one store. */
export function watchedConcerns<Storage extends object>(
  storage: Storage,
  name: string,
  state: StoreState,
  metrics: Pick<Metrics, 'stored'>,
): Storage {
  const entries = Object.entries(storage).map(([key, concern]: [string, unknown]) => [
    key,
    typeof concern === 'object' && concern !== null ? watchedStore(concern, name, state, metrics) : concern,
  ]);
  return Object.fromEntries(entries) as Storage;
}
