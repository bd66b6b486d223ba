import { answerKey } from '../../interview/path/stop.ts';
import { withoutContactData } from '../../interview/reading/contact-data.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { contactText } from '../prompts/confirmation.ts';
import type { PersonEvent } from '../updates/event.ts';
import { type Amendments, isInWords } from './amendments.ts';
import { type Asides, isToBeChecked } from './asides.ts';
import type { Sayings } from './sayings.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import { betweenParts, lastWritten, lengthen } from './written.ts';

type TextEvent = Extract<PersonEvent, { type: 'text' }>;

interface AdditionParts {
  readonly sayings: Sayings;
  readonly asides: Asides;
  readonly amendments: Amendments;
}

/**
 * One answer in several messages: what was written before the next question is on the screen belongs to the answer before
 * it. That is sure where the numbers of the messages follow each other: nothing can have come in between. Otherwise a copy of
 * the question that this process does not know of may have been on the screen: two processes may have sent one each, and one
 * that died may have sent it unnoted.
 */
export class Additions {
  readonly #voice: Voice;
  readonly #parts: AdditionParts;

  constructor(voice: Voice, parts: AdditionParts) {
    this.#voice = voice;
    this.#parts = parts;
  }

  /** @returns `false` where it cannot be part of the answer before: that was no text, or something else came in between */
  async take(turn: Turn, questionnaire: Questionnaire, event: TextEvent): Promise<boolean> {
    const { session, state } = turn;
    const kept = state.interview?.messages?.written;
    if (session === undefined || kept === undefined || event.isForwarded) return false;
    const last = lastWritten(kept, session.structure, session.asking);
    const question = last && questionnaire.questions[last.question];
    if (last === undefined || question === undefined || !isInWords(question)) return false;
    if (event.messageId !== last.message + 1) return false;
    const answer = session.answers.get(answerKey(question, last.instance));
    if (answer === undefined || !('v' in answer) || typeof answer.v !== 'string') return false;
    // "Thank you", "next": nothing that belongs to an answer.
    const { sayings, asides, amendments } = this.#parts;
    const saying = sayings.of(event.text);
    if (saying === 'help' || saying === 'stop') return await asides.reply(turn, questionnaire, saying);
    if (saying !== undefined) return false;
    const written = event.text.normalize('NFC').trim();
    // Whoever sees nothing happen writes the same once more.
    if (answer.v.slice(-(last.length ?? answer.v.length)) === written) return false;
    const hasContact = isToBeChecked(question, written);
    const added = hasContact ? withoutContactData(written) : written;
    if (hasContact) {
      const words = this.#voice.words(state);
      const isNothingLeft = added === undefined || added === '';
      turn.say(
        [contactText(words, written), words(isNothingLeft ? 'added-nothing' : 'added-without')].join('\n'),
      );
    }
    if (question.sensitive) turn.deleteUnwanted(event.messageId);
    if (added === undefined || added === '') return true;
    const isAdded = await amendments.make(turn, questionnaire, {
      question,
      instance: last.instance,
      shown: last.shown === last.message ? undefined : last.shown,
      input: { type: 'text', text: answer.v + betweenParts(last.length ?? answer.v.length) + added },
      by: 'addition',
    });
    if (!isAdded) return true;
    const { structure, asking } = turn.session ?? session;
    const { messageId: message } = event;
    const part = { message, added: added.length, before: answer.v, asking };
    turn.updateInterviewMessages({ written: lengthen(kept, structure, part) });
    return true;
  }
}
