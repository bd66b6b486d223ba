/** Files of a response are kept before it is stored: the bot may die in between. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase } from '../support/postgres-server.ts';
import { ofThisRun } from '../support/shared.ts';
import { AFTER_A_FAULT } from './guest.ts';
import { PICNIC } from './picnic.ts';
import { endScenes, setScene } from './scene.ts';

afterEach(endScenes);

const WITH_PHOTO = {
  yaml: PICNIC.yaml.replace(/^survey:[\s\S]*/mu, 'survey:\n  - { type: image, name: picture }\n'),
  texts: `${PICNIC.texts}picture = A picture, please.\n`,
};
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);

test('killed between keeping the files and storing in PostgreSQL: sent again, one response with its one file', async () => {
  const databaseUrl = await createDatabase(await ofThisRun('postgres'));
  const scene = await setScene({ databaseUrl, flow: WITH_PHOTO });
  const bot = await scene.startsBot();
  const { person } = scene.guest('Amira');
  await person.sends('/start');
  await person.taps('English');
  await person.taps('I agree');
  await person.sees('A picture, please.', AFTER_A_FAULT);
  await person.sends({ photo: PHOTO });
  await person.seesButton('Send my answers', AFTER_A_FAULT);
  await scene.world.settled();

  const locking = new Client(databaseUrl);
  await locking.connect();
  await locking.query('begin; lock table response');
  await person.taps('Send my answers');
  const waiting = "select 1 from pg_locks where not granted and relation = 'response'::regclass";
  while ((await locking.query(waiting)).rowCount === 0);
  const media = join(scene.env.DATA_DIR ?? '', 'media', 'picnic');
  const kept = readdirSync(media);
  expect(kept).toHaveLength(1);
  await bot.kill();
  await locking.query('rollback');
  await locking.end();
  expect(await scene.responses()).toEqual([]);

  await bot.restart();
  await person.sees('Your answers have arrived', AFTER_A_FAULT); // The tap was never confirmed, and is offered again.
  expect(await scene.responses()).toEqual([{ picture: `${kept[0]}/picture.jpg` }]);
  expect(readdirSync(media)).toEqual(kept);
  expect(readdirSync(join(media, kept[0] ?? ''))).toEqual(['picture.jpg']);
});
