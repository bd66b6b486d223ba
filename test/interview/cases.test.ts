/**
 * How interviews go, as files: `cases/<topic>.yaml` has a questionnaire in a few lines, and cases as lists of what a
 * respondent does and what comes of it. Between every two steps the session is kept as JSON.
 *
 * `REWRITE=1` writes what comes of it now into the files, to be looked through as a diff.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { viewOf } from '../../src/interview/asking/view.ts';
import { begin } from '../../src/interview/begin.ts';
import { carryOver } from '../../src/interview/carry-over.ts';
import type { Now } from '../../src/interview/now.ts';
import { step } from '../../src/interview/step.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { acted } from './acted.ts';
import { frozen, KeptSession } from './kept-session.ts';
import { labelledFlow } from './labelled-flow.ts';
import { told, toldView } from './told.ts';

interface CaseFile {
  readonly questionnaire: string;
  /** What the step `new revision` goes over to. */
  readonly revision?: string;
  readonly cases: readonly { readonly name: string; readonly steps: readonly Record<string, string>[] }[];
}

const FOLDER = join(import.meta.dirname, 'cases');
const REWRITE = process.env.REWRITE === '1';
const NOW: Now = { ms: Date.parse('2026-11-23T12:00:00Z'), utcOffset: 60, today: '2026-11-23' };

for (const file of readdirSync(FOLDER)) {
  const document = parseDocument(readFileSync(join(FOLDER, file), 'utf8'));
  const { questionnaire, revision, cases } = document.toJS() as CaseFile;
  const first = labelledFlow(questionnaire);
  const second = revision === undefined ? undefined : labelledFlow(revision);

  describe(file.replace('.yaml', ''), () => {
    test.each(cases.map((one, index) => ({ ...one, index })))('$name', ({ steps, index }) => {
      const acts = steps.map((one) => Object.keys(one)[0] ?? '');
      const outcomes = run(first, second, acts);
      if (REWRITE) {
        for (const [position, outcome] of outcomes.entries()) {
          const written = document.getIn(['cases', index, 'steps', position]);
          if (isMap(written)) rewrite(written, outcome);
        }
      } else {
        expect(outcomes.map((outcome, position) => ({ [acts[position] ?? '']: outcome }))).toEqual(steps);
      }
    });
    afterAll(() => {
      if (REWRITE) writeFileSync(join(FOLDER, file), document.toString({ lineWidth: 0 }));
    });
  });
}

function rewrite(written: YAMLMap, outcome: string): void {
  const [pair] = written.items;
  if (pair === undefined) return;
  if (isScalar(pair.value)) pair.value.value = outcome;
  else pair.value = outcome;
}

/** What comes of each act, in lines; from the consent on. */
function run(
  first: Questionnaire,
  second: Questionnaire | undefined,
  acts: readonly string[],
): readonly string[] {
  let questionnaire = first;
  let now = NOW;
  let kept = KeptSession.of(
    begin(first, {
      id: 'session',
      tag: 'abcd',
      withdrawalCode: '0123456789ABCDEF',
      generation: 1,
      language: 'en',
      channel: undefined,
    }),
  );
  return acts.map((act) => {
    const session = kept.load();
    if (act === 'new revision') {
      if (second === undefined) throw new Error('The file has no second revision.');
      questionnaire = second;
      const moved = carryOver(second, session, 2, now, first);
      expect(moved).toMatchObject({ revision: second.revision, structure: second.structure, generation: 2 });
      kept = KeptSession.of(moved, kept);
      const buttons = moved.asking === session.asking ? 'buttons live' : 'buttons stale';
      return `${buttons}; ${toldView(viewOf(second, kept.load(), now))}`;
    }
    const days = /^(\d+) days pass$/u.exec(act)?.[1];
    if (days !== undefined) {
      const ms = now.ms + Number(days) * 86_400_000;
      now = { ...now, ms, today: new Date(ms).toISOString().slice(0, 10) };
      return toldView(viewOf(questionnaire, session, now));
    }
    const input = frozen(acted(act, questionnaire, session));
    const result = step(questionnaire, session, input, frozen(now));
    kept = KeptSession.of(result.session, kept);
    if ('view' in result.outcome) {
      const { view } = result.outcome;
      // What is shown is a function of what is kept, and of what the buttons say of pages and half a date.
      const shown = view.type === 'ask' ? { window: view.window, picked: view.picked } : {};
      expect(toldView(viewOf(questionnaire, kept.load(), now, shown))).toBe(toldView(view));
    }
    return told(result.outcome);
  });
}
