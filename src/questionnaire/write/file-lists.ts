import type { ChoiceDefinition } from '../definition/definition.ts';

/** Whether a list's choices come from a file: then they have their own labels. */
export function isFromFile(choices: readonly ChoiceDefinition[] | undefined): boolean {
  return choices?.some(({ labels }) => labels !== undefined) ?? false;
}

/** The file in a list's name, and its columns if they are not called `name` and `label`. */
export function splitFileList(list: string): { file: string; value?: string; label?: string } {
  const [file = '', value, label] = list.split('#');
  return value === undefined || label === undefined ? { file } : { file, value, label };
}
