import type { Localizer, Message, Rehearsal } from '../bot/rehearsal.ts';
import type { AskView } from '../interview/outcome.ts';
import type { Session } from '../interview/session.ts';
import type { Question, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { compileTexts } from '../questionnaire/texts/compile-texts.ts';
import { messageId } from '../questionnaire/texts/message-id.ts';
import type { Texts } from '../questionnaire/texts/texts.ts';
import { parseHtml } from '../simulator/html-entities.ts';

/** Interface texts without variables. If two languages share one, that is a mistake. */
const TELLING = [
  ...[
    'ask-number',
    'ask-text',
    'ask-search',
    'ask-geopoint',
    'ask-barcode',
    'ask-image',
    'ask-audio',
    'ask-video',
    'ask-time',
  ],
  ...[
    'reason-tap-a-button',
    'reason-required',
    'reason-unusable',
    'reason-unusable-sticker',
    'reason-nothing-ticked',
    'reason-no-match',
  ],
  ...['button-skip', 'button-decline', 'button-dont-know', 'button-send', 'button-look', 'button-back'],
  ...[
    'review-ask',
    'review-look',
    'thanks',
    'help',
    'welcome-back',
    'going-on',
    'stale-button',
    'stale-toast',
  ],
];
/** A longer label may be split between two messages. */
const LONGEST_SOUGHT = 1000;

/** Finds texts in a language other than the chat's. */
export class LanguageProblems {
  readonly #questionnaire: Questionnaire;
  readonly #localizer: Localizer;
  readonly #rehearsal: Rehearsal;
  readonly #own = new Map<string, Texts>();
  readonly #foreign = new Map<string, ReadonlySet<string>>();

  constructor(questionnaire: Questionnaire, localizer: Localizer, rehearsal: Rehearsal) {
    this.#questionnaire = questionnaire;
    this.#localizer = localizer;
    this.#rehearsal = rehearsal;
  }

  /** What a whole chat in this language lacks. */
  ofChat(language: string): readonly string[] {
    if (this.#localizer.find(language) !== undefined) return [];
    const spoken = this.#localizer.ownName(this.#localizer.in(language).language);
    return [`the interface does not speak "${language}": its words come in ${spoken}`];
  }

  /** Lines and buttons in another language. */
  ofMessage({ text, keyboard = [] }: Message, language: string): readonly string[] {
    const foreign = this.#foreignWords(language);
    const lines = [...plainOf(text).split('\n'), ...keyboard.flat().map((button) => button.text)];
    return lines
      .map((line) => line.replace(/^[^\p{L}]+/u, '').trim())
      .filter((line) => foreign.has(line))
      .map((line) => `another language's words are on the screen: ${line}`);
  }

  /** A question's screen must show its texts in the session's language, and not those of another language. */
  ofQuestion(view: AskView, session: Session, { text }: Message): readonly string[] {
    const { language } = session;
    const problems: string[] = [];
    if (this.#isBorrowed(view.question, language)) {
      problems.push(`its text is missing in "${language}", another language's is shown`);
    }
    const label = this.#rehearsal.label(view, session).trim();
    if (label.length <= LONGEST_SOUGHT && !squeezed(plainOf(text)).includes(squeezed(label))) {
      problems.push(`the screen does not have its text: ${label.slice(0, 60)}`);
    }
    return problems;
  }

  /** Whether the default language has this text and this language lacks it. */
  #isBorrowed({ name }: Question, language: string): boolean {
    const { defaultLanguage } = this.#questionnaire;
    if (language === defaultLanguage) return false;
    const has = (texts: Texts) => texts.rich(messageId(name), undefined, {}) !== undefined;
    return has(this.#ownTexts(defaultLanguage)) && !has(this.#ownTexts(language));
  }

  /** The texts of one language, without fallbacks to other languages. */
  #ownTexts(language: string): Texts {
    let texts = this.#own.get(language);
    if (texts === undefined) {
      const { definition } = this.#questionnaire;
      const alone = { [language]: definition.texts[language] ?? '' };
      texts = compileTexts({ ...definition, texts: alone, defaultLanguage: language })(language);
      this.#own.set(language, texts);
    }
    return texts;
  }

  #foreignWords(language: string): ReadonlySet<string> {
    let foreign = this.#foreign.get(language);
    if (foreign === undefined) {
      const spoken = this.#localizer.in(language);
      const own = new Set(TELLING.map((key) => spoken(key)));
      const all = this.#localizer.languages
        .filter((other) => other !== spoken.language)
        .flatMap((other) => TELLING.map((key) => this.#localizer.in(other)(key)));
      foreign = new Set(all.filter((words) => !own.has(words)));
      this.#foreign.set(language, foreign);
    }
    return foreign;
  }
}

function plainOf(html: string): string {
  try {
    return parseHtml(html).text;
  } catch {
    // The check of the markup reports what is wrong with it.
    return html;
  }
}

/** Line ends, blanks and invisible characters make no difference. */
function squeezed(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, '');
}
