/** The questionnaire of the chaos: the picnic of the fault tests, with more questions of each kind. */
import { type Flow, PICNIC, LABELS as PICNIC_LABELS } from '../test/faults/picnic.ts';

export interface Question {
  readonly name: string;
  /** Unique among all texts of the bot: it tells which question a message asks. */
  readonly label: string;
  readonly kind: 'text' | 'number' | 'one' | 'several' | 'ranked';
  /** As on the buttons; their names are the same in lower case. */
  readonly choices: readonly string[];
}

const DISHES = ['Salad', 'Bread', 'Cake'];
const DRINKS = ['Water', 'Tea', 'Juice'];
const PLAYS = ['Football', 'Chess', 'Cards'];

const OF_THE_PICNIC: readonly Question[] = [
  { name: 'called', label: PICNIC_LABELS.called, kind: 'text', choices: [] },
  { name: 'guests', label: PICNIC_LABELS.guests, kind: 'number', choices: [] },
  { name: 'dish', label: PICNIC_LABELS.dish, kind: 'one', choices: DISHES },
  { name: 'drinks', label: PICNIC_LABELS.drinks, kind: 'several', choices: DRINKS },
  { name: 'wish', label: PICNIC_LABELS.wish, kind: 'text', choices: [] },
];

const FURTHER: readonly Question[] = [
  { name: 'chairs', label: 'How many chairs can you lend?', kind: 'number', choices: [] },
  { name: 'order', label: 'What do you like to play most?', kind: 'ranked', choices: PLAYS },
  { name: 'blankets', label: 'How many blankets do you have?', kind: 'number', choices: [] },
  { name: 'starts', label: 'What would you play first?', kind: 'one', choices: PLAYS },
  { name: 'carries', label: 'What could you carry back home?', kind: 'several', choices: DRINKS },
  { name: 'last', label: 'What else should we know?', kind: 'text', choices: [] },
];

/** What only the changed questionnaire asks. */
const CHILDREN: Question = {
  name: 'children',
  label: 'How many children are among them?',
  kind: 'number',
  choices: [],
};

/** In the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [...OF_THE_PICNIC, ...FURTHER];

/** In whichever revision. */
export const EVERY_QUESTION: readonly Question[] = [...QUESTIONS, CHILDREN];

const LISTS: Readonly<Record<string, string>> = {
  order: 'plays',
  starts: 'plays',
  carries: 'drinks',
};

export const SURVEY: Flow = {
  yaml: [
    PICNIC.yaml
      .replace('. <= 9999', '. <= 999999')
      .replace('choices:', 'choices:\n  plays: [football, chess, cards]'),
    ...FURTHER.map((question) => `  - ${item(question)}\n`),
  ].join(''),
  texts: [
    PICNIC.texts,
    ...FURTHER.map(({ name, label }) => `${name} = ${label}\n`),
    ...PLAYS.map((play) => `plays-${play.toLowerCase()} = ${play}\n`),
  ].join(''),
};

/** After a deploy: a question is new, a choice is gone and another has its place, a label has another wording. */
export const CHANGED_SURVEY: Flow = {
  yaml: SURVEY.yaml
    .replace('dishes: [salad, bread, cake]', 'dishes: [soup, bread, cake]')
    .replace('  - { type: select_one dishes', `  - ${item(CHILDREN)}\n  - { type: select_one dishes`),
  texts: `${SURVEY.texts
    .replace('dishes-salad = Salad', 'dishes-soup = Soup')
    .replace(PICNIC_LABELS.drinks, `${PICNIC_LABELS.drinks} (new)`)}${CHILDREN.name} = ${CHILDREN.label}\n`,
};

function item({ name, kind }: Question): string {
  const types = {
    text: 'text',
    number: 'integer',
    one: `select_one ${LISTS[name]}`,
    several: `select_multiple ${LISTS[name]}`,
    ranked: `rank ${LISTS[name]}`,
  };
  return `{ type: ${types[kind]}, name: ${name}, required: true }`;
}

/**
 * What a person answers: texts to write or buttons to tap. No two people and no two questions share a typed answer, and
 * each would do as an answer to the questions around it, too: an answer taken for the wrong question shows.
 *
 * @param person - below 10,000
 * @param changed - how often the person has come back to this question and changed the answer
 */
export function answerTo(
  question: Question,
  person: number,
  changed: number,
): readonly [string, ...string[]] {
  const place = EVERY_QUESTION.indexOf(question);
  const { choices } = question;
  const turned = (person + changed) % Math.max(1, choices.length);
  const [first = '', ...others] = [...choices.slice(turned), ...choices.slice(0, turned)];
  switch (question.kind) {
    case 'text':
    case 'number':
      return [String((10 + place + 20 * changed) * 10_000 + person)];
    case 'one':
      return [first];
    case 'several':
      return [first, ...others.slice(1)];
    case 'ranked':
      return [first, ...others];
  }
}

/** The answer as the export gives it. */
export function asExported({ kind, choices }: Question, given: readonly string[]): unknown {
  const names = given.map((text) => text.toLowerCase());
  switch (kind) {
    case 'text':
      return given[0];
    case 'number':
      return Number(given[0]);
    case 'one':
      return names[0];
    case 'several':
      return choices.map((choice) => choice.toLowerCase()).filter((name) => names.includes(name));
    case 'ranked':
      return names;
  }
}
