import { FluentResource } from '@fluent/bundle';
import type { Definition } from './definition.ts';

/**
 * What a respondent agrees to, as plain data: who asks and under which terms, and the `form` message of every language
 * with all messages and terms that it uses.
 *
 * The channels, the closing day, reminders and what comes after the interview are left out: a new flyer or a week more
 * to take part changes nothing that anybody agreed to, and must not ask everybody again.
 */
export function consentOf({ settings, texts }: Definition): unknown {
  const {
    channels: _channels,
    closes: _closes,
    reminders: _reminders,
    resultsOn: _resultsOn,
    next: _next,
    askHelped: _askHelped,
    acceptedWarnings: _acceptedWarnings,
    ...terms
  } = settings;
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
