import type { CoordinatorMessenger, NoticeMessage } from '../../src/coordinators/messenger.ts';

/** The coordinators' phones: the content of each chat, and what may go wrong on the way there. */
export class Phones implements CoordinatorMessenger {
  readonly #chats = new Map<number, Map<number, string>>();
  readonly blocked = new Set<number>();
  readonly unreachable = new Set<number>();
  readonly languages: (string | undefined)[] = [];
  /** Messages that rang: edits do not. */
  sent = 0;
  edits = 0;
  #lastId = 100;

  /** The messages in a chat, the oldest first, each as one line. */
  chat(coordinator: number): string[] {
    return [...(this.#chats.get(coordinator)?.values() ?? [])];
  }

  clear(coordinator: number): void {
    this.#chats.delete(coordinator);
  }

  async send(coordinator: number, message: NoticeMessage, language: string | undefined) {
    await this.#reach(coordinator);
    if (this.blocked.has(coordinator)) return 'blocked';
    this.languages.push(language);
    this.sent++;
    const id = this.#lastId++;
    const chat = this.#chats.get(coordinator) ?? new Map<number, string>();
    this.#chats.set(coordinator, chat.set(id, worded(message)));
    return id;
  }

  async edit(coordinator: number, messageId: number, message: NoticeMessage, language: string | undefined) {
    await this.#reach(coordinator);
    if (this.blocked.has(coordinator)) return 'blocked';
    const chat = this.#chats.get(coordinator);
    if (!chat?.has(messageId)) return 'gone';
    this.languages.push(language);
    this.edits++;
    chat.set(messageId, worded(message));
    return 'edited';
  }

  async #reach(coordinator: number): Promise<void> {
    await Promise.resolve();
    if (this.unreachable.has(coordinator)) throw new Error('429: Too Many Requests');
  }
}

/** `2026-11-23: needs 2/12 (10!), councils 0/3` */
export function worded({ day, forms }: NoticeMessage): string {
  const lines = forms.map(
    ({ formId, today, total, milestone }) =>
      `${formId} ${today}/${total}${milestone ? ` (${milestone}!)` : ''}`,
  );
  return `${day}: ${lines.join(', ')}`;
}
