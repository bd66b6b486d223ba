import { Parser } from 'saxen';
import { says } from '../../problems/message.ts';
import { damaged } from './bad-workbook.ts';

/** Looks up an attribute by name, with or without a namespace prefix; `undefined` if it is missing. */
export type Attribute = (name: string) => string | undefined;

/** Receives the parts of a document in order. Names have no namespace prefix (`x:row` is `row`). */
export interface XmlListener {
  readonly open?: (name: string, attribute: Attribute, empty: boolean) => void;
  /** Follows every `open`, even for an empty element. */
  readonly close?: (name: string) => void;
  /** Text between tags, entities resolved; one text may come in several pieces. */
  readonly text?: (piece: string) => void;
}

/**
 * Reads one XML part of a workbook.
 *
 * @param part - its name, for the message if it is damaged
 * @throws BadWorkbook if it is not well-formed, or declares entities (no workbook needs them; XML bombs use them)
 */
export function readXml(bytes: Uint8Array, part: string, listener: XmlListener): void {
  const broken = damaged(says('part-not-xml', { part }));
  const parser = new Parser();
  let sound = true;
  const refuse = () => {
    sound = false;
    parser.stop();
  };
  parser.on('openTag', (name, attributes, decode, empty) => {
    const attribute: Attribute = (wanted) => {
      const all = attributes();
      const value = all[wanted] ?? all[Object.keys(all).find((key) => key.endsWith(`:${wanted}`)) ?? ''];
      return value === undefined ? undefined : decode(value);
    };
    listener.open?.(localName(name), attribute, empty);
  });
  if (listener.close !== undefined) {
    const { close } = listener;
    parser.on('closeTag', (name) => close(localName(name)));
  }
  if (listener.text !== undefined) {
    const { text } = listener;
    parser.on('text', (piece, decode) => text(decode(piece)));
    parser.on('cdata', text);
  }
  parser.on('attention', refuse);
  parser.on('warn', refuse);
  parser.on('error', refuse);
  parser.parse(decodeText(bytes, broken));
  if (!sound) throw broken;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Office Open XML allows UTF-8 and UTF-16 (ECMA-376 Part 2, 8.1). */
function decodeText(bytes: Uint8Array, broken: Error): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw broken;
  }
}
