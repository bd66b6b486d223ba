/** The tables, as the queries see them. What is JSON is text here: the dialects hand it over unparsed. */
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
  };
  /** The outbox. Nothing in it points to a response. */
  notice: { id: string; form_id: string; due: number; claimed_until: number };
  /** Interviews that were given up since last night: a response of this id is not stored any more. */
  taken_back: { id: string };
  survey: { form_id: string; participation_key: string | null; closed: number };
  participation: { form_id: string; mark: string };
  /** Who wants to hear of results. Nothing in it points to a response. */
  result_request: { form_id: string; mark: string; sealed: string };
  event_count: {
    form_id: string;
    event: 'started' | 'broken-off';
    language: string;
    day: string;
    count: number;
  };
  /** Files of questionnaires that Telegram has. Nobody's data is in it. */
  upload: { bot_id: string; kind: string; hash: string; file_id: string };
  coordinator: {
    coordinator_id: string;
    language: string | null;
    day: string | null;
    message_id: number | null;
    milestones: string | null;
    told: string | null;
  };
}
