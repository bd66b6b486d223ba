/**
 * Runs forms in ODK's own engine for the web, `@getodk/xforms-engine`, in a process of its own: it needs the globals of
 * a browser. Reads {@link EngineForm}s as JSON from standard input, writes what the engine says to standard output.
 */
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { EngineForm, NodeState } from './forms.ts';

interface EngineNode {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly required: boolean;
    readonly value: unknown;
    readonly children: readonly EngineNode[] | null;
    readonly valueOptions: readonly { readonly value: string }[] | null;
  };
  readonly validationState: { readonly constraint?: { readonly valid: boolean } | null };
  setValue?(value: unknown): void;
  setValues?(values: readonly string[]): void;
  selectValues?(values: readonly string[]): void;
}

const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Record<string, unknown> };
};
const { window } = new JSDOM('');
for (const name of [
  'DOMParser',
  'XMLSerializer',
  'Node',
  'Element',
  'Document',
  'Attr',
  'Text',
  'document',
]) {
  Object.assign(globalThis, { [name]: window[name] });
}
// Its parser, made for a bundler, looks for these.
Object.assign(globalThis, { window, __dirname: '/' });

// By a variable: its types would give the whole project the globals of a browser.
const engine = '@getodk/xforms-engine';
const { createInstance } = (await import(engine)) as {
  createInstance(
    xml: string,
    options: object,
  ): Promise<{ readonly root: EngineNode; readonly error?: { readonly message: string } }>;
};

const forms = JSON.parse(await text(process.stdin)) as readonly EngineForm[];
const results: NodeState[][][] = [];
for (const form of forms) {
  const fetchFormAttachment = () => Promise.resolve(new Response('', { status: 404 }));
  const { root, error } = await createInstance(form.xml, { form: { fetchFormAttachment } });
  if (root === undefined) throw new Error(`${error?.message}\n${form.xml}`);
  const states = [statesOf(root)];
  for (const step of form.steps) {
    for (const [reference, value] of Object.entries(step)) set(root, reference, value);
    states.push(statesOf(root));
  }
  results.push(states);
}
process.stdout.write(JSON.stringify(results));

function set(root: EngineNode, reference: string, value: string): void {
  const node = leavesOf(root).find(({ currentState }) => currentState.reference === reference);
  if (node === undefined) throw new Error(`There is no ${reference}.`);
  if (node.nodeType === 'select') node.selectValues?.(value === '' ? [] : value.split(' '));
  else node.setValue?.(value);
}

function statesOf(root: EngineNode): NodeState[] {
  return leavesOf(root).map(({ currentState: state, validationState }) => ({
    reference: state.reference,
    relevant: state.relevant,
    required: state.required,
    value: Array.isArray(state.value) ? state.value.join(' ') : String(state.value ?? ''),
    allowed: validationState.constraint?.valid ?? true,
    ...(state.valueOptions ? { choices: state.valueOptions.map((option) => option.value) } : {}),
  }));
}

function leavesOf(node: EngineNode): readonly EngineNode[] {
  const { children } = node.currentState;
  return children ? children.flatMap(leavesOf) : node.nodeType.startsWith('repeat') ? [] : [node];
}
