import type { InterviewResponse } from '../interview/response.ts';

/** Completed responses, and what belongs to them. SQLite and PostgreSQL share this contract and its tests. */
export interface ResponseStore {
  /** Applies the migrations that are missing. */
  migrate(): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;

  /**
   * Makes this revision the form's current one.
   *
   * @returns its generation: a higher number than any the form had, or the same as before when it is the newest already
   */
  registerRevision(formId: string, revision: string, definition: string): Promise<number>;
  /** The definition that had this generation, as JSON text. */
  findRevision(
    formId: string,
    generation: number,
  ): Promise<{ revision: string; definition: string } | undefined>;
  /** Every revision the form ever had, the oldest first. */
  revisions(formId: string): Promise<readonly StoredRevision[]>;

  /**
   * Stores a response and, in the same transaction, the row of the outbox by which coordinators will be told.
   *
   * @param noticeAt - epoch milliseconds before which nobody is told
   * Characters that no database keeps (U+0000, halves of surrogate pairs) are left out of the answers.
   *
   * @returns `false` when a response of this id is stored already: it then says what was sent last, and nobody is told
   * again. Also when it was taken back: then nothing is stored
   */
  storeResponse(response: InterviewResponse, noticeAt: number): Promise<boolean>;
  /**
   * The interview of this id was given up: what is stored of it is deleted, and until the next night's {@link tidy}
   * nothing of it is stored any more. A response may be on its way from another process at this very moment.
   */
  takeBack(formId: string, id: string): Promise<void>;
  /**
   * Deletes the response that has this withdrawal code, however it is typed. Returns its form and id, or `undefined` if
   * there is none.
   */
  withdraw(withdrawalCode: string): Promise<{ readonly formId: string; readonly id: string } | undefined>;
  /** Whether a response of this id is stored. */
  has(formId: string, id: string): Promise<boolean>;
  /** In the order of their random ids, which says nothing. Read page by page: there may be more than memory holds. */
  responses(formId: string): AsyncIterable<StoredResponse>;
  /**
   * Deletes what has passed its date: withdrawal hashes of the form after the day `withdrawalUntil`; responses, all
   * notes of participation and requests for results after the day `keptUntil`.
   */
  deleteExpired(
    formId: string,
    dates: { keptUntil: string; withdrawalUntil: string },
    today: string,
  ): Promise<void>;
  /**
   * Forgets what was taken back, and rewrites the database's files, so that they tell neither what was deleted nor in which order people took part. To be
   * done every night: it holds up everything else, about a second for each 100 MB.
   */
  tidy(): Promise<void>;

  /** Notes that this user has taken part, without a time, under a key of the survey's own. Nothing once it is closed. */
  noteParticipation(formId: string, userId: number): Promise<void>;
  hasParticipated(formId: string, userId: number): Promise<boolean>;
  forgetParticipation(formId: string, userId: number): Promise<void>;
  /** Notes that this chat is to hear of the form's results, without a time and apart from the responses. */
  requestResults(formId: string, request: ResultRequest): Promise<void>;
  hasRequestedResults(formId: string, chatId: number): Promise<boolean>;
  /** Of this form, or of all forms. Returns whether there was anything to forget. */
  forgetResultRequests(chatId: number, formId?: string): Promise<boolean>;
  /** In random order, and read as they stand now: what is forgotten meanwhile may still come, what is added may not. */
  resultRequests(formId: string): AsyncIterable<ResultRequest>;
  /** Destroys what is left of a form's list. */
  dropResultRequests(formId: string): Promise<void>;

  /** Destroys the survey's participation key (and so all it made). The survey takes no more respondents. */
  closeSurvey(formId: string): Promise<void>;
  /** Destroys the survey's participation key and marks, and leaves it open: it may be prolonged. */
  forgetParticipants(formId: string): Promise<void>;
  /** Every form that ever ran, by its id. */
  formIds(): Promise<readonly string[]>;
  isClosed(formId: string): Promise<boolean>;

  /** Counts an event that leaves no response: a session begun, or one that ended unfinished. */
  count(event: 'started' | 'broken-off', formId: string, language: string, day: string): Promise<void>;
  counts(formId: string): Promise<readonly CountRow[]>;

  /**
   * Notices due at `now`, claimed until `now + lease`. None while earlier ones are claimed: only one process tells at a
   * time, or each would open a message of its own.
   */
  claimNotices(now: number, lease: number, most: number): Promise<readonly Notice[]>;
  /** How many notices of each form are not due at `now`; forms that have none are left out. */
  noticesToCome(now: number): Promise<ReadonlyMap<string, number>>;
  deleteNotices(ids: readonly string[]): Promise<void>;
  /** What a coordinator was told last, so that the day's message can be edited in place. */
  coordinatorState(coordinatorId: number): Promise<CoordinatorState | undefined>;
  /** What is left out of `state` stays as it is: the chat writes the language, the notifier the rest. */
  saveCoordinatorState(coordinatorId: number, state: CoordinatorState): Promise<void>;

  /** Telegram's id of a questionnaire's own recording or picture, if some process has uploaded it already. */
  uploadedAs(upload: Upload): Promise<string | undefined>;
  noteUpload(upload: Upload, fileId: string): Promise<void>;
}

/** A file by its content. Ids are a bot's own, and mean nothing to another. */
export interface Upload {
  readonly botId: number;
  /** As what it was sent: `voice`, `photo`, … */
  readonly kind: string;
  readonly hash: string;
}

export interface StoredRevision {
  readonly generation: number;
  readonly revision: string;
  /** JSON text. */
  readonly definition: string;
}

/** Somebody who asked to be told of results, and in which language. */
export interface ResultRequest {
  readonly chatId: number;
  readonly language: string;
}

export interface StoredResponse extends Omit<InterviewResponse, 'withdrawalCode' | 'files'> {}

/** How often something happened on a day in a language. `completed` is counted from the responses themselves. */
export interface CountRow {
  readonly event: 'started' | 'broken-off' | 'completed';
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly count: number;
}

export interface Notice {
  readonly id: string;
  readonly formId: string;
}

export interface CoordinatorState {
  /** Chosen in the chat, or the phone's. */
  readonly language?: string;
  /** The day's message. */
  readonly day?: string;
  readonly messageId?: number;
  /** What that message says. */
  readonly told?: readonly FormCount[];
  /** For each form the highest milestone told. */
  readonly milestones?: Readonly<Record<string, number>>;
}

/** One line of a coordinator's message. */
export interface FormCount {
  readonly formId: string;
  /** Responses on the day of the message. */
  readonly today: number;
  readonly total: number;
  /** The milestone for whose sake the message is a new one. */
  readonly milestone?: number;
}
