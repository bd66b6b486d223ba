/** From hello to the thanks on the questionnaire that is shipped as an example: three languages, three paths. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { plays, screen, showing } from './plays.ts';
import { exportedRow, responsesTo } from './stored.ts';

describe.each(['SQLite', 'Redis'] as const)('with sessions in %s', (sessions) => {
  let bot: RunningBot;
  beforeAll(async () => {
    bot = await startBot({ clock: () => Date.parse('2026-11-23T12:00:00Z'), sessions });
  });
  afterAll(() => bot.close());

  test('in German, with work and children', async () => {
    const lena = bot.world.person({ firstName: 'Lena', languageCode: 'de' });
    await plays(lena, '/start', '[Deutsch]', '[Ich bin einverstanden]');
    expect(screen(lena)).toContain('Teil 1 von 4 · Ankommen und Sprache');
    await plays(lena, '3.4.2020');
    await lena.sees('Sie leben schon 6 Jahre hier.');
    await plays(lena, '[Partnerin]', '[Kinder unter 18 Jahren]', '[Fertig]', '[Ja, früher]', '[Gut]');
    expect(screen(lena)).toContain('Teil 2 von 4 · Arbeit');
    await plays(lena, '[Ja]');
    expect(screen(lena)).toContain('Wie viele Stunden arbeiten Sie');
    await plays(lena, '19,5', '[Ja, zum Teil]', '2');
    expect(screen(lena)).toContain('Haben alle Ihre 2 Kinder einen Platz');
    await plays(
      lena,
      '[Nein, wir suchen noch]',
      '[Vielleicht]',
      '3',
      '[Wohnen]',
      '[Etwas anderes]',
      '[Fertig]',
    );
    await plays(lena, 'Sport', 'Mehr Zeit für die Kinder');
    expect(screen(lena)).toContain('Mein Wunsch darf auf der Konferenz vorgelesen werden');
    await plays(lena, '[OK]');
    expect(screen(lena)).toContain('Sie haben 15 Fragen beantwortet.');
    await plays(lena, '[Meine Antworten absenden]');
    expect(screen(lena)).toContain('Vielen Dank! Ihre Antworten sind angekommen.');

    const response = (await responsesTo(bot, 'first-look')).find(({ language }) => language === 'de');
    expect(response).toMatchObject({ formId: 'first-look', day: '2026-11-23' });
    expect(response).not.toHaveProperty('channel');
    expect(response?.answers).toEqual({
      here_since: { value: '2020-04-03' },
      years_here: { value: 6 },
      household: { value: ['partner', 'children'] },
      course: { value: 'finished' },
      german: { value: 'well' },
      work: { value: 'yes' },
      hours: { value: 19.5 },
      recognition: { value: 'part' },
      children: { value: 2 },
      places: { value: 'searching' },
      come: { value: 'maybe' },
      guests: { value: 3 },
      topics: { value: ['housing', 'other'] },
      topics_other: { value: 'Sport' },
      wish: { value: 'Mehr Zeit für die Kinder' },
      read_aloud: { value: true },
    });
  });

  test('in English, past everything that can be passed', async () => {
    const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en-GB' });
    await plays(
      sam,
      '/start first-look__flyer',
      '[English]',
      '[I agree]',
      '[Skip]',
      '[Nobody]',
      '[Done]',
      '[Skip]',
    );
    await plays(sam, '[Skip]', '[No]');
    expect(screen(sam)).toContain('Is your qualification from abroad recognised');
    await plays(sam, '[I don’t know]');
    expect(screen(sam)).toContain('Part 4 of 4 · The conference');
    await plays(sam, '[No]', '[Skip]', '[Skip]');
    expect(screen(sam)).toContain('You answered 3 questions and left 6 open.');
    await plays(sam, '[Send my answers]');
    await sam.sees('Thank you! Your answers have arrived.');

    const response = (await responsesTo(bot, 'first-look')).find(({ language }) => language === 'en');
    expect(response?.channel).toBe('flyer');
    expect(response?.answers).toEqual({
      here_since: { missing: 'skipped' },
      years_here: { value: '' },
      household: { value: ['alone'] },
      course: { missing: 'skipped' },
      german: { missing: 'skipped' },
      work: { value: 'no' },
      hours: { missing: 'not-applicable' },
      recognition: { missing: 'dont-know' },
      children: { missing: 'not-applicable' },
      places: { missing: 'not-applicable' },
      come: { value: 'no' },
      guests: { missing: 'not-applicable' },
      topics: { missing: 'skipped' },
      topics_other: { missing: 'not-applicable' },
      wish: { missing: 'skipped' },
      read_aloud: { missing: 'not-applicable' },
    });
  });

  test('in Arabic, with Arabic digits', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'ar' });
    await amira.sends('/start');
    await amira.sees('يُرجى اختيار لغتك.');
    expect(amira.buttons[0]).toBe('العربية');
    await plays(
      amira,
      '[العربية]',
      '[أوافق]',
      '١٥ آذار ٢٠٢٢',
      '[أفضّل عدم الإجابة]',
      '[نعم، أنا في دورة الآن]',
      '[قليل]',
    );
    await plays(amira, '[نعم]', '٣٧٫٥', '[أنتظر القرار]');
    // Who does not say who lives with them is not asked about children.
    expect(screen(amira)).toContain('المؤتمر');
    await plays(amira, '[نعم]', '[1]', '[تعلّم اللغة الألمانية]', '[لا شيء مما ذُكر]');
    expect(amira.buttons.filter((button) => button.startsWith('☑'))).toEqual(['☑ لا شيء مما ذُكر']);
    await plays(amira, '[تم]', '[تخطّي السؤال]', '[إرسال إجاباتي]');
    await amira.sees('شكرًا! وصلت إجاباتك.');

    const response = (await responsesTo(bot, 'first-look')).find(({ language }) => language === 'ar');
    expect(response?.answers).toMatchObject({
      here_since: { value: '2022-03-15' },
      household: { missing: 'declined' },
      hours: { value: 37.5 },
      children: { missing: 'not-applicable' },
      guests: { value: 1 },
      topics: { value: ['none'] },
    });
  });

  test('and from one start of the bot to the next', async () => {
    const olena = bot.world.person({ firstName: 'Olena', languageCode: 'en' });
    await plays(olena, '/start', '[English]', '[I agree]', '1.2.2023', '[My partner]');
    const { world, dataDir } = bot;
    await bot.service.stop();
    await olena.taps('Done');
    bot = await startBot({ world, dataDir, sessions });
    await olena.sees('Have you attended a German course');
    expect(showing(olena, 'Who lives in the same home')).toBe(1);
    await plays(olena, '[Skip]');
    expect(screen(olena)).toContain('How well do you understand German');
  });
});

test('an export has a row for each response, and a reason where there is no value', async () => {
  const bot = await startBot();
  try {
    const sam = bot.world.person({ firstName: 'Sam', languageCode: 'en' });
    await plays(
      sam,
      '/start',
      '[English]',
      '[I agree]',
      '[Skip]',
      '[Prefer not to say]',
      '[Skip]',
      '[Skip]',
      '[Skip]',
    );
    await plays(sam, '[No]', '[Skip]', '[Housing]', '[Done]', '[Skip]', '[Send my answers]');
    expect(await exportedRow(bot, 'first-look')).toMatchObject({
      _language: 'en',
      _channel: '',
      household: 'NA:declined',
      'household/partner': 'NA:declined',
      work: 'NA:skipped',
      hours: 'NA:not-applicable',
      recognition: 'no',
      topics: 'housing',
      'topics/housing': '1',
      'topics/none': '0',
    });
  } finally {
    await bot.close();
  }
});
