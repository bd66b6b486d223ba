import { type Message, says } from '../../problems/message.ts';

const DOCUMENT = says('hint-no-document');

/** Functions of XPath or of other programs that mean nothing here, and what to do. ODK's programs refuse most of them, too. */
export const UNSUPPORTED_FUNCTIONS: ReadonlyMap<string, Message> = new Map([
  ['id', DOCUMENT],
  ['lang', DOCUMENT],
  ['namespace-uri', DOCUMENT],
  ['search', says('hint-in-appearance')],
]);
