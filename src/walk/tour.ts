import type { Questionnaire } from '../questionnaire/compiled/questionnaire.ts';
import { shortFormId } from '../questionnaire/definition/form-id.ts';
import { type Act, sayingOf, tap } from './act.ts';

/**
 * What the first walker of each language tries apart from the questions, so that it sees every screen of the bot once.
 */
export interface Tour {
  readonly atConsent: readonly Act[];
  readonly atFirstQuestion: readonly Act[];
  readonly afterThanks: readonly Act[];
}

export const NO_TOUR: Tour = { atConsent: [], atFirstQuestion: [], afterThanks: [] };

/** @param language - of the walker, who invites others in the same language */
export function tourOf(questionnaire: Questionnaire, language: string): Tour {
  const { questions, settings, languages } = questionnaire;
  // Buttons carry at most so much of it.
  const formId = shortFormId(questionnaire.formId);
  const press = (data: Parameters<typeof sayingOf>[0]): Act => ({ do: 'tap', says: sayingOf(data) });
  const start: Act = { do: 'write', text: `/start ${questionnaire.formId}` };
  const withdraw = (step: 'ask' | 'yes' | 'no') => press({ type: 'withdraw', code: '', formId, step });
  const clear = (step: 'ask' | 'no') => press({ type: 'clear', code: '', formId, step });
  const results = (on: boolean) => press({ type: 'results', code: '', formId, on });
  const hasAdvice = questions.some(({ type, appearance }) => type === 'note' && appearance === 'advice');
  const advice = hasAdvice ? [press({ type: 'advice', formId })] : [];
  const commands = ['help', 'privacy', 'language', 'pause', 'resume', 'nonsense', 'restart'];
  const isOwn = !settings.assisted;
  return {
    atConsent: [
      press({ type: 'consent', tag: '', full: true }),
      press({ type: 'consent', tag: '', full: false }),
      { do: 'write', text: '?' },
      tap({ do: 'refuse' }),
      { do: 'write', text: '?' },
      start,
    ],
    atFirstQuestion: [
      ...commands.map((command): Act => ({ do: 'write', text: `/${command}` })),
      press({ type: 'restart', tag: '', yes: false }),
      { do: 'write', text: '/help' },
      ...advice,
      { do: 'write', text: '/delete' },
      { do: 'write', text: '/delete' },
      start,
      tap({ do: 'agree' }),
    ],
    afterThanks: [
      ...advice,
      ...(isOwn ? [press({ type: 'invite', formId })] : []),
      ...(isOwn && languages.length > 1 ? [press({ type: 'invite', formId, language })] : []),
      ...(isOwn && settings.resultsOn !== undefined ? [results(true), results(false), results(true)] : []),
      press({ type: 'show-code', code: '', formId }),
      clear('ask'),
      clear('no'),
      withdraw('ask'),
      withdraw('no'),
      withdraw('ask'),
      withdraw('yes'),
      { do: 'write', text: '/help' },
      press({ type: 'clear', code: '', formId: '', step: 'ask' }),
      press({ type: 'clear', code: '', formId: '', step: 'all' }),
    ],
  };
}
