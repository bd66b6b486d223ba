/** Languages whose names are known: those of Europe, and those that many migrants here speak. */
const CODES =
  `am ar az be bg bm bn bs ca ckb cs da de el en es et eu fa ff fi fil fr ga gl gu ha he hi hr ht hu hy id ig is it ja
  ka kk km kmr ko kri ku ky ln lo lt lv mg mk ml mn mr ms mt my nb ne nl nn no om pa pcm pl prs ps pt rhg rn ro rom ru
  rw sk sl sn so sq sr st sv sw ta te tg th ti tk tn tpi tr ug uk ur uz vi wo xh yi yo zgh zh zu`.split(
    /\s+/,
  );

/** Names in use that differ from those of the Unicode CLDR. */
const FURTHER_NAMES: Readonly<Record<string, string>> = {
  bengali: 'bn',
  burmese: 'my',
  castilian: 'es',
  creole: 'ht',
  dari: 'prs',
  farsi: 'fa',
  'kurdish (kurmanji)': 'kmr',
  'kurdish (sorani)': 'ckb',
  kiswahili: 'sw',
  kurmanji: 'kmr',
  kurmancî: 'kmr',
  mandarin: 'zh',
  norwegian: 'no',
  oromo: 'om',
  pashto: 'ps',
  persian: 'fa',
  pidgin: 'pcm',
  punjabi: 'pa',
  rohingya: 'rhg',
  romani: 'rom',
  romanes: 'rom',
  'serbo-croatian': 'sh',
  sorani: 'ckb',
  tagalog: 'fil',
  tigrigna: 'ti',
  tigrinya: 'ti',
  دری: 'prs',
};

let codeByName: ReadonlyMap<string, string> | undefined;

/**
 * The code of a language by its name in English, German, French or the language itself: `Arabic`, `Arabisch`, `arabe`,
 * `العربية` -> `ar`. Letter case does not matter.
 *
 * @returns `undefined` for a name that is not known
 */
export function codeOfLanguage(name: string): string | undefined {
  codeByName ??= namesByCode();
  return codeByName.get(name.trim().toLowerCase());
}

function namesByCode(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const inEnglish = displayNames('en');
  // "Kurdish" means ku, as authors use it, rather than kmr, as in the CLDR.
  for (const code of CODES.toSorted((a, b) => a.length - b.length)) {
    for (const named of [inEnglish, displayNames('de'), displayNames('fr'), displayNames(code)]) {
      const name = named.of(code)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  }
  for (const [name, code] of Object.entries(FURTHER_NAMES)) names.set(name, code);
  return names;
}

const made = new Map<string, Intl.DisplayNames>();

function displayNames(language: string): Intl.DisplayNames {
  let found = made.get(language);
  if (found === undefined) {
    found = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    made.set(language, found);
  }
  return found;
}
