/** The page's own files: what a browser may fetch, and with which headers. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const FLUENT = fileURLToPath(new URL('./esm/', import.meta.resolve('@fluent/bundle')));
const SHIPPED_LOCALES = fileURLToPath(new URL('../../locales/', import.meta.url));
const WORDS = 'simulator.ftl';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ftl': 'text/plain; charset=utf-8',
};

/**
 * No inline code, nothing from other hosts, no framing of the page, and no script may turn a string into markup.
 * Source: https://www.w3.org/TR/CSP3/
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  // The results page, passed on from the bot.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Sent with every response. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-cache',
};

export class PageFiles {
  readonly #localesDirs: readonly string[];

  /** @param localesDir - searched first; what it lacks comes from the languages that the project ships */
  constructor(localesDir: string) {
    this.#localesDirs = [localesDir, SHIPPED_LOCALES];
  }

  /** The languages that the page speaks. */
  languages(): readonly string[] {
    const found = this.#localesDirs.flatMap((folder) =>
      existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, WORDS))) : [],
    );
    return [...new Set(found)].sort();
  }

  /** Sends the file of this path; `false` when there is none. */
  async send(path: string, response: ServerResponse): Promise<boolean> {
    const file = this.#find(path);
    const content = file && (await readFile(file).catch(() => undefined));
    if (file === undefined || content === undefined) return false;
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...SAFE_HEADERS, 'content-type': type }).end(content);
    return true;
  }

  /** Words of a language, for the server's own use. */
  async words(language: string): Promise<string | undefined> {
    const file = this.#find(`/words/${language}.ftl`);
    return file && (await readFile(file, 'utf8'));
  }

  #find(path: string): string | undefined {
    if (path === '/') return join(PAGE, 'index.html');
    // No dot may precede a slash or another dot, so that no path leads out of the folders.
    const name = /^\/(?:(fluent|words)\/)?((?:styles\/|modules\/)?[a-zA-Z][\w-]*\.(?:css|js|svg|ftl))$/u.exec(
      path,
    );
    const [, folder, file = ''] = name ?? [];
    if (name === null) return undefined;
    if (folder === 'fluent') return join(FLUENT, file);
    if (folder === undefined) return join(PAGE, file);
    const language = file.replace(/\.ftl$/u, '');
    return this.#localesDirs
      .map((base) => join(base, language, WORDS))
      .find((candidate) => existsSync(candidate));
  }
}
