/** Which surveys have been ended for good. */
export interface SurveyStore {
  /** The survey takes no more respondents. Destroys its participation key, and with it what says who took part. */
  close(formId: string): Promise<void>;
  isClosed(formId: string): Promise<boolean>;
}
