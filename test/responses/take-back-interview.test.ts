import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { storeResponse } from '../../src/responses/store-response.ts';
import { takeBackInterview } from '../../src/responses/take-back-interview.ts';
import { responseOf } from '../storage/response-of.ts';
import { type Kept, openKept } from './kept.ts';

const USER = 42;
const response = responseOf();
const { formId, id } = response;
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
  await kept.participation.note(formId, USER);
  await kept.keepPicture(response);
});
afterEach(async () => await kept.remove());

test('takes back the response, its files and the note of participation; doing it again changes nothing', async () => {
  await storeResponse(kept, response, 0);
  await takeBackInterview(kept, USER, { formId, id });
  await takeBackInterview(kept, USER, { formId, id });
  expect(await kept.responses.has(formId, id)).toBe(false);
  expect(kept.hasPicture(response)).toBe(false);
  expect(await kept.participation.has(formId, USER)).toBe(false);
});

test('a response that comes later is not stored any more', async () => {
  await takeBackInterview(kept, USER, { formId, id });
  await kept.keepPicture(response);
  expect(await storeResponse(kept, response, 0)).toBe(false);
  expect(kept.hasPicture(response)).toBe(false);
});

test('leaves a note of participation that belongs to another interview', async () => {
  await takeBackInterview(kept, USER, { formId, id, keepsNote: true });
  expect(await kept.participation.has(formId, USER)).toBe(true);
});
