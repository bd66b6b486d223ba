import type { Session } from '../../interview/session.ts';
import { RichText } from '../../questionnaire/markup/rich-text.ts';
import type { Message } from '../sending/reply.ts';
import { bold, html, type Text } from '../words/html.ts';
import type { FormTexts } from './form-texts.ts';
import { button, tapButtons } from './keyboard.ts';
import { richWords } from './rich-words.ts';

/** The first layer of the consent: at most 90 words, which the check of a questionnaire counts. */
export function consentInShort(texts: FormTexts): RichText {
  const { settings } = texts.questionnaire;
  const summary = richWords(texts.words, 'consent', {
    organisation: settings.organisation,
    purpose: texts.text('form', 'purpose') ?? '',
    topics: texts.text('form', 'topics') ?? '',
    minutes: settings.minutes,
    'kept-until': texts.date(settings.keptUntil),
  });
  if (settings.unit !== 'person' || settings.minimumAge === 0) return summary;
  const age = texts.words('consent-age', { age: settings.minimumAge });
  return new RichText([...summary.runs, { text: `\n• ${age}`, styles: [] }]);
}

/** Everything about the data, as HTML: the second layer of the consent, and /privacy. */
export function privacyParagraphs(texts: FormTexts): string {
  const { words, questionnaire } = texts;
  const { settings } = questionnaire;
  const keptUntil = texts.date(settings.keptUntil);
  const withdrawalUntil = texts.date(settings.withdrawalUntil);
  const paragraphs: readonly Text[] = [
    words('privacy-who', { controller: settings.controller, contact: settings.contact }),
    words('privacy-why'),
    texts.text('form', 'privacy') ?? '',
    words('privacy-what', { days: settings.sessionDays }),
    settings.assisted ? '' : words('privacy-once'),
    settings.assisted || settings.resultsOn === undefined ? '' : words('privacy-results'),
    words('privacy-withdraw', { 'withdrawal-until': withdrawalUntil }),
    words('privacy-kept', { 'kept-until': keptUntil }),
    words('privacy-telegram'),
    words('privacy-rights'),
  ];
  return paragraphs
    .map(html)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

export function consentMessage(texts: FormTexts, session: Session, full: boolean): Message {
  const { words } = texts;
  const tap = tapButtons(session);
  const body = full ? privacyParagraphs(texts) : html(consentInShort(texts));
  return {
    text: `${bold(full ? words('privacy-title') : texts.title)}\n\n${body}`,
    keyboard: [
      [tap(words('consent-agree'), { do: 'agree' })],
      [tap(words('consent-refuse'), { do: 'refuse' })],
      [
        button(words(full ? 'consent-less' : 'consent-more'), {
          type: 'consent',
          tag: session.tag,
          full: !full,
        }),
      ],
    ],
  };
}

/** What stays of the consent once it is given: the terms, and that they were agreed to. */
export function consentAgreed(texts: FormTexts): Message {
  return {
    text: `${bold(texts.title)}\n\n${html(consentInShort(texts))}\n\n${bold(texts.words('consent-agreed'))}`,
  };
}
