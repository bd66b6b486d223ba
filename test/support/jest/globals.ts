/**
 * What tests import as `@jest/globals`. Modules stay loaded while one test file after the other runs, so these are live
 * bindings: they always belong to the file that runs.
 */
import { ModuleMocker } from 'jest-mock';

export type Globals = Pick<
  typeof import('@jest/globals'),
  'afterAll' | 'afterEach' | 'beforeAll' | 'beforeEach' | 'describe' | 'expect' | 'test'
>;

export let { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } = {} as Globals;

const mocker = new ModuleMocker(globalThis);

/** Of the `jest` object, what works without jest's own module loader. */
export const jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
};

/** From now on another test file runs. */
export function renewGlobals(globals: Globals): void {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } = globals);
}
