import { findContactData } from '../../interview/reading/contact-data.ts';
import type { Question } from '../../questionnaire/compiled/questionnaire.ts';

/** An author who asks for contact data marks the question with `appearance: contact`. */
export function isToBeChecked({ appearance }: Question, text: string): boolean {
  return !/\bcontact\b/u.test(appearance ?? '') && findContactData(text).length > 0;
}
