import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { storeResponse } from '../../src/responses/store-response.ts';
import { responseOf } from '../storage/response-of.ts';
import { type Kept, openKept } from './kept.ts';

const response = responseOf();
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
  await kept.keepPicture(response);
});
afterEach(async () => await kept.remove());

test('a response is stored once, however often it is tried, and keeps its files', async () => {
  expect(await storeResponse(kept, response, 0)).toBe(true);
  expect(await storeResponse(kept, response, 0)).toBe(true);
  expect(await kept.responses.has(response.formId, response.id)).toBe(true);
  expect(await kept.notices.claim(1, 1, 10)).toHaveLength(1);
  expect(kept.hasPicture(response)).toBe(true);
});

test('of an interview that was given up meanwhile nothing is stored, and no file is left', async () => {
  await kept.takenBack.add(response.formId, response.id);
  expect(await storeResponse(kept, response, 0)).toBe(false);
  expect(await kept.responses.has(response.formId, response.id)).toBe(false);
  expect(kept.hasPicture(response)).toBe(false);
});
