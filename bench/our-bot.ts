/** Our real bot, in a process that reports to the bench. */
import { problemWords } from '../src/cli/problem-words.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { loadFlows } from '../src/questionnaire/load-flows.ts';
import { problemText } from '../src/questionnaire/problems/problem-text.ts';
import { startService } from '../src/service.ts';
import { reportToBench } from './bot-process.ts';

reportToBench();
const config = readConfig(process.env);
const { botToken, flowsDir, localesDir } = config;
const { questionnaires, problems } = loadFlows({ flowsDir, localesDir });
const words = problemWords(localesDir, 'en');
const errors = problems.filter(({ severity }) => severity === 'error');
if (errors.length > 0 || botToken === undefined) {
  throw new Error(
    `The bench's questionnaires do not load:\n${errors.map((problem) => problemText(problem, words)).join('\n')}`,
  );
}
await startService({ config: { ...config, botToken }, questionnaires, log: createLog(config.logLevel) });
