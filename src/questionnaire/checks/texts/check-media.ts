import type { DataFiles } from '../../csv/data-files.ts';
import type { Definition } from '../../definition/definition.ts';
import { readFluent } from '../../fluent/fluent-source.ts';
import { says } from '../../problems/message.ts';
import type { LocateText } from '../../problems/places.ts';
import type { ProblemList } from '../../problems/problem-list.ts';
import { knownEndings, type MediaAttribute, mediaKind } from '../../texts/media-files.ts';

const ATTRIBUTES: readonly MediaAttribute[] = ['audio', 'image'];

/** Reports recordings and pictures that are missing or cannot be used: the text is shown without them. */
export function checkMedia(
  { texts }: Definition,
  files: DataFiles,
  locateText: LocateText,
  problems: ProblemList,
): void {
  const told = new Set<string>();
  for (const [language, source] of Object.entries(texts)) {
    if (!/^\s+\.(?:audio|image)\s*=/m.test(source)) continue;
    for (const { id, attributes } of readFluent(source).messages.values()) {
      for (const attribute of ATTRIBUTES) {
        const text = attributes.get(attribute);
        if (text === undefined || told.has(text.words)) continue;
        told.add(text.words);
        const place = locateText(language, id, attribute, text.offset);
        reportMedia(attribute, text.words.trim(), place, files, problems);
      }
    }
  }
}

/** Reports a recording or picture that is missing, or that Telegram cannot play or show. */
export function reportMedia(
  attribute: MediaAttribute,
  found: string,
  place: ReturnType<LocateText>,
  files: DataFiles,
  problems: ProblemList,
): void {
  if (!files.has(found)) {
    const message = says('media-missing', { file: found });
    problems.warning('missing-file', place, message, { found, cure: files.cure });
  } else if (mediaKind(attribute, found) === undefined) {
    const message = says(attribute === 'audio' ? 'file-unplayable' : 'file-unshowable', { file: found });
    const cure = says('cure-save-as', { endings: knownEndings(attribute) });
    problems.warning('unusable-file', place, message, { found, cure });
  }
}
