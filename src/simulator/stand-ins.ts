/**
 * What people send from the attach menu: sample files, so that nobody has to pick one to try how the bot handles it.
 */
import { readFileSync } from 'node:fs';
import type { Sendable } from './sendable.ts';

export type StandIn = 'photo' | 'document' | 'large' | 'voice' | 'location' | 'contact' | 'sticker';

/** Dresden, Neumarkt. */
const PLACE = { latitude: 51.0511, longitude: 13.7409 };
/** Larger than a bot can fetch. */
const LARGE = 25 * 1024 * 1024;

/** @param caption - for the kinds that can have one */
export function standIn(kind: StandIn, caption?: string): Sendable {
  const said = caption === undefined ? {} : { caption };
  switch (kind) {
    case 'photo':
      return { photo: read('stand-in.jpg'), ...said };
    case 'document':
    case 'large':
      return {
        document: new TextEncoder().encode('A document that stands in for another one.\n'),
        name: 'document.txt',
        mimeType: 'text/plain',
        ...(kind === 'large' && { size: LARGE }),
        ...said,
      };
    case 'voice':
      return { voice: read('stand-in.ogg'), duration: 3, ...said };
    case 'location':
      return { location: PLACE };
    case 'contact':
      return { contact: '+49 351 0000000' };
    case 'sticker':
      return { sticker: '👋' };
  }
}

function read(name: string): Buffer {
  return readFileSync(new URL(`./page/${name}`, import.meta.url));
}
