import { isRightToLeft } from '../../questionnaire/right-to-left.ts';

/** Signs for back and onwards, as they point where lines begin on this side. */
export function arrowsOf(language: string): { readonly back: string; readonly onwards: string } {
  return isRightToLeft(language) ? { back: '▶', onwards: '◀' } : { back: '◀', onwards: '▶' };
}
