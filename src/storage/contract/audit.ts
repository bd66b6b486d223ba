/** What somebody was given that is not protected by batches, and why. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly formId: string;
  /** `shell` for whoever has the command line. */
  readonly actor: string;
  readonly act: 'raw-export' | 'approval';
  /** In the words of the actor. */
  readonly purpose: string;
}

/** Who was given what. Entries are never changed or deleted. */
export interface AuditStore {
  note(entry: AuditEntry): Promise<void>;
  /** Of one form, the oldest first. */
  of(formId: string): Promise<readonly AuditEntry[]>;
}
