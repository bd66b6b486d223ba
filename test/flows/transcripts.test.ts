import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Transcript, transcripts } from '../../scripts/transcripts.ts';
import { FormTexts } from '../../src/bot/prompts/form-texts.ts';
import { plain } from '../../src/bot/words/html.ts';
import { SITUATION, WORDBOOK } from './shipped.ts';

const FOLDER = 'docs/transcripts';

let written: readonly Transcript[] = [];
beforeAll(async () => {
  written = await transcripts();
});

test('three people in four languages, as the bot speaks today (else: npm run transcripts)', () => {
  expect(written).toHaveLength(12);
  expect(readdirSync(FOLDER).toSorted()).toEqual(written.map(({ file }) => file).toSorted());
  for (const { file, text } of written)
    expect([file, readFileSync(`${FOLDER}/${file}`, 'utf8')]).toEqual([file, text]);
});

test('each leads from /start to the thanks', () => {
  for (const { language, text } of written) {
    expect(text).toContain('▶ **/start situation**');
    expect(text).toContain(WORDBOOK.in(language)('thanks'));
  }
});

/** Words in Latin letters that belong into Arabic and Ukrainian: names that people meet on letters, doors and signs. */
const NAMES = [
  ...[
    'Ausländerbehörde',
    'Jobcenter',
    'Agentur für Arbeit',
    'BAMF',
    'Sozialamt',
    'Jugendamt',
    'Behandlungsschein',
  ],
  ...[
    'Migrationsberatung',
    'MBE',
    'Jugendmigrationsdienst',
    'JMD',
    'Integrations- und Ausländerbeirat',
    'Beirat',
  ],
  ...['Integrationskurs', 'Anerkennung', 'Minijob', 'Kita', 'Duldung', 'Kommunalwahl', 'divers', 'Sachsen'],
  ...[
    'Landkreis Leipzig',
    'Leipzig',
    'Dresden',
    'Chemnitz',
    'Bautzen',
    'Erzgebirgskreis',
    'Görlitz',
    'Meißen',
  ],
  ...['Mittelsachsen', 'Nordsachsen', 'Sächsische Schweiz-Osterzgebirge', 'Vogtlandkreis', 'Zwickau'],
  ...['Freiberg', 'Plauen', 'Telegram', 'GDPR'],
];

describe.each(['ar', 'uk'])('in %s', (language) => {
  const { organisation, controller, contact, variables } = SITUATION.settings;
  const allowed = [controller, organisation, contact, ...Object.values(variables), ...NAMES].toSorted(
    (a, b) => b.length - a.length,
  );
  const foreignWords = (text: string) => {
    const rest = allowed.reduce((kept, name) => kept.replaceAll(name, ' '), text);
    // Commands, the withdrawal code, and the page's own markup are nobody's words.
    const spoken = rest.replaceAll(/<[^>]*>|\/[a-z]+|XXXX(?:-XXXX)*|^.*\/start situation.*$/gmu, ' ');
    return spoken.match(/\p{Script=Latin}{2,}/gu) ?? [];
  };
  const ownTranscripts = () => written.filter((transcript) => transcript.language === language);

  test('no transcript has a German or English sentence, or even a word that is no name', () => {
    for (const { file, text } of ownTranscripts()) {
      // Before a language is chosen, all of them are spoken.
      const chosen = text.indexOf(`✎ ✓ ${WORDBOOK.in(language)('language-name')}`);
      expect(chosen).toBeGreaterThan(0);
      expect([file, foreignWords(text.slice(chosen))]).toEqual([file, []]);
    }
  });

  test('nor has any text that these three people did not meet', () => {
    const texts = new FormTexts(SITUATION, WORDBOOK.in(language));
    const all = SITUATION.questions.flatMap((question) => [
      texts.label(question),
      texts.hint(question) ?? '',
      texts.text(question.name, 'constraint-message') ?? '',
      ...question.choices.map(({ name }) => texts.choice(question, name)),
    ]);
    expect(all.map(plain).flatMap(foreignWords)).toEqual([]);
  });
});

test('no symbol is alone: words next to it, or above the bar, say the same', () => {
  const picture = /\p{Extended_Pictographic}|[▰▱]/u;
  const alone = written.flatMap(({ text }) =>
    text.split('\n').filter((line, index, lines) => {
      if (!picture.test(line) || /[\p{L}\p{N}]/u.test(line)) return false;
      return !(/[▰▱]/u.test(line) && /[\p{L}\p{N}]/u.test(lines[index - 1] ?? ''));
    }),
  );
  expect(alone).toEqual([]);
});

describe('in Arabic', () => {
  const lines = () =>
    written
      .filter(({ language }) => language === 'ar')
      .flatMap(({ text }) => text.slice(text.indexOf('✎ ✓ العربية')).split('\n'))
      .filter((line) => line.startsWith('> '));

  test('every line of the bot runs from right to left', () => {
    expect(lines().length).toBeGreaterThan(500);
    const leftToRight = lines().filter((line) => {
      let text = line;
      // What is isolated does not decide on the direction: Unicode Standard Annex 9, rule P2.
      while (/\u2068[^\u2068\u2069]*\u2069/u.test(text))
        text = text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, '');
      const first = /[\p{L}\u200e\u200f]/u.exec(text)?.[0];
      return first !== undefined && !/[\p{Script=Arabic}\u200f]/u.test(first);
    });
    expect(leftToRight).toEqual([]);
  });

  test('commas, semicolons and question marks are Arabic, figures are those of German letters', () => {
    const wrong = lines().filter((line) => /\p{Script=Arabic}[^\p{L}]{0,2}[,;?]|[٠-٩]/u.test(line));
    expect(wrong).toEqual([]);
  });
});

test('Ukrainian has no Russian letter', () => {
  const wrong = written.filter(({ language, text }) => language === 'uk' && /[ыэъё]/iu.test(text));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
