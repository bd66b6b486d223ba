import type { InlineKeyboardButton } from 'grammy/types';
import { longDate } from '../../questionnaire/languages/dates-in-words.ts';
import { RichText } from '../../questionnaire/markup/rich-text.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml, html } from '../words/html.ts';
import { orNotGiven } from '../words/not-given.ts';
import type { Words } from '../words/words.ts';
import { adviceButton } from './advice.ts';
import { clearButton } from './clear.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';
import { richWords } from './rich-words.ts';

/** What the thanks also offer. */
export interface Offers {
  /** Whether this chat hears of results already; `undefined` where there is nothing to hear. */
  readonly isToldResults: boolean | undefined;
  /** The next questionnaire of a series, if it can be begun. */
  readonly next: { readonly formId: string; readonly title: string } | undefined;
  /** Other surveys that are open: links to them may have led here, on a phone that does not send a second /start. */
  readonly others: readonly { readonly formId: string; readonly title: string }[];
  readonly canInvite: boolean;
  /** How many files could not be had. */
  readonly filesLost: number;
}

/** @param withdrawableUntil - the last day on which the code works */
export function thanksMessage(
  texts: FormTexts,
  withdrawalCode: string,
  withdrawableUntil: string,
  offers: Offers,
): Message {
  const { words, questionnaire } = texts;
  const { settings, formId } = questionnaire;
  const own = texts.text('form', 'thanks');
  const withdrawal = words('thanks-delete', { 'withdrawal-until': texts.date(withdrawableUntil) });
  const nextPerson = settings.assisted
    ? [[button(`👤 ${words('button-next-person')}`, { type: 'another-person', formId, yes: true })]]
    : [];
  const advice = adviceButton(texts);
  const { resultsOn } = settings;
  const results = resultsOn === undefined ? '' : words('thanks-results', { date: texts.date(resultsOn) });
  return {
    text: [
      bold(words('thanks')),
      offers.filesLost === 0 ? '' : escapeHtml(words('thanks-files-lost', { count: offers.filesLost })),
      html(own ?? words(questionnaire.asksForNames ? 'thanks-next-named' : 'thanks-next')),
      escapeHtml(results),
      escapeHtml(withdrawal),
    ]
      .filter((line) => line !== '')
      .join('\n\n'),
    keyboard: [
      ...nextPerson,
      ...(advice === undefined ? [] : [[advice]]),
      ...offerButtons(texts, withdrawalCode, offers),
      [button(words('button-show-code'), { type: 'show-code', code: withdrawalCode, formId })],
      [
        button(`🗑 ${words('button-delete-answers')}`, {
          type: 'withdraw',
          code: withdrawalCode,
          formId,
          step: 'ask',
        }),
      ],
      [clearButton(words, { code: withdrawalCode, formId })],
    ],
  };
}

function offerButtons({ words, questionnaire: { formId } }: FormTexts, code: string, offers: Offers) {
  const { isToldResults, next, others, canInvite } = offers;
  const rows: InlineKeyboardButton[][] = [];
  if (next !== undefined) {
    const label = words('button-next-survey', { title: next.title });
    rows.push([button(`▶ ${label}`, { type: 'next-survey', formId: next.formId })]);
  }
  for (const other of others) {
    rows.push([button(`▶ ${other.title}`, { type: 'next-survey', formId: other.formId })]);
  }
  if (isToldResults !== undefined) {
    const label = isToldResults ? `🔕 ${words('button-no-results')}` : `🔔 ${words('button-tell-results')}`;
    rows.push([button(label, { type: 'results', code, formId, on: !isToldResults })]);
  }
  if (canInvite) rows.push([button(`💬 ${words('button-invite')}`, { type: 'invite', formId })]);
  return rows;
}

/** Asked in the message of the thanks, which comes back when the answer is no. */
export function withdrawQuestion(words: Words, { formId, code }: { formId: string; code: string }): Message {
  const withdraw = (step: 'yes' | 'no') => ({ type: 'withdraw', code, formId, step }) as const;
  return {
    text: bold(words('withdraw-ask')),
    keyboard: [
      [button(words('withdraw-yes'), withdraw('yes'))],
      [button(words('withdraw-no'), withdraw('no'))],
    ],
  };
}

/** @param withdrawableUntil - the last day on which the code works */
export function codeMessage(words: Words, withdrawalCode: string, withdrawableUntil: string): Message {
  const until = orNotGiven(longDate(withdrawableUntil, words.language), words);
  const grouped = inGroups(withdrawalCode);
  // A tap on text of this style copies it: the code alone, or the whole line to send.
  const copied = (text: string) => new RichText([{ text, styles: ['code'] }]);
  const code = richWords(words, 'code', { code: copied(grouped) });
  const command = copied(`/delete ${grouped}`);
  const use = richWords(words, 'code-what-for', { 'withdrawal-until': until, command });
  return { text: `${html(code)}\n\n${html(use)}` };
}

/** Four by four: easier to copy by hand. */
function inGroups(code: string): string {
  return code.match(/.{1,4}/gu)?.join('-') ?? code;
}
