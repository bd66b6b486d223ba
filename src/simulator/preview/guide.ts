/**
 * Leads a person's chat to a question, like a very fast respondent: it does nothing that a respondent could not do. The
 * chat shows every step.
 */

import type { Message } from 'grammy/types';
import type { Action } from '../../interview/input.ts';
import type { Now } from '../../interview/now.ts';
import type { Questionnaire } from '../../questionnaire/compiled/questionnaire.ts';
import { shortFormId } from '../../questionnaire/definition/form-id.ts';
import type { Guide } from '../page-acts.ts';
import type { ActProblem } from '../page-protocol.ts';
import type { Person } from '../person.ts';
import type { Sendable } from '../sendable.ts';
import { waitFor } from '../signal.ts';
import { buttonRows } from '../transcript.ts';
import { findWay, type Stop } from './find-way.ts';
import type { WayAct } from './way-acts.ts';

/** What a button is for. The bot knows; the caller that connects the two says it. */
export type ButtonMeaning =
  | { readonly type: 'tap'; readonly asking: number; readonly action: Action }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'survey'; readonly formId: string }
  /** `as-typed`: the text is the answer, whatever it looks like. */
  | { readonly type: 'more-languages' | 'another-person' | 'start-over' | 'as-typed' | 'other' };

export interface GuidePorts {
  readonly find: (formId: string) => Questionnaire | undefined;
  readonly meaningOf: (data: string) => ButtonMeaning;
  readonly now: () => Now;
  /** What somebody might write in this language. */
  readonly sentence: (language: string) => string;
}

interface Button {
  readonly message: Message;
  readonly label: string;
  readonly meaning: ButtonMeaning;
}

/** The consent is at most this many screens away: language, other survey, start over, another person. */
const MOST_DOORS = 10;
/** Milliseconds of silence after which the bot counts as finished. */
const QUIET = 60;
/** Milliseconds after which a question counts as one without buttons. */
const WITHOUT_BUTTONS = 700;
/** Milliseconds within which a button must come. */
const PATIENCE = 5000;

export function createGuide(ports: GuidePorts): Guide {
  return {
    languages: (formId) => ports.find(formId)?.languages,
    jump: async (person, formId, language, question) => {
      const questionnaire = ports.find(formId);
      if (questionnaire === undefined) return 'unknown-form';
      const options = { now: ports.now(), sentence: ports.sentence(language) };
      const way = question === null ? [] : findWay(questionnaire, question, options);
      if (way === undefined) return 'no-way';
      return await orLost(async () => {
        const consent = await reachConsent(ports, person, formId, language);
        if (question === null) return;
        await taps(person, consent);
        await follow(ports, person, way);
      });
    },
    answer: async (person, formId) => {
      const questionnaire = ports.find(formId);
      if (questionnaire === undefined) return 'unknown-form';
      const language = person.user.language_code ?? questionnaire.defaultLanguage;
      const options = { now: ports.now(), sentence: ports.sentence(language), shuffle };
      const way = findWay(questionnaire, null, options);
      if (way === undefined) return 'no-way';
      return await orLost(async () => {
        await taps(person, await reachConsent(ports, person, formId, language));
        await follow(ports, person, way);
        await taps(person, await buttonFor(ports, person, (meaning) => isTap(meaning, 'send')));
      });
    },
  };
}

class LostWay extends Error {
  override readonly name = 'LostWay';
}

async function orLost(walk: () => Promise<void>): Promise<ActProblem | undefined> {
  try {
    await walk();
    return undefined;
  } catch {
    // The bot did something unexpected, or nothing; the chat shows how far it got.
    return 'lost-way';
  }
}

/** Opens the questionnaire from its beginning, whatever the chat was doing; returns the button that agrees. */
async function reachConsent(
  ports: GuidePorts,
  person: Person,
  formId: string,
  language: string,
): Promise<Button> {
  await person.opens(formId);
  let isInLanguage = false;
  let hasStartedOver = false;
  for (let door = 0; door < MOST_DOORS; door++) {
    await person.settled({ quiet: QUIET });
    const wanted = (meaning: ButtonMeaning) =>
      (meaning.type === 'language' && meaning.language === language) ||
      (meaning.type === 'survey' && shortFormId(meaning.formId) === shortFormId(formId)) ||
      meaning.type === 'another-person' ||
      meaning.type === 'start-over';
    const buttons = newestButtons(ports, person);
    const agree = buttons.find(({ meaning }) => isTap(meaning, 'agree'));
    const open = buttons.find(({ meaning }) => wanted(meaning));
    const more = buttons.find(({ meaning }) => meaning.type === 'more-languages');
    if (agree !== undefined && isInLanguage) return agree;
    if (agree !== undefined) await person.sends('/language');
    else if (open !== undefined) {
      isInLanguage ||= open.meaning.type === 'language';
      hasStartedOver ||= open.meaning.type === 'start-over';
      await person.tapsOn(open.message, open.label);
    } else if (more !== undefined) await person.tapsOn(more.message, more.label);
    else if (hasStartedOver) throw new LostWay();
    else await person.sends('/restart');
  }
  throw new LostWay();
}

async function follow(ports: GuidePorts, person: Person, way: readonly Stop[]): Promise<void> {
  for (const { asking, acts } of way) {
    for (const act of acts) {
      if ('tap' in act) {
        const wanted = JSON.stringify(act.tap);
        const fits = (meaning: ButtonMeaning) =>
          meaning.type === 'tap' && meaning.asking === asking && JSON.stringify(meaning.action) === wanted;
        await taps(person, await buttonFor(ports, person, fits));
        continue;
      }
      await awaitQuestion(ports, person, asking);
      await person.sends(contentOf(act));
      await person.settled({ quiet: 0 });
      const asTyped = newestButtons(ports, person).find(({ meaning }) => meaning.type === 'as-typed');
      if (asTyped !== undefined) await taps(person, asTyped);
    }
  }
}

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SOME_BYTES = Buffer.from('A recording that nobody made.');

function contentOf(act: Exclude<WayAct, { readonly tap: unknown }>): string | Sendable {
  if ('write' in act) return act.write;
  if ('share' in act) return { location: act.share };
  switch (act.send) {
    case 'image':
      return { photo: PIXEL };
    case 'audio':
      return { voice: SOME_BYTES, duration: 2 };
    case 'video':
      return { video: SOME_BYTES, duration: 2, width: 16, height: 9 };
    case 'file':
      return { document: SOME_BYTES, name: 'example.txt' };
  }
}

/** A text written before the question is on the screen answers nothing: the bot takes it for a slip. */
async function awaitQuestion(ports: GuidePorts, person: Person, asking: number): Promise<void> {
  const isThere = () =>
    newestButtons(ports, person).some(({ meaning }) => meaning.type === 'tap' && meaning.asking === asking) ||
    undefined;
  // A question may have no button; then silence must do.
  await waitFor(person.chat.bell, isThere, WITHOUT_BUTTONS, () => new LostWay()).catch(() =>
    person.settled({ quiet: QUIET }),
  );
}

async function taps(person: Person, { message, label }: Button): Promise<void> {
  await person.tapsOn(message, label);
  await person.settled({ quiet: 0 });
}

/** Waits for a button: only one on the screen can be tapped. */
function buttonFor(
  ports: GuidePorts,
  person: Person,
  fits: (meaning: ButtonMeaning) => boolean,
): Promise<Button> {
  const look = () => newestButtons(ports, person).find(({ meaning }) => fits(meaning));
  return waitFor(person.chat.bell, look, PATIENCE, () => new LostWay());
}

/** The buttons on the newest message that has any. */
function newestButtons({ meaningOf }: GuidePorts, person: Person): readonly Button[] {
  const message = person.messages.findLast((candidate) => buttonRows(candidate).length > 0);
  if (message === undefined) return [];
  return buttonRows(message)
    .flat()
    .flatMap((button) =>
      'callback_data' in button
        ? [{ message, label: button.text, meaning: meaningOf(button.callback_data) }]
        : [],
    );
}

function isTap(meaning: ButtonMeaning, action: Action['do']): boolean {
  return meaning.type === 'tap' && meaning.action.do === action;
}

function shuffle<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
