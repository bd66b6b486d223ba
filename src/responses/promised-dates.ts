import { compileDefinition } from '../questionnaire/compiled/compile-definition.ts';
import type { Definition } from '../questionnaire/definition/definition.ts';
import { sha256 } from '../sha256.ts';
import type { Dates, Told } from '../storage/contract/retention.ts';
import type { RevisionReader } from '../storage/contract/revisions.ts';

type Settings = Definition['settings'];

interface Known {
  readonly settings: Settings;
  /** Costs some time: it parses the texts of every language. */
  readonly consentRevision: () => string | undefined;
}

/**
 * The dates that people were promised, by the questionnaire that they agreed to and the one that thanked them. A newer one
 * may name other dates, but it takes nothing back: responses are deleted by the earlier date, and can be withdrawn until
 * the latest that was named to their person. Nor does it prolong withdrawal for others: after that date no code leads to
 * their answers, as they were told.
 */
export class PromisedDates {
  /** Those of the newest questionnaire. */
  readonly newest: Settings;
  readonly #byRevision: ReadonlyMap<string, Known>;

  /** @returns `undefined` for a form that never ran */
  static async of(revisions: RevisionReader, formId: string): Promise<PromisedDates | undefined> {
    const byRevision = new Map<string, Known>();
    let newest: Settings | undefined;
    for (const { revision, definition: text } of await revisions.all(formId)) {
      const definition = JSON.parse(text) as Definition;
      newest = definition.settings;
      byRevision.set(revision, {
        settings: newest,
        consentRevision: once(() => consentOf(definition)),
      });
    }
    return newest && new PromisedDates(newest, byRevision);
  }

  private constructor(newest: Settings, byRevision: ReadonlyMap<string, Known>) {
    this.newest = newest;
    this.#byRevision = byRevision;
  }

  /** Whether the dates of this response's person are known here, and not only those of the newest questionnaire. */
  knows({ revision, consentRevision }: Told): boolean {
    const thanked = this.#byRevision.get(revision);
    return (
      thanked !== undefined &&
      (thanked.consentRevision() === consentRevision || this.#agreedTo(consentRevision) !== undefined)
    );
  }

  /** What a response's person was told. */
  to({ revision, consentRevision }: Told): Dates {
    const { newest } = this;
    const thanked = this.#byRevision.get(revision);
    const agreed = thanked?.consentRevision() === consentRevision ? thanked : this.#agreedTo(consentRevision);
    const told = [thanked, agreed].flatMap((known) => (known === undefined ? [] : [known.settings]));
    return {
      keptUntil: [newest, ...told].map(({ keptUntil }) => keptUntil).toSorted()[0] ?? newest.keptUntil,
      withdrawalUntil:
        told
          .map(({ withdrawalUntil }) => withdrawalUntil)
          .toSorted()
          .at(-1) ?? newest.withdrawalUntil,
    };
  }

  /** The first day after which somebody's response may not be withdrawn any more. */
  get firstWithdrawalUntil(): string {
    const days = [...this.#byRevision.values()].map(({ settings }) => settings.withdrawalUntil);
    return days.toSorted()[0] ?? this.newest.withdrawalUntil;
  }

  #agreedTo(consentRevision: string): Known | undefined {
    return [...this.#byRevision.values()].find((known) => known.consentRevision() === consentRevision);
  }
}

/** A revision of long ago may not be readable any more. The others must not be kept longer because of it. */
function consentOf(definition: Definition): string | undefined {
  try {
    return compileDefinition(definition, sha256).consentRevision;
  } catch {
    return undefined;
  }
}

function once<Result>(compute: () => Result): () => Result {
  let computed: { readonly result: Result } | undefined;
  return () => {
    computed ??= { result: compute() };
    return computed.result;
  };
}
