import type { Session } from '../interview/session.ts';
import type { StateFormat } from '../sessions/chat-sessions.ts';
import type { ChatState, Confirmation, GivenUp, Screen } from './chat-state.ts';

/**
 * How chats' states are kept. Version 1 was flat and carried no number. Version 3 has the shape of 2, but the answers beside it have
 * names of the chat's own: a process that knows only the shared names must not go on with such a chat. Version 4 keeps the chat's
 * id with the state, digests in fewer characters, and answers with shorter tags. Version 5 asks back what a text means: a
 * process that does not know the question must not take the text for the answer (released together: whether a text belongs to
 * the answer before).
 */
export const CHAT_STATE_FORMAT: StateFormat<ChatState> = {
  version: 5,
  upgrade: (stored, version) => (version === 1 ? groupFlatState(stored as FlatState) : (stored as ChatState)),
  // What the JSON of nearly every interview has, in the order in which it is written. A change of this list is a change of
  // shape: raise the version.
  shorthand: [
    '{"person":{"phoneLanguage":"',
    '","language":"',
    '"},"messages":{"botId":',
    ',"lastMessage":',
    ',"since":',
    ',"settledMessage":',
    '},"screen":{"type":"interview"},"screenNumber":',
    ',"screenRepeat":',
    ',"interview":{"session":{"id":"',
    '","tag":"',
    '","withdrawalCode":"',
    '","generation":',
    ',"language":"',
    '","formId":"',
    '","revision":"',
    '","structure":"',
    '","stage":{"at":"question","name":"',
    '"},"asking":',
    ',"furthest":',
    ',"consent":"',
    '","length":',
    '},"expires":',
    ',"reminder":{"at":',
    ',"nth":',
    '},"messages":{"written":"',
    ',"draft":[',
  ],
};

/** The state of version 1. */
export interface FlatState {
  readonly language?: string;
  readonly phoneLanguage?: string;
  readonly plain?: true;
  readonly wanted?: { readonly formId: string; readonly channel?: string };
  readonly interview?: Omit<Session, 'answers'>;
  readonly noted?: true;
  readonly othersNote?: true;
  readonly takingBack?: readonly GivenUp[];
  readonly botId?: number;
  readonly screen: Screen;
  readonly screenNumber: number;
  readonly lastMessage: number;
  readonly settledMessage?: number;
  readonly since?: number;
  readonly written?: string;
  readonly sent?: string;
  readonly doubt?: Confirmation;
  readonly album?: { readonly id: string; readonly taken: boolean };
  readonly expires?: number;
  readonly reminder?: { readonly at: number; readonly nth: number };
  readonly quiet?: true;
  readonly offer?: { readonly messageId?: number };
  readonly blocked?: true;
}

/** Groups a flat state by lifetime. Nothing is lost. */
export function groupFlatState(flat: FlatState): ChatState {
  const { screen, screenNumber, takingBack, interview: session, ...rest } = flat;
  const { language, phoneLanguage, plain, quiet, blocked, wanted, ...further } = rest;
  const { noted, othersNote, expires, reminder, written, doubt, album, ...messages } = further;
  return present<ChatState>({
    person: present({ language, phoneLanguage, plain, quiet, blocked, wanted }),
    interview:
      session &&
      present({
        session,
        noted,
        othersNote,
        expires,
        reminder,
        messages:
          written === undefined && doubt === undefined
            ? undefined
            : present({ written, confirmation: doubt }),
      }),
    messages: present({ ...messages, album: album && present({ ...album, tag: session?.tag }) }),
    screen,
    screenNumber,
    takingBack,
  });
}

/** Without the fields that are `undefined`. */
function present<Group extends object>(
  fields: { readonly [Key in keyof Group]: Group[Key] | undefined },
): Group {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Group;
}
