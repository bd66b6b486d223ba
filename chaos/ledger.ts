/** What was seen and done on one person's side of the chat. The checker knows nothing else. */
export interface Ledger {
  readonly person: number;
  /** The newest answer that the person gave to each question, as the export should give it. */
  readonly given: Map<string, unknown>;
  /** How many answers the person gave, changed ones included. */
  answers: number;
  /** The person has asked to send: from then on a response may exist. */
  sent: boolean;
  /** "Your answers have arrived" was seen: from then on it must exist. */
  thanked: boolean;
  /** The person has asked to delete everything, before or after sending: from then on it need not exist. */
  wantsDeletion: boolean;
  /** That it is deleted was seen: from then on it must not exist. */
  deleted: boolean;
  /** Messages that came although the same message had come before. */
  repeated: number;
  /** How often the person was asked to try again. */
  apologies: number;
  /** How often the person waited in vain and nothing on the screen answered to a tap. */
  stuck: number;
  /** Milliseconds between each act and what followed from it on the screen. */
  readonly waits: number[];
  /** What the chat looked like when the person was stuck. */
  readonly troubles: string[];
}

export function openLedger(person: number): Ledger {
  return {
    person,
    given: new Map(),
    answers: 0,
    sent: false,
    thanked: false,
    wantsDeletion: false,
    deleted: false,
    repeated: 0,
    apologies: 0,
    stuck: 0,
    waits: [],
    troubles: [],
  };
}
