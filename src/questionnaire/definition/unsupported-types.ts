/** XLSForm types that only workbooks have, and what to write in YAML instead. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['osm', 'Ask for one place: geopoint; or for the district or town: select_one LIST.'],
  [
    'xml-external',
    'Name the file where it is used: select_one_from_file FILE.xml, or instance() in an expression.',
  ],
  [
    'select_one_external',
    'Write: select_one_from_file FILE.csv, with the choices in that file beside the questionnaire.',
  ],
]);

/** What to do instead of an XLSForm type that only workbooks have. */
export function insteadOf(type: string): string | undefined {
  return UNSUPPORTED.get(type);
}
