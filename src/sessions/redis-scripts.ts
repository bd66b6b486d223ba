import type { RedisConnection } from './connect-redis.ts';

/*
 * What has to happen in one piece happens in a script. ioredis sends a script in full on a connection's first use and
 * by its hash after that, and in full again when the server has forgotten it (NOSCRIPT).
 *
 * Layout, for a shard n: a hash `miteinander:{n}:s:<id>` per session with the fields as they are and the revision as `r`
 * (a name no opaque field has: those have eight characters); a sorted set `miteinander:{n}:due` of ids by the time
 * something is owed. The braces make each shard one slot of a cluster.
 */

/** KEYS: session. Gives the hash as one MessagePack string: parsing 120 fields apart costs the bot 50 µs more. */
const load = `
local fields = redis.call('HGETALL', KEYS[1])
if #fields == 0 then return false end
return cmsgpack.pack(fields)`;

/**
 * KEYS: session, due. ARGV: id, expected revision, time to live, due or '', 1 to clear, how many to set, name and
 * value of each, names to remove.
 */
const commit = `
local revision = redis.call('HGET', KEYS[1], 'r') or '0'
if revision ~= ARGV[2] then return 0 end
if ARGV[5] == '1' then redis.call('DEL', KEYS[1]) end
redis.call('HSET', KEYS[1], 'r', tonumber(revision) + 1)
local last = 6 + 2 * tonumber(ARGV[6])
for i = 7, last, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
for i = last + 1, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
if ARGV[4] == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1]) end
return 1`;

/** KEYS: session, due. ARGV: id, revision, due or '', name, value. */
const noteSent = `
local revision = redis.call('HGET', KEYS[1], 'r')
if not revision then return 0 end
redis.call('HSET', KEYS[1], ARGV[4], ARGV[5])
if revision ~= ARGV[2] then return 0 end
if ARGV[3] == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1]) end
return 1`;

/**
 * KEYS: due. ARGV: now, until when claimed, at most, what stands in front of an id in a session's key (those keys share
 * the set's slot). Sessions that have expired leave the set here.
 */
const claimDue = `
local claimed = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  if redis.call('EXISTS', ARGV[4] .. id) == 1 then
    redis.call('ZADD', KEYS[1], ARGV[2], id)
    claimed[#claimed + 1] = id
  else
    redis.call('ZREM', KEYS[1], id)
  end
end
return claimed`;

export type ScriptedConnection = RedisConnection & {
  sessionLoadBuffer(session: string): Promise<Buffer | null>;
  sessionCommit(session: string, due: string, ...args: (string | number | Buffer)[]): Promise<number>;
  sessionNoteSent(session: string, due: string, ...args: (string | number | Buffer)[]): Promise<number>;
  sessionClaimDue(due: string, ...args: (string | number)[]): Promise<string[]>;
};

/** Teaches the client the scripts. */
export function withScripts(client: RedisConnection): ScriptedConnection {
  client.defineCommand('sessionLoad', { lua: load, numberOfKeys: 1 });
  client.defineCommand('sessionCommit', { lua: commit, numberOfKeys: 2 });
  client.defineCommand('sessionNoteSent', { lua: noteSent, numberOfKeys: 2 });
  client.defineCommand('sessionClaimDue', { lua: claimDue, numberOfKeys: 1 });
  return client as ScriptedConnection; // defineCommand adds the methods under these names
}
