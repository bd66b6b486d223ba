import { viewOf } from '../../interview/asking/view.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import { takesOneChoice } from '../../questionnaire/definition/question-types.ts';
import type { FormTexts } from '../prompts/form-texts.ts';
import type { PersonEvent } from '../updates/event.ts';
import type { Interviewer } from './interviewer.ts';
import type { DialoguePorts } from './ports.ts';
import { raiseConfirmation } from './raise-confirmation.ts';
import type { Reply, Sayings } from './sayings.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ReactionEvent = Extract<PersonEvent, { type: 'reaction' }>;

/**
 * A thumb on the question. Where it can be answered with yes or no, the bot asks whether that is meant: a thumb is tapped
 * fast, and can be praise. On any other message it is nothing but a feeling.
 */
export class Reactions {
  readonly #ports: DialoguePorts;
  readonly #sayings: Sayings;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #interviewer: Interviewer;

  constructor(
    ports: DialoguePorts,
    sayings: Sayings,
    voice: Voice,
    screens: Screens,
    interviewer: Interviewer,
  ) {
    this.#ports = ports;
    this.#sayings = sayings;
    this.#voice = voice;
    this.#screens = screens;
    this.#interviewer = interviewer;
  }

  async read(turn: Turn, { messageId, thumb }: ReactionEvent): Promise<void> {
    const { session, questionnaire, state, record } = turn;
    const isOnScreen = record.prompt?.asking === state.screenNumber && record.prompt.messageId === messageId;
    // The review and a confirmation have their own buttons, and thanks want no answer.
    if (session === undefined || questionnaire === undefined || !isOnScreen || record.mayBeBehind) return;
    if (session.stage.at !== 'question' || state.interview?.messages?.confirmation !== undefined) return;
    const view = viewOf(questionnaire, session, this.#ports.now());
    if (view.type !== 'ask') return;
    const texts = this.#voice.texts(state, questionnaire, session);
    const choice = this.#meant(texts, view, thumb === 'up' ? 'yes' : 'no');
    if (choice === undefined) {
      await this.#interviewer.answer(turn, questionnaire, { type: 'unusable', kind: 'reaction' });
      return;
    }
    await raiseConfirmation(turn, this.#screens, {
      about: 'reading',
      text: '',
      readings: [{ v: choice.name }],
      shown: messageId,
    });
  }

  /** The one choice that says yes or no: by its label, or else by its name. */
  #meant(all: FormTexts, { question, instance, choices }: AskView, reply: Reply): Choice | undefined {
    if (!takesOneChoice(question.type)) return undefined;
    const texts = all.at(instance);
    const says = (words: (choice: Choice) => string) =>
      choices.filter((choice) => this.#sayings.replyOf(words(choice)) === reply);
    const labelled = says((choice) => texts.offered(question, choice));
    const meant = labelled.length > 0 ? labelled : says(({ name }) => name);
    return meant.length === 1 ? meant[0] : undefined;
  }
}
