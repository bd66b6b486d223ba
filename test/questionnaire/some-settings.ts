import type { Settings } from '../../src/questionnaire/definition/definition.ts';

/** Settings for questionnaires of which a test looks at something else. */
export const someSettings: Settings = {
  organisation: 'Example Association',
  controller: 'Example Street 1',
  contact: 'survey@example.org',
  keptUntil: '2099-12-31',
  withdrawalUntil: '2099-06-30',
  minimumAge: 18,
  minutes: 3,
  unit: 'person',
  channels: [],
  participation: 'ask',
  assisted: false,
  sessionDays: 30,
  variables: {},
};
