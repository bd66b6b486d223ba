import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // Tests and what they test are loaded by Node itself: see there.
  runtime: '<rootDir>/test/support/jest/runtime.ts',
  testEnvironment: '<rootDir>/test/support/jest/environment.ts',
  transform: {},
  extensionsToTreatAsEsm: ['.ts'],
  injectGlobals: false,
  // Tests also wait: for processes, stores and pages. (A share above '100%' would be read as so many workers.)
  maxWorkers: availableParallelism() * 3,
  testSequencer: '<rootDir>/test/support/jest/sequencer.ts',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Real servers start on machines busy with other tests: this bounds what hangs, it measures nothing.
  testTimeout: 300_000,
};
