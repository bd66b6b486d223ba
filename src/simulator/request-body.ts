/** Reads what a request carries: query string, JSON, form fields or multipart with files. */
import type { IncomingMessage } from 'node:http';
import { BodyError, parseMultipart, type UploadedFile } from './multipart.ts';

export interface RequestContent {
  readonly params: Record<string, unknown>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

const NO_FILES: ReadonlyMap<string, UploadedFile> = new Map();

export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** @throws BodyError when the body is not what its content type says */
export function parseContent(contentType: string | undefined, body: Buffer, query: string): RequestContent {
  const params: Record<string, unknown> = query === '' ? {} : Object.fromEntries(new URLSearchParams(query));
  if (body.length === 0) return { params, files: NO_FILES };
  const type = contentType ?? '';
  if (type.startsWith('application/json')) {
    const json = parseJson(body);
    return { params: query === '' ? json : { ...params, ...json }, files: NO_FILES };
  }
  if (type.startsWith('multipart/form-data')) {
    const { fields, files } = parseMultipart(type, body);
    return { params: { ...params, ...fields }, files };
  }
  if (type.startsWith('application/x-www-form-urlencoded') || type === '') {
    return {
      params: { ...params, ...Object.fromEntries(new URLSearchParams(body.toString())) },
      files: NO_FILES,
    };
  }
  // Telegram ignores a body of any other type.
  return { params, files: NO_FILES };
}

function parseJson(body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new BodyError("Bad Request: can't parse JSON object");
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BodyError("Bad Request: can't parse JSON object");
  }
  return value as Record<string, unknown>;
}
