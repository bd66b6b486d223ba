/**
 * The three invented people whose way through `flows/situation.yaml` is in docs/transcripts. Questions not listed here
 * are skipped, or declined if they are sensitive.
 */
export interface Persona {
  /** The file's name. */
  readonly name: string;
  readonly firstName: string;
  /** The transcript's title in each language. */
  readonly title: Readonly<Record<string, string>>;
  /** By question: a choice, several of them, `dont-know`; or a text in each language. */
  readonly answers: Readonly<Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;
  /** Whether they also read the full consent, check some answers, and ask for help and advice. */
  readonly looksAt: readonly ('consent' | 'help' | 'review' | 'advice' | 'code')[];
}

export const PERSONAS: readonly Persona[] = [
  {
    name: 'language-course',
    firstName: 'Amira',
    title: {
      de: 'Ein Sprachkurs und noch keine Arbeit',
      en: 'A language course and no work yet',
      ar: 'دورة لغة ولا عمل بعد',
      uk: 'Мовний курс і ще немає роботи',
    },
    answers: {
      saxony: 'yes',
      age: '25_to_34',
      years: '1_to_2',
      needs: ['language', 'work', 'authorities'],
      german_level: 'little',
      course_attended: 'now',
      activity: 'course',
      qualified: 'none',
      housing: 'partly',
      living_with: 'adults',
      doctor: 'hard',
      doctor_barriers: ['appointment', 'language'],
      authorities_hard: ['immigration', 'jobcenter'],
      taking_part: ['migrant'],
      services_known: ['mbe', 'refugee'],
      advice_helpful: 'well',
      idea: {
        de: 'Mehr Deutschkurse am Abend, auch in kleinen Orten.',
        en: 'More German courses in the evening, in small towns too.',
        ar: 'المزيد من دورات اللغة مساءً، وفي البلدات الصغيرة أيضًا.',
        uk: 'Більше вечірніх курсів німецької, також у маленьких містах.',
      },
      discrimination: 'sometimes',
      discrimination_places: ['housing', 'authority'],
      discrimination_reported: ['private'],
      residence: 'temporary',
      region: 'middle_east',
      gender: 'woman',
      lives_in: 'leipzig',
      help_received: 'translated',
    },
    looksAt: ['consent', 'advice'],
  },
  {
    name: 'nurse',
    firstName: 'Grace',
    title: {
      de: 'Ein Pflegeabschluss wartet auf die Anerkennung',
      en: 'A nursing qualification waiting for recognition',
      ar: 'شهادة تمريض تنتظر الاعتراف',
      uk: 'Диплом медсестри чекає на визнання',
    },
    answers: {
      saxony: 'yes',
      age: '35_to_49',
      years: '3_to_5',
      needs: ['work', 'authorities'],
      german_level: 'well',
      activity: 'part_time',
      qualified: 'health',
      recognised: 'waiting',
      waiting: '7_to_12',
      work_fit: 'badly',
      housing: 'satisfied',
      living_with: 'alone',
      doctor: 'easy',
      authorities_hard: ['none'],
      taking_part: ['volunteering', 'council'],
      services_known: ['mbe', 'recognition', 'council'],
      advice_helpful: 'not_received',
      advice_barriers: ['appointment', 'hours'],
      discrimination: 'rarely',
      residence: 'temporary',
      region: 'africa',
      lives_in: 'chemnitz',
      help_received: 'no',
    },
    looksAt: ['help', 'code'],
  },
  {
    name: 'family',
    firstName: 'Oksana',
    title: {
      de: 'Eine Familie mit Kindern im Landkreis',
      en: 'A family with children in a rural district',
      ar: 'أسرة مع أطفال في منطقة ريفية',
      uk: 'Родина з дітьми в сільському районі',
    },
    answers: {
      saxony: 'yes',
      age: '35_to_49',
      years: '6_to_10',
      needs: ['housing', 'children', 'health'],
      german_level: 'middling',
      course_attended: 'stopped',
      course_barriers: ['childcare', 'distance'],
      activity: 'seeking',
      qualified: 'vocational',
      recognised: 'not_applied',
      not_applied_why: ['information', 'cost'],
      work_barriers: ['recognition', 'childcare'],
      housing: 'dissatisfied',
      housing_issues: ['size', 'location'],
      living_with: 'family',
      school_places: 'some',
      children_help: ['leisure', 'childcare'],
      doctor: 'very_hard',
      doctor_barriers: ['appointment', 'distance'],
      taking_part: ['school'],
      services_known: ['none'],
      idea: {
        de: 'Ein Bus, der auch am Nachmittag fährt.',
        en: 'A bus that also runs in the afternoon.',
        ar: 'حافلة تعمل بعد الظهر أيضًا.',
        uk: 'Автобус, який їздить і після обіду.',
      },
      discrimination: 'often',
      discrimination_places: ['education', 'public'],
      discrimination_reported: ['none'],
      residence: 'eu',
      voted: 'not_possible',
      gender: 'woman',
      lives_in: 'erzgebirge',
      help_received: 'no',
    },
    looksAt: ['review'],
  },
];
