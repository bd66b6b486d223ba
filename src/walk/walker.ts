import type { ButtonData } from '../bot/callback-data.ts';
import type { Dialogue } from '../bot/dialogue/dialogue.ts';
import type { Input } from '../interview/input.ts';
import type { Now } from '../interview/now.ts';
import type { InterviewResponse } from '../interview/response.ts';
import type { Session } from '../interview/session.ts';
import { step } from '../interview/step.ts';
import { viewOf } from '../interview/view.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Act, sayingOf } from './act.ts';
import type { Coverage } from './coverage.ts';
import { messageProblems, toastProblems } from './message-problems.ts';
import type { Tour } from './tour.ts';
import { type Said, WalkedChat } from './walked-chat.ts';

export interface WalkerOptions {
  readonly questionnaire: Questionnaire;
  readonly dialogue: Dialogue;
  readonly responses: ReadonlyMap<string, InterviewResponse>;
  readonly now: Now;
  readonly language: string;
  readonly chatId: number;
  readonly tour: Tour;
  /** Where to note what was met. */
  readonly coverage?: Coverage;
}

export interface Walked {
  /** What was done about the questions, to be done again in another language. */
  readonly acts: readonly Act[];
  readonly messages: number;
  readonly problems: readonly { readonly where: string; readonly problem: string }[];
}

/** Does not go on with this path: what is wrong was noted. */
class Lost extends Error {}

/** One respondent, one language, one path from /start to the end. */
export class Walker {
  readonly chat: WalkedChat;
  readonly #options: WalkerOptions;
  readonly #problems: { where: string; problem: string }[] = [];
  readonly #acts: Act[] = [];
  #messages = 0;
  #where = 'the languages';

  constructor(options: WalkerOptions) {
    this.#options = options;
    this.chat = new WalkedChat(options.dialogue, options.chatId);
  }

  /** @param next - what to do about the question, consent or review on the screen; nothing when at a loss */
  async walk(next: () => readonly Act[] | undefined): Promise<Walked> {
    try {
      await this.#walk(next);
    } catch (error) {
      if (!(error instanceof Lost)) this.#notes([`the bot failed: ${String(error)}`]);
    }
    return { acts: this.#acts, messages: this.#messages, problems: this.#problems };
  }

  async #walk(next: () => readonly Act[] | undefined): Promise<void> {
    const { questionnaire, language, tour } = this.#options;
    await this.#does({ do: 'write', text: `/start ${questionnaire.formId}` });
    const inLanguage = sayingOf({ type: 'language', language });
    if (this.chat.findButton((data) => sayingOf(data) === inLanguage) === undefined) {
      await this.#does({ do: 'tap', says: sayingOf({ type: 'more-languages' }) });
    }
    await this.#does({ do: 'tap', says: inLanguage });
    for (const act of tour.atConsent) await this.#does(act);
    // Everybody goes back, hesitates and changes things; nobody does so without end.
    let left = 200 + questionnaire.questions.length * 20;
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
    if (act.do === 'write') {
      this.#reads(await this.chat.writes(act.text), before, { type: 'text', text: act.text });
      return;
    }
    const button = this.chat.findButton((data) => sayingOf(data) === act.says);
    if (button === undefined) this.#isLost(`there is no button for ${act.says}`);
    const { messageId, data } = button;
    this.#reads(await this.chat.taps(messageId, data), before, inputOf(data));
    if (act.twice !== true || this.chat.session === undefined) return;
    const { kept } = this.chat;
    this.#checks(await this.chat.taps(messageId, data));
    if (this.chat.kept !== kept) this.#notes([`a second tap on ${act.says} changes something`]);
  }

  /** Looks at what was said, and notes where the interview stands now. */
  #reads(said: Said, before: Session | undefined, input: Input | undefined): void {
    const { questionnaire, now, coverage, responses } = this.#options;
    const { session } = this.chat;
    if (session !== undefined) {
      const view = viewOf(questionnaire, session, now);
      this.#where = view.type === 'ask' ? view.question.name : view.type;
      const shown = view.type === 'ask' ? [...view.notes, view] : view.type === 'review' ? view.notes : [];
      for (const { question } of shown) coverage?.showed(question);
    } else if (before !== undefined && input !== undefined) {
      // The session is gone; the engine is pure and says once more how it ended.
      const { session: last, outcome } = step(questionnaire, before, input, now);
      if (outcome.type === 'screened-out') {
        this.#where = outcome.note.name;
        coverage?.showed(outcome.note);
        coverage?.ended(questionnaire, last, now, outcome.note.index);
      } else if (outcome.type === 'complete') {
        this.#where = 'the thanks';
        coverage?.ended(questionnaire, last, now);
        if (!responses.has(before.id)) this.#notes(['the answers were sent, and not stored']);
      } else this.#where = 'no interview';
    }
    this.#checks(said);
    if (said.messages.length === 0 && said.toasts.length === 0) this.#notes(['the bot says nothing']);
  }

  #checks({ messages, toasts }: Said): void {
    this.#messages += messages.length;
    this.#notes([...messages.flatMap(messageProblems), ...toasts.flatMap(toastProblems)]);
  }

  #notes(problems: readonly string[]): void {
    for (const problem of problems) this.#problems.push({ where: this.#where, problem });
  }

  #isLost(problem: string): never {
    this.#notes([problem]);
    throw new Lost(problem);
  }
}

function inputOf(data: ButtonData): Input | undefined {
  return data.type === 'tap' ? { type: 'tap', asking: data.asking, action: data.action } : undefined;
}
