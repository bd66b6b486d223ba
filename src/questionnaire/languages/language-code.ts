import { isLanguage } from './is-language.ts';
import { codeOfLanguage } from './language-names.ts';

/**
 * The language that a header names: `Arabic (ar)`, `ar`, `Arabic`, `العربية` -> `ar`; also `default_language`.
 *
 * @returns `undefined` if the language is not known
 */
export function languageCode(written: string): string | undefined {
  const inBrackets = /\(\s*([^()]*?)\s*\)\s*$/.exec(written)?.[1];
  if (inBrackets !== undefined && isLanguage(inBrackets)) return tidied(inBrackets);
  const byName = codeOfLanguage(written);
  if (byName !== undefined) return byName;
  return isLanguage(written) ? tidied(written) : undefined;
}

/**
 * In the canonical form of BCP 47: `PT-br` -> `pt-BR`, `deu` -> `de`; but Dari stays `prs`, which some data sources
 * call `fa-AF`.
 */
function tidied(code: string): string {
  const [canonical = code] = Intl.getCanonicalLocales(code);
  const isBare = /^[a-z]{2,3}$/i.test(code);
  if (isBare && !/^[a-z]{2,3}$/.test(canonical)) return code.toLowerCase();
  return canonical;
}
