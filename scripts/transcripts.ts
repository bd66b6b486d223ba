/**
 * Writes docs/transcripts: three people's way through `flows/situation.yaml`, from /start to the thanks, in each
 * language. They talk to the real bot over HTTP with the local Bot API server.
 *
 *     npm run transcripts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineKeyboardButton, Message } from 'grammy/types';
import { type ButtonData, decodeButton } from '../src/bot/callback-data.ts';
import { Localizer } from '../src/bot/words/words.ts';
import { nowIn } from '../src/clock.ts';
import { viewOf } from '../src/interview/asking/view.ts';
import { begin } from '../src/interview/begin.ts';
import type { Action, Input } from '../src/interview/input.ts';
import type { AskView } from '../src/interview/outcome.ts';
import { step } from '../src/interview/step.ts';
import type { Questionnaire } from '../src/questionnaire/compiled/questionnaire.ts';
import { isRightToLeft } from '../src/questionnaire/languages/right-to-left.ts';
import type { Person } from '../src/simulator/person.ts';
import { waitFor } from '../src/simulator/signal.ts';
import { buttonRows } from '../src/simulator/transcript.ts';
import { shippedFlow, startBot } from '../test/support/running-bot.ts';
import { chatAsMarkdown } from './chat-as-markdown.ts';
import { PERSONAS, type Persona } from './personas.ts';

/** The moment of everything, so that dates in a transcript do not depend on the day it is written. */
const MOMENT = Date.UTC(2026, 10, 23, 10);
const now = nowIn('Europe/Berlin', () => MOMENT);

export interface Transcript {
  /** `<persona>.<language>.md` */
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

export async function transcripts(): Promise<readonly Transcript[]> {
  const questionnaires = shippedFlow('situation');
  const [questionnaire] = questionnaires;
  if (questionnaire === undefined) throw new Error('flows/situation.yaml has errors: npx miteinander check');
  const bot = await startBot({ questionnaires, clock: () => MOMENT, sessions: 'SQLite' });
  const talks = PERSONAS.flatMap((persona) =>
    questionnaire.languages.map(async (language) => {
      const person = bot.world.person({ firstName: persona.firstName, languageCode: language });
      await talk(person, questionnaire, persona, language);
      return { person, persona, language };
    }),
  );
  let talked: Awaited<(typeof talks)[number]>[] = [];
  try {
    talked = await Promise.all(talks);
  } finally {
    // Closing lets the bot finish: afterwards every edit has arrived.
    await bot.close();
  }
  return talked.map(({ person, persona, language }) => ({
    file: `${persona.name}.${language}.md`,
    language,
    text: page(person, persona, language),
  }));
}

function page({ chat }: Person, { title, name }: Persona, language: string): string {
  const words = Localizer.load('locales').in(language);
  // Each code is random, so it is left out and the page stays the same.
  const code = /\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/gu;
  return [
    '<!-- Written by scripts/transcripts.ts, which a test runs: change the texts, then run it again. -->',
    `<div dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}" lang="${language}">`,
    '',
    `# ${title[language] ?? name} · ${words('language-name')}`,
    '',
    chatAsMarkdown(chat.events).replaceAll(code, 'XXXX-XXXX-XXXX-XXXX'),
    '',
    '</div>',
    '',
  ].join('\n');
}

async function talk(
  person: Person,
  questionnaire: Questionnaire,
  persona: Persona,
  language: string,
): Promise<void> {
  const { looksAt } = persona;
  await person.opens(questionnaire.formId);
  await presses(person, (data) => data.type === 'language' && data.language === language);
  if (looksAt.includes('consent')) {
    await presses(person, (data) => data.type === 'consent' && data.full);
    await presses(person, (data) => data.type === 'consent' && !data.full);
    await finds(person, (data) => data.type === 'consent' && data.full);
  }
  await interview(person, questionnaire, persona, language);
  await finds(person, (data) => data.type === 'withdraw');
  if (looksAt.includes('advice')) await presses(person, (data) => data.type === 'advice');
  if (looksAt.includes('code')) await presses(person, (data) => data.type === 'show-code');
  await person.settled();
}

/** From the consent to the thanks. The engine runs along and tells which question is asked. */
async function interview(
  person: Person,
  questionnaire: Questionnaire,
  persona: Persona,
  language: string,
): Promise<void> {
  const unused = { id: 'x', tag: 'x', withdrawalCode: 'x', generation: 1, channel: undefined };
  let session = begin(questionnaire, { ...unused, language });
  const takes = (input: Input) => {
    session = step(questionnaire, session, input, now()).session;
  };
  const taps = async (action: Action) => {
    const { asking } = session;
    const wanted = JSON.stringify(action);
    await presses(
      person,
      (data) => data.type === 'tap' && data.asking === asking && JSON.stringify(data.action) === wanted,
    );
    takes({ type: 'tap', asking, action });
  };
  await taps({ do: 'agree' });
  let helpIsDue = persona.looksAt.includes('help');
  for (;;) {
    const view = viewOf(questionnaire, session, now());
    if (view.type !== 'ask') break;
    if (helpIsDue) {
      helpIsDue = false;
      await finds(person, (data) => data.type === 'tap' && data.asking === session.asking);
      await person.sends('/help');
      await finds(person, (data) => data.type === 'advice');
    }
    const answer = answerOf(view, persona, language);
    if (answer.type === 'taps') for (const action of answer.actions) await taps(action);
    else {
      await finds(person, (data) => data.type === 'tap' && data.asking === session.asking);
      await person.sends(answer.text);
      takes(answer);
    }
  }
  if (persona.looksAt.includes('review')) {
    await taps({ do: 'look', section: 3 });
    await taps({ do: 'look' });
  }
  await taps({ do: 'send' });
}

type Given =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'taps'; readonly actions: readonly Action[] };

function answerOf(
  { question, escape: wayOut }: AskView,
  { answers, name }: Persona,
  language: string,
): Given {
  const taps = (...actions: readonly Action[]): Given => ({ type: 'taps', actions });
  const ordinalOf = (choice: string) => {
    const found = question.choices.find((each) => each.name === choice);
    if (found === undefined)
      throw new Error(`personas.ts, ${name}: "${question.name}" has no choice "${choice}".`);
    return found.ordinal;
  };
  const answer = answers[question.name];
  if (answer === undefined) {
    if (wayOut === undefined) throw new Error(`personas.ts, ${name}: "${question.name}" must be answered.`);
    return taps({ do: wayOut });
  }
  if (answer === 'dont-know') return taps({ do: 'dont-know' });
  if (typeof answer === 'string') return taps({ do: 'choose', choice: ordinalOf(answer) });
  if (isList(answer)) {
    const ticks = answer.map((choice): Action => ({ do: 'toggle', choice: ordinalOf(choice), on: true }));
    return taps(...ticks, { do: 'done' });
  }
  return { type: 'text', text: answer[language] ?? '' };
}

function isList(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer);
}

/** Taps the newest button with this label as soon as there is one. */
async function presses(person: Person, says: Says): Promise<void> {
  const { message, text } = await finds(person, says);
  await person.tapsOn(message, text);
}

/** Waits for a button with this label; if there are several, takes the newest. */
async function finds(person: Person, says: Says): Promise<{ message: Message; text: string }> {
  const look = () => {
    for (const message of person.messages.toReversed()) {
      const button = buttonRows(message)
        .flat()
        .find((each) => saidBy(each, says));
      if (button !== undefined) return { message, text: button.text };
    }
    return undefined;
  };
  const failure = () => new Error(`There is no such button:\n${person.transcript()}`);
  return await waitFor(person.chat.bell, look, 30_000, failure);
}

type Says = (data: ButtonData) => boolean;

function saidBy(button: InlineKeyboardButton, says: Says): boolean {
  const data = 'callback_data' in button ? decodeButton(button.callback_data) : undefined;
  return data !== undefined && says(data);
}

if (import.meta.main) {
  const folder = fileURLToPath(new URL('../docs/transcripts', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of await transcripts()) writeFileSync(join(folder, file), text);
}
