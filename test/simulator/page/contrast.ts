import type { Page } from 'playwright-core';

/**
 * Texts on the page whose contrast to what is behind them is below WCAG's 4.5 to 1, each as a line. Over a gradient the
 * colour that fits worst counts. https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export function contrasts(page: Page): Promise<string[]> {
  return page.evaluate(`(${find.toString()})()`);
}

/** Runs in the page. */
// biome-ignore lint/suspicious/noExplicitAny: the page's globals are not those of Node
function find(this: any): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const { document, getComputedStyle } = globalThis as any;
  type Colour = [number, number, number, number];
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const coloursIn = (css: string): Colour[] =>
    (css.match(/(?:rgba?|hsla?|oklch|color)\([^()]+\)/g) ?? []).map((colour) => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, alpha] = pen.getImageData(0, 0, 1, 1).data;
      return [r, g, b, alpha / 255];
    });
  const over = (top: Colour, bottom: Colour): Colour => [
    top[0] * top[3] + bottom[0] * (1 - top[3]),
    top[1] * top[3] + bottom[1] * (1 - top[3]),
    top[2] * top[3] + bottom[2] * (1 - top[3]),
    1,
  ];
  const light = ([r, g, b]: Colour) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  // biome-ignore lint/suspicious/noExplicitAny: an element of the page
  const behind = (element: any): Colour[] => {
    if (element === null) return [[255, 255, 255, 1]];
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const own = [...coloursIn(backgroundColor), ...coloursIn(backgroundImage)].filter(([, , , alpha]) => alpha > 0);
    if (own.length === 0) return behind(element.parentElement);
    if (own.every(([, , , alpha]) => alpha === 1)) return own;
    return behind(element.parentElement).flatMap((below) => own.map((colour) => over(colour, below)));
  };
  const poor: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    // biome-ignore lint/suspicious/noExplicitAny: a node of the page
    const hasText = [...element.childNodes].some((node: any) => node.nodeType === 3 && node.data.trim() !== '');
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!hasText || !isShown || element.closest('.unseen, option, :disabled, .welcome[hidden]')) continue;
    const [text] = coloursIn(getComputedStyle(element).color);
    if (text === undefined) continue;
    for (const below of behind(element)) {
      const [one, other] = [light(over(text, below)), light(below)];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (ratio >= 4.5) continue;
      poor.push(`${element.className || element.tagName} "${element.textContent.slice(0, 30)}": ${ratio.toFixed(2)}`);
      break;
    }
  }
  return poor;
}
