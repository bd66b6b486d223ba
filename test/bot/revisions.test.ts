/** A questionnaire is changed while people are in the middle of it. */
import { expect, test } from '@jest/globals';
import { startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';
import { responsesTo } from './stored.ts';

const TEXTS =
  'drink = Your drink?\ncake = Which cake?\nd-tea = Tea\nd-milk = Milk\nc-nut = Nut\nc-plum = Plum\n';

const first = smallFlow(
  `form_id: picnic
choices: { d: [tea, milk], c: [nut, plum] }
survey:
  - { type: select_one d, name: drink }
  - { type: select_one c, name: cake }
`,
  { en: TEXTS },
);
const reworded = smallFlow(
  `form_id: picnic
choices: { d: [tea, milk], c: [nut, plum] }
survey:
  - { type: select_one d, name: drink }
  - { type: select_one c, name: cake }
`,
  { en: TEXTS.replace('Which cake?', 'Which cake would you like?') },
);
const rebuilt = smallFlow(
  `form_id: picnic
choices: { d: [milk, tea], c: [plum, nut] }
survey:
  - { type: select_one d, name: drink }
  - { type: select_one c, name: cake }
  - { type: text, name: wish }
`,
  { en: `${TEXTS}wish = Your wish?\n` },
);

test('new texts come at once, and buttons on the screen stay good', async () => {
  const before = await startBot({ questionnaires: [first] });
  const { world, dataDir } = before;
  const amira = world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'picnic');
  await plays(amira, '[Tea]');
  await before.service.stop();
  const after = await startBot({ questionnaires: [reworded], world, dataDir });
  try {
    await plays(amira, '[Plum]');
    expect(amira.messages.at(-2)?.text).toBe('Which cake would you like?\n✓ Plum');
    await plays(amira, '[Send my answers]');
    expect(await responsesTo(after, 'picnic')).toMatchObject([
      { revision: reworded.revision, answers: { drink: { value: 'tea' }, cake: { value: 'plum' } } },
    ]);
  } finally {
    await after.close();
  }
});

test('a button of a changed question answers nothing; the question comes again, says why, and answers are kept', async () => {
  const before = await startBot({ questionnaires: [first] });
  const { world, dataDir } = before;
  const amira = world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'picnic');
  await plays(amira, '[Tea]');
  await before.service.stop();
  const after = await startBot({ questionnaires: [rebuilt], world, dataDir });
  try {
    const old = amira.lastMessage;
    // In the new revision "Plum" is in the place of "Nut".
    await plays(amira, '[Nut]');
    expect(screen(amira)).toMatch(/^This question has changed in the meantime\.[\s\S]*Which cake\?/u);
    expect(amira.lastMessage.message_id).not.toBe(old.message_id);
    expect(amira.buttons.slice(0, 2)).toEqual(['Plum', 'Nut']);
    await plays(amira, '[Nut]', 'more of it', '[Send my answers]');
    expect(await responsesTo(after, 'picnic')).toMatchObject([
      {
        revision: rebuilt.revision,
        answers: { drink: { value: 'tea' }, cake: { value: 'nut' }, wish: { value: 'more of it' } },
      },
    ]);
  } finally {
    await after.close();
  }
});

const longer = smallFlow(
  `form_id: picnic
choices: { d: [tea], c: [nut, plum] }
survey:
  - { type: text, name: place }
  - { type: select_one d, name: drink }
  - { type: select_one c, name: cake }
  - { type: text, name: wish }
`,
  { en: `${TEXTS}place = Where?\nwish = Your wish?\n` },
);

test('a question that stays the same takes the first tap; one that changed is asked again, and says why', async () => {
  const before = await startBot({ questionnaires: [first] });
  const { world, dataDir } = before;
  const amira = world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'picnic');
  await plays(amira, '[Milk]');
  await before.service.stop();
  const after = await startBot({ questionnaires: [longer], world, dataDir });
  try {
    await plays(amira, '[Plum]');
    expect(amira.messages.some(({ text }) => text === 'Which cake?\n✓ Plum')).toBe(true);
    expect(screen(amira)).toContain('Your wish?');
    // The message of an answer from before is still known by its question.
    const cake = amira.messages.find(({ text }) => text === 'Which cake?\n✓ Plum');
    if (cake === undefined) throw new Error('The cake is gone.');
    await amira.sends('Nut', { replyTo: cake });
    await amira.settled();
    await plays(amira, 'more', 'the park');
    expect(screen(amira)).toMatch(/^This question has changed in the meantime\.[\s\S]*Your drink\?/u);
    await plays(amira, '[Tea]', '[Send my answers]');
    expect(await responsesTo(after, 'picnic')).toMatchObject([
      {
        answers: {
          place: { value: 'the park' },
          drink: { value: 'tea' },
          cake: { value: 'nut' },
          wish: { value: 'more' },
        },
      },
    ]);
  } finally {
    await after.close();
  }
});
