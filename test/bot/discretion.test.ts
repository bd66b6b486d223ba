/** Nothing in the log, at its most talkative, tells who takes part or what was answered. */
import { expect, test } from '@jest/globals';
import { startBot } from '../support/running-bot.ts';
import { begins, plays, rest, screen } from './plays.ts';

test('the log holds no ids, no names, no answers, no codes and no token', async () => {
  const coordinator = 4_900_000_009;
  const bot = await startBot({ logLevel: 'debug', env: { COORDINATORS: String(coordinator) } });
  const { server, token } = bot.world;
  const amira = bot.world.person({
    firstName: 'Zaïnab',
    lastName: 'Quux',
    username: 'zquux',
    languageCode: 'en',
  });
  let code = '';
  try {
    await begins(amira, 'first-look');
    // Telegram is out of sorts: edits, acknowledgements and messages fail, and the bot writes about it.
    server.fail('editMessageText', {
      status: 400,
      description: 'Bad Request: message to edit not found',
      times: 3,
    });
    server.fail('answerCallbackQuery', {
      status: 400,
      description: 'Bad Request: query is too old',
      times: 2,
    });
    server.fail('sendMessage', { status: 500, description: 'Internal Server Error', times: 1 });
    await plays(amira, '3.4.2019', '[My partner]', '[Done]', '[Skip]', '[Skip]', '[Yes]', '17.25', '[No]');
    await plays(amira, '[No]', '[Skip]', 'a hippopotamus', '[OK]', '[Send my answers]', '[Show my code]');
    code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/u.exec(screen(amira))?.[0] ?? '';
    await plays(amira, '/delete 1111-2222-3333-4444', '/stats', '/nonsense hippopotamus');
    await amira.blocks();
    await rest(amira);
    await bot.world.person({ id: coordinator, languageCode: 'en' }).sends('/stats');
    await bot.world.settled();
  } finally {
    await bot.close();
  }
  const log = bot.log.join('');
  expect(log).toContain('A message was not edited.');
  expect(code).not.toBe('');
  const secrets = [
    String(amira.id),
    String(coordinator),
    'Zaïnab',
    'Quux',
    'zquux',
    'hippopotamus',
    '2019',
    '17.25',
  ];
  for (const secret of [
    ...secrets,
    code,
    code.replaceAll('-', ''),
    '1111-2222',
    token,
    token.split(':')[1] ?? '',
  ]) {
    expect(log).not.toContain(secret);
  }
});
