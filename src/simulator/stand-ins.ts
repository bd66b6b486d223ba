/** What people send from the attach menu: stand-ins, so that nobody has to pick a file to try how the bot takes one. */
import { readFileSync } from 'node:fs';
import type { Sendable } from './sendable.ts';

export type StandIn = 'photo' | 'document' | 'voice' | 'location' | 'contact' | 'sticker';

/** Dresden, Neumarkt. */
const PLACE = { latitude: 51.0511, longitude: 13.7409 };

export function standIn(kind: StandIn): Sendable {
  switch (kind) {
    case 'photo':
      return { photo: readFileSync(new URL('./page/stand-in.jpg', import.meta.url)) };
    case 'document':
      return {
        document: new TextEncoder().encode('A document that stands in for another one.\n'),
        name: 'document.txt',
        mimeType: 'text/plain',
      };
    case 'voice':
      return { voice: new Uint8Array(4096), duration: 7 };
    case 'location':
      return { location: PLACE };
    case 'contact':
      return { contact: '+49 351 0000000' };
    case 'sticker':
      return { sticker: '👋' };
  }
}
