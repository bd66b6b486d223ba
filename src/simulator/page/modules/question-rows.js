import { h, icon } from './dom.js';

/** @import { QuestionCard, QuestionList } from '../../page-protocol.ts' */
/** @import { Words } from './words.js' */

/**
 * A questionnaire's questions, each a button that goes there.
 *
 * @param {QuestionList} list
 * @param {Words} words - the page's
 * @param {(name: string, row: HTMLElement) => void} onJump
 */
export function questionRows({ language, sections }, words, onJump) {
  let number = 0;
  return sections.map(({ title, missing, questions }) =>
    h('section', { class: 'question-section' }, [
      title !== '' &&
        h('h4', {}, [h('span', { lang: language, dir: 'auto' }, title), missing && missingMark(words)]),
      h(
        'ol',
        {},
        questions.map((question) => {
          if (question.asked) number += 1;
          return h('li', {}, row(question, question.asked ? number : undefined, language, words, onJump));
        }),
      ),
    ]),
  );
}

/**
 * @param {QuestionCard} question
 * @param {number | undefined} number
 * @param {string} language
 * @param {Words} words
 * @param {(name: string, row: HTMLElement) => void} onJump
 */
function row(question, number, language, words, onJump) {
  const { name, type, label, repeat, relevant, choices, missing, asked } = question;
  const lacking = missing.length + choices.filter((choice) => choice.missing).length;
  const shown = label === '' ? name : label;
  const body = [
    h(
      'span',
      { class: 'question-number' },
      number === undefined ? icon(type === 'calculate' ? 'bolt' : 'document') : String(number),
    ),
    h('span', { class: 'question-lines' }, [
      h('span', { class: 'question-label', lang: language, dir: 'auto' }, shown),
      h('span', { class: 'question-facts' }, [
        h('code', { dir: 'ltr' }, `${type} ${name}`),
        repeat !== undefined && h('span', { class: 'repeat', lang: language, dir: 'auto' }, `↻ ${repeat}`),
        relevant !== undefined && h('code', { class: 'relevant', dir: 'ltr', title: relevant }, relevant),
        lacking > 0 && missingMark(words, missing.length === 0 ? choices.length : undefined),
      ]),
    ]),
  ];
  // Notes and calculations are nowhere to be stopped at.
  if (!asked) return h('div', { class: 'question silent' }, body);
  const button = h(
    'button',
    { type: 'button', class: 'question', 'aria-label': words('jump-to', { question: shown }) },
    body,
    icon('jump'),
  );
  button.addEventListener('click', () => onJump(name, button));
  return button;
}

/**
 * @param {Words} words
 * @param {number} [choices]
 */
function missingMark(words, choices) {
  return h(
    'span',
    { class: 'missing' },
    words(choices === undefined ? 'text-missing' : 'choice-text-missing'),
  );
}
