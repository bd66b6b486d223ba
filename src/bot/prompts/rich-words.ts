import { RichText } from '../../questionnaire/markup/rich-text.ts';
import type { Text } from '../words/html.ts';
import type { Words } from '../words/words.ts';

/** Characters for private use that stand for the inserted texts while Fluent puts the words together. */
const FIRST_STAND_IN = 0xe000;
const STAND_IN = /([\ue000-\ue0ff])/u;

/** The interface's words for a key with texts filled in that keep their markup. */
export function richWords(
  words: Words,
  key: string,
  variables: Readonly<Record<string, Text | number>>,
): RichText {
  const inserted: RichText[] = [];
  const standIns = Object.entries(variables).map(([name, value]) => {
    if (!(value instanceof RichText)) return [name, value] as const;
    inserted.push(value);
    return [name, String.fromCodePoint(FIRST_STAND_IN + inserted.length - 1)] as const;
  });
  const pieces = words(key, Object.fromEntries(standIns)).split(STAND_IN);
  return new RichText(
    pieces.flatMap((text) => {
      const rich = STAND_IN.test(text) ? inserted[(text.codePointAt(0) ?? 0) - FIRST_STAND_IN] : undefined;
      return rich?.runs ?? [{ text, styles: [] }];
    }),
  );
}
