import type { RedisConnection } from './connect-redis.ts';
import type { SessionKey } from './session-store.ts';

/*
 * What has to happen in one piece happens in a script. ioredis sends a script in full on a connection's first use and
 * by its hash after that, and in full again when the server has forgotten it (NOSCRIPT).
 *
 * Layout, for a shard n: a hash `miteinander:{n}:s:<id>` per session with the fields as they are, the revision as `r`,
 * and as `e` the edition (names no opaque field has: those have eight characters); a sorted set `miteinander:{n}:due` of
 * ids by the time something is owed. The braces make each shard one slot of a cluster.
 *
 * An edition names one content of the hash (see `editions.ts`). Each write gives it the one that the writer made for it;
 * with a mark behind it, where the hash was not in the edition that the writer knew.
 */

/**
 * KEYS: session. ARGV: the edition that the bot knows, or '', and its revision (a process from before there were editions
 * raises that alone). Gives 1 when it is that one; else the hash as one MessagePack string: parsing 120 fields apart costs
 * the bot 50 µs more.
 */
const load = `
if ARGV[1] ~= '' then
  local now = redis.call('HMGET', KEYS[1], 'e', 'r')
  if now[1] == ARGV[1] and now[2] == ARGV[2] then return 1 end
end
local fields = redis.call('HGETALL', KEYS[1])
if #fields == 0 then return false end
return cmsgpack.pack(fields)`;

/**
 * KEYS: session, due. ARGV: id, expected revision, edition written upon, new edition, 1 if it must be that edition, time to
 * live, due or '', 1 to clear, how many to set, name and value of each, names to remove.
 */
const commit = `
local before = redis.call('HMGET', KEYS[1], 'r', 'e')
local revision = before[1] or '0'
if revision ~= ARGV[2] or (ARGV[5] == '1' and before[2] ~= ARGV[3]) then return 0 end
if ARGV[8] == '1' then redis.call('DEL', KEYS[1]) end
redis.call('HSET', KEYS[1], 'r', tonumber(revision) + 1, 'e', before[2] == ARGV[3] and ARGV[4] or ARGV[4] .. '?')
local last = 9 + 2 * tonumber(ARGV[9])
for i = 10, last, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
for i = last + 1, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
redis.call('PEXPIRE', KEYS[1], ARGV[6])
if ARGV[7] == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[7], ARGV[1]) end
return 1`;

/**
 * KEYS: session, due. ARGV: id, revision, edition written upon, new edition, due or '', name, value. The edition goes on
 * beginning as before: a message does not tell whether the session is the newest.
 */
const noteSent = `
local before = redis.call('HMGET', KEYS[1], 'r', 'e')
if not before[1] then return 0 end
local edition = ARGV[4]
if before[2] ~= ARGV[3] then edition = string.sub(before[2] or '', 1, 9) .. string.sub(edition, 10) .. '?' end
redis.call('HSET', KEYS[1], 'e', edition, ARGV[6], ARGV[7])
if before[1] ~= ARGV[2] then return 0 end
if ARGV[5] == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1]) end
return 1`;

/** KEYS: session, due. ARGV: id, revision, due. */
const postpone = `
if redis.call('HGET', KEYS[1], 'r') ~= ARGV[2] then return 0 end
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
return 1`;

/**
 * Puts back what Redis has lost. KEYS: session, due. ARGV: id, revision and edition that it has ('' for none), revision,
 * edition, time to live, due or '', name and value of each field.
 */
const heal = `
local now = redis.call('HMGET', KEYS[1], 'r', 'e')
if (now[1] or '') ~= ARGV[2] or (now[2] or '') ~= ARGV[3] then return 0 end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'r', ARGV[4], 'e', ARGV[5])
for i = 8, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('PEXPIRE', KEYS[1], ARGV[6])
if ARGV[7] == '' then redis.call('ZREM', KEYS[2], ARGV[1]) else redis.call('ZADD', KEYS[2], ARGV[7], ARGV[1]) end
return 1`;

/** KEYS: any of the shard. Gives the first eight characters of the server's run id, or others that are always the same. */
const run = `
local info = redis.pcall('INFO', 'server')
return type(info) == 'string' and string.match(info, 'run_id:(%w%w%w%w%w%w%w%w)') or 'untold..'`;

/**
 * KEYS: due sets. ARGV: now, until when claimed, at most, and for each set what stands in front of an id in a session's key
 * (those keys share the set's slot). Claims what has waited longest. Sessions that have expired leave their set here.
 * Gives when something is next due (0: at once; Infinity: never); then for each session claimed the place of its set, and its id.
 */
const claimDue = `
local now, due, next = tonumber(ARGV[1]), {}, math.huge
for place, set in ipairs(KEYS) do
  local first = redis.call('ZRANGE', set, 0, 0, 'WITHSCORES')
  if first[1] then next = math.min(next, tonumber(first[2])) end
  if first[1] and tonumber(first[2]) <= now then
    local found = redis.call('ZRANGEBYSCORE', set, '-inf', now, 'WITHSCORES', 'LIMIT', 0, ARGV[3])
    for i = 1, #found, 2 do due[#due + 1] = { tonumber(found[i + 1]), place, found[i] } end
  end
end
table.sort(due, function(one, other) return one[1] < other[1] end)
local claimed = { #due > 0 and '0' or next < math.huge and tostring(next) or 'Infinity' }
for _, one in ipairs(due) do
  if #claimed > 2 * ARGV[3] then break end
  local place, id = one[2], one[3]
  if redis.call('EXISTS', ARGV[3 + place] .. id) == 1 then
    redis.call('ZADD', KEYS[place], ARGV[2], id)
    claimed[#claimed + 1] = place
    claimed[#claimed + 1] = id
  else
    redis.call('ZREM', KEYS[place], id)
  end
end
return claimed`;

export type ScriptedConnection = RedisConnection & {
  sessionLoadBuffer(session: string, edition: string, revision: number): Promise<Buffer | 1 | null>;
  sessionCommit(session: string, due: string, ...args: (string | number | Buffer)[]): Promise<number>;
  sessionNoteSent(session: string, due: string, ...args: (string | number | Buffer)[]): Promise<number>;
  sessionPostpone(session: string, due: string, ...args: (string | number)[]): Promise<number>;
  sessionHeal(session: string, due: string, ...args: (string | number | Buffer)[]): Promise<number>;
  sessionRun(due: string): Promise<string>;
  /** The number of sets comes first. */
  sessionClaimDue(sets: number, ...args: (string | number)[]): Promise<(string | number)[]>;
};

/** Teaches the client the scripts. */
export function withScripts(client: RedisConnection): ScriptedConnection {
  client.defineCommand('sessionLoad', { lua: load, numberOfKeys: 1 });
  client.defineCommand('sessionCommit', { lua: commit, numberOfKeys: 2 });
  client.defineCommand('sessionNoteSent', { lua: noteSent, numberOfKeys: 2 });
  client.defineCommand('sessionPostpone', { lua: postpone, numberOfKeys: 2 });
  client.defineCommand('sessionHeal', { lua: heal, numberOfKeys: 2 });
  client.defineCommand('sessionRun', { lua: run, numberOfKeys: 1 });
  client.defineCommand('sessionClaimDue', { lua: claimDue });
  return client as ScriptedConnection; // defineCommand adds the methods under these names
}

export function sessionKey({ shard, id }: SessionKey): string {
  return `miteinander:{${shard}}:s:${id}`;
}

export function dueKey(shard: number): string {
  return `miteinander:{${shard}}:due`;
}
