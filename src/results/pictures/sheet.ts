/** What is drawn: a template in Typst (https://typst.app/docs), and the data that it reads from `sys.inputs.data`. */
export interface Sheet {
  readonly template: string;
  readonly data: unknown;
}

/** What is made of it. */
export type Order =
  | { readonly as: 'svg' }
  /** `width`: pixels. */
  | { readonly as: 'png'; readonly width: number }
  /** `createdAt`: epoch milliseconds. */
  | { readonly as: 'pdf'; readonly createdAt: number };
