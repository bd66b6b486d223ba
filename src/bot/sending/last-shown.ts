/** Chats that are remembered: enough until the note of a shown screen is read back from the store. */
const MOST = 1000;

/** Which message showed a chat's screen last, for the chats that were spoken to most recently. */
export class LastShown {
  readonly #byChat = new Map<number, { readonly screen: number; readonly messageId: number }>();

  note(chatId: number, screen: number, messageId: number): void {
    this.#byChat.delete(chatId); // A map keeps the order of insertion: the oldest comes first.
    this.#byChat.set(chatId, { screen, messageId });
    if (this.#byChat.size <= MOST) return;
    for (const oldest of this.#byChat.keys()) {
      this.#byChat.delete(oldest);
      break;
    }
  }

  /** The message that showed this screen; 0 when it is not known. */
  messageOf(chatId: number, screen: number): number {
    const last = this.#byChat.get(chatId);
    return last?.screen === screen ? last.messageId : 0;
  }
}
