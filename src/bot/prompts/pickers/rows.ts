import type { InlineKeyboardButton } from 'grammy/types';

/** Makes a button that carries what has been tapped so far, and itself. */
export type PickButton = (label: string, value: string) => InlineKeyboardButton;

export type PickerRow = InlineKeyboardButton[];

/** Arranges buttons in rows. */
export function inRows(buttons: readonly InlineKeyboardButton[], perRow: number): PickerRow[] {
  const rows: PickerRow[] = [];
  for (let index = 0; index < buttons.length; index += perRow)
    rows.push(buttons.slice(index, index + perRow));
  return rows;
}
