import { type Parsed, parse, settle } from '../expressions/index.ts';
import type { ItemDefinition } from './definition.ts';
import { type FormTree, namer } from './form-tree.ts';

/** What an expression is for. */
export type ExpressionKey =
  | 'relevant'
  | 'required'
  | 'constraint'
  | 'calculation'
  | 'default'
  | 'choice_filter'
  | 'seed'
  | 'count'
  /** In a label, hint or message. */
  | 'text';

/** Parses an expression of an item (in a text of the form: of none); paths that lead to one question become its name. */
export function parseInPlace(
  tree: FormTree,
  owner: ItemDefinition | undefined,
  key: ExpressionKey,
  source: string,
  parser = parse,
): Parsed {
  const columns = key === 'choice_filter';
  const parsed = parser(source, { columns });
  if (!parsed.ok) return parsed;
  const nameOf = namer(tree, owner && tree.at(owner));
  const self = key === 'constraint' ? owner?.name : undefined;
  const ast = settle(parsed.ast, { nameOf, columns, self });
  return ast === parsed.ast ? parsed : { ok: true, ast };
}
