const PLACE = 'Ask for one place: geopoint; or for the district or town: select_one LIST.';
const DATA = 'Save it as CSV, and ask with select_one_from_file, or look things up with pulldata().';

/** Types of XLSForm that no chat can ask, and what to do instead. Those of a select have a list or file behind them. */
const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['geotrace', PLACE],
  ['geoshape', PLACE],
  ['osm', PLACE],
  ['barcode', 'Ask for a photo of it: image; or for what it says: text.'],
  ['background-audio', 'Remove it: nobody is recorded unasked. Ask for a voice message instead: audio.'],
  ['xml-external', DATA],
  [
    'select_one_external',
    'Write: select_one_from_file FILE.csv, with the choices in that file beside the questionnaire.',
  ],
]);

/** What to do instead of a type that XLSForm has, spelt in its own way, and a chat cannot ask. */
export function insteadOf(type: string): string | undefined {
  return UNSUPPORTED.get(type);
}
