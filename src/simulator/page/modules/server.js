/** The way to the server and back: acts go by POST, what happens comes as server-sent events. */

/** @import { ActResult, PageAct, PageEvent, QuestionList, ShownMessage } from '../../page-protocol.ts' */

/**
 * @param {string} language - the page's language; phones that nobody has used yet use it as well
 * @param {{ onEvent: (event: PageEvent) => void, onAway: () => void }} listener - `onAway` when the server is not there;
 *   it is tried again by itself, and then begins with `hello` again
 */
export function listenToServer(language, { onEvent, onAway }) {
  const source = new EventSource(`events?language=${encodeURIComponent(language)}`);
  source.addEventListener('message', ({ data }) => onEvent(JSON.parse(data)));
  source.addEventListener('error', () => {
    onAway();
    // Browsers give up for good on some errors, such as a server that is only just coming up.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => listenToServer(language, { onEvent, onAway }), 1000);
    }
  });
}

/**
 * @param {PageAct} asked
 * @returns {Promise<ActResult | { readonly problem: 'away' }>}
 */
export async function act(asked) {
  try {
    const response = await fetch('acts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    return await response.json();
  } catch {
    return { problem: 'away' };
  }
}

/**
 * Sends files from the device.
 *
 * @param {number} person
 * @param {readonly File[]} files
 * @param {'media' | 'file'} as
 * @param {string} caption
 * @returns {Promise<ActResult | { readonly problem: 'away' }>}
 */
export async function upload(person, files, as, caption) {
  const body = new FormData();
  const facts = { person: String(person), as, caption };
  for (const [field, value] of Object.entries(facts)) body.append(field, value);
  for (const [index, file] of files.entries()) body.append(`file-${index}`, file);
  try {
    return await (await fetch('uploads', { method: 'POST', body })).json();
  } catch {
    return { problem: 'away' };
  }
}

/**
 * Gives questionnaires to the simulator, with what belongs to them.
 *
 * @param {readonly File[]} files
 * @returns {Promise<ActResult | { readonly problem: 'away' }>}
 */
export async function uploadFlows(files) {
  const body = new FormData();
  for (const [index, file] of files.entries()) body.append(`file-${index}`, file);
  try {
    return await (await fetch('flows', { method: 'POST', body })).json();
  } catch {
    return { problem: 'away' };
  }
}

/**
 * @param {string} formId
 * @param {string} language
 * @returns {Promise<QuestionList | undefined>}
 */
export async function questionsOf(formId, language) {
  const query = new URLSearchParams({ form: formId, language });
  const response = await fetch(`questions?${query}`).catch(() => undefined);
  return response?.ok ? await response.json() : undefined;
}

/**
 * @param {number} person
 * @param {number} before - a message's id
 * @returns {Promise<{ messages: ShownMessage[], more: boolean }>}
 */
export async function olderMessages(person, before) {
  const query = new URLSearchParams({ person: String(person), before: String(before) });
  const response = await fetch(`messages?${query}`);
  return await response.json();
}
