import { DRAWING } from './drawing.ts';
import type { Picture } from './picture.ts';

/** The function of {@link DRAWING} that draws each kind. */
export const DRAWN_BY: { readonly [K in Picture['kind']]: string } = {
  bars: 'bars',
  stacked: 'stacked',
  columns: 'columns-drawing',
};

/** Letters as large as a chat's, on a phone that shows a picture of this width in full. */
export function templateOf(kind: Picture['kind']): string {
  return `${DRAWING}
#let d = json(bytes(sys.inputs.data))
#set page(width: 500pt, height: auto, margin: (x: 22pt, top: 22pt, bottom: 20pt), fill: white)
#set text(font: d.fonts, size: 18pt, fill: ink, lang: d.lang, dir: if d.rtl { rtl } else { ltr })
#set par(leading: 0.45em)
#block(width: 100%, below: 20pt, text(size: 20pt, weight: "bold", d.title))
#${DRAWN_BY[kind]}(d)
#block(width: 100%, above: 20pt, text(size: 14pt, fill: quiet, d.note))
`;
}
