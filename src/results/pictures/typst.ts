import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

type Compiler = import('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;

/** What is drawn: a template in Typst (https://typst.app/docs), and the data that it reads from `sys.inputs.data`. */
export interface Sheet {
  readonly template: string;
  readonly data: unknown;
}

const FONTS = [
  ['@expo-google-fonts/noto-sans', ['400Regular', '700Bold']],
  ['@expo-google-fonts/noto-sans-arabic', ['400Regular', '700Bold']],
] as const;

/** The families of these fonts, in the order in which a character is looked for. */
export const FAMILIES = ['Noto Sans', 'Noto Sans Arabic'];

/** So many sheets are drawn before what was kept for the next ones is dropped. */
const KEPT = 10;

let loaded: Promise<Compiler> | undefined;
let drawn = 0;

/** The engine is loaded only when something is drawn: it takes 50 MB. Where it is not installed, nothing else fails. */
async function compiler(): Promise<Compiler> {
  loaded ??= load();
  if (++drawn % KEPT === 0) (await loaded).evictCache(KEPT);
  return await loaded;
}

async function load(): Promise<Compiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { resolve } = createRequire(import.meta.url);
  const fontPaths = FONTS.flatMap(([name, styles]) => {
    const folder = dirname(resolve(`${name}/package.json`));
    return styles.map((style) => join(folder, style));
  });
  return NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths }] });
}

/** @returns an SVG document; letters are shapes in it, so that no fonts are needed to show it */
export async function svgOf(sheet: Sheet): Promise<string> {
  return (await compiler()).plainSvg(args(sheet));
}

/**
 * A PDF with tags for screen readers. It claims PDF/UA-1 (ISO 14289-1), unless the engine finds something in it that the standard
 * forbids, such as a character that no font has: then it has the same tags, and makes no claim.
 *
 * @param createdAt - epoch milliseconds: written into the file where the sheet says `date: auto`
 */
export async function pdfOf(sheet: Sheet, { createdAt }: { readonly createdAt: number }): Promise<Buffer> {
  const engine = await compiler();
  const options = { pdfTags: true, creationTimestamp: Math.floor(createdAt / 1000) };
  try {
    return engine.pdf(args(sheet), { ...options, pdfStandard: 'ua-1' });
  } catch (error) {
    if (!reasonOf(error).includes('PDF/UA-1 error')) throw error;
    return engine.pdf(args(sheet), options);
  }
}

/** @param width - pixels */
export async function pngOf(sheet: Sheet, width: number): Promise<Buffer> {
  const svg = await svgOf(sheet);
  const { Resvg } = await import('@resvg/resvg-js');
  const options = { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } } as const;
  return new Resvg(svg, options).render().asPng();
}

/** The engine's message: where it is depends on the version of Node. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${'code' in error ? error.code : ''}`;
}

function args({ template, data }: Sheet) {
  return { mainFileContent: template, inputs: { data: JSON.stringify(data) } };
}
