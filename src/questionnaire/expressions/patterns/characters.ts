/** Signs on which classes of characters differ without saying so: other scripts, blanks, foldings of case. */
const OTHERS = 'éßſKم٣文Ж\u00A0\u2003\u2028\uFEFF\u{1F600}';

/** Whether two pieces of a pattern can take the same character. Never no where it is yes. */
export class Characters {
  readonly #flags: string;
  readonly #samples: readonly string[];
  readonly #sets = new Map<string, ReadonlySet<string>>();

  /** @param pattern - all of it: between two signs that it names, all characters are alike to it */
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

  /** The samples that a piece takes; of Unicode's properties, `\p{…}`, every sign beyond ASCII counts. */
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
