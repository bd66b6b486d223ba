import { type Message, says } from '../problems/message.ts';
import type { Definition } from './definition.ts';

/** `${last-saved#name}`: an answer of the interview before. */
const LAST_SAVED = 'last-saved#';

/** What pyxform adds to every form. */
const OWN_TO_FORMS = ['instanceID', 'instanceName'];

/** Whether a name stands for something that other programs record and a chat does not: it is always empty. */
export function isLeftOut({ leftOut = [] }: Pick<Definition, 'leftOut'>, name: string): boolean {
  return name.startsWith(LAST_SAVED) || OWN_TO_FORMS.includes(name) || leftOut.includes(name);
}

/** Why, for a message: a part of a sentence. */
export function whyLeftOut(name: string): Message {
  return name.startsWith(LAST_SAVED) ? says('why-last-saved') : says('why-left-out');
}
