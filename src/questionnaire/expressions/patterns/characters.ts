/** Sample characters on which character classes differ: other scripts, spaces, case folding. */
const OTHERS = 'éßſKم٣文Ж\u00A0\u2003\u2028\uFEFF\u{1F600}';

/** Whether two pieces of a pattern can match the same character. Never a wrong no. */
export class Characters {
  readonly #flags: string;
  readonly #samples: readonly string[];
  readonly #sets = new Map<string, ReadonlySet<string>>();

  /** @param pattern - the whole pattern: characters between two that it names are all the same to it */
  constructor(pattern: string, flags: string) {
    this.#flags = flags;
    const samples = new Set<string>(Array.from(OTHERS));
    for (let code = 0; code < 128; code += 1) samples.add(String.fromCodePoint(code));
    const escaped = Array.from(pattern.matchAll(/\\(?:u\{([0-9a-f]+)\}|[ux]([0-9a-f]{2,4}))/giu), (found) =>
      Number.parseInt(found[1] ?? found[2] ?? '', 16),
    );
    const named = Array.from(pattern, (sign) => sign.codePointAt(0) ?? 0);
    for (const code of [...named, ...escaped])
      for (const near of [code - 1, code, code + 1])
        if (near >= 0 && near <= 0x10ffff) samples.add(String.fromCodePoint(near));
    this.#samples = [...samples];
  }

  /**
   * The sample characters that a piece matches; a Unicode property, `\p{…}`, counts as matching everything beyond
   * ASCII.
   */
  of(source: string): ReadonlySet<string> {
    let set = this.#sets.get(source);
    if (set === undefined) {
      const expression = new RegExp(`^(?:${source})$`, this.#flags);
      const byProperty = /\\[pP]\{/.test(source);
      set = new Set(
        this.#samples.filter((sample) => (byProperty && sample > '\u007F') || expression.test(sample)),
      );
      this.#sets.set(source, set);
    }
    return set;
  }
}

export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  for (const sign of fewer) if (more.has(sign)) return true;
  return false;
}
