import { isRightToLeft } from '../../questionnaire/languages/right-to-left.ts';
import type { Link, PageBlock, PagePart, PageQuotes, PageTable, ResultsPage } from './page-model.ts';
import { STYLE } from './style.ts';

/** An HTML document, and what its headers must say so that a browser runs nothing that is not ours. */
export interface HtmlPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** No scripts, nothing from elsewhere, in no frame, kept by nobody; the address, which opens it, is told to no other site. */
function headersFor(nonce: string, policy = ''): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' https://web.telegram.org${policy}`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

/** @param nonce - random, another one for each page */
export function resultsHtml(page: ResultsPage, nonce: string): HtmlPage {
  const reload = page.reload === undefined ? '' : `<meta http-equiv="refresh" content="${page.reload}">`;
  const body = `
<header>
<h1>${text(page.title)}</h1>
${page.lead.map((line) => `<p>${text(line)}</p>`).join('\n')}
${nav(page.languages, 'languages')}
${nav(page.links, 'links')}
</header>
${form(page)}
<main>
${page.parts.map(part).join('\n')}
<section class="method"><h2>${text(page.method.title)}</h2>
${page.method.paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`).join('\n')}
</section>
</main>`;
  return { html: documentOf(page, body, nonce, reload), headers: headersFor(nonce) };
}

/** A page with a few lines: that a link has expired, that there is nothing yet. */
export function noticeHtml(
  {
    language,
    title,
    lines,
  }: { readonly language: string; readonly title: string; readonly lines: readonly string[] },
  nonce: string,
): HtmlPage {
  const body = `<main><h1>${text(title)}</h1>${lines.map((line) => `<p>${text(line)}</p>`).join('\n')}</main>`;
  return { html: documentOf({ language, title }, body, nonce), headers: headersFor(nonce) };
}

/**
 * What a Mini App opens: Telegram gives its data behind `#`, where no server sees them. A script of three lines sends them on. It
 * is the only script there is, and needs nothing of Telegram's.
 */
export function miniAppHtml(
  { language, title, line }: { readonly language: string; readonly title: string; readonly line: string },
  nonce: string,
): HtmlPage {
  const body = `<main><h1>${text(title)}</h1><p>${text(line)}</p>
<form method="post"><input type="hidden" name="data"></form></main>
<script nonce="${nonce}">
const form = document.querySelector('form');
form.data.value = new URLSearchParams(location.hash.slice(1)).get('tgWebAppData') ?? '';
if (form.data.value !== '') form.submit();
</script>`;
  return {
    html: documentOf({ language, title }, body, nonce),
    headers: headersFor(nonce, `; script-src 'nonce-${nonce}'`),
  };
}

function documentOf(
  { language, title }: { readonly language: string; readonly title: string },
  body: string,
  nonce: string,
  head = '',
): string {
  return `<!doctype html>
<html lang="${text(language)}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${head}
<title>${text(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>${body}
</body>
</html>
`;
}

function nav(links: readonly Link[], name: string): string {
  if (links.length === 0) return '';
  const items = links.map(({ label, href, isCurrent, language }) => {
    const lang = language === undefined ? '' : ` lang="${text(language)}" dir="auto"`;
    return isCurrent
      ? `<b aria-current="true"${lang}>${text(label)}</b>`
      : `<a href="${text(href)}"${lang}>${text(label)}</a>`;
  });
  return `<nav class="${name}">${items.join(' ')}</nav>`;
}

function form({ choosers, submit, kept }: ResultsPage): string {
  if (choosers.length === 0) return '';
  const fields = choosers.map(
    ({ name, label, options }) =>
      `<label>${text(label)} <select name="${text(name)}">${options
        .map(
          (option) =>
            `<option value="${text(option.value)}"${option.isChosen ? ' selected' : ''}>${text(option.label)}</option>`,
        )
        .join('')}</select></label>`,
  );
  const hidden = kept.map(
    ({ name, value }) => `<input type="hidden" name="${text(name)}" value="${text(value)}">`,
  );
  return `<form method="get" class="choose">${[...hidden, ...fields].join('\n')}\n<button>${text(submit)}</button></form>`;
}

function part({ title, blocks }: PagePart): string {
  return `<section><h2>${text(title)}</h2>\n${blocks.map(block).join('\n')}\n</section>`;
}

function block(each: PageBlock): string {
  return each.kind === 'table' ? table(each) : quotes(each);
}

function table({ title, head, rows, notes }: PageTable): string {
  const hasBars = rows.some(({ share }) => share !== undefined);
  const bar = (share: number | undefined) =>
    hasBars
      ? `<td class="bar">${share === undefined ? '' : `<i class="w${Math.round(share * 100)}"></i>`}</td>`
      : '';
  const top =
    head.length === 0
      ? ''
      : `<thead><tr><td></td>${hasBars ? '<td></td>' : ''}${head.map((cell) => `<th scope="col"><bdi>${text(cell)}</bdi></th>`).join('')}</tr></thead>`;
  const body = rows.map(
    ({ label, share, cells, isQuiet }) =>
      `<tr${isQuiet ? ' class="quiet"' : ''}><th scope="row"><bdi>${text(label)}</bdi></th>${bar(share)}${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`,
  );
  return `<article><h3><bdi>${text(title)}</bdi></h3>
<div class="wide"><table${hasBars ? ' class="bars"' : ''}>${top}<tbody>
${body.join('\n')}
</tbody></table></div>
${footnotes(notes)}</article>`;
}

function quotes({ title, quotes: all, notes }: PageQuotes): string {
  const items = all.map((quote) => `<li dir="auto">${text(quote).replaceAll('\n', '<br>')}</li>`);
  return `<article><h3><bdi>${text(title)}</bdi></h3><ul class="quotes">${items.join('\n')}</ul>${footnotes(notes)}</article>`;
}

function footnotes(notes: readonly string[]): string {
  return notes.map((note) => `<p class="note">${text(note)}</p>`).join('\n');
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function text(raw: string): string {
  return raw.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}
