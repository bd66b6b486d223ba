/** Reads the questionnaires of a folder, in a process whose memory the test limits, and prints what was found. */
import { loadFlows } from '../../../src/questionnaire/load-flows.ts';
import { inEnglish } from '../in-english.ts';

const [flowsDir = '', localesDir = ''] = process.argv.slice(2);
const { problems, questionnaires } = loadFlows({ flowsDir, localesDir });
const errors = problems.filter(({ severity }) => severity === 'error');
const told = errors
  .map(inEnglish)
  .map(({ code, file, message }) => ({ code, file: file.split('/').at(-1), message }));
process.stdout.write(JSON.stringify({ told, sound: questionnaires.map(({ formId }) => formId) }));
