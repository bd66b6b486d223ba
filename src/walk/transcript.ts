import type { Message } from '../bot/rehearsal.ts';
import { isRightToLeft } from '../questionnaire/languages/right-to-left.ts';
import { parseHtml } from '../simulator/html-entities.ts';
import { editAsMarkdown, escaped, messageAsMarkdown, type ReadableMessage } from './message-markdown.ts';
import type { WalkedPath } from './walk.ts';
import type { Shown } from './walked-chat.ts';

/**
 * Paths as one page of Markdown. It contains only words from the chat: the bot's messages are quotations, its buttons
 * are lists. `▶` marks what the person did, `✎` how an earlier message changed, `🔔` what showed for a moment.
 */
export function transcriptOf(title: string, language: string, paths: readonly WalkedPath[]): string {
  return [
    `<div dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}" lang="${language}">`,
    `# ${title}`,
    ...paths.flatMap(({ path, shown }) => [`## ${path}`, ...shown.map(asMarkdown)]),
    '</div>',
    '',
  ].join('\n\n');
}

function asMarkdown(shown: Shown): string {
  switch (shown.what) {
    case 'did':
      return `▶ **${escaped(shown.text)}**`;
    case 'toast':
      return `🔔 ${escaped(shown.text)}`;
    case 'sent':
      return messageAsMarkdown(readable(shown.message));
    case 'edited':
      return editAsMarkdown(readable(shown.message));
  }
}

function readable({ text: html, keyboard = [] }: Message): ReadableMessage {
  const rows = keyboard.map((row) => row.map((button) => button.text));
  try {
    const { text, entities } = parseHtml(html);
    return { text, entities, rows };
  } catch {
    // The report says what is wrong with it.
    return { text: html, entities: [], rows };
  }
}
