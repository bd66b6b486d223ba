import type { InterviewResponse } from '../interview/response.ts';
import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { ResponseStore } from '../storage/contract/responses.ts';

/**
 * Stores a response whose files are kept already. May be repeated.
 *
 * @param noticeAt - epoch milliseconds before which no coordinator is told
 * @returns `false` when its interview was given up meanwhile, in another process: then nothing is stored, and its files are
 * deleted
 */
export async function storeResponse(
  { responses, files }: { readonly responses: ResponseStore; readonly files: ResponseFiles },
  response: InterviewResponse,
  noticeAt: number,
): Promise<boolean> {
  if (await responses.store(response, noticeAt)) return true;
  const { formId, id } = response;
  // The other reason not to store it: it was stored before.
  if (await responses.has(formId, id)) return true;
  await files.delete(formId, id);
  return false;
}
