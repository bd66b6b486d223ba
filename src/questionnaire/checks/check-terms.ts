import { NOT_GIVEN, type Organisation } from '../organisation/organisation.ts';
import { PURPOSE } from '../settings/form-texts.ts';
import { lackingSettings } from '../settings/read-settings.ts';
import { SETTING_ROWS } from '../settings/settings.ts';
import type { Subject } from './subject.ts';
import type { CheckedTexts } from './texts/check-texts.ts';

const ONCE_FOR_ALL = 'Say it once for all questionnaires: "npx miteinander init" writes organisation.yaml.';

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
  const missing = new Map(lackingSettings(settings).map(([, { key, cure }]) => [key, cure]));
  if (purpose?.length === 0) missing.set(PURPOSE, 'Say what the answers are for.');
  const names = [...missing.keys()].join(', ');
  if (missing.size === 1) {
    const [cure = ''] = missing.values();
    problems.error('missing-setting', place, `The setting "${names}" is missing.`, {
      cure: `${cure} ${ONCE_FOR_ALL}`,
    });
  } else if (missing.size > 1) {
    const message = `This questionnaire does not say who asks, and under which terms. Missing: ${names}.`;
    problems.error('missing-setting', place, message, {
      cure: `${ONCE_FOR_ALL} Or add these settings to this one.`,
    });
  }
  const notGiven = [
    ...SETTING_ROWS.filter(([name]) => settings[name] === NOT_GIVEN).map(([, { key }]) => key),
    ...(purpose?.includes(NOT_GIVEN) ? [PURPOSE] : []),
  ];
  if (notGiven.length === 0) return;
  const message = `This questionnaire runs for trial only, with "${NOT_GIVEN}" for what it does not say: ${notGiven.join(', ')}.`;
  problems.warning('trial-only', place, message, {
    cure: `${ONCE_FOR_ALL} Or add these settings to this one.`,
  });
}

/** Where there are no texts at all, or nobody looks at them because there are no questions, that is told already. */
function hasOwnPurpose({ questions }: Subject, texts: readonly CheckedTexts[]): boolean {
  return (
    questions.length === 0 ||
    texts.length === 0 ||
    texts.some(({ source }) => source.messages.get('form')?.attributes.has(PURPOSE))
  );
}
