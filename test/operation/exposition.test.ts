import { expect, test } from '@jest/globals';
import { Counter, gauge, Histogram } from '../../src/operation/exposition.ts';

test('counters, with labels escaped', () => {
  const counter = new Counter('calls_total', 'Calls.');
  counter.add({ method: 'a', result: 'ok' });
  counter.add({ method: 'a', result: 'ok' }, 2);
  counter.add({ method: 'a "b"\n\\', result: 'ok' });
  expect(counter.text()).toBe(
    '# HELP calls_total Calls.\n# TYPE calls_total counter\n' +
      'calls_total{method="a",result="ok"} 3\ncalls_total{method="a \\"b\\"\\n\\\\",result="ok"} 1\n',
  );
});

test('a histogram counts into every bucket that is large enough', () => {
  const histogram = new Histogram('seconds', 'Duration.', 'store', [0.1, 1]);
  for (const seconds of [0.05, 0.5, 5]) histogram.observe('sessions', seconds);
  expect(histogram.text().split('\n').slice(2, -1)).toEqual([
    'seconds_bucket{store="sessions",le="0.1"} 1',
    'seconds_bucket{store="sessions",le="1"} 2',
    'seconds_bucket{store="sessions",le="+Inf"} 3',
    'seconds_sum{store="sessions"} 5.55',
    'seconds_count{store="sessions"} 3',
  ]);
});

test('a gauge', () => {
  expect(gauge('free_bytes', 'Free.', 5)).toBe(
    '# HELP free_bytes Free.\n# TYPE free_bytes gauge\nfree_bytes 5\n',
  );
});
