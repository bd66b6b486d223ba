import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { type Message, says } from '../../problems/message.ts';
import { seedOf, shuffled } from '../shuffle.ts';
import { toNumber, toText } from '../values.ts';
import { type Operand, one, three, type XPathFunction } from './function.ts';

const HASHES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
};

/** Data files, texts of the form, encoded data, and sets of nodes as a whole. */
export const DATA_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'pulldata',
    takes: [4, 4],
    usage: `pulldata('file', 'column', 'key column', \${question})`,
    doc: 'The cell of a data file in the first row whose key column holds the last argument; empty if there is none.',
    make: (operands) => {
      const [table, column, keyColumn, key] = operands.map((operand) => operand.evaluate);
      if (!table || !column || !keyColumn || !key) return () => '';
      return (scope) =>
        scope.lookUp?.(
          toText(table(scope)).replace(/\.csv$/i, ''),
          toText(column(scope)),
          toText(keyColumn(scope)),
          toText(key(scope)),
        ) ?? '';
    },
  },
  {
    name: 'randomize',
    takes: [1, 2],
    wants: ['nodes', 'value'],
    usage: `randomize(\${repeat}, seed)`,
    doc: 'Nodes in a random order, the same for each person at each place; with a seed, the same for equal seeds.',
    make: () => () => '',
    nodes: ([set, seed]) => {
      const nodes = nodesOf(set);
      const from = seed?.evaluate;
      return (scope) => shuffled(nodes(scope), from ? toNumber(from(scope)) || 0 : seedOf(scope.random()));
    },
  },
  {
    name: 'jr:itext',
    takes: [1, 1],
    usage: "jr:itext('/data/question:label')",
    doc: "A text of the form in the respondent's language, by its id in the XForm that pyxform makes.",
    make: ([id]) => {
      if (!id) return () => '';
      const wanted = id.evaluate;
      return (scope) => scope.text?.(toText(wanted(scope))) ?? '';
    },
  },
  {
    name: 'version',
    takes: [0, 0],
    usage: 'version()',
    doc: "The form's version, from the settings.",
    make: () => (scope) => scope.version ?? '',
  },
  {
    name: 'digest',
    takes: [2, 3],
    usage: "digest(text, 'SHA-256', 'hex')",
    doc: 'A hash of a text: MD5, SHA-1, SHA-256, SHA-384 or SHA-512, in base64 unless hex is asked for.',
    make: three((text, algorithm, encoding) => {
      const hash = HASHES[toText(algorithm).toUpperCase()];
      if (!hash) return '';
      const bytes = hash(new TextEncoder().encode(toText(text)));
      return toText(encoding ?? 'base64').toLowerCase() === 'hex' ? hex(bytes) : btoa(binary(bytes));
    }),
  },
  {
    name: 'base64-decode',
    takes: [1, 1],
    usage: `base64-decode(\${code})`,
    doc: 'The text that a text in base64 stands for; empty if it is not base64.',
    make: one((code) => {
      try {
        return new TextDecoder().decode(Uint8Array.from(atob(toText(code)), (sign) => sign.charCodeAt(0)));
      } catch {
        return '';
      }
    }),
  },
  empty('property', 1, says('why-property')),
  empty('device-info', 0, says('why-device-info')),
  empty('duration', 0, says('why-duration')),
  empty('to-bikram-sambat', 1, says('why-nepali-calendar')),
  empty('extract-signed', 2, says('why-signed')),
];

function empty(name: string, takes: number, why: Message): XPathFunction {
  return {
    name,
    takes: [takes, takes],
    usage: `${name}(…)`,
    doc: 'Always empty: a chat has nothing to give for it.',
    make: () => () => '',
    isEmpty: why,
  };
}

function nodesOf(operand: Operand | undefined): NonNullable<Operand['nodes']> {
  return operand?.nodes ?? (() => []);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function binary(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
