import { answerKey } from '../../interview/path/stop.ts';
import { withoutContactData } from '../../interview/reading/contact-data.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { contactText } from '../prompts/confirmation.ts';
import { type Amendment, type Amendments, isInWords } from './amendments.ts';
import { isToBeChecked } from './contact-check.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import { betweenParts, lastWritten, lengthen, type Written } from './written.ts';

/** The last answer, as long as nothing but the next question has been asked since. */
export interface OpenAnswer {
  readonly question: Question;
  readonly answer: string;
  readonly last: Written;
  /** How many characters its last message gave. */
  readonly length: number;
}

interface Part {
  readonly text: string;
  readonly messageId: number;
  /** The screen comes again after this. */
  readonly isScreenToCome?: true;
}

/** Adds a further message to the last answer. */
export class Appending {
  readonly #voice: Voice;
  readonly #amendments: Amendments;

  constructor(voice: Voice, amendments: Amendments) {
    this.#voice = voice;
    this.#amendments = amendments;
  }

  /** Whether the question allows the answer with this text added. */
  fits(turn: Turn, questionnaire: Questionnaire, open: OpenAnswer, text: string): boolean {
    const added = text.normalize('NFC').trim();
    return this.#amendments.canMake(turn, questionnaire, lengthened(open, added));
  }

  /** @returns whether anything was added. Otherwise the person is told why. */
  async append(
    turn: Turn,
    questionnaire: Questionnaire,
    { text, messageId, isScreenToCome }: Part,
  ): Promise<boolean> {
    const open = openAnswer(turn, questionnaire);
    const kept = turn.state.interview?.messages?.written;
    if (open === undefined || kept === undefined) return false;
    const { question, answer } = open;
    const written = text.normalize('NFC').trim();
    const hasContact = isToBeChecked(question, written);
    const added = hasContact ? withoutContactData(written) : written;
    if (hasContact) {
      const words = this.#voice.words(turn.state);
      const isNothingLeft = added === undefined || added === '';
      turn.say(
        [contactText(words, written), words(isNothingLeft ? 'added-nothing' : 'added-without')].join('\n'),
      );
    }
    if (question.sensitive) turn.deleteUnwanted(messageId);
    if (added === undefined || added === '') return false;
    const isAdded = await this.#amendments.make(turn, questionnaire, {
      ...lengthened(open, added),
      ...(isScreenToCome ? { isScreenToCome } : {}),
    });
    if (!isAdded || turn.session === undefined) return false;
    const { structure, asking } = turn.session;
    const part = { message: messageId, added: added.length, before: answer, asking };
    turn.updateInterviewMessages({ written: lengthen(kept, structure, part) });
    return true;
  }
}

function lengthened({ question, answer, last, length }: OpenAnswer, added: string): Amendment {
  return {
    question,
    instance: last.instance,
    shown: last.shown === last.message ? undefined : last.shown,
    input: { type: 'text', text: answer + betweenParts(length) + added },
    by: 'addition',
  };
}

/** @returns `undefined` where the last answer was no text, or something else has been asked since */
export function openAnswer({ session, state }: Turn, questionnaire: Questionnaire): OpenAnswer | undefined {
  const kept = state.interview?.messages?.written;
  if (session === undefined || kept === undefined) return undefined;
  const last = lastWritten(kept, session.structure, session.asking);
  const question = last && questionnaire.questions[last.question];
  if (last === undefined || question === undefined || !isInWords(question)) return undefined;
  const answer = session.answers.get(answerKey(question, last.instance));
  if (answer === undefined || !('v' in answer) || typeof answer.v !== 'string') return undefined;
  return { question, answer: answer.v, last, length: last.length ?? answer.v.length };
}
