/** The people on the simulator's page: two from the start, and those added later. */
import type { BotApiServer } from './bot-api-server.ts';
import type { PersonCard } from './page-protocol.ts';
import type { Person } from './person.ts';

/** The coordinator's Telegram id. The bot knows it before anybody exists. */
export const COORDINATOR_ID = 4_900_000_001;
/** Nobody would look through a longer list. */
export const MOST_PEOPLE = 2000;

/** Given names in many of the languages that respondents of such surveys speak. */
const NAMES = [
  ...['Amira', 'Oleksandr', 'Fatima', 'Minh', 'Selam', 'Ioana', 'Yusuf', 'Olena', 'Parisa', 'Carlos'],
  ...['Aisha', 'Nguyen', 'Samir', 'Kateryna', 'Reza', 'Mariam', 'Tesfay', 'Elif', 'Ahmad', 'Sofiia'],
  ...['Rojda', 'Bogdan', 'Zahra', 'Mehmet', 'Linh', 'Natalia', 'Hassan', 'Hiwot', 'Andrei', 'Leyla'],
];

export class Cast {
  readonly #server: BotApiServer;
  readonly #people = new Map<number, Person>();
  #nextName = 0;

  constructor(server: BotApiServer) {
    this.#server = server;
  }

  /**
   * The first two people, created when the first page opens; their phones use its language. The coordinator has already
   * pressed Start, since a bot may not write first.
   */
  async enter(language: string, coordinatorName: string): Promise<void> {
    if (this.#people.size > 0) return;
    this.#add(language);
    const coordinator = this.#add(language, { id: COORDINATOR_ID, firstName: coordinatorName });
    await coordinator.sends('/start');
  }

  /** Adds people. If several get the same name, they are numbered. */
  add(count: number, name: string, language: string): readonly PersonCard[] {
    return Array.from({ length: count }, (_, index) => {
      const firstName = name === '' ? undefined : count === 1 ? name : `${name} ${index + 1}`;
      return this.card(this.#add(language, firstName === undefined ? {} : { firstName }));
    });
  }

  get size(): number {
    return this.#people.size;
  }

  find(id: number): Person | undefined {
    return this.#people.get(id);
  }

  card(person: Person): PersonCard {
    return {
      id: person.id,
      name: person.user.first_name,
      language: person.user.language_code ?? 'en',
      role: person.id === COORDINATOR_ID ? 'coordinator' : 'respondent',
      blocked: person.chat.blocked,
    };
  }

  cards(): readonly PersonCard[] {
    return [...this.#people.values()].map((person) => this.card(person));
  }

  #add(language: string, options: { id?: number; firstName?: string } = {}): Person {
    const person = this.#server.addPerson({
      firstName: options.firstName ?? this.#name(),
      languageCode: language,
      ...(options.id === undefined ? {} : { id: options.id }),
    });
    this.#people.set(person.id, person);
    return person;
  }

  /** A name that nobody has yet; once all are used, one with a number after it. */
  #name(): string {
    const round = Math.floor(this.#nextName / NAMES.length);
    const name = NAMES[this.#nextName % NAMES.length] ?? 'Amira';
    this.#nextName += 1;
    return round === 0 ? name : `${name} ${round + 1}`;
  }
}
