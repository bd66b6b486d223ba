import type { CoordinatorState, FormCount } from '../storage/contract/coordinators.ts';
import type { CountRow } from '../storage/contract/counts.ts';
import type { NoticeMessage } from './messenger.ts';
import { milestoneReached } from './milestone.ts';

/** The responses to one form that coordinators may know of when they are told. */
export interface FormTotals {
  readonly formId: string;
  readonly total: number;
  readonly byDay: ReadonlyMap<string, number>;
}

/**
 * @param toCome - how many responses must not be told yet. No notice says which response it belongs to, so the newest are
 *   left out: around midnight a day may show a few less until their time has come
 */
export function totalsOf(formId: string, counts: readonly CountRow[], toCome: number): FormTotals {
  const byDay = new Map<string, number>();
  for (const { event, day, count } of counts) {
    if (event !== 'completed') continue;
    byDay.set(day, (byDay.get(day) ?? 0) + count);
  }
  let kept = toCome;
  let total = 0;
  for (const day of [...byDay.keys()].toSorted().toReversed()) {
    const stored = byDay.get(day) ?? 0;
    const told = Math.max(0, stored - kept);
    kept -= stored - told;
    total += told;
    if (told > 0) byDay.set(day, told);
    else byDay.delete(day);
  }
  return { formId, total, byDay };
}

/** What to do for one coordinator, and what to remember of them afterwards. */
export type Telling =
  | { readonly do: 'nothing' }
  | {
      readonly do: 'edit';
      readonly messageId: number;
      readonly message: NoticeMessage;
      readonly then: CoordinatorState;
    }
  | { readonly do: 'send'; readonly message: NoticeMessage; readonly then: CoordinatorState };

/**
 * Decides by comparing the present numbers with what the coordinator was told last. So it may be repeated at any point,
 * and it does not matter how many notices come together or when they come.
 *
 * One message a day is edited in place; a new one is sent on a new day, or when a form reaches a milestone.
 */
export function decideTelling(state: CoordinatorState, forms: readonly FormTotals[], today: string): Telling {
  if (!forms.some((form) => isNews(form, state, today))) return { do: 'nothing' };

  const milestones: Record<string, number> = { ...state.milestones };
  const newMilestones = new Set<string>();
  for (const { formId, total } of forms) {
    const reached = milestoneReached(total);
    // Withdrawals may lower a total, but a milestone is told only once.
    if (reached <= (milestones[formId] ?? 0)) continue;
    milestones[formId] = reached;
    newMilestones.add(formId);
  }

  const { messageId } = state;
  const isNew = messageId === undefined || state.day !== today || newMilestones.size > 0;
  const lines: FormCount[] = [];
  for (const { formId, total, byDay } of forms) {
    const before = toldOf(formId, state);
    if (total === 0 && !before) continue;
    const line = { formId, today: byDay.get(today) ?? 0, total };
    const milestone = isNew
      ? newMilestones.has(formId)
        ? milestones[formId]
        : undefined
      : before?.milestone;
    lines.push(milestone === undefined ? line : { ...line, milestone });
  }
  const message = { day: today, forms: lines };
  const then = { day: today, told: lines, milestones };
  return isNew ? { do: 'send', message, then } : { do: 'edit', messageId, message, then };
}

function isNews({ formId, total, byDay }: FormTotals, state: CoordinatorState, today: string): boolean {
  const before = toldOf(formId, state);
  if (!before || state.day === undefined) return total > 0;
  // The day counts too: one response may have been withdrawn while another came. So does a day not told of yet.
  return (
    total !== before.total ||
    (byDay.get(state.day) ?? 0) !== before.today ||
    (state.day !== today && byDay.has(today))
  );
}

function toldOf(formId: string, state: CoordinatorState): FormCount | undefined {
  return state.told?.find((line) => line.formId === formId);
}
