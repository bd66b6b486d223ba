import type { Answer, StoredAnswers } from '../interview/answers.ts';
import { Answers } from '../interview/answers.ts';
import type { ChatRecord, PromptNote, StateFormat } from './chat-sessions.ts';
import type { OwnSeals } from './own-seals.ts';
import {
  answerField,
  openJson,
  type PackedAnswer,
  type PackedNote,
  unpacked,
  unpackedNote,
} from './sealed-values.ts';
import { SessionFields } from './session-fields.ts';
import type { StoredSession } from './session-store.ts';
import { readChatId, readState } from './state-format.ts';
import type { SessionSeal } from './vault.ts';

/** How states are kept, and what was sealed last in the fields that are read back at every event. */
export interface Kept<State> {
  readonly state: OwnSeals;
  readonly prompt: OwnSeals;
  readonly format: StateFormat<State> | undefined;
}

/** A chat's session as the store gave it: each part is opened when it is read. */
export class SealedRecord<State> implements ChatRecord<State> {
  readonly chatId: number;
  readonly revision: number;
  readonly mayBeBehind: boolean;
  readonly state: State | undefined;
  readonly answers: Answers;
  readonly seal: SessionSeal;
  /** What {@link answers} started from. */
  readonly stored: StoredAnswers;
  /** All fields, where the store has some of them under names that other chats share: the next commit writes them anew. */
  readonly renamed: SessionFields | undefined;
  readonly #fields: SessionFields;
  readonly #kept: Kept<State>;
  #prompt: { readonly note: PromptNote | undefined } | undefined;

  /**
   * @throws {CannotOpen} if the state was not sealed for this session under this secret
   * @throws {NewerState} if a newer version of this program wrote the state
   */
  constructor(chatId: number, seal: SessionSeal, session: StoredSession | undefined, kept: Kept<State>) {
    this.chatId = chatId;
    this.#kept = kept;
    this.seal = seal;
    this.revision = session?.revision ?? 0;
    this.mayBeBehind = session?.mayBeBehind === true;
    const fields = session?.fields ?? SessionFields.NONE;
    // What this process wrote last has its own names already.
    this.#fields = ownState(seal, fields, kept) === undefined ? seal.withOwnNames(fields) : fields;
    this.renamed = this.#fields === fields ? undefined : this.#fields;
    this.state = openState(seal, this.#fields, kept);
    this.stored = new SealedAnswers(seal, this.#fields);
    this.answers = new Answers(this.stored);
  }

  /** The store has the chat's id apart from the state, as it was until state format 3. */
  get hasChatField(): boolean {
    return this.#fields.has(this.seal.fieldId('chat'));
  }

  /** Opened when it is first asked for: not every event asks. */
  get prompt(): PromptNote | undefined {
    this.#prompt ??= { note: openPrompt(this.seal, this.#fields, this.#kept.prompt) };
    return this.#prompt.note;
  }
}

/** @throws {TypeError} for a record of somebody else's making */
export function ours<State>(record: ChatRecord<State>): SealedRecord<State> {
  if (record instanceof SealedRecord) return record;
  throw new TypeError('This takes the very record that load or claimDue gave, not a copy of it.');
}

/** Opens an answer when it is read for the first time. */
class SealedAnswers implements StoredAnswers {
  readonly #seal: SessionSeal;
  readonly #fields: SessionFields;
  readonly #opened = new Map<string, Answer>();

  constructor(seal: SessionSeal, fields: SessionFields) {
    this.#seal = seal;
    this.#fields = fields;
  }

  has(question: string): boolean {
    return this.#fields.has(this.#seal.fieldId(answerField(question)));
  }

  get(question: string): Answer | undefined {
    let answer = this.#opened.get(question);
    if (answer === undefined) {
      const value = openJson(this.#seal, answerField(question), this.#fields);
      if (value === undefined) return undefined;
      answer = unpacked(value as PackedAnswer);
      this.#opened.set(question, answer);
    }
    return answer;
  }
}

function openState<State>(seal: SessionSeal, fields: SessionFields, kept: Kept<State>): State | undefined {
  const known = ownState(seal, fields, kept);
  if (known !== undefined) return known.value as State;
  const sealed = fields.get(seal.fieldId('state'));
  return sealed && readState(seal.open('state', sealed).toString(), kept.format);
}

function ownState<State>(seal: SessionSeal, fields: SessionFields, kept: Kept<State>) {
  return kept.state.read(seal.key.id, fields.get(seal.fieldId('state')));
}

/** Whom to write to. */
export function chatIn(seal: SessionSeal, fields: SessionFields): number {
  const sealed = fields.get(seal.fieldId('state'));
  const chatId = sealed && readChatId(seal.open('state', sealed).toString());
  return chatId ?? Number(openJson(seal, 'chat', fields));
}

function openPrompt(seal: SessionSeal, fields: SessionFields, own: OwnSeals): PromptNote | undefined {
  const known = own.read(seal.key.id, fields.get(seal.fieldId('prompt')));
  if (known !== undefined) return known.value as PromptNote;
  // An object until state format 3.
  const note = openJson(seal, 'prompt', fields) as PackedNote | PromptNote | undefined;
  return note !== undefined && 'length' in note ? unpackedNote(note) : note;
}
