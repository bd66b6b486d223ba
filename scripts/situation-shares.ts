/**
 * How `path-length.ts` imagines respondents of `flows/situation.yaml`. Nobody has been asked yet. These shares in
 * percent seem plausible to people who know the field, and show how long the questionnaire is for whom.
 */

/** For a question with one answer: the weight of each choice. `declined` and `dont-know` are buttons, too. */
export const WEIGHTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Everybody passes the screening: those it sends away are done after one to four questions.
  saxony: { yes: 100 },
  age: { to_24: 15, '25_to_34': 30, '35_to_49': 35, '50_to_64': 15, '65_and_over': 5 },
  years: { under_1: 8, '1_to_2': 17, '3_to_5': 25, '6_to_10': 30, over_10: 15, born_here: 5 },
  parent_abroad: { yes: 100 },
  german_level: { very_well: 15, well: 27, middling: 30, little: 22, not_at_all: 6 },
  course_attended: { now: 25, finished: 35, stopped: 15, waiting: 15, no: 10 },
  activity: {
    full_time: 28,
    part_time: 15,
    self_employed: 4,
    training: 10,
    course: 17,
    seeking: 12,
    family: 10,
    not_allowed: 3,
    other: 1,
  },
  qualified: { health: 10, vocational: 22, university: 24, none: 44 },
  recognised: { full: 25, part: 12, waiting: 18, refused: 8, not_applied: 32, 'dont-know': 5 },
  waiting: { under_3: 30, '3_to_6': 30, '7_to_12': 25, over_12: 15 },
  work_fit: { very_well: 15, well: 25, partly: 25, badly: 20, not_at_all: 15 },
  housing: { very_satisfied: 18, satisfied: 33, partly: 24, dissatisfied: 16, very_dissatisfied: 9 },
  living_with: { alone: 27, adults: 28, family: 36, single_parent: 9 },
  school_places: { all: 55, some: 20, none: 5, not_needed: 20 },
  doctor: { very_easy: 14, easy: 24, middling: 27, hard: 22, very_hard: 10, declined: 3 },
  advice_helpful: {
    very_well: 15,
    well: 20,
    partly: 12,
    little: 5,
    not_at_all: 3,
    not_needed: 30,
    not_received: 15,
  },
  discrimination: { never: 33, rarely: 24, sometimes: 24, often: 10, very_often: 5, declined: 4 },
  residence: {
    eu: 12,
    permanent: 18,
    temporary: 36,
    protection: 12,
    procedure: 8,
    duldung: 4,
    german: 6,
    other: 1,
    declined: 3,
  },
  voted: { yes: 40, no: 35, not_possible: 20, declined: 5 },
  gender: { woman: 50, man: 47, diverse: 1, declined: 2 },
  help_received: { no: 75, translated: 12, read_aloud: 8, wrote: 5 },
  // Half of them write an idea, the others skip it.
  idea: { written: 50, skipped: 50 },
};

/** For a question with several answers: how many tick each choice. Those who tick nothing tick "none". */
export const TICKED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  needs: { language: 35, work: 40, housing: 35, children: 30, health: 30, authorities: 45 },
  course_barriers: { no_place: 30, entitlement: 10, childcare: 25, work: 25, distance: 20, cost: 15 },
  not_applied_why: { information: 35, documents: 25, cost: 25, duration: 30, german: 35, not_needed: 15 },
  work_barriers: { german: 50, recognition: 35, childcare: 25, vacancies: 30, permit: 10, rejection: 25 },
  housing_issues: { cost: 35, size: 50, condition: 30, shelter: 20, location: 25, search: 45 },
  children_help: { german: 40, learning: 45, leisure: 40, bullying: 25, information: 30, childcare: 40 },
  doctor_barriers: { appointment: 65, language: 40, insurance: 10, distance: 20, cost: 15, treatment: 20 },
  authorities_hard: { immigration: 55, jobcenter: 40, employment: 15, social: 25, asylum: 15, youth: 10 },
  taking_part: { migrant: 15, leisure: 20, school: 12, volunteering: 12, council: 4, other: 6 },
  services_known: { mbe: 55, jmd: 30, recognition: 30, refugee: 40, discrimination: 20, council: 20 },
  advice_barriers: { where: 40, appointment: 40, language: 30, distance: 15, hours: 20, trust: 10 },
  discrimination_places: { work: 40, housing: 35, authority: 40, education: 20, health: 20, public: 50 },
  discrimination_reported: { private: 60, advice: 15, responsible: 10, police: 5, lawyer: 3, other: 5 },
};
