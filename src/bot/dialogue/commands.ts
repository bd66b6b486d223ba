import { adviceButton } from '../prompts/advice.ts';
import { consentMessage, lastDayToDelete, privacyParagraphs, promisesOf } from '../prompts/consent.ts';
import type { FormTexts } from '../prompts/form-texts.ts';
import { button } from '../prompts/keyboard.ts';
import { languageMenu } from '../prompts/menus.ts';
import { deleteQuestion, pauseMessage } from '../prompts/rests.ts';
import { bold, html } from '../words/html.ts';
import type { Words } from '../words/words.ts';
import type { FrontDoor } from './front-door.ts';
import { showOffer } from './offers.ts';
import type { DialoguePorts, Promised, Running } from './ports.ts';
import type { Resting } from './resting.ts';
import type { Screens } from './screens.ts';
import type { Turn } from './turn.ts';
import type { Voice } from './voice.ts';
import type { Withdrawals } from './withdrawals.ts';

/** The commands offered to everybody, in the order of the menu. Their texts are `command-<name>`. */
export const COMMANDS = [
  'start',
  'help',
  'language',
  'plain',
  'pause',
  'resume',
  'restart',
  'privacy',
  'delete',
] as const;

/** Those that only coordinators are offered, before the others. To everybody else they are unknown. */
export const COORDINATOR_COMMANDS = ['stats'] as const;

/** Up to this many answers are deleted without a question. */
const ASKED_ABOUT = 3;

type Told = Promised & { readonly texts: FormTexts };

type Command = (typeof COMMANDS)[number] | (typeof COORDINATOR_COMMANDS)[number];

/** What commands do. They work at any moment, whatever the bot is asking. */
export class Commands {
  readonly #ports: DialoguePorts;
  readonly #voice: Voice;
  readonly #screens: Screens;
  readonly #frontDoor: FrontDoor;
  readonly #withdrawals: Withdrawals;
  readonly #resting: Resting;

  /** `argument` is what was sent after the command. */
  readonly #run: { readonly [C in Command]: (turn: Turn, argument: string) => void | Promise<void> } = {
    start: (turn, argument) => this.#frontDoor.start(turn, argument),
    help: (turn) => this.#help(turn),
    language: (turn) => this.#language(turn),
    plain: (turn) => this.#plain(turn),
    pause: (turn) => this.#pause(turn),
    resume: (turn) => this.#frontDoor.resume(turn),
    restart: (turn) => this.#restart(turn),
    privacy: (turn) => this.#privacy(turn),
    delete: (turn, argument) =>
      argument === '' ? this.#delete(turn) : this.#withdrawals.withdrawByCode(turn, argument),
    stats: (turn) => this.#statistics(turn),
  };

  constructor(
    ports: DialoguePorts,
    voice: Voice,
    screens: Screens,
    frontDoor: FrontDoor,
    withdrawals: Withdrawals,
    resting: Resting,
  ) {
    this.#ports = ports;
    this.#voice = voice;
    this.#screens = screens;
    this.#frontDoor = frontDoor;
    this.#withdrawals = withdrawals;
    this.#resting = resting;
  }

  /** @param command - without its slash */
  async run(turn: Turn, command: string, argument = ''): Promise<void> {
    const { coordinators } = this.#ports;
    const isCoordinator = coordinators.includes(turn.record.chatId);
    if (isCoordinator) {
      await coordinators.speaks(turn.record.chatId, this.#voice.words(turn.state).language);
    }
    const offered = isCoordinator ? [...COORDINATOR_COMMANDS, ...COMMANDS] : COMMANDS;
    const known = offered.find((name) => name === command);
    if (known === undefined) turn.say(this.#voice.words(turn.state)('unknown-command'));
    else await this.#run[known](turn, argument);
  }

  async #language(turn: Turn): Promise<void> {
    turn.send(languageMenu(this.#ports.localizer, await this.#screens.languages(turn), true));
  }

  async #statistics(turn: Turn): Promise<void> {
    const { language } = this.#voice.words(turn.state);
    turn.send(await this.#ports.coordinators.statistics(language));
  }

  async #help(turn: Turn): Promise<void> {
    const words = this.#voice.words(turn.state);
    const meant = this.#meant(turn);
    const surveys = meant === undefined ? await this.#promised(turn) : [];
    const paragraphs = [words('help'), words('help-commands'), ...this.#ways(turn, surveys)];
    if (meant !== undefined) {
      const contact = this.#voice.texts(turn.state, meant.questionnaire).setting('contact');
      paragraphs.push(words('help-contact', { contact }));
    }
    const open = meant === undefined ? await this.#ports.surveys.open() : [meant];
    const opened = open.length === 1 ? open : await this.#tookPartIn(turn, open);
    const advice = opened.flatMap(
      ({ questionnaire }) => adviceButton(this.#voice.texts(turn.state, questionnaire)) ?? [],
    );
    turn.say(paragraphs.join('\n\n'), advice.length === 0 ? undefined : advice.map((each) => [each]));
  }

  /** Whoever never opened a survey is not shown its help. */
  async #tookPartIn({ responses, record }: Turn, surveys: readonly Running[]): Promise<readonly Running[]> {
    const took = await Promise.all(
      surveys.map(({ questionnaire }) => responses.hasParticipated(questionnaire.formId, record.chatId)),
    );
    return surveys.filter((_, index) => took[index]);
  }

  /** Whom to ask, and how to delete answers that were sent: of each survey, but what is the same for all is said once. */
  #ways({ state }: Turn, surveys: readonly Told[]): readonly string[] {
    const words = this.#voice.words(state);
    const { today } = this.#ports.now();
    const ways = surveys.map(({ texts, withdrawalUntil }) => {
      const until = lastDayToDelete(texts, withdrawalUntil);
      const lines = [words('help-contact', { contact: texts.setting('contact') })];
      if (today <= withdrawalUntil.last) lines.push(words('help-withdraw', { 'withdrawal-until': until }));
      return { title: texts.title, text: lines.join('\n') };
    });
    const [first, ...others] = new Set(ways.map(({ text }) => text));
    if (first !== undefined && others.length === 0) return [first];
    return ways.map(({ title, text }) => `${title}\n${text}`);
  }

  /** The survey that runs here or was asked for. */
  #meant({ state }: Turn): Running | undefined {
    const formId = state.interview?.session.formId ?? state.person.wanted?.formId;
    return formId === undefined ? undefined : this.#ports.surveys.find(formId);
  }

  /** Nothing that is kept tells in which of them somebody took part, so all are named to everybody. */
  async #promised({ state }: Turn): Promise<readonly Told[]> {
    const promised = await this.#ports.surveys.promised();
    return promised.map((each) => ({ ...each, texts: this.#voice.texts(state, each.questionnaire) }));
  }

  /** Switches plain texts on or off. The screen changes in place, as it does with another language. */
  async #plain(turn: Turn): Promise<void> {
    const { record, state, event } = turn;
    // After a crash a command may come a second time. Then it has already been carried out.
    const isRepeated =
      event.type === 'command' && event.messageId <= (record.state?.messages.lastMessage ?? 0);
    if (!isRepeated) turn.updatePerson({ plain: state.person.plain ? undefined : true });
    turn.say(this.#voice.words(turn.state)(turn.state.person.plain ? 'plain-on' : 'plain-off'));
    const screen = await this.#screens.own(turn);
    if (screen === undefined) return;
    if (record.prompt?.asking === state.screenNumber) {
      turn.replace({ id: record.prompt.messageId }, screen);
    } else turn.show([screen]);
  }

  async #pause(turn: Turn): Promise<void> {
    const rest = this.#resting.describe(turn);
    if (rest === undefined) {
      await this.#frontDoor.resume(turn);
      return;
    }
    const message = pauseMessage(rest);
    if (message.keyboard === undefined) turn.send(message);
    else showOffer(turn, message);
  }

  /** More than a few answers are not lost to a command that was only tapped in the menu. */
  async #delete(turn: Turn): Promise<void> {
    const rest = this.#resting.describe(turn);
    const count = this.#withdrawals.countAnswers(turn);
    if (rest !== undefined && count > ASKED_ABOUT) showOffer(turn, deleteQuestion(rest, count));
    else await this.#withdrawals.deleteSession(turn);
  }

  async #restart(turn: Turn): Promise<void> {
    const words = this.#voice.words(turn.state);
    const { session } = turn;
    if (session === undefined) {
      await this.#frontDoor.open(turn);
      return;
    }
    // Restarting does not mean another survey whose link was followed before.
    turn.updatePerson({ wanted: undefined });
    turn.say(words('restart-ask'), [
      [button(words('restart-yes'), { type: 'restart', tag: session.tag, yes: true })],
      [button(words('restart-no'), { type: 'restart', tag: session.tag, yes: false })],
    ]);
  }

  async #privacy(turn: Turn): Promise<void> {
    const words = this.#voice.words(turn.state);
    const { session, state } = turn;
    const { goesOn } = this.#ports;
    const meant = this.#meant(turn);
    const surveys = meant === undefined ? await this.#promised(turn) : [];
    const [first, ...others] = surveys;
    const only = others.length === 0 && first?.isOpen ? first : undefined;
    if (meant === undefined && only === undefined) {
      turn.send({ text: this.#privacyOfAll(words, surveys) });
      return;
    }
    const texts = meant === undefined ? only?.texts : this.#voice.texts(state, meant.questionnaire, session);
    if (texts === undefined) return;
    if (session?.stage.at === 'consent') {
      turn.send(consentMessage(texts, session, true, goesOn));
      return;
    }
    const until = only && lastDayToDelete(texts, only.withdrawalUntil);
    const paragraphs = privacyParagraphs(texts, goesOn, until);
    turn.send({ text: `${bold(texts.title)}\n${bold(words('privacy-title'))}\n\n${paragraphs}` });
  }

  #privacyOfAll(words: Words, surveys: readonly Told[]): string {
    const general = [
      surveys.length === 0 || surveys.some(({ isOpen }) => isOpen) ? words('privacy-none') : '',
      ...(surveys.length === 0 ? [] : [words('privacy-telegram'), words('privacy-rights')]),
      this.#ports.goesOn && surveys.length > 0 ? words('privacy-onward') : '',
      surveys.length === 0 ? '' : words('privacy-took-part'),
    ];
    return [...general.map(html), promisesOf(surveys)].filter((paragraph) => paragraph !== '').join('\n\n');
  }
}
