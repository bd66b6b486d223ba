import { begin } from '../../interview/begin.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import type { PersonState } from '../chat-state.ts';
import { button } from '../prompts/keyboard.ts';
import { breakMessage } from '../prompts/rests.ts';
import { nearestLanguage } from '../words/words.ts';
import { showOffer } from './offers.ts';
import type { DialoguePorts, Running } from './ports.ts';
import type { Resting } from './resting.ts';
import type { Screens } from './screens.ts';
import { forgetsNote } from './taking-back.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

/** From "hello" to the consent: which language, which survey, which person. */
export class FrontDoor {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #resting: Resting;

  constructor(ports: DialoguePorts, voice: Voice, screens: Screens, resting: Resting) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
    this.#resting = resting;
  }

  /** `/start`, with what its link asked for: `<form_id>` or `<form_id>__<channel>`. */
  async start(turn: Turn, payload: string): Promise<void> {
    const wanted = this.#wantedBy(payload);
    if (wanted !== undefined && this.#ports.surveys.find(wanted.formId) === undefined) {
      turn.say(this.#voice.words(turn.state)('survey-unknown'));
      turn.updatePerson({ wanted: undefined });
    } else {
      turn.updatePerson({ wanted });
    }
    const { session } = turn;
    if (session !== undefined) {
      if (wanted !== undefined && wanted.formId !== session.formId)
        this.#askToSwitch(turn, session.tag, session.formId);
      else if (this.#resting.hasBeenAway(turn)) await this.#offerToGoOn(turn);
      else await this.resume(turn);
      return;
    }
    if (turn.state.screen.type === 'expired') await this.#screens.show(turn);
    await this.open(turn);
  }

  /** Shows what was being asked, with a word of welcome. */
  async resume(turn: Turn, greeting = 'welcome-back'): Promise<void> {
    const { session } = turn;
    if (session === undefined) {
      if (turn.state.screen.type === 'expired') {
        await this.#screens.show(turn);
        turn.setScreen({ type: 'none' });
      } else turn.say(this.#voice.words(turn.state)('nothing-to-resume'));
      return;
    }
    turn.removeKeyboard({ screen: turn.state.screenNumber });
    if (session.stage.at !== 'consent') turn.say(this.#voice.words(turn.state)(greeting));
    turn.setScreen({ type: 'interview' });
    // The notes before it have been read.
    await this.#screens.showAlone(turn);
  }

  /** Whoever has been away may not remember what this survey was about. */
  async #offerToGoOn(turn: Turn): Promise<void> {
    const rest = this.#resting.describe(turn);
    if (rest === undefined) return;
    turn.updatePerson({ wanted: undefined });
    showOffer(turn, breakMessage(rest));
  }

  /** Asks for the first thing that is still unknown: the language, then the survey. Then the interview begins. */
  async open(turn: Turn): Promise<void> {
    const { state } = turn;
    if (state.person.language === undefined) {
      await this.#screens.change(turn, { type: 'languages' });
      return;
    }
    if (state.person.wanted !== undefined) {
      await this.choose(turn, state.person.wanted.formId);
      return;
    }
    const open = await this.#ports.surveys.open();
    const only = open.length === 1 ? open[0] : undefined;
    if (only !== undefined) await this.choose(turn, only.questionnaire.formId);
    else if (open.length === 0) this.#end(turn, 'survey-none');
    else await this.#screens.change(turn, { type: 'surveys' });
  }

  /** The next person at a helper's device begins with the language, and without the settings of the one before. */
  async welcomeNext(turn: Turn, formId: string): Promise<void> {
    turn.updatePerson({ language: undefined, plain: undefined, wanted: { formId }, quiet: undefined });
    await this.#screens.change(turn, { type: 'languages' });
  }

  async choose(turn: Turn, formId: string, anotherPerson = false): Promise<void> {
    const running = (await this.#ports.surveys.open()).find(
      ({ questionnaire }) => questionnaire.formId === formId,
    );
    if (running === undefined) {
      this.#end(turn, this.#ports.surveys.find(formId) === undefined ? 'survey-unknown' : 'survey-closed');
      return;
    }
    const { questionnaire } = running;
    const language = nearestLanguage(turn.state.person.language ?? '', questionnaire.languages);
    if (language === undefined) {
      turn.updatePerson({ wanted: { ...turn.state.person.wanted, formId }, language: undefined });
      await this.#screens.change(turn, { type: 'languages' });
      return;
    }
    const { participation, assisted } = questionnaire.settings;
    const hasBeenHere =
      !assisted &&
      !forgetsNote(turn, formId) &&
      (await turn.responses.hasParticipated(formId, turn.record.chatId));
    if (hasBeenHere && (participation === 'one' || !anotherPerson)) {
      await this.#askWhoItIs(turn, questionnaire);
      return;
    }
    await this.#begin(turn, running, language);
    if (hasBeenHere) turn.updateInterview({ othersNote: true });
  }

  async #askWhoItIs(turn: Turn, questionnaire: Questionnaire): Promise<void> {
    const { formId, settings } = questionnaire;
    if (settings.participation === 'one') {
      const { title } = this.#voice.texts(turn.state, questionnaire);
      this.#end(turn, 'another-person-never', { title });
    } else {
      await this.#screens.change(turn, { type: 'another-person', formId });
    }
  }

  async #begin(turn: Turn, running: Running, language: string): Promise<void> {
    const { questionnaire, generation } = running;
    const { wanted } = turn.state.person;
    const channel = wanted?.formId === questionnaire.formId ? wanted.channel : undefined;
    turn.begin(begin(questionnaire, { ...this.#ports.draw(), generation, language, channel }), running);
    turn.updatePerson({ wanted: undefined });
    await this.#screens.change(turn, { type: 'interview' });
  }

  #askToSwitch(turn: Turn, tag: string, formId: string): void {
    const words = this.#voice.words(turn.state);
    const running = this.#ports.surveys.find(formId);
    const title = running === undefined ? formId : this.#voice.texts(turn.state, running.questionnaire).title;
    turn.say(words('switch-ask', { title }), [
      [button(words('switch-yes'), { type: 'restart', tag, yes: true })],
      [button(words('restart-no'), { type: 'restart', tag, yes: false })],
    ]);
  }

  /** A form's id may have "__" in it, too. */
  #wantedBy(payload: string): PersonState['wanted'] {
    if (payload === '') return undefined;
    const isForm = (formId: string) => this.#ports.surveys.find(formId) !== undefined;
    if (isForm(payload)) return { formId: payload };
    const ends = [...payload.matchAll(/(?=__)/gu)].map(({ index }) => index);
    const end = ends.find((each) => isForm(payload.slice(0, each))) ?? ends[0] ?? payload.length;
    const formId = payload.slice(0, end);
    const channel = payload.slice(end + 2);
    return channel === '' ? { formId } : { formId, channel };
  }

  #end(turn: Turn, key: string, variables?: Record<string, string>): void {
    turn.updatePerson({ wanted: undefined });
    turn.setScreen({ type: 'none' });
    turn.say(this.#voice.words(turn.state)(key, variables));
  }
}
