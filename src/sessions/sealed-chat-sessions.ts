import type { ChatCommit, ChatRecord, ChatSessions, PromptNote, StateFormat } from './chat-sessions.ts';
import { OwnSeals } from './own-seals.ts';
import { chatIn, type Kept, ours, SealedRecord } from './sealed-record.ts';
import { answerField, packed, packedNote, sealJson, sealText } from './sealed-values.ts';
import type { SessionKey, SessionStore, StoredSession } from './session-store.ts';
import { NewerState, writeState } from './state-format.ts';
import { CannotOpen, type SessionSeal, Vault } from './vault.ts';

/** Tells under which secret the store's sessions are sealed. A session like any other to the store. */
const MARK: SessionKey = { shard: 0, id: 'secret-in-use' };
const MARK_FIELD = 'mark';
const TEN_YEARS = 10 * 365 * 24 * 60 * 60 * 1000;

/**
 * The chats' sessions on any store. Makes sure first that the sessions in the store can be opened: a changed secret
 * would otherwise let everybody begin anew, without a word.
 *
 * @param secretKey - as {@link Vault} takes it
 * @param log - told when sessions are met that cannot be opened
 * @param format - which shape the state has at rest; without one it is kept as it comes
 * @throws if the store's sessions are sealed under a secret that is not among those given
 */
export async function openChatSessions<State>(
  store: SessionStore,
  secretKey: string,
  log: (line: string) => void,
  format?: StateFormat<State>,
): Promise<ChatSessions<State>> {
  const vault = new Vault(secretKey);
  await leaveMark(store, vault);
  return new SealedChatSessions<State>(store, vault, log, format);
}

async function leaveMark(store: SessionStore, vault: Vault): Promise<void> {
  const [newest, ...former] = vault.keyrings;
  const seal = newest.session(MARK);
  for (;;) {
    const stored = await store.load(MARK);
    if (stored?.fields.has(seal.fieldId(MARK_FIELD))) return;
    const known = former.some((keyring) => stored?.fields.has(keyring.field(MARK_FIELD).id));
    if (stored !== undefined && !known) {
      throw new Error(
        'SECRET_KEY is not the secret under which the stored sessions were sealed, so that nobody’s interview could ' +
          'go on. Set SECRET_KEY to the former secret again; to change it, give both: the new one, a comma, the ' +
          'former one. If the former secret is lost, empty the session store: interviews under way begin anew then.',
      );
    }
    const marked = await store.commit(MARK, {
      expected: stored?.revision ?? 0,
      clear: true,
      set: new Map([[seal.fieldId(MARK_FIELD), seal.seal(MARK_FIELD, '')]]),
      remove: [],
      timeToLive: TEN_YEARS,
      due: undefined,
      erase: false,
    });
    if (marked) return; // else another process did it in the meantime: look whether it has our secret
  }
}

/**
 * {@link ChatSessions} with every field sealed by a {@link Vault}: the state with the chat's id (the sweeper starts from
 * opaque keys and must learn whom to write to), the note of the prompt, and each answer by itself. An answer is opened
 * only when read, so that one in a session of 120 costs no more than one in a session of 10.
 */
class SealedChatSessions<State> implements ChatSessions<State> {
  readonly #store: SessionStore;
  readonly #vault: Vault;
  readonly #log: (line: string) => void;
  readonly #kept: Kept<State>;

  constructor(
    store: SessionStore,
    vault: Vault,
    log: (line: string) => void,
    format: StateFormat<State> | undefined,
  ) {
    this.#store = store;
    this.#vault = vault;
    this.#log = log;
    this.#kept = { state: new OwnSeals(), prompt: new OwnSeals(), format };
  }

  async load(chatId: number): Promise<ChatRecord<State>> {
    const [newest, ...former] = this.#vault.keyrings.map((keyring) => keyring.chat(chatId));
    if (newest === undefined) throw new Error('unreachable: a vault has at least one keyring');
    for (const seal of [newest, ...former]) {
      const stored = await this.#store.load(seal.key);
      if (stored !== undefined) return new SealedRecord<State>(chatId, seal, stored, this.#kept);
    }
    return new SealedRecord<State>(chatId, newest, undefined, this.#kept);
  }

  /** `loaded` must be what `load` or `claimDue` gave. Answers that do not come from it replace the stored ones. */
  async commit(loaded: ChatRecord<State>, commit: ChatCommit<State>): Promise<boolean> {
    const record = ours(loaded);
    const { seal, revision, stored, chatId, renamed } = record;
    const { answers, mayBeBehind = false, timeToLive, due } = commit;
    const forget = answers === undefined || !answers.isBasedOn(stored);
    const clear = forget || renamed !== undefined;
    const set = new Map(forget ? [] : renamed);
    set.set(seal.fieldId('state'), this.#sealState(seal, chatId, commit.state));
    set.delete(seal.fieldId('chat'));
    const remove: string[] = [];
    for (const [question, answer] of answers?.changes ?? []) {
      const field = answerField(question);
      if (answer === undefined) {
        set.delete(seal.fieldId(field));
        remove.push(seal.fieldId(field));
      } else set.set(seal.fieldId(field), sealJson(seal, field, packed(answer)));
    }
    const erase = revision > 0 && (commit.erase === true || clear || remove.length > 0);
    if (!clear && record.hasChatField) remove.push(seal.fieldId('chat'));
    return this.#store.commit(seal.key, {
      expected: revision,
      mayBeBehind,
      clear,
      set,
      remove,
      timeToLive,
      due,
      erase,
    });
  }

  async noteSent(
    chatId: number,
    revision: number,
    prompt: PromptNote,
    due: number | undefined,
  ): Promise<void> {
    // Under several secrets it is not known here which one the chat is under; only an existing session takes a note.
    await Promise.all(
      this.#vault.keyrings.map((keyring) => {
        const seal = keyring.chat(chatId);
        const value = sealJson(seal, 'prompt', packedNote(prompt));
        this.#kept.prompt.keep(seal.key.id, value, prompt);
        return this.#store.noteSent(seal.key, { revision, field: seal.fieldId('prompt'), value, due });
      }),
    );
  }

  async postpone(chatId: number, revision: number, due: number): Promise<void> {
    await Promise.all(
      this.#vault.keyrings.map((keyring) => this.#store.postpone(keyring.chat(chatId).key, revision, due)),
    );
  }

  async claimDue(now: number, lease: number, most: number): Promise<readonly ChatRecord<State>[]> {
    const keys = await this.#store.claimDue(now, lease, most);
    const records: ChatRecord<State>[] = [];
    let unopened = 0;
    let newer: NewerState | undefined;
    for (const { key, stored } of await Promise.all(keys.map((key) => this.#loadKey(key)))) {
      if (stored === undefined) continue; // over since it was claimed
      try {
        records.push(this.#recordOf(key, stored));
      } catch (error) {
        // The others must not wait for it.
        if (error instanceof NewerState) newer = error;
        else if (error instanceof CannotOpen) unopened += 1;
        else throw error;
      }
    }
    if (unopened > 0) {
      this.#log(
        `${unopened} session(s) to which something is owed cannot be opened: altered, or sealed under a secret that is ` +
          'not in SECRET_KEY any more. Give the former secret too (the new one, a comma, the former one).',
      );
    }
    if (newer !== undefined) this.#log(newer.message);
    return records;
  }

  ping(): Promise<void> {
    return this.#store.ping();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #loadKey(key: SessionKey): Promise<{ key: SessionKey; stored: StoredSession | undefined }> {
    return { key, stored: await this.#store.load(key) };
  }

  #recordOf(key: SessionKey, stored: StoredSession): SealedRecord<State> {
    const keyring = this.#vault.keyringOf(stored.fields);
    if (keyring === undefined) throw new CannotOpen('other-key', 'chat');
    const seal = keyring.session(key);
    const chatId = chatIn(seal, stored.fields);
    return new SealedRecord<State>(chatId, seal, stored, this.#kept);
  }

  #sealState(seal: SessionSeal, chatId: number, state: State): Buffer {
    const sealed = sealText(seal, 'state', writeState(state, this.#kept.format, chatId));
    this.#kept.state.keep(seal.key.id, sealed, state);
    return sealed;
  }
}
