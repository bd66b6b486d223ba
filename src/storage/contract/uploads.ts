/** A file by its content. Telegram's ids belong to one bot, and mean nothing to another. */
export interface Upload {
  readonly botId: number;
  /** As what it was sent: `voice`, `photo`, … */
  readonly kind: string;
  readonly hash: string;
}

/** Which of the questionnaires' own recordings and pictures Telegram has. Holds nobody's data. */
export interface UploadStore {
  /** Telegram's id of the file, if any process has uploaded it. */
  find(upload: Upload): Promise<string | undefined>;
  note(upload: Upload, fileId: string): Promise<void>;
}
