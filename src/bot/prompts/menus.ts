import type { InlineKeyboardButton } from 'grammy/types';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml, html, type Text } from '../words/html.ts';
import type { Localizer, Words } from '../words/words.ts';
import { button } from './keyboard.ts';

/** So many languages are shown at once; the others wait behind "more". */
const FIRST_LANGUAGES = 4;

/**
 * The menu of languages, each by its own name and invited in its own words: who cannot read the first line can read
 * the third.
 *
 * @param offered - the phone's language first
 */
export function languageMenu(localizer: Localizer, offered: readonly string[], all: boolean): Message {
  const hidden = all || offered.length <= FIRST_LANGUAGES + 1 ? 0 : offered.length - FIRST_LANGUAGES;
  const shown = offered.slice(0, offered.length - hidden);
  const invitations = new Set(
    shown.slice(0, FIRST_LANGUAGES).map((language) => localizer.in(language)('language-choose')),
  );
  const keyboard: InlineKeyboardButton[][] = shown.map((language) => [
    button(localizer.ownName(language), { type: 'language', language }),
  ]);
  if (hidden > 0) {
    const more = localizer.in(shown[0] ?? 'en')('language-more');
    keyboard.push([button(`🌐 ${more}`, { type: 'more-languages' })]);
  }
  return { text: [...invitations].map(escapeHtml).join('\n'), keyboard };
}

export interface SurveyOffer {
  readonly formId: string;
  readonly title: string;
  readonly description: Text | undefined;
}

export function surveyMenu(words: Words, surveys: readonly SurveyOffer[]): Message {
  const list = surveys.map(({ title, description }) =>
    description === undefined ? bold(title) : `${bold(title)}\n${html(description)}`,
  );
  return {
    text: [escapeHtml(words('survey-choose')), ...list].join('\n\n'),
    keyboard: surveys.map(({ formId, title }) => [button(title, { type: 'survey', formId })]),
  };
}
