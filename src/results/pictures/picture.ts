/**
 * What a picture shows: plain data, worded already. It knows nothing of questionnaires, and it holds only what may be
 * shown (see disclosure control).
 */
export type Picture = BarsPicture | StackedPicture | ColumnsPicture;

interface Common {
  readonly title: string;
  /** One or two lines below: how many answered, what is left out. */
  readonly note: string;
  /** BCP 47: decides how words are broken, and on which side lines begin. */
  readonly language: string;
}

/** A bar for each choice, one below another, with its label above it. */
export interface BarsPicture extends Common {
  readonly kind: 'bars';
  readonly bars: readonly {
    readonly label: string;
    /** 0 to 1; `undefined` where it is hidden. */
    readonly share: number | undefined;
    /** What is written behind the bar: `42 % (61)`, `–`. */
    readonly value: string;
  }[];
}

/** A bar for each group, divided into the same parts: steps of a scale, in their order. */
export interface StackedPicture extends Common {
  readonly kind: 'stacked';
  /** The parts, in order. */
  readonly legend: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    /** A share, 0 to 1, for each part; `undefined` where it is hidden. */
    readonly shares: readonly (number | undefined)[];
    /** What is written behind the label: `61`. */
    readonly value: string;
  }[];
}

/** Columns side by side: over time, or over numbers. They always run from left to right. */
export interface ColumnsPicture extends Common {
  readonly kind: 'columns';
  readonly columns: readonly {
    /** Short: `18–24`, `KW 47`. */
    readonly label: string;
    /** From 0; `undefined` where it is hidden. */
    readonly height: number | undefined;
    readonly value: string;
  }[];
}
