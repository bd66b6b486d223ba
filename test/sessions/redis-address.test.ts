import { describe, expect, test } from '@jest/globals';
import { describeRedis, parseRedisUrl } from '../../src/sessions/redis-address.ts';

describe('a REDIS_URL', () => {
  test.each([
    ['redis://localhost', 'redis://localhost:6379'],
    ['redis://localhost:7000/2', 'redis://localhost:7000/2'],
    ['redis://localhost/', 'redis://localhost:6379'],
    ['rediss://u:p@redis.example:7000', 'rediss://redis.example:7000'],
    ['redis://[::1]:7000', 'redis://[::1]:7000'],
    ['redis+cluster://a:7000,b:7001,c', 'redis+cluster://a:7000,b:7001,c:6379'],
    ['redis+cluster://one', 'redis+cluster://one:6379'],
    ['rediss+cluster://:p@a:7000,b:7001', 'rediss+cluster://a:7000,b:7001'],
    ['redis://a:7000,redis://b:7001', 'redis+cluster://a:7000,b:7001'],
    ['redis://u:p@a:7000, redis://u:p@b:7001', 'redis+cluster://a:7000,b:7001'],
  ])('%s is %s', (url, place) => {
    expect(describeRedis(parseRedisUrl(url))).toBe(place);
  });

  test('gives user and password as they are meant', () => {
    expect(parseRedisUrl('redis://us%20er:p%40ss%2Cw%3Ard@h')).toMatchObject({
      username: 'us er',
      password: 'p@ss,w:rd',
    });
    expect(parseRedisUrl('redis://:secret@h,i')).toMatchObject({ username: undefined, password: 'secret' });
    expect(parseRedisUrl('redis://h')).toMatchObject({ username: undefined, password: undefined });
  });

  test.each([
    ['localhost:6379', 'it does not begin with redis:// or rediss://'],
    ['http://localhost', 'it does not begin with redis:// or rediss://'],
    ['redis://:hunter2@', 'an address in it cannot be read'],
    ['redis://u:hunter2@host:port', 'an address in it cannot be read'],
    ['redis://', 'an address in it has no host'],
    ['redis://h/hunter2', 'after the port only /number may follow'],
    ['redis://h?password=hunter2', 'it has a part with ? or #, which is not understood'],
    ['redis://u:hunter2%@h', 'a % in its user or password is not the start'],
    ['redis+cluster://a,b/1', 'after the port only /number may follow'],
    ['redis+cluster://a/1', 'a cluster has no database other than 0'],
    ['redis://a,rediss://b', 'its addresses begin differently'],
    ['redis://u:hunter2@a,redis://u:hunter3@b', 'its addresses have different users or passwords'],
  ])('%s is refused: %s', (url, reason) => {
    const refusal = () => parseRedisUrl(url);
    expect(refusal).toThrow(`REDIS_URL: ${reason}`);
    expect(refusal).toThrow('Expected redis://host:6379');
    expect(refusal).not.toThrow('hunter');
  });
});
