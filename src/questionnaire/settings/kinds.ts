import { type Message, says } from '../problems/message.ts';
import { readComparison } from './comparison.ts';
import { isDay } from './is-day.ts';
import { isPeriod } from './period.ts';
import type { SettingSource } from './setting-source.ts';

/** A setting's value as it is written: one text, a list of texts, or texts by name. */
export type Written = string | readonly string[] | Readonly<Record<string, string>>;

/** Something wrong with a value. */
export interface Fault {
  readonly code: string;
  readonly message: Message;
  readonly found: string;
}

/** What settings of one kind have in common: how they are read, written and checked. */
export interface Kind<Value> {
  /** How a value is written, in Markdown: for the table in the documentation. */
  readonly xformsValue: string;
  /** A value that no setting has unless its author writes it. */
  readonly example: Value;
  /** `undefined` where there is no value, or none that can be read: the source has reported that. */
  read(source: SettingSource, key: string): Value | undefined;
  write(value: Value): Written;
  /** What is wrong with a value, whatever the other settings are. */
  faults(value: Value, key: string): readonly Fault[];
}

/** Of a setting that must be there. */
export interface RequirableKind<Value> extends Kind<Value> {
  /** The value of a setting that is missing. */
  readonly missing: Value;
  /** The value of a setting that cannot be read. It is reported already, and the check must not call it missing. */
  readonly unreadable: Value;
}

const nothingWrong = (): readonly Fault[] => [];

export const words: RequirableKind<string> = {
  xformsValue: 'a text',
  example: 'Example Association',
  read: (source, key) => source.text(key),
  write: String,
  faults: nothingWrong,
  missing: '',
  unreadable: '…',
};

/** A day of the calendar, `YYYY-MM-DD`. */
export const day: RequirableKind<string> = {
  xformsValue: 'a day, `YYYY-MM-DD`',
  example: '2027-12-31',
  read: trimmed,
  write: String,
  faults: (value, key) =>
    isDay(value)
      ? []
      : [
          {
            code: 'bad-date',
            message: says('setting-not-a-day', { key }),
            found: value,
          },
        ],
  missing: '',
  unreadable: '',
};

/** A day of the calendar, or a period: see `period.ts`. */
export const dayOrPeriod: RequirableKind<string> = {
  ...day,
  xformsValue: 'a day, `YYYY-MM-DD`, or a period such as `6 months`',
  faults: (value, key) =>
    isDay(value) || isPeriod(value)
      ? []
      : [
          {
            code: 'bad-date',
            message: says('setting-not-a-day-or-period', { key }),
            found: value,
          },
        ],
};

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number, example: number): Kind<number> {
  return {
    xformsValue: `a whole number, ${least} to ${most}`,
    example,
    read: (source, key) =>
      source.read(
        key,
        (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined),
        says('value-whole-number'),
      ),
    write: String,
    faults: (value, key) =>
      value >= least && value <= most
        ? []
        : [
            {
              code: 'out-of-range',
              message: says('setting-out-of-range', { key, least, most }),
              found: String(value),
            },
          ],
  };
}

export const flag: Kind<boolean> = {
  xformsValue: '`true` or `false`',
  example: true,
  read: (source, key) => source.flag(key),
  write: String,
  faults: nothingWrong,
};

/** @param usual - the word that counts where there is none */
export function oneOf<const Word extends string>(usual: Word, other: Word): Kind<Word> {
  const choices = [usual, other];
  return {
    xformsValue: choices.map((choice) => `\`${choice}\``).join(' or '),
    example: other,
    read: (source, key) =>
      source.read(
        key,
        (text) => choices.find((choice) => choice === text.toLowerCase()),
        says('either', { first: usual, second: other }),
      ),
    write: String,
    faults: nothingWrong,
  };
}

/** The form id of another questionnaire. */
export const formId: Kind<string> = {
  xformsValue: 'a `form_id`',
  example: 'second-form',
  read: trimmed,
  write: String,
  faults: nothingWrong,
};

/** Names that become part of links. */
export const channels: Kind<readonly string[]> = {
  xformsValue: 'a list',
  example: ['flyer', 'sms'],
  read: (source, key) => source.texts(key),
  write: (value) => value,
  faults: (value) =>
    value.flatMap((channel, index) => channelFaults(channel, value.indexOf(channel) < index)),
};

/** Cross-tables for the report: see `comparison.ts`. */
export const comparisons: Kind<readonly string[]> = {
  xformsValue: 'a list of `question:divided-by`',
  example: ['needs:age'],
  read: (source, key) => source.texts(key),
  write: (value) => value,
  faults: (value) =>
    value
      .filter((text) => readComparison(text) === undefined)
      .map((found) => ({ code: 'bad-comparison', message: says('comparison-unreadable'), found })),
};

/** Codes of problems. `none` is an empty list. */
export const codes: Kind<readonly string[]> = {
  xformsValue: 'a list of codes, or `none`',
  example: ['contact-data'],
  read: (source, key) => withoutNone(source.texts(key)),
  write: (value) => value,
  faults: nothingWrong,
};

/** Numbers of days. `none` is an empty list. */
export const dayCounts: Kind<readonly number[]> = {
  xformsValue: 'a list of numbers, or `none`',
  example: [2, 5],
  read: (source, key) =>
    withoutNone(source.texts(key))?.flatMap((text) => {
      if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
      source.refuse(key, says('value-days'), text);
      return [];
    }),
  write: (value) => value.map(String),
  faults: nothingWrong,
};

/** Texts by names of the author's own. */
export const namedTexts: Kind<Readonly<Record<string, string>>> = {
  xformsValue: 'names with texts',
  example: { conference_date: '2027-05-08' },
  read: (source, key) => source.named(key),
  write: (value) => value,
  faults: nothingWrong,
};

function trimmed(source: SettingSource, key: string): string | undefined {
  return source.text(key)?.trim() || undefined;
}

function withoutNone(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts?.filter((text) => text !== 'none');
}

/** Short enough beside most form ids: Telegram's start payload holds 64 characters. */
const CHANNEL = /^[A-Za-z0-9_-]{1,22}$/;

function channelFaults(channel: string, isRepeated: boolean): readonly Fault[] {
  const found = channel;
  if (!CHANNEL.test(channel)) {
    return [{ code: 'bad-channel', message: says('channel-form'), found }];
  }
  if (channel.includes('__')) {
    const message = says('channel-separator', { instead: channel.replaceAll(/_{2,}/g, '_') });
    return [{ code: 'bad-channel', message, found }];
  }
  if (!isRepeated) return [];
  return [{ code: 'duplicate-channel', message: says('channel-twice', { channel }), found }];
}
