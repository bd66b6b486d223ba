import { createHash } from 'node:crypto';
import { FormData } from 'undici';
import type { Definition } from '../questionnaire/definition/definition.ts';
import type { Forward, ForwardStore } from '../storage/contract/forwards.ts';
import type { ResponseFiles } from '../storage/contract/response-files.ts';
import type { ResponseStore, StoredResponse } from '../storage/contract/responses.ts';
import type { RevisionReader } from '../storage/contract/revisions.ts';
import { type Call, type Caller, NotArrived } from './caller.ts';
import type { Destination } from './destination.ts';
import { openRosaInstance } from './openrosa-instance.ts';
import { signedMessage } from './standard-webhook.ts';

export interface ForwardStores {
  readonly forwards: ForwardStore;
  readonly responses: Pick<ResponseStore, 'get'>;
  readonly revisions: RevisionReader;
  readonly files: Pick<ResponseFiles, 'read'>;
}

export interface ForwarderOptions {
  readonly stores: ForwardStores;
  readonly destination: Destination;
  /** Signs what goes to webhooks. */
  readonly secret: Buffer | undefined;
  readonly caller: Pick<Caller, 'post'>;
  /** Is told what failed for good, in plain lines. */
  readonly log: (line: string) => void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const MOST = 5;
/** Longer than so many calls take. What a crash cuts short is tried again after it. */
const LEASE = 6 * MINUTE;
/** Pauses after each failure: 48 hours and 36 minutes together. */
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 10 * HOUR, 14 * HOUR, 16 * HOUR];

/**
 * Tells one other program of responses: at least once, and each time under the same id. What fails is tried again for two days,
 * then given up; it stays until an operator asks for it again, or discards it.
 */
export class Forwarder {
  readonly #options: ForwarderOptions;

  constructor(options: ForwarderOptions) {
    this.#options = options;
  }

  /**
   * @param now - epoch milliseconds
   * @returns whether more may be due
   * @throws StorageUnavailable; the next run continues
   */
  async run(now: number): Promise<boolean> {
    const { stores, destination } = this.#options;
    const due = await stores.forwards.claim(destination.key, now, LEASE, MOST);
    for (const forward of due) await this.#try(forward, now);
    return due.length > 0;
  }

  async #try(forward: Forward, now: number): Promise<void> {
    const { stores, destination, log } = this.#options;
    const { id, tries } = forward;
    try {
      await this.#send(destination, forward, now);
      await stores.forwards.done(id);
    } catch (error) {
      if (!(error instanceof NotArrived)) throw error;
      const pause = error instanceof GivenUp ? undefined : PAUSES[tries];
      if (pause !== undefined) {
        await stores.forwards.postpone(id, now + pause);
        return;
      }
      await stores.forwards.giveUp(id, error.message);
      log(
        `A response to "${forward.formId}" has not gone on to ${destination.name}: ${error.message}. See: miteinander forward`,
      );
    }
  }

  async #send(destination: Destination, forward: Forward, now: number): Promise<void> {
    const { stores, caller } = this.#options;
    const { formId, responseId, event } = forward;
    const response = await stores.responses.get(formId, responseId);
    // It was withdrawn, or its time is over.
    if (event === 'completed' && response === undefined) return;
    const call =
      destination.kind === 'webhook'
        ? this.#webhookCall(forward, response, now)
        : await this.#submission(destination, forward, response);
    await caller.post(destination.url, withCredentials(call, destination));
  }

  #webhookCall(forward: Forward, response: StoredResponse | undefined, now: number): Call {
    const { secret } = this.#options;
    if (secret === undefined) throw new GivenUp('FORWARD_SECRET is missing');
    const { event, formId } = forward;
    const id = idFor(forward);
    const data =
      event === 'withdrawn' || response === undefined
        ? { id, form_id: formId }
        : {
            id,
            form_id: formId,
            revision: response.revision,
            language: response.language,
            channel: response.channel ?? null,
            day: response.day,
            complete: response.partial !== true,
            answers: response.answers,
          };
    const body = JSON.stringify({ type: `response.${event}`, data });
    // What was stored twice, with the same content, is one message.
    const messageId = `msg_${hash(`${forward.destination} ${body}`).slice(0, 32)}`;
    return signedMessage(messageId, Math.floor(now / 1000), body, secret);
  }

  async #submission(
    destination: Destination,
    forward: Forward,
    response: StoredResponse | undefined,
  ): Promise<Call> {
    const { stores } = this.#options;
    const { formId, responseId } = forward;
    const instanceId = `uuid:${asUuid(idFor(forward))}`;
    if (response === undefined || forward.event === 'withdrawn') {
      throw new GivenUp(
        `it was withdrawn; delete the submission ${instanceId} at ${destination.name} by hand`,
      );
    }
    const revisions = await stores.revisions.all(formId);
    const stored = revisions.find(({ revision }) => revision === response.revision);
    if (stored === undefined) throw new GivenUp('its revision is not in the storage');
    const { xml, files } = openRosaInstance(
      JSON.parse(stored.definition) as Definition,
      response,
      instanceId,
    );
    const form = new FormData();
    form.append('xml_submission_file', new Blob([xml], { type: 'text/xml' }), 'submission.xml');
    for (const name of files) {
      const bytes = await stores.files.read(formId, responseId, name);
      if (bytes !== undefined) form.append(name, new Blob([new Uint8Array(bytes)]), name);
    }
    return { headers: { 'x-openrosa-version': '1.0' }, body: form };
  }
}

/** Trying again is useless. */
class GivenUp extends NotArrived {
  override readonly name = 'NotArrived';
}

function withCredentials({ headers, body }: Call, { credentials }: Destination): Call {
  if (credentials === undefined) return { headers, body };
  return {
    headers: { ...headers, authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body,
  };
}

/**
 * What a destination knows a response by: the same for every message about it, and another at each destination. The id in the
 * storage stays there.
 */
function idFor({ destination, responseId }: Forward): string {
  return hash(`${destination} ${responseId}`).slice(0, 32);
}

/** In the form of RFC 9562, version 8: our own. */
function asUuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
