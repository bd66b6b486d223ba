/** Where a link leads: to an address that Telegram opens, or to one that it can only show. */
export type LinkTarget =
  | { readonly type: 'address'; readonly href: string }
  /** An e-mail address or a phone number: Telegram drops such links, but links the plain words itself. */
  | { readonly type: 'words'; readonly words: string };

/** What may be opened; anything else (`javascript:`, `file:`, …) is not a link here. */
const OPENED = /^(?:https?|tg):/i;

/**
 * @param written - what the author wrote, with values filled in
 * @returns `undefined` if a chat cannot open it
 */
export function linkTarget(written: string): LinkTarget | undefined {
  const target = written.trim();
  const shown = /^(mailto|tel):(?:\/\/)?([^?]+)/i.exec(target);
  if (shown !== null) return { type: 'words', words: decoded(shown[2] ?? '').trim() };
  const href = (/^www\./i.test(target) ? `https://${target}` : target).replaceAll(/\s/g, '%20');
  return OPENED.test(href) && URL.canParse(href) ? { type: 'address', href } : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
