import { type Act, sayingOf, tap } from './act.ts';

/** What the first walker of each language tries besides the questions, so that every screen of the bot is seen once. */
export interface Tour {
  readonly atConsent: readonly Act[];
  readonly atFirstQuestion: readonly Act[];
  readonly afterThanks: readonly Act[];
}

export const NO_TOUR: Tour = { atConsent: [], atFirstQuestion: [], afterThanks: [] };

export function tourOf(formId: string, hasAdvice: boolean): Tour {
  const press = (data: Parameters<typeof sayingOf>[0]): Act => ({ do: 'tap', says: sayingOf(data) });
  const start: Act = { do: 'write', text: `/start ${formId}` };
  const withdraw = (step: 'ask' | 'yes' | 'no') => press({ type: 'withdraw', code: '', formId, step });
  const advice = hasAdvice ? [press({ type: 'advice', formId })] : [];
  const commands = ['help', 'privacy', 'language', 'pause', 'resume', 'nonsense', 'restart'];
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
      press({ type: 'show-code', code: '', formId }),
      withdraw('ask'),
      withdraw('no'),
      withdraw('ask'),
      withdraw('yes'),
      { do: 'write', text: '/help' },
    ],
  };
}
