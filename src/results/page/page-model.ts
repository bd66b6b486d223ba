/** What the results page shows: worded already, and only what may be shown. */
export interface ResultsPage {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Below the title: what this is about, in lines. */
  readonly lead: readonly string[];
  /** Other languages to read it in. */
  readonly languages: readonly Link[];
  /** What can be chosen: by what to divide, whom to count. */
  readonly choosers: readonly Chooser[];
  readonly submit: string;
  /** What stays as it is when something is chosen. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** Ways elsewhere: the open answers, the files, reloading by itself. */
  readonly links: readonly Link[];
  readonly parts: readonly PagePart[];
  /** How it was done, and what was left out: in paragraphs. */
  readonly method: { readonly title: string; readonly paragraphs: readonly string[] };
  /** Reloads itself after so many seconds. */
  readonly reload?: number;
}

export interface Link {
  readonly label: string;
  /** Relative to the page: `?language=ar`. */
  readonly href: string;
  readonly isCurrent?: boolean;
  /** BCP 47, where the label is in another language. */
  readonly language?: string;
}

export interface Chooser {
  /** Of the query. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly isChosen?: boolean;
  }[];
}

export interface PagePart {
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

export type PageBlock = PageTable | PageQuotes;

export interface PageTable {
  readonly kind: 'table';
  readonly title: string;
  /** One for each column of numbers; empty where there is no need for a head. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** Draws a bar: from 0 to 1; `undefined` where there is none. */
    readonly share?: number;
    readonly cells: readonly string[];
    /** A row of another kind: the base, what is missing. */
    readonly isQuiet?: boolean;
  }[];
  readonly notes: readonly string[];
}

/** What people wrote. */
export interface PageQuotes {
  readonly kind: 'quotes';
  readonly title: string;
  readonly quotes: readonly string[];
  readonly notes: readonly string[];
}
