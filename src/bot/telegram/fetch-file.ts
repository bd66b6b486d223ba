import { type Api, GrammyError } from 'grammy';
import { FileRefused } from './telegram-fetch.ts';

/** Bytes: the most that a bot can fetch (https://core.telegram.org/bots/api#getfile). */
const MOST = 20 * 1024 * 1024;

/** Fetches a file that a respondent sent from Telegram. */
export function fileSource(
  api: Api,
  apiRoot: string,
  token: string,
  download: (url: string, most: number) => Promise<Uint8Array>,
) {
  return {
    fetch: async ({ file }: { readonly file: string }): Promise<Uint8Array> => {
      const { file_path: path } = await api.getFile(file);
      if (path === undefined) throw new FileRefused('Telegram names no path for a file.');
      return await download(`${apiRoot}/file/bot${token}/${path}`, MOST);
    },
    isFinal: (error: unknown): boolean =>
      error instanceof FileRefused ||
      // Such a description is all that tells a file that is gone from one that is being moved.
      (error instanceof GrammyError &&
        error.error_code === 400 &&
        !error.description.includes('temporarily unavailable')),
  };
}
