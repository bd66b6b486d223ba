import type { MessageEntity } from 'grammy/types';

/** The readable parts of a message. */
export interface ReadableMessage {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** What is written on its buttons, row by row. */
  readonly rows: readonly (readonly string[])[];
}

/** A message as a quotation, its buttons as a list. */
export function messageAsMarkdown({ text, entities, rows }: ReadableMessage): string {
  const lines = styled(text, entities)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`));
  // A backslash at the end of a line keeps the break.
  const broken = lines.map((line, index) => {
    const next = lines[index + 1];
    return line === '>' || next === undefined || next === '>' ? line : `${line}\\`;
  });
  const buttons = rows.map((row) => `> - ${row.map(escaped).join(' · ')}`);
  return [...broken, ...(buttons.length > 0 ? ['>', ...buttons] : [])].join('\n');
}

/** How a message changed. For an answered question the end is enough; a message with buttons is shown in full. */
export function editAsMarkdown(message: ReadableMessage): string {
  if (message.rows.length > 0) return `✎\n\n${messageAsMarkdown(message)}`;
  const lines = message.text.split('\n').filter((line) => line !== '');
  return `✎ ${lines.map(escaped).join(' · ')}`;
}

/** Characters that have a meaning in Markdown. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[\\*_`<>[\]]/gu, (character) => `\\${character}`)
    .replaceAll(/^(\d+)\./gmu, '$1\\.');
}

/** Bold and italic as Markdown has them, line by line. */
function styled(text: string, entities: readonly MessageEntity[]): string {
  const marks: Readonly<Record<string, string>> = { bold: '**', italic: '_' };
  let result = '';
  let position = 0;
  for (const { type, offset, length } of entities) {
    // Of nested styles the outer one is enough.
    if (offset < position) continue;
    const mark = marks[type] ?? '';
    result += escaped(text.slice(position, offset));
    const lines = text.slice(offset, offset + length).split('\n');
    result += lines.map((line) => (line.trim() === '' ? line : `${mark}${escaped(line)}${mark}`)).join('\n');
    position = offset + length;
  }
  return result + escaped(text.slice(position));
}
