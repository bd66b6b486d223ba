import { viewOf } from '../../interview/asking/view.ts';
import { carryOver } from '../../interview/carry-over.ts';
import type { Action, Input } from '../../interview/input.ts';
import { step } from '../../interview/step.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { takesOneChoice } from '../../questionnaire/definition/question-types.ts';
import { typedChoices } from '../prompts/lettered.ts';
import { numberedChoices } from '../prompts/media.ts';
import type { MessageRef } from '../sending/reply.ts';
import { idOf, noteAnswered } from './note-answered.ts';
import type { Outcomes } from './outcomes.ts';
import type { DialoguePorts } from './ports.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import { moveWritten } from './written.ts';

/** Where an input came from, if not from the event itself. */
export interface InputFrom {
  /** The message that shows the question. */
  readonly shown?: MessageRef;
  /** The same by its id, where it is known for sure. */
  readonly shownBy?: number;
  /** The person's message that has the text; `undefined`: none. */
  readonly typed?: number | undefined;
}

/** Takes what a person does in an interview to the engine. */
export class Interviewer {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #outcomes: Outcomes;

  constructor(ports: DialoguePorts, voice: Voice, outcomes: Outcomes) {
    this.#ports = ports;
    this.#voice = voice;
    this.#outcomes = outcomes;
  }

  /** Moves the session to the newest revision of its questionnaire, if there is a newer one. */
  async carryOver(turn: Turn): Promise<void> {
    const { session, running } = turn;
    if (session === undefined || running === undefined) return;
    const { questionnaire, generation } = running;
    const { structure } = questionnaire;
    const before =
      session.structure === structure ? undefined : await this.#ports.surveys.revisionOf(session);
    const moved = carryOver(questionnaire, session, generation, this.#ports.now(), before);
    if (moved !== session) turn.goOnWith(moved);
    const written = turn.state.interview?.messages?.written;
    if (before !== undefined && written !== undefined) {
      turn.updateInterviewMessages({
        written: moveWritten(written, session.structure, structure, ({ question }) => {
          const name = before.questions[question]?.name;
          return name === undefined ? undefined : questionnaire.byName.get(name)?.index;
        }),
      });
    }
    // The buttons on the screen have grown stale: the question must come again.
    if (moved.asking !== session.asking) turn.setScreen({ type: 'interview' });
  }

  async answer(turn: Turn, questionnaire: Questionnaire, input: Input, from: InputFrom = {}): Promise<void> {
    const { session: before, event } = turn;
    if (before === undefined) return;
    const tapped = event.type === 'button' ? event.messageId : undefined;
    const shown = from.shown ?? (tapped === undefined ? { screen: turn.state.screenNumber } : { id: tapped });
    const meant = this.#meant(turn, questionnaire, await this.#read(turn, questionnaire, input));
    const { session: after, outcome } = step(questionnaire, before, meant, this.#ports.now());
    if (after !== before) turn.goOnWith(after);
    const isFile = event.type === 'file' || event.type === 'edited-file';
    const isAnswer = isFile || event.type === 'text' || event.type === 'contact' || event.type === 'edited';
    const typed = 'typed' in from ? from.typed : isAnswer ? event.messageId : undefined;
    const words = this.#voice.words(turn.state);
    noteAnswered(turn, questionnaire, words, { before, after, outcome, shown, typed }, this.#ports.now());
    const written =
      input.type === 'text' && typed !== undefined
        ? { text: input.text, message: typed, shown: from.shownBy ?? idOf(turn, shown) ?? typed }
        : undefined;
    await this.#outcomes.say(turn, { questionnaire, before, after, shown, written }, outcome);
  }

  /** Where a code is asked for, a photo of it means what it says. */
  async #read({ session }: Turn, questionnaire: Questionnaire, input: Input): Promise<Input> {
    if (input.type !== 'file' || input.file.kind !== 'image' || session?.stage.at !== 'question')
      return input;
    if (questionnaire.byName.get(session.stage.name)?.type !== 'barcode') return input;
    const text = await this.#ports.codes.read(input.file);
    return text === undefined ? input : { type: 'text', text };
  }

  /** A text that says what a button says means what the button means: a letter, or words of the interface. */
  #meant({ state, session }: Turn, questionnaire: Questionnaire, input: Input): Input {
    if (input.type !== 'text' || session?.stage.at !== 'question') return input;
    const asked = questionnaire.byName.get(session.stage.name);
    if (asked === undefined || asked.choices.length === 0) return input;
    const view = viewOf(questionnaire, session, this.#ports.now());
    if (view.type !== 'ask') return input;
    const texts = this.#voice.texts(state, questionnaire, session);
    const numbered = numberedChoices(this.#ports.media, texts.at(view.instance), view);
    const choices = typedChoices(texts, view, input.text, numbered);
    const [choice, ...others] = choices;
    if (choice === undefined) return input;
    const isOnly = takesOneChoice(view.question.type);
    if (others.length > 0) {
      return isOnly ? input : { type: 'answer', answer: { v: choices.map(({ name }) => name) } };
    }
    const action: Action = isOnly
      ? { do: 'choose', choice: choice.ordinal }
      : { do: 'toggle', choice: choice.ordinal, on: true };
    return { type: 'tap', asking: session.asking, action };
  }
}
