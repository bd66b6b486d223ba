import {
  channels,
  codes,
  comparisons,
  day,
  dayCounts,
  dayOrPeriod,
  flag,
  formId,
  namedTexts,
  oneOf,
  wholeNumber,
  words,
} from './kinds.ts';
import { optional, required, type Setting, usually } from './setting.ts';

/**
 * Who asks, why, and under which terms: every setting of a questionnaire, by its name in the definition. To add one,
 * add a row. The type {@link Settings}, the readers, the writers, the checks and the table in docs/authors.md follow
 * from it.
 *
 * Settings are written, and missing ones reported, in this order.
 */
export const SETTINGS = {
  organisation: required(words, {
    key: 'organisation',
    variable: true,
    describes: 'The organisation that asks, by the name that respondents know.',
  }),
  controller: required(words, {
    key: 'controller',
    variable: true,
    example: 'Example Association, Example Street 1, 01067 Dresden',
    describes: 'Who is responsible for the data (GDPR, Article 13): name and postal address.',
  }),
  contact: required(words, {
    key: 'contact',
    variable: true,
    example: 'survey@example.org',
    describes: 'Where respondents can ask: an e-mail address, a phone number or a web address.',
  }),
  minutes: optional(wholeNumber(1, 600, 10), {
    key: 'minutes',
    variable: true,
    shared: false,
    describes: 'How many minutes the questionnaire takes.',
    otherwise: 'estimated',
  }),
  keptUntil: required(dayOrPeriod, {
    key: 'kept_until',
    variable: true,
    describes: 'Responses are deleted after this day.',
  }),
  withdrawalUntil: required(dayOrPeriod, {
    key: 'withdrawal_until',
    variable: true,
    example: '2027-06-30',
    describes:
      'The last day on which a response can be withdrawn. The hash of its withdrawal code is deleted after it.',
  }),
  closes: optional(day, {
    key: 'closes',
    consent: false,
    example: '2027-03-31',
    describes: 'The last day on which the survey can be begun.',
    otherwise: 'no end',
  }),
  minimumAge: usually(0, wholeNumber(0, 120, 16), {
    key: 'minimum_age',
    variable: true,
    describes: 'The consent asks respondents to confirm that they are at least this old; 0 asks nothing.',
  }),
  unit: usually('person', oneOf('person', 'organisation'), {
    key: 'unit',
    describes: 'Who answers: a person, or somebody for an organisation (who is not asked about their age).',
  }),
  channels: usually([], channels, {
    key: 'channels',
    consent: false,
    describes:
      'The names that may follow the form in a link (`?start=my-survey__flyer`); others are not recorded.',
  }),
  participation: usually('ask', oneOf('ask', 'one'), {
    key: 'participation',
    describes: 'A second response from one account: `ask` takes it after a question, `one` refuses it.',
  }),
  assisted: usually(false, flag, {
    key: 'assisted',
    describes:
      'For a helper\'s device: after the thanks, "Next person" starts anew; who took part is not noted.',
  }),
  sessionDays: usually(30, wholeNumber(1, 365, 14), {
    key: 'session_days',
    describes: 'An unfinished interview is deleted this many days after its last answer.',
  }),
  reminders: optional(dayCounts, {
    key: 'reminders',
    consent: false,
    describes: 'How many days after the last answer the bot reminds of an unfinished interview.',
    otherwise: '`1, 4`',
  }),
  resultsOn: optional(day, {
    key: 'results_on',
    consent: false,
    example: '2027-04-15',
    describes:
      'The day from which respondents may see the results: the thanks name it, and people can ask to be told.',
    otherwise: 'no results are promised',
  }),
  next: optional(formId, {
    key: 'next',
    consent: false,
    shared: false,
    describes:
      'The next questionnaire of a series: it is offered under the thanks for as long as it can be begun.',
    otherwise: 'none',
  }),
  askHelped: optional(flag, {
    key: 'ask_helped',
    consent: false,
    describes:
      'Asks at the end: "Did anyone help you answer?" (`helped`, in the bot\'s words, unless you have a question of that name).',
    otherwise: '`false`',
  }),
  report: optional(comparisons, {
    key: 'report',
    consent: false,
    shared: false,
    describes:
      'Cross-tables for the [report](#comparisons-in-the-report): a question, and what divides those who answered.',
    otherwise: 'none',
  }),
  acceptedWarnings: optional(codes, {
    key: 'accepted_warnings',
    consent: false,
    describes: 'Warnings that you know of and accept: `check` no longer gives them.',
    otherwise: 'none',
  }),
  variables: usually({}, namedTexts, {
    key: 'variables',
    shared: false,
    column: 'variable',
    describes:
      'Further values that texts can use by their names: places, names, and days, which are shown as dates.',
  }),
};

type Rows = typeof SETTINGS;
type ValueOf<Row> = Row extends Setting<infer Value> ? Value : never;
type Optional = {
  [Name in keyof Rows]: Rows[Name] extends { readonly presence: 'optional' } ? Name : never;
}[keyof Rows];

/** A questionnaire's settings. All of them reach the respondent: in the consent, in texts and in /privacy. */
export type Settings = {
  readonly [Name in Exclude<keyof Rows, Optional>]: ValueOf<Rows[Name]>;
} & { readonly [Name in Optional]?: ValueOf<Rows[Name]> };

export type SettingName = keyof Settings;

/** The rows in the order of the table, for code that treats all of them alike. */
export const SETTING_ROWS: readonly (readonly [name: SettingName, setting: Setting<unknown>])[] =
  Object.entries(SETTINGS) as [SettingName, Setting<unknown>][];
