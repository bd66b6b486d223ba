import type { Settings } from '../settings/settings.ts';

/** What holds for every questionnaire of a folder that says nothing else: its file is `organisation.yaml`. */
export interface Organisation {
  readonly settings: Partial<Settings>;
  readonly texts: OrganisationTexts;
}

/**
 * Texts about a questionnaire, by attribute, then by language (`''`: for all others). They are written as in a workbook:
 * `${contact}` inserts a setting.
 */
export type OrganisationTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const NO_ORGANISATION: Organisation = { settings: {}, texts: {} };

/** Marks what nobody says, where a questionnaire is only tried out. People read it in their language (bot/words/not-given.ts). */
export const NOT_GIVEN = '— not given —';

/** Stands in for an organisation in the simulator. No real bot runs with it. */
const STAND_IN: Organisation = {
  settings: {
    organisation: NOT_GIVEN,
    controller: NOT_GIVEN,
    contact: NOT_GIVEN,
    // A value that is not a day is shown as it is.
    keptUntil: NOT_GIVEN,
    withdrawalUntil: NOT_GIVEN,
  },
  texts: { purpose: { '': NOT_GIVEN } },
};

/** An organisation that leaves nothing open, so that every questionnaire can be tried out. */
export function forTrial({ settings, texts }: Organisation): Organisation {
  return {
    settings: { ...STAND_IN.settings, ...settings },
    texts: { ...STAND_IN.texts, ...texts },
  };
}

/**
 * What completes a questionnaire when it is read. `as-written`: nothing does, and nothing need be there, so that it can be
 * converted or translated as its author wrote it.
 */
export type Completion = Organisation | 'as-written';

/** The settings that a questionnaire is completed with. */
export function sharedSettings(completion: Completion): Partial<Settings> {
  return completion === 'as-written' ? {} : completion.settings;
}
