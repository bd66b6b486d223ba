import { sep } from 'node:path';

/** Where tests wait longest, for processes, servers and browsers. What begins last decides when the run ends. */
const SLOW = ['cli', 'faults', 'storage', 'page', 'sessions', 'flows', 'walk', 'bot'];

interface TestFile {
  readonly path: string;
}

/** The folders of slow tests first, in this order; then all others. */
export default class SlowFirst {
  shard(tests: readonly TestFile[]): readonly TestFile[] {
    return tests;
  }

  sort(tests: readonly TestFile[]): readonly TestFile[] {
    return tests.toSorted((one, other) => place(one) - place(other) || (one.path < other.path ? -1 : 1));
  }

  allFailedTests(tests: readonly TestFile[]): readonly TestFile[] {
    return tests;
  }

  cacheResults(): void {}
}

function place({ path }: TestFile): number {
  const folders = path.split(sep);
  const found = SLOW.findIndex((folder) => folders.includes(folder));
  return found === -1 ? SLOW.length : found;
}
