import type { QuestionDefinition, QuestionType } from '../../definition/definition.ts';
import { AGE, contactDataIn, TRAITS, type TraitId, wordsOf } from '../../definition/privacy-words.ts';
import { says } from '../../problems/message.ts';
import { messageId } from '../../texts/message-id.ts';
import { type CheckedQuestion, repeatAround, type Subject } from '../subject.ts';
import type { CheckedTexts } from './check-texts.ts';

/** What leads from a type's answers back to a person. */
interface Tells {
  /** People can write a name, an address or a number in it. */
  readonly canHoldContact: boolean;
  /** The trait that its answer tells. */
  trait(question: QuestionDefinition): TraitId | undefined;
}

const NO_TRAIT = () => undefined;
const byName = ({ name }: QuestionDefinition) => TRAITS.find(({ names }) => names.test(wordsOf(name)))?.what;

const NOTHING: Tells = { canHoldContact: false, trait: NO_TRAIT };
const CHOSEN: Tells = { canHoldContact: false, trait: byName };
const TYPED: Tells = { canHoldContact: true, trait: byName };

/** Rounded to ten kilometres, a place is a region. */
const PLACE: Tells = {
  canHoldContact: false,
  trait: ({ precision = 0 }) => (precision >= 10_000 ? undefined : 'trait-place'),
};

const TELLS: { readonly [T in QuestionType]: Tells } = {
  note: NOTHING,
  select_one: CHOSEN,
  select_multiple: CHOSEN,
  rank: CHOSEN,
  text: TYPED,
  integer: {
    canHoldContact: true,
    trait: (question) => (AGE.test(wordsOf(question.name)) ? 'trait-age' : byName(question)),
  },
  decimal: TYPED,
  range: CHOSEN,
  date: CHOSEN,
  time: CHOSEN,
  dateTime: CHOSEN,
  geopoint: PLACE,
  geotrace: PLACE,
  geoshape: PLACE,
  barcode: TYPED,
  image: CHOSEN,
  audio: CHOSEN,
  video: CHOSEN,
  file: CHOSEN,
  acknowledge: NOTHING,
  calculate: NOTHING,
};

/** Up to this many traits rarely identify a person. */
const MOST_TRAITS = 2;

/**
 * Checks for what leads from answers back to a person: contact data beside them, and traits that identify a person
 * together.
 */
export function checkPrivacy(subject: Subject, texts: readonly CheckedTexts[]): void {
  for (const question of subject.questions) checkContact(subject, question, texts);
  checkTraits(subject);
}

function checkContact(
  { places, problems }: Subject,
  { definition: question }: CheckedQuestion,
  texts: readonly CheckedTexts[],
): void {
  if (!TELLS[question.type].canHoldContact || question.specifies !== undefined) return;
  const labels = texts.flatMap(
    ({ source }) => source.messages.get(messageId(question.name))?.value?.words ?? [],
  );
  const asked = contactDataIn(question.name, labels);
  if (asked === undefined) return;
  const message = says('asks-for-contact', { name: question.name, what: says(asked.what) });
  problems.warning('contact-data', places.of(question, 'name'), message);
}

function checkTraits({ questions, places, problems }: Subject): void {
  const found = new Map<TraitId, CheckedQuestion>();
  for (const question of questions) {
    // Questions about every child or room describe others, not the respondent.
    const trait =
      repeatAround(question.groups) === undefined
        ? TELLS[question.definition.type].trait(question.definition)
        : undefined;
    if (trait !== undefined && !found.has(trait)) found.set(trait, question);
  }
  const first = found.values().next().value;
  if (first === undefined || found.size <= MOST_TRAITS) return;
  const traits = [...found].map(
    ([
      trait,
      {
        definition: { name },
      },
    ]) => says('trait-of', { trait: says(trait), name }),
  );
  const message = says('identifying-together', { traits });
  problems.warning('identifying-combination', places.of(first.definition, 'name'), message);
}
