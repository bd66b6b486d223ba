import { viewOf } from '../../interview/asking/view.ts';
import type { ButtonData } from '../callback-data.ts';
import { choiceRecordings, recording } from '../prompts/media.ts';
import type { Media } from '../sending/reply.ts';
import type { DialoguePorts } from './ports.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type ListenButton = Extract<ButtonData, { type: 'listen' }>;

/** Listening instead of reading. It changes nothing and can be repeated. */
export class Listening {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
  }

  /** @returns `false` when the button has had its day: it belongs to another interview, or there is no recording in the current language */
  async press(turn: Turn, { tag, structure, question: index, answers }: ListenButton): Promise<boolean> {
    const { session, state } = turn;
    if (session?.tag !== tag || !session.structure.startsWith(structure)) return false;
    const { questionnaire } = turn;
    const question = questionnaire?.questions[index];
    if (questionnaire === undefined || question === undefined) return false;
    const texts = this.#voice.texts(state, questionnaire, session);
    const { media: shelf } = this.#ports;
    if (!answers) {
      const found = recording(shelf, texts, question);
      if (found === undefined) return false;
      this.#play(turn, [found]);
      return true;
    }
    const view = viewOf(questionnaire, session, this.#ports.now());
    if (view.type !== 'ask' || view.question !== question) return false;
    const found = choiceRecordings(shelf, texts.at(view.instance), view);
    if (found.length === 0) return false;
    this.#play(turn, found);
    // The recordings push the question out of view, so it comes again below them, and its old copy goes.
    turn.delete({ screen: state.screenNumber });
    await this.#screens.showAlone(turn);
    return true;
  }

  #play(turn: Turn, media: readonly Media[]): void {
    const instead = this.#voice.words(turn.state)('listen-failed');
    turn.send({ text: instead, media });
  }
}
