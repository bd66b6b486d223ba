import type { Question, Questionnaire, Repeat } from '../../questionnaire/compiled/questionnaire.ts';
import { MOST_INSTANCES } from '../../questionnaire/definition/repeat-limits.ts';
import { isAround } from './around.ts';
import {
  depthOf,
  type Instance,
  instanceAt,
  instanceIn,
  numberOf,
  OUTSIDE,
  outerInstance,
} from './instance.ts';

/** Which instances of its repeats a session has, and which of them is meant from a place. Counted once, when needed. */
export abstract class Instances {
  readonly questionnaire: Questionnaire;
  readonly #instances = new Map<number, number>();

  constructor(questionnaire: Questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** How many instances a repeat would have without the limit. */
  protected abstract counted(repeat: Repeat, outer: Instance): number;

  /** Whether a repeat applies within an instance of the repeat around it. */
  protected abstract isRepeated(repeat: Repeat, outer: Instance): boolean;

  /** How many instances a repeat has within an instance of the repeat around it. */
  instances(repeat: Repeat, outer: Instance = OUTSIDE): number {
    const place = repeat.index + outer * this.questionnaire.repeats.length;
    let count = this.#instances.get(place);
    if (count === undefined) {
      if (repeat.count?.readsInstances) this.#instances.set(place, 0);
      count = this.counted(repeat, outer);
      this.#instances.set(place, count);
    }
    return Math.min(MOST_INSTANCES, count);
  }

  /** Whether the limit keeps a repeat from having as many instances as it has, or could have. */
  isCut(repeat: Repeat, outer: Instance = OUTSIDE): boolean {
    if (repeat.count === undefined) return this.instances(repeat, outer) === MOST_INSTANCES;
    return this.counted(repeat, outer) > MOST_INSTANCES;
  }

  /** Whether the repeats around a question have this instance. */
  isThere({ repeat }: Question, instance: Instance): boolean {
    if (depthOf(instance) !== (repeat?.depth ?? 0)) return false;
    let at = instance;
    for (let inner = repeat; inner !== undefined; inner = inner.outer) {
      const outer = outerInstance(at);
      if (numberOf(at) < 1 || numberOf(at) > this.instances(inner, outer)) return false;
      at = outer;
    }
    return true;
  }

  /** Every instance of a repeat in the repeats that it shares with `from`; for no repeat, the one outside. */
  instancesOf(repeat: Repeat | undefined, from: Repeat | undefined, instance: Instance): readonly Instance[] {
    if (repeat === undefined) return [OUTSIDE];
    if (isAround(repeat, from)) return [instanceAt(repeat.depth, instance)];
    return this.instancesOf(repeat.outer, from, instance).flatMap((outer) =>
      Array.from({ length: this.instances(repeat, outer) }, (_, index) => instanceIn(outer, index + 1)),
    );
  }

  /** The instance of a repeat that is nearest to another one; `undefined` if the repeat has none there. */
  nearest(repeat: Repeat | undefined, from: Repeat | undefined, instance: Instance): Instance | undefined {
    if (repeat === undefined) return OUTSIDE;
    if (isAround(repeat, from)) return instanceAt(repeat.depth, instance);
    const outer = this.nearest(repeat.outer, from, instance);
    return outer === undefined || this.instances(repeat, outer) === 0 ? undefined : instanceIn(outer, 1);
  }

  /** How many instances of a repeat there are in the repeats around it that it shares with `from`. */
  countedFrom(repeat: Repeat, from: Repeat | undefined, instance: Instance): number {
    return this.instancesOf(repeat.outer, from, instance).reduce(
      (sum, outer) => sum + this.instancesThere(repeat, outer),
      0,
    );
  }

  /** How many instances a repeat has: none if it does not apply. */
  instancesThere(repeat: Repeat, outer: Instance): number {
    return this.isRepeated(repeat, outer) ? this.instances(repeat, outer) : 0;
  }

  /** @param wanted - the number of the instance of each repeat that is named; of others, the nearest is meant */
  protected named(
    repeat: Repeat | undefined,
    wanted: ReadonlyMap<string, number>,
    from: Repeat | undefined,
    instance: Instance,
  ): Instance | undefined {
    if (repeat === undefined) return OUTSIDE;
    const outer = this.named(repeat.outer, wanted, from, instance);
    if (outer === undefined) return undefined;
    const number = wanted.get(repeat.name);
    if (number === undefined) {
      const nearest = this.nearest(repeat, from, instance);
      if (nearest !== undefined && outerInstance(nearest) === outer) return nearest;
    }
    return (number ?? 1) <= this.instances(repeat, outer) ? instanceIn(outer, number ?? 1) : undefined;
  }
}
