// Runs in the page, as a value: the texts that are hard to read. See contrast.ts.
(() => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  const known = new Map();
  /** Every colour that a computed style names, as red, green, blue and alpha. Painting is dear, and few colours there are. */
  const coloursIn = (css) => {
    if (!known.has(css)) known.set(css, painted(css));
    return known.get(css);
  };
  const painted = (css) =>
    (css.match(/(?:rgba?|hsla?|oklch|color)\([^()]+\)/g) ?? []).map((colour) => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    });

  const over = (top, bottom) => [
    ...[0, 1, 2].map((part) => top[part] * top[3] + bottom[part] * (1 - top[3])),
    1,
  ];

  /** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  const luminance = (colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  /** What may be behind an element's text: of a gradient, each of its colours. */
  const behind = (element) => {
    if (element === null) return [[255, 255, 255, 1]];
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const own = [...coloursIn(backgroundColor), ...coloursIn(backgroundImage)].filter(
      ([, , , alpha]) => alpha > 0,
    );
    if (own.length === 0) return behind(element.parentElement);
    if (own.every(([, , , alpha]) => alpha === 1)) return own;
    return behind(element.parentElement).flatMap((below) => own.map((colour) => over(colour, below)));
  };

  const poor = [];
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!hasText || !isShown || element.closest('.unseen, option, :disabled')) continue;
    const [text] = coloursIn(getComputedStyle(element).color);
    const ratios = behind(element).map((below) => {
      const [one, other] = [luminance(over(text, below)), luminance(below)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    });
    const worst = Math.min(...ratios);
    if (worst < 4.5)
      poor.push(`${element.className} "${element.textContent.slice(0, 30)}": ${worst.toFixed(2)}`);
  }
  return poor;
})();
