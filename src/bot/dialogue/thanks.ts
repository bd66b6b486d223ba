import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { thanksMessage } from '../prompts/thanks.ts';
import type { Message } from '../sending/reply.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

/** More would hide what else can be done. `/start` shows all. */
const MOST_OTHERS = 3;

/** The message after the last answer: thanks, and what can be done from there. */
export class Thanks {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;

  constructor(ports: DialoguePorts, voice: Voice) {
    this.#ports = ports;
    this.#voice = voice;
  }

  /** @param filesLost - how many files could not be had */
  async message(
    turn: Turn,
    questionnaire: Questionnaire,
    withdrawalCode: string,
    filesLost = 0,
  ): Promise<Message> {
    const { formId, settings } = questionnaire;
    // On a helper's device the account is the helper's: the bot does not write to it for somebody else.
    const isOwn = !settings.assisted;
    const open = await this.#ports.surveys.open();
    const isOpen = (id: string | undefined) => open.find((each) => each.questionnaire.formId === id);
    const next = isOpen(settings.next)?.questionnaire;
    const titled = (each: Questionnaire) => ({
      formId: each.formId,
      title: this.#voice.texts(turn.state, each).title,
    });
    const others = open.map((each) => each.questionnaire).filter((each) => each.formId !== formId);
    const until = (await turn.responses.withdrawableUntil(withdrawalCode)) ?? settings.withdrawalUntil;
    return thanksMessage(this.#voice.texts(turn.state, questionnaire), withdrawalCode, until, {
      isToldResults:
        isOwn && settings.resultsOn !== undefined
          ? await turn.responses.hasRequestedResults(formId, turn.record.chatId)
          : undefined,
      next: next && titled(next),
      // A series leads on by itself.
      others: isOwn && next === undefined ? others.slice(0, MOST_OTHERS).map(titled) : [],
      canInvite: isOwn && isOpen(formId) !== undefined,
      filesLost,
    });
  }
}
