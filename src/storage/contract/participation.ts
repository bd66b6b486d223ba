/** Who has taken part: a mark under a key of the survey's own, without a time and apart from the responses. */
export interface ParticipationStore {
  /** Does nothing once the survey is closed. */
  note(formId: string, userId: number): Promise<void>;
  has(formId: string, userId: number): Promise<boolean>;
  forget(formId: string, userId: number): Promise<void>;
  /** Destroys the survey's key and all its marks. The survey stays open, and may be prolonged. */
  forgetAll(formId: string): Promise<void>;
}
