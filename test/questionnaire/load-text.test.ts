import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { shown } from '../../src/questionnaire/load-text.ts';

const HERE = process.cwd();

test.each([
  ['in this folder', join(HERE, 'flows', 'x.yaml'), 'flows/x.yaml'],
  ['as it is written, where that is from here', join('flows', '..', 'flows', 'x.yaml'), 'flows/x.yaml'],
  ['beside this folder', join(dirname(HERE), 'x.yaml'), '../x.yaml'],
  ['far away', resolve('/x.yaml'), resolve('/x.yaml')],
  ['this folder itself', HERE, HERE],
])('a path is shown as short as it can be: %s', (_, path, text) => {
  expect(shown(path)).toBe(text);
});
