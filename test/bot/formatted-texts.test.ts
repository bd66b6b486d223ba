/** Authors' bold type, links and headings, as they arrive in the chat. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Message } from 'grammy/types';
import type { Person } from '../../src/simulator/person.ts';
import { type RunningBot, startBot } from '../support/running-bot.ts';
import { smallFlow } from '../support/small-flow.ts';
import { begins, plays, screen } from './plays.ts';
import { responsesTo } from './stored.ts';

const FLOW = smallFlow(
  `form_id: formatted
choices:
  drinks: [tea, coffee]
survey:
  - type: group
    name: part
    items:
      - { type: note, name: hello }
      - { type: select_one drinks, name: drink, constraint: ". = 'tea'" }
      - { type: text, name: why }
      - { type: note, name: quote }
      - { type: integer, name: cups, constraint: ". < 10" }
  - type: group
    name: other
    items:
      - { type: note, name: help, appearance: advice }
      - { type: text, name: last }
`,
  {
    en: `form =
    .title = Your **tea** survey
    .description = About *tea*
    .purpose = to know what **you** drink
    .topics = drinks
    .privacy = Read [our page](https://example.org/privacy).
    .thanks = You are **great**, see <a href="https://example.org">our page</a>.
part = **First** part
hello =
    # Welcome
    This is _short_.
    .hint = Read **this**.
drink = What do you **drink**?
    .hint = One *only*
    .constraint-message = Only **tea** & water
drinks-tea = **Green** tea
drinks-coffee = *Coffee*
why = **Why?**
quote = You said: **{ $why }** about { $drink }
cups = How many [cups](javascript:alert(1)) <of 10>?
    .constraint-message = **Fewer** than ten.
other = Other
help = Call [us](tel:+4935112345)
last = The last question?
`,
  },
);

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ questionnaires: [FLOW] });
});
afterAll(() => bot.close());

async function asked(...acts: readonly string[]): Promise<Person> {
  const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
  await begins(amira, 'formatted');
  await plays(amira, ...acts);
  return amira;
}

/** The words of a message that look like this. */
function styled({ text = '', entities = [] }: Message, type: string): string[] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

function holding(person: Person, text: string): Message {
  const found = person.messages.findLast((message) => message.text?.includes(text));
  if (found === undefined) throw new Error(`No message holds "${text}":\n${person.transcript()}`);
  return found;
}

describe('an author’s markup', () => {
  test('is shown in notes, hints and labels; what is stressed in a bold label is underlined', async () => {
    const amira = await asked();
    const note = holding(amira, 'Welcome');
    expect(note.text).toBe('ℹ️ Welcome\nThis is short.\nRead this.');
    expect([styled(note, 'bold'), styled(note, 'italic')]).toEqual([
      ['Welcome', 'this'],
      ['short', 'Read this.'],
    ]);
    const question = amira.lastMessage;
    expect(question.text).toContain('What do you drink?\nOne only');
    expect(styled(question, 'bold')).toEqual(['What do you drink?']);
    expect(styled(question, 'underline')).toEqual(['drink', 'only']);
  });

  test('is left out on buttons, in headings, toasts and in what is stored', async () => {
    const amira = await asked();
    expect(screen(amira)).toContain('Part 1 of 2 · First part');
    expect(amira.buttons.slice(0, 2)).toEqual(['Green tea', 'Coffee']);
    await plays(amira, '[Coffee]');
    await amira.seesToast('Only tea & water');
    await plays(amira, '[Green tea]');
    expect(holding(amira, 'What do you drink?').text).toContain('✓ Green tea');
    await plays(amira, 'thirst', '3', 'end', '[Send my answers]');
    expect(await responsesTo(bot, 'formatted')).toContainEqual(
      expect.objectContaining({ answers: expect.objectContaining({ drink: { value: 'tea' } }) }),
    );
  });

  test('does not matter to who types a choice', async () => {
    const amira = await asked('green tea');
    expect(screen(amira)).toContain('Why?');
  });

  test('is shown in the reason for which a typed answer does not fit', async () => {
    const amira = await asked('[Green tea]', 'thirst', '12');
    expect(screen(amira)).toMatch(/^⚠️ Fewer than ten\.\n/u);
    expect(styled(amira.lastMessage, 'bold')).toContain('Fewer');
    // A link that leads nowhere shows its words, and what is no tag stays.
    expect(screen(amira)).toContain('How many cups <of 10>?');
    expect(styled(amira.lastMessage, 'text_link')).toEqual([]);
  });

  test('is never made of what a person wrote', async () => {
    const words = '</b>**x** [y](https://evil.example) <i>z</i> \\*';
    // It has a link in it, which is asked back about.
    const amira = await asked('[Green tea]', words, '[Keep it]');
    const note = holding(amira, 'You said');
    expect(note.text).toBe(`ℹ️ You said: ${words} about Green tea`);
    expect(note.entities).toEqual([expect.objectContaining({ type: 'bold', length: words.length })]);
  });

  test('is shown in the consent, in /privacy, in the advice and under the thanks', async () => {
    const amira = bot.world.person({ firstName: 'Amira', languageCode: 'en' });
    await plays(amira, '/start formatted', '[English]');
    expect(screen(amira)).toContain('Why: to know what you drink\n');
    expect(styled(amira.lastMessage, 'bold')).toEqual(['Your tea survey', 'you']);
    await plays(amira, '/privacy');
    expect(styled(amira.lastMessage, 'text_link')).toEqual(['our page']);
    await plays(amira, '[I agree]', '[Green tea]', 'x', '3', 'end', '[Send my answers]');
    expect(styled(amira.lastMessage, 'bold')).toEqual(['Thank you! Your answers have arrived.', 'great']);
    expect(styled(amira.lastMessage, 'text_link')).toEqual(['our page']);
    await plays(amira, '[Help and advice]');
    expect(screen(amira)).toBe('Call us (+4935112345)');
  });
});
