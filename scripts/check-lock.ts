/**
 * Fails if the lock file is incomplete: `npm install` can silently leave out an optional sibling that a package needs
 * on another platform (`npm ci` then fails there). It also fails if the lock file names download addresses.
 */
import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//u, '')));
const problems = Object.entries(lock.packages).flatMap(([path, { resolved, optionalDependencies = {} }]) => [
  ...Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map((name) => `${path || 'package.json'} needs ${name}, which is not locked.`),
  ...(resolved === undefined ? [] : [`${path} has a "resolved" address.`]),
]);
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    'Cure: remove node_modules and package-lock.json, then npm install; pin the version that is whole.',
  );
  process.exitCode = 1;
}
