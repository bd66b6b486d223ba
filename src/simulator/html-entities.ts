/**
 * Telegram's HTML style, parsed as strictly as Telegram does.
 * Sources: https://core.telegram.org/bots/api#html-style and tdlib/td, `td/telegram/MessageEntity.cpp` (parse_html).
 */
import type { MessageEntity } from 'grammy/types';
import type { FormattedText } from './clean-text.ts';

/** A text that Telegram cannot parse. The message is Telegram's, without its prefix. */
export class EntityError extends Error {}

const SIMPLE_TAGS: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
};
const TAGS = new Set([
  ...Object.keys(SIMPLE_TAGS),
  'a',
  'span',
  'pre',
  'code',
  'blockquote',
  'tg-emoji',
  'tg-time',
]);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const CHARACTER = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?/g;
const SPACE = /[ \t\r\n\0\v]/;

interface OpenTag {
  name: string;
  argument: string;
  offset: number;
}

/**
 * Gives the plain text and its entities (UTF-16 offsets).
 *
 * @throws EntityError with Telegram's words and the byte offset (UTF-8) of the tag
 */
export function parseHtml(html: string): FormattedText {
  if (!html.includes('<')) return { text: decode(html), entities: [] };
  let text = '';
  const entities: MessageEntity[] = [];
  const open: OpenTag[] = [];
  let position = 0;
  while (position < html.length) {
    const bracket = html.indexOf('<', position);
    if (bracket === -1) {
      text += decode(html.slice(position));
      break;
    }
    text += decode(html.slice(position, bracket));
    if (html[bracket + 1] === '/') {
      position = closeTag(html, bracket, open, text, entities);
    } else {
      const tag = readStartTag(html, bracket);
      open.push({ name: tag.name, argument: tag.argument, offset: text.length });
      position = tag.end;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw new EntityError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  }
  entities.sort((one, other) => one.offset - other.offset || other.length - one.length);
  return { text, entities: entities.map(withoutLanguageOfInlineCode) };
}

/** Resolves character references; everything else stays as it is. */
function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(CHARACTER, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code === 0 || code >= 0x10_ffff ? whole : String.fromCodePoint(code);
  });
}

function byteOffset(html: string, position: number): number {
  return Buffer.byteLength(html.slice(0, position));
}

/** Reads to the `>`; returns the tag, the one argument that matters, and where the text continues. */
function readStartTag(html: string, start: number): { name: string; argument: string; end: number } {
  const at = byteOffset(html, start);
  let position = start + 1;
  while (position < html.length && html[position] !== '>' && !isSpace(html[position])) position += 1;
  if (position >= html.length) throw new EntityError(`Unclosed start tag at byte offset ${at}`);
  const name = html.slice(start + 1, position).toLowerCase();
  if (!TAGS.has(name)) throw new EntityError(`Unsupported start tag "${name}" at byte offset ${at}`);
  let argument = '';
  while (html[position] !== '>') {
    position = skipSpace(html, position);
    if (html[position] === '>') break;
    const attribute = readAttribute(html, position, name, at);
    argument = argumentOf(name, attribute.name, attribute.value) ?? argument;
    position = attribute.end;
  }
  if (name === 'span' && argument !== 'spoiler') {
    throw new EntityError(`Tag "span" must have class "tg-spoiler" at byte offset ${at}`);
  }
  return { name, argument, end: position + 1 };
}

function readAttribute(html: string, start: number, tag: string, at: number) {
  let position = start;
  while (position < html.length && !/[\s=>/"']/.test(html.charAt(position))) position += 1;
  const name = html.slice(start, position);
  if (position >= html.length) throw new EntityError(`Unclosed start tag "${tag}" at byte offset ${at}`);
  if (name === '') throw new EntityError(`Empty attribute name in the tag "${tag}" at byte offset ${at}`);
  position = skipSpace(html, position);
  if (html[position] !== '=') {
    if (position >= html.length) throw new EntityError(`Unclosed start tag "${tag}" at byte offset ${at}`);
    return { name, value: undefined, end: position };
  }
  position = skipSpace(html, position + 1);
  const quote = html[position];
  if (quote === undefined) throw new EntityError(`Unclosed start tag "${tag}" at byte offset ${at}`);
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, position + 1);
    if (end === -1 || end + 1 >= html.length) {
      throw new EntityError(`Unclosed start tag at byte offset ${at}`);
    }
    return { name, value: decode(html.slice(position + 1, end)), end: end + 1 };
  }
  const token = /^[A-Za-z0-9.-]*/.exec(html.slice(position))?.[0] ?? '';
  const end = position + token.length;
  if (end >= html.length) throw new EntityError(`Unclosed start tag at byte offset ${at}`);
  if (html[end] !== '>' && !isSpace(html[end])) {
    throw new EntityError(`Unexpected end of name token at byte offset ${byteOffset(html, position)}`);
  }
  return { name, value: token.toLowerCase(), end };
}

function argumentOf(tag: string, attribute: string, value: string | undefined): string | undefined {
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable';
  if (value === undefined) return undefined;
  if (tag === 'a' && attribute === 'href') return value;
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9);
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3);
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value;
  return undefined;
}

function closeTag(html: string, start: number, open: OpenTag[], text: string, entities: MessageEntity[]) {
  const at = byteOffset(html, start);
  const tag = open.at(-1);
  if (tag === undefined) throw new EntityError(`Unexpected end tag at byte offset ${at}`);
  let position = start + 2;
  while (position < html.length && html[position] !== '>' && !isSpace(html[position])) position += 1;
  const name = html.slice(start + 2, position).toLowerCase();
  position = skipSpace(html, position);
  if (html[position] !== '>') throw new EntityError(`Unclosed end tag at byte offset ${at}`);
  if (name !== '' && name !== tag.name) {
    throw new EntityError(
      `Unmatched end tag at byte offset ${at}, expected "</${tag.name}>", found "</${name}>"`,
    );
  }
  open.pop();
  const length = text.length - tag.offset;
  if (length > 0) addEntity(entities, tag, length, text);
  return position + 1;
}

function addEntity(entities: MessageEntity[], tag: OpenTag, length: number, text: string): void {
  const { name, argument, offset } = tag;
  const simple = SIMPLE_TAGS[name];
  const before = entities.at(-1);
  const same = before !== undefined && before.offset === offset && before.length === length;
  if (simple !== undefined) {
    entities.push({ type: simple, offset, length });
  } else if (name === 'span') {
    entities.push({ type: 'spoiler', offset, length });
  } else if (name === 'blockquote') {
    entities.push({ type: argument === '' ? 'blockquote' : 'expandable_blockquote', offset, length });
  } else if (name === 'a') {
    const url = checkedLink(argument === '' ? text.slice(offset) : argument);
    if (url !== undefined) entities.push({ type: 'text_link', offset, length, url });
  } else if (name === 'pre') {
    const language = same ? languageOf(before) : undefined;
    if (language !== undefined) entities.pop();
    entities.push({ type: 'pre', offset, length, ...(language === undefined ? {} : { language }) });
  } else if (name === 'code') {
    if (same && before.type === 'pre' && argument !== '') {
      entities.pop();
      entities.push({ type: 'pre', offset, length, language: argument });
    } else {
      entities.push(
        Object.assign({ type: 'code' as const, offset, length }, argument && { language: argument }),
      );
    }
  } else if (name === 'tg-emoji') {
    if (!/^-?[1-9]\d*$/.test(argument)) throw new EntityError('Invalid custom emoji identifier specified');
    entities.push({ type: 'custom_emoji', offset, length, custom_emoji_id: argument });
  }
}

function languageOf(entity: MessageEntity): string | undefined {
  return entity.type === 'code' && 'language' in entity ? String(entity.language) : undefined;
}

function withoutLanguageOfInlineCode(entity: MessageEntity): MessageEntity {
  return languageOf(entity) === undefined
    ? entity
    : { type: 'code', offset: entity.offset, length: entity.length };
}

/** An invalid link is dropped silently, as Telegram does: the words stay, the link is gone. */
function checkedLink(link: string): string | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `http://${link}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, href } = new URL(whole);
  if (protocol === 'tg:' || protocol === 'ton:') return href;
  return /^(https?|ftp):$/.test(protocol) && hostname.includes('.') ? href : undefined;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACE.test(character);
}

function skipSpace(html: string, start: number): number {
  let position = start;
  while (position < html.length && isSpace(html[position])) position += 1;
  return position;
}
