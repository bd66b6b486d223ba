/** What is written into pictures and films besides is gone, and what they show is still there. */
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stripMetadata } from '../../../src/storage/media/strip-metadata.ts';
import { png } from '../../support/png.ts';

const SECRET = 'Amira, 51.0504 N 13.7373 E';

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

function segment(marker: number, content: Uint8Array): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return bytes([0xff, marker], length, content);
}

/** Little-endian Exif with an orientation and a place. */
function exif(orientation: number): Buffer {
  return bytes(
    'Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0',
    [orientation, 0, 0, 0, 0, 0, 0, 0],
    SECRET,
  );
}

const SCAN = bytes([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0], [1, 2, 0xff, 0, 3], [0xff, 0xd9]);

function jpeg(orientation: number): Buffer {
  return bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xe1, exif(orientation)),
    segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0', SECRET)),
    segment(0xed, bytes('Photoshop 3.0\0', SECRET)),
    segment(0xfe, bytes(SECRET)),
    segment(0xdb, new Uint8Array(65)),
    SCAN,
    SECRET,
  );
}

test('a photo loses its place, its texts and what is appended to it', () => {
  const stripped = Buffer.from(stripMetadata(jpeg(1)));
  expect(stripped.toString('latin1')).not.toContain('Amira');
  expect(stripped.toString('latin1')).not.toContain('Exif');
  expect(stripped).toEqual(
    bytes(
      [0xff, 0xd8],
      segment(0xe0, bytes('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
      segment(0xdb, new Uint8Array(65)),
      SCAN,
    ),
  );
});

test('a photo that is to be turned stays so, by an Exif that says nothing else', () => {
  const stripped = Buffer.from(stripMetadata(jpeg(6)));
  expect(stripped.toString('latin1')).not.toContain('Amira');
  const at = stripped.indexOf('Exif');
  expect(stripped.readUInt16BE(at + 6 + 8 + 2 + 8)).toBe(6);
  // What is stripped once is stripped: the orientation is read back from our own segment.
  expect(Buffer.from(stripMetadata(stripped))).toEqual(stripped);
});

test('a PNG loses its texts, times and Exif', () => {
  const plain = png(3, 2);
  const chunk = (type: string, content: Uint8Array) => {
    const named = bytes(type, content);
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    checksum.writeUInt32BE(crc32(named));
    return bytes(length, named, checksum);
  };
  const told = bytes(
    plain.subarray(0, 33),
    chunk('tEXt', bytes('Author\0', SECRET)),
    chunk('zTXt', bytes('Place\0\0', deflateSync(SECRET))),
    chunk('eXIf', exif(1)),
    chunk('tIME', new Uint8Array(7)),
    plain.subarray(33),
    SECRET,
  );
  expect(Buffer.from(stripMetadata(told))).toEqual(plain);
});

test('a WebP loses Exif and XMP, and no longer promises them', () => {
  const chunk = (type: string, content: Uint8Array) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return bytes(type, size, content, content.length % 2 === 1 ? [0] : []);
  };
  const riff = (...chunks: readonly Buffer[]) => {
    const body = bytes('WEBP', ...chunks);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return bytes('RIFF', size, body);
  };
  const flags = (value: number) => chunk('VP8X', bytes([value, 0, 0, 0, 1, 0, 0, 1, 0, 0]));
  const picture = chunk('VP8 ', new Uint8Array(11));
  const told = riff(flags(0x1c), picture, chunk('EXIF', exif(1)), chunk('XMP ', bytes(SECRET)));
  expect(Buffer.from(stripMetadata(told))).toEqual(riff(flags(0x10), picture));
});

test('a film loses its place and times, and every frame stays where it was', () => {
  const box = (type: string, ...content: readonly (string | Uint8Array)[]) => {
    const body = bytes(...content);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length + 8);
    return bytes(size, type, body);
  };
  const times = bytes([0, 0, 0, 0], [1, 2, 3, 4, 5, 6, 7, 8], new Uint8Array(12));
  const frames = box('mdat', 'frames and frames');
  const film = bytes(
    box('ftyp', 'isom0000'),
    box(
      'moov',
      box('mvhd', times),
      box('trak', box('tkhd', times), box('mdia', box('mdhd', times)), box('udta', SECRET)),
      box('udta', box('\xa9xyz', SECRET)),
      box('meta', SECRET),
    ),
    frames,
    box('uuid', SECRET),
  );
  const stripped = Buffer.from(stripMetadata(film));
  expect(stripped.length).toBe(film.length);
  expect(stripped.indexOf(frames)).toBe(film.indexOf(frames));
  expect(stripped.toString('latin1')).not.toContain('Amira');
  expect(stripped.includes(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]))).toBe(false);
});

test('what is no known format comes back as it is', () => {
  const words = bytes('%PDF-1.7 ', SECRET);
  expect(stripMetadata(words)).toBe(words);
});

test('no damage makes it fail', () => {
  const beginnings = [
    [],
    [0xff, 0xd8, 0xff, 0xe1],
    [0x89, ...Buffer.from('PNG\r\n\x1a\n')],
    [...Buffer.from('RIFF\0\0\0\0WEBP')],
    [0, 0, 0, 8, ...Buffer.from('ftyp')],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
      const stripped = stripMetadata(bytes(beginning, rest));
      expect(stripped.length).toBeLessThanOrEqual(beginning.length + rest.length + 60);
    }),
  );
});
