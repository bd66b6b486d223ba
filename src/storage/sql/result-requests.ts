import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { ResultRequest, ResultRequestStore } from '../contract/result-requests.ts';
import type { StorageDialect } from '../database/dialect.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * A row is a form, a mark and a sealed chat. The mark is an HMAC: it looks random, differs from form to form, and only the
 * chat itself leads to it. Mark and seal are made under the process's secret, which is not in the database. Nothing in a
 * row tells a time or a response.
 */
export class SqlResultRequests implements ResultRequestStore {
  readonly #database: StorageDialect;
  readonly #keys: readonly [RequestKeys, ...RequestKeys[]];

  /** @param secrets - the process's, the newest first: rows are made under the newest, found and opened under any */
  constructor(database: StorageDialect, secrets: readonly [Buffer, ...Buffer[]]) {
    const [newest, ...former] = secrets;
    this.#database = database;
    this.#keys = [new RequestKeys(newest), ...former.map((secret) => new RequestKeys(secret))];
  }

  async add(formId: string, request: ResultRequest): Promise<void> {
    if (await this.has(formId, request.chatId)) return;
    const [newest] = this.#keys;
    await this.#database.db
      .insertInto('result_request')
      .values({
        form_id: formId,
        mark: newest.mark(formId, request.chatId),
        sealed: newest.seal(formId, request),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async has(formId: string, chatId: number): Promise<boolean> {
    const found = await this.#database.db
      .selectFrom('result_request')
      .select('mark')
      .where('form_id', '=', formId)
      .where('mark', 'in', this.#marks(formId, chatId))
      .executeTakeFirst();
    return found !== undefined;
  }

  async forget(chatId: number, formId?: string): Promise<boolean> {
    const { db, sweep } = this.#database;
    const formIds = formId === undefined ? await this.#formIds() : [formId];
    let forgotten = false;
    for (const each of formIds) {
      const { numDeletedRows } = await db
        .deleteFrom('result_request')
        .where('form_id', '=', each)
        .where('mark', 'in', this.#marks(each, chatId))
        .executeTakeFirstOrThrow();
      forgotten ||= numDeletedRows > 0n;
    }
    if (forgotten) await sweep();
    return forgotten;
  }

  async *all(formId: string): AsyncIterable<ResultRequest> {
    const rows = await this.#database.db
      .selectFrom('result_request')
      .select('sealed')
      .where('form_id', '=', formId)
      .orderBy('mark')
      .execute();
    let unopened = 0;
    for (const { sealed } of rows) {
      const request = this.#open(formId, sealed);
      if (request === undefined) unopened += 1;
      else yield request;
    }
    if (unopened > 0) {
      throw new Error(
        `${unopened} of those who asked for the results of "${formId}" did so under another secret than those in ` +
          'SECRET_KEY. If SECRET_KEY was changed, give both: the new secret, a comma, the former one.',
      );
    }
  }

  async drop(formId: string): Promise<void> {
    const { db, sweep } = this.#database;
    await db.deleteFrom('result_request').where('form_id', '=', formId).execute();
    await sweep();
  }

  async #formIds(): Promise<readonly string[]> {
    const rows = await this.#database.db
      .selectFrom('result_request')
      .select('form_id')
      .distinct()
      .orderBy('form_id')
      .execute();
    return rows.map(({ form_id }) => form_id);
  }

  #marks(formId: string, chatId: number): string[] {
    return this.#keys.map((keys) => keys.mark(formId, chatId));
  }

  #open(formId: string, sealed: string): ResultRequest | undefined {
    for (const keys of this.#keys) {
      const request = keys.open(formId, sealed);
      if (request !== undefined) return request;
    }
    return undefined;
  }
}

class RequestKeys {
  readonly #marking: Buffer;
  readonly #sealing: Buffer;

  constructor(secret: Buffer) {
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', secret, '', `miteinander/result-requests/1/${purpose}`, 32));
    this.#marking = derive('marks');
    this.#sealing = derive('chats');
  }

  mark(formId: string, chatId: number): string {
    return createHmac('sha256', this.#marking).update(`${formId}\0${chatId}`).digest('hex');
  }

  /** All seals have one length, whatever the chat and the language. */
  seal(formId: string, { chatId, language }: ResultRequest): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, this.#sealing, nonce);
    cipher.setAAD(Buffer.from(formId));
    const text = JSON.stringify({ chatId, language }).padEnd(80, ' ');
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64',
    );
  }

  /** @returns `undefined` when the seal was made under another secret or for another form, or was altered */
  open(formId: string, sealed: string): ResultRequest | undefined {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(ALGORITHM, this.#sealing, bytes.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(formId));
    decipher.setAuthTag(bytes.subarray(-TAG));
    const text = decipher.update(bytes.subarray(NONCE, -TAG));
    try {
      decipher.final();
    } catch {
      return undefined;
    }
    return JSON.parse(text.toString()) as ResultRequest;
  }
}
