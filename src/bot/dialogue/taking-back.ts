import type { Session } from '../../interview/session.ts';
import type { Turn } from './turn.ts';

/*
 * An interview that is given up may have left something in the storage, and that is taken back. The session does not know
 * whether there is anything: a turn whose commit failed afterwards, or another process at this very moment, may have stored
 * a response or noted a participation. So the commit that gives the interview up notes this debt in the chat's state, and
 * `TurnRunner` takes back after that commit. Of two processes only the one whose commit wins takes back, even after a crash.
 */

/** After the commit there is something to take back. The caller ends the interview. */
export function giveUp(turn: Turn, { formId, id, stage }: Session): void {
  if (stage.at === 'consent') return;
  const { takingBack = [], interview: running } = turn.state;
  const othersNote = running?.othersNote;
  const interview = { formId, id, ...(othersNote && { keepsNote: othersNote }) };
  turn.update({ takingBack: [...takingBack, interview] });
}

/** Whether a note of participation may still be in the storage although it is about to be forgotten. It must not count. */
export function forgetsNote({ state }: Turn, formId: string): boolean {
  return state.takingBack?.some((interview) => interview.formId === formId && !interview.keepsNote) ?? false;
}

/** The note of participation belongs to the running interview. One that was given up before must not forget it later. */
export function notedAnew(turn: Turn, formId: string): void {
  if (!forgetsNote(turn, formId)) return;
  const takingBack = turn.state.takingBack?.map((interview) =>
    interview.formId === formId ? { ...interview, keepsNote: true as const } : interview,
  );
  turn.update({ takingBack });
}

/** What these interviews had left has been taken back. */
export function takenBack(turn: Turn, ids: readonly string[]): void {
  const { takingBack } = turn.state;
  const left = takingBack?.filter(({ id }) => !ids.includes(id));
  if (left?.length === takingBack?.length) return;
  turn.update({ takingBack: left?.length ? left : undefined });
}
