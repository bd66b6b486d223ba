import type { Ticks } from '../interview/input.ts';

/**
 * What is ticked on the screen, as its buttons carry it: how many taps led there, and the choices. `room` is in
 * characters. A set of choices is a bit for each; what is in an order of its own is a byte for each.
 */
export function encodeTicks({ taps, choices }: Ticks, room: number): string {
  const count = taps.toString(36);
  if (choices === undefined) return count;
  const isInOrder = choices.every((choice, index) => index === 0 || choice > (choices[index - 1] ?? 0));
  const bytes = isInOrder ? bits(choices) : choices.every((choice) => choice < 256) && Buffer.from(choices);
  if (bytes === false) return count;
  const encoded = `${count}${isInOrder ? '.' : '!'}${bytes.toString('base64url')}`;
  // Too many for one button: the count tells all the same whether any of them was lost.
  return encoded.length <= room ? encoded : count;
}

/** @returns `undefined` where there are none, as on buttons of an older version */
export function decodeTicks(encoded: string): Ticks | undefined {
  const [, count = '', mark, content = ''] = /^([0-9a-z]{1,6})(?:([.!])([\w-]*))?$/u.exec(encoded) ?? [];
  if (count === '') return undefined;
  const taps = Number.parseInt(count, 36);
  if (mark === undefined) return { taps };
  const bytes = Buffer.from(content, 'base64url');
  return { taps, choices: mark === '!' ? [...bytes] : ordinals(bytes) };
}

function bits(choices: readonly number[]): Buffer {
  const bytes = Buffer.alloc(choices.length === 0 ? 0 : Math.floor(Math.max(...choices) / 8) + 1);
  for (const choice of choices) bytes[choice >> 3] = (bytes[choice >> 3] ?? 0) | (1 << (choice & 7));
  return bytes;
}

function ordinals(bytes: Buffer): readonly number[] {
  return [...bytes].flatMap((byte, index) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => index * 8 + bit),
  );
}
