import type { ButtonData, Rehearsal } from '../bot/rehearsal.ts';
import { viewOf } from '../interview/asking/view.ts';
import type { Input } from '../interview/input.ts';
import type { Now } from '../interview/now.ts';
import type { Session } from '../interview/session.ts';
import { step } from '../interview/step.ts';
import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { type Act, sayingOf } from './act.ts';
import { nameOf, partOf } from './choice-names.ts';
import type { Coverage } from './coverage.ts';
import type { Disturbance } from './disturbances.ts';
import type { LanguageProblems } from './language-problems.ts';
import { messageProblems, toastProblems } from './message-problems.ts';
import type { Tour } from './tour.ts';
import { type FoundButton, type Said, WalkedChat } from './walked-chat.ts';

export interface WalkerOptions {
  readonly questionnaire: Questionnaire;
  readonly rehearsal: Rehearsal;
  readonly languageProblems: LanguageProblems;
  readonly now: Now;
  readonly language: string;
  readonly chatId: number;
  readonly tour: Tour;
  /** Where to note what was met. */
  readonly coverage?: Coverage;
}

export interface Walked {
  /** What was done at the questions, to repeat it in another language. */
  readonly acts: readonly Act[];
  readonly messages: number;
  readonly problems: readonly { readonly where: string; readonly problem: string }[];
}

/** Abandons this path; the problem has been noted. */
class Lost extends Error {}

/** The most instances in which a question of a repeat comes. */
const MOST_INSTANCES = 50;

/** One respondent, one language, one path from /start to the end. */
export class Walker {
  readonly chat: WalkedChat;
  readonly #options: WalkerOptions;
  readonly #problems: { where: string; problem: string }[] = [];
  readonly #acts: Act[] = [];
  #messages = 0;
  #where = 'the languages';
  /** Whether the chat's language has been chosen. */
  #isSpoken = false;

  constructor(options: WalkerOptions) {
    this.#options = options;
    this.chat = new WalkedChat(options.rehearsal.chat(options.chatId), options.chatId);
  }

  /** @param next - what to do at the question, consent or review on the screen; nothing when at a loss */
  async walk(next: () => readonly Act[] | undefined): Promise<Walked> {
    try {
      await this.#walk(next);
    } catch (error) {
      if (!(error instanceof Lost)) this.#notes([`the bot failed: ${String(error)}`]);
    }
    return { acts: this.#acts, messages: this.#messages, problems: this.#problems };
  }

  async #walk(next: () => readonly Act[] | undefined): Promise<void> {
    const { questionnaire, language, tour, languageProblems } = this.#options;
    await this.#does({ do: 'write', text: `/start ${questionnaire.formId}` });
    await this.#chooses(language);
    this.#isSpoken = true;
    this.#notes(languageProblems.ofChat(language), 'the interface');
    for (const act of tour.atConsent) await this.#does(act);
    // It refused on the way, and the bot has forgotten the chat.
    if (tour.atConsent.length > 0) await this.#chooses(language);
    let left = longestPath(questionnaire);
    let tourIsDue = true;
    for (;;) {
      const { session } = this.chat;
      if (session === undefined) break;
      if (tourIsDue && session.stage.at === 'question') {
        tourIsDue = false;
        for (const act of tour.atFirstQuestion) await this.#does(act);
      }
      const acts = next();
      if (acts === undefined || acts.length === 0) this.#isLost('nothing that can be done here leads on');
      for (const act of acts ?? []) {
        this.#acts.push(act);
        await this.#does(act);
        left -= 1;
      }
      if (left < 0) this.#isLost('the path does not end');
    }
    if (this.#where === 'the thanks') for (const act of tour.afterThanks) await this.#does(act);
  }

  async #does(act: Act): Promise<void> {
    const before = this.chat.session;
    switch (act.do) {
      case 'write':
        this.#reads(
          await this.chat.writes(act.text, act.crash),
          before,
          { type: 'text', text: act.text },
          act.crash,
        );
        return;
      case 'name':
        await this.#writesName(act);
        return;
      case 'send':
        this.#reads(await this.chat.sendsFile(act.file), before, { type: 'file', file: act.file });
        return;
      case 'share': {
        const { latitude, longitude } = act;
        const said = await this.chat.shares(latitude, longitude);
        this.#reads(said, before, { type: 'place', latitude, longitude });
        return;
      }
      case 'stick':
        this.#reads(await this.chat.sticks(), before, { type: 'unusable', kind: 'sticker' });
        return;
      case 'disturb':
        await this.#isDisturbed(act.by);
        return;
      case 'tap':
        await this.#taps(act);
    }
  }

  async #taps(act: Extract<Act, { do: 'tap' }>): Promise<void> {
    const before = this.chat.session;
    const button = this.#finds((data) => sayingOf(data) === act.says, act.says);
    this.#reads(await this.chat.taps(button, act.crash), before, inputOf(button.data), act.crash);
    if (act.twice !== true || this.chat.session === undefined) return;
    await this.#staysWhereItIs(`a second tap on ${act.says}`, async () => {
      this.#checks(await this.chat.taps(button));
    });
  }

  /** A choice by its label or letter in this language. */
  async #writesName({ choice: ordinal, part }: Extract<Act, { do: 'name' }>): Promise<void> {
    const { questionnaire, now, rehearsal } = this.#options;
    const { session } = this.chat;
    const view = session && viewOf(questionnaire, session, now);
    if (session === undefined || view?.type !== 'ask') return;
    const choice = view.choices.find((each) => each.ordinal === ordinal);
    if (choice === undefined) return;
    const name = nameOf(questionnaire, choice, session.language);
    const text = part ? partOf(name) : (rehearsal.letter(view, session, choice) ?? name);
    this.#reads(await this.chat.writes(text), session, { type: 'text', text });
  }

  /** Acts that do not concern the question must leave the interview where it is. */
  async #isDisturbed(by: Disturbance): Promise<void> {
    const { questionnaire } = this.#options;
    await this.#staysWhereItIs(by, async () => {
      switch (by) {
        case 'start':
          await this.#writes(`/start ${questionnaire.formId}`);
          break;
        case 'help':
        case 'privacy':
          await this.#writes(`/${by}`);
          break;
        case 'pause':
          await this.#writes('/pause');
          await this.#writes('/resume');
          break;
        case 'plain':
          await this.#writes('/plain');
          await this.#writes('/plain');
          break;
        case 'language':
          await this.#speaksAnother();
          break;
        case 'restart': {
          await this.#writes('/restart');
          const no = sayingOf({ type: 'restart', tag: '', yes: false });
          this.#checks(await this.chat.taps(this.#finds((data) => sayingOf(data) === no, no)));
          break;
        }
        case 'old-button': {
          const [oldest] = this.chat.oldButtons;
          const newest = this.chat.oldButtons.at(-1);
          for (const button of [oldest, newest]) {
            if (button !== undefined) this.#checks(await this.chat.taps(button));
          }
          break;
        }
        case 'due':
          this.#checks(await this.chat.looksAfter());
      }
    });
  }

  async #speaksAnother(): Promise<void> {
    const { questionnaire, language } = this.#options;
    const { languages } = questionnaire;
    const other = languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
    for (const each of [other, language]) {
      await this.#writes('/language');
      await this.#chooses(each);
    }
  }

  async #staysWhereItIs(what: string, disturb: () => Promise<void>): Promise<void> {
    const { kept } = this.chat;
    await disturb();
    if (this.chat.kept !== kept) this.#notes([`${what} changes something`]);
    const { session, screen, isInDoubt } = this.chat;
    if (session === undefined) return;
    if (screen === undefined) this.#notes([`after ${what} nothing is on the screen`]);
    else if (!isInDoubt && this.chat.buttons.length === 0 && session.stage.at !== 'question') {
      this.#notes([`after ${what} there is no button`]);
    }
  }

  async #writes(text: string): Promise<void> {
    this.#checks(await this.chat.writes(text));
  }

  async #chooses(language: string): Promise<void> {
    const before = this.chat.session;
    const inLanguage = sayingOf({ type: 'language', language });
    if (this.chat.findButton((data) => sayingOf(data) === inLanguage) === undefined) {
      await this.#does({ do: 'tap', says: sayingOf({ type: 'more-languages' }) });
    }
    const button = this.#finds((data) => sayingOf(data) === inLanguage, inLanguage);
    this.#reads(await this.chat.taps(button), before, undefined);
  }

  #finds(says: (data: ButtonData) => boolean, what: string): FoundButton {
    return this.chat.findButton(says) ?? this.#isLost(`there is no button for ${what}`);
  }

  /**
   * Checks what the bot said, and notes where the interview is now.
   *
   * @param mayBeSilent - a crash may have lost the message; the previous question is still on the screen
   */
  #reads(said: Said, before: Session | undefined, input: Input | undefined, mayBeSilent = false): void {
    const { questionnaire, now, coverage, rehearsal } = this.#options;
    const { session } = this.chat;
    if (session !== undefined) {
      const view = viewOf(questionnaire, session, now);
      this.#where = view.type === 'ask' ? view.question.name : view.type;
      if (view.type === 'ask') coverage?.asked(view);
      const notes = view.type === 'ask' || view.type === 'review' ? view.notes : [];
      for (const { question } of notes) coverage?.showed(question);
    } else if (before !== undefined && input !== undefined) {
      // The session is gone; the pure engine can tell again how it ended.
      const { session: last, outcome } = step(questionnaire, before, input, now);
      if (outcome.type === 'screened-out') {
        this.#where = outcome.note.name;
        coverage?.showed(outcome.note);
        coverage?.ended(last, now, outcome.note.index);
      } else if (outcome.type === 'complete') {
        this.#where = 'the thanks';
        const { stage } = before;
        const asked = stage.at === 'question' ? questionnaire.byName.get(stage.name) : undefined;
        coverage?.ended(last, now, asked === undefined ? undefined : asked.index - 1);
        for (const { question } of outcome.closing) coverage?.showed(question);
        if (!rehearsal.responses.has(before.id)) this.#notes(['the answers were sent, and not stored']);
      } else this.#where = 'no interview';
    }
    this.#checks(said);
    const isSilent = said.messages.length === 0 && said.toasts.length === 0;
    if (isSilent && !mayBeSilent) this.#notes(['the bot says nothing']);
    if (session !== undefined && this.chat.screen === undefined) this.#notes(['nothing is on the screen']);
  }

  #checks({ messages, toasts }: Said): void {
    this.#messages += messages.length;
    this.#notes([...messages.flatMap(messageProblems), ...toasts.flatMap(toastProblems)]);
    if (!this.#isSpoken) return;
    const { questionnaire, now, language, languageProblems } = this.#options;
    const { session, screen, isInDoubt } = this.chat;
    const spoken = session?.language ?? language;
    this.#notes(messages.flatMap((message) => languageProblems.ofMessage(message, spoken)));
    if (session === undefined || screen === undefined || isInDoubt || messages.length === 0) return;
    const view = viewOf(questionnaire, session, now);
    if (view.type === 'ask') this.#notes(languageProblems.ofQuestion(view, session, screen));
  }

  #notes(problems: readonly string[], where = this.#where): void {
    for (const problem of problems) this.#problems.push({ where, problem });
  }

  #isLost(problem: string): never {
    this.#notes([problem]);
    throw new Lost(problem);
  }
}

/** People go back, hesitate and change things, but not forever. */
function longestPath({ questions }: Questionnaire): number {
  const asked = questions.reduce((sum, { repeat }) => sum + (repeat === undefined ? 1 : MOST_INSTANCES), 0);
  return 400 + asked * 20;
}

function inputOf(data: ButtonData): Input | undefined {
  return data.type === 'tap' ? { type: 'tap', asking: data.asking, action: data.action } : undefined;
}
