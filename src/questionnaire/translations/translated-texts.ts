import { layOut } from '../checks/subject.ts';
import { expectedTexts, LABEL } from '../checks/texts/expected-texts.ts';
import type { Definition } from '../definition/definition.ts';
import { walkItems } from '../definition/walk-items.ts';
import type { Message } from '../problems/message.ts';
import { Places } from '../problems/places.ts';
import { ProblemList } from '../problems/problem-list.ts';
import { messageId } from '../texts/message-id.ts';
import { LanguageFile } from './language-file.ts';

/** A text to be translated. */
export interface TranslatedText {
  readonly id: string;
  /** '' for the message's own text. */
  readonly attribute: string;
  /** Where it is shown, in plain words: `question "work": hint`. */
  readonly context: string;
}

/** Texts that are translated together: those of a questionnaire, or the bot's own words. */
export interface Translated {
  /** The form's id, or `interface`. */
  readonly name: string;
  readonly sourceLanguage: string;
  readonly files: ReadonlyMap<string, LanguageFile>;
  /** In the order in which respondents see them. */
  readonly texts: readonly TranslatedText[];
  /** The names that variables stand for. */
  readonly nameOf: (variable: string) => string;
}

export function keyOf({ id, attribute }: Pick<TranslatedText, 'id' | 'attribute'>): string {
  return attribute === '' ? id : `${id}.${attribute}`;
}

/** The texts of a questionnaire. */
export function textsOfForm(definition: Definition): Translated {
  const nameById = new Map(
    [...walkItems(definition.items)].map(({ item: { name } }) => [messageId(name), name]),
  );
  const nameOf = (id: string) => nameById.get(id) ?? id;
  const files = new Map(
    Object.entries(definition.texts).map(([language, source]) => [
      language,
      new LanguageFile(source, nameOf),
    ]),
  );
  const nowhere = () => ({ file: '' });
  const subject = layOut(definition, new Places(nowhere), nowhere, new ProblemList());
  const expected = expectedTexts(subject).flatMap(({ id, what, attributes }) =>
    [LABEL, ...attributes].map((attribute) => ({
      id,
      attribute,
      context: `${contextOf(what)}: ${attribute || 'label'}`,
    })),
  );
  const source = files.get(definition.defaultLanguage);
  const texts = inSource(source, expected, () => 'part of other texts');
  return { name: definition.formId, sourceLanguage: definition.defaultLanguage, files, texts, nameOf };
}

/** Where a text appears, for translators: in English, like the sheet's headers. */
function contextOf({ id, with: given }: Message): string {
  const { name = '', list = '', answer = '' } = given as Readonly<Record<string, string>>;
  const kind = id.replace(/^what-/, '');
  if (list !== '') return `${kind} "${name}" of "${list}"`;
  if (answer !== '') return `${kind} "${answer}" of the repeat "${name}"`;
  return name === '' ? kind : `${kind} "${name}"`;
}

/**
 * The bot's own words.
 *
 * @param sources - by language; the one marked as the source, otherwise English
 */
export function textsOfInterface(sources: Readonly<Record<string, string>>): Translated {
  const files = new Map(
    Object.entries(sources).map(([language, source]) => [language, new LanguageFile(source)]),
  );
  const [sourceLanguage] = [...files].find(([, file]) => file.isSource) ?? ['en'];
  const source = files.get(sourceLanguage);
  const texts = inSource(source, [], (id) => source?.comment(id) || 'what the bot says');
  return { name: 'interface', sourceLanguage, files, texts, nameOf: (variable) => variable };
}

/** The texts that the source has; those that are not expected anywhere come last. */
function inSource(
  source: LanguageFile | undefined,
  expected: readonly TranslatedText[],
  contextOf: (id: string) => string,
): readonly TranslatedText[] {
  const keys = new Set(source?.keys);
  const known = new Set(expected.map(keyOf));
  const others = [...keys].flatMap((key) => {
    const [id = '', attribute = ''] = key.split('.');
    return known.has(key) ? [] : { id, attribute, context: contextOf(id) };
  });
  return [...expected.filter((text) => keys.has(keyOf(text))), ...others];
}
