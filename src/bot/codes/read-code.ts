/** A thread of its own: reads the codes in one picture, and sends back what they say. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// By itself the package would fetch this file from the network.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(readFileSync(wasm)).buffer } });

const codes = await readBarcodes(workerData as Uint8Array, { tryHarder: true, maxNumberOfSymbols: 5 });
parentPort?.postMessage(codes.filter(({ isValid, text }) => isValid && text !== '').map(({ text }) => text));
