import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer } from '../../interview/answers.ts';
import type { Answered, AskView, Progress, Reason } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import { messageId } from '../../questionnaire/message-id.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { isRightToLeft } from '../../questionnaire/right-to-left.ts';
import { bold, escapeHtml, html, italic, type Text } from '../html.ts';
import type { Message } from '../reply.ts';
import { typedDate } from './dates.ts';
import type { FormTexts } from './form-texts.ts';
import { tapButtons } from './keyboard.ts';
import { shortened } from './shortened.ts';
import { splitHtml } from './split-html.ts';

const BAR_LENGTH = 10;
/** A phone cuts longer texts of a button. */
const LONGEST_KEPT = 30;
/** An answer is quoted up to here: a message has room for 4096 characters, which one answer alone can fill. */
const LONGEST_QUOTED = 1000;

/** A question as one message: where we are, what is asked, how to answer, and the buttons. */
export function askMessage(texts: FormTexts, session: Session, view: AskView, reason?: Reason): Message {
  const { question } = view;
  const lines = [
    view.changing ? '' : progressLine(texts, view.progress),
    bold(texts.label(question)),
    // A reason that says how to write it is hint enough.
    ...(saysHow(reason) ? [] : [italicLine(texts.hint(question)), italicLine(howToAnswer(texts, view))]),
    view.standing !== undefined &&
    view.isAnswered &&
    question.type !== 'select_multiple' &&
    !question.sensitive
      ? escapeHtml(texts.words('standing', { answer: quoted(texts, question, view.standing) }))
      : '',
  ];
  const text = lines.filter((line) => line !== '').join('\n');
  return {
    text: reason === undefined ? text : `⚠️ ${html(reasonText(texts, reason))}\n\n${endOf(text)}`,
    keyboard: askKeyboard(texts, session, view),
  };
}

/** The question once it is settled: with its answer, and without buttons. */
export function settledMessage(texts: FormTexts, { question, answer }: Answered): Message {
  const masked = question.sensitive && 'v' in answer;
  // Where there are no signs, the tick is said in words.
  const key = texts.words.plain ? 'answered-in-words' : 'answered';
  const done = masked
    ? texts.words('answered-masked')
    : texts.words(key, { answer: quoted(texts, question, answer) });
  return { text: `${bold(texts.label(question))}\n${escapeHtml(done)}` };
}

function quoted(texts: FormTexts, question: Question, answer: Answer): string {
  const words = texts.answer(question, answer);
  return words.length > LONGEST_QUOTED ? shortened(words, LONGEST_QUOTED) : words;
}

export function reasonText(texts: FormTexts, reason: Reason): Text {
  const { words } = texts;
  switch (reason.code) {
    case 'constraint': {
      const own = texts.text(messageId(reason.question.name), 'constraint-message');
      return own ?? words('reason-constraint');
    }
    case 'required':
      return words('reason-required');
    case 'not-a-date':
      return words('reason-not-a-date', { example: exampleDate(texts) });
    case 'too-long':
      return words('reason-too-long', { most: reason.most });
    default:
      return words(`reason-${reason.code}`);
  }
}

function progressLine(texts: FormTexts, { section, sections, share }: Progress): string {
  const filled = Math.min(BAR_LENGTH, Math.round(share * BAR_LENGTH));
  // A line without letters would stand on the left among lines that begin on the right.
  const start = isRightToLeft(texts.words.language) ? '\u200f' : '';
  const bar = start + '▰'.repeat(filled) + '▱'.repeat(BAR_LENGTH - filled);
  if (section === undefined || sections < 2) {
    const percent = new Intl.NumberFormat(texts.words.language, { style: 'percent' }).format(share);
    return texts.words.plain
      ? `${escapeHtml(texts.words('progress', { percent }))}\n`
      : `${bar} ${percent}\n`;
  }
  const part = texts.words('part', {
    part: section.index + 1,
    parts: sections,
    title: texts.section(section),
  });
  return `${escapeHtml(part)}\n${texts.words.plain ? '' : `${bar}\n`}`;
}

function saysHow(reason: Reason | undefined): boolean {
  return reason?.code.startsWith('not-a-') === true;
}

/** How to answer, in the interface's words; for a date or a text the author's hint is enough, where there is one. */
function howToAnswer(texts: FormTexts, { question }: AskView): string | undefined {
  const { words } = texts;
  switch (question.type) {
    case 'select_multiple':
      return words('ask-tick', { done: words('button-done') });
    case 'integer':
    case 'decimal':
      return words('ask-number');
    default:
      return texts.hint(question) === undefined ? howToWrite(texts, question) : undefined;
  }
}

function howToWrite(texts: FormTexts, question: Question): string | undefined {
  const { words } = texts;
  switch (question.type) {
    case 'date':
      return words('ask-date', { example: exampleDate(texts) });
    case 'text':
      return question.specifies !== undefined && texts.text(messageId(question.name)) === undefined
        ? undefined
        : words('ask-text');
    default:
      return undefined;
  }
}

function exampleDate(texts: FormTexts): string {
  return typedDate('1990-12-31', texts.words.language);
}

function askKeyboard(
  texts: FormTexts,
  session: Session,
  view: AskView,
): readonly (readonly InlineKeyboardButton[])[] {
  const { question } = view;
  const { words } = texts;
  const tap = tapButtons(session);
  const rows: InlineKeyboardButton[][] = [];
  if (question.type === 'select_one') {
    for (const { name, ordinal } of question.choices) {
      rows.push([tap(texts.choice(question, name), { do: 'choose', choice: ordinal })]);
    }
  }
  if (question.type === 'select_multiple') {
    for (const choice of question.choices) {
      const ticked = view.ticked.includes(choice);
      const label = `${ticked ? '☑' : '☐'} ${texts.choice(question, choice.name)}`;
      rows.push([tap(label, { do: 'toggle', choice: choice.ordinal, on: !ticked })]);
    }
    rows.push([tap(`✔ ${words('button-done')}`, { do: 'done' })]);
  }
  if (question.type === 'acknowledge') rows.push([tap(words('button-acknowledge'), { do: 'acknowledge' })]);
  // A choice that is merely suggested has its button among the others.
  const isAmongChoices = question.type === 'select_one' && !view.isAnswered;
  if (view.standing !== undefined && question.type !== 'select_multiple' && !isAmongChoices) {
    rows.push([tap(keepLabel(texts, view), { do: 'keep' })]);
  }
  if (question.dontKnow) rows.push([tap(words('button-dont-know'), { do: 'dont-know' })]);
  if (view.escape !== undefined) rows.push([tap(words(`button-${view.escape}`), { do: view.escape })]);
  if (view.canGoBack) rows.push([tap(`↩ ${words('button-back')}`, { do: 'back' })]);
  return rows;
}

function keepLabel(texts: FormTexts, { question, standing, isAnswered }: AskView): string {
  if (standing === undefined || (question.sensitive && isAnswered)) return texts.words('button-keep-masked');
  const answer = texts.answer(question, standing);
  // The author's suggestion is an answer like another; nothing has been said that could be kept.
  if (!isAnswered) return answer;
  return answer.length > LONGEST_KEPT
    ? texts.words('button-keep-masked')
    : texts.words('button-keep', { answer });
}

/** What the last message of a question holds: those before it stay in the chat when it is asked again. */
function endOf(text: string): string {
  return splitHtml(text).at(-1) ?? text;
}

function italicLine(text: Text | undefined): string {
  return text === undefined ? '' : italic(text);
}
