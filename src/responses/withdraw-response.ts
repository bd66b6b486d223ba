import type { ParticipationStore } from '../storage/contract/participation.ts';
import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { ResponseStore } from '../storage/contract/responses.ts';

/**
 * Deletes the response with this withdrawal code, its files, and the note that this account took part in its form. The
 * response goes before its files, so that none is left without them; but after the note, so that an attempt that was cut
 * short is made again as a whole.
 *
 * @returns the response's form; `undefined` when the code leads to no response
 */
export async function withdrawResponse(
  {
    responses,
    files,
    participation,
  }: {
    readonly responses: ResponseStore;
    readonly files: ResponseFiles;
    readonly participation: ParticipationStore;
  },
  withdrawalCode: string,
  userId: number,
): Promise<string | undefined> {
  const found = await responses.find(withdrawalCode);
  if (found === undefined) return undefined;
  await participation.forget(found.formId, userId);
  const withdrawn = await responses.withdraw(withdrawalCode);
  if (withdrawn !== undefined) await files.delete(withdrawn.formId, withdrawn.id);
  return found.formId;
}
