import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { withdrawResponse } from '../../src/responses/withdraw-response.ts';
import { responseOf } from '../storage/response-of.ts';
import { type Kept, openKept } from './kept.ts';

const response = responseOf({ withdrawalCode: 'K7QF20XMK7QF20XM' });
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
  await kept.responses.store(response, 0);
  await kept.keepPicture(response);
});
afterEach(async () => await kept.remove());

test('the code deletes the response and its files, and tells of which form they were', async () => {
  expect(await withdrawResponse(kept, 'k7qf-20xm-k7qf-20xm')).toBe(response.formId);
  expect(await kept.responses.has(response.formId, response.id)).toBe(false);
  expect(kept.hasPicture(response)).toBe(false);
  expect(await withdrawResponse(kept, response.withdrawalCode)).toBeUndefined();
});

test('another code deletes nothing', async () => {
  expect(await withdrawResponse(kept, 'AAAA0000BBBB1111')).toBeUndefined();
  expect(await kept.responses.has(response.formId, response.id)).toBe(true);
  expect(kept.hasPicture(response)).toBe(true);
});
