import { expect, test } from '@jest/globals';
import { createLog, errorFacts, type LogOptions } from '../src/log.ts';
import { StorageUnavailable } from '../src/storage/contract/storage-unavailable.ts';

function logged(options: LogOptions = {}) {
  const lines: string[] = [];
  return { log: createLog('info', (line) => lines.push(line), options), lines };
}

test('a line of text for people has time, level, what happened, and facts', () => {
  const { log, lines } = logged();
  log.warn('Telegram asks to slow down.', { seconds: 3 });
  log.debug('not wanted');
  expect(lines).toEqual([
    expect.stringMatching(/^\d{4}-\S+Z warn {2}Telegram asks to slow down\. seconds=3\n$/u),
  ]);
});

test('a line for programs is one JSON object', () => {
  const { log, lines } = logged({ format: 'json' });
  log.info('The bot is running.', { port: 8080 });
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    time: expect.stringMatching(/Z$/u),
    level: 'info',
    message: 'The bot is running.',
    port: 8080,
  });
});

test('the same error is written five times a minute; afterwards the log says how often it happened besides', () => {
  let now = 0;
  const { log, lines } = logged({ clock: () => now });
  const fail = () => log.error('An update failed.', { error: 'Error', code: 'ENOSPC' });
  for (let times = 0; times < 1000; times++) fail();
  log.error('An update failed.', { error: 'TypeError' });
  log.info('Something else.');
  expect(lines).toHaveLength(7);
  now = 60_000;
  fail();
  expect(lines.slice(7)).toEqual([
    expect.stringContaining('An update failed. error="Error" code="ENOSPC" repeated=995'),
    expect.stringMatching(/code="ENOSPC"\n$/u),
  ]);
});

test.each([
  [
    Object.assign(new Error('ENOSPC: no space left, write'), { code: 'ENOSPC' }),
    'the disk is full: make room',
  ],
  [new StorageUnavailable('The disk is full.'), 'The disk is full.'],
  [
    new Error('fetch failed', { cause: Object.assign(new Error(), { code: 'EHOSTUNREACH' }) }),
    'there is no route',
  ],
])('the cause of an error is said in words: %s', (error, words) => {
  expect(errorFacts(error).cause).toContain(words);
});

test('what a person may have written is not said', () => {
  const facts = JSON.stringify(errorFacts(new TypeError('Amira lives in Dresden')));
  expect(facts).not.toContain('Amira');
});
