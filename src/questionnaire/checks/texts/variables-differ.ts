import { type Message, says } from '../../problems/message.ts';

/** What one text inserts and another does not, in words. At least one of the lists has names. */
export function differencesOf(lacks: readonly string[], adds: readonly string[]): Message {
  const lack = says('variables-lack', { names: lacks });
  const more = says('variables-more', { names: adds });
  if (lacks.length === 0) return more;
  return adds.length === 0 ? lack : says('joined', { first: lack, second: more });
}
