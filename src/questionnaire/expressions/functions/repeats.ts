import { DEEPEST_REPEAT } from '../../definition/repeat-limits.ts';
import { toInteger } from '../values.ts';
import { lists, type Want, type XPathFunction } from './function.ts';

/** Functions on repeats and other nodes: how many there are, which one it is, and the answers in them. */
export const REPEAT_FUNCTIONS: readonly XPathFunction[] = [
  {
    name: 'count',
    takes: [1, 1],
    wants: ['list or repeat'],
    usage: `count(\${repeat})`,
    doc: 'How many instances a repeat has, or nodes a path; of a question, in how many instances it is relevant.',
    make: ([counted]) => {
      if (counted?.node?.kind !== 'answer') return (scope) => counted?.list(scope).length ?? 0;
      const { name } = counted.node;
      return (scope) => scope.instances?.(name, scope.focus?.node) ?? counted.list(scope).length;
    },
  },
  {
    name: 'count-non-empty',
    takes: [1, 1],
    wants: ['list'],
    usage: `count-non-empty(\${question})`,
    doc: 'In how many instances of its repeat a question is answered.',
    make: lists((values) => values.filter((value) => value !== '').length),
  },
  {
    name: 'indexed-repeat',
    takes: [3, 2 * DEEPEST_REPEAT + 1],
    pairs: true,
    wants: ['any instance', ...Array<readonly Want[]>(DEEPEST_REPEAT).fill(['repeat', 'value']).flat()],
    usage: `indexed-repeat(\${question}, \${repeat}, number)`,
    doc: 'The answer to a question in an instance of its repeat, counted from 1; empty where there is no such instance. For a repeat within a repeat, a further repeat and number follow.',
    make: ([question, ...pairs]) => {
      if (question?.node?.kind !== 'answer') return () => '';
      const { name } = question.node;
      const levels = pairs.flatMap((repeat, index) => {
        const number = pairs[index + 1];
        return index % 2 === 0 && repeat.node?.kind === 'answer' && number !== undefined
          ? { repeat: repeat.node.name, number: number.evaluate }
          : [];
      });
      return (scope) => {
        const wanted = new Map(levels.map(({ repeat, number }) => [repeat, toInteger(number(scope))]));
        const numbers = [...wanted.values()];
        if (!numbers.every((number) => number >= 1)) return '';
        return scope.answerAt?.(name, wanted) ?? question.list(scope)[(numbers[0] ?? 0) - 1] ?? '';
      };
    },
  },
  {
    name: 'position',
    takes: [0, 1],
    wants: ['nodes'],
    usage: 'position(..)',
    doc: 'Which instance of its repeat the question is in, from 1, however many groups are between. In brackets position().',
    make: ([of]) => {
      if (!of) return (scope) => scope.focus?.position ?? 1;
      const nodes = of.nodes ?? (() => []);
      return (scope) => nodes(scope)[0]?.position ?? 1;
    },
  },
  {
    name: 'index',
    takes: [0, 0],
    usage: 'index()',
    doc: 'The same as position(..), as SurveyCTO has it.',
    make: () => (scope) => scope.here?.()?.position ?? 1,
  },
  {
    name: 'last',
    takes: [0, 0],
    usage: 'last()',
    doc: 'In brackets: how many nodes there are, so [last()] is the last one.',
    make: () => (scope) => scope.focus?.size ?? 1,
  },
  {
    name: 'name',
    takes: [0, 1],
    wants: ['nodes'],
    usage: 'name(..)',
    doc: 'The name of a question, group or column.',
    make: ([of]) => {
      const nodes = of?.nodes;
      if (!nodes) return (scope) => (scope.focus?.node ?? scope.here?.())?.name ?? '';
      return (scope) => nodes(scope)[0]?.name ?? '';
    },
  },
];
