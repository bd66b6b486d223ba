import { describe, expect, test } from '@jest/globals';
import { Vault } from '../../src/sessions/vault.ts';

const SECRET = 'a-secret-for-the-tests-of-the-vault-itself';
const SESSION = { shard: 3, id: 'some-session' };

describe('the vault', () => {
  test('puts a chat where it always was: another place would lose the interviews under way', () => {
    const [keyring] = new Vault(SECRET).keyrings;
    expect(keyring.chat(123_456_789).key).toEqual({ shard: 26, id: 'lLgZvVoiqr4Mxq-i4xF_mQ' });
    expect(keyring.chat(-1_001_234_567_890).key.id).toMatch(/^[\w-]{22}$/);
    expect(keyring.field('answer:age').id).toBe('xkG_amYX');
    expect(keyring.chat(123_456_789).fieldId('state')).toBe(keyring.field('state').id);
    expect(keyring.chat(123_456_789).fieldId('answer:age')).toBe('pjKKAUq');
  });

  test('opens what earlier versions sealed', () => {
    const sealed = Buffer.from('cnKieUGORJxHvQvw0uQZQlUm14u-Cv00q_b65pICXZaDD57x-m4l', 'base64url');
    expect(new Vault(SECRET).keyrings[0].session(SESSION).open('state', sealed).toString()).toBe(
      '{"step":1}',
    );
    const answer = Buffer.from('csV6DdqHVjygewFJOrXFgZPCXSlzPwc2TV0QiBup5FUw4UhugjI3yTckp3_x', 'base64url');
    expect(new Vault(SECRET).keyrings[0].session(SESSION).open('answer:q1', answer).toString().trim()).toBe(
      '"yes"',
    );
  });

  test('seals answers with shorter tags, and opens no answer whose tag was cut short', () => {
    const seal = new Vault(SECRET).keyrings[0].session(SESSION);
    const sealed = seal.seal('answer:q1', '"yes"           ');
    expect(sealed).toHaveLength(1 + 12 + 16 + 12);
    expect(seal.open('answer:q1', sealed).toString()).toBe('"yes"           ');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => seal.open('answer:q1', sealed.subarray(0, length))).toThrow(
        'is not what was stored there',
      );
    }
  });

  test('names the same question differently in every chat, and no two questions of a chat alike', () => {
    const [keyring] = new Vault(SECRET).keyrings;
    const questions = Array.from({ length: 100 }, (_, n) => `answer:q${n}`);
    const names = [1, 2, 3].flatMap((chat) => questions.map((each) => keyring.chat(chat).fieldId(each)));
    expect(new Set(names).size).toBe(300);
    const [elsewhere] = new Vault(SECRET).keyrings;
    const reversed = [...questions].reverse().map((each) => elsewhere.chat(3).fieldId(each));
    expect(reversed.reverse()).toEqual(names.slice(200));
  });

  test('spreads chats over all shards', () => {
    const [keyring] = new Vault(SECRET).keyrings;
    const shards = Array.from({ length: 2000 }, (_, chat) => keyring.chat(chat).key.shard);
    expect(new Set(shards).size).toBe(64);
    expect(Math.max(...shards)).toBe(63);
  });

  test('seals a byte more than key id, nonce and tag need, and not twice alike', () => {
    const seal = new Vault(SECRET).keyrings[0].session(SESSION);
    const many = Array.from({ length: 600 }, () => seal.seal('state', 'x'));
    expect(new Set(many.map(({ length }) => length))).toEqual(new Set([1 + 12 + 1 + 16]));
    expect(new Set(many.map((sealed) => sealed.toString('hex', 1, 13))).size).toBe(600); // nonces, past a refill
    for (const sealed of many) expect(seal.open('state', sealed).toString()).toBe('x');
  });

  test('keeps chats apart though it keeps the keys of the last ones only', () => {
    const [keyring] = new Vault(SECRET).keyrings;
    const sealed = keyring.chat(1).seal('state', 'one');
    for (let chat = 2; chat < 3000; chat += 1) keyring.chat(chat);
    expect(keyring.chat(1).open('state', sealed).toString()).toBe('one');
    expect(() => keyring.chat(2).open('state', sealed)).toThrow('is not what was stored there');
  });

  test('names the secret that is missing, by the cure', () => {
    const sealed = new Vault(`${SECRET}-another`).keyrings[0].session(SESSION).seal('state', 'x');
    expect(() => new Vault(SECRET).keyrings[0].session(SESSION).open('state', sealed)).toThrow(
      "A stored session's state was sealed under another secret than those in SECRET_KEY. If SECRET_KEY was " +
        'changed, give both: the new secret, a comma, the former one.',
    );
  });

  test.each([
    ['', /a secret has 0 bytes; at least 32 are needed\. Make one with: openssl/],
    ['too-short', /a secret has 9 bytes/],
    [`${SECRET},`, /a secret has 0 bytes/],
    [`${SECRET},${SECRET}`, /two of its secrets are the same/],
  ])('refuses the secret %j', (secret, message) => {
    expect(() => new Vault(secret)).toThrow(message);
    expect(() => new Vault(secret)).not.toThrow(SECRET);
  });
});
