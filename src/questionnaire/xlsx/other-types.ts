const DEVICE = 'it tells the person apart from others';
const TIME = 'with the time of day a response could be matched with the chat';

/**
 * Types that record something unasked, and why they are left out: a response here carries nothing that leads back to a
 * person (see DESIGN, "A response carries nobody's name").
 */
export const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['start', TIME],
  ['end', TIME],
  ['today', 'the day of a response is kept anyway'],
  ['deviceid', DEVICE],
  ['subscriberid', DEVICE],
  ['simserial', DEVICE],
  ['phonenumber', DEVICE],
  ['username', DEVICE],
  ['email', DEVICE],
  ['audit', 'it records how each single person answers'],
  ['start-geopoint', 'it records where the person is, unasked'],
  ['background-geopoint', 'it records where the person is, unasked'],
  ['background-audio', 'it records the person, unasked'],
]);

const FILE_LIST = 'Write the choices into the sheet choices, and here: select_one LIST';
const PLACE = 'Ask for the district or town instead: select_one LIST, or text.';
const FILE = 'Ask for a description in words instead: text.';

/** Types that cannot be asked yet, and what can be asked instead. */
export const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['xml-external', 'Write the choices into the sheet choices, and remove this row.'],
  ['csv-external', 'Write the choices into the sheet choices, and remove this row.'],
  ['range', 'Ask for a number instead: integer, with a constraint such as . >= 0 and . <= 10'],
  ['time', "Ask for a text instead, with a constraint such as regex(., '^[0-2]?[0-9]:[0-5][0-9]$')"],
  ['dateTime', 'Ask for the day instead: date.'],
  ['geopoint', PLACE],
  ['geotrace', PLACE],
  ['geoshape', PLACE],
  ['image', FILE],
  ['audio', FILE],
  ['video', FILE],
  ['file', FILE],
  ['barcode', 'Ask for the number instead: text.'],
]);

/** The same for types that a list or file follows. */
export const UNSUPPORTED_SELECTS: readonly (readonly [RegExp, string])[] = [
  [/^select[ _](one|multiple)[ _](from[ _]file|external)\b/i, FILE_LIST],
  [/^rank\b/i, 'Ask for the most important one (select_one), or for all that matter (select_multiple).'],
  [/^osm\b/i, PLACE],
];
