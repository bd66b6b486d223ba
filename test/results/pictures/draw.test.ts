import { describe, expect, test } from '@jest/globals';
import { pictureSize } from '../../../src/picture-size.ts';
import { drawPicture, drawSvg } from '../../../src/results/pictures/draw.ts';
import type { BarsPicture, Picture } from '../../../src/results/pictures/picture.ts';
import { shadesFor } from '../../../src/results/pictures/shades.ts';

const bars: BarsPicture = {
  kind: 'bars',
  title: 'Was brauchen Sie?',
  note: '145 von 152 haben geantwortet.',
  language: 'de',
  bars: [
    { label: 'Deutschkurse', share: 0.62, value: '62 % (90)' },
    { label: 'Etwas anderes', share: undefined, value: '–' },
    { label: 'Nichts davon', share: 0, value: '0 %' },
  ],
};
const stacked: Picture = {
  kind: 'stacked',
  title: 'ما مدى رضاكم؟',
  note: '',
  language: 'ar',
  legend: ['راضٍ', 'غير راضٍ'],
  rows: [
    { label: 'Deutsch', shares: [0.4, 0.6], value: '61' },
    { label: 'العربية', shares: [undefined, undefined], value: '–' },
  ],
};
const columns: Picture = {
  kind: 'columns',
  title: 'Alter',
  note: '',
  language: 'de',
  columns: [
    { label: '18–24', height: 12, value: '12' },
    { label: '25–34', height: undefined, value: '–' },
  ],
};

test.each([
  ['bars', bars],
  ['stacked bars, from right to left', stacked],
  ['columns', columns],
])('%s: a picture of 1000 pixels, light enough for a phone', async (_, picture) => {
  const png = await drawPicture(picture);
  expect(pictureSize(png)?.width).toBe(1000);
  expect(png.length).toBeLessThan(150_000);
});

describe('what is drawn', () => {
  const fills = async (picture: Picture, colour: string) =>
    (await drawSvg(picture)).split(`fill="${colour}"`).length - 1;
  const FULL = '#1f6f8b';

  test('a bar for each share above nothing, none for a hidden one', async () => {
    expect(await fills(bars, FULL)).toBe(1);
    expect((await drawSvg(bars)).match(/<pattern/gu)).not.toBeNull();
    expect((await drawSvg({ ...bars, bars: bars.bars.slice(0, 1) })).match(/<pattern/gu)).toBeNull();
  });

  test('what people wrote is text, whatever signs are in it', async () => {
    const label = '#panic("no") $x$ *b* _i_ @ref <a> // "] \\ `raw`';
    const svg = await drawSvg({ ...bars, title: label, bars: [{ label, share: 0.5, value: '' }] });
    expect(svg).toContain('<svg');
  });

  test.each([
    ['nothing at all', { ...bars, title: '', note: '', bars: [] }],
    [
      'a label of 300 characters, and one without a blank',
      { ...bars, bars: [300, 80].map((length) => ({ label: 'ä'.repeat(length), share: 1, value: '' })) },
    ],
    [
      'many columns',
      {
        ...columns,
        columns: Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, height: index, value: '' })),
      },
    ],
    [
      'a scale of one, nobody on it',
      { ...stacked, legend: ['x'], rows: [{ label: 'y', shares: [0], value: '0' }] },
    ],
  ] as const)('%s', async (_, picture) => {
    expect(pictureSize(await drawPicture(picture as Picture))?.width).toBe(1000);
  });
});

test('the parts of a scale grow darker step by step, and text on them has contrast', () => {
  for (const count of [1, 2, 3, 5, 7, 11]) {
    const lightness = shadesFor(count).map(({ fill }) => luminance(fill));
    expect(lightness).toEqual(lightness.toSorted((one, other) => other - one));
    for (const { fill, ink } of shadesFor(count)) {
      const [light = 0, dark = 0] = [luminance(fill), luminance(ink)].toSorted((one, other) => other - one);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(3);
    }
  }
});

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
