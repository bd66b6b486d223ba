import { viewOf } from '../../interview/asking/view.ts';
import { step } from '../../interview/step.ts';
import type { Question, Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { answerKind } from '../../questionnaire/definition/question-types.ts';
import { button } from '../prompts/keyboard.ts';
import { withLine } from '../prompts/with-line.ts';
import type { PersonEvent } from '../updates/event.ts';
import type { Commands } from './commands.ts';
import { askedQuestion, type Confirmations, deleteAll, leftOut } from './confirmations.ts';
import { isToBeChecked } from './contact-check.ts';
import type { Interviewer } from './interviewer.ts';
import type { DialoguePorts } from './ports.ts';
import { raiseConfirmation } from './raise-confirmation.ts';
import { isQuestion, plain, type Saying, type Sayings } from './sayings.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';

type TextEvent = Pick<Extract<PersonEvent, { type: 'text' | 'edited' }>, 'text' | 'messageId'>;

interface AsideParts {
  readonly sayings: Sayings;
  readonly screens: Screens;
  readonly interviewer: Interviewer;
  readonly commands: Commands;
  readonly confirmations: Confirmations;
}

/**
 * What people write besides answers. An answer is never mistaken for anything else: a text counts as an aside only where
 * it cannot be an answer. Where any text would be an answer, the bot first asks whether it is meant as one.
 */
export class Asides {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #parts: AsideParts;

  constructor(ports: DialoguePorts, voice: Voice, parts: AsideParts) {
    this.#ports = ports;
    this.#voice = voice;
    this.#parts = parts;
  }

  /**
   * A text written while an interview runs.
   *
   * @param shownBy - the message that showed the question
   */
  async readText(
    turn: Turn,
    questionnaire: Questionnaire,
    { text, messageId }: TextEvent,
    shownBy: number,
  ): Promise<void> {
    const { interviewer, commands, confirmations, screens } = this.#parts;
    if (await confirmations.replyWith(turn, questionnaire, text)) return;
    const { prompt } = turn.record;
    const newest = prompt?.asking === turn.state.screenNumber ? prompt.messageId : shownBy;
    const dropped = confirmations.drop(turn);
    if (dropped?.about === 'addition') turn.say(leftOut(this.#voice.words(turn.state)));
    const question = askedQuestion(turn, questionnaire);
    if (dropped !== undefined && question?.sensitive) deleteAll(turn, dropped);
    const takesAnyText = question !== undefined && answerKind(question.type) === 'words';
    const saying =
      this.#parts.sayings.of(text) ?? (!takesAnyText && isQuestion(text) ? 'question' : undefined);
    const about = saying ?? (takesAnyText && isToBeChecked(question, text) ? 'contact' : undefined);
    if (about !== undefined) {
      const fits = this.#fits(turn, questionnaire, text, saying);
      if (fits && takesAnyText && about !== 'question') {
        if (about === 'help') await commands.run(turn, 'help');
        const shown = dropped?.shown ?? newest;
        await raiseConfirmation(turn, screens, { about, text, message: messageId, shown });
        return;
      }
      if (!fits && saying !== undefined && dropped === undefined) {
        if (await this.reply(turn, questionnaire, saying)) return;
      }
    }
    const shown = dropped === undefined ? {} : { shown: { id: dropped.shown } };
    await interviewer.answer(turn, questionnaire, { type: 'text', text }, { ...shown, shownBy: newest });
  }

  /** What came before the question was there is no answer to it. The question already stands below it. */
  async early(turn: Turn): Promise<void> {
    const { screens } = this.#parts;
    const last = await screens.own(turn);
    if (last === undefined) return;
    const words = this.#voice.words(turn.state);
    const how = turn.event.type === 'text' ? `\n${words('early-how')}` : '';
    const to = withLine(words('aside-early') + how, last);
    turn.edit({ screen: turn.state.screenNumber }, to);
  }

  /** @returns `false` for a text that asks for nothing while no interview runs */
  async outside(turn: Turn, text: string): Promise<boolean> {
    const saying = this.#parts.sayings.of(text);
    if (saying === 'help') await this.#parts.commands.run(turn, 'help');
    else if (saying === 'thanks') turn.say(this.#voice.words(turn.state)('aside-thanks'));
    else {
      const wanted = this.#parts.sayings.isStart(text) ? '' : await this.#surveyCalled(turn, text);
      if (wanted === undefined) return false;
      await this.#parts.commands.run(turn, 'start', wanted);
    }
    return true;
  }

  /** The form_id of the open survey with this title, in any of its languages. */
  async #surveyCalled({ state }: Turn, text: string): Promise<string | undefined> {
    const said = plain(text);
    if (said === '') return undefined;
    const running = (await this.#ports.surveys.open()).find(({ questionnaire }) =>
      questionnaire.languages.some((language) => {
        const inLanguage = { ...state, person: { ...state.person, language } };
        return plain(this.#voice.texts(inLanguage, questionnaire).title) === said;
      }),
    );
    return running?.questionnaire.formId;
  }

  /** @returns `false` where the bot can only say why the text is no answer */
  async reply(turn: Turn, questionnaire: Questionnaire, saying: Saying): Promise<boolean> {
    const words = this.#voice.words(turn.state);
    switch (saying) {
      case 'help':
        await this.#parts.commands.run(turn, 'help');
        return true;
      case 'stop':
        turn.say(words('aside-stop'), [[button(words('button-pause'), { type: 'pause' })]]);
        return true;
      case 'back':
      case 'skip':
        return await this.#move(turn, questionnaire, saying);
      case 'hello':
      case 'thanks':
      case 'question':
        await this.#parts.screens.sayAbove(turn, `${words(`aside-${saying}`)} ${words(whatToDo(turn))}`);
        return true;
    }
  }

  async #move(turn: Turn, questionnaire: Questionnaire, saying: 'back' | 'skip'): Promise<boolean> {
    const { session } = turn;
    const view = session && viewOf(questionnaire, session, this.#ports.now());
    if (view?.type !== 'ask') return false;
    const words = this.#voice.words(turn.state);
    // Whoever writes "go on" with some choices ticked does not want to skip the question.
    const onwards = view.ticked.length > 0 ? 'done' : view.escape;
    const action = saying === 'skip' ? onwards : view.canGoBack ? 'back' : undefined;
    if (action === undefined) {
      await this.#parts.screens.sayAbove(
        turn,
        words(saying === 'back' ? 'aside-no-back' : 'reason-required'),
      );
      return true;
    }
    const { asking } = view;
    await this.#parts.interviewer.answer(turn, questionnaire, {
      type: 'tap',
      asking,
      action: { do: action },
    });
    return true;
  }

  /** Whether a text may be an answer. A known saying is rather that than an answer that would have to be asked back. */
  #fits(turn: Turn, questionnaire: Questionnaire, text: string, saying: Saying | undefined): boolean {
    const { session } = turn;
    if (session === undefined) return false;
    const { outcome } = step(questionnaire, session, { type: 'text', text }, this.#ports.now());
    return outcome.type !== 'refuse' && (outcome.type !== 'ask-back' || saying === 'question');
  }
}

function whatToDo({ session }: Turn): string {
  return session?.stage.at === 'question' ? 'aside-answer' : 'aside-tap';
}

/** Whether a contact from the address book can be an answer: the author says so, or the question's name does. */
export function takesContact({ type, appearance, name }: Question): boolean {
  if (answerKind(type) !== 'words') return false;
  return (
    /\b(?:contact|tel|phone)\b/u.test(appearance ?? '') ||
    /(?:^|[_.-])(?:contact|tel|telephone|telefon|phone|mobile|handy)(?:$|[_.-]|number|nummer)/iu.test(name)
  );
}
