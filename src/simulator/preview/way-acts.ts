import type { Answer } from '../../interview/answers.ts';
import { pagesOf, pageWith } from '../../interview/asking/choice-window.ts';
import type { Action, Input } from '../../interview/input.ts';
import type { AskView } from '../../interview/outcome.ts';
import type { Choice } from '../../questionnaire/compiled/questionnaire.ts';
import {
  type AnswerKind,
  answerKind,
  type FileKind,
  fileKind,
  isRanking,
  outlineOf,
} from '../../questionnaire/definition/question-types.ts';

/** What somebody does at a question. */
export type WayAct =
  | { readonly tap: Action }
  | { readonly write: string }
  | { readonly send: FileKind }
  | { readonly share: { readonly latitude: number; readonly longitude: number } };

type Acts = readonly WayAct[];
type Given = Extract<Answer, { readonly v: unknown }>['v'];

/** The engine's input for an act. */
export function inputOf(act: WayAct, asking: number): Input {
  if ('tap' in act) return { type: 'tap', asking, action: act.tap };
  if ('write' in act) return { type: 'text', text: act.write };
  if ('share' in act) return { type: 'place', ...act.share };
  const file = { id: 'preview', kind: act.send, ending: 'bin', size: 1, duration: 1 };
  return { type: 'file', file };
}

/** The acts that give this answer to the question on the screen. */
export function actsFor(view: AskView, answer: Answer): Acts {
  if ('v' in answer) return GIVING[answerKind(view.question.type)](view, answer.v);
  if (answer.no === 'dont-know') return [{ tap: { do: 'dont-know' } }];
  return [{ tap: { do: answer.no === 'skipped' ? 'skip' : 'decline' } }];
}

const nothing = (): Acts => [];
const write = (_: AskView, v: Given): Acts => [{ write: String(v) }];

const GIVING: { readonly [K in AnswerKind]: (view: AskView, v: Given) => Acts } = {
  none: nothing,
  calculated: nothing,
  acknowledgement: () => [{ tap: { do: 'acknowledge' } }],
  choice: choose,
  choices: tick,
  ranking: tick,
  words: write,
  number: write,
  moment: write,
  place: (_, v) => {
    const [latitude = 0, longitude = 0] = String(v).split(' ').map(Number);
    return [{ share: { latitude, longitude } }];
  },
  places: ({ question }, v) => {
    const all = String(v)
      .split(';')
      .map((place) => place.trim().split(' ').map(Number));
    // An area ends where it began, by itself.
    const shared = outlineOf(question.type)?.isClosed ? all.slice(0, -1) : all;
    const acts = shared.map(([latitude = 0, longitude = 0]) => ({ share: { latitude, longitude } }));
    return [...acts, { tap: { do: 'done' } }];
  },
  file: ({ question }) => [{ send: fileKind(question.type) ?? 'file' }],
};

function choose(view: AskView, v: Given): Acts {
  const choice = view.choices.find(({ name }) => name === v);
  if (choice === undefined) return [];
  return [...turnsTo(view, choice, pageOf(view)), { tap: { do: 'choose', choice: choice.ordinal } }];
}

/** Unticks what is not wanted; clears a whole ranking, since its order may differ. */
function tick(view: AskView, v: Given): Acts {
  const { question, choices, ticked } = view;
  const names = Array.isArray(v) ? v : [v];
  const isRanked = isRanking(question.type);
  const wanted = isRanked
    ? names.flatMap((name) => choices.filter((choice) => choice.name === name))
    : choices.filter(({ name }) => names.includes(name));
  const off = ticked.filter((choice) => isRanked || !wanted.includes(choice));
  const on = wanted.filter((choice) => isRanked || !ticked.includes(choice));
  const toggles = [
    ...off.map((choice) => ({ choice, on: false })),
    ...on.map((choice) => ({ choice, on: true })),
  ];
  let page = pageOf(view);
  const acts = toggles.flatMap(({ choice, on }) => {
    const turned = turnsTo(view, choice, page);
    page = pageIn(choices, choice);
    return [...turned, { tap: { do: 'toggle', choice: choice.ordinal, on } as const }];
  });
  return [...acts, { tap: { do: 'done' } }];
}

/** Goes through the pages of a long list by its buttons. */
function turnsTo({ choices }: AskView, choice: Choice, from: number): Acts {
  if (pagesOf(choices) === 1) return [];
  const to = pageIn(choices, choice);
  const by = to < from ? -1 : 1;
  return Array.from({ length: Math.abs(to - from) }, (_, index) => ({
    tap: { do: 'turn', page: from + by * (index + 1) } as const,
  }));
}

function pageOf({ window }: AskView): number {
  return 'page' in window ? window.page : 0;
}

function pageIn(choices: readonly Choice[], { ordinal }: Choice): number {
  const window = pageWith(choices, ordinal);
  return 'page' in window ? window.page : 0;
}
