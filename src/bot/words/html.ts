import type { RichText, Run, Style } from '../../questionnaire/markup/rich-text.ts';

/** Words of our own, or an author's text with its markup. */
export type Text = string | RichText;

/** Text as Telegram takes it (https://core.telegram.org/bots/api#html-style): words escaped, an author's markup kept. */
export function html(text: Text): string {
  return typeof text === 'string' ? escapeHtml(text) : rendered(text.runs);
}

export function bold(text: Text): string {
  return styled(text, 'bold');
}

export function italic(text: Text): string {
  return styled(text, 'italic');
}

/** For buttons, toasts and wherever a text is shortened. */
export function plain(text: Text): string {
  return typeof text === 'string' ? text : text.plain;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** In a bold line, the author's own emphasis is underlined so that it remains visible. */
function styled(text: Text, style: 'bold' | 'italic'): string {
  if (typeof text === 'string') return rendered([{ text, styles: [style] }]);
  const isStressed = ({ styles }: Run) => styles.includes(style);
  const differs = text.runs.some((run) => !isStressed(run) && run.text.trim() !== '');
  return rendered(
    text.runs.map((run) => {
      const wanted = new Set<Style>([style, ...run.styles]);
      if (differs && isStressed(run)) wanted.add('underline');
      return { ...run, styles: [...wanted] };
    }),
  );
}

const TAGS: Readonly<Record<Style, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  code: 'code',
};

/** Opens and closes tags in pairs; a style that continues in the next run stays open. */
function rendered(runs: readonly Run[]): string {
  let result = '';
  let open: readonly string[] = [];
  for (const run of runs) {
    const wanted = tagsOf(run);
    const ended = open.findIndex((tag) => !wanted.includes(tag));
    const kept = ended === -1 ? open : open.slice(0, ended);
    const begun = wanted.filter((tag) => !kept.includes(tag));
    result +=
      closing(open.slice(kept.length)) + begun.map((tag) => `<${tag}>`).join('') + escapeHtml(run.text);
    open = [...kept, ...begun];
  }
  return result + closing(open);
}

/** Telegram lets nothing else stand within code. */
function tagsOf({ styles, link }: Run): readonly string[] {
  if (styles.includes('code')) return ['code'];
  const address = link === undefined ? [] : [`a href="${escapeHtml(link).replaceAll('"', '&quot;')}"`];
  return [...address, ...styles.map((style) => TAGS[style])];
}

function closing(tags: readonly string[]): string {
  return tags
    .toReversed()
    .map((tag) => `</${tag.split(' ', 1)[0]}>`)
    .join('');
}
