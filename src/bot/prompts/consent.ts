import type { Session } from '../../interview/session.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { fileKind } from '../../questionnaire/definition/question-types.ts';
import { RichText, type Run } from '../../questionnaire/markup/rich-text.ts';
import type { Message } from '../sending/reply.ts';
import { bold, html, type Text } from '../words/html.ts';
import type { FormTexts } from './form-texts.ts';
import { button, tapButtons } from './keyboard.ts';
import { richWords } from './rich-words.ts';

/**
 * The first layer of the consent: at most 90 words, which the check of a questionnaire counts. What a questionnaire does not
 * say has no line.
 *
 * @param goesOn - whether other programs get the responses, too; saying so comes on top of the 90 words
 */
export function consentInShort(texts: FormTexts, goesOn = false): RichText {
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
    texts.text('form', 'voluntary') ??
      words(
        questionnaire.questions.some(mustBeAnswered) ? 'consent-voluntary-required' : 'consent-voluntary',
      ),
    texts.text('form', 'promise') ?? words('consent-promise'),
    words(questionnaire.asksForNames ? 'consent-telegram' : 'consent-nameless'),
    words('consent-kept', { 'kept-until': texts.setting('kept_until') }),
    goesOn ? words('consent-onward') : undefined,
    words('consent-delete', { 'withdrawal-until': texts.setting('withdrawal_until') }),
    settings.unit === 'person' && minimumAge > 0 ? words('consent-age', { age: minimumAge }) : undefined,
  ];
  return new RichText([...lines(facts, ''), ...runsOf('\n'), ...lines(terms, '• ')].slice(1));
}

/** Whether some people cannot pass it over: neither with "Skip", nor with "Prefer not to say" or "I don't know". */
function mustBeAnswered({ type, asked, required, sensitive, dontKnow }: Question): boolean {
  return asked && type !== 'another' && required !== false && !sensitive && !dontKnow;
}

/** Each begins with a line break. */
function lines(texts: readonly (Text | undefined)[], mark: string): readonly Run[] {
  return texts.flatMap((text) => (text === undefined ? [] : [...runsOf(`\n${mark}`), ...runsOf(text)]));
}

function runsOf(text: Text): readonly Run[] {
  return text instanceof RichText ? text.runs : [{ text, styles: [] }];
}

/**
 * Everything about the data, as HTML: the second layer of the consent, and /privacy.
 *
 * @param goesOn - see {@link consentInShort}
 * @param withdrawalUntil - in words
 */
export function privacyParagraphs(
  texts: FormTexts,
  goesOn: boolean,
  withdrawalUntil = texts.setting('withdrawal_until'),
): string {
  const { words, questionnaire } = texts;
  const { settings } = questionnaire;
  const paragraphs: readonly Text[] = [
    words('privacy-who', { controller: texts.setting('controller'), contact: texts.setting('contact') }),
    words('privacy-why'),
    texts.text('form', 'privacy') ?? '',
    [
      words('privacy-what', { days: settings.sessionDays }),
      words(questionnaire.asksForNames ? 'privacy-sent-named' : 'privacy-sent'),
      words(settings.channels.length > 0 ? 'privacy-noted-channel' : 'privacy-noted'),
    ].join(' '),
    questionnaire.questions.some(takesFiles) ? words('privacy-files') : '',
    goesOn ? words('privacy-onward') : '',
    settings.assisted ? '' : words('privacy-once', { 'kept-until': texts.setting('kept_until') }),
    settings.assisted || settings.resultsOn === undefined ? '' : words('privacy-results'),
    words('privacy-withdraw', { 'withdrawal-until': withdrawalUntil }),
    words('privacy-kept', { 'kept-until': texts.setting('kept_until') }),
    words('privacy-telegram'),
    words('privacy-rights'),
  ];
  return paragraphs
    .map(html)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function takesFiles({ type, asked }: Question): boolean {
  return asked && type !== 'another' && fileKind(type) !== undefined;
}

/** The days (`YYYY-MM-DD`) that a survey's people were told, from the first to the last. */
export interface DaysTold {
  readonly first: string;
  readonly last: string;
}

/** The last day for deleting answers, in words. Where people were told different days, each of them knows theirs. */
export function lastDayToDelete(texts: FormTexts, { first, last }: DaysTold): string {
  if (first === last) return texts.date(last);
  return texts.words('day-told', { first: texts.date(first), last: texts.date(last) });
}

/**
 * What was promised in several surveys, as HTML: for whoever has sent answers, of which nothing is kept that tells to which
 * survey they belong.
 */
export function promisesOf(
  surveys: readonly { readonly texts: FormTexts; readonly withdrawalUntil: DaysTold }[],
): string {
  return surveys
    .map(({ texts, withdrawalUntil }) => {
      const { words } = texts;
      const lines = [
        words('privacy-who', { controller: texts.setting('controller'), contact: texts.setting('contact') }),
        words('privacy-withdraw', { 'withdrawal-until': lastDayToDelete(texts, withdrawalUntil) }),
        words('privacy-kept', { 'kept-until': texts.setting('kept_until') }),
      ];
      return [bold(texts.title), ...lines.map(html)].join('\n');
    })
    .join('\n\n');
}

/** @param goesOn - see {@link consentInShort} */
export function consentMessage(texts: FormTexts, session: Session, full: boolean, goesOn: boolean): Message {
  const { words } = texts;
  const tap = tapButtons(session);
  const body = full ? privacyParagraphs(texts, goesOn) : html(consentInShort(texts, goesOn));
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
export function consentAgreed(texts: FormTexts, goesOn: boolean): Message {
  return {
    text: `${bold(texts.title)}\n\n${html(consentInShort(texts, goesOn))}\n\n${bold(texts.words('consent-agreed'))}`,
  };
}
