import { RichText } from '../../questionnaire/markup/rich-text.ts';
import { bold, escapeHtml, html } from '../html.ts';
import type { Message } from '../reply.ts';
import { adviceButton } from './advice.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';
import { richWords } from './rich-words.ts';

export function thanksMessage(texts: FormTexts, withdrawalCode: string): Message {
  const { words, questionnaire } = texts;
  const { settings, formId } = questionnaire;
  const own = texts.text('form', 'thanks');
  const withdrawal = words('thanks-delete', { 'withdrawal-until': texts.date(settings.withdrawalUntil) });
  const nextPerson = settings.assisted
    ? [[button(`👤 ${words('button-next-person')}`, { type: 'another-person', formId, yes: true })]]
    : [];
  const advice = adviceButton(texts);
  return {
    text: [bold(words('thanks')), own === undefined ? '' : html(own), escapeHtml(withdrawal)]
      .filter((line) => line !== '')
      .join('\n\n'),
    keyboard: [
      ...nextPerson,
      ...(advice === undefined ? [] : [[advice]]),
      [button(words('button-show-code'), { type: 'show-code', code: withdrawalCode, formId })],
      [
        button(`🗑 ${words('button-delete-answers')}`, {
          type: 'withdraw',
          code: withdrawalCode,
          formId,
          step: 'ask',
        }),
      ],
    ],
  };
}

/** Asked in the message of the thanks, which comes back when the answer is no. */
export function withdrawQuestion(texts: FormTexts, code: string): Message {
  const { words, questionnaire } = texts;
  const withdraw = (step: 'yes' | 'no') =>
    ({ type: 'withdraw', code, formId: questionnaire.formId, step }) as const;
  return {
    text: bold(words('withdraw-ask')),
    keyboard: [
      [button(words('withdraw-yes'), withdraw('yes'))],
      [button(words('withdraw-no'), withdraw('no'))],
    ],
  };
}

export function codeMessage(texts: FormTexts, withdrawalCode: string): Message {
  const { words, questionnaire } = texts;
  const until = texts.date(questionnaire.settings.withdrawalUntil);
  const code = new RichText([{ text: inGroups(withdrawalCode), styles: ['code'] }]);
  const shown = html(richWords(words, 'code', { code }));
  return { text: `${shown}\n\n${escapeHtml(words('code-what-for', { 'withdrawal-until': until }))}` };
}

/** Four by four: easier to copy by hand. */
function inGroups(code: string): string {
  return code.match(/.{1,4}/gu)?.join('-') ?? code;
}
