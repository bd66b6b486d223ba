/** https://core.telegram.org/bots/api#sendmessage: characters after the markup has been read. */
const LONGEST = 4096;
/** A part ends no earlier than here, as a share of what would fit: better within a paragraph than after three words. */
const SHORTEST_SHARE = 0.4;
/** Where a text may be divided, the best first: between paragraphs, lines, sentences, words. */
const BORDERS = [/\n\s*\n/gu, /\n/gu, /[.!?…؟۔।]["'»”)]*\s|[。！？]/gu, /\s/gu];
/** What belongs to the character before it. */
const GOES_ON = /^(?:\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])/u;
const ATOM = /<[^>]*>|&(?:lt|gt|amp|quot);|[^<&]/gu;

export function takesOneMessage(html: string): boolean {
  return html.length <= LONGEST || atomsOf(html).text.length <= LONGEST;
}

/**
 * Divides a text that Telegram would refuse as too long. Each part is valid by itself: what is bold where a part ends
 * is bold where the next begins.
 *
 * @param html - as `html.ts` writes it
 */
export function splitHtml(html: string, longest = LONGEST): readonly string[] {
  if (html.length <= longest) return [html];
  const atoms = atomsOf(html);
  const { text } = atoms;
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const rest = text.slice(from);
    const to =
      rest.length <= longest ? text.length : from + borderIn(rest.slice(0, longest + 1), atoms, from);
    const part = rendered(atoms, from, to);
    if (part !== '') parts.push(part);
    from = to;
  }
  return parts;
}

interface Atoms {
  /** The text as people see it. */
  readonly text: string;
  /** For each of its UTF-16 units: its HTML source, and the tags that are open around it. */
  readonly units: readonly Unit[];
}

interface Unit {
  readonly source: string;
  readonly open: readonly string[];
  /** The number of the link or isolated stretch that contains it; 0 if none does. */
  readonly whole: number;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

function atomsOf(html: string): Atoms {
  let text = '';
  const units: Unit[] = [];
  let open: readonly string[] = [];
  let isolates = 0;
  let wholes = 0;
  let isInLink = false;
  for (const [source] of html.matchAll(ATOM)) {
    if (source.startsWith('</')) {
      if (source === '</a>') isInLink = false;
      open = open.slice(0, -1);
    } else if (source.startsWith('<')) {
      if (source.startsWith('<a ')) {
        isInLink = true;
        wholes += 1;
      }
      open = [...open, source];
    } else {
      const shown = ENTITIES[source] ?? source;
      if (shown === '\u2068' && !isInLink && isolates === 0) wholes += 1;
      if (shown === '\u2068') isolates += 1;
      // An isolate ends with its line.
      if (shown === '\n') isolates = 0;
      const whole = isInLink || isolates > 0 ? wholes : 0;
      text += shown;
      units.push({ source, open, whole });
      // The second half of a surrogate pair has no source.
      if (shown.length > 1) units.push({ source: '', open, whole });
      if (shown === '\u2069') isolates = Math.max(0, isolates - 1);
    }
  }
  return { text, units };
}

/** @returns where to divide a text that is one character longer than what fits */
function borderIn(text: string, { units }: Atoms, from: number): number {
  const longest = text.length - 1;
  for (const border of BORDERS) {
    const ends = [...text.matchAll(border)].map((match) => match.index + match[0].length);
    const found = ends.findLast(
      (end) => end <= longest && end >= longest * SHORTEST_SHARE && !isWithin(units, from + end),
    );
    if (found !== undefined) return found;
  }
  let end = longest;
  while (end > longest / 2 && (units[from + end]?.source === '' || GOES_ON.test(text.slice(end)))) end -= 1;
  return end;
}

/** Whether the characters before and after a place belong together. */
function isWithin(units: readonly Unit[], at: number): boolean {
  const whole = units[at]?.whole ?? 0;
  return whole !== 0 && whole === units[at - 1]?.whole;
}

function rendered({ text, units }: Atoms, from: number, to: number): string {
  const shown = text.slice(from, to);
  const start = from + (shown.length - shown.trimStart().length);
  const end = start + shown.trim().length;
  let html = '';
  let open: readonly string[] = [];
  for (const unit of units.slice(start, end)) {
    const same = open.findIndex((tag, index) => tag !== unit.open[index]);
    const kept = same === -1 ? open.length : same;
    html += closing(open.slice(kept)) + unit.open.slice(kept).join('') + unit.source;
    open = unit.open;
  }
  return html + closing(open);
}

function closing(tags: readonly string[]): string {
  return tags
    .toReversed()
    .map((tag) => `</${/\w+/.exec(tag)?.[0]}>`)
    .join('');
}
