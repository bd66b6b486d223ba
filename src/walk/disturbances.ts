/**
 * What happens between two answers: commands, other languages, old buttons, greetings. None of it may move the
 * interview.
 */
export const DISTURBANCES = [
  'start',
  'help',
  'pause',
  'privacy',
  'plain',
  'language',
  'restart',
  'old-button',
  'due',
] as const;

export type Disturbance = (typeof DISTURBANCES)[number];
