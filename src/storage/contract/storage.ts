import type { AuditStore } from './audit.ts';
import type { CoordinatorStore } from './coordinators.ts';
import type { CountStore } from './counts.ts';
import type { ForwardStore } from './forwards.ts';
import type { NoticeStore } from './notices.ts';
import type { ParticipationStore } from './participation.ts';
import type { ResponseStore } from './responses.ts';
import type { ResultRequestStore } from './result-requests.ts';
import type { RetentionStore } from './retention.ts';
import type { RevisionStore } from './revisions.ts';
import type { SurveyStore } from './surveys.ts';
import type { TakenBackStore } from './taken-back.ts';
import type { UploadStore } from './uploads.ts';

/**
 * Completed responses, and what belongs to them: one database, with a contract for each concern. SQLite and PostgreSQL
 * share the contracts and their tests. Whoever needs one concern takes that one, not the whole.
 *
 * Every call may be repeated, and throws {@link StorageUnavailable} while the database is away.
 */
export interface Storage {
  readonly responses: ResponseStore;
  readonly takenBack: TakenBackStore;
  readonly participation: ParticipationStore;
  readonly resultRequests: ResultRequestStore;
  readonly revisions: RevisionStore;
  readonly surveys: SurveyStore;
  readonly counts: CountStore;
  readonly notices: NoticeStore;
  readonly forwards: ForwardStore;
  readonly coordinators: CoordinatorStore;
  readonly uploads: UploadStore;
  readonly audit: AuditStore;
  readonly retention: RetentionStore;
  /** Applies the migrations that are missing. */
  migrate(): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
