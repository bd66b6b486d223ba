import type { ParticipationStore } from '../storage/contract/participation.ts';
import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { TakenBackStore } from '../storage/contract/taken-back.ts';

/** An interview that was given up. */
export interface InterviewGivenUp {
  readonly formId: string;
  /** The session's, and so the response's. */
  readonly id: string;
  /** The note of participation belongs to another interview. */
  readonly keepsNote?: true;
}

/**
 * Takes back all that an interview may have left: its response, also one still on its way from another process, its files,
 * and the note that the person took part. May be repeated.
 */
export async function takeBackInterview(
  {
    takenBack,
    files,
    participation,
  }: {
    readonly takenBack: TakenBackStore;
    readonly files: ResponseFiles;
    readonly participation: ParticipationStore;
  },
  userId: number,
  { formId, id, keepsNote }: InterviewGivenUp,
): Promise<void> {
  // First, so that no process stores it any more.
  await takenBack.add(formId, id);
  await files.delete(formId, id);
  if (!keepsNote) await participation.forget(formId, userId);
}
