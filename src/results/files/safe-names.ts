/** Words that SPSS does not take as names: its syntax reference, "Variable names". */
const RESERVED = new Set('all and by eq ge gt le lt ne not or to with'.split(' '));
/** Stata's limit, the lowest of those in use. */
const LONGEST = 32;

/**
 * Names that SPSS, Stata, SAS and R take: at most 32 letters, digits and `_`, a letter first. No two are the same, upper and
 * lower case aside: the second `Age` beside `age` is `Age_2`.
 */
export function safeNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/[^a-zA-Z0-9]+/g, '_');
    const trimmed = plain.replaceAll(/^_+|_+$/g, '');
    const base = /^[a-zA-Z]/.test(trimmed) ? trimmed : `v_${trimmed}`.replace(/_$/, '');
    for (let number = RESERVED.has(base.toLowerCase()) ? 2 : 1; ; number++) {
      const ending = number === 1 ? '' : `_${number}`;
      const candidate = base.slice(0, LONGEST - ending.length) + ending;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
