import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const IN_PAGE = readFileSync(new URL('./contrast-in-page.js', import.meta.url), 'utf8');

/**
 * Texts on the page whose contrast to what is behind them is below 4.5 to 1, each as a line. Over a gradient the colour
 * that fits worst counts. https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export function contrasts(page: Page): Promise<string[]> {
  return page.evaluate(IN_PAGE);
}
