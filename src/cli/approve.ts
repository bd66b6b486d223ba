import { parseArgs } from 'node:util';
import { type CommandIo, failed, usage } from './command-io.ts';

const USAGE = `miteinander approve <form_id> --yes

Shows the results of a survey of organisations (unit: organisation). They are few and known, so small numbers cannot be hidden: the
results stay closed until somebody has looked at them and approves. The audit keeps that. Results of surveys of people need no
approval: their small numbers are always hidden.
`;

/**
 * `miteinander approve`: see {@link USAGE}.
 *
 * @param args - what follows `approve` on the command line
 * @param now - epoch milliseconds
 * @returns the exit code: 0, 1 if it failed, 64 for bad usage (EX_USAGE of sysexits.h)
 */
export async function runApprove(args: readonly string[], io: CommandIo, now: number): Promise<number> {
  let formId: string;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { yes: { type: 'boolean', default: false } },
    });
    const [first, ...more] = positionals;
    if (first === undefined || more.length > 0) throw new Error('Expected one form_id.');
    if (!values.yes) throw new Error(`If you have looked at the results: miteinander approve ${first} --yes`);
    formId = first;
  } catch (error) {
    return usage(io, error, USAGE);
  }
  try {
    const storage = await io.openStorage();
    try {
      const newest = (await storage.revisions.all(formId)).at(-1);
      if (newest === undefined) {
        throw new Error(
          `There is no form "${formId}" in the storage. Expected the form_id of a questionnaire that ran.`,
        );
      }
      await storage.audit.note({ at: now, formId, actor: 'shell', act: 'approval', purpose: '' });
      await storage.surveys.approve(formId);
      io.stdout.write(`The results of "${formId}" are shown from now on.\n`);
      return 0;
    } finally {
      await storage.close();
    }
  } catch (error) {
    return failed(io, error);
  }
}
