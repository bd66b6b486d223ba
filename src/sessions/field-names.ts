import { type Cipheriv, createCipheriv } from 'node:crypto';

/** Every session has these: that it has them tells nothing, and from them it is known under which secret it is. */
export const IN_EVERY_SESSION: ReadonlySet<string> = new Set(['chat', 'state', 'prompt', 'mark']);

/** So many fields are named at once: an encryption costs 1 µs, however little it encrypts. */
const AT_ONCE = 32;
const BLOCK = 16;
/** Bytes of an encrypted block that become a name, and the characters of it that are used: by its length it is known. */
const BYTES = 6;
const LENGTH = 7;

/** What a field is called within: `answer:age`, `state`. */
export interface Field {
  /** Its name where all chats share it, of 8 characters. Until state format 3, stores called all fields so. */
  readonly id: string;
  /** Authenticated with its value. */
  readonly label: Buffer;
  /** Its place among all fields that the keyring knows. */
  readonly index: number;
  readonly isInEverySession: boolean;
}

export function field(name: string, mac: Buffer, index: number): Field {
  return {
    id: mac.toString('base64url', 0, BYTES),
    label: Buffer.from(name),
    index,
    isInEverySession: IN_EVERY_SESSION.has(name),
  };
}

/**
 * What a store calls the answers of one chat. Were a question called the same in every chat, the store would show which chats
 * were asked it, and with that what they answered before. How many answers a chat has can still be seen.
 *
 * A name is the field's shared id, encrypted (AES-128, one block) under a key of the chat: so a session with shared ids can be
 * brought to these names without knowing what the fields are.
 */
export class FieldNames {
  readonly #cipher: Cipheriv;
  readonly #named = new Map<number, readonly string[]>();

  /** @param key - 16 bytes, of this chat alone */
  constructor(key: Buffer) {
    this.#cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
  }

  /** @param all - the keyring's fields, by index */
  of({ id, index, isInEverySession }: Field, all: readonly Field[]): string {
    if (isInEverySession) return id;
    const group = Math.floor(index / AT_ONCE);
    const place = index % AT_ONCE;
    let names = this.#named.get(group);
    if (names === undefined || names.length <= place) {
      // In a process that has just started, fields become known one by one.
      const unnamed = all.slice(group * AT_ONCE + (names?.length ?? 0), (group + 1) * AT_ONCE);
      names = [...(names ?? []), ...this.#name(unnamed.map((each) => each.id))];
      this.#named.set(group, names);
    }
    return names[place] ?? '';
  }

  /** The name of a field known only by its shared id. */
  ofShared(id: string): string {
    return this.#name([id])[0] ?? '';
  }

  #name(ids: readonly string[]): string[] {
    const blocks = Buffer.alloc(ids.length * BLOCK);
    for (const [n, id] of ids.entries()) blocks.write(id, n * BLOCK, 'base64url');
    const encrypted = this.#cipher.update(blocks);
    return ids.map((_, n) => encrypted.toString('base64url', n * BLOCK, n * BLOCK + BYTES).slice(0, LENGTH));
  }
}

/** Whether the name is one that all chats share. */
export function isShared(name: string): boolean {
  return name.length > LENGTH;
}
