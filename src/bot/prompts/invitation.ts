import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml } from '../words/html.ts';
import type { Localizer, Words } from '../words/words.ts';
import type { FormTexts } from './form-texts.ts';
import { button } from './keyboard.ts';

export function invitationLanguages(
  localizer: Localizer,
  words: Words,
  formId: string,
  languages: readonly string[],
): Message {
  return {
    text: escapeHtml(words('invite-choose')),
    keyboard: languages.map((language) => [
      button(localizer.ownName(language), { type: 'invite', formId, language }),
    ]),
  };
}

/**
 * An invitation to forward unchanged. Its button opens Telegram's list of chats.
 *
 * @param texts - in the language of those who are invited
 * @param words - of the person who invites
 * @param link - on a line of its own, because isolation marks next to it would break it
 */
export function invitationMessage(texts: FormTexts, words: Words, link: string): Message {
  const description = texts.text('form', 'description')?.plain;
  const open = texts.words('invitation-open');
  const about = [texts.title, ...(description === undefined ? [] : [description]), open].join('\n\n');
  // https://core.telegram.org/widgets/share
  const share = `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(about)}`;
  return {
    text: [
      bold(texts.title),
      ...(description === undefined ? [] : [escapeHtml(description)]),
      `${escapeHtml(open)}\n${link}`,
    ].join('\n\n'),
    keyboard: [[{ text: `📤 ${words('button-forward')}`, url: share }]],
  };
}
