import { parseArgs } from 'node:util';
import { type CommandIo, failed, usage } from './command-io.ts';

const USAGE = `miteinander close <form_id> --yes

Ends a survey for good. Nobody can begin it any more, and the key is destroyed under which it is noted who has taken part:
nobody can find that out afterwards. The responses stay until the date that was promised.
`;

/**
 * Closes a survey. Needs `--yes`, because it cannot be undone.
 *
 * @param args - what follows `close` on the command line
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runClose(args: readonly string[], io: CommandIo): Promise<number> {
  let formId: string;
  try {
    formId = parse(args);
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const storage = await io.openStorage();
    try {
      if ((await storage.revisions.all(formId)).length === 0) {
        throw new Error(
          `There is no form "${formId}" in the storage. Expected the form_id of a questionnaire that ran.`,
        );
      }
      if (await storage.surveys.isClosed(formId)) {
        io.stdout.write(`The survey "${formId}" was closed already.\n`);
        return 0;
      }
      await storage.surveys.close(formId);
      io.stdout.write(`The survey "${formId}" is closed, and its participation key destroyed.\n`);
      return 0;
    } finally {
      await storage.close();
    }
  } catch (error) {
    return failed(io, error);
  }
}

function parse(args: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [formId, ...more] = positionals;
  if (formId === undefined || more.length > 0) throw new Error('Expected one form_id.');
  if (!values.yes) {
    throw new Error(
      `Closing "${formId}" cannot be undone. If you are sure: miteinander close ${formId} --yes`,
    );
  }
  return formId;
}
