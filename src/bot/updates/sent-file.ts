import type { Message } from 'grammy/types';
import type { SentFile } from '../../interview/input.ts';
import type { FileKind } from '../../questionnaire/definition/question-types.ts';

/** File name endings by type, for what Telegram gives no name. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
};

/** Pictures sent as files whose metadata can be removed. Others count as files. */
const PICTURES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** The file that a message brings; `undefined` where there is none: a text, a sticker, a contact, … */
export function sentFile(message: Message): SentFile | undefined {
  const { photo, voice, audio, video, video_note: note, document } = message;
  // The largest size comes last.
  const picture = photo?.at(-1);
  if (picture !== undefined) return described('image', picture, 'jpg', undefined);
  if (voice !== undefined) return described('audio', voice, 'ogg', voice.duration);
  if (audio !== undefined) return described('audio', audio, endingOf(audio, 'mp3'), audio.duration);
  if (video !== undefined) return described('video', video, endingOf(video, 'mp4'), video.duration);
  if (note !== undefined) return described('video', note, 'mp4', note.duration);
  if (document === undefined) return undefined;
  return described(kindOf(document.mime_type ?? ''), document, endingOf(document, 'bin'), undefined);
}

function described(
  kind: FileKind,
  { file_id: id, file_size: size }: { readonly file_id: string; readonly file_size?: number },
  ending: string,
  duration: number | undefined,
): SentFile {
  return { id, kind, ending, size, duration };
}

function kindOf(type: string): FileKind {
  if (PICTURES.has(type)) return 'image';
  if (type.startsWith('audio/')) return 'audio';
  return type.startsWith('video/') ? 'video' : 'file';
}

/** Only the ending is taken from the file's name: names can identify people. */
function endingOf(
  {
    file_name: name = '',
    mime_type: type = '',
  }: { readonly file_name?: string; readonly mime_type?: string },
  otherwise: string,
): string {
  return ENDINGS[type] ?? /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? otherwise;
}
