/**
 * How far a translation can be trusted. What a file says of all its texts stands in its first lines
 * (`### state: machine-made, not yet reviewed by a speaker`); what it says of one, in a comment directly above the
 * message, with a fingerprint of the source text that it was made of or reviewed against, and those of its attributes:
 *
 * ```
 * # reviewed: 1a2b3c4d, .hint 9f8e7d6c
 * work = Do you have paid work?
 *     .hint = A mini-job counts, too.
 * ```
 */
export const TEXT_STATES = ['missing', 'machine', 'changed since', 'reviewed'] as const;

export type TextState = (typeof TEXT_STATES)[number];

/** What a comment says of one text. */
export interface Mark {
  readonly state: 'machine' | 'reviewed';
  /** The fingerprint of the source text. */
  readonly source: string;
}

const MARK_LINE = /^(machine|reviewed):((?:,? (?:\.[a-zA-Z][\w-]* )?[0-9a-f]{8})+)$/;

/** The marks in a comment by attribute; that of the message's own text by ''. Whatever else stands there means nothing. */
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

/** A comment with these marks in place of its own; its other lines stay. */
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
 * @param mark - what is said of this text
 * @param usual - what is said of all texts of the file
 * @param source - the fingerprint of the source text as it is now
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
