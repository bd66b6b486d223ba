/** Files that a person picks on their device: how a phone's app sends them, and how they come back to the page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pictureSize } from '../picture-size.ts';
import type { StoredFile } from './media.ts';
import { BodyError, parseMultipart, type UploadedFile } from './multipart.ts';
import { SAFE_HEADERS } from './page-files.ts';
import { type ActResult, uploadSchema } from './page-protocol.ts';
import type { Person } from './person.ts';
import type { UploadResult } from './preview/uploads.ts';
import type { Sendable } from './sendable.ts';
import { LARGEST_ALBUM } from './sending.ts';

/** Large enough to send files that a bot can no longer fetch. */
export const LARGEST_UPLOAD = 100 * 1024 * 1024;
/** Types that a browser may show or play; it saves all others. */
const SHOWN = /^(image\/(jpeg|png|gif|webp)|audio\/(ogg|mpeg|mp4|wav|webm)|video\/(mp4|webm|ogg))$/u;

/**
 * Sends the picked files; several become an album with the caption on the first.
 *
 * @param body - multipart/form-data
 */
export async function sendPicked(
  find: (person: number) => Person | undefined,
  contentType: string,
  body: Buffer,
): Promise<ActResult> {
  let content: ReturnType<typeof parseMultipart>;
  try {
    content = parseMultipart(contentType, body);
  } catch (error) {
    if (error instanceof BodyError) return { problem: 'bad-request' };
    throw error;
  }
  const asked = uploadSchema.safeParse(content.fields);
  const files = [...content.files.values()].slice(0, LARGEST_ALBUM);
  if (!asked.success || files.length === 0) return { problem: 'bad-request' };
  const person = find(asked.data.person);
  if (person === undefined) return { problem: 'unknown-person' };
  if (person.chat.blocked) return { problem: 'blocked' };
  const things = files.map((file, index) =>
    pickedAs(asked.data.as, file, index === 0 ? asked.data.caption : ''),
  );
  const [first] = things;
  if (things.length > 1) await person.sendsAlbum(things);
  else if (first !== undefined) await person.sends(first);
  return { ok: true };
}

/**
 * Hands questionnaires on that somebody gave to the page.
 *
 * @param body - multipart/form-data
 */
export function takePicked(
  contentType: string,
  body: Buffer,
  take: (files: readonly UploadedFile[]) => UploadResult,
): UploadResult {
  try {
    return take([...parseMultipart(contentType, body).files.values()]);
  } catch (error) {
    if (error instanceof BodyError) return { problem: 'bad-request' };
    throw error;
  }
}

/** The kind in which an app sends a file: music as music; pictures and films as such if wished and possible. */
function pickedAs(
  as: 'media' | 'file',
  { name, mimeType, content }: UploadedFile,
  caption: string,
): Sendable {
  const carried = { name, mimeType, caption };
  const size = pictureSize(content);
  if (as === 'media') {
    if (mimeType === 'image/gif') return { animation: content, ...carried };
    if (size !== undefined) return { photo: content, ...carried };
    if (mimeType.startsWith('video/')) return { video: content, ...carried };
  }
  if (/^audio\/(mpeg|mp4|x-m4a)$/u.test(mimeType)) return { audio: content, ...carried };
  return { document: content, ...carried };
}

/** Sends a file of a chat to the page, so that it can run no script there. Players request parts of it. */
export function sendFileToPage(file: StoredFile, request: IncomingMessage, response: ServerResponse): void {
  const { content } = file;
  const isShown = SHOWN.test(file.mimeType);
  const name = encodeURIComponent(file.name);
  const asked = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? '');
  const from = Number(asked?.[1] ?? 0);
  const to = Math.min(asked?.[2] ? Number(asked[2]) : Number.POSITIVE_INFINITY, content.length - 1);
  const isPart = asked !== null && from <= to;
  response
    .writeHead(isPart ? 206 : 200, {
      ...SAFE_HEADERS,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': isShown ? file.mimeType : 'application/octet-stream',
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'accept-ranges': 'bytes',
      ...(isPart && { 'content-range': `bytes ${from}-${to}/${content.length}` }),
    })
    .end(isPart ? content.subarray(from, to + 1) : content);
}
