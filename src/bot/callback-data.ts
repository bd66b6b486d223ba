import type { Action, Ticks } from '../interview/input.ts';
import { OUTSIDE, readInstance, writtenInstance } from '../interview/path/instance.ts';
import { shortFormId } from '../questionnaire/definition/form-id.ts';
import { decodeTicks, encodeTicks } from './ticks.ts';

/**
 * What a button says when it is tapped. Telegram allows 1 to 64 bytes
 * (https://core.telegram.org/bots/api#inlinekeyboardbutton). Buttons carry keys, never text, and those of an interview
 * name the session and the asking they belong to, so that an old button never answers another question. Those whose
 * meaning depends on what is ticked carry that, too: what is on the screen is what is taken.
 */
export type ButtonData =
  | {
      readonly type: 'tap';
      readonly tag: string;
      readonly asking: number;
      readonly action: Action;
      readonly seen?: Ticks;
    }
  /** The consent in full, or in short again. */
  | { readonly type: 'consent'; readonly tag: string; readonly full: boolean }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'more-languages' }
  | { readonly type: 'survey'; readonly formId: string }
  /** Somebody has taken part from this account; now another person, or nobody. */
  | { readonly type: 'another-person'; readonly formId: string; readonly yes: boolean }
  /** `/restart`, and a link to another survey, ask before they delete an interview. */
  | { readonly type: 'restart'; readonly tag: string; readonly yes: boolean }
  /** Of an interview that rests: what is to become of it. */
  | { readonly type: 'rest'; readonly tag: string; readonly step: RestStep }
  /** Where to find help and advice. Nothing about its use is kept. */
  | { readonly type: 'advice'; readonly formId: string }
  /** "Tell me about the results", with the state it is to have. The code comes back into the thanks. */
  | { readonly type: 'results'; readonly code: string; readonly formId: string; readonly on: boolean }
  /** The next questionnaire of a series. */
  | { readonly type: 'next-survey'; readonly formId: string }
  /** An invitation to be forwarded; without a language it is asked for. */
  | { readonly type: 'invite'; readonly formId: string; readonly language?: string }
  /** About something typed that was asked back about. A number: which of its readings is meant (from 0). */
  | {
      readonly type: 'confirmation';
      readonly tag: string;
      readonly asking: number;
      readonly choice: 'remove' | 'keep' | 'again' | 'add' | number;
      /** Of the screen that asks. */
      readonly number?: number;
    }
  | { readonly type: 'pause' }
  /** Hear a question, or its answers: `structure` says which questionnaire's the index is. */
  | {
      readonly type: 'listen';
      readonly tag: string;
      readonly structure: string;
      readonly question: number;
      readonly answers: boolean;
    }
  /** Empty the chat: with a code and its form, where something was sent that it may still delete. */
  | {
      readonly type: 'clear';
      readonly code: string;
      readonly formId: string;
      readonly step: 'ask' | 'all' | 'keep' | 'no';
    }
  | { readonly type: 'show-code'; readonly code: string; readonly formId: string }
  | {
      readonly type: 'withdraw';
      readonly code: string;
      readonly formId: string;
      readonly step: 'ask' | 'yes' | 'no';
    };

/** Bytes. */
const MOST = 64;

const REST_STEPS = {
  'go-on': 'g',
  later: 'l',
  stop: 's',
  quiet: 'q',
  delete: 'd',
  restart: 'r',
  'send-part': 'p',
} as const;

export type RestStep = keyof typeof REST_STEPS;

const ACTIONS = {
  agree: 'a',
  refuse: 'r',
  done: 'd',
  acknowledge: 'o',
  skip: 's',
  decline: 'p',
  'dont-know': 'u',
  keep: 'k',
  back: 'b',
  send: 'z',
} as const;

type PlainAction = keyof typeof ACTIONS;

const PLAIN_ACTIONS = new Map(
  Object.entries(ACTIONS).map(([action, code]) => [code, action as PlainAction] as const),
);

export function encodeButton(data: ButtonData): string {
  switch (data.type) {
    case 'tap': {
      const tap = `i:${data.tag}:${data.asking.toString(36)}:${encodeAction(data.action)}`;
      return data.seen === undefined ? tap : `${tap}:${encodeTicks(data.seen, MOST - tap.length - 1)}`;
    }
    case 'consent':
      return `c:${data.tag}:${data.full ? 1 : 0}`;
    case 'language':
      return `l:${data.language}`;
    case 'more-languages':
      return 'm';
    case 'survey':
      return `f:${shortFormId(data.formId)}`;
    case 'another-person':
      return `p:${shortFormId(data.formId)}:${data.yes ? 1 : 0}`;
    case 'restart':
      return `r:${data.tag}:${data.yes ? 1 : 0}`;
    case 'rest':
      return `rs:${data.tag}:${REST_STEPS[data.step]}`;
    case 'advice':
      return `h:${shortFormId(data.formId)}`;
    case 'results':
      return `a:${data.code}:${shortFormId(data.formId)}:${data.on ? 1 : 0}`;
    case 'next-survey':
      return `n:${shortFormId(data.formId)}`;
    case 'invite':
      return data.language === undefined
        ? `v:${shortFormId(data.formId)}`
        : `v:${shortFormId(data.formId)}:${data.language}`;
    case 'confirmation':
      return `d:${data.tag}:${data.asking.toString(36)}:${data.choice}:${data.number?.toString(36) ?? ''}`;
    case 'pause':
      return 'z';
    case 'listen':
      return `s:${data.tag}:${data.structure}:${data.question}${data.answers ? '+' : ''}`;
    case 'clear':
      return `e:${data.code}:${shortFormId(data.formId)}:${data.step}`;
    case 'show-code':
      return `k:${data.code}:${shortFormId(data.formId)}`;
    case 'withdraw':
      return `w:${data.code}:${shortFormId(data.formId)}:${data.step}`;
  }
}

/** @returns `undefined` for what no version of this bot has put on a button */
export function decodeButton(encoded: string): ButtonData | undefined {
  const [type = '', first = '', second = '', third = '', fourth = ''] = encoded.split(':');
  switch (type) {
    case 'i': {
      const asking = Number.parseInt(second, 36);
      const action = decodeAction(third);
      const seen = decodeTicks(fourth);
      return Number.isNaN(asking) || action === undefined
        ? undefined
        : { type: 'tap', tag: first, asking, action, ...(seen === undefined ? {} : { seen }) };
    }
    case 'c':
      return { type: 'consent', tag: first, full: second === '1' };
    case 'l':
      return { type: 'language', language: first };
    case 'm':
      return { type: 'more-languages' };
    case 'f':
      return { type: 'survey', formId: first };
    case 'p':
      return { type: 'another-person', formId: first, yes: second === '1' };
    case 'r':
      return { type: 'restart', tag: first, yes: second === '1' };
    case 'rs': {
      const step = (Object.keys(REST_STEPS) as RestStep[]).find((each) => REST_STEPS[each] === second);
      return step === undefined ? undefined : { type: 'rest', tag: first, step };
    }
    case 'h':
      return { type: 'advice', formId: first };
    case 'a':
      return { type: 'results', code: first, formId: second, on: third === '1' };
    case 'n':
      return { type: 'next-survey', formId: first };
    case 'v':
      return second === ''
        ? { type: 'invite', formId: first }
        : { type: 'invite', formId: first, language: second };
    case 'd': {
      const asking = Number.parseInt(second, 36);
      const choice = decodeConfirmation(third);
      if (choice === undefined || Number.isNaN(asking)) return undefined;
      const number = Number.parseInt(fourth, 36);
      return {
        type: 'confirmation',
        tag: first,
        asking,
        choice,
        ...(Number.isNaN(number) ? {} : { number }),
      };
    }
    case 's': {
      const question = Number.parseInt(third, 10);
      if (Number.isNaN(question)) return undefined;
      return { type: 'listen', tag: first, structure: second, question, answers: third.endsWith('+') };
    }
    case 'z':
      return { type: 'pause' };
    case 'e':
      if (third !== 'ask' && third !== 'all' && third !== 'keep' && third !== 'no') return undefined;
      return { type: 'clear', code: first, formId: second, step: third };
    case 'k':
      return { type: 'show-code', code: first, formId: second };
    case 'w':
      if (third !== 'ask' && third !== 'yes' && third !== 'no') return undefined;
      return { type: 'withdraw', code: first, formId: second, step: third };
    default:
      return undefined;
  }
}

function decodeConfirmation(
  code: string,
): Extract<ButtonData, { type: 'confirmation' }>['choice'] | undefined {
  if (code === 'remove' || code === 'keep' || code === 'again' || code === 'add') return code;
  return /^\d$/u.test(code) ? Number(code) : undefined;
}

function encodeAction(action: Action): string {
  switch (action.do) {
    case 'choose':
      return `c${action.choice}`;
    case 'toggle':
      return `t${action.choice}${action.on ? '+' : '-'}`;
    case 'turn':
      return `n${action.page}`;
    case 'pick':
      return `v${action.value}`;
    case 'look':
      return `l${numbers(action.section, action.page)}`;
    case 'change':
      return `e${action.question}${action.instance === undefined ? '' : `.${writtenInstance(action.instance)}`}`;
    case 'send':
      return action.partial ? 'y' : ACTIONS.send;
    case 'agree':
    case 'refuse':
    case 'done':
    case 'acknowledge':
    case 'skip':
    case 'decline':
    case 'dont-know':
    case 'keep':
    case 'back':
      return ACTIONS[action.do];
  }
}

function decodeAction(code: string): Action | undefined {
  const plain = PLAIN_ACTIONS.get(code as (typeof ACTIONS)[PlainAction]);
  if (plain !== undefined) return { do: plain };
  if (code === 'y') return { do: 'send', partial: true };
  if (code.startsWith('v')) return { do: 'pick', value: code.slice(1) };
  if (code.startsWith('e')) return decodeChange(code.slice(1));
  const match = /^([ctnl])(\d{0,6})(?:\.(\d{1,6}))?([+-]?)$/u.exec(code);
  const [, letter = '', first = '', second, sign] = match ?? [];
  const number = Number(first);
  switch (letter) {
    case 'c':
      return { do: 'choose', choice: number };
    case 't':
      return { do: 'toggle', choice: number, on: sign === '+' };
    case 'n':
      return { do: 'turn', page: number };
    case 'l': {
      const page = second === undefined ? {} : { page: Number(second) };
      return first === '' ? { do: 'look' } : { do: 'look', section: number, ...page };
    }
    default:
      return undefined;
  }
}

/** `12`, `12.2`, `12.2.3`: the question, and in which instance of its repeats. */
function decodeChange(code: string): Action | undefined {
  const [, question = '', written] = /^(\d{1,6})(?:\.(.*))?$/u.exec(code) ?? [];
  if (question === '') return undefined;
  const instance = written === undefined ? OUTSIDE : readInstance(written);
  if (instance === undefined) return undefined;
  return { do: 'change', question: Number(question), ...(instance === OUTSIDE ? {} : { instance }) };
}

/** Two numbers, of which the second, or both, may be missing. */
function numbers(first: number | undefined, second: number | undefined): string {
  return `${first ?? ''}${second === undefined ? '' : `.${second}`}`;
}
