export interface Shade {
  readonly fill: string;
  /** Of text on it. */
  readonly ink: string;
}

/**
 * From light yellow over green to dark blue: their lightness falls evenly, so that neighbours are told apart by people with
 * any colour vision, and on paper without colours. After "viridis" (CC0, https://bids.github.io/colormap), reversed.
 */
const STOPS = ['#fbe723', '#8fd744', '#35b779', '#21908d', '#31688e', '#443a83', '#440154'] as const;
const DARK = '#1a1a1a';
const LIGHT = '#ffffff';

/** So many parts of a bar, from the first to the last. */
export function shadesFor(count: number): readonly Shade[] {
  return Array.from({ length: count }, (_, index) => {
    const place = count === 1 ? 0.5 : index / (count - 1);
    const fill = mixed(place * (STOPS.length - 1));
    return { fill, ink: lightness(fill) > 0.3 ? DARK : LIGHT };
  });
}

function mixed(place: number): string {
  const from = STOPS[Math.floor(place)] ?? STOPS[0];
  const to = STOPS[Math.ceil(place)] ?? from;
  const part = place - Math.floor(place);
  return `#${[0, 1, 2]
    .map((index) => Math.round(channel(from, index) * (1 - part) + channel(to, index) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Relative luminance, 0 to 1 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2]
    .map((index) => channel(colour, index) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 0 to 255 */
function channel(colour: string, index: number): number {
  return Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
}
