import type { Style } from './rich-text.ts';

/** What an HTML tag does to a text in a chat. Tags that only set colours or sizes do nothing. */
export interface TagEffect {
  readonly style?: Style;
  /** Line breaks before and after it: 1 for a new line, 2 for a paragraph. */
  readonly breaks?: 1 | 2;
  readonly list?: 'ul' | 'ol';
  /** It has no content. */
  readonly isVoid?: true;
}

const HEADING = { style: 'bold', breaks: 2 } as const;
const EFFECTS: Readonly<Record<string, TagEffect>> = {
  b: { style: 'bold' },
  strong: { style: 'bold' },
  i: { style: 'italic' },
  em: { style: 'italic' },
  u: { style: 'underline' },
  ins: { style: 'underline' },
  s: { style: 'strike' },
  strike: { style: 'strike' },
  del: { style: 'strike' },
  code: { style: 'code' },
  a: {},
  br: { breaks: 1, isVoid: true },
  hr: { breaks: 2, isVoid: true },
  p: { breaks: 2 },
  h1: HEADING,
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  ul: { breaks: 1, list: 'ul' },
  ol: { breaks: 1, list: 'ol' },
  li: { breaks: 1 },
  div: { breaks: 1 },
  center: { breaks: 1 },
  blockquote: { breaks: 1 },
  table: { breaks: 1 },
  tr: { breaks: 1 },
  th: { style: 'bold' },
  td: {},
  tbody: {},
  thead: {},
  span: {},
  font: {},
  small: {},
  big: {},
  sub: {},
  sup: {},
  img: { isVoid: true },
  audio: {},
  video: {},
  source: { isVoid: true },
};

export function isKnownTag(name: string): boolean {
  return Object.hasOwn(EFFECTS, name);
}

export function effectOf(name: string): TagEffect {
  return EFFECTS[name] ?? {};
}

/** The styles that a `style` attribute asks for and a chat can show. */
export function stylesOf(attributes: string): readonly Style[] {
  const css = /\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  const rules = css?.[1] ?? css?.[2];
  if (rules === undefined) return [];
  return CSS.flatMap(([pattern, style]) => (pattern.test(rules) ? [style] : []));
}

const CSS: readonly (readonly [RegExp, Style])[] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'bold'],
  [/font-style\s*:\s*italic/i, 'italic'],
  [/text-decoration[^;]*:[^;]*underline/i, 'underline'],
  [/text-decoration[^;]*:[^;]*line-through/i, 'strike'],
];
