import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { shown } from '../../src/questionnaire/load-text.ts';

const HERE = process.cwd();

test.each([
  ['in this folder', join(HERE, 'flows', 'x.yaml'), 'flows/x.yaml'],
  ['as it is written, where that is from here', join('flows', '..', 'flows', 'x.yaml'), 'flows/x.yaml'],
  ['beside this folder', join(dirname(HERE), 'x.yaml'), join(dirname(HERE), 'x.yaml')],
  ['far away', resolve('/x.yaml'), resolve('/x.yaml')],
  ['this folder itself', HERE, HERE],
])('a path is shown from here, or whole: %s', (_, path, text) => {
  expect(shown(path)).toBe(text);
});
