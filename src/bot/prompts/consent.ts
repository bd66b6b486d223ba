import type { Session } from '../../interview/session.ts';
import { RichText, type Run } from '../../questionnaire/markup/rich-text.ts';
import type { Message } from '../sending/reply.ts';
import { bold, html, type Text } from '../words/html.ts';
import type { FormTexts } from './form-texts.ts';
import { button, tapButtons } from './keyboard.ts';
import { richWords } from './rich-words.ts';

/**
 * The first layer of the consent: at most 90 words, which the check of a questionnaire counts. What a questionnaire does not
 * say has no line.
 */
export function consentInShort(texts: FormTexts): RichText {
  const { words, questionnaire } = texts;
  const { settings } = questionnaire;
  const { minutes, minimumAge } = settings;
  const purpose = texts.text('form', 'purpose');
  const topics = texts.text('form', 'topics');
  const facts = [
    words('consent-asked-by', { organisation: texts.setting('organisation') }),
    purpose && richWords(words, 'consent-why', { purpose }),
    topics && richWords(words, 'consent-topics', { topics }),
    minutes === undefined ? undefined : words('consent-time', { minutes }),
  ];
  const terms = [
    texts.text('form', 'voluntary') ?? words('consent-voluntary'),
    texts.text('form', 'promise') ?? words('consent-promise'),
    words(questionnaire.asksForNames ? 'consent-telegram' : 'consent-nameless'),
    words('consent-kept', { 'kept-until': texts.setting('kept_until') }),
    words('consent-delete'),
    settings.unit === 'person' && minimumAge > 0 ? words('consent-age', { age: minimumAge }) : undefined,
  ];
  return new RichText([...lines(facts, ''), ...runsOf('\n'), ...lines(terms, '• ')].slice(1));
}

/** Each begins with a line break. */
function lines(texts: readonly (Text | undefined)[], mark: string): readonly Run[] {
  return texts.flatMap((text) => (text === undefined ? [] : [...runsOf(`\n${mark}`), ...runsOf(text)]));
}

function runsOf(text: Text): readonly Run[] {
  return text instanceof RichText ? text.runs : [{ text, styles: [] }];
}

/** Everything about the data, as HTML: the second layer of the consent, and /privacy. */
export function privacyParagraphs(texts: FormTexts): string {
  const { words, questionnaire } = texts;
  const { settings } = questionnaire;
  const paragraphs: readonly Text[] = [
    words('privacy-who', { controller: texts.setting('controller'), contact: texts.setting('contact') }),
    words('privacy-why'),
    texts.text('form', 'privacy') ?? '',
    `${words('privacy-what', { days: settings.sessionDays })} ${words(questionnaire.asksForNames ? 'privacy-sent-named' : 'privacy-sent')}`,
    settings.assisted ? '' : words('privacy-once'),
    settings.assisted || settings.resultsOn === undefined ? '' : words('privacy-results'),
    words('privacy-withdraw', { 'withdrawal-until': texts.setting('withdrawal_until') }),
    words('privacy-kept', { 'kept-until': texts.setting('kept_until') }),
    words('privacy-telegram'),
    words('privacy-rights'),
  ];
  return paragraphs
    .map(html)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * What was promised in several surveys, as HTML: for whoever has sent answers, of which nothing is kept that tells to which
 * survey they belong.
 */
export function promisesOf(surveys: readonly FormTexts[]): string {
  return surveys
    .map((texts) => {
      const { words } = texts;
      const lines = [
        words('privacy-who', { controller: texts.setting('controller'), contact: texts.setting('contact') }),
        words('privacy-withdraw', { 'withdrawal-until': texts.setting('withdrawal_until') }),
        words('privacy-kept', { 'kept-until': texts.setting('kept_until') }),
      ];
      return [bold(texts.title), ...lines.map(html)].join('\n');
    })
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
