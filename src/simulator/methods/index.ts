/** Every Bot API method that the server knows, and a lookup that ignores letter case, as Telegram does. */
import { chatMethods } from './chats.ts';
import { copyMethods } from './copies.ts';
import { mediaMethods } from './media.ts';
import { messageMethods } from './messages.ts';
import type { Method, Methods } from './method.ts';
import { profileMethods } from './profile.ts';
import { updateMethods } from './updates.ts';

export const METHODS: Methods = {
  ...updateMethods,
  ...messageMethods,
  ...copyMethods,
  ...mediaMethods,
  ...chatMethods,
  ...profileMethods,
};

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.keys(METHODS).map((name) => [name.toLowerCase(), name]),
);

export function findMethod(name: string): { name: string; method: Method } | undefined {
  const known = METHODS[name] === undefined ? NAMES.get(name.toLowerCase()) : name;
  const method = known === undefined ? undefined : METHODS[known];
  return known === undefined || method === undefined ? undefined : { name: known, method };
}
