/**
 * Loads tests and what they test as Node does: once for each process, with the types stripped. Jest's own runtime loads
 * and compiles every module anew for each test file: half a second of CPU for a file that imports the bot. In exchange,
 * whatever a module keeps is shared by the test files that run in the same process.
 */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Globals, renewGlobals } from './globals.ts';

const GLOBALS = new URL('./globals.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context),
});

const require = createRequire(import.meta.url);
/** How many test files this process has loaded: one that is run again (`--watch`) is loaded again. */
let loaded = 0;

/** What jest asks of a runtime, for a project without coverage and module mocks. */
export default class NativeRuntime {
  readonly #symbols = new Set(Object.getOwnPropertySymbols(globalThis));

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  async unstable_importModule(path: string): Promise<unknown> {
    return await import(`${pathToFileURL(path).href}?${loaded++}`);
  }

  /** Jest's test framework keeps the tests of a file in its module: each file gets a fresh one. */
  requireInternalModule(path: string): unknown {
    delete require.cache[path];
    return require(path);
  }

  requireModule(path: string): unknown {
    return require(path);
  }

  setGlobalsForRuntime(globals: Globals): void {
    renewGlobals(globals);
  }

  getSourceMaps(): ReadonlyMap<string, string> {
    return new Map();
  }

  getAllCoverageInfoCopy(): undefined {}

  enterTestCode(): void {}

  leaveTestCode(): void {}

  /** What the test framework noted of this file on the global object goes with it. */
  teardown(): void {
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
      if (!this.#symbols.has(symbol)) Reflect.deleteProperty(globalThis, symbol);
    }
  }
}
