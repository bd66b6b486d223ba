import { expect, test } from '@jest/globals';
import { type ChatState, NEW_CHAT, stateOfBot } from '../../src/bot/chat-state.ts';
import type { Responses } from '../../src/bot/dialogue/ports.ts';
import { Turn } from '../../src/bot/dialogue/turn.ts';
import { Answers } from '../../src/interview/answers.ts';
import type { Session } from '../../src/interview/session.ts';
import { smallFlow } from '../support/small-flow.ts';

const survey = smallFlow('form_id: picnic\nsurvey:\n  - { type: text, name: wish }\n', {
  en: 'wish = Your wish?\n',
});
/** These turns ask nothing of the storage. */
const NO_RESPONSES = {} as Responses;
const RUNNING = { questionnaire: survey, generation: 1 };

const SESSION: Omit<Session, 'answers'> = {
  id: 'id',
  tag: 'tag1',
  formId: 'picnic',
  revision: survey.revision,
  structure: survey.structure,
  generation: 1,
  language: 'en',
  withdrawalCode: '0123456789ABCDEF',
  stage: { at: 'question', name: 'wish' },
  asking: 3,
  furthest: 1,
};

const IN_INTERVIEW: ChatState = {
  person: { language: 'uk', plain: true },
  interview: {
    session: SESSION,
    noted: true,
    expires: 1_000,
    reminder: { at: 500, nth: 1 },
    messages: {
      written: 'stru a.1.0',
      confirmation: { about: 'hello', text: 'hi', message: 9, shown: 8, asking: 3 },
    },
  },
  messages: { botId: 7, lastMessage: 9, since: 1, sent: ' 4' },
  screen: { type: 'interview' },
  screenNumber: 5,
};

function turnIn(state: ChatState): Turn {
  const record = { chatId: 4, revision: 1, state, answers: answered(), prompt: undefined };
  return new Turn(record, { type: 'due', chatId: 4 }, RUNNING, NO_RESPONSES);
}

function answered(): Answers {
  return new Answers().with('wish', { v: 'sun' });
}

test('an interview that ends leaves nothing but the person and the chat’s messages', () => {
  const turn = turnIn(IN_INTERVIEW);
  turn.endInterview();
  expect(turn.session).toBeUndefined();
  expect(turn.questionnaire).toBeUndefined();
  const { state, answers, changed } = turn.decision();
  const { interview: _, ...others } = IN_INTERVIEW;
  expect(JSON.parse(JSON.stringify(state))).toEqual(others);
  expect({ answers, changed }).toEqual({ answers: undefined, changed: true });
});

test('nothing of the interview before is left in one that begins', () => {
  const turn = turnIn(IN_INTERVIEW);
  turn.begin({ ...SESSION, tag: 'tag2', answers: new Answers() }, RUNNING);
  const { state, answers } = turn.decision();
  expect(state.interview).toEqual({ session: { ...SESSION, tag: 'tag2' } });
  expect(state.messages.sent).toBeUndefined();
  expect(turn.session?.answers.get('wish')).toBeUndefined();
  expect(answers).toBeUndefined();
});

test('another bot finds the person and the interview, but no message of the bot before', () => {
  const { person, screen, screenNumber } = IN_INTERVIEW;
  expect(stateOfBot(IN_INTERVIEW, 8)).toEqual({
    person,
    interview: { session: SESSION, noted: true, expires: 1_000, reminder: { at: 500, nth: 1 } },
    messages: { botId: 8, lastMessage: 0 },
    screen,
    screenNumber,
  });
  expect(stateOfBot(IN_INTERVIEW, 7)).toBe(IN_INTERVIEW);
  expect(stateOfBot(NEW_CHAT, 7)).toEqual({ ...NEW_CHAT, messages: { botId: 7, lastMessage: 0 } });
});
