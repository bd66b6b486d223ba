import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { notedAnew } from './taking-back.ts';
import type { Turn } from './turn.ts';

/**
 * Notes that this account has taken part. This happens before the response is stored, and apart from it, so that neither
 * tells when the other was written. On a helper's device nothing is noted: the account is the helper's.
 */
export async function noteParticipation(turn: Turn, { formId, settings }: Questionnaire): Promise<void> {
  const { noted, othersNote } = turn.state.interview ?? {};
  if (settings.assisted || noted || othersNote) return;
  await turn.responses.noteParticipation(formId, turn.record.chatId);
  turn.updateInterview({ noted: true });
  notedAnew(turn, formId);
}
