import type {
  ItemDefinition,
  QuestionDefinition,
} from '../../../../src/questionnaire/definition/definition.ts';
import type { Form } from './forms.ts';

/** Where a question, group or repeat is: the steps from the root, and those that lead into its repeat. */
interface Place {
  readonly path: readonly string[];
  readonly repeat: readonly string[] | undefined;
}

/** By name. */
export function placesOf(items: readonly ItemDefinition[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  locate(items, ['data'], undefined);
  return places;

  function locate(
    within: readonly ItemDefinition[],
    path: readonly string[],
    repeat: readonly string[] | undefined,
  ): void {
    for (const item of within) {
      const own = [...path, item.name];
      const inside = item.type === 'repeat' ? own : repeat;
      places.set(item.name, { path: own, repeat: inside });
      if (item.type === 'group' || item.type === 'repeat') locate(item.items, own, inside);
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  integer: 'int',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
};

/** The XForm that pyxform would make of a form: paths as https://github.com/XLSForm/pyxform (survey.py) writes them. */
export function xformOf({ items, choiceLists = {} }: Form): string {
  const places = placesOf(items);
  const lists = Object.entries(choiceLists).map(
    ([name, choices]) =>
      `<instance id="${name}"><root>${choices
        .map(
          (choice) =>
            `<item>${Object.entries({ ...choice.columns, name: choice.name, label: choice.name })
              .map(([column, value]) => `<${column}>${escaped(value)}</${column}>`)
              .join('')}</item>`,
        )
        .join('')}</root></instance>`,
  );
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
<h:head><h:title>Form</h:title><model>
<instance><data id="form">${items.map(instanceOf).join('')}</data></instance>
${lists.join('\n')}
${items.flatMap(bindsOf).join('\n')}
</model></h:head>
<h:body>${items.map(controlOf).join('\n')}</h:body></h:html>`;

  function absolute(name: string): string {
    const place = places.get(name);
    if (place === undefined) throw new Error(`There is no "${name}".`);
    return `/${place.path.join('/')}`;
  }

  /** From the same repeat relative, so that it is the same instance; in indexed-repeat() absolute. */
  function expression(source: string, from: string, current = ''): string {
    const own = places.get(from);
    return source.replaceAll(
      /indexed-repeat\([^,]+,[^,]+|\$\{(\w+)\}/gu,
      (found, name: string | undefined) => {
        if (name === undefined) return found.replaceAll(/\$\{(\w+)\}/gu, (_, each: string) => absolute(each));
        const target = places.get(name);
        if (own?.repeat === undefined || target?.repeat !== own.repeat || target.path === own.repeat)
          return absolute(name);
        const up = own.path.slice(own.repeat.length).map(() => '..');
        return `${current}${[...up, ...target.path.slice(own.repeat.length)].join('/')}`;
      },
    );
  }

  function instanceOf(item: ItemDefinition): string {
    if (item.type === 'group') return `<${item.name}>${item.items.map(instanceOf).join('')}</${item.name}>`;
    if (item.type === 'repeat')
      return `<${item.name} jr:template="">${item.items.map(instanceOf).join('')}</${item.name}>`;
    return `<${item.name}/>`;
  }

  function bindsOf(item: ItemDefinition): readonly string[] {
    const asked = item.type === 'group' || item.type === 'repeat' ? undefined : item;
    const required = asked?.required === true ? 'true()' : asked?.required || undefined;
    const attributes = Object.entries({
      type: asked && (TYPES[asked.type] ?? 'string'),
      relevant: item.relevant,
      constraint: asked?.constraint,
      calculate: asked?.calculation,
      required,
    }).flatMap(([key, value]) =>
      value === undefined ? [] : `${key}="${escaped(expression(value, item.name))}"`,
    );
    const own = `<bind nodeset="${absolute(item.name)}" ${attributes.join(' ')}/>`;
    return asked || !('items' in item) ? [own] : [own, ...item.items.flatMap(bindsOf)];
  }

  function controlOf(item: ItemDefinition): string {
    const ref = absolute(item.name);
    if (item.type === 'group') return `<group ref="${ref}">${item.items.map(controlOf).join('')}</group>`;
    if (item.type === 'repeat') {
      const count =
        item.count === undefined ? '' : ` jr:count="${escaped(expression(item.count, item.name))}"`;
      return `<group ref="${ref}"><repeat nodeset="${ref}"${count}>${item.items.map(controlOf).join('')}</repeat></group>`;
    }
    return item.type === 'calculate' ? '' : questionOf(item, ref);
  }

  function questionOf(item: QuestionDefinition, ref: string): string {
    if (item.list === undefined) return `<input ref="${ref}"><label>${item.name}</label></input>`;
    const filter =
      item.choiceFilter && `[${escaped(expression(item.choiceFilter, item.name, 'current()/'))}]`;
    const element = item.type === 'select_one' ? 'select1' : 'select';
    return `<${element} ref="${ref}"><label>${item.name}</label><itemset nodeset="instance('${item.list}')/root/item${filter ?? ''}"><value ref="name"/><label ref="label"/></itemset></${element}>`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
