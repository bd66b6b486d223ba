import type { InlineKeyboardButton } from 'grammy/types';
import type { View } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import type { RestStep } from '../callback-data.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml } from '../words/html.ts';
import type { FormTexts } from './form-texts.ts';
import { button, tapButtons } from './keyboard.ts';
import { percentIn } from './numbers.ts';

/** An interview that rests: what the messages about it are made of. */
export interface Rest {
  readonly texts: FormTexts;
  readonly session: Session;
  readonly view: View;
  /** `YYYY-MM-DD`: the day on which it is given up. */
  readonly until: string;
  readonly canSendPart: boolean;
}

/** Progress is told in steps of this share: it is no more exact than that. */
const STEP = 0.05;

export function reminderMessage(rest: Rest, canWait: boolean): Message {
  const { texts } = rest;
  const { words } = texts;
  const variables = { title: texts.title, until: texts.date(rest.until) };
  return {
    text: paragraphs(
      bold(words('reminder')),
      escapeHtml(words(isAtReview(rest) ? 'reminder-review' : 'reminder-begun', variables)),
      soFar(rest),
    ),
    keyboard: [
      ...ways(rest),
      ...(canWait ? [[restButton(rest, 'button-later', 'later')]] : []),
      [restButton(rest, 'button-stop', 'stop')],
    ],
  };
}

export function breakMessage(rest: Rest): Message {
  const { texts } = rest;
  const { words } = texts;
  const variables = { title: texts.title };
  return {
    text: paragraphs(
      bold(words('break')),
      escapeHtml(words(isAtReview(rest) ? 'break-review' : 'break-begun', variables)),
      soFar(rest),
    ),
    keyboard: [...ways(rest), [restButton(rest, 'command-restart', 'restart')]],
  };
}

/** A pause that the person asked for. It has buttons only if there is a choice other than to continue. */
export function pauseMessage(rest: Rest): Message {
  const { texts } = rest;
  const text = escapeHtml(texts.words('paused', { until: texts.date(rest.until) }));
  return rest.canSendPart ? { text, keyboard: ways(rest) } : { text };
}

export function stopQuestion({ texts: { words }, session }: Rest): Message {
  return {
    text: bold(words('withdraw-ask')),
    keyboard: [
      [button(words('withdraw-yes'), { type: 'rest', tag: session.tag, step: 'delete' })],
      [button(words('stop-quiet'), { type: 'rest', tag: session.tag, step: 'quiet' })],
      [button(words('restart-no'), { type: 'rest', tag: session.tag, step: 'go-on' })],
    ],
  };
}

/** `/delete` where much would be lost: nobody can bring it back. */
export function deleteQuestion(rest: Rest, count: number): Message {
  return {
    text: bold(rest.texts.words('delete-ask', { count })),
    keyboard: [[restButton(rest, 'withdraw-yes', 'delete')], [restButton(rest, 'restart-no', 'go-on')]],
  };
}

export function restartQuestion({ texts: { words }, session }: Rest): Message {
  return {
    text: escapeHtml(words('restart-ask')),
    keyboard: [
      [button(words('restart-yes'), { type: 'restart', tag: session.tag, yes: true })],
      [button(words('restart-no'), { type: 'restart', tag: session.tag, yes: false })],
    ],
  };
}

/** What is sent before the end cannot be gone on with: it asks first. */
export function partQuestion({ texts: { words }, session }: Rest): Message {
  const tap = tapButtons(session);
  return {
    text: paragraphs(bold(words('part-ask')), escapeHtml(words('part-means'))),
    keyboard: [
      [tap(words('part-yes'), { do: 'send', partial: true })],
      [button(words('restart-no'), { type: 'rest', tag: session.tag, step: 'go-on' })],
    ],
  };
}

export function sendPartButton(texts: FormTexts, { tag }: Session): InlineKeyboardButton {
  return button(`📨 ${texts.words('button-send-part')}`, { type: 'rest', tag, step: 'send-part' });
}

function ways(rest: Rest): readonly (readonly InlineKeyboardButton[])[] {
  const goOn = [restButton(rest, 'button-continue', 'go-on')];
  return rest.canSendPart ? [goOn, [sendPartButton(rest.texts, rest.session)]] : [goOn];
}

function restButton({ texts, session }: Rest, key: string, step: RestStep): InlineKeyboardButton {
  return button(texts.words(key), { type: 'rest', tag: session.tag, step });
}

function isAtReview({ view }: Rest): boolean {
  return view.type === 'review';
}

/** How far one is: which part, and how much of it all. */
function soFar({ texts, view }: Rest): string {
  if (view.type !== 'ask') return '';
  const { words } = texts;
  const { section, sections, share } = view.progress;
  const lines: string[] = [];
  if (section !== undefined && sections > 1) {
    lines.push(words('part', { part: section.index + 1, parts: sections, title: texts.section(section) }));
  }
  const rounded = Math.round(share / STEP) * STEP;
  if (rounded > 0) {
    const percent = percentIn(words.language, rounded);
    lines.push(words('so-far', { share: percent }));
  }
  return escapeHtml(lines.join('\n'));
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
