/** Which surveys have been ended for good, and of which the results were approved. */
export interface SurveyStore {
  /** The survey takes no more respondents. Destroys its participation key, and with it what says who took part. */
  close(formId: string): Promise<void>;
  isClosed(formId: string): Promise<boolean>;
  /** Results of a survey of organisations may be shown from now on. */
  approve(formId: string): Promise<void>;
  isApproved(formId: string): Promise<boolean>;
}
