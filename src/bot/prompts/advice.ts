import type { InlineKeyboardButton } from 'grammy/types';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Message } from '../sending/reply.ts';
import { html } from '../words/html.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';

/**
 * The note that says where to find help and advice: the author marks it with `appearance: advice`. It is shown
 * at its place in the questionnaire, and is a button in /help and below the thanks.
 */
function adviceOf({ questionnaire }: FormTexts): Question | undefined {
  return questionnaire.questions.find(({ type, appearance }) => type === 'note' && appearance === 'advice');
}

/** `undefined` where the questionnaire has no such note. */
export function adviceButton(texts: FormTexts): InlineKeyboardButton | undefined {
  if (adviceOf(texts) === undefined) return undefined;
  const { formId } = texts.questionnaire;
  return button(`🤝 ${texts.words('button-advice')}`, { type: 'advice', formId });
}

export function adviceMessage(texts: FormTexts): Message | undefined {
  const note = adviceOf(texts);
  return note === undefined ? undefined : { text: html(texts.label(note)) };
}
