/** Whether a text can be a form's id: what Telegram takes at the end of a link (`?start=…`). */
export function isFormId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** The form id most similar to what an author wrote. */
export function suggestedFormId(written: string): string {
  const id = written
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST_SUGGESTED);
  return /[A-Za-z0-9]/.test(id) ? id : `form-${digits(written)}`;
}

/** Leaves room for a channel in the link. */
const LONGEST_SUGGESTED = 40;

/** Characters of a form's id that fit on every button. */
const LONGEST_ON_BUTTONS = 40;

/** A form's id as buttons carry it: the same for the same id, and never another form's id. */
export function shortFormId(formId: string): string {
  if (formId.length <= LONGEST_ON_BUTTONS) return formId;
  return `${formId.slice(0, LONGEST_ON_BUTTONS - 9)}~${digits(formId)}`;
}

/** `flows/first-look.yaml` -> `first-look`. */
export function formIdOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '');
}

/** Eight digits that tell texts apart (FNV-1a). */
function digits(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
