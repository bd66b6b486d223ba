import { type Message, says } from '../problems/message.ts';

/** XLSForm types that only workbooks have, and what to write in YAML instead. */
const UNSUPPORTED: ReadonlyMap<string, Message> = new Map([
  ['osm', says('cure-osm')],
  ['xml-external', says('cure-xml-external')],
  ['select_one_external', says('cure-select-external')],
]);

/** What to do instead of an XLSForm type that only workbooks have. */
export function insteadOf(type: string): Message | undefined {
  return UNSUPPORTED.get(type);
}
