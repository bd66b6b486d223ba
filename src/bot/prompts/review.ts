import type { InlineKeyboardButton } from 'grammy/types';
import type { Answered, OpenSection, Reason, ReviewView } from '../../interview/outcome.ts';
import { OUTSIDE } from '../../interview/path/instance.ts';
import type { Session } from '../../interview/session.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml, html } from '../words/html.ts';
import { reasonText } from './ask.ts';
import type { FormTexts } from './form-texts.ts';
import { tapButtons, towards } from './keyboard.ts';
import { shortened } from './shortened.ts';

/** Answers and questions are shortened where they are listed: a message has room for 4096 characters. */
const LONGEST_LISTED = 120;
const ROOM_FOR_LIST = 3600;
const LONGEST_ON_BUTTON = 40;

export function reviewMessage(
  texts: FormTexts,
  session: Session,
  view: ReviewView,
  reason?: Reason,
): Message {
  return view.open === undefined
    ? overview(texts, session, view, reason)
    : openSection(texts, session, view.open, reason);
}

function overview(texts: FormTexts, session: Session, view: ReviewView, reason: Reason | undefined): Message {
  const { words } = texts;
  const tap = tapButtons(session);
  const firstSection = view.sections[0];
  const summary = words('review', { answered: view.answered, skipped: view.skipped });
  const keyboard: InlineKeyboardButton[][] = [[tap(`📨 ${words('button-send')}`, { do: 'send' })]];
  if (view.sections.length > 1) {
    for (const { index, section } of view.sections) {
      keyboard.push([tap(`🔍 ${texts.section(section)}`, { do: 'look', section: index })]);
    }
  } else {
    keyboard.push([tap(`🔍 ${words('button-look')}`, { do: 'look', section: firstSection?.index ?? 0 })]);
  }
  return {
    text: `${warning(texts, reason)}${bold(summary)}\n${escapeHtml(words('review-ask'))}`,
    keyboard,
  };
}

function openSection(
  texts: FormTexts,
  session: Session,
  open: OpenSection,
  reason: Reason | undefined,
): Message {
  const { words } = texts;
  const tap = tapButtons(session);
  const { rows, page, pages } = open;
  const longest = Math.min(LONGEST_LISTED, Math.floor(ROOM_FOR_LIST / rows.length / 2) - 5);
  const list = rows.map(
    (row, index) =>
      `${instanceHeading(texts, row, rows[index - 1])}${index + 1}. ${escapeHtml(shortened(labelOf(texts, row), longest))}\n   <b>${escapeHtml(shortened(answerOf(texts, row), longest))}</b>`,
  );
  const keyboard = rows.map((row, index) => {
    const { question, instance } = row;
    const label = `${index + 1}. ${shortened(labelOf(texts, row), LONGEST_ON_BUTTON)}`;
    const at = instance === OUTSIDE ? {} : { instance };
    return [tap(`✏️ ${label}`, { do: 'change', question: question.index, ...at })];
  });
  const look = (label: string, to: number) => tap(label, { do: 'look', section: open.index, page: to });
  if (pages > 1) {
    keyboard.push([
      ...(page > 0 ? [look(towards('back', words, words('button-page-before')), page - 1)] : []),
      ...(page < pages - 1 ? [look(towards('on', words, words('button-page-after')), page + 1)] : []),
    ]);
  }
  return {
    text: `${warning(texts, reason)}${bold(texts.section(open.section))}\n\n${list.join('\n')}\n\n${escapeHtml(words('review-look'))}`,
    keyboard: [...keyboard, [tap(`↩ ${words('button-overview')}`, { do: 'look' })]],
  };
}

/** Above the first answer of each instance of a repeat: which one it is. */
function instanceHeading(texts: FormTexts, row: Answered, before: Answered | undefined): string {
  const { question, instance } = row;
  const isSame = before?.question.repeat === question.repeat && before?.instance === instance;
  if (question.repeat === undefined || isSame) return '';
  return `\n<i>${escapeHtml(texts.instance(question.repeat, instance))}</i>\n`;
}

function labelOf(texts: FormTexts, { question, instance }: Answered): string {
  return texts.at(instance).listedLabel(question);
}

function answerOf(texts: FormTexts, { question, instance, answer }: Answered): string {
  return question.sensitive && 'v' in answer
    ? texts.words('answered-masked')
    : texts.at(instance).answer(question, answer);
}

function warning(texts: FormTexts, reason: Reason | undefined): string {
  return reason === undefined ? '' : `⚠️ ${html(reasonText(texts, reason))}\n\n`;
}
