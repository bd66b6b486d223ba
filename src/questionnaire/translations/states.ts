/**
 * How far a translation can be trusted. The first lines of a file give the state of all its texts (`### state:
 * machine-made, not yet reviewed by a speaker`); a comment directly above a message gives the state of that text and
 * its attributes, each with a fingerprint of the source text that it was made from or reviewed against:
 *
 * ```
 * # reviewed: 1a2b3c4d, .hint 9f8e7d6c
 * work = Do you have paid work?
 *     .hint = A mini-job counts, too.
 * ```
 */
export const TEXT_STATES = ['missing', 'machine', 'changed since', 'reviewed'] as const;

export type TextState = (typeof TEXT_STATES)[number];

/** What a comment says about a text. */
export interface Mark {
  readonly state: 'machine' | 'reviewed';
  /** The fingerprint of the source text. */
  readonly source: string;
}

const MARK_LINE = /^(machine|reviewed):((?:,? (?:\.[a-zA-Z][\w-]* )?[0-9a-f]{8})+)$/;

/** The marks in a comment by attribute; '' is the message's own text. Other content is ignored. */
export function readMarks(comment: string): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const line of comment.split('\n')) {
    const [, state, all = ''] = MARK_LINE.exec(line.trim()) ?? [];
    if (state !== 'machine' && state !== 'reviewed') continue;
    for (const [, attribute = '', source = ''] of all.matchAll(/(?:\.([\w-]+) )?([0-9a-f]{8})(?=,|$)/g)) {
      marks.set(attribute, { state, source });
    }
  }
  return marks;
}

/** A comment with its marks replaced by these; its other lines stay. */
export function withMarks(comment: string, marks: ReadonlyMap<string, Mark>): string {
  const others = comment.split('\n').filter((line) => line !== '' && !MARK_LINE.test(line.trim()));
  const lines = (['reviewed', 'machine'] as const).flatMap((state) => {
    const own = [...marks].filter(([, mark]) => mark.state === state);
    const words = own.map(([attribute, { source }]) =>
      attribute === '' ? source : `.${attribute} ${source}`,
    );
    return words.length === 0 ? [] : [`${state}: ${words.join(', ')}`];
  });
  return [...others, ...lines].join('\n');
}

/**
 * @param mark - what the comment says about this text
 * @param usual - what the file says about all its texts
 * @param source - the fingerprint of the current source text
 */
export function stateOf(
  text: string | undefined,
  mark: Mark | undefined,
  usual: Mark['state'],
  source: string,
): TextState {
  if (text === undefined) return 'missing';
  if (mark !== undefined && mark.source !== source) return 'changed since';
  return mark?.state ?? usual;
}
