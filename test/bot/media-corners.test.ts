/** Whatever a phone can send, where it is not asked for and where it is: one clear line, and nothing lost. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import type { Sendable } from '../../src/simulator/sendable.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, rest, screen, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const words = smallFlow('form_id: words\nsurvey:\n  - { type: text, name: wish }\n', {
  en: 'wish = Your wish?\n',
});
const places = smallFlow(
  `form_id: places
survey:
  - { type: geopoint, name: home, precision: 1000, sensitive: true }
  - { type: text, name: wish }
`,
  { en: 'home = Where do you live?\nwish = Your wish?\n' },
  '  \n',
);
const family = smallFlow(
  `form_id: family
survey:
  - type: repeat
    name: child
    items:
      - { type: image, name: drawing }
  - { type: image, name: paper, sensitive: true }
`,
  {
    en: `child = Your children
drawing = A drawing, please.
paper = Your permit, please.
`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [words, places, family] });
});
afterAll(() => bot.close());

const BYTES = Buffer.from('bytes');
const PLACE = { latitude: 51.0504, longitude: 13.7373 };
/** A picture without anything in it. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);

async function sends(person: Person, what: Sendable) {
  await person.settled();
  const message = await person.sends(what);
  await rest(person);
  return message;
}

describe('where words are asked for', () => {
  const UNHEARD = 'We cannot listen to voice messages here. Please write your answer.';
  const KINDS: readonly (readonly [string, Sendable, string?])[] = [
    ['a photo', { photo: PHOTO }],
    ['a photo with a caption', { photo: PHOTO, caption: 'peace' }],
    ['a voice message', { voice: BYTES, duration: 2 }, UNHEARD],
    ['a voice message of 0 seconds', { voice: BYTES, duration: 0 }, UNHEARD],
    ['a round film', { videoNote: BYTES }],
    ['a film', { video: BYTES }],
    ['music', { audio: BYTES }, UNHEARD],
    ['a large file', { document: BYTES, size: 21 * 1024 * 1024 }],
    ['a moving picture', { animation: BYTES }],
    ['a sticker', { sticker: '👍' }, 'We cannot read stickers. Please answer as described.'],
    ['a contact', { contact: '+49 351 0000000' }, 'We have not kept this contact'],
    ['a place', { location: PLACE }],
    ['the place 0,0', { location: { latitude: 0, longitude: 0 } }],
    ['a live place', { location: { ...PLACE, live_period: 900 } }],
    ['a venue', { venue: { location: PLACE, title: 'Town hall', address: 'Square 1' } }],
  ];

  test.each(KINDS)(
    '%s: one line, and the question once',
    async (_what, sendable, line = 'We cannot use this here.') => {
      const person = bot.world.person();
      await begins(person, 'words');
      await sends(person, sendable);
      expect(screen(person)).toContain(line);
      expect(showing(person, 'Your wish?')).toBe(1);
      expect(showing(person, line)).toBe(1);
      await plays(person, 'peace');
      expect(screen(person)).toContain('Would you like to send your answers');
    },
  );

  test('three photos at once: one line, said once', async () => {
    const person = bot.world.person();
    await begins(person, 'words');
    const before = bot.world.server.calls.length;
    await person.sendsAlbum([{ photo: PHOTO }, { photo: PHOTO }, { photo: PHOTO }]);
    await rest(person);
    expect(showing(person, 'We cannot use this here.')).toBe(1);
    const said = bot.world.server.calls.slice(before).filter(({ method }) => method === 'sendMessage');
    expect(said).toHaveLength(1);
  });

  test('three photos at once outside an interview: one line', async () => {
    const person = bot.world.person();
    await person.sendsAlbum([{ photo: PHOTO }, { photo: PHOTO }, { photo: PHOTO }]);
    await rest(person);
    expect(person.messages).toHaveLength(1);
  });
});

describe('where a place is asked for', () => {
  test('a live place answers once, and does not wander on', async () => {
    const person = bot.world.person();
    await begins(person, 'places');
    const live = await sends(person, { location: { ...PLACE, live_period: 900 } });
    expect(screen(person)).toContain('Your wish?');
    const shown = person.lastMessage;
    await person.edits(live, { location: { latitude: 52, longitude: 13 } }).catch(() => undefined);
    await rest(person);
    expect(person.lastMessage).toEqual(shown);
    expect(person.history.map(({ message_id: id }) => id)).not.toContain(live.message_id); // It was sensitive.
    await plays(person, 'peace', '[Send my answers]');
    const [response] = await responsesTo(bot, 'places');
    expect(response?.answers.home).toEqual({ value: '51.051 13.7325 0 1000' });
  });

  test('a venue is a place', async () => {
    const person = bot.world.person();
    await begins(person, 'places');
    await sends(person, { venue: { location: PLACE, title: 'Town hall', address: 'Square 1' } });
    expect(screen(person)).toContain('Your wish?');
  });
});

describe('where photos are asked for', () => {
  test('in each instance of a repeat; changed at the review; what is sensitive leaves the chat with the sending', async () => {
    const person = bot.world.person();
    await begins(person, 'family');
    await sends(person, { photo: PHOTO });
    await plays(person, '[Yes]');
    await sends(person, { photo: Buffer.concat([PHOTO, Buffer.from('second')]) });
    await plays(person, '[No]');
    const oldPaper = await sends(person, { photo: PHOTO });
    expect(screen(person)).toContain('Would you like to send your answers');
    await plays(person, '[Other questions]');
    expect(screen(person)).toMatch(/Your permit, please\.\s+✓ answered/u);
    await plays(person, '[permit]');
    const newPaper = await sends(person, { document: PHOTO, name: 'permit.jpg', mimeType: 'image/jpeg' });
    expect(screen(person)).toContain('Would you like to send your answers');
    await plays(person, '[Send my answers]');
    const [response] = await responsesTo(bot, 'family');
    const folder = join(bot.dataDir, 'media', 'family', response?.id ?? '');
    expect(readdirSync(folder).toSorted()).toEqual(['drawing-1.jpg', 'drawing-2.jpg', 'paper.jpg']);
    const left = person.history.map(({ message_id: id }) => id);
    expect(left).not.toContain(newPaper.message_id);
    expect(left).not.toContain(oldPaper.message_id);

    await plays(person, '[Delete my answers]', '[Yes, delete]');
    expect(existsSync(folder)).toBe(false);
  });

  test('of three at once the first is taken, and that the others were not is said once', async () => {
    const person = bot.world.person();
    await begins(person, 'family');
    await person.sendsAlbum([{ photo: PHOTO }, { photo: PHOTO }, { photo: PHOTO }]);
    await rest(person);
    expect(screen(person)).toContain('Your last message arrived before this question.');
    expect(screen(person)).toContain('add another one?');
    expect(showing(person, 'Your last message arrived before this question.')).toBe(1);
  });
});

test('what is sent after the answers are gone: one line, and the message stays untouched', async () => {
  const person = bot.world.person();
  await begins(person, 'words');
  await plays(person, 'peace', '[Send my answers]');
  await sends(person, { photo: PHOTO });
  const photo = person.history.at(-2);
  expect(photo?.photo).toBeDefined();
  const { length } = person.messages;
  await person.edits(photo as NonNullable<typeof photo>, 'with a caption');
  await rest(person);
  expect(person.messages).toHaveLength(length);
});
