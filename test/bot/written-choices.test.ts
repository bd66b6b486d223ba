/** Choices that are written instead of tapped: several at once, nearly right, by the letter before them, or spoken. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { plays, rest, screen, seesTappable, showing } from './plays.ts';
import { responsesTo } from './stored.ts';

const FORM = '    .title = Essen\n    .description = D\n    .purpose = P\n    .topics = T\n';
const LONG = 'which is a label that has no room on a button of a telephone';
const meals = smallFlow(
  `form_id: meals
choices:
  answer: [often, never]
  food: [bread, milk, { name: none, exclusive: true }]
  view: [good, bad, unsure]
survey:
  - { type: select_one answer, name: cooks }
  - { type: select_multiple food, name: likes }
  - { type: select_multiple view, name: views }
  - { type: integer, name: people }
`,
  Object.fromEntries(
    [
      ['en', 'Often', 'Never', 'Bread', 'Milk', 'None of these'],
      ['de', 'Häufig', 'Niemals', 'Brot', 'Milch', 'Nichts davon'],
      ['ar', 'كثيرًا', 'أبدًا', 'خبز', 'حليب', 'لا شيء مما سبق'],
      ['uk', 'Часто', 'Ніколи', 'Хліб', 'Молоко', 'Нічого з цього'],
    ].map(([language = '', often, never, bread, milk, none]) => [
      language,
      [
        `form =\n${FORM}cooks = ${language} cooks?\nlikes = ${language} likes?\nviews = ${language} views?`,
        `people = ${language} people?\nanswer-often = ${often}\nanswer-never = ${never}`,
        `food-bread = ${bread}\nfood-milk = ${milk}\nfood-none = ${none}`,
        `view-good = Good, ${LONG}\nview-bad = Bad, ${LONG}\nview-unsure = Unsure, ${LONG}\n`,
      ].join('\n'),
    ]),
  ),
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [meals] });
});
afterAll(() => bot.close());

async function askedIn(language: string, agree: string, ...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await plays(amira, '/start meals', `[${language}]`, `[${agree}]`, ...acts);
  return amira;
}

async function asked(...acts: readonly string[]): Promise<Person> {
  return await askedIn('English', 'I agree', ...acts);
}

/** In Arabic, quoted words stand between marks of direction. */
function seen(person: Person): string {
  return screen(person).replace(/[\u200f\u2066-\u2069]/gu, '');
}

function ticked(person: Person): readonly string[] {
  return person.buttons.filter((label) => label.startsWith('☑')).map((label) => label.slice(2));
}

describe.each([
  {
    language: 'English',
    agree: 'I agree',
    code: 'en',
    skip: 'Skip',
    typed: ['oftne', 'all', 'nothing', 'bread and milc', 'no'],
    shown: ['Do you mean: Often?', 'Bread', 'Milk', 'None of these', 'Do you mean: Bread; Milk?'],
    voice: 'We cannot listen to voice messages here. Please tap one of the buttons.',
    write: 'We cannot listen to voice messages here. Please write your answer.',
  },
  {
    language: 'Deutsch',
    agree: 'Ich bin einverstanden',
    code: 'de',
    skip: 'Überspringen',
    typed: ['haeufig', 'beides', 'nichts', 'Brot und Milchh', 'Nein'],
    shown: ['Meinen Sie: Häufig?', 'Brot', 'Milch', 'Nichts davon', 'Meinen Sie: Brot; Milch?'],
    voice: 'Sprachnachrichten können wir hier nicht anhören. Bitte tippen Sie auf einen der Knöpfe.',
    write: 'Sprachnachrichten können wir hier nicht anhören. Bitte schreiben Sie Ihre Antwort.',
  },
  {
    language: 'العربية',
    agree: 'أوافق',
    code: 'ar',
    skip: 'تخطّي السؤال',
    typed: ['كثيراا', 'كلاهما', 'ولا واحد', 'خبز وحلييب', 'لا'],
    shown: ['هل المقصود: كثيرًا؟', 'خبز', 'حليب', 'لا شيء مما سبق', 'هل المقصود: خبز؛ حليب؟'],
    voice: 'لا يمكننا سماع الرسائل الصوتية هنا. يُرجى الضغط على أحد الأزرار.',
    write: 'لا يمكننا سماع الرسائل الصوتية هنا. يُرجى كتابة الإجابة.',
  },
  {
    language: 'Українська',
    agree: 'Погоджуюся',
    code: 'uk',
    skip: 'Пропустити',
    typed: ['чассто', 'обидва', 'жодне', 'хліб і молок', 'ні'],
    shown: [
      'Ви маєте на увазі: Часто?',
      'Хліб',
      'Молоко',
      'Нічого з цього',
      'Ви маєте на увазі: Хліб; Молоко?',
    ],
    voice: 'Тут ми не можемо прослухати голосові повідомлення. Будь ласка, натисніть одну з кнопок.',
    write: 'Тут ми не можемо прослухати голосові повідомлення. Будь ласка, напишіть відповідь.',
  },
])('in $language', ({ language, agree, code, skip, typed, shown, voice, write }) => {
  const [nearly = '', both = '', none = '', list = '', no = ''] = typed;
  const [question, bread = '', milk = '', nothing = '', several] = shown;

  test('a choice that is nearly right is asked back', async () => {
    const amira = await askedIn(language, agree, nearly);
    expect(seen(amira)).toBe(question);
    await plays(amira, no);
    expect(seen(amira)).toContain(`${code} cooks?`);
    await plays(amira, nearly);
    const [yes = ''] = amira.buttons;
    await plays(amira, `[${yes}]`);
    expect(seen(amira)).toContain(`${code} likes?`);
    await seesTappable(amira, 1);
  });

  test('all, none, and several are ticked, and are no answer yet', async () => {
    const amira = await askedIn(language, agree, `[${skip}]`, both);
    expect(ticked(amira)).toEqual([bread, milk]);
    await plays(amira, none);
    expect(ticked(amira)).toEqual([nothing]);
    await plays(amira, `${milk}, ${bread}`);
    expect(ticked(amira)).toEqual([bread, milk]);
    await plays(amira, none, list);
    expect(seen(amira)).toBe(several);
    const [yes = ''] = amira.buttons;
    await plays(amira, `[${yes}]`);
    expect(ticked(amira)).toEqual([bread, milk]);
    expect(seen(amira)).toContain(`${code} likes?`);
    await seesTappable(amira, 1);
  });

  test('a voice message gets a line that helps', async () => {
    const amira = await askedIn(language, agree);
    await amira.sends({ voice: Buffer.from('voice'), duration: 3 });
    await rest(amira);
    expect(seen(amira)).toContain(voice);
    await plays(amira, `[${skip}]`, `[${skip}]`, `[${skip}]`);
    await amira.sends({ voice: Buffer.from('voice'), duration: 3 });
    await rest(amira);
    expect(seen(amira)).toContain(write);
  });
});

test('letters before the choices tick them, one or several', async () => {
  const amira = await asked('[Skip]', '[Skip]', 'b');
  expect(ticked(amira)).toEqual(['B']);
  await plays(amira, '(a), C.');
  expect(ticked(amira)).toEqual(['A', 'B', 'C']);
  await plays(amira, 'd');
  expect(screen(amira)).toContain('Please tap one of the buttons.');
});

test('what was ticked after asking is stored with the rest', async () => {
  const amira = await asked('Nevver', '[Yes]', 'Milk', 'bred', '[Yes]', '[Done]', '[Skip]', '3');
  await plays(amira, '[📨]');
  expect((await responsesTo(bot, 'meals')).at(-1)?.answers).toMatchObject({
    cooks: { value: 'never' },
    likes: { value: ['bread', 'milk'] },
  });
  expect(showing(amira, '✓ Never')).toBe(1);
});

test('a wish is a wish, and no choice that is nearly like it', async () => {
  const amira = await asked('never mind', '[No]', 'help');
  expect(screen(amira)).toContain('You can answer a survey here.');
});
