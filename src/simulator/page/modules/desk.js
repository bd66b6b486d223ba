/** What all parts of the page share: who is there, which phone is in use, and the way to the server. */
import { act, upload, uploadFlows } from './server.js';

/** @import { BotCard, BotStatus, FlowList, PageAct, PersonCard } from '../../page-protocol.ts' */
/** @import { Phone } from './phone.js' */
/** @import { Words } from './words.js' */

/** Where this tab remembers whose phones it shows. */
const SHOWN = 'simulator-shown';

export class Desk extends EventTarget {
  /** In the page's language. */
  words;
  language;
  /** @type {BotCard} */
  bot = { name: '', username: '' };
  /** @type {BotStatus} */
  status = { state: 'starting' };
  /** @type {FlowList} */
  flows = { uploads: 0, flows: [], problems: [] };
  isSlow = false;
  /** The questionnaires' files that were uploaded last, and the number of that upload. */
  uploaded = { files: /** @type {readonly string[]} */ ([]), uploads: 0 };
  /** The next tap counts twice. */
  isTwice = false;
  /** @type {Phone[]} */
  phones = [];
  #page = '';
  /** @type {Map<number, PersonCard>} */
  #people = new Map();
  /** @type {Map<number, number>} */
  #unread = new Map();
  /** @type {Phone | undefined} */
  #used;

  /**
   * @param {Words} words
   * @param {string} language
   */
  constructor(words, language) {
    super();
    this.words = words;
    this.language = language;
  }

  get people() {
    return [...this.#people.values()];
  }

  /** The phone that demonstrations act on: the one used last. */
  get usedPhone() {
    return this.#used ?? this.phones[0];
  }

  /** @param {Phone} phone */
  use(phone) {
    if (this.#used === phone) return;
    this.#used = phone;
    this.changed('used');
  }

  /** @param {'people' | 'unread' | 'flows' | 'status' | 'used' | 'twice' | 'slow' | 'uploaded'} what */
  changed(what) {
    this.dispatchEvent(new Event(what));
  }

  /**
   * @param {string} page - this page's name at the server
   * @param {readonly PersonCard[]} people
   */
  begin(page, people) {
    this.#page = page;
    this.#people = new Map(people.map((person) => [person.id, person]));
    const kept = this.#shownBefore().filter((id) => this.#people.has(id));
    const usual = people.map(({ id }) => id).filter((id) => !kept.includes(id));
    const shown = [...kept, ...usual].slice(0, this.phones.length);
    this.phones.forEach((phone, index) => {
      const person = this.#people.get(shown[index] ?? 0);
      if (person !== undefined) phone.show(person);
    });
    this.changed('people');
    this.#look();
  }

  /** @param {readonly PersonCard[]} people - new or changed */
  meet(people) {
    for (const person of people) {
      this.#people.set(person.id, person);
      for (const phone of this.phones) if (phone.person?.id === person.id) phone.show(person);
    }
    this.changed('people');
  }

  /**
   * Gives a phone to somebody. If they hold the other phone, the two swap.
   *
   * @param {Phone} phone
   * @param {PersonCard} person
   */
  hand(phone, person) {
    const before = phone.person;
    const other = this.phones.find((each) => each !== phone && each.person?.id === person.id);
    phone.show(person);
    if (other !== undefined && before !== undefined) other.show(before);
    this.changed('people');
    this.#look();
  }

  /** @param {number} person */
  unreadOf(person) {
    return this.#unread.get(person) ?? 0;
  }

  /** Something came to a phone that is not on this page, or behind a tab. @param {number} person */
  noteUnread(person) {
    this.#unread.set(person, this.unreadOf(person) + 1);
    this.changed('unread');
  }

  /** @param {number} person */
  clearUnread(person) {
    if (this.#unread.delete(person)) this.changed('unread');
  }

  takeTwice() {
    const twice = this.isTwice;
    this.isTwice = false;
    if (twice) this.changed('twice');
    return twice;
  }

  /**
   * @param {PageAct} asked
   * @param {Phone} [phone] - where to say that it could not be done
   */
  async act(asked, phone = this.usedPhone) {
    return this.#told(await act(asked), phone);
  }

  /**
   * Gives questionnaires to the simulator.
   *
   * @param {readonly File[]} files
   * @returns {Promise<string | undefined>} why they were not taken, in words
   */
  async uploadFlows(files) {
    const result = await uploadFlows(files);
    if ('problem' in result) return this.words(`problem-${result.problem}`);
    this.uploaded = /** @type {typeof this.uploaded} */ (/** @type {unknown} */ (result));
    this.changed('uploaded');
    return undefined;
  }

  /**
   * @param {Phone} phone
   * @param {readonly File[]} files
   * @param {'media' | 'file'} as
   * @param {string} caption
   */
  async upload(phone, files, as, caption) {
    if (phone.person !== undefined) this.#told(await upload(phone.person.id, files, as, caption), phone);
  }

  /**
   * Says what could not be done.
   *
   * @param {Awaited<ReturnType<typeof act>>} result
   * @param {Phone | undefined} phone
   */
  #told(result, phone) {
    if ('problem' in result) phone?.complain(this.words(`problem-${result.problem}`));
    return result;
  }

  #look() {
    const people = this.phones.flatMap(({ person }) => person?.id ?? []);
    for (const id of people) this.#unread.delete(id);
    this.changed('unread');
    sessionStorage.setItem(SHOWN, JSON.stringify(people));
    void this.act({ do: 'look', page: this.#page, people });
  }

  /** @returns {number[]} */
  #shownBefore() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(SHOWN) ?? '[]');
      return Array.isArray(kept) ? kept.filter(Number.isInteger) : [];
    } catch {
      return [];
    }
  }
}
