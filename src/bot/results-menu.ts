import { createHash } from 'node:crypto';
import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardButton, Update } from 'grammy/types';
import { errorFacts, type Log } from '../log.ts';
import { shortFormId } from '../questionnaire/definition/form-id.ts';
import { towards } from './prompts/keyboard.ts';
import { shortened } from './prompts/shortened.ts';
import { bold, escapeHtml } from './words/html.ts';
import type { Localizer, Words } from './words/words.ts';

/** The results that a coordinator may see. */
export interface ResultsDesk {
  /** Whether this person may see results at this moment. */
  mayLook(userId: number): boolean;
  /** The language that a coordinator speaks with the bot, if it is known. */
  languageOf(userId: number): Promise<string | undefined>;
  formIds(): readonly string[];
  titleOf(formId: string, language: string): string;
  /** `undefined` while there is nothing that may be shown. */
  overview(formId: string, language: string): Promise<ResultsOverview | undefined>;
  /** A question's table, undivided or divided by something; `undefined` if it is no longer there. */
  shown(
    formId: string,
    key: string,
    by: string | undefined,
    language: string,
  ): Promise<ShownTable | undefined>;
  /** The address of the page, for this person alone; `undefined` where it can be reached from nowhere. */
  pageLink(formId: string, userId: number, language: string): string | undefined;
  /** The address of the page as a Mini App, which opens inside Telegram; `undefined` where it has none. */
  miniApp(formId: string, language: string): string | undefined;
  file(
    formId: string,
    kind: ResultsFile,
    language: string,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

export const RESULTS_FILES = ['xlsx', 'pdf'] as const;
export type ResultsFile = (typeof RESULTS_FILES)[number];

export interface ResultsOverview {
  /** Responses. */
  readonly count: number;
  readonly parts: readonly { readonly title: string; readonly questions: readonly Named[] }[];
  /** What a table can be divided by. */
  readonly crossings: readonly Named[];
}

interface Named {
  readonly key: string;
  readonly label: string;
}

/** The same, drawn and in words. */
export interface ShownTable {
  readonly title: string;
  readonly lines: readonly string[];
  readonly picture: Uint8Array | undefined;
}

/** Only coordinators are offered it. */
export const RESULTS_COMMAND = 'results';

/** Telegram's limits: https://core.telegram.org/bots/api#sendphoto, #sendmessage */
const LONGEST_CAPTION = 1024;
const LONGEST_TEXT = 4096;
/** What a phone shows of a button in full. */
const LABEL = 42;
const PREFIX = 'R';
const MOST_CROSSINGS = 20;

/** Where a button leads. */
type Step =
  | { readonly at: 'surveys' }
  | { readonly at: 'survey'; readonly form: string }
  | { readonly at: 'part'; readonly form: string; readonly part: string }
  | { readonly at: 'question'; readonly form: string; readonly key: string; readonly by?: string }
  | { readonly at: 'crossings'; readonly form: string; readonly key: string }
  | { readonly at: 'file'; readonly form: string; readonly kind: string };

const LETTERS = { surveys: 's', survey: 'f', part: 'p', question: 'q', crossings: 'b', file: 'x' } as const;

/**
 * `/results` in a coordinator's chat: a survey, a part of it, a question, with a picture and the same in words. It keeps nothing:
 * each button says where it leads, and the role is looked at for each.
 */
export class ResultsMenu {
  readonly #api: Api;
  readonly #desk: ResultsDesk;
  readonly #localizer: Localizer;
  readonly #log: Log;

  constructor(api: Api, desk: ResultsDesk, localizer: Localizer, log: Log) {
    this.#api = api;
    this.#desk = desk;
    this.#localizer = localizer;
    this.#log = log;
  }

  /** @returns `false` for an update that is not for it: then it is anybody's */
  async takes({ message, callback_query: query }: Update): Promise<boolean> {
    if (message?.chat.type === 'private' && /^\/results(?:@\w+)?\s*$/u.test(message.text ?? '')) {
      if (!this.#desk.mayLook(message.from.id)) return false;
      await this.#go({ at: 'surveys' }, message.from, undefined);
      return true;
    }
    const step = decode(query?.data);
    if (query === undefined || step === undefined || !this.#desk.mayLook(query.from.id)) return false;
    // A picture takes a moment: the button rests meanwhile.
    await this.#api.answerCallbackQuery(query.id).catch(() => undefined);
    await this.#go(step, query.from, query.message?.message_id);
    return true;
  }

  async #go(
    step: Step,
    { id, language_code: phone }: { readonly id: number; readonly language_code?: string },
    from: number | undefined,
  ): Promise<void> {
    const words = this.#localizer.in((await this.#desk.languageOf(id)) ?? phone ?? 'en');
    try {
      await this.#answer(step, id, words, from);
    } catch (error) {
      this.#log.warn('Results could not be shown to a coordinator.', errorFacts(error));
      await this.#api.sendMessage(id, words('try-again')).catch(() => undefined);
    }
  }

  async #answer(step: Step, userId: number, words: Words, from: number | undefined): Promise<void> {
    const desk = this.#desk;
    const say = (text: string, keyboard: InlineKeyboardButton[][] = []) =>
      this.#api.sendMessage(userId, text, {
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: keyboard },
        link_preview_options: { is_disabled: true },
      });
    if (step.at === 'surveys') {
      const [only, ...others] = desk.formIds();
      if (only !== undefined && others.length === 0) {
        await this.#answer({ at: 'survey', form: shortFormId(only) }, userId, words, from);
        return;
      }
      const choices = desk
        .formIds()
        .map((formId) => [
          leading(desk.titleOf(formId, words.language), { at: 'survey', form: shortFormId(formId) }),
        ]);
      await say(`📈 ${bold(words('results-which'))}`, choices);
      return;
    }
    const formId = desk.formIds().find((each) => shortFormId(each) === step.form);
    if (formId === undefined) {
      await say(escapeHtml(words('results-gone')));
      return;
    }
    const title = desk.titleOf(formId, words.language);
    const overview = await desk.overview(formId, words.language);
    if (overview === undefined) {
      await say(`📈 ${bold(title)}\n\n${escapeHtml(words('results-none'))}`);
      return;
    }
    switch (step.at) {
      case 'survey':
        await say(...this.#surveyMenu(formId, title, overview, userId, words));
        return;
      case 'part': {
        const part = overview.parts[Number(step.part)];
        if (part === undefined) await say(escapeHtml(words('results-gone')));
        else await say(`📈 ${bold(part.title)}`, this.#partMenu(part, step.form, words));
        return;
      }
      case 'question': {
        const question = find(questionsOf(overview), step.key);
        const by = step.by === undefined ? undefined : find(overview.crossings, step.by);
        const shown =
          question &&
          (step.by === undefined || by) &&
          (await desk.shown(formId, question.key, by?.key, words.language));
        if (question === undefined || !shown) await say(escapeHtml(words('results-gone')));
        else await this.#show(shown, userId, this.#questionMenu(overview, question, step.form, words));
        return;
      }
      case 'crossings': {
        const keyboard = overview.crossings
          .filter(({ key }) => brief(key) !== step.key)
          .slice(0, MOST_CROSSINGS)
          .map(({ key, label }) => [
            leading(label, { at: 'question', form: step.form, key: step.key, by: brief(key) }),
          ]);
        await say(`${escapeHtml(words('results-by'))} …`, keyboard);
        return;
      }
      case 'file': {
        const kind = RESULTS_FILES.find((each) => each === step.kind);
        if (kind === undefined) return;
        const { name, bytes } = await desk.file(formId, kind, words.language);
        await this.#api.sendDocument(userId, new InputFile(bytes, name), { caption: title });
        return;
      }
    }
  }

  #surveyMenu(
    formId: string,
    title: string,
    { count, parts }: ResultsOverview,
    userId: number,
    words: Words,
  ): [string, InlineKeyboardButton[][]] {
    const form = shortFormId(formId);
    const link = this.#desk.pageLink(formId, userId, words.language);
    const miniApp = this.#desk.miniApp(formId, words.language);
    const keyboard = [
      ...parts.map((part, index) => [leading(part.title, { at: 'part', form, part: String(index) })]),
      ...(miniApp === undefined
        ? []
        : [[{ text: `📱 ${words('results-button-inside')}`, web_app: { url: miniApp } }]]),
      ...(link === undefined ? [] : [[{ text: `🌐 ${words('results-button-page')}`, url: link }]]),
      RESULTS_FILES.map((kind) =>
        leading(`📄 ${words(`results-button-${kind}`)}`, { at: 'file', form, kind }),
      ),
    ];
    const text = `📈 ${bold(title)}\n\n${escapeHtml(words('results-count', { count }))}`;
    return [text, keyboard];
  }

  #partMenu(
    { questions }: ResultsOverview['parts'][number],
    form: string,
    words: Words,
  ): InlineKeyboardButton[][] {
    return [
      ...questions.map(({ key, label }) => [leading(label, { at: 'question', form, key: brief(key) })]),
      [leading(towards('back', words, words('results-button-back')), { at: 'survey', form })],
    ];
  }

  #questionMenu(
    overview: ResultsOverview,
    { key }: Named,
    form: string,
    words: Words,
  ): InlineKeyboardButton[][] {
    const all = questionsOf(overview);
    const next = all[all.findIndex((each) => each.key === key) + 1];
    const on = towards('on', words, words('results-button-next'));
    return [
      [leading(`${words('results-by')} …`, { at: 'crossings', form, key: brief(key) })],
      [
        leading(towards('back', words, words('results-button-back')), { at: 'survey', form }),
        ...(next === undefined ? [] : [leading(on, { at: 'question', form, key: brief(next.key) })]),
      ],
    ];
  }

  /** The picture with its words below; what does not fit there follows as a message. */
  async #show(
    { title, lines, picture }: ShownTable,
    userId: number,
    keyboard: InlineKeyboardButton[][],
  ): Promise<void> {
    const text = [bold(shortened(title, 300)), ...lines.map(escapeHtml)].join('\n').trim();
    const markup = { parse_mode: 'HTML', reply_markup: { inline_keyboard: keyboard } } as const;
    const fits = lengthOf([title, ...lines].join('\n')) <= LONGEST_CAPTION;
    if (picture !== undefined) {
      const file = new InputFile(picture, 'results.png');
      if (fits) {
        await this.#api.sendPhoto(userId, file, { caption: text, ...markup });
        return;
      }
      await this.#api.sendPhoto(userId, file);
    }
    await this.#api.sendMessage(userId, withinLimit(title, lines), markup);
  }
}

/** As many lines as a message takes. */
function withinLimit(title: string, lines: readonly string[]): string {
  let text = bold(shortened(title, 300));
  for (const line of lines) {
    const more = `${text}\n${escapeHtml(shortened(line, 400))}`;
    if (lengthOf(more) > LONGEST_TEXT - 10) return `${text}\n…`;
    text = more;
  }
  return text;
}

function lengthOf(text: string): number {
  return text.length;
}

function questionsOf({ parts }: ResultsOverview): readonly Named[] {
  return parts.flatMap(({ questions }) => questions);
}

function find(all: readonly Named[], wanted: string): Named | undefined {
  return all.find(({ key }) => brief(key) === wanted);
}

/** A key as buttons carry it: eight characters that tell it from the others of its survey. */
function brief(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}

function leading(label: string, step: Step): InlineKeyboardButton {
  return { text: shortened(label, LABEL), callback_data: encode(step) };
}

function encode(step: Step): string {
  const { at, ...rest } = step;
  return [PREFIX + LETTERS[at], ...Object.values(rest)].join('|');
}

function decode(data: string | undefined): Step | undefined {
  const [head = '', ...values] = data?.split('|') ?? [];
  if (!head.startsWith(PREFIX) || head.length !== 2) return undefined;
  const [form = '', second = '', by] = values;
  const step = STEPS[head[1] ?? ''];
  return step?.({ form, second, by });
}

/** What the first letter says. */
const STEPS: Readonly<
  Record<
    string,
    (carried: { readonly form: string; readonly second: string; readonly by?: string | undefined }) => Step
  >
> = {
  [LETTERS.surveys]: () => ({ at: 'surveys' }),
  [LETTERS.survey]: ({ form }) => ({ at: 'survey', form }),
  [LETTERS.part]: ({ form, second }) => ({ at: 'part', form, part: second }),
  [LETTERS.question]: ({ form, second, by }) => ({
    at: 'question',
    form,
    key: second,
    ...(by === undefined ? {} : { by }),
  }),
  [LETTERS.crossings]: ({ form, second }) => ({ at: 'crossings', form, key: second }),
  [LETTERS.file]: ({ form, second }) => ({ at: 'file', form, kind: second }),
};
