import type { Session } from '../../interview/session.ts';
import type { Turn } from './turn.ts';

/*
 * What an interview that is given up may have left in the storage is taken back from there. Whether there is anything,
 * the session does not know: a response may be stored, or a participation noted, by a turn whose commit failed after that,
 * or by another process at this very moment. So it is noted in the chat's state with the commit that gives it up, and
 * done after that (see `Turns`): of two processes only that whose commit wins takes back, and it does so even after a
 * crash.
 */

/** From the commit on there is something to be taken back. The caller forgets the session. */
export function giveUp(turn: Turn, { formId, id, stage }: Session): void {
  if (stage.at === 'consent') return;
  const { takingBack = [], interview: running } = turn.state;
  const othersNote = running?.othersNote;
  const interview = { formId, id, ...(othersNote && { keepsNote: othersNote }) };
  turn.update({ takingBack: [...takingBack, interview] });
}

/** Whether a note of participation that may still stand there is about to be forgotten: nobody is to be judged by it. */
export function forgetsNote({ state }: Turn, formId: string): boolean {
  return state.takingBack?.some((interview) => interview.formId === formId && !interview.keepsNote) ?? false;
}

/** The note of participation belongs to the interview that runs now: one given up before must not forget it later. */
export function notedAnew(turn: Turn, formId: string): void {
  if (!forgetsNote(turn, formId)) return;
  const takingBack = turn.state.takingBack?.map((interview) =>
    interview.formId === formId ? { ...interview, keepsNote: true as const } : interview,
  );
  turn.update({ takingBack });
}

/** It is done for the interviews of these ids. */
export function takenBack(turn: Turn, ids: readonly string[]): void {
  const { takingBack } = turn.state;
  const left = takingBack?.filter(({ id }) => !ids.includes(id));
  if (left?.length === takingBack?.length) return;
  turn.update({ takingBack: left?.length ? left : undefined });
}
