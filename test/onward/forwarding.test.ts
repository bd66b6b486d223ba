/** Responses go on to other programs: the bot through its front door, a server of the test's own behind it. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { begins, plays } from '../bot/plays.ts';
import { titled } from '../bot/titled.ts';
import { png } from '../support/png.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { Receiver } from './receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const house = smallFlow(
  `form_id: house
survey:
  - { type: image, name: picture }
  - type: repeat
    name: room
    count: '2'
    items:
      - { type: text, name: use }
  - { type: group, name: end, items: [{ type: text, name: wish }] }
`,
  {
    en: titled(
      'The house',
      'picture = A picture?\nroom = A room\nuse = Its use?\nend = The end\nwish = Your wish?\n',
    ),
  },
);

let bot: RunningBot | undefined;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(async () => {
  await bot?.close();
  bot = undefined;
  await receiver.close();
});

async function start(address: string): Promise<RunningBot> {
  bot = await startBot({
    questionnaires: [house],
    sessions: 'SQLite',
    env: {
      FORWARD_TO: address.replace('HOST', `127.0.0.1:${receiver.port}`),
      FORWARD_SECRET: SECRET,
      FORWARD_PRIVATE: 'yes',
    },
  });
  return bot;
}

async function answersAll(running: RunningBot) {
  const amira = running.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'house');
  await amira.sends({ photo: png(2, 2) });
  await plays(amira, 'kitchen', 'a <bed> & "more"', 'peace');
  await amira.taps('Send my answers');
  await amira.sees('Your answers have arrived.');
  return amira;
}

test('a webhook gets a response once, signed, and hears of it when it is withdrawn', async () => {
  const amira = await answersAll(await start('http://HOST/hook?key=1'));
  const [message] = await receiver.has(1);
  expect(message?.path).toBe('/hook?key=1');
  const { type, data } = JSON.parse(message?.body ?? '');
  expect({ type, data }).toEqual({
    type: 'response.completed',
    data: {
      id: expect.stringMatching(/^[0-9a-f]{32}$/u),
      form_id: 'house',
      revision: expect.any(String),
      language: 'en',
      channel: null,
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u),
      complete: true,
      answers: {
        picture: { value: 'picture.jpg' },
        room: { instances: [{ use: { value: 'kitchen' } }, { use: { value: 'a <bed> & "more"' } }] },
        wish: { value: 'peace' },
      },
    },
  });
  // As https://www.standardwebhooks.com says that it is verified.
  const {
    'webhook-id': id,
    'webhook-timestamp': time,
    'webhook-signature': signature,
  } = message?.headers ?? {};
  const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${time}.${message?.body}`).digest('base64');
  expect(signature).toBe(`v1,${expected}`);
  expect(message?.body).not.toContain('Amira');

  await plays(amira, '[Delete my answers]', '[Yes, delete]');
  const [, withdrawn] = await receiver.has(2);
  expect(JSON.parse(withdrawn?.body ?? '')).toEqual({
    type: 'response.withdrawn',
    data: { id: data.id, form_id: 'house' },
  });
});

test('KoboToolbox or ODK Central gets a submission with its file, under the user of the address', async () => {
  await answersAll(await start('openrosa+http://user:p%40ss@HOST/submission'));
  const [message] = await receiver.has(1);
  expect(message?.headers).toMatchObject({
    authorization: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
    'x-openrosa-version': '1.0',
    'content-type': expect.stringContaining('multipart/form-data'),
  });
  const body = message?.body ?? '';
  expect(body).toContain('name="xml_submission_file"; filename="submission.xml"');
  expect(body).toContain('name="picture.jpg"; filename="picture.jpg"');
  expect(body).toMatch(/<data xmlns:orx="[^"]+" id="house"><picture>picture\.jpg<\/picture>/u);
  expect(body).toContain(
    '<room><use>kitchen</use></room><room><use>a &lt;bed&gt; &amp; &quot;more&quot;</use></room><end><wish>peace</wish></end>',
  );
  expect(body).toMatch(
    /<orx:instanceID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}</u,
  );
});

test('neither the log nor the metrics hold the address, its password or an answer', async () => {
  receiver.answers({ status: 500 });
  const running = await start('http://user:secret-word@HOST/token-in-path');
  await answersAll(running);
  await receiver.has(1);
  const metrics = await (await fetch(`http://127.0.0.1:${running.service.port}/metrics`)).text();
  expect(metrics).toMatch(/miteinander_forwards_waiting 1\n/u);
  for (const hidden of ['secret-word', 'token-in-path', 'kitchen']) {
    expect(`${metrics}${running.log.join('\n')}`).not.toContain(hidden);
  }
});
