/** A small reader of multipart/form-data (RFC 7578): it holds whole bodies in memory, since test files are small. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** Says why a body cannot be read, in Telegram's words. */
export class BodyError extends Error {}

const HEADER_END = Buffer.from('\r\n\r\n');

export function parseMultipart(contentType: string, body: Buffer) {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) throw new BodyError('Bad Request: boundary not found');
  const fields: Record<string, string> = {};
  const files = new Map<string, UploadedFile>();
  const delimiter = Buffer.from(`--${boundary}`);
  let start = body.indexOf(delimiter);
  while (start !== -1) {
    const partStart = start + delimiter.length;
    // "--" after the delimiter ends the body
    if (body[partStart] === 0x2d && body[partStart + 1] === 0x2d) break;
    const next = body.indexOf(delimiter, partStart);
    if (next === -1) throw new BodyError('Bad Request: boundary not found');
    // a part lies between the line break after one delimiter and the one before the next
    readPart(body.subarray(partStart + 2, next - 2), fields, files);
    start = next;
  }
  return { fields, files };
}

function readPart(part: Buffer, fields: Record<string, string>, files: Map<string, UploadedFile>): void {
  const headerEnd = part.indexOf(HEADER_END);
  if (headerEnd === -1) throw new BodyError('Bad Request: wrong multipart body');
  const headers = part.subarray(0, headerEnd).toString();
  const content = part.subarray(headerEnd + HEADER_END.length);
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) throw new BodyError('Bad Request: wrong multipart body');
  const fileName = parameter(disposition, 'filename');
  if (fileName === undefined) {
    fields[name] = content.toString();
    return;
  }
  const mimeType = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? 'application/octet-stream';
  files.set(name, { name: fileName, mimeType, content: Uint8Array.from(content) });
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(disposition);
  return found?.[1] ?? found?.[2];
}
