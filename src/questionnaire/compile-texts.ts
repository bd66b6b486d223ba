import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Definition } from './definition.ts';
import { isRightToLeft } from './right-to-left.ts';
import type { Texts, TextVariables } from './texts.ts';

/** Stands where a variable has no value: an author may well use an answer that was skipped. */
const NO_VALUE = '…';

/**
 * The texts of a definition, by language. Sources are parsed when a language is first used: most processes hold many
 * questionnaires and meet few of their languages.
 *
 * @returns for a language the questionnaire lacks, the texts of its default language
 */
export function compileTexts({ texts, defaultLanguage }: Definition): (language: string) => Texts {
  const compiled = new Map<string, Texts>();
  const fallback = (): FluentBundle => bundleOf(defaultLanguage);
  const bundles = new Map<string, FluentBundle>();

  function bundleOf(language: string): FluentBundle {
    let bundle = bundles.get(language);
    if (bundle === undefined) {
      bundle = newBundle(language, texts[language] ?? '');
      bundles.set(language, bundle);
    }
    return bundle;
  }

  return (wanted) => {
    const language = Object.hasOwn(texts, wanted) ? wanted : defaultLanguage;
    let found = compiled.get(language);
    if (found === undefined) {
      const own = bundleOf(language);
      found = {
        language,
        text: (message, attribute, variables) =>
          format(own, message, attribute, variables) ?? format(fallback(), message, attribute, variables),
      };
      compiled.set(language, found);
    }
    return found;
  };
}

function newBundle(language: string, source: string): FluentBundle {
  // Isolation marks keep a Latin name from turning an Arabic sentence around, but they break links and hashtags: they
  // are set only where directions mix as a rule.
  const bundle = new FluentBundle(language, { useIsolating: isRightToLeft(language) });
  bundle.addResource(new FluentResource(source));
  return bundle;
}

function format(
  bundle: FluentBundle,
  id: string,
  attribute: string | undefined,
  variables: TextVariables,
): string | undefined {
  const message = bundle.getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (pattern === undefined || pattern === null) return undefined;
  const errors: Error[] = [];
  let text = bundle.formatPattern(pattern, variables, errors);
  // Fluent leaves `{$name}` where a value is missing.
  for (const { message: reason } of errors) {
    const name = /^Unknown variable: \$(.+)$/.exec(reason)?.[1];
    if (name !== undefined) text = text.replaceAll(`{$${name}}`, NO_VALUE);
  }
  return text;
}
