const PLACE = 'Ask for one place: geopoint; or for the district or town: select_one LIST.';
const DATA = 'Save it as CSV, and ask with select_one_from_file, or look things up with pulldata().';

/** XLSForm types that a chat cannot ask, and what to do instead. Select types are followed by a list or file. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['osm', PLACE],
  ['xml-external', DATA],
  [
    'select_one_external',
    'Write: select_one_from_file FILE.csv, with the choices in that file beside the questionnaire.',
  ],
]);

/** What to do instead of an XLSForm type that a chat cannot ask. */
export function insteadOf(type: string): string | undefined {
  return UNSUPPORTED.get(type);
}
