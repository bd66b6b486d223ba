import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestLanguage } from '../bot/words/words.ts';
import { ProblemWords } from '../questionnaire/problems/problem-words.ts';

/** The locales that the project ships. */
export const SHIPPED = fileURLToPath(new URL('../../locales/', import.meta.url));
const FALLBACK = 'en';

/**
 * The words for problems, from `<localesDir>/<language>/check/`. A folder of locales that lacks them gets those that the
 * project ships; a language that nobody wrote them in gets English.
 *
 * @param language - a language tag, or a locale as the environment has it: `de_DE.UTF-8`
 */
export function problemWords(localesDir: string, language: string): ProblemWords {
  const english = new ProblemWords(FALLBACK, read(localesDir, FALLBACK));
  const code = language.replace(/[.@].*$/u, '').replaceAll('_', '-');
  const found = nearestLanguage(code, languages(localesDir));
  return found === undefined || found === FALLBACK
    ? english
    : new ProblemWords(found, read(localesDir, found), english);
}

/** The language of the person at the terminal, as POSIX has it: https://pubs.opengroup.org/onlinepubs/9799919799/ (8.2). */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? FALLBACK;
}

function languages(localesDir: string): readonly string[] {
  const folders = [localesDir, SHIPPED].filter((folder) => existsSync(folder));
  const names = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => existsSync(join(folder, name, 'check'))),
  );
  return [...new Set(names)];
}

/** All files of the folder; none defines what another does. */
function read(localesDir: string, language: string): string {
  const folder = [localesDir, SHIPPED]
    .map((base) => join(base, language, 'check'))
    .find((candidate) => existsSync(candidate));
  if (folder === undefined) return '';
  const names = readdirSync(folder).filter((name) => name.endsWith('.ftl'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
}
