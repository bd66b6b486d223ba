import type { Api } from 'grammy';
import type { ResponseFile } from '../../interview/response.ts';

/** Bytes: the most that a bot can fetch (https://core.telegram.org/bots/api#getfile). */
const MOST = 20 * 1024 * 1024;

/** A file that a respondent sent, and its bytes. */
export interface FetchedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Fetches the files that respondents sent from Telegram, one after the other: together they might not fit into the memory
 * of a small server.
 *
 * @returns a function whose iteration throws when a file cannot be fetched now; trying again may help
 */
export function fileFetcher(
  api: Api,
  apiRoot: string,
  token: string,
  download: (url: string, most: number) => Promise<Uint8Array>,
): (files: readonly ResponseFile[]) => AsyncIterable<FetchedFile> {
  return async function* (files) {
    for (const { name, file } of files) {
      const { file_path: path } = await api.getFile(file);
      if (path === undefined) throw new Error('Telegram names no path for a file.');
      yield { name, bytes: await download(`${apiRoot}/file/bot${token}/${path}`, MOST) };
    }
  };
}
