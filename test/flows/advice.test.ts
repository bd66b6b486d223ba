import { expect, test } from '@jest/globals';
import type { Person } from '../../src/simulator/person.ts';
import { shippedFlow, startBot } from '../support/running-bot.ts';

const ADVICE = '🤝 Hilfe und Beratung';

test('help and advice of a survey is for those who opened it, also for whom it is not meant', async () => {
  const questionnaires = [...shippedFlow('first-look'), ...shippedFlow('situation')];
  const bot = await startBot({ questionnaires });
  const { world } = bot;
  const amira = world.person({ languageCode: 'de' });
  await amira.sends('/start');
  await amira.taps('Deutsch');
  await amira.settled();
  await amira.sends('/help');
  // Two surveys of one organisation, and none is opened: its contact, but the help of neither.
  const { text, reply_markup } = await amira.sees(/Fragen\? umfrage@muster-verband.example/u);
  expect(text).not.toContain('0000');
  expect(reply_markup).toBeUndefined();
  await amira.taps('Zusammen sind wir stärker – Ihre Situation in Sachsen');
  await amira.taps('Ich bin einverstanden');
  await amira.sees('Leben Sie in Sachsen?');
  await asksForHelp(amira);
  await amira.taps('Ja');
  await amira.sees('Wie alt sind Sie?');
  // Too young: nothing is kept, and help is there all the same, below the last words.
  await amira.taps('Unter 18');
  await amira.sees(/ab 18 Jahren[\s\S]*Jugendmigrationsdienst: JMD Muster/u);
  await seesHelp(amira);
  await bot.close();
});

async function asksForHelp(person: Person): Promise<void> {
  await person.settled();
  await person.sends('/help');
  await seesHelp(person);
}

async function seesHelp(person: Person): Promise<void> {
  await person.seesButton(ADVICE);
  await person.settled();
  await person.taps(ADVICE);
  const { text } = await person.sees('Kostenlose Hilfe und Beratung:');
  expect(text).toContain('• Bei Diskriminierung: ADB Muster, 0000 333333');
  expect(text).toContain('Wir speichern nicht, ob Sie diese Hilfe nutzen.');
}
