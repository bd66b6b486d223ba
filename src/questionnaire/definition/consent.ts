import { FluentResource } from '@fluent/bundle';
import { SETTING_ROWS } from '../settings/settings.ts';
import type { Definition } from './definition.ts';

const NOT_AGREED_TO: ReadonlySet<string> = new Set(
  SETTING_ROWS.filter(([, { consent }]) => consent === false).map(([name]) => name),
);

/**
 * What a respondent agrees to, as plain data: who asks and under which terms, and the `form` message of every language
 * with all messages and terms that it uses.
 *
 * Settings that change nothing for the respondent are left out: a new flyer, or another week in which to take part, must
 * not ask everybody again.
 */
export function consentOf({ settings, texts }: Definition): unknown {
  const terms = Object.fromEntries(Object.entries(settings).filter(([name]) => !NOT_AGREED_TO.has(name)));
  return {
    terms,
    texts: Object.entries(texts)
      .map(([language, source]) => [language, formTexts(source)])
      .sort(),
  };
}

function formTexts(source: string): unknown {
  const entries = new Map(new FluentResource(source).body.map((entry) => [entry.id, entry]));
  const used = new Map<string, unknown>();
  const take = (id: string): void => {
    const entry = entries.get(id);
    if (entry === undefined || used.has(id)) return;
    used.set(id, entry);
    JSON.stringify(entry, (_key, part: unknown) => {
      if (isReference(part)) take(part.type === 'term' ? `-${part.name}` : part.name);
      return part;
    });
  };
  take('form');
  return Object.fromEntries(used);
}

function isReference(part: unknown): part is { type: 'term' | 'mesg'; name: string } {
  if (typeof part !== 'object' || part === null || !('type' in part) || !('name' in part)) return false;
  return (part.type === 'term' || part.type === 'mesg') && typeof part.name === 'string';
}
