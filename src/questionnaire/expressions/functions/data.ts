import { toText } from '../values.ts';
import type { XPathFunction } from './function.ts';

/** Data files beside the questionnaire. */
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
];
