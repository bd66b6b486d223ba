import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { Answers } from './answers.ts';
import type { Session } from './session.ts';

/** What a session is begun with: who runs the engine has the randomness. */
export interface Beginning {
  readonly id: string;
  readonly tag: string;
  readonly withdrawalCode: string;
  readonly generation: number;
  readonly language: string;
  /** Recorded only where the questionnaire registers it. */
  readonly channel: string | undefined;
}

/** A new session, at the consent. */
export function begin(questionnaire: Questionnaire, beginning: Beginning): Session {
  const { channel, ...rest } = beginning;
  return {
    ...rest,
    formId: questionnaire.formId,
    revision: questionnaire.revision,
    structure: questionnaire.structure,
    ...(channel !== undefined && questionnaire.settings.channels.includes(channel) ? { channel } : {}),
    stage: { at: 'consent' },
    asking: 1,
    furthest: 0,
    answers: new Answers(),
  };
}
