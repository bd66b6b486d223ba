/** One questionnaire as its author sees it: is it in order, how does it run, what does it say in each language. */
import { fill, h, icon } from './dom.js';
import { problemCounts, problemGroups } from './problem-groups.js';
import { questionRows } from './question-rows.js';
import { questionsOf } from './server.js';
import { ownName } from './words.js';

/** @import { FlowCard } from '../../page-protocol.ts' */
/** @import { Desk } from './desk.js' */

export class FlowView {
  element = h('article', { class: 'flow' });
  #desk;
  #onActed;
  /** @type {FlowCard | undefined} */
  #flow;
  #language = '';
  #channel = '';
  #isOpen = false;
  #questions = h('div', { class: 'questions' });

  /**
   * @param {Desk} desk
   * @param {() => void} onActed
   */
  constructor(desk, onActed) {
    this.#desk = desk;
    this.#onActed = onActed;
  }

  /** @param {FlowCard} flow */
  show(flow) {
    this.#flow = flow;
    const codes = flow.languages.map(({ code }) => code);
    if (!codes.includes(this.#language)) {
      this.#language = codes.includes(this.#desk.language) ? this.#desk.language : flow.defaultLanguage;
    }
    if (!flow.channels.includes(this.#channel)) this.#channel = '';
    const { words } = this.#desk;
    const [first] = flow.problems;
    const state = first === undefined || first.weight === 'note' ? 'check' : first.weight;
    const counts = problemCounts(flow.problems, words);
    fill(
      this.element,
      h('header', { class: `flow-head ${state}` }, [
        h('span', { class: 'flow-state' }, icon(state)),
        h('div', {}, [
          h('h3', { dir: 'auto' }, titleOf(flow, this.#language)),
          h('p', { class: 'flow-facts' }, [
            h('code', { dir: 'ltr' }, flow.file),
            ` · ${counts.length === 0 ? words('flow-in-order') : counts.join(' · ')}`,
          ]),
        ]),
        flow.isUpload && this.#discardButton(flow),
      ]),
      flow.hasErrors &&
        h('p', { class: 'flow-note' }, words(flow.runs ? 'flow-runs-older' : 'flow-runs-not')),
      problemGroups(flow.problems, words),
      flow.runs && this.#tools(flow),
      flow.runs && this.#questionDetails(flow),
    );
    if (this.#isOpen) void this.#showQuestions();
  }

  /** @param {FlowCard} flow */
  #discardButton({ file }) {
    const label = this.#desk.words('upload-discard');
    const button = h(
      'button',
      { type: 'button', class: 'round', 'aria-label': label, title: label },
      icon('close'),
    );
    button.addEventListener('click', () => void this.#desk.act({ do: 'discard', file }));
    return button;
  }

  /** @param {FlowCard} flow */
  #tools({ formId, languages, channels }) {
    const { words } = this.#desk;
    const language = h(
      'select',
      { class: 'field', 'aria-label': words('flow-language') },
      languages.map(({ code, missing }) =>
        h(
          'option',
          { value: code },
          missing > 0 ? `${ownName(code)} (${words('flow-missing', { count: missing })})` : ownName(code),
        ),
      ),
    );
    language.value = this.#language;
    language.addEventListener('change', () => {
      this.#language = language.value;
      const title = this.element.querySelector('h3');
      if (title !== null && this.#flow) title.textContent = titleOf(this.#flow, this.#language);
      if (this.#isOpen) void this.#showQuestions();
    });
    const channel = h('select', { class: 'field', 'aria-label': words('flow-channel') }, [
      h('option', { value: '' }, words('flow-no-channel')),
      ...channels.map((name) => h('option', { value: name }, name)),
    ]);
    channel.value = this.#channel;
    channel.addEventListener('change', () => {
      this.#channel = channel.value;
    });
    const begin = h('button', { type: 'button', class: 'primary' }, words('flow-begin'));
    begin.addEventListener('click', () => void this.jump(null, begin));
    const link = h('button', { type: 'button', class: 'secondary' }, icon('link'), words('flow-open-link'));
    link.addEventListener('click', () => {
      const person = this.#desk.usedPhone?.person?.id;
      const payload = this.#channel === '' ? formId : `${formId}__${this.#channel}`;
      this.#onActed();
      if (person !== undefined) void this.#desk.act({ do: 'open', person, payload });
    });
    return h('div', { class: 'flow-tools' }, [
      h('div', { class: 'tool-row' }, language, begin),
      channels.length > 0
        ? h('div', { class: 'tool-row' }, channel, link)
        : h('div', { class: 'tool-row' }, link),
    ]);
  }

  /** @param {FlowCard} flow */
  #questionDetails({ questions }) {
    const { words } = this.#desk;
    const details = h('details', { class: 'question-details', open: this.#isOpen }, [
      h('summary', {}, words('flow-questions', { count: questions })),
      h('p', { class: 'quiet' }, words('flow-questions-hint')),
      this.#questions,
    ]);
    details.addEventListener('toggle', () => {
      this.#isOpen = details.open;
      if (details.open) void this.#showQuestions();
    });
    return details;
  }

  async #showQuestions() {
    const flow = this.#flow;
    const language = this.#language;
    const list = flow && (await questionsOf(flow.formId, language));
    if (list === undefined || language !== this.#language) return;
    fill(
      this.#questions,
      questionRows(list, this.#desk.words, (name, row) => void this.jump(name, row)),
    );
  }

  /** Begins it on the phone in use, if it runs as it is in its file. @returns {boolean} */
  begin() {
    const isSound = this.#flow?.runs === true && !this.#flow.hasErrors;
    if (isSound) void this.jump(null, this.element);
    return isSound;
  }

  /**
   * @param {string | null} question
   * @param {HTMLElement} button
   */
  async jump(question, button) {
    const person = this.#desk.usedPhone?.person?.id;
    const formId = this.#flow?.formId;
    if (person === undefined || formId === undefined || button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    this.#onActed();
    await this.#desk.act({ do: 'jump', person, formId, language: this.#language, question });
    button.ariaBusy = 'false';
  }
}

/**
 * A questionnaire's title in a language, or in its default language.
 *
 * @param {FlowCard} flow
 * @param {string} language
 */
export function titleOf({ languages, defaultLanguage, formId }, language) {
  const inLanguage = (/** @type {string} */ wanted) => languages.find(({ code }) => code === wanted)?.title;
  return inLanguage(language) ?? inLanguage(defaultLanguage) ?? formId;
}
