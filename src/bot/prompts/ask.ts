import type { Answer } from '../../interview/answers.ts';
import { isLong } from '../../interview/asking/choice-window.ts';
import type { Answered, AskView, Reason } from '../../interview/outcome.ts';
import { outerInstance } from '../../interview/path/instance.ts';
import type { Session } from '../../interview/session.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';
import { takesSeveralChoices } from '../../questionnaire/definition/question-types.ts';
import { MOST_INSTANCES } from '../../questionnaire/definition/repeat-limits.ts';
import { exampleDate } from '../../questionnaire/languages/dates-in-words.ts';
import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import { messageId } from '../../questionnaire/texts/message-id.ts';
import type { Message } from '../sending/reply.ts';
import { bold, escapeHtml, html, italic, type Text } from '../words/html.ts';
import { askKeyboard } from './answer-keyboard.ts';
import type { FormTexts } from './form-texts.ts';
import { lettered } from './lettered.ts';
import { percentIn } from './numbers.ts';
import { PROMPTS } from './question-prompts.ts';
import { shortened } from './shortened.ts';
import { splitHtml } from './split-html.ts';

const BAR_LENGTH = 10;
/** An answer is quoted up to here: a message has room for 4096 characters, which one answer alone can fill. */
const LONGEST_QUOTED = 1000;
/** What was typed to search a list is quoted up to here. */
const LONGEST_SEARCH = 40;

/** A question as one message: where we are, what is asked, how to answer, and the buttons. */
export function askMessage(all: FormTexts, session: Session, view: AskView, reason?: Reason): Message {
  const { question } = view;
  const texts = all.at(view.instance);
  const lines = [
    view.isChanged ? `${escapeHtml(texts.words('question-changed'))}\n` : '',
    view.changing ? '' : progressLine(texts, view),
    instanceLine(texts, view),
    // If the table is a section of the interview, the line above shows its title.
    ...(question.matrix?.name === question.section?.name ? [] : matrixTitle(texts, question)),
    ...matrixRows(texts, view.rows),
    bold(texts.label(question)),
    // A reason that says how to write it is hint enough.
    ...(saysHow(reason) ? [] : [italicLine(texts.hint(question)), italicLine(howToAnswer(texts, view))]),
    view.standing !== undefined &&
    view.isAnswered &&
    !takesSeveralChoices(question.type) &&
    !question.sensitive
      ? escapeHtml(texts.words('standing', { answer: quoted(texts, question, view.standing) }))
      : '',
    ...letterLines(texts, view),
    view.places.length === 0
      ? ''
      : `\n${escapeHtml(texts.words('places-so-far', { count: view.places.length }))}`,
    pickedLine(texts, view),
  ];
  const text = lines.filter((line) => line !== '').join('\n');
  return {
    text: reason === undefined ? text : `⚠️ ${html(reasonText(texts, reason))}\n\n${endOf(text)}`,
    keyboard: askKeyboard(texts, session, view),
  };
}

/**
 * The question once it is settled: with its answer, and without buttons.
 *
 * @param rows - of a table, whose rows stand in one message, all that are settled
 */
export function settledMessage(
  all: FormTexts,
  { question, instance, answer }: Answered,
  rows: readonly Answered[] = [],
): Message {
  const texts = all.at(instance);
  if (rows.length > 0) {
    return { text: [...matrixTitle(texts, question), ...matrixRows(texts, rows)].join('\n') };
  }
  return { text: `${bold(texts.label(question))}\n${escapeHtml(doneWords(texts, question, answer))}` };
}

/** "✓ Yes"; of what is sensitive only that it is answered. */
function doneWords(texts: FormTexts, question: Question, answer: Answer): string {
  if (question.sensitive && 'v' in answer) return texts.words('answered-masked');
  // Without symbols, words say that a choice is ticked.
  const key = texts.words.plain ? 'answered-in-words' : 'answered';
  return texts.words(key, { answer: quoted(texts, question, answer) });
}

function quoted(texts: FormTexts, question: Question, answer: Answer): string {
  const words = texts.answer(question, answer);
  return words.length > LONGEST_QUOTED ? shortened(words, LONGEST_QUOTED) : words;
}

export function reasonText(texts: FormTexts, reason: Reason): Text {
  const { words } = texts;
  switch (reason.code) {
    case 'constraint': {
      const own = texts.at(reason.instance).text(messageId(reason.question.name), 'constraint-message');
      return own ?? words('reason-constraint');
    }
    case 'ambiguous': {
      const own = texts.at(reason.instance);
      const readings = reason.readings.map((reading) => own.answer(reason.question, reading));
      return words('reason-ambiguous', { readings: readings.join(words('list-separator')) });
    }
    case 'required':
      return words('reason-required');
    case 'not-a-date':
    case 'no-such-date':
      return words(`reason-${reason.code}`, { example: exampleDate(words.language) });
    case 'not-a-moment':
      return words('reason-not-a-moment', { example: `${exampleDate(words.language)} 14:30` });
    case 'too-few-places':
      return words('reason-too-few-places', { least: reason.least });
    case 'too-many-places':
      return words('reason-too-many-places', { most: reason.most });
    case 'too-long':
      return words('reason-too-long', { most: reason.most });
    case 'not-in-range':
      return words('reason-not-in-range', {
        start: Math.min(reason.start, reason.end),
        end: Math.max(reason.start, reason.end),
      });
    case 'voice':
      return words(`reason-voice-${reason.wanted}`);
    case 'other-kind':
      return words(`reason-other-kind-${reason.wanted}`);
    case 'too-large':
      return words('reason-too-large', { megabytes: reason.megabytes });
    case 'unusable':
      return words(
        reason.kind === undefined || reason.kind === 'other'
          ? 'reason-unusable'
          : `reason-unusable-${reason.kind}`,
      );
    case 'tap-a-button':
    case 'not-a-number':
    case 'not-a-whole-number':
    case 'not-a-time':
    case 'not-a-place':
    case 'no-code':
    case 'empty':
    case 'empty-file':
    case 'nothing-ticked':
    case 'nothing-ranked':
    case 'no-match':
      return words(`reason-${reason.code}`);
  }
}

function progressLine(texts: FormTexts, { progress: { section, sections, share } }: AskView): string {
  const filled = Math.min(BAR_LENGTH, Math.round(share * BAR_LENGTH));
  // A line without letters would stand on the left among lines that begin on the right.
  const start = isRightToLeft(texts.words.language) ? '\u200f' : '';
  const bar = start + '▰'.repeat(filled) + '▱'.repeat(BAR_LENGTH - filled);
  if (section === undefined || sections < 2) {
    const percent = percentIn(texts.words.language, share);
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

/** Which child, room, year the question is about. */
function instanceLine(texts: FormTexts, view: AskView): string {
  const { question, instance, progress } = view;
  const { instances, isCut } = progress;
  const { repeat, type } = question;
  if (repeat === undefined) return '';
  if (type !== 'another') {
    const which = italic(texts.instance(repeat, instance, instances));
    if (!isCut) return which;
    return `${which}\n${italic(texts.words('most-instances', { most: MOST_INSTANCES }))}`;
  }
  // Another one of what is clear from the question, but not where.
  return repeat.outer === undefined ? '' : italic(texts.instance(repeat.outer, outerInstance(instance)));
}

function matrixTitle(texts: FormTexts, { matrix }: Question): readonly string[] {
  const title = matrix && texts.text(messageId(matrix.name));
  return title === undefined ? [] : [`${bold(title)}\n`];
}

/** The rows of a table that are settled: they stand above the row that is asked. */
function matrixRows(texts: FormTexts, rows: readonly Answered[]): readonly string[] {
  return rows.map(
    ({ question, answer }) =>
      `${html(texts.label(question))} ${escapeHtml(doneWords(texts, question, answer))}`,
  );
}

/** Choices that are too long for their buttons, each behind its letter. */
function letterLines(texts: FormTexts, view: AskView): readonly string[] {
  const letters = lettered(texts, view) ?? [];
  return letters.map(({ letter, label }) => `\n${bold(`${letter}.`)} ${escapeHtml(label)}`);
}

function pickedLine(texts: FormTexts, view: AskView): string {
  const words = PROMPTS[view.question.type].picked(view.picked, texts.language);
  return words === '' ? '' : `\n${escapeHtml(texts.words('picked', { answer: words }))}`;
}

function saysHow(reason: Reason | undefined): boolean {
  return reason?.code.startsWith('not-a-') === true;
}

/** How to answer, in the interface's words. */
function howToAnswer(texts: FormTexts, { question, choices, window }: AskView): string | undefined {
  const { words } = texts;
  if ('matches' in window) return words('ask-matches', { typed: shortened(window.typed, LONGEST_SEARCH) });
  if (isLong(choices)) return words('ask-search');
  return PROMPTS[question.type].howTo(texts, question);
}

/** What the last message of a question holds: those before it stay in the chat when it is asked again. */
function endOf(text: string): string {
  return splitHtml(text).at(-1) ?? text;
}

function italicLine(text: Text | undefined): string {
  return text === undefined ? '' : italic(text);
}
