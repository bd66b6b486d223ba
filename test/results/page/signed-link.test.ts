import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { userOfInitData } from '../../../src/results/page/init-data.ts';
import { LINK_LASTS, SignedLinks } from '../../../src/results/page/signed-link.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const OPENED = { userId: 42, formId: 'Größe_2', language: 'pt-BR' };

describe('a link to results', () => {
  const links = new SignedLinks(Buffer.alloc(32, 1));
  const link = links.make(OPENED, NOW);

  test('opens what it was made for, in any process, and holds no Telegram id', () => {
    expect(new SignedLinks(Buffer.alloc(32, 1)).read(link, NOW, [7, 42])).toEqual(OPENED);
    expect(link).not.toContain('42');
    expect(link).toMatch(/^[\w.-]+$/u);
  });

  test('lasts an hour', () => {
    expect(links.read(link, NOW + (LINK_LASTS - 1) * 1000, [42])).toEqual(OPENED);
    expect(links.read(link, NOW + (LINK_LASTS + 1) * 1000, [42])).toBe('expired');
  });

  test('ends with the role of whom it was given to', () => {
    expect(links.read(link, NOW, [7])).toBe('not-yours');
    expect(links.read(link, NOW, [])).toBe('not-yours');
  });

  test('is opened by nothing that was changed, cut or made under another key', () => {
    const other = new SignedLinks(Buffer.alloc(32, 2)).make(OPENED, NOW);
    const changed = link
      .split('')
      .map((char, index) => link.slice(0, index) + (char === 'A' ? 'B' : 'A') + link.slice(index + 1));
    for (const forged of [other, '', '.', link.slice(0, -1), `${link}A`, ...changed]) {
      if (forged !== link) expect(links.read(forged, NOW, [42])).toBe('forged');
    }
  });
});

describe('the data of a Mini App', () => {
  const TOKEN = '1234567:AAtoken';
  const user = JSON.stringify({ id: 42, first_name: 'Amira & Söhne' });
  const at = (milliseconds: number) => ({
    query_id: 'AAF',
    user,
    auth_date: String(Math.floor(milliseconds / 1000)),
  });

  function signed(data: Readonly<Record<string, string>>, token = TOKEN): string {
    const checked = Object.entries(data)
      .map(([key, value]) => `${key}=${value}`)
      .toSorted()
      .join('\n');
    const key = createHmac('sha256', 'WebAppData').update(token).digest();
    const hash = createHmac('sha256', key).update(checked).digest('hex');
    return new URLSearchParams({ ...data, hash }).toString();
  }

  test('says who opened it', () => {
    expect(userOfInitData(signed(at(NOW)), TOKEN, NOW)).toBe(42);
  });

  test.each([
    ['of another bot', signed(at(NOW), '7654321:BBtoken')],
    ['too old', signed(at(NOW - 2 * 3_600_000))],
    ['of tomorrow', signed(at(NOW + 86_400_000))],
    ['without a date', signed({ user })],
    ['without a user', signed({ auth_date: at(NOW).auth_date })],
    ['with a user who is none', signed({ ...at(NOW), user: '{"id":"42"}' })],
    ['with another user put in', signed(at(NOW)).replace('42', '43')],
    ['unsigned', new URLSearchParams(at(NOW)).toString()],
    ['empty', ''],
  ])('%s says nothing', (_, data) => {
    expect(userOfInitData(data, TOKEN, NOW)).toBeUndefined();
  });
});
