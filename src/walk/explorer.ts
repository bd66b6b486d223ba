import type { AskView, ReviewView, View } from '../interview/outcome.ts';
import type { Choice, Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Act, tap } from './act.ts';
import type { Coverage } from './coverage.ts';
import { type Draw, oneOf } from './seeded.ts';
import { typedAnswers } from './typed-answers.ts';

/** Refused answers in a row after which somebody gives up on a question. */
const MOST_TRIES = 40;
const MOST_STEPS_BACK = 3;
const MOST_LOOKS = 3;

/**
 * Somebody on the way through a questionnaire, who prefers what nobody before them has chosen. Now and then they skip,
 * go back, write where a button is expected, tap twice, look through their answers and change one.
 */
export class Explorer {
  readonly #questionnaire: Questionnaire;
  readonly #coverage: Coverage;
  readonly #draw: Draw;
  readonly #today: string;
  readonly #tries = new Map<string, number>();
  #stepsBack = 0;
  #looks = 0;

  constructor(questionnaire: Questionnaire, coverage: Coverage, draw: Draw, today: string) {
    this.#questionnaire = questionnaire;
    this.#coverage = coverage;
    this.#draw = draw;
    this.#today = today;
  }

  /** What they do about what is on the screen; `undefined` when they are at a loss. */
  acts(view: View): readonly Act[] | undefined {
    switch (view.type) {
      case 'consent':
        return [tap({ do: 'agree' })];
      case 'ask':
        return this.#askedActs(view)?.map((act) =>
          act.do === 'tap' && this.#sometimes(0.03) ? { ...act, twice: true } : act,
        );
      case 'review':
        return [this.#reviewAct(view)];
      case 'ended':
        return undefined;
    }
  }

  #askedActs(view: AskView): readonly Act[] | undefined {
    const { question, escape: wayOut } = view;
    if (view.canGoBack && this.#stepsBack < MOST_STEPS_BACK && this.#sometimes(0.03)) {
      this.#stepsBack += 1;
      return [tap({ do: 'back' })];
    }
    if (view.standing !== undefined && question.type !== 'select_multiple' && this.#sometimes(0.2)) {
      return [tap({ do: 'keep' })];
    }
    if (question.dontKnow && this.#sometimes(0.1)) return [tap({ do: 'dont-know' })];
    if (wayOut !== undefined && this.#sometimes(0.1)) return [tap({ do: wayOut })];
    switch (question.type) {
      case 'select_one': {
        const choice = this.#prefers(view, question.choices);
        const chosen = choice && tap({ do: 'choose', choice: choice.ordinal });
        if (chosen === undefined) return undefined;
        return this.#sometimes(0.03) ? [{ do: 'write', text: 'What do you mean?' }, chosen] : [chosen];
      }
      case 'select_multiple':
        return this.#tickedActs(view);
      case 'acknowledge':
        return [tap({ do: 'acknowledge' })];
      default:
        return this.#typedActs(view);
    }
  }

  #tickedActs(view: AskView): readonly Act[] | undefined {
    const { choices } = view.question;
    const first = this.#prefers(view, choices);
    if (first === undefined) return undefined;
    const others = first.exclusive
      ? []
      : choices.filter((choice) => choice !== first && !choice.exclusive && this.#sometimes(0.3));
    const toggles = [first, ...others]
      .filter((choice) => !view.ticked.includes(choice))
      .map(({ ordinal }) => tap({ do: 'toggle', choice: ordinal, on: true }));
    return [...toggles, tap({ do: 'done' })];
  }

  #typedActs({ question, escape: wayOut }: AskView): readonly Act[] | undefined {
    const tries = (this.#tries.get(question.name) ?? 0) + 1;
    this.#tries.set(question.name, tries);
    if (tries > MOST_TRIES) return wayOut === undefined ? undefined : [tap({ do: wayOut })];
    const candidates = typedAnswers(this.#questionnaire, question, this.#today);
    const text = oneOf(this.#draw, candidates);
    return text === undefined ? undefined : [{ do: 'write', text }];
  }

  #reviewAct({ open, sections }: ReviewView): Act {
    if (open === undefined) {
      const section = oneOf(this.#draw, sections)?.index ?? 0;
      if (this.#looks >= MOST_LOOKS || this.#sometimes(0.5)) return tap({ do: 'send' });
      this.#looks += 1;
      return tap({ do: 'look', section });
    }
    const row = oneOf(this.#draw, open.rows);
    return row !== undefined && this.#sometimes(0.3)
      ? tap({ do: 'change', question: row.question.index })
      : tap({ do: 'look' });
  }

  /** The choice that was taken least often so far, or any. */
  #prefers({ question }: AskView, choices: readonly Choice[]): Choice | undefined {
    if (this.#sometimes(0.4)) return oneOf(this.#draw, choices);
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
