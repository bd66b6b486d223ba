/** A Bot API method on this server: the fields it knows, and what it does if nothing refuses it. */
import type { Call } from '../call.ts';

/** How a field is read when it comes as a string, as form fields do. */
type FieldType = 'text' | 'integer' | 'number' | 'flag' | 'json' | 'chat' | 'file';

export interface Method {
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Returns the `result`; called only if no refusal applies. */
  apply(call: Call): unknown;
}

export type Methods = Readonly<Record<string, Method>>;

/**
 * Converts parameters of any encoding to one shape.
 *
 * @returns the parameters, and the first field that the method does not know
 */
export function readParams(method: Method, raw: Readonly<Record<string, unknown>>) {
  const params: Record<string, unknown> = {};
  let unknownField: string | undefined;
  for (const field of Object.keys(raw)) {
    const type = method.fields[field];
    if (type === undefined) unknownField ??= field;
    else if (raw[field] !== null) params[field] = readField(type, raw[field]);
  }
  return { params, unknownField };
}

function readField(type: FieldType, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'flag':
      return /^(true|yes|1)$/i.test(value);
    case 'integer':
    case 'number':
      return value === '' ? undefined : Number(value);
    case 'json':
      return parseJson(value);
    case 'chat':
    case 'file':
    case 'text':
      return value;
  }
}

/** What is not JSON stays a string, so that the refusals find it. */
function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
