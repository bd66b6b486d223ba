import type { StoredResponse } from '../../storage/contract/responses.ts';
import { cellKind } from './cell.ts';
import type { ExportedForm } from './exported-form.ts';
import { type Answers, type Item, instancesOf, isRepeat, own } from './items.ts';

/**
 * The responses to a form as JSON Lines (https://jsonlines.org), one object for each response, in random order:
 * `{"month", "language", "channel"?, "revision", "consentRevision", "complete", "answers"}`; raw with `"day"` instead of
 * `"month"`. Answers are in the questionnaire's order and keep their types: a number, a text, `true`, a choice's name, a list
 * of names, or, where there is no value, `{"missing": "skipped"}` with the reason. A repeat is a list of such objects, one
 * for each instance. A question its revision did not have is left out.
 */
export async function* jsonLinesFile(form: ExportedForm): AsyncGenerator<string> {
  for await (const { response } of form.rows()) {
    const { language, channel, revision, consentRevision, partial } = response;
    const date = { [form.options.isRaw ? 'day' : 'month']: form.dateOf(response) };
    const complete = partial !== true;
    const answers = plainAnswers(form.items, response.answers, response);
    yield `${JSON.stringify({ ...date, language, channel, revision, consentRevision, complete, answers })}\n`;
  }
}

function plainAnswers(
  items: readonly Item[],
  answers: Answers,
  response: StoredResponse,
): Readonly<Record<string, unknown>> {
  const entries = items.flatMap((item): readonly (readonly [string, unknown])[] => {
    const name = isRepeat(item) ? item.repeat : item.placed.question.name;
    const answer = own(answers, name);
    if (answer === undefined || isRepeat(item) !== 'instances' in answer) return [];
    if (isRepeat(item)) {
      return [[name, instancesOf(answers, name).map((each) => plainAnswers(item.items, each, response))]];
    }
    if (!('value' in answer)) return [[name, answer]];
    const isFile = cellKind(item.placed.question.type) === 'file';
    return [[name, isFile ? `${response.id}/${String(answer.value)}` : answer.value]];
  });
  return Object.fromEntries(entries);
}
