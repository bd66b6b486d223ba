import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import type { Order, Sheet } from './sheet.ts';

const FONTS = [
  ['@expo-google-fonts/noto-sans', ['400Regular', '700Bold']],
  ['@expo-google-fonts/noto-sans-arabic', ['400Regular', '700Bold']],
] as const;

/** So many sheets are drawn before what was kept for the next ones is dropped. */
const KEPT = 10;

/** Draws sheets, one after another. Each takes its time: it belongs into a thread of its own. */
export class Engine {
  readonly #compiler = NodeCompiler.create({ workspace: '.', fontArgs: [{ fontPaths: fontPaths() }] });
  #drawn = 0;

  draw(sheet: Sheet, order: Order): Uint8Array {
    if (++this.#drawn % KEPT === 0) this.#compiler.evictCache(KEPT);
    switch (order.as) {
      case 'svg':
        return Buffer.from(this.#svg(sheet));
      case 'png': {
        const options = {
          fitTo: { mode: 'width', value: order.width },
          font: { loadSystemFonts: false },
        } as const;
        return new Resvg(this.#svg(sheet), options).render().asPng();
      }
      case 'pdf':
        return this.#pdf(sheet, order.createdAt);
    }
  }

  #svg(sheet: Sheet): string {
    return this.#compiler.plainSvg(args(sheet));
  }

  #pdf(sheet: Sheet, createdAt: number): Buffer {
    const options = { pdfTags: true, creationTimestamp: Math.floor(createdAt / 1000) };
    try {
      return this.#compiler.pdf(args(sheet), { ...options, pdfStandard: 'ua-1' });
    } catch (error) {
      if (!reasonOf(error).includes('PDF/UA-1 error')) throw error;
      return this.#compiler.pdf(args(sheet), options);
    }
  }
}

function fontPaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return FONTS.flatMap(([name, styles]) => {
    const folder = dirname(resolve(`${name}/package.json`));
    return styles.map((style) => join(folder, style));
  });
}

/** The engine's message: where it is depends on the version of Node. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${'code' in error ? error.code : ''}`.trim();
}

function args({ template, data }: Sheet) {
  return { mainFileContent: template, inputs: { data: JSON.stringify(data) } };
}
