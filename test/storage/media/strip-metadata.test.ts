/** The metadata of pictures and films is gone, and what they show is still there. */
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

test('a photo loses what is between its scans, and a second picture with metadata of its own', () => {
  const head = bytes([0xff, 0xd8], segment(0xe2, bytes('ICC_PROFILE\0', 'colours')));
  const scan = SCAN.subarray(0, -2);
  const end = [0xff, 0xd9];
  const told = bytes(
    head,
    segment(0xe2, bytes('MPF\0', SECRET)),
    segment(0xe0, bytes('JFXX\0', SECRET)),
    scan,
    segment(0xe1, exif(1)),
    segment(0xfe, bytes(SECRET)),
    scan,
    end,
    jpeg(1),
  );
  expect(Buffer.from(stripMetadata(told))).toEqual(bytes(head, scan, scan, end));
});

test('a photo keeps its orientation, in an Exif block with nothing else', () => {
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

function box(type: string, ...content: readonly (string | Uint8Array)[]): Buffer {
  const body = bytes(...content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 8);
  return bytes(size, type, body);
}

test('a film loses its place and times, and every frame stays where it was', () => {
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

/** Canon's photo: TIFFs and previews in a box of its own, a picture, and a track of what the camera noted. */
test('a CR3 loses place, times and serial number, and keeps what it is developed with', () => {
  const little = (value: number) => [value & 255, value >> 8, 0, 0];
  const big = (value: number) => little(value).reverse();
  const tiff = (...texts: readonly (readonly [tag: number, value: string])[]) => {
    let at = 8 + 2 + texts.length * 12 + 4;
    const entries = texts.map(([tag, { length }]) => {
      const entry = bytes(little(tag).slice(0, 2), [2, 0], little(length), little(at));
      at += length;
      return entry;
    });
    const values = texts.map(([, value]) => value);
    return bytes('II*\0', little(8), [texts.length, 0], ...entries, little(0), ...values);
  };
  const none = new Uint8Array(8);
  const handler = (type: string) => box('hdlr', none, type, none, SECRET);
  const makersNote = tiff([0x4001, 'colours of this sensor']);
  const photo = (noted: number) =>
    bytes(
      box('ftyp', 'crx \0\0\0\x01crx isom'),
      box(
        'moov',
        box(
          'uuid',
          Buffer.from('85c0b687820f11e08111f4ce462b6a48', 'hex'),
          box('CMT1', tiff([0x0110, 'Canon EOS R5\0'], [0x013b, SECRET])),
          box('CMT2', tiff([0x9003, '2021:03:04 05:06:07\0'], [0xa431, SECRET])),
          box('CMT3', makersNote),
          box('CMT4', tiff([0x001d, SECRET])),
          box('SOME', SECRET),
        ),
        box('trak', box('mdia', handler('vide'), box('minf', box('stbl', box('stsd', 'CRAW'))))),
        box(
          'trak',
          box(
            'mdia',
            handler('meta'),
            box(
              'minf',
              box(
                'stbl',
                box('stsc', bytes(big(0), big(1), big(1), big(1), big(1))),
                box('stsz', bytes(big(0), big(0), big(1), big(SECRET.length))),
                box('stco', bytes(big(0), big(1), big(noted))),
              ),
            ),
          ),
        ),
      ),
      box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), SECRET),
      box('mdat', 'what the sensor saw', SECRET),
    );
  const { length } = photo(0);
  const told = photo(length - SECRET.length);
  const stripped = Buffer.from(stripMetadata(told));
  expect(stripped.length).toBe(length);
  expect(stripped.toString('latin1')).not.toMatch(/Amira|51\.05|2021/u);
  for (const kept of ['Canon EOS R5', makersNote, 'what the sensor saw']) {
    expect(stripped.indexOf(kept)).toBe(told.indexOf(kept));
  }
});

test('an unknown format comes back unchanged', () => {
  const words = bytes('%PDF-1.7 ', SECRET);
  expect(stripMetadata(words)).toBe(words);
});

test('a forged table that names the same bytes millions of times neither throws nor hangs', () => {
  const big = (value: number) => {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32BE(value);
    return buffer;
  };
  const size = 2 ** 20;
  const rows = Buffer.alloc(size, big(0));
  const table = box(
    'stbl',
    box('stsc', bytes(big(0), big(1), big(1), big(2 ** 32 - 1), big(1))),
    box('stsz', bytes(big(0), big(1), big(2 ** 32 - 1))),
    box('stco', bytes(big(0), big(size / 4)), rows),
  );
  const track = box('trak', box('mdia', box('hdlr', new Uint8Array(8), 'text'), box('minf', table)));
  const film = bytes(box('ftyp', 'isom0000'), box('moov', track), box('mdat', new Uint8Array(size)));
  // Without a bound it would erase 2 MB for each of 262,144 chunks: half a terabyte.
  expect(stripMetadata(film).length).toBe(film.length);
});

test('a forged TIFF with thousands of endless directories neither throws nor hangs', () => {
  const tiff = Buffer.alloc(2 ** 21);
  tiff.write('II*\0\x08\0\0\0\xff\xff', 'latin1');
  for (let index = 0; index < 2 ** 16 - 1; index++) {
    const entry = 10 + index * 12;
    tiff.writeUInt16LE([0x8769, 0x002e, 0x02bc][index % 3] ?? 0, entry);
    tiff.writeUInt16LE(4, entry + 2);
    tiff.writeUInt32LE(2 ** 30, entry + 4);
    tiff.writeUInt32LE(8 + index, entry + 8);
  }
  expect(stripMetadata(tiff).length).toBe(tiff.length);
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
