/** Whether a text can be a form's id. */
export function isFormId(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text);
}

/** The form id most similar to what an author wrote. */
export function suggestedFormId(written: string): string {
  const id = written
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40);
  return id.replace(/-$/, '') || 'a-name';
}

/** `flows/first-look.yaml` -> `first-look`. */
export function formIdOf(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]*$/, '');
}
