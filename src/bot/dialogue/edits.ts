import { answerKey } from '../../interview/path/stop.ts';
import type { PersonEvent } from '../updates/event.ts';
import { type Amendments, isInWords } from './amendments.ts';
import type { Asides } from './asides.ts';
import type { Interviewer } from './interviewer.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import type { Withdrawals } from './withdrawals.ts';
import { findWritten, isOneOf, pieceOf, resized, type Written } from './written.ts';

type EditEvent = Extract<PersonEvent, { type: 'edited' | 'edited-file' }>;

interface EditParts {
  readonly interviewer: Interviewer;
  readonly asides: Asides;
  readonly amendments: Amendments;
  readonly withdrawals: Withdrawals;
}

/** Editing a message in Telegram changes the answer that it gave, until the answers are sent. */
export class Edits {
  readonly #voice: Voice;
  readonly #parts: EditParts;

  constructor(voice: Voice, parts: EditParts) {
    this.#voice = voice;
    this.#parts = parts;
  }

  /** Edits of messages that were no answers are ignored: people correct their spelling. */
  async apply(turn: Turn, event: EditEvent): Promise<void> {
    const { session, questionnaire, state } = turn;
    if (session === undefined || questionnaire === undefined) {
      if (isOneOf(state.messages.sent, event.messageId)) turn.say(this.#voice.words(state)('edit-sent'));
      return;
    }
    const written = findWritten(state.interview?.messages?.written, session.structure, event.messageId);
    const question = written && questionnaire.questions[written.question];
    // A masked text is being deleted.
    if (written === undefined || question === undefined || (question.sensitive && isInWords(question)))
      return;
    const { withdrawals, asides, interviewer, amendments } = this.#parts;
    if (event.type === 'edited' && (await withdrawals.takeCode(turn, event.text))) return;
    const { instance, shown } = written;
    const whole =
      event.type === 'edited' ? wholeText(turn, written, answerKey(question, instance), event) : '';
    const { stage } = session;
    if (stage.at === 'question' && stage.name === question.name && (stage.instance ?? 0) === instance) {
      // They came back to the question and, instead of writing a new answer, edited the old one.
      if (event.type === 'edited')
        await asides.readText(turn, questionnaire, { ...event, text: whole }, shown);
      else await interviewer.answer(turn, questionnaire, { type: 'file', file: event.file });
      return;
    }
    const isChanged = await amendments.make(turn, questionnaire, {
      question,
      instance,
      shown: shown === event.messageId ? undefined : shown,
      by: 'edit',
      ...(event.type === 'edited'
        ? { input: { type: 'text', text: whole }, written: event.text }
        : { input: { type: 'file', file: event.file } }),
    });
    const kept = turn.state.interview?.messages?.written;
    if (!isChanged || written.length === undefined || kept === undefined || event.type === 'edited-file')
      return;
    const length = event.text.normalize('NFC').trim().length;
    turn.updateInterviewMessages({ written: resized(kept, session.structure, event.messageId, length) });
  }
}

/** The answer with its new text. Where the message gave a part of it, the other parts stay. */
function wholeText(
  { session, state }: Turn,
  written: Written,
  key: string,
  { text }: Extract<EditEvent, { type: 'edited' }>,
): string {
  const answer = session?.answers.get(key);
  if (session === undefined || answer === undefined || !('v' in answer) || typeof answer.v !== 'string')
    return text;
  const piece = pieceOf(state.interview?.messages?.written, session.structure, written, answer.v);
  if (piece === undefined) return text;
  return answer.v.slice(0, piece.start) + text.normalize('NFC').trim() + answer.v.slice(piece.end);
}
