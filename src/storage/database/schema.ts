import type { Generated } from 'kysely';

/** The tables as the queries see them. JSON columns are text: the dialects do not parse them. */
export interface Tables {
  revision: { form_id: string; generation: number; revision: string; definition: string };
  response: {
    form_id: string;
    id: string;
    revision: string;
    consent_revision: string;
    language: string;
    channel: string | null;
    day: string;
    withdrawal_hash: string | null;
    answers: string;
    partial: number;
    /** 1 for those of a complete batch (see `ResponseStore.release`); 2 for those that wait to come back to the results. */
    released: Generated<number>;
  };
  /** The outbox. Nothing in it leads to a response. */
  notice: { id: string; form_id: string; due: number; claimed_until: number };
  /** What has to go on to other programs. `dead`: why it was given up. */
  forward: {
    id: string;
    event: 'completed' | 'withdrawn';
    form_id: string;
    response_id: string;
    destination: string;
    due: number;
    claimed_until: number;
    tries: number;
    dead: string | null;
  };
  /** Interviews given up since last night: no response with such an id is stored. */
  taken_back: { id: string };
  survey: { form_id: string; participation_key: string | null; closed: number; approved: number };
  participation: { form_id: string; mark: string };
  /** Who wants to hear of results. Nothing in it leads to a response. */
  result_request: { form_id: string; mark: string; sealed: string };
  event_count: {
    form_id: string;
    event: 'started' | 'broken-off';
    language: string;
    day: string;
    count: number;
  };
  /** Files of questionnaires that Telegram has. Holds nobody's data. */
  upload: { bot_id: string; kind: string; hash: string; file_id: string };
  /** Holds nothing about respondents. */
  audit: {
    id: string;
    at: number;
    form_id: string;
    actor: string;
    act: 'raw-export' | 'approval';
    purpose: string;
  };
  coordinator: {
    coordinator_id: string;
    language: string | null;
    day: string | null;
    message_id: number | null;
    faults: string | null;
    milestones: string | null;
    told: string | null;
  };
}
