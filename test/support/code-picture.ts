import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type WriterOptions, writeBarcode } from 'zxing-wasm/writer';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

/** A PNG of a code that says this. */
export async function codePicture(text: string, format: WriterOptions['format'] = 'QRCode'): Promise<Buffer> {
  const { image, error } = await writeBarcode(text, { format, scale: 4 });
  if (image === null) throw new Error(error);
  return Buffer.from(await image.arrayBuffer());
}
