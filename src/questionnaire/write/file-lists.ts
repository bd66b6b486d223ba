import type { ChoiceDefinition } from '../definition/definition.ts';

/** Whether a list's choices stand in a file: then they bring their labels along. */
export function isFromFile(choices: readonly ChoiceDefinition[] | undefined): boolean {
  return choices?.some(({ labels }) => labels !== undefined) ?? false;
}

/** The file that a list's name names, and the columns of it that are not called `name` and `label`. */
export function splitFileList(list: string): { file: string; value?: string; label?: string } {
  const [file = '', value, label] = list.split('#');
  return value === undefined || label === undefined ? { file } : { file, value, label };
}
