import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import type { Picture } from './picture.ts';
import { shadesFor } from './shades.ts';
import type { Sheet } from './sheet.ts';
import { templateOf } from './templates.ts';
import { FAMILIES, pngOf, svgOf } from './typst.ts';

/** Pixels: sharp on a phone, and light. */
const WIDTH = 1000;

/** @returns a PNG of 1000 pixels' width */
export async function drawPicture(picture: Picture): Promise<Buffer> {
  return await pngOf(sheetOf(picture), WIDTH);
}

/** @returns an SVG document without text: letters are shapes */
export async function drawSvg(picture: Picture): Promise<string> {
  return await svgOf(sheetOf(picture));
}

function sheetOf(picture: Picture): Sheet {
  const [lang = ''] = picture.language.split('-');
  return { template: templateOf(picture.kind), data: { fonts: FAMILIES, lang, ...drawingOf(picture) } };
}

/** What the functions of `DRAWING` draw. */
export function drawingOf(picture: Picture): object {
  return { rtl: isRightToLeft(picture.language), ...dataOf(picture) };
}

/** Typst reads `null` as `none`; JSON has no `undefined`. */
function dataOf(picture: Picture): object {
  switch (picture.kind) {
    case 'bars': {
      const widest = Math.max(...picture.bars.map(({ value }) => value.length), 0);
      return {
        ...picture,
        // The bars of one picture are equally long, whatever is written behind them.
        widest: widest * 0.62,
        bars: picture.bars.map((bar) => ({ ...bar, share: bar.share ?? null })),
      };
    }
    case 'stacked': {
      const percent = new Intl.NumberFormat(picture.language, { style: 'percent' });
      return {
        ...picture,
        shades: shadesFor(picture.legend.length),
        percent: Array.from({ length: 101 }, (_, share) => percent.format(share / 100)),
        rows: picture.rows.map((row) => ({ ...row, shares: row.shares.map((share) => share ?? null) })),
      };
    }
    case 'columns':
      return {
        ...picture,
        columns: picture.columns.map((column) => ({ ...column, height: column.height ?? null })),
      };
  }
}
