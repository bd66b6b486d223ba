import { completeSettings } from '../../src/questionnaire/settings/read-settings.ts';

/** Settings for questionnaires of which a test looks at something else. */
export const someSettings = completeSettings({
  organisation: 'Example Association',
  controller: 'Example Street 1',
  contact: 'survey@example.org',
  keptUntil: '2099-12-31',
  withdrawalUntil: '2099-06-30',
  minutes: 3,
});
