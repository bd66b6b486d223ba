import type { ItemDefinition } from '../../definition/definition.ts';
import { isFormId } from '../../definition/form-id.ts';
import { ownName } from '../../definition/own-name.ts';
import { isContainer, walkItems } from '../../definition/walk-items.ts';
import { isLanguage } from '../../languages/is-language.ts';
import { type Message, says } from '../../problems/message.ts';
import type { Place } from '../../problems/places.ts';
import { SETTING_VARIABLES } from '../../settings/variables.ts';
import { messageId, messageOfChoice } from '../../texts/message-id.ts';
import type { Subject } from '../subject.ts';
import { isName } from './naming.ts';

/** Fluent's rule for variables, `{ $name }`. */
const VARIABLE = /^[a-zA-Z][a-zA-Z0-9_-]*$/;

/** Checks the form's id, its languages, and the names of questions, groups and variables. */
export function checkNames(subject: Subject): void {
  checkFormId(subject);
  checkLanguages(subject);
  checkItemNames(subject);
  checkMessageIds(subject);
  checkVariableNames(subject);
}

function checkFormId({ definition, places, problems }: Subject): void {
  const { formId } = definition;
  const place = places.of(definition, 'form_id');
  if (formId.toLowerCase() === 'interface') {
    problems.error('reserved-form-id', place, says('form-id-interface'), { found: formId });
  } else if (!isFormId(formId)) {
    problems.error('bad-form-id', place, says('form-id-bad'), { found: formId });
  }
}

function checkLanguages({ definition, places, problems }: Subject): void {
  const { languages, defaultLanguage } = definition;
  languages.forEach((language, index) => {
    const place = places.of(languages, language);
    if (!isLanguage(language)) {
      problems.error('bad-language', place, says('language-code-bad', { language }), { found: language });
    } else if (languages.indexOf(language) < index) {
      problems.error('duplicate-language', place, says('language-twice', { language }), { found: language });
    }
  });
  if (languages.length > 0 && !languages.includes(defaultLanguage)) {
    const message = says('default-language-unlisted', { language: defaultLanguage, languages });
    problems.error('bad-default-language', places.of(definition, 'default_language'), message, {
      found: defaultLanguage,
    });
  }
}

function checkItemNames({ definition, places, problems }: Subject): void {
  const first = new Map<string, ItemDefinition>();
  for (const { item } of walkItems(definition.items)) {
    const { name } = item;
    if (name === '') continue;
    const place = places.of(item, 'name');
    const earlier = first.get(name);
    if (earlier !== undefined) {
      const where = lineOf(places.of(earlier, 'name'), place);
      const isMade = 'specifies' in earlier || 'specifies' in item;
      const found = ownName(name);
      const message = says(isMade ? 'name-taken-by-other' : 'name-taken', { name: found, where });
      problems.error('duplicate-name', place, message, { found });
      continue;
    }
    first.set(name, item);
    if (!isName(name)) {
      problems.error('bad-name', place, says('name-bad'), { found: name });
    } else if (name === 'form') {
      problems.error('reserved-name', place, says('name-form'), { found: name });
    } else if (!isContainer(item) && SETTING_VARIABLES.includes(name)) {
      const message = says('name-of-setting', { name, written: `{ $${name} }` });
      problems.warning('clashing-name', place, message, { found: name });
    }
  }
}

/** Questions, groups and choices share one space of message ids: `a-b` is question `a-b`, and choice `b` of list `a`. */
function checkMessageIds({ definition, questions, groups, places, problems }: Subject): void {
  const owners = new Map<string, { readonly name: string; readonly what: Message }>();
  for (const { definition: item } of [...groups, ...questions]) {
    const id = messageId(item.name);
    const owner = owners.get(id);
    const own = { name: item.name, what: says('quoted', { name: item.name }) };
    if (owner !== undefined && owner.name !== own.name)
      report(places.of(item, 'name'), owner.what, own.what, id);
    owners.set(id, own);
  }
  for (const [list, choices] of Object.entries(definition.choiceLists)) {
    for (const choice of new Map(choices.map((each) => [each.message ?? each.name, each])).values()) {
      const id = messageOfChoice(list, choice);
      const owner = owners.get(id);
      const own = says('what-choice', { name: choice.name, list });
      if (owner !== undefined) report(places.of(choice), owner.what, own, id);
      owners.set(id, { name: choice.name, what: own });
    }
  }

  function report(place: Place, owner: Message, other: Message, id: string): void {
    problems.error('clashing-message', place, says('message-shared', { owner, other, id }));
  }
}

function checkVariableNames({ definition, questionByName, places, problems }: Subject): void {
  const { variables } = definition.settings;
  for (const name of Object.keys(variables)) {
    const place = places.of(variables, name);
    if (!VARIABLE.test(name)) {
      problems.error('bad-name', place, says('variable-name-bad'), { found: name });
    } else if (SETTING_VARIABLES.includes(name) || questionByName.has(name)) {
      const message = says(questionByName.has(name) ? 'variable-is-question' : 'variable-is-setting', {
        name,
      });
      problems.error('clashing-name', place, message, { found: name });
    }
  }
}

function lineOf({ file, sheet, row = 1 }: Place, from: Place): Message {
  if (file === from.file) return says(sheet === undefined ? 'in-line' : 'in-row', { row });
  return says(sheet === undefined ? 'in-line-of' : 'in-row-of', { row, file });
}
