/** A thread of its own: draws the sheets that it is sent, so that nobody's answer waits for a report. */
import { parentPort } from 'node:worker_threads';
import { Engine, reasonOf } from './engine.ts';
import type { Order, Sheet } from './sheet.ts';

export interface Wanted {
  readonly id: number;
  readonly sheet: Sheet;
  readonly order: Order;
}

export type Drawn =
  | { readonly id: number; readonly bytes: Uint8Array }
  /** In the engine's words. */
  | { readonly id: number; readonly reason: string };

const engine = new Engine();

parentPort?.on('message', ({ id, sheet, order }: Wanted) => {
  let drawn: Drawn;
  try {
    drawn = { id, bytes: engine.draw(sheet, order) };
  } catch (error) {
    drawn = { id, reason: reasonOf(error) };
  }
  parentPort?.postMessage(drawn);
});
