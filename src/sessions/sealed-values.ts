import type { Answer } from '../interview/answers.ts';
import type { PromptNote } from './chat-sessions.ts';
import type { SessionFields } from './session-fields.ts';
import type { SessionSeal } from './vault.ts';

/**
 * An answer as it is stored: nearly always a plain value. Why there is none goes under a key without a name, so that it
 * takes no more than 16 bytes either and looks like a "yes" or "no" once sealed ({@link sealJson}).
 */
export type PackedAnswer =
  | Extract<Answer, { v: unknown }>['v']
  | { readonly '': Extract<Answer, { no: unknown }>['no'] }
  | Extract<Answer, { file: unknown }>;

export function packed(answer: Answer): PackedAnswer {
  if ('no' in answer) return { '': answer.no };
  return 'file' in answer ? answer : answer.v;
}

export function unpacked(value: PackedAnswer): Answer {
  if (typeof value !== 'object') return { v: value };
  if ('' in value) return { no: value[''] };
  return 'file' in value ? value : { v: value };
}

/** A question could be called `state`. */
export function answerField(question: string): string {
  return `answer:${question}`;
}

/** A note as it is stored, without keys: the asking, the message, then the first message (0: the same) and the repeats. */
export type PackedNote = readonly [asking: number, messageId: number, first?: number, repeat?: number];

export function packedNote({ asking, messageId, first = 0, repeat }: PromptNote): PackedNote {
  if (repeat !== undefined) return [asking, messageId, first, repeat];
  return first === 0 ? [asking, messageId] : [asking, messageId, first];
}

export function unpackedNote([asking, messageId, first = 0, repeat]: PackedNote): PromptNote {
  return {
    asking,
    messageId,
    ...(first === 0 ? {} : { first }),
    ...(repeat === undefined ? {} : { repeat }),
  };
}

/**
 * Lengths show through encryption: `"yes"` is longer than `"no"`. Spaces after it, which JSON allows, bring every text
 * to a multiple of 16 bytes, so that nearly all answers to a question look alike.
 */
export function sealJson(seal: SessionSeal, field: string, value: unknown): Buffer {
  return sealText(seal, field, JSON.stringify(value));
}

export function sealText(seal: SessionSeal, field: string, text: string): Buffer {
  const excess = Buffer.byteLength(text) % 16;
  return seal.seal(field, excess === 0 ? text : text + ' '.repeat(16 - excess));
}

export function openJson(seal: SessionSeal, field: string, fields: SessionFields): unknown {
  const sealed = fields.get(seal.fieldId(field));
  return sealed && JSON.parse(seal.open(field, sealed).toString());
}
