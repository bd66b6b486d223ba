import type { Action, Input, SentFile } from '../../src/interview/input.ts';
import { readInstance } from '../../src/interview/path/instance.ts';
import type { Session } from '../../src/interview/session.ts';
import type { Questionnaire } from '../../src/questionnaire/compiled/questionnaire.ts';

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
 * An input as the files of cases write it: `type 12`, `mean 02:00` (one of the readings asked back), `sticker`, `place 51.1 13.7`, `file image jpg 1000`, `language ar`,
 * or a tap: `choose yes`, `tick sun`, `untick sun`, `turn 1`, `pick 199`, `look 1`, `look`, `change wish`, `change age 2`,
 * `done`, `send`, `send-part`, … A tap is one of what is being asked; `at 3: skip` is one of the asking with that number.
 */
export function acted(act: string, questionnaire: Questionnaire, session: Session): Input {
  const [, earlier, line = ''] = /^(?:at (\d+): )?(.*)$/su.exec(act) ?? [];
  const [word = '', rest = ''] = /^(\S+)(?: (.*))?$/su.exec(line)?.slice(1) ?? [];
  if (word === 'type') return { type: 'text', text: rest.replaceAll('{long}', 'word '.repeat(3300)) };
  if (word === 'mean') return { type: 'answer', answer: { v: rest } };
  if (word === 'sticker') return { type: 'unusable' };
  if (word === 'place') {
    const [latitude = 0, longitude = 0] = rest.split(' ').map(Number);
    return { type: 'place', latitude, longitude };
  }
  if (word === 'file') {
    const [kind = 'file', ending = 'bin', size = '1000', duration] = rest.split(' ');
    return {
      type: 'file',
      file: {
        id: `id-of-${ending}`,
        kind: kind as SentFile['kind'],
        ending,
        size: Number(size),
        duration: duration === undefined ? undefined : Number(duration),
      },
    };
  }
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
    case 'turn':
      return { do: 'turn', page: Number(rest) };
    case 'pick':
      return { do: 'pick', value: rest };
    case 'send-part':
      return { do: 'send', partial: true };
    case 'look': {
      const [section, page] = rest === '' ? [] : rest.split(' ').map(Number);
      return {
        do: 'look',
        ...(section === undefined ? {} : { section }),
        ...(page === undefined ? {} : { page }),
      };
    }
    case 'change': {
      const [name = '', instance] = rest.split(' ');
      const question = questionnaire.byName.get(name)?.index ?? Number(name);
      const at = instance === undefined ? {} : { instance: readInstance(instance) ?? Number(instance) };
      return { do: 'change', question, ...at };
    }
    default:
      throw new Error(`The act "${word} ${rest}" is not known to the cases.`);
  }
}
