const PLACES =
  'Places on a map are not reckoned with: ask for the distance or area itself, or reckon with it after the export.';
const DOCUMENT = 'It asks about the XML document, and there is none here.';
const FILE = `To look something up in a file beside the questionnaire, write pulldata('file', 'column', 'key column', \${question}).`;
const HASH = 'It would only hide a value that the response holds as well: give the value itself, or uuid().';

/** Functions of ODK or Enketo that Miteinander does not have, and why, or what to do. */
export const UNSUPPORTED_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['last', `Write count(\${repeat}).`],
  ['randomize', 'Write randomize=true into the parameters column of the select.'],
  ['jr:itext', 'Write the text into the label column of each language.'],
  ['search', 'Write select_one_from_file file.csv into the type column, and a choice_filter.'],
  [
    'instance',
    `${FILE} The form instance('file')/root/item[key = value]/column is read as well, and no other.`,
  ],
  ['current', `Write \${name}.`],
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
  ['digest', HASH],
  ['base64-decode', 'Nobody types or selects encoded data here: write the text as it is.'],
  ['extract-signed', 'Nobody scans signed codes here: ask for what the code would say.'],
  ['property', 'It would read who and which device answers, and a response says neither.'],
  ['version', 'Which version was answered is recorded with each response: leave it out.'],
  ['depend', 'Conditions are judged again by themselves: leave it out.'],
  ['is-selected', 'Write selected(…, …).'],
]);
