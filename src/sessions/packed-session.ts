import type { Edition } from './editions.ts';
import { SessionFields } from './session-fields.ts';

/** The hash's fields for the revision and the edition: no opaque field has so short a name. */
const REVISION_FIELD = 'r';
const EDITION_FIELD = 'e';

/**
 * Reads a Redis hash as `cmsgpack.pack` writes it in a script: one MessagePack array of names and values in turn, all
 * of them raw strings. The values are views of `packed`.
 * Source: https://github.com/msgpack/msgpack/blob/master/spec.md
 */
export function unpackSession(packed: Buffer): Edition {
  const fields = new Map<string, Buffer>();
  let revision = 0;
  let edition = '';
  let start = 0;
  let end = packed[0] === 0xdc ? 3 : 1; // an array of up to 65,535 elements, or of up to 15

  function next(): void {
    const head = packed[end] ?? 0;
    if (head < 0xc0) {
      start = end + 1; // 0xa0 to 0xbf: up to 31 bytes
      end = start + (head & 0x1f);
    } else if (head === 0xd9) {
      start = end + 2;
      end = start + packed.readUInt8(start - 1);
    } else if (head === 0xda) {
      start = end + 3;
      end = start + packed.readUInt16BE(start - 2);
    } else {
      start = end + 5; // 0xdb
      end = start + packed.readUInt32BE(start - 4);
    }
  }

  while (end < packed.length) {
    next();
    const name = packed.toString('latin1', start, end);
    next();
    if (name === REVISION_FIELD) revision = Number(packed.toString('latin1', start, end));
    else if (name === EDITION_FIELD) edition = packed.toString('latin1', start, end);
    else fields.set(name, packed.subarray(start, end));
  }
  return { edition, session: { revision, fields: new SessionFields(fields) } };
}
