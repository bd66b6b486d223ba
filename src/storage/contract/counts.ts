/** How often something happened on a day in a language. */
export interface CountRow {
  /** `completed` is counted from the responses themselves. */
  readonly event: 'started' | 'broken-off' | 'completed';
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly count: number;
}

/** Reads how a survey goes, in numbers. */
export interface CountReader {
  of(formId: string): Promise<readonly CountRow[]>;
}

export interface CountStore extends CountReader {
  /** Counts an event that leaves no response: an interview that began, or one that ended unfinished. */
  add(event: 'started' | 'broken-off', formId: string, language: string, day: string): Promise<void>;
}
