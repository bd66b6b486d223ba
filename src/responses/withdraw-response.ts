import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { ResponseStore } from '../storage/contract/responses.ts';

/**
 * Deletes the response with this withdrawal code, and its files.
 *
 * @returns the response's form; `undefined` when the code leads to no response
 */
export async function withdrawResponse(
  { responses, files }: { readonly responses: ResponseStore; readonly files: ResponseFiles },
  withdrawalCode: string,
): Promise<string | undefined> {
  const withdrawn = await responses.withdraw(withdrawalCode);
  if (withdrawn === undefined) return undefined;
  await files.delete(withdrawn.formId, withdrawn.id);
  return withdrawn.formId;
}
