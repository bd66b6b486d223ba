/** Carries out what a page asks for: what people do on their phones, and the demonstrations in the panel. */
import type { Message } from 'grammy/types';
import type { BotApiServer } from './bot-api-server.ts';
import { type Cast, MOST_PEOPLE } from './cast.ts';
import type { ChatFeed } from './chat-feed.ts';
import type { ActProblem, ActResult, BotStatus, PageAct, PersonCard } from './page-protocol.ts';
import type { ResultsControl } from './page-results.ts';
import type { PageStreams } from './page-streams.ts';
import type { Person } from './person.ts';
import type { SendOptions } from './sending.ts';
import { standIn } from './stand-ins.ts';
import { buttonRows } from './transcript.ts';

/** The bot's process, as the page can control it. */
export interface BotControl {
  readonly status: BotStatus;
  /** Whether it runs, after a pending start or restart is done. */
  isReady(): Promise<boolean>;
  /** Kills it at once (`kill -9`), so that it can finish nothing. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Leads a person's chat to a question; see `preview/`. */
export interface Guide {
  /** @param question - `null`: to the consent only */
  jump(
    person: Person,
    formId: string,
    language: string,
    question: string | null,
  ): Promise<ActProblem | undefined>;
  /** Answers the whole questionnaire and sends it. */
  answer(person: Person, formId: string): Promise<ActProblem | undefined>;
  languages(formId: string): readonly string[] | undefined;
}

export interface ActPorts {
  readonly server: BotApiServer;
  readonly cast: Cast;
  readonly streams: PageStreams;
  readonly feed: ChatFeed;
  readonly bot: BotControl;
  readonly guide: Guide;
  readonly results: ResultsControl;
  /** Forgets an uploaded questionnaire; `false` if there is none of this file name. */
  readonly discard: (file: string) => boolean;
}

/** Milliseconds before a killed bot starts again: long enough for people to see it. */
const AWAY = 1500;
/** Milliseconds that each call takes on the slow network. */
const SLOW = 1500;

const DONE: ActResult = { ok: true };

export async function act(ports: ActPorts, asked: PageAct): Promise<ActResult> {
  const { cast, streams, feed, server, bot } = ports;
  if ('person' in asked) {
    const person = cast.find(asked.person);
    return person === undefined ? { problem: 'unknown-person' } : await personal(ports, person, asked);
  }
  switch (asked.do) {
    case 'look': {
      const people = asked.people.flatMap((id) => cast.find(id) ?? []);
      const chats = people.map((person) => feed.snapshotOf(person));
      const snapshots = chats.map((chat) => ({ type: 'chat', chat }) as const);
      return streams.look(asked.page, asked.people, snapshots) ? DONE : { problem: 'gone' };
    }
    case 'add': {
      if (cast.size + asked.count > MOST_PEOPLE) return { problem: 'too-many' };
      return { ok: true, people: tellOf(ports, cast.add(asked.count, asked.name, asked.language)) };
    }
    case 'bot':
      if (asked.act !== 'start') await bot.kill();
      if (asked.act === 'restart') await new Promise((resolve) => setTimeout(resolve, AWAY));
      if (asked.act !== 'kill') await bot.start();
      return DONE;
    case 'slow':
      server.latency = asked.on ? SLOW : 0;
      streams.broadcast({ type: 'slow', slow: asked.on });
      return DONE;
    case 'discard':
      return ports.discard(asked.file) ? DONE : { problem: 'gone' };
    case 'fill': {
      if (!(await bot.isReady())) return { problem: 'bot-away' };
      const sent = await ports.results.fill(asked.formId, asked.count);
      return sent === undefined ? { problem: 'unknown-form' } : { ok: true, sent };
    }
    case 'results':
      if (!(await bot.isReady())) return { problem: 'bot-away' };
      return { ok: true, path: ports.results.pathOf(asked.formId, asked.language) };
    case 'crowd':
      return await crowd(ports, asked.formId, asked.count);
  }
}

type PersonalAct = Extract<PageAct, { person: number }>;

async function personal(ports: ActPorts, person: Person, asked: PersonalAct): Promise<ActResult> {
  if (person.chat.blocked && !['open', 'block', 'language', 'delete', 'jump'].includes(asked.do)) {
    return { problem: 'blocked' };
  }
  switch (asked.do) {
    case 'send':
      if (asked.text.trim() !== '') await person.sends(asked.text, replyTo(person, asked.replyTo));
      return DONE;
    case 'attach':
      await person.sends(standIn(asked.kind, asked.caption));
      return DONE;
    case 'place':
      await person.sends({ location: { latitude: asked.latitude, longitude: asked.longitude } });
      return DONE;
    case 'tap':
      return await tap(person, asked);
    case 'press':
      return await orGone(person.presses(asked.label));
    case 'open':
      if (!/^[\w-]{0,64}$/u.test(asked.payload)) return { problem: 'bad-link' };
      await person.opens(asked.payload);
      return DONE;
    case 'edit':
    case 'delete': {
      const message = person.chat.messages.get(asked.message)?.message;
      if (message === undefined) return { problem: 'gone' };
      if (asked.do === 'edit') return await orGone(person.edits(message, asked.text));
      await person.deletes(message);
      return DONE;
    }
    case 'block':
      await (asked.on ? person.blocks() : person.unblocks());
      return DONE;
    case 'language':
      person.user.language_code = asked.language;
      tellOf(ports, [ports.cast.card(person)]);
      ports.streams.tell(person.id, { type: 'chat', chat: ports.feed.snapshotOf(person) });
      return DONE;
    case 'old-button':
      return await tapOldButton(person);
    case 'jump': {
      if (!(await ports.bot.isReady())) return { problem: 'bot-away' };
      const problem = await ports.guide.jump(person, asked.formId, asked.language, asked.question);
      return problem === undefined ? DONE : { problem };
    }
  }
}

/** A message that is gone cannot be replied to: the text goes out alone, as from a phone. */
function replyTo({ chat }: Person, id: number | undefined): SendOptions {
  const stored = id === undefined ? undefined : chat.messages.get(id);
  return stored === undefined || stored.deleted ? {} : { replyTo: stored.message };
}

async function tap(person: Person, asked: Extract<PageAct, { do: 'tap' }>): Promise<ActResult> {
  const stored = person.chat.messages.get(asked.message);
  if (stored === undefined || stored.deleted) return { problem: 'gone' };
  // As it was on the screen; the bot may have changed it since.
  const button = { text: asked.label, callback_data: asked.data };
  const onScreen = { ...stored.message, reply_markup: { inline_keyboard: [[button]] } } as Message;
  const tapped = await person.tapsOn(onScreen, asked.label);
  if (asked.twice) await person.tapsAgain(tapped);
  return { ok: true, tap: tapped.query.id };
}

/** Taps a button that is no longer on the screen, like a thumb that was already on its way. */
async function tapOldButton(person: Person): Promise<ActResult> {
  const { events, messages } = person.chat;
  for (const { by, message } of [...events].reverse()) {
    if (by !== 'bot' || message === undefined) continue;
    const now = messages.get(message.message_id);
    if (now === undefined || now.deleted || buttonRows(now.message).length > 0) continue;
    const button = buttonRows(message)
      .flat()
      .find((candidate) => 'callback_data' in candidate);
    if (button === undefined) continue;
    await person.tapsOn(message, button.text);
    return { ok: true, label: button.text };
  }
  return { problem: 'no-old-button' };
}

/** Creates people who answer a questionnaire, a few at a time, so that there is something to count. */
async function crowd(ports: ActPorts, formId: string, count: number): Promise<ActResult> {
  const { cast, guide, bot } = ports;
  const languages = guide.languages(formId);
  if (languages === undefined) return { problem: 'unknown-form' };
  if (!(await bot.isReady())) return { problem: 'bot-away' };
  if (cast.size + count > MOST_PEOPLE) return { problem: 'too-many' };
  const people = Array.from({ length: count }, (_, index) =>
    cast.add(1, '', languages[index % languages.length] ?? 'en'),
  ).flat();
  tellOf(ports, people);
  const waiting = people.flatMap(({ id }) => cast.find(id) ?? []);
  let sent = 0;
  const walk = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if ((await guide.answer(next, formId)) === undefined) sent += 1;
    }
  };
  await Promise.all([walk(), walk(), walk(), walk()]);
  return sent === 0 ? { problem: 'lost-way' } : { ok: true, sent };
}

function tellOf({ streams }: ActPorts, people: readonly PersonCard[]): readonly PersonCard[] {
  streams.broadcast({ type: 'people', people });
  return people;
}

async function orGone(acting: Promise<unknown>): Promise<ActResult> {
  try {
    await acting;
    return DONE;
  } catch {
    return { problem: 'gone' };
  }
}
