import type { ButtonData } from '../bot/rehearsal.ts';
import { Answers } from '../interview/answers.ts';
import { isLong, pagesOf, pageWith } from '../interview/asking/choice-window.ts';
import type { Action } from '../interview/input.ts';
import type { AskView, ReviewView, View } from '../interview/outcome.ts';
import { numberOf } from '../interview/path/instance.ts';
import { answerKey } from '../interview/path/stop.ts';
import type { Choice, Question, Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { fileKind, takesOneChoice } from '../questionnaire/definition/question-types.ts';
import { type Act, sayingOf, tap } from './act.ts';
import { canBeFound, canBeNamed } from './choice-names.ts';
import { type Coverage, HOW_MANY } from './coverage.ts';
import { DISTURBANCES } from './disturbances.ts';
import { nextPick } from './next-pick.ts';
import { type Draw, oneOf, shuffled } from './seeded-random.ts';
import { filesFor, NO_ANSWER, placesFor } from './sendable.ts';
import { TRIES, type Way } from './tries.ts';
import { typingOf } from './typed-answers.ts';
import { sourcesOf, wantedAnswers } from './wanted-answers.ts';

/** Consecutive refusals after which somebody gives up on a question. */
const MOST_TRIES = 80;
const PATIENT_TRIES = 10;
const MOST_STEPS_BACK = 3;
/** How often people go back from a question that refuses all that they try, to answer earlier ones otherwise. */
const MOST_RETREATS = 8;
/** A date and a time take seven, from a wrong decade a few more. */
const MOST_TAPS = 12;
const MOST_LOOKS = 3;
/** More instances of a repeat would show nothing new. */
const MOST_INSTANCES = 3;
/** How often each of these happens, as a share of the moments at which it could. */
const OFTEN = 0.4;
const SOMETIMES = 0.1;
const SELDOM = 0.03;

const TO_SECOND = tap({ do: 'turn', page: 1 }).says;

export interface ExplorerOptions {
  readonly questionnaire: Questionnaire;
  readonly coverage: Coverage;
  readonly draw: Draw;
  readonly today: string;
}

/**
 * Somebody on the way through a questionnaire who prefers choices that nobody has made before. Now and then they skip,
 * go back, write where a button is expected, tap twice, look through their answers and change one, ask for help, or
 * tap what was settled long ago. Now and then the bot crashes.
 */
export class Explorer {
  readonly #questionnaire: Questionnaire;
  readonly #coverage: Coverage;
  readonly #draw: Draw;
  readonly #today: string;
  readonly #wanted: ReadonlyMap<string, ReadonlySet<string>>;
  /** The question that they are at, and how often they tried to answer it. */
  #at = { key: '', tries: 0, dones: 0 };
  /** The value that they are putting together by taps: a date, a time, a number. */
  #target: { readonly question: string; readonly value: string; taps: number } | undefined;
  /** The choice that they look for in a long list. */
  #sought: { readonly question: string; readonly choice: Choice } | undefined;
  readonly #turned = new Set<string>();
  #answers = new Answers();
  #stepsBack = 0;
  #retreats = 0;
  /** How many questions they still go back. */
  #backsLeft = 0;
  #looks = 0;
  readonly #ways: {
    readonly [W in Way]: (view: AskView, buttons: readonly ButtonData[]) => readonly Act[] | undefined;
  } = {
    acknowledge: () => [tap({ do: 'acknowledge' })],
    choose: (view, buttons) => this.#chosenActs(view, buttons),
    'choose-another': (view) => this.#anotherActs(view),
    tick: (view, buttons) => this.#tickedActs(view, buttons),
    rank: (view) => this.#rankedActs(view),
    write: (view) => this.#typedActs(view),
    pick: (view, buttons) => this.#pickedActs(view, buttons) ?? this.#typedActs(view),
    share: (view) => (this.#sometimes(0.7) ? this.#oneOf(placesFor()) : this.#typedActs(view)),
    'share-several': (view) =>
      this.#sometimes(0.7) ? [...placesFor(), ...placesFor(), tap({ do: 'done' })] : this.#typedActs(view),
    'send-file': ({ question }) => this.#oneOf(filesFor(fileKind(question.type) ?? 'file')),
  };

  constructor({ questionnaire, coverage, draw, today }: ExplorerOptions) {
    this.#questionnaire = questionnaire;
    this.#coverage = coverage;
    this.#draw = draw;
    this.#today = today;
    this.#wanted = wantedAnswers(questionnaire, coverage);
  }

  /**
   * What they do next on this screen; `undefined` when they are at a loss.
   *
   * @param buttons - those on the screen
   * @param answers - those that were given so far
   */
  acts(view: View, buttons: readonly ButtonData[], answers: Answers): readonly Act[] | undefined {
    this.#answers = answers;
    const confirmations = buttons.filter(({ type }) => type === 'confirmation');
    const confirmation = oneOf(this.#draw, confirmations);
    if (confirmation !== undefined) return [{ do: 'tap', says: sayingOf(confirmation) }];
    switch (view.type) {
      case 'consent':
        return [tap({ do: 'agree' })];
      case 'ask': {
        if (this.#sometimes(SELDOM)) return [this.#disturbance()];
        return this.#askedActs(view, buttons)?.map((act) => this.#withAccident(act));
      }
      case 'review':
        return this.#sometimes(SELDOM) ? [this.#disturbance()] : [this.#withAccident(this.#reviewAct(view))];
      case 'ended':
        return undefined;
    }
  }

  #disturbance(): Act {
    return { do: 'disturb', by: oneOf(this.#draw, DISTURBANCES) ?? 'start' };
  }

  #withAccident(act: Act): Act {
    if (act.do !== 'tap' && act.do !== 'write') return act;
    if (this.#sometimes(SELDOM)) return { ...act, crash: true };
    return act.do === 'tap' && this.#sometimes(SELDOM) ? { ...act, twice: true } : act;
  }

  #askedActs(view: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    const { question, escape: wayOut } = view;
    const isThere = (action: Action) =>
      buttons.some((data) => data.type === 'tap' && sayingOf(data) === tap(action).says);
    if (view.canGoBack && this.#stepsBack < MOST_STEPS_BACK && this.#sometimes(SELDOM)) {
      this.#stepsBack += 1;
      return [tap({ do: 'back' })];
    }
    const part = buttons.find((data) => data.type === 'rest' && data.step === 'send-part');
    if (part !== undefined && this.#sometimes(this.#coverage.hasSentPart ? SELDOM : OFTEN)) {
      this.#coverage.hasSentPart = true;
      return [{ do: 'tap', says: sayingOf(part) }, tap({ do: 'send', partial: true })];
    }
    const key = answerKey(question, view.instance);
    if (key !== this.#at.key) this.#at = { key, tries: 0, dones: 0 };
    this.#at.tries += 1;
    if (this.#at.tries > mostTries(view)) {
      if (wayOut !== undefined) return [tap({ do: wayOut })];
      if (!view.canGoBack || this.#retreats >= MOST_RETREATS) return undefined;
      this.#retreats += 1;
      // One question further each time: the one before may have had no other answer.
      this.#backsLeft = this.#retreats;
      this.#coverage.wasLeft(question);
    }
    if (this.#backsLeft > 0) {
      this.#backsLeft -= 1;
      if (view.canGoBack) return [tap({ do: 'back' })];
      this.#backsLeft = 0;
    }
    if (isThere({ do: 'keep' }) && this.#sometimes(0.2)) return [tap({ do: 'keep' })];
    if (question.dontKnow && this.#sometimes(SOMETIMES)) return [tap({ do: 'dont-know' })];
    if (wayOut !== undefined && this.#sometimes(SOMETIMES)) return [tap({ do: wayOut })];
    const { takesAnything = false } = TRIES[question.type];
    const beside = !takesAnything && this.#sometimes(SELDOM) ? oneOf(this.#draw, NO_ANSWER) : undefined;
    if (beside !== undefined) return [beside];
    return this.#turnedPages(view, buttons) ?? this.#answerActs(view, buttons);
  }

  #answerActs(view: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    const { way } = TRIES[view.question.type];
    return way && this.#ways[way](view, buttons);
  }

  #chosenActs(view: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    if (isLong(view.choices)) return this.#soughtActs(view, buttons);
    const choice = this.#prefers(view);
    if (choice === undefined) return undefined;
    return this.#sometimes(SELDOM) && canBeNamed(this.#questionnaire, view.choices, choice)
      ? [{ do: 'name', choice: choice.ordinal }]
      : [tap({ do: 'choose', choice: choice.ordinal })];
  }

  #anotherActs(view: AskView): readonly Act[] | undefined {
    const choice = numberOf(view.instance) < MOST_INSTANCES ? this.#prefers(view) : view.choices.at(-1);
    return choice && [tap({ do: 'choose', choice: choice.ordinal })];
  }

  /** On a long list: part of the choice's name, or page by page to its button. */
  #soughtActs(view: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    const { question, choices } = view;
    const isNew = this.#sought?.question !== question.name || !choices.includes(this.#sought.choice);
    const choice = isNew ? this.#prefers(view) : this.#sought?.choice;
    if (choice === undefined) return undefined;
    this.#sought = { question: question.name, choice };
    const { ordinal } = choice;
    const wanted: Action = takesOneChoice(question.type)
      ? { do: 'choose', choice: ordinal }
      : { do: 'toggle', choice: ordinal, on: !view.ticked.includes(choice) };
    const turns = buttons.flatMap((data) =>
      data.type === 'tap' && data.action.do === 'turn' ? data.action.page : [],
    );
    if (buttons.some((data) => sayingOf(data) === tap(wanted).says)) {
      this.#sought = undefined;
      return [tap(wanted)];
    }
    if (isNew && this.#sometimes(OFTEN) && canBeFound(this.#questionnaire, choices, choice)) {
      return [{ do: 'name', choice: ordinal, part: true }];
    }
    const window = pageWith(choices, ordinal);
    const page = 'page' in window ? window.page : 0;
    const [nearest] = turns.toSorted((one, other) => Math.abs(one - page) - Math.abs(other - page));
    return nearest === undefined ? undefined : [tap({ do: 'turn', page: nearest })];
  }

  /** On each path, looks at every page of a long list once, until the first page comes back. */
  #turnedPages({ question, choices }: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    if (!isLong(choices) || this.#turned.has(question.name)) return undefined;
    this.#turned.add(question.name);
    const turns = buttons.filter((data) => data.type === 'tap' && data.action.do === 'turn');
    const isFirst = turns.length === 1 && sayingOf(turns[0] as ButtonData) === TO_SECOND;
    if (!isFirst) return undefined;
    const last = pagesOf(choices) - 1;
    const forth = Array.from({ length: last }, (_, index) => tap({ do: 'turn', page: index + 1 }));
    const back = Array.from({ length: last }, (_, index) => tap({ do: 'turn', page: last - index - 1 }));
    return [...forth, ...back];
  }

  #tickedActs(view: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    if (isLong(view.choices)) return this.#tickedInLongList(view, buttons);
    const { choices, ticked } = view;
    const first = this.#prefers(view);
    if (first === undefined) return undefined;
    // Fewer each time they are refused: "two at most", says a constraint.
    const share = 0.3 / this.#at.tries;
    const others = first.exclusive
      ? []
      : choices.filter((choice) => choice !== first && !choice.exclusive && this.#sometimes(share));
    const wanted = [first, ...others];
    // What was refused together is taken back: "none" beside others, where only the constraint knows that it excludes them.
    const off = ticked.filter((choice) => !wanted.includes(choice) && !first.exclusive);
    const on = wanted.filter((choice) => !ticked.includes(choice));
    const toggle = ({ ordinal }: Choice, isOn: boolean) => tap({ do: 'toggle', choice: ordinal, on: isOn });
    return [
      ...off.map((choice) => toggle(choice, false)),
      ...on.map((choice) => toggle(choice, true)),
      tap({ do: 'done' }),
    ];
  }

  /** One after another, in a list of several pages. What was refused together is taken back, but for one. */
  #tickedInLongList(view: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    const { question, ticked } = view;
    const [first, ...others] = ticked;
    const isRefused = this.#at.dones % 2 === 1;
    if (isRefused && others.length > 0) {
      const isTakingBack = this.#sought !== undefined && ticked.includes(this.#sought.choice);
      const choice = isTakingBack ? undefined : oneOf(this.#draw, ticked);
      if (choice !== undefined) this.#sought = { question: question.name, choice };
    } else if (first !== undefined && (isRefused || this.#sometimes(0.6))) {
      this.#at.dones += 1;
      return [tap({ do: 'done' })];
    }
    return this.#soughtActs(view, buttons);
  }

  /** In random order. Now and then they take one out again, or tap "Done" too early. */
  #rankedActs({ choices, ticked }: AskView): readonly Act[] {
    const order = shuffled(
      this.#draw,
      choices.filter((choice) => !ticked.includes(choice)),
    );
    const toggle = ({ ordinal }: Choice, on = true) => tap({ do: 'toggle', choice: ordinal, on });
    const [first] = order;
    const early = first !== undefined && this.#sometimes(SOMETIMES) ? [tap({ do: 'done' })] : [];
    const undone =
      first !== undefined && this.#sometimes(SOMETIMES) ? [toggle(first), toggle(first, false)] : [];
    return [...early, ...undone, ...order.map((choice) => toggle(choice)), tap({ do: 'done' })];
  }

  /** The next tap towards a date, a time or a number; `undefined` if they type it instead. */
  #pickedActs({ question }: AskView, buttons: readonly ButtonData[]): readonly Act[] | undefined {
    if (this.#target?.question !== question.name) {
      const candidates = this.#typedAnswers(question);
      const value = this.#sometimes(0.5) ? undefined : oneOf(this.#draw, candidates);
      this.#target = value === undefined ? undefined : { question: question.name, value, taps: 0 };
    }
    const target = this.#target;
    if (target === undefined) return undefined;
    target.taps += 1;
    // A value that the constraint keeps off the screen is in no decade, however often they look.
    if (target.taps > MOST_TAPS) {
      this.#target = undefined;
      return undefined;
    }
    const picks = buttons.flatMap((data) =>
      data.type === 'tap' && data.action.do === 'pick' ? data.action.value : [],
    );
    const pick = nextPick(question, picks, target.value);
    if (pick === undefined || pick.isLast) this.#target = undefined;
    return pick && [tap({ do: 'pick', value: pick.value })];
  }

  #typedActs({ question }: AskView): readonly Act[] | undefined {
    const wanted = new Set([...(this.#wanted.get(question.name) ?? []), ...this.#repeated(question)]);
    const candidates = this.#typedAnswers(question, wanted);
    const count = this.#newCount(question);
    // Whoever was refused often goes through everything in turn.
    const { tries } = this.#at;
    const next =
      tries > PATIENT_TRIES ? candidates[tries % candidates.length] : oneOf(this.#draw, candidates);
    const text = count !== undefined && this.#sometimes(OFTEN) ? count : next;
    return text === undefined ? undefined : [{ do: 'write', text }];
  }

  /** Answers to type once more: "write it again", says a constraint. */
  #repeated({ constraint }: Question): readonly string[] {
    return [...(constraint?.reads ?? [])].flatMap((name) => {
      const answer = this.#answers.get(name);
      return answer !== undefined && 'v' in answer ? String(answer.v) : [];
    });
  }

  #typedAnswers(question: Question, wanted?: ReadonlySet<string>): readonly string[] {
    return TRIES[question.type].typed(typingOf(this.#questionnaire, question, this.#today, wanted));
  }

  #oneOf(acts: readonly Act[]): readonly Act[] {
    return [oneOf(this.#draw, acts) ?? { do: 'stick' }];
  }

  /** A number of instances with which the repeat that this question counts has not been seen yet. */
  #newCount({ name }: Question): string | undefined {
    const { repeats, byName } = this.#questionnaire;
    const repeat = repeats.find(({ count }) => count && sourcesOf(count.reads, byName).has(name));
    const missing = repeat && HOW_MANY.find((each) => !this.#coverage.hasSeen(repeat, each));
    return missing && { none: '0', one: '1', several: '2' }[missing];
  }

  #reviewAct({ open, sections }: ReviewView): Act {
    if (open === undefined) {
      const section = oneOf(this.#draw, sections)?.index;
      if (section === undefined || this.#looks >= MOST_LOOKS || this.#sometimes(0.5)) {
        return tap({ do: 'send' });
      }
      this.#looks += 1;
      return tap({ do: 'look', section });
    }
    const row = oneOf(this.#draw, open.rows);
    if (row !== undefined && this.#sometimes(0.3)) {
      const { question, instance } = row;
      return tap({ do: 'change', question: question.index, ...(instance === 0 ? {} : { instance }) });
    }
    const next = open.page + 1;
    return next < open.pages && this.#sometimes(OFTEN)
      ? tap({ do: 'look', section: open.index, page: next })
      : tap({ do: 'look' });
  }

  /** The choice taken least often so far, or one that lets a filter offer something new, or any. */
  #prefers({ question, choices }: AskView): Choice | undefined {
    if (this.#sometimes(OFTEN)) return oneOf(this.#draw, choices);
    const wanted = this.#wanted.get(question.name);
    const leading = choices.filter(({ name }) => wanted?.has(name));
    if (leading.length > 0 && this.#sometimes(0.7)) return oneOf(this.#draw, leading);
    const taken = choices.map(({ name }) => this.#coverage.taken(question, name));
    const least = Math.min(...taken);
    return oneOf(
      this.#draw,
      choices.filter((_, index) => taken[index] === least),
    );
  }

  #sometimes(share: number): boolean {
    return this.#draw() < share;
  }
}

/** Turning the pages of a long list is no refusal. Of a few choices, each has been tried sooner. */
function mostTries({ question, choices }: AskView): number {
  const most = takesOneChoice(question.type) ? Math.min(MOST_TRIES, 10 + 4 * choices.length) : MOST_TRIES;
  return most + 3 * pagesOf(choices);
}
