import type { StateFormat } from './chat-sessions.ts';

/** A state written by a newer version than this process knows. To read it anyway would be to lose what is new in it. */
export class NewerState extends Error {
  override readonly name = 'NewerState';

  constructor(written: number, known: number) {
    super(
      `A chat's state was written in format ${written}, but this process reads formats up to ${known}. Another process ` +
        'runs a newer version: update this one, too.',
    );
  }
}

/**
 * The number stands in front of the JSON, not in it: a process from before there were numbers cannot parse that, and so
 * neither misreads nor overwrites it.
 */
export function writeState<State>(state: State, format: StateFormat<State> | undefined): string {
  const text = JSON.stringify(state);
  return format === undefined || format.version === 1 ? text : `${format.version}${text}`;
}

/** @throws {NewerState} */
export function readState<State>(text: string, format: StateFormat<State> | undefined): State {
  const start = text.search(/\D/u);
  const stored: unknown = JSON.parse(text.slice(start));
  const written = start === 0 ? 1 : Number(text.slice(0, start));
  // What was sealed under our key was made by us: the shape is not checked again here.
  if (format === undefined || written === format.version) return stored as State;
  if (written > format.version) throw new NewerState(written, format.version);
  return format.upgrade(stored, written);
}
