import type { Statistics } from '../results/statistics.ts';
import type { Coordinators } from './dialogue/ports.ts';
import { statisticsMessage } from './prompts/statistics.ts';
import type { Localizer } from './words/words.ts';

export interface CoordinatorDeskPorts {
  /** Telegram user ids. */
  readonly coordinators: readonly number[];
  readonly localizer: Localizer;
  /** The surveys that run, in the order in which messages list them. */
  readonly surveys: { readonly formIds: readonly string[] };
  readonly titleOf: (formId: string, language: string) => string;
  readonly statisticsOf: (formId: string) => Promise<Statistics>;
  /** Registers the coordinator's menu of commands. */
  readonly showMenu: (userId: number, language: string) => void;
  readonly saveLanguage: (userId: number, language: string) => Promise<void>;
}

/** What the bot does for coordinators in their own chats. */
export function coordinatorDesk(ports: CoordinatorDeskPorts): Coordinators {
  const { coordinators, localizer, surveys, titleOf, statisticsOf, showMenu, saveLanguage } = ports;
  return {
    includes: (userId) => coordinators.includes(userId),
    speaks: async (userId, language) => {
      showMenu(userId, language);
      await saveLanguage(userId, language);
    },
    statistics: async (language) => {
      const rows = surveys.formIds.map(async (formId) => ({
        title: titleOf(formId, language),
        statistics: await statisticsOf(formId),
      }));
      return statisticsMessage(localizer, language, await Promise.all(rows));
    },
  };
}
