/** A file that says: this folder holds nothing but made-up responses. */
export const MADE_UP_MARK = 'MADE-UP-RESPONSES.txt';
