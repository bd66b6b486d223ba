import { NOT_GIVEN, type Organisation } from '../organisation/organisation.ts';
import { says } from '../problems/message.ts';
import { PURPOSE } from '../settings/form-texts.ts';
import { lackingSettings } from '../settings/read-settings.ts';
import { SETTING_ROWS } from '../settings/settings.ts';
import type { Subject } from './subject.ts';
import type { CheckedTexts } from './texts/check-texts.ts';

/**
 * A questionnaire that cannot tell its respondents who asks, why, and until when must not start. All that neither it nor
 * the organisation says is one problem, since one file cures it.
 */
export function checkTerms(
  subject: Subject,
  texts: readonly CheckedTexts[],
  organisation: Organisation,
): void {
  const { definition, places, problems } = subject;
  const { settings } = definition;
  const place = places.of(settings);
  const purpose = hasOwnPurpose(subject, texts)
    ? undefined
    : Object.values(organisation.texts[PURPOSE] ?? {});
  const missing = lackingSettings(settings).map(([, { key }]) => key);
  if (purpose?.length === 0) missing.push(PURPOSE);
  if (missing.length > 0) {
    const message = says('terms-missing', { count: missing.length, names: missing });
    problems.error('missing-setting', place, message);
  }
  const notGiven = [
    ...SETTING_ROWS.filter(([name]) => settings[name] === NOT_GIVEN).map(([, { key }]) => key),
    ...(purpose?.includes(NOT_GIVEN) ? [PURPOSE] : []),
  ];
  if (notGiven.length > 0) {
    problems.warning('trial-only', place, says('terms-for-trial', { names: notGiven }));
  }
}

/** Where there are no texts at all, or nobody looks at them because there are no questions, that is told already. */
function hasOwnPurpose({ questions }: Subject, texts: readonly CheckedTexts[]): boolean {
  return (
    questions.length === 0 ||
    texts.length === 0 ||
    texts.some(({ source }) => source.messages.get('form')?.attributes.has(PURPOSE))
  );
}
