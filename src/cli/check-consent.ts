import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { consentInShort } from '../bot/prompts/consent.ts';
import { FormTexts } from '../bot/prompts/form-texts.ts';
import { InterfaceGaps, Localizer } from '../bot/words/words.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { says } from '../questionnaire/problems/message.ts';
import type { Problem } from '../questionnaire/problems/problem.ts';
import { countWords } from '../questionnaire/texts/count-words.ts';
import { SHIPPED } from './problem-words.ts';

/** People in a hurry read the consent's first layer on a small screen. */
const MOST_WORDS = 90;

/**
 * Whether the consent's first layer is short enough in every language, with everything filled in. It combines
 * texts of the interface and of the author, so neither can be judged alone. Gaps in the interface's texts count, too.
 */
export function checkConsents(localesDir: string, questionnaires: readonly Questionnaire[]): Problem[] {
  let localizer: Localizer;
  try {
    localizer = interfaceTexts(localesDir);
  } catch (error) {
    if (!(error instanceof InterfaceGaps)) throw error;
    const message = says('interface-incomplete', { gaps: error.names });
    return [{ severity: 'error', code: 'interface-texts', file: shown(localesDir), message }];
  }
  return questionnaires.flatMap((questionnaire) =>
    questionnaire.languages.flatMap((language): Problem[] => {
      const words = countWords(consentInShort(new FormTexts(questionnaire, localizer.in(language))).plain);
      if (words <= MOST_WORDS) return [];
      return [
        {
          severity: 'error',
          code: 'long-consent',
          file: fileOf(localesDir, language, questionnaire.formId),
          message: says('consent-too-long', { words, language, most: MOST_WORDS }),
        },
      ];
    }),
  );
}

/**
 * The consent's first layer as people read it, in a language.
 *
 * @returns a function that gives `undefined` if the interface's texts have gaps, which {@link checkConsents} reports
 */
export function consentReader(
  localesDir: string,
): (questionnaire: Questionnaire, language: string) => string | undefined {
  let localizer: Localizer | undefined;
  try {
    localizer = interfaceTexts(localesDir);
  } catch (error) {
    if (!(error instanceof InterfaceGaps)) throw error;
    return () => undefined;
  }
  return (questionnaire, language) =>
    consentInShort(new FormTexts(questionnaire, localizer.in(language), undefined, language)).plain;
}

/** Those that the project ships, where there is no folder: somebody checks a workbook from a folder of their own. */
function interfaceTexts(localesDir: string): Localizer {
  return Localizer.load(existsSync(localesDir) ? localesDir : SHIPPED);
}

/** The file with the texts, or the workbook itself if they have no file. */
function fileOf(localesDir: string, language: string, formId: string): string {
  const texts = join(localesDir, language, `${formId}.ftl`);
  return existsSync(texts) ? shown(texts) : formId;
}

/** A path as the author knows it, relative to the working directory. */
function shown(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}
