import type { CoordinatorStore } from '../storage/contract/coordinators.ts';
import type { CountReader } from '../storage/contract/counts.ts';
import type { NoticeStore } from '../storage/contract/notices.ts';
import type { CoordinatorMessenger } from './messenger.ts';
import { decideTelling, type FormTotals, totalsOf } from './telling.ts';

/** What the notifier needs of the storage. */
export interface NotifierStores {
  readonly notices: NoticeStore;
  readonly counts: CountReader;
  readonly coordinators: CoordinatorStore;
}

export interface NotifierOptions {
  readonly storage: NotifierStores;
  readonly messenger: CoordinatorMessenger;
  /** Telegram user ids. */
  readonly coordinators: readonly number[];
  /** The running surveys, in the order in which messages list them. */
  readonly forms: () => readonly string[];
  /** Is told what failed, in plain lines without Telegram ids. */
  readonly log?: (line: string) => void;
}

/** Longer than telling takes. What could not be told, or was cut short by a crash, is tried again after it. */
export const LEASE_MS = 60_000;
const MOST = 1000;

/**
 * Tells coordinators of responses: at least once, and as a rule exactly once.
 *
 * A notice stays in the outbox until everybody has been told. It only says that there is something to tell. The numbers
 * are counted when they are told, without the responses whose own delay is not over. So a crash at any point loses
 * nothing, whoever has been told is not told again, and no notice reveals another response early.
 */
export class Notifier {
  readonly #options: NotifierOptions;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /**
   * @param now - epoch milliseconds
   * @param today - the date where the survey is run, `YYYY-MM-DD`
   * @throws StorageUnavailable; the next run continues where this one ended
   */
  async run(now: number, today: string): Promise<void> {
    const { storage, coordinators, forms, log } = this.#options;
    const notices = await storage.notices.claim(now, LEASE_MS, MOST);
    if (notices.length === 0) return;

    const formIds = new Set([...forms(), ...notices.map(({ formId }) => formId)]);
    const counted = await Promise.all(
      [...formIds].map(async (formId) => [formId, await storage.counts.of(formId)] as const),
    );
    // Read after the counts: a response that comes in between is told late rather than early.
    const toCome = await storage.notices.toCome(now);
    const totals = counted.map(([formId, counts]) => totalsOf(formId, counts, toCome.get(formId) ?? 0));
    const tellings = await Promise.allSettled(
      coordinators.map(async (coordinator) => await this.#tell(coordinator, totals, today)),
    );
    const failed = tellings.filter(({ status }) => status === 'rejected').length;
    if (failed === 0) {
      await storage.notices.delete(notices.map(({ id }) => id));
    } else {
      log?.(
        `${failed} of ${coordinators.length} coordinators could not be told of new responses. ` +
          `Trying again in ${LEASE_MS / 1000} seconds.`,
      );
    }
  }

  async #tell(coordinatorId: number, totals: readonly FormTotals[], today: string): Promise<void> {
    const { storage, messenger } = this.#options;
    const state = (await storage.coordinators.state(coordinatorId)) ?? {};
    const { language } = state;
    const telling = decideTelling(state, totals, today);
    if (telling.do === 'nothing') return;

    if (telling.do === 'edit') {
      const result = await messenger.edit(coordinatorId, telling.messageId, telling.message, language);
      if (result === 'edited') await storage.coordinators.save(coordinatorId, telling.then);
      if (result !== 'gone') return;
    }
    const messageId = await messenger.send(coordinatorId, telling.message, language);
    if (messageId === 'blocked') return;
    await storage.coordinators.save(coordinatorId, { ...telling.then, messageId });
  }
}
