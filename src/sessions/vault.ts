import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { type Field, FieldNames, field, IN_EVERY_SESSION, isShared } from './field-names.ts';
import { SessionFields } from './session-fields.ts';
import type { SessionKey } from './session-store.ts';

/**
 * How many shards the chats are spread over. NEVER change it: a chat's shard is part of where its session lies, so
 * another number would lose every interview under way.
 */
export const SHARDS = 64;

const LEAST_SECRET = 32;
const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
/** Bytes of a tag. NIST SP 800-38D allows 12 to 16; there are many answers, and each has one. */
const TAG = 16;
const ANSWER_TAG = 12;
/** Texts of answers are sealed in multiples of so many bytes: by the rest it is known how long the tag is. */
const BLOCK = 16;
const HEAD = 1 + NONCE;

/** Chats whose keys are kept ready: deriving them anew costs about 10 µs. */
const CHATS_KEPT = 1000;

/** A sealed field that cannot be opened; nothing of its content or its chat is in the message. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  /** `other-key`: sealed under a secret that is not given. `not-genuine`: altered, or moved from another place. */
  readonly reason: 'other-key' | 'not-genuine';

  constructor(reason: 'other-key' | 'not-genuine', field: string) {
    super(
      reason === 'other-key'
        ? `A stored session's ${field} was sealed under another secret than those in SECRET_KEY. If SECRET_KEY ` +
            'was changed, give both: the new secret, a comma, the former one.'
        : `A stored session's ${field} is not what was stored there: it was altered, cut short, or moved from ` +
            'another session or field. Bring the session store back from its last good copy.',
    );
    this.reason = reason;
  }
}

/**
 * All keys of the sessions. Everything is derived from `SECRET_KEY` by HKDF (RFC 5869) with SHA-256: a key for the
 * chats' ids, one for the fields' names, and for each chat a key of its own for AES-256-GCM.
 *
 * To change the secret while interviews are under way, give several, the newest first: new chats begin under the
 * newest, and a chat stays under the one it began with until its session is deleted. With several processes, give all
 * of them `former,new` first and `new,former` after that, so that each knows both before the new one is used. Drop the
 * former one when the longest time to live has passed.
 */
export class Vault {
  /** One for each secret, the newest first. */
  readonly keyrings: readonly [Keyring, ...Keyring[]];

  /**
   * @param secretKey - the secret of at least 32 bytes, or several of them separated by commas
   * @throws if one is too short, or two of them cannot be told apart
   */
  constructor(secretKey: string) {
    const [newest, ...former] = secretKey.split(',').map((secret) => new Keyring(secret.trim()));
    if (newest === undefined) throw new Error('unreachable: split gives at least one part');
    this.keyrings = [newest, ...former];
    if (new Set(this.keyrings.map(({ keyId }) => keyId)).size < this.keyrings.length) {
      throw new Error(
        'SECRET_KEY: two of its secrets are the same, or share the one-byte mark by which sealed data names its ' +
          'secret (one pair in 256 does). Make another new secret.',
      );
    }
  }

  /** The keys under which a session was stored, told by the field every session has; `undefined`: a secret not given. */
  keyringOf(fields: SessionFields): Keyring | undefined {
    return this.keyrings.find((keyring) => fields.has(keyring.field('state').id));
  }
}

/** The keys that come from one secret. */
export class Keyring {
  /** Stands in front of all that is sealed. Says which secret, and nothing about it. */
  readonly keyId: number;
  readonly #ids: KeyObject;
  readonly #names: KeyObject;
  readonly #chats: KeyObject;
  readonly #fields = new Map<string, Field>();
  readonly #inOrder: Field[] = [];
  readonly #lately = new Map<number, SessionSeal>();

  constructor(secret: string) {
    const bytes = Buffer.byteLength(secret);
    if (bytes < LEAST_SECRET) {
      throw new Error(
        `SECRET_KEY: a secret has ${bytes} bytes; at least ${LEAST_SECRET} are needed. ` +
          'Make one with: openssl rand -base64 48',
      );
    }
    const derive = (purpose: string, length = 32) =>
      Buffer.from(hkdfSync('sha256', secret, '', `miteinander/sessions/1/${purpose}`, length));
    this.keyId = derive('key-id', 1).readUInt8();
    // A KeyObject, not a Buffer: sealing is then three to four times cheaper.
    this.#ids = createSecretKey(derive('chat-ids'));
    this.#names = createSecretKey(derive('field-names'));
    this.#chats = createSecretKey(derive('chats'));
  }

  /** Where the chat's session lies, and its seal. */
  chat(chatId: number): SessionSeal {
    let seal = this.#lately.get(chatId);
    if (seal === undefined) {
      const mac = createHmac('sha256', this.#ids).update(String(chatId)).digest();
      const key = { shard: mac.readUInt8(31) % SHARDS, id: mac.toString('base64url', 0, 16) };
      seal = this.session(key);
      if (this.#lately.size >= CHATS_KEPT) {
        // Who came first makes room, and not who was last heard of: moving them in the line each time costs more.
        const [oldest] = this.#lately.keys();
        if (oldest !== undefined) this.#lately.delete(oldest);
      }
      this.#lately.set(chatId, seal);
    }
    return seal;
  }

  /** The seal of a session found in the store, whose chat is not known yet. */
  session(key: SessionKey): SessionSeal {
    // HKDF's expansion of 32 bytes is one HMAC; `chats` is itself an output of HKDF.
    const derived = createHmac('sha256', this.#chats).update(key.id).digest();
    return new SessionSeal(this, key, createSecretKey(derived));
  }

  /** Names come from questionnaires, so that this map stays small. */
  field(name: string): Field {
    let known = this.#fields.get(name);
    if (known === undefined) {
      const mac = createHmac('sha256', this.#names).update(name).digest();
      known = field(name, mac, this.#inOrder.length);
      this.#fields.set(name, known);
      this.#inOrder.push(known);
    }
    return known;
  }

  /** Every field that was ever asked for, by its index. */
  get fields(): readonly Field[] {
    return this.#inOrder;
  }

  /** What a store calls the fields of a session. */
  namesIn({ id }: SessionKey): FieldNames {
    // No session's id holds a slash: this is no other session's key.
    const derived = createHmac('sha256', this.#chats).update(`${id}/field-names`).digest();
    return new FieldNames(derived.subarray(0, 16));
  }
}

/**
 * Seals and opens the fields of one session: key id (1 byte), nonce (12, random), ciphertext, tag (16, of answers 12). The key belongs
 * to the session and the field's name is authenticated along, so that a value opens in its own place only.
 */
export class SessionSeal {
  readonly key: SessionKey;
  readonly #keyring: Keyring;
  readonly #cipherKey: KeyObject;
  #names: FieldNames | undefined;

  constructor(keyring: Keyring, key: SessionKey, cipherKey: KeyObject) {
    this.#keyring = keyring;
    this.key = key;
    this.#cipherKey = cipherKey;
  }

  /** What the store calls the field. */
  fieldId(name: string): string {
    const known = this.#keyring.field(name);
    if (known.isInEverySession) return known.id;
    this.#names ??= this.#keyring.namesIn(this.key);
    return this.#names.of(known, this.#keyring.fields);
  }

  /** @returns the same fields where none of them has a name that other chats' fields have, too */
  withOwnNames(fields: SessionFields): SessionFields {
    const inEverySession = new Set([...IN_EVERY_SESSION].map((name) => this.#keyring.field(name).id));
    const isFormer = (id: string) => isShared(id) && !inEverySession.has(id);
    const all = [...fields];
    if (!all.some(([id]) => isFormer(id))) return fields;
    const names = this.#keyring.namesIn(this.key);
    return new SessionFields(
      new Map(all.map(([id, value]) => [isFormer(id) ? names.ofShared(id) : id, value])),
    );
  }

  /** @param plaintext - of an answer: padded to a multiple of 16 bytes */
  seal(field: string, plaintext: string): Buffer {
    const { label, isInEverySession } = this.#keyring.field(field);
    const tag = isInEverySession ? TAG : ANSWER_TAG;
    const nonce = takeNonce();
    const cipher = createCipheriv(ALGORITHM, this.#cipherKey, nonce, { authTagLength: tag });
    cipher.setAAD(label);
    const ciphertext = cipher.update(plaintext, 'utf8');
    cipher.final(); // GCM leaves no rest
    const sealed = Buffer.allocUnsafeSlow(HEAD + ciphertext.length + tag);
    sealed[0] = this.#keyring.keyId;
    sealed.set(nonce, 1);
    sealed.set(ciphertext, HEAD);
    sealed.set(cipher.getAuthTag(), HEAD + ciphertext.length);
    return sealed;
  }

  /** @throws {CannotOpen} if it was sealed under another secret, for another session or field, or was altered */
  open(field: string, sealed: Buffer): Buffer {
    const { label, isInEverySession } = this.#keyring.field(field);
    // Until state format 3 the tags of answers were long, too.
    const tag = isInEverySession || (sealed.length - HEAD) % BLOCK === 0 ? TAG : ANSWER_TAG;
    if (sealed.length < HEAD + tag) throw new CannotOpen('not-genuine', field);
    if (sealed[0] !== this.#keyring.keyId) throw new CannotOpen('other-key', field);
    const end = sealed.length - tag;
    const nonce = sealed.subarray(1, HEAD);
    const decipher = createDecipheriv(ALGORITHM, this.#cipherKey, nonce, { authTagLength: tag });
    decipher.setAAD(label);
    decipher.setAuthTag(sealed.subarray(end));
    const plaintext = decipher.update(sealed.subarray(HEAD, end));
    try {
      decipher.final();
    } catch {
      throw new CannotOpen('not-genuine', field);
    }
    return plaintext;
  }
}

/** Random bytes drawn in bulk: one call for each nonce would cost as much as the sealing. */
const nonces = Buffer.alloc(256 * NONCE);
let nextNonce = nonces.length;

function takeNonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces);
    nextNonce = 0;
  }
  nextNonce += NONCE;
  return nonces.subarray(nextNonce - NONCE, nextNonce);
}
