/** The protocol between the simulator's server and its page: events one way, acts the other. */
import type { BotCommand, MenuButton, Message, ReplyKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import type { ProblemGroup } from '../questionnaire/problems/problem-groups.ts';

export interface PersonCard {
  readonly id: number;
  readonly name: string;
  /** The language of the phone: a BCP 47 code. */
  readonly language: string;
  readonly role: 'respondent' | 'coordinator';
  readonly blocked: boolean;
}

export interface BotCard {
  readonly name: string;
  readonly username: string;
}

export interface BotStatus {
  readonly state: 'starting' | 'running' | 'stopped' | 'failed';
  /** The bot's process, while there is one. */
  readonly pid?: number;
  /** Why it failed, in English, for the author or operator who can fix it. */
  readonly reason?: string;
}

export interface ShownMessage {
  readonly by: 'bot' | 'person';
  readonly message: Message;
  /** Its text was changed after it was sent. */
  readonly reworded: boolean;
}

/** What a person sees of the bot apart from messages. */
export interface ChatProfile {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly BotCommand[];
  readonly menuButton: MenuButton;
}

/** A chat as it is on the phone now. */
export interface ChatSnapshot {
  readonly person: number;
  readonly started: boolean;
  /** The newest ones, oldest first. */
  readonly messages: readonly ShownMessage[];
  /** Whether there are older ones. */
  readonly more: boolean;
  /** Own messages that the bot has not confirmed yet. */
  readonly pending: readonly number[];
  readonly keyboard: ReplyKeyboardMarkup | null;
  /** The message pinned at the top of the chat. */
  readonly pinned: Message | null;
  readonly profile: ChatProfile;
}

export interface LanguageCard {
  readonly code: string;
  /** How many texts of the default language it lacks. */
  readonly missing: number;
  /** The questionnaire's title in this language. */
  readonly title: string;
}

/** One questionnaire file and everything known about it. */
export interface FlowCard {
  readonly file: string;
  /** Whether it was given to the page, instead of being in the folder. */
  readonly isUpload: boolean;
  readonly formId: string;
  /** In the page's language. */
  readonly problems: readonly ProblemGroup[];
  /** Whether the bot runs it. If the file has errors, the bot runs the version before them. */
  readonly runs: boolean;
  readonly hasErrors: boolean;
  readonly questions: number;
  readonly languages: readonly LanguageCard[];
  readonly defaultLanguage: string;
  readonly channels: readonly string[];
}

export interface FlowList {
  /** How often something has been uploaded so far. */
  readonly uploads: number;
  readonly flows: readonly FlowCard[];
  /** Problems that belong to no single file, such as a missing folder. */
  readonly problems: readonly ProblemGroup[];
}

export interface QuestionCard {
  readonly name: string;
  readonly type: string;
  readonly label: string;
  readonly hint?: string;
  /** The name of the repeat that contains it. */
  readonly repeat?: string;
  /** The condition under which it is asked, as written. */
  readonly relevant?: string;
  readonly choices: readonly { readonly label: string; readonly missing: boolean }[];
  /** Parts without a text in this language: `label`, `hint`, … */
  readonly missing: readonly string[];
  readonly asked: boolean;
}

export interface QuestionList {
  readonly formId: string;
  readonly language: string;
  readonly sections: readonly {
    readonly title: string;
    readonly missing: boolean;
    readonly questions: readonly QuestionCard[];
  }[];
}

export type PageEvent =
  | {
      readonly type: 'hello';
      /** Names this page in its acts. */
      readonly page: string;
      readonly bot: BotCard;
      readonly status: BotStatus;
      readonly people: readonly PersonCard[];
      readonly flows: FlowList;
      readonly slow: boolean;
    }
  /** New or changed people. */
  | { readonly type: 'people'; readonly people: readonly PersonCard[] }
  | { readonly type: 'chat'; readonly chat: ChatSnapshot }
  | {
      readonly type: 'message';
      readonly person: number;
      readonly shown: ShownMessage;
      /** Whether it was just sent; otherwise it was changed. */
      readonly isNew: boolean;
      readonly keyboard: ReplyKeyboardMarkup | null;
    }
  | { readonly type: 'pinned'; readonly person: number; readonly message: Message | null }
  | { readonly type: 'deleted'; readonly person: number; readonly message: number }
  /** The bot has taken a message. */
  | { readonly type: 'confirmed'; readonly person: number; readonly message: number }
  | { readonly type: 'answered'; readonly person: number; readonly tap: string; readonly answer: TapAnswer }
  | { readonly type: 'action'; readonly person: number; readonly action: string }
  /** Something arrived on a phone that this page does not show. */
  | { readonly type: 'elsewhere'; readonly person: number }
  | { readonly type: 'profile'; readonly person: number; readonly profile: ChatProfile }
  | { readonly type: 'bot'; readonly status: BotStatus }
  | { readonly type: 'flows'; readonly flows: FlowList; readonly changed: readonly string[] }
  | { readonly type: 'slow'; readonly slow: boolean };

export interface TapAnswer {
  readonly text?: string;
  readonly showAlert: boolean;
  readonly url?: string;
}

const person = z.number().int();
const formId = z.string().max(200);
const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u);

/** The longest caption that Telegram's apps allow. */
const caption = z.string().max(1024).default('');

/** What comes beside files from the person's device. */
export const uploadSchema = z.object({
  person: z.coerce.number().int(),
  caption,
  /** Pictures and films as such, or everything as a file. */
  as: z.enum(['media', 'file']),
});

/** What a page asks for. Everything in it comes from a browser and is checked. */
export const pageActSchema = z.discriminatedUnion('do', [
  /** Which phones the page shows: it is sent their chats now, and what happens in them from now on. */
  z.object({ do: z.literal('look'), page: z.string(), people: z.array(person).max(10) }),
  /** `replyTo`: the message that it replies to. */
  z.object({
    do: z.literal('send'),
    person,
    text: z.string().max(100_000),
    replyTo: z.number().int().optional(),
  }),
  z.object({
    do: z.literal('attach'),
    person,
    kind: z.enum(['photo', 'document', 'large', 'voice', 'location', 'contact', 'sticker']),
    caption,
  }),
  z.object({
    do: z.literal('place'),
    person,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** A button as it was on the screen: another one may be there by now. */
  z.object({
    do: z.literal('tap'),
    person,
    message: z.number().int(),
    label: z.string(),
    data: z.string(),
    twice: z.boolean(),
  }),
  z.object({ do: z.literal('press'), person, label: z.string() }),
  z.object({ do: z.literal('open'), person, payload: z.string().max(1000) }),
  z.object({ do: z.literal('edit'), person, message: z.number().int(), text: z.string().min(1).max(4096) }),
  z.object({ do: z.literal('delete'), person, message: z.number().int() }),
  z.object({ do: z.literal('block'), person, on: z.boolean() }),
  z.object({ do: z.literal('language'), person, language }),
  z.object({
    do: z.literal('add'),
    count: z.number().int().min(1).max(500),
    name: z.string().trim().max(64),
    language,
  }),
  z.object({ do: z.literal('old-button'), person }),
  z.object({ do: z.literal('bot'), act: z.enum(['kill', 'start', 'restart']) }),
  z.object({ do: z.literal('slow'), on: z.boolean() }),
  z.object({ do: z.literal('jump'), person, formId, language, question: z.string().nullable() }),
  /** Forgets an uploaded questionnaire. */
  z.object({ do: z.literal('discard'), file: z.string().max(1000) }),
  z.object({ do: z.literal('crowd'), formId, count: z.number().int().min(1).max(50) }),
  /** Lets made-up people answer, without phones. */
  z.object({ do: z.literal('fill'), formId, count: z.number().int().min(1).max(500) }),
  /** Asks where the results page is. */
  z.object({ do: z.literal('results'), formId, language }),
]);

export type PageAct = z.input<typeof pageActSchema>;

/** Why an act could not be done; the page has the words (`problem-<code>` of `simulator.ftl`). */
export type ActProblem =
  | 'bad-request'
  | 'unknown-person'
  | 'blocked'
  | 'gone'
  | 'no-old-button'
  | 'bad-link'
  | 'unknown-form'
  | 'no-way'
  | 'lost-way'
  | 'bot-away'
  | 'too-many'
  | 'too-large'
  | 'no-questionnaire'
  | 'bad-archive';

export type ActResult =
  | { readonly ok: true; readonly [detail: string]: unknown }
  | { readonly problem: ActProblem };
