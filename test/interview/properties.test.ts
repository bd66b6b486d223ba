/** What holds for every questionnaire and whatever people do. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { viewOf } from '../../src/interview/asking/view.ts';
import { begin } from '../../src/interview/begin.ts';
import type { Action, Input } from '../../src/interview/input.ts';
import type { Now } from '../../src/interview/now.ts';
import type { AskView, Outcome } from '../../src/interview/outcome.ts';
import { step } from '../../src/interview/step.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { frozen, KeptSession } from './kept-session.ts';
import { someFlow } from './some-flow.ts';
import { toldView } from './told.ts';

const NOW: Now = frozen({ ms: Date.parse('2026-11-23T12:00:00Z'), utcOffset: 60, today: '2026-11-23' });

const plain = (...names: readonly (Action & { choice?: never })['do'][]) =>
  fc.constantFrom(...names.map((name) => ({ do: name }) as Action));

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('choose' as const), choice: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('toggle' as const), choice: fc.nat(3), on: fc.boolean() }),
  },
  { weight: 4, arbitrary: plain('done', 'acknowledge', 'skip', 'decline', 'dont-know', 'keep') },
  { weight: 2, arbitrary: plain('back', 'agree', 'refuse', 'send', 'look') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look' as const), section: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), question: fc.nat(9) }) },
);

/** What somebody does: mostly with what is on the screen, sometimes with an older button. */
type Act =
  | { readonly type: 'tap'; readonly action: Action; readonly age: number }
  | Exclude<Input, { type: 'tap' }>;

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('tap' as const),
      action,
      age: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat(3)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: fc.constantFrom('4', '0', '2020-02-03', 'words', 'sun', ''),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'unusable' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'language' as const, language: 'de' }) },
);

const acts = fc.array(act, { maxLength: 30 });

interface Taken {
  readonly before: KeptSession;
  readonly after: KeptSession;
  readonly input: Input;
  readonly outcome: Outcome;
}

/** An interview, agreed to, its session kept as JSON between every two steps. */
function interview(questionnaire: Questionnaire, does: readonly Act[]): readonly Taken[] {
  let kept = KeptSession.of(
    begin(questionnaire, {
      id: 'session',
      tag: 'abcd',
      withdrawalCode: '0123456789ABCDEF',
      generation: 1,
      language: 'en',
      channel: undefined,
    }),
  );
  const all: readonly Act[] = [{ type: 'tap', action: { do: 'agree' }, age: 0 }, ...does];
  return all.map((one) => {
    const before = kept;
    const session = before.load();
    const input: Input =
      one.type === 'tap' ? { type: 'tap', action: one.action, asking: session.asking - one.age } : one;
    const { session: next, outcome } = step(questionnaire, session, frozen(input), NOW);
    kept = KeptSession.of(next, before);
    return { before, after: kept, input, outcome };
  });
}

function holds(check: (questionnaire: Questionnaire, taken: readonly Taken[]) => void): void {
  fc.assert(
    fc.property(someFlow, acts, (questionnaire, does) =>
      check(questionnaire, interview(questionnaire, does)),
    ),
    { numRuns: 150 },
  );
}

test('progress never runs backwards', () => {
  holds((_, taken) => {
    let reached = 0;
    for (const { outcome } of taken) {
      if (!('view' in outcome) || outcome.view.type !== 'ask') continue;
      expect(outcome.view.progress.share).toBeGreaterThanOrEqual(reached);
      expect(outcome.view.progress.share).toBeLessThanOrEqual(1);
      reached = outcome.view.progress.share;
    }
  });
});

test('a tap that comes twice does what it does once', () => {
  holds((questionnaire, taken) => {
    for (const { input, after } of taken) {
      if (input.type !== 'tap') continue;
      const again = step(questionnaire, after.load(), input, NOW);
      expect(KeptSession.of(again.session, after).toJSON()).toEqual(after.toJSON());
    }
  });
});

test('a step changes nothing but what it gives, and gives the same every time', () => {
  holds((questionnaire, taken) => {
    for (const { input, before, after } of taken) {
      const session = before.load();
      const once = step(questionnaire, session, input, NOW);
      const twice = step(questionnaire, session, input, NOW);
      expect(KeptSession.of(once.session, before).toJSON()).toEqual(after.toJSON());
      expect(KeptSession.of(twice.session, before).toJSON()).toEqual(after.toJSON());
    }
  });
});

test('what is shown is a function of what is kept', () => {
  holds((questionnaire, taken) => {
    for (const { outcome, after } of taken) {
      if (!('view' in outcome)) continue;
      expect(toldView(viewOf(questionnaire, after.load(), NOW))).toBe(toldView(outcome.view));
    }
  });
});

test('something new is asked under a new number; whatever else happens keeps the number', () => {
  holds((_, taken) => {
    for (const { before, after, outcome } of taken) {
      const raised = after.load().asking - before.load().asking;
      expect(raised).toBe(outcome.type === 'show' ? 1 : 0);
      if (outcome.type === 'refuse' || outcome.type === 'stale')
        expect(after.toJSON()).toEqual(before.toJSON());
    }
  });
});

test('a question offers to skip or to decline, never both, and neither where it is required and not sensitive', () => {
  holds((_, taken) => {
    for (const { outcome } of taken) {
      if (!('view' in outcome) || outcome.view.type !== 'ask') continue;
      const { question, escape: way } = outcome.view;
      expect(way).toBe(question.sensitive ? 'decline' : question.required === true ? undefined : 'skip');
    }
  });
});

test('wherever somebody is, going on leads to the end, and nothing is missing or hidden in what is sent', () => {
  holds((questionnaire, taken) => {
    const last = taken.at(-1);
    if (last === undefined) return;
    let kept = last.after;
    // Each answer settles one question; at most the review comes in between.
    const most = 2 * questionnaire.questions.length + 3;
    for (let steps = 0; steps <= most; steps++) {
      const session = kept.load();
      const { stage } = session;
      if (stage.at === 'completed' || stage.at === 'refused') return;
      const view = viewOf(questionnaire, session, NOW);
      const { session: next, outcome } = step(questionnaire, session, forward(view, session.asking), NOW);
      if (outcome.type === 'complete') {
        const { answers } = outcome.response;
        const named = questionnaire.questions.filter(({ type }) => type !== 'note');
        expect(Object.keys(answers)).toEqual(named.map(({ name }) => name));
        expect(Object.values(answers)).not.toContainEqual({ missing: 'not-reached' });
        return;
      }
      expect(outcome.type).not.toBe('stale');
      kept = KeptSession.of(next, kept);
    }
    throw new Error(`After ${most} steps there is no end.`);
  });
});

/** The input that continues from here. */
function forward(view: ReturnType<typeof viewOf>, asking: number): Input {
  const tap = (one: Action): Input => ({ type: 'tap', asking, action: one });
  switch (view.type) {
    case 'consent':
      return tap({ do: 'agree' });
    case 'ask':
      return answerTo(view, tap);
    case 'review':
      return tap({ do: 'send' });
    case 'ended':
      throw new Error('It has ended.');
  }
}

function answerTo(view: AskView, tap: (one: Action) => Input): Input {
  switch (view.question.type) {
    case 'select_one':
      return tap({ do: 'choose', choice: 0 });
    case 'select_multiple':
      return view.ticked.length === 0 ? tap({ do: 'toggle', choice: 1, on: true }) : tap({ do: 'done' });
    case 'acknowledge':
      return tap({ do: 'acknowledge' });
    case 'date':
      return { type: 'text', text: '3.2.2020' };
    case 'integer':
      return { type: 'text', text: '5' };
    default:
      return { type: 'text', text: 'words' };
  }
}
