/**
 * Habits from spreadsheets, other languages and word processors, and what to write in XLSForm instead. Keys are
 * operators without spaces, and words in lower case.
 */

/** Operators that do not exist here. Longest first, so that `===` is not read as `==`. */
export const FOREIGN_SIGN = /===?|!==|<>|=>|=<|=!|&&?|\|\||\*\*|[<>!]\s+=|!(?!=)|[%^≤≥≠×÷−–—،؛;]/y;

export const SIGN_CURES: Readonly<Record<string, readonly string[]>> = {
  '==': ['='],
  '===': ['='],
  '!==': ['!='],
  '<>': ['!='],
  '=!': ['!='],
  '=>': ['>='],
  '=<': ['<='],
  '<=': ['<='],
  '>=': ['>='],
  '!=': ['!='],
  '≤': ['<='],
  '≥': ['>='],
  '≠': ['!='],
  '!': ['not(…)'],
  '&&': ['and'],
  '||': ['or'],
  '&': ['and', 'concat(…, …)'],
  '**': ['pow(…, …)'],
  '^': ['pow(…, …)'],
  '×': ['*'],
  '÷': ['div'],
  '/': ['div'],
  '%': ['mod'],
  '−': ['-'],
  '–': ['-'],
  '—': ['-'],
  ';': [','],
  '؛': [','],
  '،': [','],
};

/** Quotation marks that word processors and phones insert, and the one to write. */
export const QUOTE_CURES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  '`': "'",
  '´': "'",
};

const IF = ['if(condition, value, other value)'];

/** Words in the place of a value. */
export const VALUE_WORD_CURES = cures<readonly string[]>([
  ['true', ['true()']],
  ['false', ['false()']],
  ['null nil none nothing empty blank undefined', ["''"]],
  ['then else elseif elif', IF],
]);

/** Words in the place of an operator. */
export const OPERATOR_WORD_CURES = cures<readonly string[]>([
  ['and', ['and']],
  ['or', ['or']],
  ['div', ['div']],
  ['mod', ['mod']],
  ['is eq equals equal', ['=']],
  ['ne not isnt', ['!=']],
  ['lt', ['<']],
  ['le', ['<=']],
  ['gt', ['>']],
  ['ge', ['>=']],
  ['in has includes', ['selected(…, …)']],
  ['like', ['contains(…, …)', 'regex(…, …)']],
  ['matches', ['regex(…, …)']],
  ['then else elseif elif', IF],
]);

/** Functions of spreadsheets and other languages, and their equivalents here. */
export const FUNCTION_CURES = cures<string>([
  ['len length strlen', 'string-length'],
  ['trim', 'normalize-space'],
  ['mid left right slice', 'substr'],
  ['replace substitute', 'translate'],
  ['concatenate', 'concat'],
  ['textjoin', 'join'],
  ['value', 'number'],
  ['text str', 'string'],
  ['integer parseint trunc', 'int'],
  ['bool', 'boolean'],
  ['ceil roundup', 'ceiling'],
  ['rounddown', 'floor'],
  ['power', 'pow'],
  ['ln', 'log'],
  ['rand', 'random'],
  ['iif ifs ifelse when switch', 'if'],
  ['ifnull ifempty nvl', 'coalesce'],
  ['match matches like', 'regex'],
  ['includes find', 'contains'],
  ['year month day', 'format-date'],
  ['datedif current-date', 'today'],
  ['current-datetime', 'now'],
]);

/** By word. A map, not an object: an author's `constructor` must not find an inherited property. */
function cures<Cure>(rows: readonly (readonly [words: string, cure: Cure])[]): ReadonlyMap<string, Cure> {
  return new Map(rows.flatMap(([words, cure]) => words.split(' ').map((word) => [word, cure] as const)));
}
