const REPEATS = 'Lists of a repeat cannot be reckoned with yet.';
const PLACES = 'Places on the map are not reckoned with.';
const DATA = 'Data beside the questionnaire cannot be looked up.';
const DOCUMENT = 'It asks about the XML document, and there is none here.';

/** Functions that ODK or Enketo know and Miteinander does not, and why or what to do. */
export const UNSUPPORTED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['position', REPEATS],
  ['last', REPEATS],
  ['count', REPEATS],
  ['count-non-empty', REPEATS],
  ['indexed-repeat', REPEATS],
  ['randomize', REPEATS],
  ['jr:choice-name', `To show the label of a choice, write the question into the text: \${question}.`],
  ['jr:itext', 'Write the text into the label column of each language.'],
  ['pulldata', DATA],
  ['search', DATA],
  ['instance', DATA],
  ['current', DATA],
  ['id', DOCUMENT],
  ['lang', DOCUMENT],
  ['name', DOCUMENT],
  ['local-name', DOCUMENT],
  ['namespace-uri', DOCUMENT],
  ['area', PLACES],
  ['enclosed-area', PLACES],
  ['distance', PLACES],
  ['geofence', PLACES],
  ['intersects', PLACES],
  ['digest', ''],
  ['base64-decode', ''],
  ['extract-signed', ''],
  ['property', ''],
  ['version', ''],
  ['depend', ''],
  ['is-selected', 'Write selected(…, …).'],
]);
