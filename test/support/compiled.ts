import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Node has compiled, kept from run to run: for the processes of the tests, and for those that they start. */
export const COMPILED = join(tmpdir(), 'miteinander-compiled');
