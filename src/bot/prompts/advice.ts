import type { InlineKeyboardButton } from 'grammy/types';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import type { Message } from '../sending/reply.ts';
import { html } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';

/**
 * The note that says where to find help and advice: the author marks it with `appearance: advice`. It is shown
 * at its place in the questionnaire, and is a button in /help, below the thanks and where somebody is screened out.
 */
function adviceOf({ questionnaire }: FormTexts): Question | undefined {
  return questionnaire.questions.find(({ type, appearance }) => type === 'note' && appearance === 'advice');
}

/** `undefined` where the questionnaire has no such note. */
export function adviceButton(texts: FormTexts): InlineKeyboardButton | undefined {
  return hasAdvice(texts) ? buttonForAdvice(texts.words, texts.questionnaire.formId) : undefined;
}

export function hasAdvice(texts: FormTexts): boolean {
  return adviceOf(texts) !== undefined;
}

/** Shows the note of a questionnaire that has one. */
export function buttonForAdvice(words: Words, formId: string): InlineKeyboardButton {
  return button(`🤝 ${words('button-advice')}`, { type: 'advice', formId });
}

export function adviceMessage(texts: FormTexts): Message | undefined {
  const note = adviceOf(texts);
  return note === undefined ? undefined : { text: html(texts.label(note)) };
}
