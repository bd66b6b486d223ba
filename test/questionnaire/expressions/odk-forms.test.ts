import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { EngineForm, Form, NodeState } from './odk/forms.ts';
import { ourStates } from './odk/ours.ts';
import { xformOf } from './odk/xform.ts';

/*
 * Whole forms against an independent implementation of the ODK XForms specification: ODK's own engine for the web
 * (https://github.com/getodk/web-forms). The forms say where the two are known to differ, and why.
 */
const forms = parse(readFileSync(new URL('odk/forms.yaml', import.meta.url), 'utf8')) as readonly Form[];

let theirs: readonly (readonly (readonly NodeState[])[])[] = [];
beforeAll(async () => {
  theirs = await inTheirEngine(forms.map((form) => ({ xml: xformOf(form), steps: form.steps })));
});

describe.each(forms.map((form, index) => ({ form, index, about: form.about })))(
  '$about',
  ({ form, index }) => {
    const { steps, differs = {} } = form;
    const ours = ourStates(form);
    const both = (at: number) => [told(ours[at] ?? []), told(theirs[index]?.[at] ?? [])] as const;

    test.each([{}, ...steps].map((step, at) => ({ at, step })))('step $at: $step', ({ at }) => {
      const [own, other] = both(at);
      for (const reference of Object.keys(differs)) {
        delete own[reference];
        delete other[reference];
      }
      expect(own).toEqual(other);
    });

    // Otherwise the reason given for it would hide a mistake.
    for (const reference of Object.keys(differs)) {
      test(`${reference} does differ`, () => {
        const differences = ours.map((_, at) => both(at).map((states) => states[reference]));
        expect(differences.some(([own, other]) => own !== other)).toBe(true);
      });
    }
  },
);

/** By reference. What is not relevant has no value to compare. */
function told(states: readonly NodeState[]): Record<string, string> {
  return Object.fromEntries(
    states
      .filter(({ reference }) => !reference.startsWith('/data/meta'))
      .map((state) => [state.reference, toldOf(state)]),
  );
}

function toldOf({ relevant, required, value, allowed, choices }: NodeState): string {
  if (!relevant) return 'not relevant';
  const offers = choices === undefined ? [] : [`of ${choices.join('|')}`];
  return [
    `"${value}"`,
    ...offers,
    ...(required ? ['required'] : []),
    ...(allowed ? [] : ['not allowed']),
  ].join(' ');
}

async function inTheirEngine(given: readonly EngineForm[]): Promise<typeof theirs> {
  const script = fileURLToPath(new URL('odk/engine-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(given));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (output === '') throw new Error(errors);
  return JSON.parse(output) as typeof theirs;
}
