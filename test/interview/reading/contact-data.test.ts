import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findContactData, withoutContactData } from '../../../src/interview/reading/contact-data.ts';

/** A text, and what of it is contact data: kind and piece. */
const FOUND: readonly (readonly [string, ...(readonly [string, string])[]])[] = [
  ['Ruft mich an: 0351 8471587', ['phone', '0351 8471587']],
  ['0351/84715-87', ['phone', '0351/84715-87']],
  ['(0351) 8471587, danke', ['phone', '(0351) 8471587']],
  ['Meine Nummer: +49 176 1234567.', ['phone', '+49 176 1234567']],
  ['+49 (0)176 12 34 567', ['phone', '+49 (0)176 12 34 567']],
  ['0049-176-1234567', ['phone', '0049-176-1234567']],
  ['01761234567', ['phone', '01761234567']],
  ['06 12 34 56 78', ['phone', '06 12 34 56 78']],
  ['06.12.34.56.78', ['phone', '06.12.34.56.78']],
  ['мій номер 050 123 45 67', ['phone', '050 123 45 67']],
  ['+380501234567', ['phone', '+380501234567']],
  ['رقمي ٠١٧٦ ١٢٣٤٥٦٧ شكرا', ['phone', '٠١٧٦ ١٢٣٤٥٦٧']],
  ['۰۹۱۲۳۴۵۶۷۸۹', ['phone', '۰۹۱۲۳۴۵۶۷۸۹']],
  ['হাত ০১৭১২৩৪৫৬৭৮', ['phone', '০১৭১২৩৪৫৬৭৮']],
  ['\u200e+963\u200e 944 123 456', ['phone', '+963\u200e 944 123 456']],
  ['(212) 555-0100', ['phone', '(212) 555-0100']],
  ['Tel. 8471587', ['phone', '8471587']],
  ['WhatsApp: 847158', ['phone', '847158']],
  ['واتساب 8471587', ['phone', '8471587']],
  ['am 01.02.2024 oder 0351 8471587', ['phone', '0351 8471587']],
  ['amira@example.org', ['email', 'amira@example.org']],
  ['Schreibt an amira.k@mail.example.org!', ['email', 'amira.k@mail.example.org']],
  ['amira (at) example.org', ['email', 'amira (at) example.org']],
  ['@amira_dresden', ['handle', '@amira_dresden']],
  ['Insta: @amira99, bitte', ['handle', '@amira99']],
  ['t.me/amira', ['link', 't.me/amira']],
  ['siehe https://example.org/a?b=1.', ['link', 'https://example.org/a?b=1']],
  ['www.example.org', ['link', 'www.example.org']],
  ['facebook.com/amira.k', ['link', 'facebook.com/amira.k']],
  ['unsere Seite verein-muster.de', ['link', 'verein-muster.de']],
  ['0351 8471587 oder amira@example.org', ['phone', '0351 8471587'], ['email', 'amira@example.org']],
  // None of these leads to anybody.
  ['Seit 2015 in Sachsen, von 2015-2020 in Dresden'],
  ['2015 2016 2017'],
  ['1990/1991/1992'],
  ['am 01.02.2024'],
  ['01.02.2024 - 03.04.2025'],
  ['01.02.2024-03.04.2025'],
  ['1.2.2024-3.4.2025'],
  ['vom 01.02. bis 03.04.'],
  ['01.02.-03.04.'],
  ['2024-01-02 bis 2025-03-04'],
  ['01/2019-12/2020'],
  ['09.2020 – 10.2021'],
  ['٠١/٠٢/٢٠٢٤'],
  ['08:00-16:30 Uhr, 9-17 Uhr'],
  ['1.200,50 €, 12 000 Euro'],
  ['1.000.000.000 Euro'],
  ['1 000 000 000'],
  ['5000000000'],
  ['500-1000 Euro, 450 bis 520 im Monat'],
  ['0.12345678'],
  ['0,25'],
  ['0/10/20/30/40/50'],
  ['10 20 30 40 50'],
  ['1, 2, 3, 4, 5, 6, 7, 8, 9, 10'],
  ['01067 Dresden, Prager Straße 10-12'],
  ['Prager Str. 10, 01069 Dresden'],
  ['§ 16a Abs. 2, § 25 Abs. 5 AufenthG, §§ 16-20'],
  ['SGB II, VIII und XII; § 8 Abs. 1 Nr. 3'],
  ['110 oder 112'],
  ['100 %'],
  ['B1/B2, A2'],
  ['3 Kinder (5, 8 und 12)'],
  ['und/oder'],
  ['z.B. Arbeit, usw. u.a.m.'],
  ['ich bin müde.Das ist gut'],
  ['Wohnung/Haus/Zimmer'],
  ['I work @home'],
  ['2 @ 3'],
  ['***'],
  ['0000000000'],
  [''],
];

describe('contact data in a text', () => {
  test.each(FOUND)('%j', (text, ...pieces) => {
    const found = findContactData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
    expect(found).toEqual(pieces);
  });

  test.each([
    ['Ruft mich an: 0351 8471587, ab 17 Uhr', 'Ruft mich an: …, ab 17 Uhr'],
    ['Mehr Kurse! amira@example.org @amira_dresden', 'Mehr Kurse! … …'],
    ['0351 8471587', undefined],
    [' amira@example.org! ', undefined],
    ['Nichts davon', 'Nichts davon'],
  ])('%j without it is %j', (text, rest) => {
    expect(withoutContactData(text)).toBe(rest);
  });

  test('never breaks, and what is taken out does not come back', () => {
    const almost = fc.string({ unit: fc.constantFrom(...'0123456789./- +()@aä٣x:\u200e') });
    fc.assert(
      fc.property(fc.oneof(almost, fc.string({ unit: 'grapheme' })), (text) => {
        let end = 0;
        for (const piece of findContactData(text)) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(piece.end).toBeGreaterThan(piece.start);
          end = piece.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
