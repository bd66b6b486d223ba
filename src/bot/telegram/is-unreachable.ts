import { GrammyError } from 'grammy';

/** Whether nobody can be written to there any more: the bot is blocked, or the account is gone. */
export function isUnreachable(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    (error.error_code === 403 || /chat not found|user is deactivated/iu.test(error.description))
  );
}
