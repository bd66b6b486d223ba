import type { MessageId } from '../problems/message.ts';

/**
 * How questions for what leads back to a person are named and worded. Conservative, because nobody reads a warning that
 * was wrong three times.
 */

interface Words {
  /** In the author's words: "an e-mail address". */
  readonly what: MessageId & `contact-${string}`;
  /** Matches the question's name, which authors write in English or in their own language. */
  readonly names: RegExp;
  /** Matches its label, in the languages covered here. */
  readonly labels: RegExp;
}

/** Contact data: with it, anyone who has the answers could reach the person. */
const CONTACT_DATA: readonly Words[] = [
  {
    what: 'contact-email',
    names: /^(e_?mail|mail)(_|$)|_(e_?mail|mail)(_|$)/,
    labels: /\be-?mail\b|электронн\S* почт|електронн\S* пошт|البريد الإلكتروني|بريدك|إيميل/iu,
  },
  {
    what: 'contact-phone',
    names: /(^|_)((tele)?(phone|fon)_?(number|nummer)?|mobile(_number)?|handy(nummer)?|whatsapp|tel)$/,
    labels:
      /\b(phone|mobile) number|\byour (tele)?phone\b|telefonnummer|handynummer|mobilnummer|номер\S* (мобільного )?телефон|رقم (ال)?هاتف|رقم (ال)?جوال|رقم (ال)?موبايل/iu,
  },
  {
    what: 'contact-address',
    names: /(^|_)(address|adresse|anschrift|street|strasse|straße|hausnummer)$/,
    labels:
      /\b(your|home|postal|street|full) address\b|ihre (genaue )?(adresse|anschrift)|wohnadresse|postanschrift|straße und hausnummer|ваш\S* (домашн\S* )?адрес|عنوانك|عنوان سكن|عنوان بريد/iu,
  },
  {
    what: 'contact-name',
    names: /(^|_)(full_?name|sur_?name|last_?name|family_?name|nachname|familienname|vor_und_nachname)$/,
    labels:
      /\b(full|last|family|your) name\b|\bsurname\b|nachname|familienname|\bihr(en)? (vollständige[rn]? )?name\b|wie heißen sie|прізвище|ваше (повне )?ім.я|اسمك|الاسم الكامل|اسم العائلة/iu,
  },
];

/** What a question asks for, if it is contact data. */
export function contactDataIn(question: string, labels: readonly string[]): Words | undefined {
  return CONTACT_DATA.find(({ names, labels: worded }) =>
    isMeant({ names, labels: worded }, question, labels),
  );
}

/**
 * A name of any person, however it is asked. Generous, unlike the others: it only decides whether respondents are told
 * "We do not store your name", and that must be true.
 */
const NAMES: Pick<Words, 'names' | 'labels'> = {
  names:
    /^((your|my|own)_)?(name|names|nom|noms|prenom|nome|nombre|nombres|jina|magac|isim|имя|name_surname|vorname|first_?name|given_?name|nickname)$|(^|_)(first_?name|given_?name|nom_prenom|vorname|signature)(_|$)|(respondent|resp|participant|interviewee|beneficiary|benef|patient|client|head|hhh|hoh|hh|child|person|member|caregiver|mother|father|informant|applicant|student|farmer|contact)s?_?names?(_|$)|(^|_)names?_?(of_)?(the_)?(hh_?)?(respondent|participant|interviewee|beneficiary|patient|client|head|child|person|member|informant|farmer)/,
  labels:
    /^\s*(full |complete )?names?\s*[:*?.]?\s*$|\b(first|given|nick) ?name|\bname of (the |your )?(respondent|participant|interviewee|beneficiary|patient|client|head|household head|child|person|member|informant|farmer)|\b(respondent|participant|interviewee|beneficiary|patient|client|child|person|member|informant|head|farmer)(['’]?s)?['’]? (full )?name|vorname|\bvotre nom\b|prénom|\bnom (complet|et prénom|du répondant|de l['’ ]?enquêté|du chef)|\bsu nombre\b|nombre (completo|y apellido|del? (encuestad|participante|jefe))|apellido|\bjina la(ko| )|magacaaga|\bad[ıi]n[ıi]z|ім.я|прізвище|(^|\s)имя(\s|$)|фамили|اسم ال(مستجيب|مشارك|شخص|مستفيد|مريض|طفل)|اسم رب|الاسم|نام (شما|و تخلص|پاسخ)/iu,
};

/** Whether a question asks for somebody's name, or for what leads to them just as well. */
export function asksForName(question: string, labels: readonly string[]): boolean {
  return isMeant(NAMES, question, labels) || contactDataIn(question, labels) !== undefined;
}

function isMeant(
  { names, labels }: Pick<Words, 'names' | 'labels'>,
  question: string,
  worded: readonly string[],
): boolean {
  return names.test(wordsOf(question)) || worded.some((label) => labels.test(label));
}

/** `childAge` and `child-age` as `child_age`. */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .replaceAll(/[-.]/g, '_')
    .toLowerCase();
}

/** The message that names what somebody can be told by. */
export type TraitId = MessageId & `trait-${'place' | 'origin' | 'age' | 'role' | 'organisation'}`;

interface Trait {
  readonly what: TraitId;
  readonly names: RegExp;
}

/** Matches the whole name, apart from a possessive: `your_district`, but not `district_wishes`. */
const named = (words: string) =>
  new RegExp(`^((your|my|own|current|main|respondent|person|ihr|ihre)_)?(${words})$`);

/** Each is harmless by itself; in a small community, three of them together often identify a person. */
export const TRAITS: readonly Trait[] = [
  {
    what: 'trait-place',
    names: named(
      'place|district|city|town|village|municipality|county|postcode|zip|zip_code|plz|ort|wohnort|stadt|gemeinde|landkreis|kreis|bezirk|lives_in|residence_place',
    ),
  },
  {
    what: 'trait-origin',
    names: named(
      'origin|country_of_origin|country_of_birth|birth_country|nationality|citizenship|ethnicity|herkunft|herkunftsland|geburtsland|staatsangehoerigkeit|staatsangehörigkeit|nationalitaet|nationalität',
    ),
  },
  {
    what: 'trait-age',
    names: named(
      'birth_date|birthdate|date_of_birth|dob|birthday|birth_year|year_of_birth|geburtsdatum|geburtstag|geburtsjahr',
    ),
  },
  {
    what: 'trait-role',
    names: named(
      'role|position|profession|occupation|job|job_title|office|function|beruf|funktion|amt|rolle|stelle|mandate|mandat',
    ),
  },
  {
    what: 'trait-organisation',
    names: named(
      'organisation|organization|organisation_name|association|employer|company|verein|arbeitgeber|firma|council|beirat',
    ),
  },
];

/** An age counts if it is asked in years; age bands are not as precise. */
export const AGE = named('age|alter');
