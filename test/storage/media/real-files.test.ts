/**
 * Real files, made by the programs that people use: their metadata is gone, and they open as before.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stripMetadata } from '../../../src/storage/media/strip-metadata.ts';
import { type MediaPrograms, mediaPrograms } from '../../support/media-programs.ts';

const SECRET = 'Amira Beispiel';
/** A test picture, a tone, and a text track: drones write their places into one. */
const SOURCES = [
  ...['-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=5:duration=1'],
  ...['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1'],
];
const PICTURE = ['-map', '0:v'];
const STILL = [...PICTURE, '-frames:v', '1'];
const SOUND = ['-map', '1:a'];
const PLACES = ['-map', '2:s', '-c:s', 'mov_text'];
const TOLD = [
  ...['title', 'artist', 'album', 'comment', 'copyright', 'description'].map((key) => `${key}=${SECRET}`),
  'location=+51.0504+013.7373/',
  'creation_time=2021-03-04T05:06:07Z',
].flatMap((pair) => ['-metadata', pair]);

/** How ffmpeg makes a file of each ending. */
const BY_FFMPEG: Readonly<Record<string, readonly string[]>> = {
  jpg: STILL,
  png: STILL,
  webp: STILL,
  gif: PICTURE,
  tif: STILL,
  mp4: [...PICTURE, ...SOUND, ...PLACES],
  mov: [...PICTURE, ...SOUND, ...PLACES, '-timecode', '10:11:12:13'],
  // As a stream is recorded: in fragments.
  'fragments.mp4': [...PICTURE, ...SOUND, ...PLACES, '-movflags', 'frag_keyframe+empty_moov'],
  '3gp': [...PICTURE, '-c:v', 'mpeg4', '-movflags', '+faststart'],
  m4a: SOUND,
  mp3: [...SOUND, '-write_id3v1', '1'],
  wav: SOUND,
  flac: SOUND,
  oga: [...SOUND, '-c:a', 'libopus', '-metadata:s:a', `title=${SECRET}`],
  ogg: [...SOUND, '-c:a', 'libvorbis', '-metadata:s:a', `title=${SECRET}`],
  aac: [...SOUND, '-write_id3v2', '1'],
  avi: [...PICTURE, ...SOUND],
  mkv: [...PICTURE, ...SOUND, '-metadata:s:v', `title=${SECRET}`],
  webm: [...PICTURE, '-c:v', 'libvpx', '-deadline', 'realtime'],
};
/** Pictures of which only libheif knows how to make them. */
const BY_HEIF: Readonly<Record<string, readonly string[]>> = { heic: [], avif: ['-A'] };
/** Into these exiftool writes Exif, GPS and XMP, as a camera or a phone does. */
const TOLD_BY_EXIFTOOL = ['jpg', 'png', 'webp', 'tif', 'heic', 'avif', 'mp4', 'mov', '3gp', 'm4a', 'gif'];
const ENDINGS = [...Object.keys(BY_FFMPEG), ...Object.keys(BY_HEIF)];
const QUIET = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-xerror'];
const RECORDINGS = new Set(['mp3', 'wav', 'flac', 'oga', 'ogg', 'aac', 'm4a']);

let folder: string;
let programs: MediaPrograms;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'real-files-'));
  programs = await mediaPrograms();
  writeFileSync(at('places.srt'), `1\n00:00:00,000 --> 00:00:01,000\n${SECRET} GPS(51.0504,13.7373)\n`);
  const outputs = Object.entries(BY_FFMPEG).flatMap(([ending, args]) => [
    ...args,
    ...TOLD,
    at(`told.${ending}`),
  ]);
  await programs('ffmpeg', ...QUIET, ...SOURCES, '-i', at('places.srt'), ...outputs);
  for (const [ending, args] of Object.entries(BY_HEIF)) {
    await programs('heif-enc', ...args, at('told.png'), '-o', at(`told.${ending}`));
  }
  await programs(
    'exiftool',
    ...['-overwrite_original', '-q', '-m'],
    ...['Artist', 'ImageDescription', 'UserComment', 'Make', 'Model', 'SerialNumber'].map(
      (tag) => `-EXIF:${tag}=${SECRET}`,
    ),
    ...['-GPSLatitude=51.0504', '-GPSLongitude=13.7373', '-GPSLatitudeRef=N', '-GPSLongitudeRef=E'],
    ...[`-XMP:Creator=${SECRET}`, '-XMP:GPSLatitude=51.0504', `-Comment=${SECRET}`],
    ...['-DateTimeOriginal=2021:03:04 05:06:07', '-Keys:GPSCoordinates=51.0504, 13.7373'],
    ...[`-UserData:Author=${SECRET}`, `-IPTC:City=${SECRET}`],
    ...TOLD_BY_EXIFTOOL.map((ending) => at(`told.${ending}`)),
  );
  for (const ending of ENDINGS) {
    writeFileSync(at(`stripped.${ending}`), stripMetadata(readFileSync(at(`told.${ending}`))));
  }
  await decode();
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(ENDINGS)('a %s has lost its metadata', async (ending) => {
  const told = readFileSync(at(`told.${ending}`)).toString('latin1');
  const stripped = readFileSync(at(`stripped.${ending}`)).toString('latin1');
  // The sample is one: there was something to take out.
  expect(told).toContain(SECRET);
  expect(stripped).not.toContain('Amira');
  expect(stripped).not.toContain('51.05');
});

test('exiftool finds no place, name or time in any of them', async () => {
  // A bare AAC has nothing but sound; exiftool does not know it.
  const known = ENDINGS.filter((ending) => ending !== 'aac');
  const read = async (prefix: string) =>
    JSON.parse(
      await programs(
        'exiftool',
        '-j',
        '-G1',
        '-a',
        '-u',
        ...known.map((ending) => at(`${prefix}.${ending}`)),
      ),
    ) as Readonly<Record<string, unknown>>[];
  const telling = (all: readonly Readonly<Record<string, unknown>>[]) =>
    all.flatMap((tags) =>
      Object.entries(tags)
        .filter(([tag]) => !/^(?:SourceFile|ExifTool|System)/u.test(tag))
        .filter(([tag, value]) => /GPS|Location/iu.test(tag) || /Amira|2021|51[.,° ]/u.test(String(value)))
        .map(([tag, value]) => `${String(tags.SourceFile).split('.').at(-1)} ${tag}: ${String(value)}`),
    );
  expect(telling(await read('told')).length).toBeGreaterThan(ENDINGS.length);
  expect(telling(await read('stripped'))).toEqual([]);
});

test.each(ENDINGS)('a %s opens, and shows and sounds the same', (ending) => {
  const [before, after] = ['told', 'stripped'].map((name) =>
    readFileSync(at(`${name}.${ending}.md5`), 'utf8'),
  );
  expect(before).toMatch(/^0, /mu);
  expect(after).toEqual(before);
});

test.each(ENDINGS)('a damaged %s neither throws nor grows', (ending) => {
  const told = readFileSync(at(`told.${ending}`));
  const damage = fc.array(fc.tuple(fc.nat(told.length - 1), fc.nat(255)), { maxLength: 20 });
  fc.assert(
    fc.property(damage, fc.nat(told.length), (changes, length) => {
      const damaged = Buffer.from(told);
      for (const [index, value] of changes) damaged[index] = value;
      expect(stripMetadata(damaged.subarray(0, length)).length).toBeLessThanOrEqual(length + 60);
    }),
  );
});

/** Writes what a decoder makes of each file: a checksum of every frame, with its time. */
async function decode(): Promise<void> {
  const inputs: string[] = [];
  const outputs: string[] = [];
  for (const ending of ENDINGS) {
    for (const name of [`told.${ending}`, `stripped.${ending}`]) {
      let file = at(name);
      if (ending in BY_HEIF) {
        file = at(`${name}.png`);
        await programs('heif-convert', at(name), file);
      }
      const input = inputs.length / 2;
      inputs.push('-i', file);
      const streams = RECORDINGS.has(ending) ? [`${input}:a`] : [`${input}:v`, `${input}:a?`];
      outputs.push(...streams.flatMap((stream) => ['-map', stream]), '-f', 'framemd5', at(`${name}.md5`));
    }
  }
  await programs('ffmpeg', ...QUIET, ...inputs, ...outputs);
}
