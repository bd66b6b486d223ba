import { randomBytes } from 'node:crypto';
import type { ResultsChoice, ResultsSource, SurveyResults } from '../survey-results.ts';
import { pageTable } from '../wording/page-table.ts';
import type { ResultWords } from '../wording/result-words.ts';
import { userOfInitData } from './init-data.ts';
import { type HtmlPage, miniAppHtml, noticeHtml, resultsHtml } from './page-html.ts';
import type { Chooser, Link, ResultsPage } from './page-model.ts';
import type { LinkFault, Opened, SignedLinks } from './signed-link.ts';

export interface PageRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams | undefined;
}

export interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface ResultsPagesOptions {
  readonly source: ResultsSource;
  readonly links: SignedLinks;
  /** Those who may look at results now: Telegram user ids. */
  readonly coordinators: () => readonly number[];
  readonly formIds: () => readonly string[];
  readonly titleOf: (formId: string, language: string) => string;
  /** The interface's words, and the languages that it has, with their names. */
  readonly wordsIn: (language: string) => ResultWords;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly botToken: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Where the pages are: behind `PUBLIC_URL`, or on this machine. */
export const RESULTS_PATH = '/results/';
/** What a Mini App opens. */
export const MINI_APP_PATH = `${RESULTS_PATH}app`;
const RELOAD = 60;

/** The pages with results: each request is read, checked and answered by itself. */
export class ResultsPages {
  readonly #options: ResultsPagesOptions;

  constructor(options: ResultsPagesOptions) {
    this.#options = options;
  }

  /** @returns `undefined` for what is none of these pages */
  async answer(request: PageRequest): Promise<PageAnswer | undefined> {
    const { path, method } = request;
    if (!path.startsWith(RESULTS_PATH)) return undefined;
    if (path === MINI_APP_PATH) return this.#miniApp(request);
    if (method !== 'GET') return undefined;
    const { links, clock, coordinators } = this.#options;
    const opened = links.read(path.slice(RESULTS_PATH.length), clock(), coordinators());
    if (typeof opened === 'string') return this.#refusal(opened, this.#languageOf(request, 'en'));
    return await this.#results(opened, request);
  }

  async #results(opened: Opened, request: PageRequest): Promise<PageAnswer> {
    const { source, titleOf, wordsIn } = this.#options;
    const language = this.#languageOf(request, opened.language);
    const words = wordsIn(language);
    const choice = choiceIn(request.query);
    const results = await source.of(opened.formId, choice, language);
    const title = titleOf(opened.formId, language);
    if (results === undefined) {
      return page(200, noticeHtml({ language, title, lines: [words('results-none')] }, nonce()));
    }
    return page(200, resultsHtml(this.#page(results, choice, request.query, title, words), nonce()));
  }

  #page(
    results: SurveyResults,
    choice: ResultsChoice,
    query: URLSearchParams,
    title: string,
    words: ResultWords,
  ): ResultsPage {
    const isLive = query.has('live');
    const href = (changes: Readonly<Record<string, string | undefined>>) => changed(query, changes);
    const languages = this.#options.languages.map(
      ({ code, name }): Link => ({
        label: name,
        href: href({ language: code }),
        language: code,
        isCurrent: code === words.language,
      }),
    );
    return {
      language: words.language,
      title,
      lead: [words('results-count', { count: results.count })],
      languages,
      choosers: choosersFor(results, choice, words),
      submit: words('results-show'),
      kept: ['language', 'live'].flatMap((name) => {
        const value = query.get(name);
        return value === null ? [] : [{ name, value }];
      }),
      links: [
        isLive
          ? { label: words('results-live-off'), href: href({ live: undefined }) }
          : { label: words('results-live'), href: href({ live: '1' }) },
      ],
      parts: results.parts.map((part) => ({
        title: part.title,
        blocks: part.tables.map((table) => pageTable(table, words)),
      })),
      method: { title: words('results-method'), paragraphs: results.method },
      ...(isLive ? { reload: RELOAD } : {}),
    };
  }

  /** Telegram opens it inside its own window: it sends on who opened it, and is led to that person's own link. */
  #miniApp({ method, query, form }: PageRequest): PageAnswer {
    const { wordsIn, botToken, clock, coordinators, links, formIds } = this.#options;
    const language = this.#languageOf({ query }, 'en');
    const words = wordsIn(language);
    if (method === 'GET') {
      const texts = { language, title: words('results-opening-title'), line: words('results-opening') };
      return page(200, miniAppHtml(texts, nonce()));
    }
    const now = clock();
    const userId = userOfInitData(form?.get('data') ?? '', botToken, now);
    if (userId === undefined) return this.#refusal('forged', language);
    const formId = formIds().find((each) => each === query.get('form'));
    if (!coordinators().includes(userId) || formId === undefined) return this.#refusal('not-yours', language);
    const location = RESULTS_PATH + links.make({ userId, formId, language }, now);
    return { status: 303, type: 'text/plain', body: '', headers: { location, 'cache-control': 'no-store' } };
  }

  #refusal(fault: LinkFault, language: string): PageAnswer {
    const words = this.#options.wordsIn(language);
    const key = KEYS[fault];
    const texts = { language, title: words(`${key}-title`), lines: [words(key)] };
    return page(403, noticeHtml(texts, nonce()));
  }

  #languageOf({ query }: Pick<PageRequest, 'query'>, otherwise: string): string {
    const wanted = query.get('language');
    const known = this.#options.languages.some(({ code }) => code === wanted);
    return this.#options.wordsIn(known && wanted !== null ? wanted : otherwise).language;
  }
}

const KEYS: Readonly<Record<LinkFault, string>> = {
  forged: 'results-link-wrong',
  expired: 'results-link-expired',
  'not-yours': 'results-link-not-yours',
};

/** `where` is a key and a value with `=` between; it goes before `by`. */
function choiceIn(query: URLSearchParams): ResultsChoice {
  const where = query.get('where') ?? '';
  const at = where.indexOf('=');
  if (at > 0) return { where: { key: where.slice(0, at), value: where.slice(at + 1) } };
  const by = query.get('by') ?? '';
  return by === '' ? {} : { by };
}

function choosersFor(
  results: SurveyResults,
  { by, where }: ResultsChoice,
  words: ResultWords,
): readonly Chooser[] {
  const wanted = where === undefined ? '' : `${where.key}=${where.value}`;
  return [
    {
      name: 'by',
      label: words('results-by'),
      options: [
        { value: '', label: words('results-by-none') },
        ...results.crossings.map(({ key, label }) => ({ value: key, label, isChosen: key === by })),
      ],
    },
    {
      name: 'where',
      label: words('results-where'),
      options: [
        { value: '', label: words('results-where-none') },
        ...results.filters.flatMap(({ key, label, values }) =>
          values.map((value) => ({
            value: `${key}=${value.key}`,
            label: `${label}: ${value.label}`,
            isChosen: `${key}=${value.key}` === wanted,
          })),
        ),
      ],
    },
  ];
}

function changed(query: URLSearchParams, changes: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `?${next.toString()}`;
}

function page(status: number, { html, headers }: HtmlPage): PageAnswer {
  return { status, type: headers['content-type'] ?? 'text/html', body: html, headers };
}

function nonce(): string {
  return randomBytes(16).toString('base64url');
}
