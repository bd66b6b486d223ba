/** Photos, recordings, films, files and places: sent when asked for, and kept without their metadata. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { codePicture } from '../support/code-picture.ts';
import { png } from '../support/png.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const house = smallFlow(
  `form_id: house
survey:
  - { type: geopoint, name: place, precision: 1000 }
  - { type: image, name: picture }
  - { type: audio, name: voice }
  - { type: file, name: paper }
  - { type: text, name: wish }
`,
  {
    en: `place = Where do you live?
picture = Please show us your house.
voice = What does it sound like?
paper = Your contract?
wish = Your wish?
`,
  },
);

const paths = smallFlow(
  `form_id: paths
survey:
  - { type: geotrace, name: way, precision: 100, required: true }
  - { type: geoshape, name: field, precision: 100 }
`,
  { en: 'way = Which way do you take?\nfield = Where is your field?\n' },
);

const goods = smallFlow(
  `form_id: goods
survey:
  - { type: barcode, name: code }
  - { type: barcode, name: second }
`,
  { en: 'code = What does the code say?\nsecond = And the other one?\n' },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [house, paths, goods] });
});
afterAll(() => bot.close());

async function sends(person: Person, ...what: readonly Sendable[]): Promise<void> {
  for (const one of what) {
    await person.settled();
    await person.sends(one);
    await rest(person);
  }
}

const SECRET = 'Amira was here';
const PHOTO = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, SECRET.length + 2]),
  Buffer.from(SECRET),
  Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
]);

test('what is sent is kept under the response, and goes with it', async () => {
  const amira = bot.world.person({ firstName: 'Amira' });
  await begins(amira, 'house');
  expect(screen(amira)).toContain('We keep only the area');
  await sends(
    amira,
    { location: { latitude: 51.0504, longitude: 13.7373 } },
    { photo: PHOTO },
    { voice: Buffer.from('voice'), duration: 3 },
    { document: Buffer.from('%PDF'), name: 'Amira Haddad.pdf', mimeType: 'application/pdf' },
  );
  await plays(amira, '[Skip]', '[Look first]');
  expect(screen(amira)).toContain('51.051, 13.7325');
  expect(screen(amira)).toContain('(± 1 km)');
  expect(screen(amira)).toMatch(/Please show us your house\.\s+photo/);
  await plays(amira, '[Back]', '[Send my answers]');
  const [response] = await responsesTo(bot, 'house');
  expect(response?.answers).toMatchObject({
    place: { value: '51.051 13.7325 0 1000' },
    picture: { value: 'picture.jpg' },
    voice: { value: 'voice.ogg' },
    paper: { value: 'paper.pdf' },
  });
  const folder = join(bot.dataDir, 'media', 'house', response?.id ?? '');
  expect(readdirSync(folder).toSorted()).toEqual(['paper.pdf', 'picture.jpg', 'voice.ogg']);
  expect(readFileSync(join(folder, 'picture.jpg')).toString('latin1')).not.toContain(SECRET);
  // The file system does not tell the hour.
  expect(statSync(join(folder, 'voice.ogg')).mtimeMs % 86_400_000).toBe(0);
  await plays(amira, '[Delete my answers]', '[Yes, delete]');
  expect(existsSync(folder)).toBe(false);
});

test('what does not fit is refused in one line, and the question stays', async () => {
  const bahar = bot.world.person({ firstName: 'Bahar' });
  await begins(bahar, 'house');
  const refused = async (what: Sendable, line: string) => {
    await sends(bahar, what);
    expect(screen(bahar)).toContain(line);
  };
  await refused({ location: { latitude: 0, longitude: 0 } }, 'We cannot use this place.');
  await refused({ photo: PHOTO }, 'We cannot use this here.');
  await plays(bahar, '51.05, 13.74');
  await refused({ voice: Buffer.from('v'), duration: 2 }, 'Please send a photo here.');
  await plays(bahar, 'a house');
  expect(screen(bahar)).toContain('Please send a photo here.');
  await refused({ sticker: '🏠' }, 'We cannot read stickers.');
  await refused(
    { document: png(2, 2), name: 'big.png', mimeType: 'image/png', size: 21 * 1024 * 1024 },
    'This file is too large. We can take up to 20 MB.',
  );
  await sends(bahar, { document: png(2, 2), name: 'house.png', mimeType: 'image/png' });
  expect(screen(bahar)).toContain('What does it sound like?');
  await refused({ voice: Buffer.from('v'), duration: 0 }, 'This recording is empty.');
});

test('a file that cannot be fetched now delays the sending, and loses nothing', async () => {
  const cem = bot.world.person({ firstName: 'Cem' });
  await begins(cem, 'house');
  await plays(cem, '[Skip]');
  await sends(cem, { photo: PHOTO });
  await plays(cem, '[Skip]', '[Skip]', '[Skip]');
  const before = (await responsesTo(bot, 'house')).length;
  const away = bot.world.server.fail('getFile', { status: 404, times: Infinity });
  await cem.taps('Send my answers');
  await cem.sees('Your answers are on their way.');
  expect(await responsesTo(bot, 'house')).toHaveLength(before);
  away.cancel();
  await cem.sees('Your answers have arrived.', { timeout: 20_000 });
  expect(await responsesTo(bot, 'house')).toHaveLength(before + 1);
});

test('a file that is put in the place of another is the answer; one of another kind is refused', async () => {
  const dana = bot.world.person({ firstName: 'Dana' });
  await begins(dana, 'house');
  await plays(dana, '[Skip]');
  await dana.settled();
  const sent = await dana.sends({ photo: PHOTO });
  await rest(dana);
  await dana.edits(sent, { document: png(2, 2), name: 'better.png', mimeType: 'image/png' });
  await rest(dana);
  expect(showing(dana, 'Your answer is now: photo')).toBe(1);
  await dana.edits(sent, { document: Buffer.from('%PDF'), name: 'a.pdf', mimeType: 'application/pdf' });
  await rest(dana);
  expect(showing(dana, 'Please send a photo here.')).toBe(1);
  await plays(dana, '[Skip]', '[Skip]', '[Skip]', '[Send my answers]');
  const stored = await responsesTo(bot, 'house');
  expect(stored).toContainEqual(
    expect.objectContaining({ answers: expect.objectContaining({ picture: { value: 'picture.png' } }) }),
  );
});

test('places of a line are shared one by one, and the last can be taken back', async () => {
  const place = (latitude: number, longitude: number): Sendable => ({ location: { latitude, longitude } });
  const bao = bot.world.person({ firstName: 'Bao' });
  await begins(bao, 'paths');
  expect(screen(bao)).toContain('one after another');
  await sends(bao, place(51.05, 13.74));
  expect(screen(bao)).toContain('One place so far.');
  await sends(bao, place(51.06, 13.75), place(48, 11));
  expect(screen(bao)).toContain('3 places so far.');
  await plays(bao, '[Remove the last place]');
  expect(screen(bao)).toContain('2 places so far.');
  await plays(bao, '[✔ Done]');
  expect(screen(bao)).toContain('Where is your field?');
  await sends(bao, place(51, 13), place(51.1, 13), place(51.1, 13.1));
  await plays(bao, '[✔ Done]', '[Look first]');
  expect(screen(bao)).toMatch(/Which way do you take\?\s+2 places/);
  expect(screen(bao)).toMatch(/Where is your field\?\s+3 places/);
  await plays(bao, '[Back]', '[Send my answers]');
  const [response] = await responsesTo(bot, 'paths');
  const { way, field } = (response?.answers ?? {}) as Record<string, { value: string }>;
  expect(way?.value.split('; ')).toHaveLength(2);
  const corners = field?.value.split('; ') ?? [];
  expect(corners).toHaveLength(4);
  expect(corners.at(-1)).toBe(corners[0]);
});

test('a code is read from a photo, or written', async () => {
  const chen = bot.world.person({ firstName: 'Chen' });
  await begins(chen, 'goods');
  expect(screen(chen)).toContain('send a photo of it');
  await sends(chen, { photo: png(64, 64) });
  expect(screen(chen)).toContain('We cannot read exactly one code in this photo.');
  await sends(chen, { photo: await codePicture('4006381333931', 'EAN13') });
  expect(screen(chen)).toContain('And the other one?');
  await plays(chen, 'B 17', '[Send my answers]');
  const [response] = await responsesTo(bot, 'goods');
  expect(response?.answers).toEqual({ code: { value: '4006381333931' }, second: { value: 'B 17' } });
  expect(existsSync(join(bot.dataDir, 'media', 'goods'))).toBe(false);
});
