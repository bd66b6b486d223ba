import type { Input } from '../../interview/input.ts';
import { withoutContactData } from '../../interview/reading/contact-data.ts';
import { step } from '../../interview/step.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ButtonData } from '../callback-data.ts';
import type { Confirmation } from '../chat-state.ts';
import { reasonText } from '../prompts/ask.ts';
import { withLine } from '../prompts/with-line.ts';
import type { MessageRef } from '../sending/reply.ts';
import { escapeHtml, type Text } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import type { Appending } from './appending.ts';
import { isToBeChecked } from './contact-check.ts';
import type { Interviewer } from './interviewer.ts';
import type { DialoguePorts } from './ports.ts';
import { raiseConfirmation } from './raise-confirmation.ts';
import type { Reply, Sayings } from './sayings.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ConfirmationButton = Extract<ButtonData, { type: 'confirmation' }>;

/**
 * A text by which somebody could be recognised, or that is a greeting rather than an answer, raises a confirmation: the bot asks
 * before it takes the text as an answer. Until then the text waits in the chat's state, not among the answers. The
 * question about it is the chat's screen, so it comes again after a crash like any other.
 */
export class Confirmations {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #interviewer: Interviewer;
  readonly #sayings: Sayings;
  readonly #appending: Appending;

  constructor(
    ports: DialoguePorts,
    voice: Voice,
    screens: Screens,
    interviewer: Interviewer,
    sayings: Sayings,
    appending: Appending,
  ) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
    this.#interviewer = interviewer;
    this.#sayings = sayings;
    this.#appending = appending;
  }

  /** Ends the current confirmation, because the person wrote something else instead. */
  drop(turn: Turn): Confirmation | undefined {
    const { interview, screenNumber } = turn.state;
    const confirmation = interview?.messages?.confirmation;
    if (confirmation === undefined) return undefined;
    turn.updateInterviewMessages({ confirmation: undefined });
    turn.delete({ screen: screenNumber });
    return confirmation;
  }

  async press(
    turn: Turn,
    questionnaire: Questionnaire,
    { asking, choice, number }: ConfirmationButton,
    messageId: number | undefined,
  ): Promise<void> {
    const { interview, screenNumber } = turn.state;
    const confirmation = interview?.messages?.confirmation;
    const prompt: MessageRef = messageId === undefined ? { screen: screenNumber } : { id: messageId };
    if (confirmation?.asking !== asking || confirmation.number !== number) {
      // An impatient thumb, or a message that could not be deleted: the confirmation is settled.
      turn.removeKeyboard(prompt);
      turn.acknowledge();
      return;
    }
    await this.#settle(turn, questionnaire, confirmation, choice, prompt);
  }

  /**
   * Takes a typed "yes" or "no" as the button that it means. Where the text answers the question itself, it is an answer.
   *
   * @returns `false` where it is neither
   */
  async replyWith(turn: Turn, questionnaire: Questionnaire, text: string): Promise<boolean> {
    const { state, session } = turn;
    const confirmation = state.interview?.messages?.confirmation;
    if (session === undefined || confirmation?.asking !== session.asking) return false;
    const reply = this.#sayings.replyOf(text);
    if (reply === undefined) return false;
    if (confirmation.about === 'reading') {
      const { outcome } = step(questionnaire, session, { type: 'text', text }, this.#ports.now());
      if (outcome.type !== 'refuse' && outcome.type !== 'ask-back') return false;
    }
    const prompt = { screen: state.screenNumber };
    const choice = choiceMeant(confirmation, reply);
    if (choice === undefined) {
      // "Yes" does not say which of several.
      await raiseConfirmation(turn, this.#screens, confirmation);
      turn.delete(prompt);
    } else await this.#settle(turn, questionnaire, confirmation, choice, prompt);
    return true;
  }

  async #settle(
    turn: Turn,
    questionnaire: Questionnaire,
    confirmation: Confirmation,
    choice: ConfirmationButton['choice'],
    prompt: MessageRef,
  ): Promise<void> {
    turn.updateInterviewMessages({ confirmation: undefined });
    const question = askedQuestion(turn, questionnaire);
    const { message, others = [] } = confirmation;
    if (choice === 'remove' || question?.sensitive) deleteAll(turn, confirmation);
    if (choice === 'add') {
      await this.#add(turn, questionnaire, confirmation, prompt);
      return;
    }
    if (choice === 'again') {
      const isLeftOut = confirmation.about === 'addition';
      const line = isLeftOut ? this.#voice.words(turn.state)('addition-left') : undefined;
      await this.#askAgain(turn, confirmation, prompt, line);
      return;
    }
    if (
      confirmation.about === 'addition' &&
      question !== undefined &&
      isToBeChecked(question, confirmation.text)
    ) {
      await raiseConfirmation(turn, this.#screens, { ...confirmation, about: 'contact' });
      turn.delete(prompt);
      turn.acknowledge();
      return;
    }
    const input = meantBy(confirmation, choice);
    if (input === undefined) {
      await this.#askAgain(turn, confirmation, prompt, this.#voice.words(turn.state)('contact-nothing-left'));
      return;
    }
    const { session } = turn;
    const outcome = session && step(questionnaire, session, input, this.#ports.now()).outcome;
    if (session !== undefined && outcome?.type === 'refuse') {
      // For example, what is left is too short for the question.
      const texts = this.#voice.texts(turn.state, questionnaire, session);
      await this.#askAgain(turn, confirmation, prompt, reasonText(texts, outcome.reason));
      return;
    }
    turn.delete(prompt);
    await this.#interviewer.answer(turn, questionnaire, input, {
      shown: { id: confirmation.shown },
      // An edit could change only one of several messages.
      typed: choice === 'remove' || others.length > 0 ? undefined : message,
    });
  }

  /** It belongs to the answer before. The question comes again below. */
  async #add(
    turn: Turn,
    questionnaire: Questionnaire,
    confirmation: Confirmation,
    prompt: MessageRef,
  ): Promise<void> {
    const { text, message = 0, shown, asking } = confirmation;
    const part = { text, messageId: message, isScreenToCome: true } as const;
    const isAdded = await this.#appending.append(turn, questionnaire, part);
    if (turn.session?.asking !== asking) {
      // Something else is asked now.
      turn.delete({ id: shown });
      turn.acknowledge();
      return;
    }
    const line = isAdded ? this.#voice.words(turn.state)('answer-added') : undefined;
    await this.#askAgain(turn, confirmation, prompt, line);
  }

  /** A confirmation about a question ends when the interview has left that question in some other way. */
  tidy(turn: Turn): void {
    const before = turn.record.state?.interview?.messages?.confirmation;
    if (before === undefined || turn.session?.asking === before.asking) return;
    if (turn.state.interview?.messages?.confirmation === before) {
      turn.updateInterviewMessages({ confirmation: undefined });
      // Above what has been asked since.
      if (before.about === 'addition') {
        const text = escapeHtml(leftOut(this.#voice.words(turn.state)));
        turn.replies.unshift({ do: 'send', message: { text } });
      }
    }
    turn.delete({ screen: turn.record.state?.screenNumber ?? 0 });
    if (turn.session === undefined) turn.removeKeyboard({ id: before.shown });
  }

  /** The question replaces the message that asked about the text. */
  async #askAgain(turn: Turn, confirmation: Confirmation, prompt: MessageRef, line?: Text): Promise<void> {
    turn.setScreen({ type: 'interview' });
    const question = await this.#screens.own(turn);
    if (question === undefined) return;
    const to = line === undefined ? question : withLine(line, question);
    if (turn.event.type === 'button') {
      turn.showIn(prompt, to);
    } else {
      // What was typed stands below the message that asked.
      turn.show([to]);
      turn.delete(prompt);
    }
    turn.delete({ id: confirmation.shown });
    turn.acknowledge();
  }
}

/** Deletes the messages that a confirmation is about. */
export function deleteAll(turn: Turn, { message, others = [] }: Confirmation): void {
  for (const id of [...others, ...(message === undefined ? [] : [message])]) turn.deleteUnwanted(id);
}

/** The button that a typed "yes" or "no" means; `undefined` where it does not say which. */
function choiceMeant(
  { about, readings = [] }: Confirmation,
  reply: Reply,
): ConfirmationButton['choice'] | undefined {
  switch (about) {
    case 'reading':
      return reply === 'no' ? 'again' : readings.length === 1 ? 0 : undefined;
    case 'contact':
      return reply === 'yes' ? 'remove' : 'keep';
    case 'addition':
      return reply === 'yes' ? 'add' : 'again';
    case 'forwarded':
    case 'hello':
    case 'thanks':
    case 'help':
    case 'stop':
    case 'back':
    case 'skip':
      return reply === 'yes' ? 'keep' : 'again';
  }
}

/** What a button of the confirmation says about the text; `undefined` where nothing is left of it. */
function meantBy(
  { text, readings }: Confirmation,
  choice: Exclude<ConfirmationButton['choice'], 'again' | 'add'>,
): Input | undefined {
  if (typeof choice === 'number') {
    const answer = readings?.[choice];
    return answer && { type: 'answer', answer };
  }
  const kept = choice === 'remove' ? withoutContactData(text) : text;
  return kept === undefined ? undefined : { type: 'text', text: kept };
}

/** The person went on without saying what a message belongs to. */
export function leftOut(words: Words): string {
  return `${words('addition-left')} ${words('early-how')}`;
}

export function askedQuestion(turn: Turn, questionnaire: Questionnaire): Question | undefined {
  const stage = turn.session?.stage;
  return stage?.at === 'question' ? questionnaire.byName.get(stage.name) : undefined;
}
