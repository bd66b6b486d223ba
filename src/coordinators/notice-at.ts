/**
 * When coordinators may be told of a response: some time after it was sent. Otherwise whoever was just seen with a phone
 * in their hand would be known to have sent it.
 *
 * @param now - epoch milliseconds
 * @param random - from 0 to 1
 * @param delay - the shortest and the longest, in seconds
 * @returns epoch milliseconds
 */
export function noticeAt(now: number, random: number, delay: readonly [from: number, to: number]): number {
  const [from, to] = delay;
  return now + Math.round((from + random * (to - from)) * 1000);
}
