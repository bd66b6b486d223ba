import { toInteger, toText } from '../values.ts';
import { one, two, type XPathFunction } from './function.ts';

/** The answers to select_one and select_multiple: names of choices, separated by spaces. */
export const CHOICE_FUNCTIONS: readonly XPathFunction[] = [
  selected(
    'selected',
    'True when the choice is among those selected. Nothing is selected in an empty answer but the empty name.',
  ),
  selected('is-selected', 'The same as selected(), as JavaRosa has it.'),
  {
    name: 'selected-at',
    takes: [2, 2],
    usage: `selected-at(\${question}, index)`,
    doc: 'The name of the choice at an index, counted from 0; empty beyond the last.',
    make: two((list, index) => names(toText(list))[toInteger(index)] ?? ''),
  },
  {
    name: 'count-selected',
    takes: [1, 1],
    usage: `count-selected(\${question})`,
    doc: 'How many choices are selected.',
    make: one((list) => names(toText(list)).length),
  },
  {
    name: 'jr:choice-name',
    takes: [2, 2],
    wants: ['value', 'choices'],
    usage: `jr:choice-name(\${question}, '\${question}')`,
    doc: "The label of a choice of the question named second, in the respondent's language; empty for no choice.",
    make: ([choice, question]) => {
      if (!choice || question?.node?.kind !== 'answer') return () => '';
      const { name } = question.node;
      const chosen = choice.evaluate;
      return (scope) => {
        const value = toText(chosen(scope));
        return value === '' ? '' : (scope.choiceLabel?.(name, value) ?? value);
      };
    },
  },
];

function selected(name: string, doc: string): XPathFunction {
  return {
    name,
    takes: [2, 2],
    usage: `${name}(\${question}, 'choice')`,
    doc,
    make: two((list, choice) => includes(toText(list), toText(choice).trim())),
  };
}

function names(list: string): readonly string[] {
  return list.split(' ').filter((name) => name !== '');
}

/** Does not split the list, because forms call this function more often than any other. */
function includes(list: string, name: string): boolean {
  if (name === '') return list === '';
  for (let at = list.indexOf(name); at !== -1; at = list.indexOf(name, at + 1)) {
    const end = at + name.length;
    if ((at === 0 || list[at - 1] === ' ') && (end === list.length || list[end] === ' ')) return true;
  }
  return false;
}
