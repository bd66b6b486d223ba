const MODULUS = 2_147_483_647;

/**
 * Fisher and Yates's shuffle, "inside out", with Park and Miller's generator, as the XForms specification has it for
 * `randomize()`: a seed gives the same order as in Collect (https://getodk.github.io/xforms-spec/#fn:randomize).
 */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const result: Item[] = [];
  let state = Math.trunc(seed) % MODULUS;
  if (!(state > 0)) state = (state || 0) + MODULUS - 1;
  for (const [at, item] of items.entries()) {
    state = (state * 16_807) % MODULUS;
    const other = Math.floor(((state - 1) / (MODULUS - 1)) * (at + 1));
    if (other !== at) result[at] = result[other] as Item;
    result[other] = item;
  }
  return result;
}

/** A seed from a random number between 0 and 1. */
export function seedOf(random: number): number {
  return random * MODULUS;
}
