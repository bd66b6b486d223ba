import { type Argument, type Message, says } from '../../problems/message.ts';
import type { Problem } from '../../problems/problem.ts';
import { messageId } from '../../texts/message-id.ts';
import type { SheetRow } from '../table/sheet-table.ts';
import { TEXT_COLUMNS } from '../texts/sheet-texts.ts';

/** What the wording of a problem depends on. */
export interface SheetTermsContext {
  /** Names of questions and settings, which texts may refer to. */
  readonly names: Iterable<string>;
  readonly leftOut: ReadonlyMap<string, SheetRow>;
  /** Whether a sheet has a column with this name. */
  hasColumn(sheet: string, column: string): boolean;
}

/** What to write instead of something that is left out. */
const INSTEAD: Readonly<Record<string, Message>> = {
  start: says('cure-write', { text: 'now()' }),
  end: says('cure-write', { text: 'now()' }),
};

/**
 * Rewords problems in the terms of a workbook. The checks know no format, and use those of YAML and Fluent.
 *
 * @returns a function that rewords a problem
 */
export function sheetTerms({ names, leftOut, hasColumn }: SheetTermsContext): (problem: Problem) => Problem {
  const nameById = new Map([...names].map((name) => [messageId(name), name]));
  const plain = (text: string) =>
    text.replaceAll(/\{ \$([\w-]+) \}/g, (_, id: string) => `\${${nameById.get(id) ?? id}}`);

  const inTerms = (message: Message): Message => {
    const given = Object.entries(message.with).map(([name, value]) => {
      return [name, name === 'key' && value === 'count' ? 'repeat_count' : argumentInTerms(value)];
    });
    const terms: Message['with'] = Object.fromEntries(given);
    if (message.id !== 'text-part') return { ...message, with: terms };
    const attribute = String(terms.part).slice(1);
    return says('text-column', { column: TEXT_COLUMNS[attribute] ?? attribute, what: terms.what ?? '' });
  };
  const argumentInTerms = (value: Argument): Argument => {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return plain(value);
    if ('id' in value) return inTerms(value);
    return value.map((each) => (typeof each === 'string' ? plain(each) : inTerms(each)));
  };

  return (problem) => {
    const found = problem.found?.replace(/^\$([\w-]+)$/, (_, id: string) => `\${${nameById.get(id) ?? id}}`);
    const cure = cureOf(problem);
    return {
      ...problem,
      message: inTerms(problem.message),
      ...(found === undefined ? {} : { found }),
      ...(cure === undefined ? {} : { cure: inTerms(cure) }),
      ...leftOutWords(problem, found),
    };
  };

  function leftOutWords(
    { code }: Problem,
    found: string | undefined,
  ): { readonly message?: Message; readonly cure?: Message } {
    const row = leftOut.get(/^\$\{\s*(.*?)\s*\}$/.exec(found ?? '')?.[1] ?? '');
    if (row === undefined || found === undefined || code !== 'always-empty') return {};
    const type = row.text('type');
    const message = says('refers-to-left-out', { found, type, row: row.number });
    const instead = INSTEAD[type.toLowerCase()];
    return { message, ...(instead === undefined ? {} : { cure: instead }) };
  }

  function cureOf({ code, sheet = '', column, cure }: Problem): Message | undefined {
    const add =
      typeof column === 'string' && !hasColumn(sheet, column)
        ? says('cure-add-column', { column, sheet })
        : undefined;
    switch (code) {
      case 'missing-text':
      case 'missing-translation':
        return add ?? says('cure-fill-in');
      case 'empty-list':
        return says('cure-choice-rows');
      case 'no-questions':
        return says('cure-question-rows');
      case 'bad-range':
        return says('cure-write-example', { text: 'start=0 end=10 step=1' });
      case 'missing-calculation':
        return says('cure-write-example', { text: '1 + 1' });
      default:
        return cure;
    }
  }
}
