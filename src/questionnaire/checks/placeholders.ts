import type { Definition } from '../definition/definition.ts';
import { NOT_GIVEN } from '../organisation/organisation.ts';

/** Of the shipped examples: "Muster" is German for a specimen, and names ending in ".example" belong to nobody (RFC 2606). */
const IN_SETTINGS = /(?<!\p{L})Muster\p{L}*|(?<!\d)0000(?!\d)|\.example(?![\w.])/u;
/** In a text, "Muster" alone may mean a pattern. */
const IN_TEXTS =
  /(?<!\p{L})Muster(?:-|stadt|stra(?:ß|ss)e|mann|frau|verein|verband)[\p{L}-]*|(?<!\d)0000 \d+/u;

/** The code of the problem, and what accepts that the words are meant as they are. */
export const PLACEHOLDER = 'placeholder';

/**
 * What stands in a questionnaire for something that whoever runs it has to fill in: `contact: umfrage@muster.example`. Such
 * words must not reach respondents.
 */
export function placeholdersIn({ settings, texts }: Definition): readonly string[] {
  const { organisation, controller, contact, keptUntil, withdrawalUntil, variables } = settings;
  const values = Object.entries({ organisation, controller, contact, ...variables });
  const notGiven = [
    organisation,
    controller,
    contact,
    keptUntil,
    withdrawalUntil,
    ...Object.values(texts),
  ].some((text) => text.includes(NOT_GIVEN));
  const found = settings.acceptedWarnings?.includes(PLACEHOLDER)
    ? []
    : [
        ...values.flatMap(([name, value]) => (IN_SETTINGS.test(value) ? [`${name}: ${value}`] : [])),
        ...Object.values(texts).flatMap((source) => IN_TEXTS.exec(source)?.[0] ?? []),
      ];
  return [...new Set([...found, ...(notGiven ? [NOT_GIVEN] : [])])];
}
