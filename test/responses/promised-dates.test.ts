import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';
import { startNightly } from '../../src/responses/nightly.ts';
import { WithdrawalDates } from '../../src/responses/withdrawal-dates.ts';
import { responseOf } from '../storage/response-of.ts';
import { smallFlow } from '../support/small-flow.ts';
import { type Kept, openKept } from './kept.ts';

const FORM = 'dated';

function questionnaire(withdrawalUntil: string, keptUntil: string): Questionnaire {
  return smallFlow(
    `form_id: ${FORM}
settings:
  organisation: Example Association
  controller: Example Association, Example Street 1, 01067 Dresden
  contact: survey@example.org
  kept_until: ${keptUntil}
  withdrawal_until: ${withdrawalUntil}
  minutes: 3
survey:
  - { type: text, name: wish }
`,
    { en: 'wish = Your wish?\n' },
  );
}

const early = questionnaire('2027-03-31', '2027-06-30');
const late = questionnaire('2028-03-31', '2028-06-30');
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
});
afterEach(async () => await kept.remove());

async function publish({ revision, definition }: Questionnaire): Promise<void> {
  await kept.revisions.register(FORM, revision, JSON.stringify(definition));
}

/** Stores a response of somebody who agreed to one questionnaire and was thanked by another. */
async function store(code: string, agreed: Questionnaire, thanked: Questionnaire): Promise<void> {
  const { consentRevision } = agreed;
  const { revision } = thanked;
  await kept.responses.store(
    responseOf({ formId: FORM, withdrawalCode: code, revision, consentRevision }),
    0,
  );
}

async function night(today: string): Promise<void> {
  const told: string[] = [];
  const log = createLog('warn', (line) => told.push(line));
  await startNightly(kept, { today: () => today, now: () => Date.now() }, log).stop();
  expect(told).toEqual([]);
}

const isWithdrawable = async (code: string) => (await kept.responses.find(code)) !== undefined;
async function stored(): Promise<number> {
  let count = 0;
  for await (const _ of kept.responses.all(FORM)) count++;
  return count;
}

test('prolonged: those who were promised the earlier dates have them kept, those who came later theirs', async () => {
  await publish(early);
  await store('AAAA1111', early, early);
  await publish(late);
  await store('BBBB2222', late, late);
  await night('2027-03-31');
  expect(await isWithdrawable('AAAA1111')).toBe(true);
  await night('2027-04-01');
  expect(await isWithdrawable('AAAA1111')).toBe(false);
  expect(await isWithdrawable('BBBB2222')).toBe(true);
  await night('2027-06-30');
  expect(await stored()).toBe(2);
  await night('2027-07-01');
  expect(await stored()).toBe(1);
  expect(await isWithdrawable('BBBB2222')).toBe(true);
  await night('2028-07-01');
  expect(await stored()).toBe(0);
});

test('shortened: all responses are deleted by the earlier day, and can be withdrawn until they are', async () => {
  await publish(late);
  await store('AAAA1111', late, late);
  await publish(early);
  await store('BBBB2222', early, early);
  await night('2027-04-01');
  expect(await isWithdrawable('AAAA1111')).toBe(true);
  expect(await isWithdrawable('BBBB2222')).toBe(false);
  await night('2027-07-01');
  expect(await stored()).toBe(0);
});

test('changed while somebody answers: the code works until the later day, and they are told that day', async () => {
  await publish(early);
  await publish(late);
  await store('AAAA1111', early, late);
  await store('BBBB2222', early, early);
  await store('CCCC3333', late, late);
  const dates = new WithdrawalDates(kept);
  expect(await dates.of('AAAA1111')).toBe('2028-03-31');
  expect(await dates.of('BBBB2222')).toBe('2027-03-31');
  expect(await dates.of('CCCC3333')).toBe('2028-03-31');
  expect(await dates.of('DDDD4444')).toBeUndefined();
  await night('2027-04-01');
  expect(await isWithdrawable('AAAA1111')).toBe(true);
  // What was agreed to is deleted when it was agreed to be.
  await night('2027-07-01');
  expect(await isWithdrawable('AAAA1111')).toBe(false);
});

test('a code that leads to nothing: before anybody’s last day it was used, later nobody knows', async () => {
  await publish(early);
  await publish(late);
  const dates = new WithdrawalDates(kept);
  expect(await dates.mayBeOver(FORM, '2027-03-31')).toBe(false);
  expect(await dates.mayBeOver(FORM, '2027-04-01')).toBe(true);
  expect(await dates.mayBeOver('never-ran', '2027-04-01')).toBe(true);
});

test('a definition that cannot be read any more keeps nothing longer', async () => {
  await kept.revisions.register(FORM, 'of-old', JSON.stringify({ settings: early.settings }));
  await kept.responses.store(responseOf({ formId: FORM, revision: 'of-old', consentRevision: 'of-old' }), 0);
  await publish(late);
  await night('2027-07-01');
  expect(await stored()).toBe(0);
});
