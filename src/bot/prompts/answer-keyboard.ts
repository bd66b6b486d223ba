import type { InlineKeyboardButton } from 'grammy/types';
import { pagesOf, windowed } from '../../interview/asking/choice-window.ts';
import type { Ticks } from '../../interview/input.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Session } from '../../interview/session.ts';
import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import {
  answerKind,
  isRanking,
  outlineOf,
  takesOneChoice,
  takesSeveralChoices,
} from '../../questionnaire/definition/question-types.ts';
import type { FormTexts } from './form-texts.ts';
import { tapButtons, towards } from './keyboard.ts';
import { lettered } from './lettered.ts';
import { inRows } from './pickers/rows.ts';
import { PROMPTS } from './question-prompts.ts';

/** A phone cuts longer texts of a button. */
const LONGEST_KEPT = 30;

const LETTERS_IN_ROW = 4;

type Row = InlineKeyboardButton[];

/** The buttons below a question: its choices, then what can be done instead of answering. */
export function askKeyboard(texts: FormTexts, session: Session, view: AskView): readonly Row[] {
  const { question } = view;
  const { words } = texts;
  const tap = tapButtons(session);
  const pick = (label: string, value: string) => tap(label, { do: 'pick', value });
  const rows: Row[] = [
    ...choiceRows(texts, session, view),
    ...PROMPTS[question.type].picker(texts, view, pick),
    ...placesRows(texts, session, view),
  ];
  if (answerKind(question.type) === 'acknowledgement') {
    rows.push([tap(words('button-acknowledge'), { do: 'acknowledge' })]);
  }
  // A choice that is merely suggested has its button among the others.
  const isAmongChoices = takesOneChoice(question.type) && !view.isAnswered;
  const isTicked = takesSeveralChoices(question.type);
  if (view.standing !== undefined && !isTicked && !isAmongChoices && !saysWayOut(view)) {
    rows.push([tap(keepLabel(texts, view), { do: 'keep' })]);
  }
  if (question.dontKnow) rows.push([tap(words('button-dont-know'), { do: 'dont-know' })]);
  if (view.escape !== undefined) rows.push([tap(words(`button-${view.escape}`), { do: view.escape })]);
  if (view.canGoBack) rows.push([tap(`↩ ${words('button-back')}`, { do: 'back' })]);
  return rows;
}

/** The choices on the screen, the way to the other pages of a long list, and "done" where several can be chosen. */
function choiceRows(texts: FormTexts, session: Session, view: AskView): readonly Row[] {
  const { question, choices, window } = view;
  if (choices.length === 0) return [];
  const tap = tapButtons(session);
  const letters = lettered(texts, view);
  const rows =
    letters === undefined
      ? windowed(choices, window).map((choice): Row => {
          return [choiceButton(session, view, choice, texts.offered(question, choice))];
        })
      : inRows(
          letters.map(({ choice, letter }) => choiceButton(session, view, choice, letter)),
          LETTERS_IN_ROW,
        );
  const pages = pagesOf(choices);
  if ('matches' in window)
    rows.push([tap(`☰ ${texts.words('button-all-choices')}`, { do: 'turn', page: 0 })]);
  else if (pages > 1) rows.push(pageRow(texts, session, window.page, pages));
  if (takesSeveralChoices(question.type)) {
    rows.push([tap(`✔ ${texts.words('button-done')}`, { do: 'done' }, ticksOf(view))]);
  }
  return rows;
}

/** Of a line or an area: "done" once there are enough places, and the last one taken back. */
function placesRows({ words }: FormTexts, session: Session, view: AskView): readonly Row[] {
  const { question, places } = view;
  const { least } = outlineOf(question.type) ?? {};
  if (least === undefined || places.length === 0) return [];
  const tap = tapButtons(session);
  const done = tap(`✔ ${words('button-done')}`, { do: 'done' }, { taps: view.taps });
  const undo = tap(
    words('button-undo-place'),
    { do: 'toggle', choice: places.length - 1, on: false },
    { taps: view.taps },
  );
  return places.length < least ? [[undo]] : [[done], [undo]];
}

function choiceButton(session: Session, view: AskView, choice: Choice, label: string): InlineKeyboardButton {
  const { question, ticked } = view;
  const tap = tapButtons(session);
  const { ordinal } = choice;
  if (takesOneChoice(question.type)) return tap(label, { do: 'choose', choice: ordinal });
  const place = ticked.indexOf(choice);
  const isOff = place === -1;
  const tick = isOff ? '☐ ' : '☑ ';
  const rank = isOff ? '' : `${place + 1}. `;
  const mark = isRanking(question.type) ? rank : tick;
  return tap(`${mark}${label}`, { do: 'toggle', choice: ordinal, on: isOff }, ticksOf(view));
}

function ticksOf({ ticked, taps }: AskView): Ticks {
  return { taps, choices: ticked.map(({ ordinal }) => ordinal) };
}

/** One page back, where we are, one page on. */
function pageRow({ words }: FormTexts, session: Session, page: number, pages: number): Row {
  const tap = tapButtons(session);
  const turn = (label: string, to: number) => tap(label, { do: 'turn', page: to });
  return [
    ...(page > 0 ? [turn(towards('back', words, words('button-page-before')), page - 1)] : []),
    ...(page < pages - 1 ? [turn(towards('on', words, words('button-page-after')), page + 1)] : []),
  ];
}

/** "Skip" is below it already: to keep that it was skipped is the same. */
function saysWayOut({ standing, escape: wayOut }: AskView): boolean {
  if (standing === undefined || 'v' in standing) return false;
  return (
    (standing.no === 'skipped' && wayOut === 'skip') || (standing.no === 'declined' && wayOut === 'decline')
  );
}

function keepLabel(texts: FormTexts, { question, standing, isAnswered }: AskView): string {
  if (standing === undefined || (question.sensitive && isAnswered)) return texts.words('button-keep-masked');
  const answer = texts.answer(question, standing);
  // The author's suggestion is an answer like any other: there is no earlier answer to keep.
  if (!isAnswered) return answer;
  return answer.length > LONGEST_KEPT
    ? texts.words('button-keep-masked')
    : texts.words('button-keep', { answer });
}
