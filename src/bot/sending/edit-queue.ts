import type { Reply } from './reply.ts';

/** A change to a message that is already in the chat. */
export type Edit = Extract<Reply, { do: 'edit' | 'remove-keyboard' | 'delete' }>;

/**
 * The edits of a chat's messages that nobody waits for. They are made one after the other. Of two edits of one message
 * only the later is made; an edit that fails is dropped.
 */
export class EditQueue {
  readonly #make: (messageId: number, edit: Edit) => Promise<unknown>;
  readonly #waiting = new Map<number, Edit>();
  #draining: Promise<void> | undefined;

  /** @param make - makes one edit; never rejects */
  constructor(make: (messageId: number, edit: Edit) => Promise<unknown>) {
    this.#make = make;
  }

  /** @returns when the queue is empty */
  add(messageId: number, edit: Edit): Promise<void> {
    // A message that will be deleted or rewritten does not lose only its buttons.
    if (edit.do !== 'remove-keyboard' || !this.#waiting.has(messageId)) this.#waiting.set(messageId, edit);
    this.#draining ??= this.#drain();
    return this.#draining;
  }

  async #drain(): Promise<void> {
    for (let next = first(this.#waiting); next !== undefined; next = first(this.#waiting)) {
      const [messageId, edit] = next;
      this.#waiting.delete(messageId);
      await this.#make(messageId, edit);
    }
    this.#draining = undefined;
  }
}

function first<Key, Value>(map: ReadonlyMap<Key, Value>): [Key, Value] | undefined {
  return map.entries().next().value;
}
