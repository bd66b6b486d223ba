import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A questionnaire with a question of each kind of answer: typed, tapped, ticked. */
export interface Flow {
  readonly yaml: string;
  readonly texts: string;
}

const SETTINGS = `form_id: picnic
languages: [en]
default_language: en
settings:
  organisation: Example Association
  controller: Example Association, Example Street 1, 01067 Dresden
  contact: survey@example.org
  kept_until: 2099-12-31
  withdrawal_until: 2099-06-30
  minutes: 3
`;

const FORM = `form =
    .title = A picnic
    .description = Who brings what
    .purpose = to plan a picnic
    .topics = what you eat
`;

/** What is asked, as the guests know it. */
export const LABELS = {
  called: 'What shall we call you?',
  guests: 'How many people come with you?',
  dish: 'What will you bring?',
  drinks: 'What would you like to drink?',
  wish: 'What do you wish for?',
} as const;

export type QuestionName = keyof typeof LABELS;

export const PICNIC: Flow = {
  yaml: `${SETTINGS}
choices:
  dishes: [salad, bread, cake]
  drinks: [water, tea, juice]
survey:
  - { type: text, name: called, required: true }
  - { type: integer, name: guests, required: true, constraint: ". <= 9999" }
  - { type: select_one dishes, name: dish, required: true }
  - { type: select_multiple drinks, name: drinks, required: true }
  - { type: text, name: wish, required: true }
`,
  texts: `${FORM}
called = ${LABELS.called}
guests = ${LABELS.guests}
dish = ${LABELS.dish}
drinks = ${LABELS.drinks}
wish = ${LABELS.wish}
dishes-salad = Salad
dishes-bread = Bread
dishes-cake = Cake
drinks-water = Water
drinks-tea = Tea
drinks-juice = Juice
`,
};

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

/** Writes a questionnaire where the bot reads it; gives the environment that leads there. */
export function writeFlow(folder: string, { yaml, texts }: Flow): { FLOWS_DIR: string; LOCALES_DIR: string } {
  const flows = join(folder, 'flows');
  const english = join(folder, 'locales', 'en');
  mkdirSync(flows, { recursive: true });
  mkdirSync(english, { recursive: true });
  const formId = /^form_id: (.*)$/mu.exec(yaml)?.[1] ?? 'picnic';
  writeFileSync(join(flows, `${formId}.yaml`), yaml);
  writeFileSync(join(english, `${formId}.ftl`), texts);
  writeFileSync(join(english, 'interface.ftl'), readFileSync(join(LOCALES, 'en', 'interface.ftl')));
  // A bundle does not find the texts that the project ships.
  cpSync(join(LOCALES, 'en', 'check'), join(english, 'check'), { recursive: true });
  return { FLOWS_DIR: flows, LOCALES_DIR: join(folder, 'locales') };
}
