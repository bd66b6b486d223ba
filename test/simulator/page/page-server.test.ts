import { createServer, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../../src/cli/start-simulator.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { freePort } from '../../support/free-port.ts';
import { type BareSite, startBareSite } from './bare-site.ts';

let site: BareSite;
beforeAll(async () => {
  site = await startBareSite();
});
afterAll(async () => {
  await site.close();
});

/** A request with headers that fetch would set by itself. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port: site.pages.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const host = () => `127.0.0.1:${site.pages.port}`;
const json = { 'content-type': 'application/json' };

test('the page allows no script but its own files', async () => {
  const { headers, text } = await ask('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe/u);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/u);
});

describe('it answers to nobody but the page at its own address', () => {
  test.each(['evil.example', 'evil.example:8080', '127.0.0.1', 'localhost:1'])('not as %j', async (name) => {
    expect((await ask('/', { headers: { host: name } })).status).toBe(421);
  });

  test('also as localhost', async () => {
    expect((await ask('/', { headers: { host: `localhost:${site.pages.port}` } })).status).toBe(200);
  });

  test.each([
    { origin: () => 'http://evil.example', type: 'application/json' },
    { origin: () => 'null', type: 'application/json' },
    { origin: () => '', type: 'application/json' },
    { origin: () => `http://${host()}`, type: 'text/plain' },
  ])('no act from elsewhere, or as a form sends it: $type', async ({ origin, type }) => {
    const body = JSON.stringify({ do: 'add', count: 1, name: 'Mallory', language: 'en' });
    const headers = { origin: origin(), 'content-type': type };
    expect((await ask('/acts', { method: 'POST', headers, body })).status).toBe(403);
  });

  test.each(['{', '{"do":"add","count":1e9,"name":"","language":"en"}', '{"do":"rm"}', '[]'])(
    'nothing comes of %s',
    async (body) => {
      const headers = { origin: `http://${host()}`, ...json };
      const { status, text } = await ask('/acts', { method: 'POST', headers, body });
      expect([status, JSON.parse(text)]).toEqual([400, { problem: 'bad-request' }]);
    },
  );

  test.each([
    '/../page-server.ts',
    '/modules/../../world.ts',
    '/words/..%2f..%2fpackage.ftl',
    '/tsconfig.json',
  ])('no file at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

test('what is sent in a chat runs no script in the page', async () => {
  const content = new TextEncoder().encode('<script>1</script>');
  const file = site.world.world.addFile('document', { name: 'x.html', mimeType: 'text/html', content });
  const { headers } = await ask(`/files/${file.file_id}`);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['content-disposition']).toMatch(/^attachment/u);
  expect(headers['content-security-policy']).toContain('sandbox');
});

test('a file is given in parts, as players ask for it', async () => {
  const content = Buffer.from('0123456789');
  const file = site.world.world.addFile('voice', { name: 'x.ogg', mimeType: 'audio/ogg', content });
  const part = (range: string) => ask(`/files/${file.file_id}`, { headers: { range } });
  const whole = await ask(`/files/${file.file_id}`);
  expect(whole).toMatchObject({ status: 200, text: '0123456789', headers: { 'accept-ranges': 'bytes' } });
  const parts: [range: string, text: string, contentRange: string][] = [
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=7-99', '789', 'bytes 7-9/10'],
  ];
  for (const [range, text, contentRange] of parts) {
    expect(await part(range)).toMatchObject({
      status: 206,
      text,
      headers: { 'content-range': contentRange },
    });
  }
  for (const range of ['bytes=10-', 'bytes=5-2', 'lines=1-2']) expect((await part(range)).status).toBe(200);
});

describe('files from the device', () => {
  const form = (fields: Record<string, string>) =>
    `${Object.entries(fields)
      .map(
        ([name, value]) =>
          `--x\r\ncontent-disposition: form-data; name="${name}"${name === 'file' ? '; filename="a.txt"' : ''}\r\n\r\n${value}\r\n`,
      )
      .join('')}--x--\r\n`;
  const upload = (body: string, headers: Record<string, string> = {}) =>
    ask('/uploads', {
      method: 'POST',
      headers: { origin: `http://${host()}`, 'content-type': 'multipart/form-data; boundary=x', ...headers },
      body,
    });

  test('are taken from the page only', async () => {
    const body = form({ person: '1', as: 'file', file: 'x' });
    expect((await upload(body, { origin: 'http://evil.example' })).status).toBe(403);
  });

  test.each([
    ['somebody who is not there', form({ person: '1', as: 'file', file: 'x' }), 'unknown-person'],
    ['nothing at all', form({ person: '1', as: 'file' }), 'bad-request'],
    ['no person', form({ as: 'file', file: 'x' }), 'bad-request'],
    [
      'a caption too long',
      form({ person: '1', as: 'file', caption: 'a'.repeat(1025), file: 'x' }),
      'bad-request',
    ],
    ['half a body', '--x', 'bad-request'],
  ])('%s', async (_name, body, problem) => {
    const { status, text } = await upload(body);
    expect([status, JSON.parse(text)]).toEqual([200, { problem }]);
  });

  test('more than the simulator takes is not waited for', async () => {
    const { text } = await upload('--x', { 'content-length': String(100 * 1024 * 1024 + 1) });
    expect(JSON.parse(text)).toEqual({ problem: 'too-large' });
  });
});

test('a port in use is left alone; the next one is used instead', async () => {
  const taken = await freePort();
  const other = createServer().listen(taken, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const moved = await startBareSite(taken);
  expect(moved.pages.port).toBeGreaterThan(taken);
  expect((await fetch(moved.pages.url)).status).toBe(200);
  await moved.close();
  await new Promise((resolve) => other.close(resolve));
});

describe('it never runs beside what is real', () => {
  const log = createLog('silent');
  const CONFIG = readConfig({ PORT: '0', SECRET_KEY: 'of no value'.repeat(4) });

  test('a token', async () => {
    const config = { ...CONFIG, botToken: '123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
    await expect(startSimulator(config, log)).rejects.toThrow('never runs beside a real token');
  });

  test('stores of a real bot', async () => {
    const config = { ...CONFIG, redisUrl: 'redis://localhost:6379' };
    await expect(startSimulator(config, log)).rejects.toThrow('BOT_TOKEN is missing, but REDIS_URL is set');
  });
});
