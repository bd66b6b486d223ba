import type { Input } from '../../interview/input.ts';
import { withoutContactData } from '../../interview/reading/contact-data.ts';
import { step } from '../../interview/step.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { ButtonData } from '../callback-data.ts';
import type { Doubt } from '../chat-state.ts';
import { reasonText } from '../prompts/ask.ts';
import { withLine } from '../prompts/with-line.ts';
import type { MessageRef } from '../sending/reply.ts';
import type { Text } from '../words/html.ts';
import type { Interviewer } from './interviewer.ts';
import type { DialoguePorts } from './ports.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type DoubtButton = Extract<ButtonData, { type: 'doubt' }>;

/**
 * A text by which somebody could be recognised, or that is a greeting rather than an answer, raises a doubt: the bot asks
 * before it takes the text as an answer. Until then the text waits in the chat's state, not among the answers. The
 * question about it is the chat's screen, so it comes again after a crash like any other.
 */
export class Doubts {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #interviewer: Interviewer;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens, interviewer: Interviewer) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
    this.#interviewer = interviewer;
  }

  async raise(turn: Turn, doubt: Omit<Doubt, 'asking'>): Promise<void> {
    turn.updateInterviewMessages({ doubt: { ...doubt, asking: turn.session?.asking ?? 0 } });
    await this.#screens.change(turn, { type: 'interview' });
  }

  /** Ends the current doubt, because the person wrote something else instead. */
  drop(turn: Turn): Doubt | undefined {
    const { interview, screenNumber } = turn.state;
    const doubt = interview?.messages?.doubt;
    if (doubt === undefined) return undefined;
    turn.updateInterviewMessages({ doubt: undefined });
    turn.delete({ screen: screenNumber });
    return doubt;
  }

  async press(
    turn: Turn,
    questionnaire: Questionnaire,
    { asking, choice }: DoubtButton,
    messageId: number | undefined,
  ): Promise<void> {
    const { interview, screenNumber } = turn.state;
    const doubt = interview?.messages?.doubt;
    const prompt: MessageRef = messageId === undefined ? { screen: screenNumber } : { id: messageId };
    if (doubt === undefined || doubt.asking !== asking) {
      // An impatient thumb, or a message that could not be deleted: the doubt is settled.
      turn.disarm(prompt);
      turn.acknowledge();
      return;
    }
    turn.updateInterviewMessages({ doubt: undefined });
    if (choice === 'again') {
      await this.#askAgain(turn, doubt, prompt);
      return;
    }
    const question = askedQuestion(turn, questionnaire);
    if (choice === 'remove' || question?.sensitive) {
      turn.deleteUnwanted(doubt.message);
    }
    const text = choice === 'remove' ? withoutContactData(doubt.text) : doubt.text;
    if (text === undefined) {
      await this.#askAgain(turn, doubt, prompt, this.#voice.words(turn.state)('contact-nothing-left'));
      return;
    }
    const input: Input = { type: 'text', text };
    const { session } = turn;
    const outcome = session && step(questionnaire, session, input, this.#ports.now()).outcome;
    if (session !== undefined && outcome?.type === 'refuse') {
      // For example, what is left is too short for the question.
      const texts = this.#voice.texts(turn.state, questionnaire, session);
      await this.#askAgain(turn, doubt, prompt, reasonText(texts, outcome.reason));
      return;
    }
    turn.delete(prompt);
    await this.#interviewer.answer(turn, questionnaire, input, {
      shown: { id: doubt.shown },
      ...(choice === 'keep' ? { typed: doubt.message } : {}),
    });
  }

  /** A doubt about a question ends when the interview has left that question in some other way. */
  tidy(turn: Turn): void {
    const before = turn.record.state?.interview?.messages?.doubt;
    if (before === undefined || turn.session?.asking === before.asking) return;
    if (turn.state.interview?.messages?.doubt === before) turn.updateInterviewMessages({ doubt: undefined });
    turn.delete({ screen: turn.record.state?.screenNumber ?? 0 });
    if (turn.session === undefined) turn.disarm({ id: before.shown });
  }

  /** The question replaces the message that asked about the text. */
  async #askAgain(turn: Turn, doubt: Doubt, prompt: MessageRef, line?: Text): Promise<void> {
    turn.setScreen({ type: 'interview' });
    const question = await this.#screens.own(turn);
    if (question === undefined) return;
    const to = line === undefined ? question : withLine(line, question);
    turn.showIn(prompt, to);
    turn.delete({ id: doubt.shown });
    turn.acknowledge();
  }
}

export function askedQuestion(turn: Turn, questionnaire: Questionnaire): Question | undefined {
  const stage = turn.session?.stage;
  return stage?.at === 'question' ? questionnaire.byName.get(stage.name) : undefined;
}
