const DOCUMENT = 'It asks about the XML document, and there is none here.';

/** Functions of XPath or of other programs that mean nothing here, and what to do. ODK's programs refuse most of them, too. */
export const UNSUPPORTED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['id', DOCUMENT],
  ['lang', DOCUMENT],
  ['namespace-uri', DOCUMENT],
  ['search', 'It belongs into the column "appearance".'],
]);
