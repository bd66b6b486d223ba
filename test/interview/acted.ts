import type { Action, Input } from '../../src/interview/input.ts';
import type { Session } from '../../src/interview/session.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';

const PLAIN = new Set([
  'agree',
  'refuse',
  'done',
  'acknowledge',
  'skip',
  'decline',
  'dont-know',
  'keep',
  'back',
  'send',
]);

/**
 * An input as the files of cases write it: `type 12`, `sticker`, `language ar`, or a tap: `choose yes`, `tick sun`,
 * `untick sun`, `look 1`, `look`, `change wish`, `done`, `send`, … A tap is one of what is being asked; `at 3: skip` is
 * one of the asking with that number.
 */
export function acted(act: string, questionnaire: Questionnaire, session: Session): Input {
  const [, earlier, line = ''] = /^(?:at (\d+): )?(.*)$/su.exec(act) ?? [];
  const [word = '', rest = ''] = /^(\S+)(?: (.*))?$/su.exec(line)?.slice(1) ?? [];
  if (word === 'type') return { type: 'text', text: rest.replaceAll('{long}', 'word '.repeat(900)) };
  if (word === 'sticker') return { type: 'unusable' };
  if (word === 'language') return { type: 'language', language: rest };
  const asking = earlier === undefined ? session.asking : Number(earlier);
  return { type: 'tap', asking, action: actionOf(word, rest, questionnaire, session) };
}

function actionOf(word: string, rest: string, questionnaire: Questionnaire, session: Session): Action {
  const { stage } = session;
  const choice = () => {
    const asked = stage.at === 'question' ? questionnaire.byName.get(stage.name) : undefined;
    const found = asked?.choices.find(({ name }) => name === rest);
    return found?.ordinal ?? Number(rest);
  };
  if (PLAIN.has(word)) return { do: word } as Action;
  switch (word) {
    case 'choose':
      return { do: 'choose', choice: choice() };
    case 'tick':
    case 'untick':
      return { do: 'toggle', choice: choice(), on: word === 'tick' };
    case 'look':
      return rest === '' ? { do: 'look' } : { do: 'look', section: Number(rest) };
    case 'change':
      return { do: 'change', question: questionnaire.byName.get(rest)?.index ?? Number(rest) };
    default:
      throw new Error(`The act "${word} ${rest}" is not known to the cases.`);
  }
}
