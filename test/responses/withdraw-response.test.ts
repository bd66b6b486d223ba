import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withdrawResponse } from '../../src/responses/withdraw-response.ts';
import { responseOf } from '../storage/response-of.ts';
import { type Kept, openKept } from './kept.ts';

const response = responseOf({ withdrawalCode: 'K7QF20XMK7QF20XM' });
const USER = 42;
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
  await kept.responses.store(response, 0);
  await kept.keepPicture(response);
  await kept.participation.note(response.formId, USER);
});
afterEach(async () => await kept.remove());

test('the code deletes the response, its files and the note of participation, and tells of which form they were', async () => {
  expect(await withdrawResponse(kept, 'k7qf-20xm-k7qf-20xm', USER)).toBe(response.formId);
  expect(await kept.responses.has(response.formId, response.id)).toBe(false);
  expect(kept.hasPicture(response)).toBe(false);
  expect(await kept.participation.has(response.formId, USER)).toBe(false);
  expect(await withdrawResponse(kept, response.withdrawalCode, USER)).toBeUndefined();
});

test('another code deletes nothing', async () => {
  expect(await withdrawResponse(kept, 'AAAA0000BBBB1111', USER)).toBeUndefined();
  expect(await kept.responses.has(response.formId, response.id)).toBe(true);
  expect(kept.hasPicture(response)).toBe(true);
  expect(await kept.participation.has(response.formId, USER)).toBe(true);
});
