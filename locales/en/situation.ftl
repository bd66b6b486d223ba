### state: machine-made, not yet reviewed by a speaker
### language: en
### source: de
### glossary: locales/glossary/en.md

form =
    .title = Together we are stronger – your situation in Saxony
    .description = Language, work, housing, family: how are you doing in Saxony, and what do you need?
    .purpose = We want to understand your situation in Saxony and improve things together.
    .topics = medical care, discrimination, origin, residence and elections
    .promise = Your answers do not affect your right to stay or benefits.
    .privacy =
        We do not ask for your name, address or date of birth.
        The first questions show whether this survey is for you. You can skip all others.
        Reports only show results for groups, never for a single person.
    .thanks =
        Together we are stronger.
        Your answers help at the conference “{ $conference_name }” on { $conference_date } and afterwards.

## 1 · First questions

start = First questions
saxony = Do you live in Saxony?
age = How old are you?
years = How long have you lived in Germany?
parent_abroad = Was your mother or father born abroad?
    .hint = One parent is enough.
end_saxony =
    Thank you for your interest!
    This survey is for people who live in Saxony. So it ends here for you.
    We wish you all the best.
end_age =
    Thank you for your interest!
    This survey is for people aged { $minimum_age } or older. So it ends here for you.
    Young people can get help from the youth migration service (Jugendmigrationsdienst): { $advice_young }.
    We wish you all the best.
end_background =
    Thank you for your interest!
    This survey is for people who came to Germany themselves or whose parents did. So it ends here for you.
    We wish you all the best.
needs = What do you need support with now?

yes_no-yes = Yes
yes_no-no = No
age-under_minimum = Under { $minimum_age }
age-to_24 = { $minimum_age } to 24
age-25_to_34 = 25 to 34
age-35_to_49 = 35 to 49
age-50_to_64 = 50 to 64
age-65_and_over = 65 or older
years-under_1 = Under 1 year
years-1_to_2 = 1 to 2 years
years-3_to_5 = 3 to 5 years
years-6_to_10 = 6 to 10 years
years-over_10 = Over 10 years
years-born_here = Born here
needs-language = Learning German
needs-work = Work and training
needs-housing = Housing
needs-children = Children, day care, school
needs-health = Health
needs-authorities = Public offices, applications
needs-none = None of these

## 2 · Language and courses

language = Language and courses
german_level = How well do you speak German?
course_attended = Have you attended a German course in Germany?
    .hint = For example an Integrationskurs.
course_barriers = What makes it hard to attend a course?

german-very_well = Very well
german-well = Well
german-middling = Moderately
german-little = A little
german-not_at_all = Not at all
course-now = Yes, now
course-finished = Yes, until the end
course-stopped = Yes, but I stopped
course-waiting = No, waiting for a place
course-no = No
course_obstacles-no_place = No free places
course_obstacles-entitlement = I am not allowed to
course_obstacles-childcare = I care for children or relatives
course_obstacles-work = The times do not fit
course_obstacles-distance = Too far away
course_obstacles-cost = Too expensive
course_obstacles-none = None of these

## 3 · Work and profession

employment = Work and profession
activity = What do you mainly do now?
qualified = Did you learn a profession or study abroad?
    .hint = If several, choose the most important.
recognised = Is your qualification recognised in Germany (Anerkennung)?
waiting = How long have you been waiting?
not_applied_why = Why have you not applied for recognition (Anerkennung)?
work_fit = How well does your work match what you learned?
work_barriers = What makes it hard to find work?

work-full_time = Full-time work
work-part_time = Part-time or minijob
work-self_employed = Self-employed
work-training = Training, studies or school
work-course = Language or integration course
work-seeking = Looking for work
work-family = Family and household
work-not_allowed = Not allowed to work yet
work-other = Something else
qualification-health = Yes, nursing or medicine
qualification-vocational = Yes, another profession
qualification-university = Yes, another degree
qualification-none = No
recognition-full = Yes, fully
recognition-part = Yes, partly
recognition-waiting = Not yet, I am waiting
recognition-refused = No, refused
recognition-not_applied = No, I have not applied
recognition_wait-under_3 = Under 3 months
recognition_wait-3_to_6 = 3 to 6 months
recognition_wait-7_to_12 = 7 to 12 months
recognition_wait-over_12 = Over 12 months
recognition_obstacles-information = I do not know how
recognition_obstacles-documents = I lack documents
recognition_obstacles-cost = Too expensive
recognition_obstacles-duration = It takes too long
recognition_obstacles-german = My German is not good enough
recognition_obstacles-not_needed = I do not need it
recognition_obstacles-none = None of these
fit-very_well = Very well
fit-well = Well
fit-partly = Partly
fit-badly = Badly
fit-not_at_all = Not at all
work_obstacles-german = My German is not good enough
work_obstacles-recognition = Qualification not recognised
work_obstacles-childcare = I care for children or relatives
work_obstacles-vacancies = No suitable jobs
work_obstacles-permit = No work permit
work_obstacles-rejection = Rejected because of my origin
work_obstacles-none = None of these

## 4 · Housing and children

home = Housing and children
housing = How satisfied are you with your home?
housing_issues = What is difficult about your housing?
living_with = Who do you live with?
    .hint = In shared accommodation, only your family counts.
children = Children and education
school_places = Do the children have a place in day care (Kita) or school?
children_help = What would help the children?

satisfaction-very_satisfied = Very satisfied
satisfaction-satisfied = Fairly satisfied
satisfaction-partly = Partly satisfied
satisfaction-dissatisfied = Fairly dissatisfied
satisfaction-very_dissatisfied = Very dissatisfied
housing_problems-cost = Too expensive
housing_problems-size = Too crowded
housing_problems-condition = Bad condition
housing_problems-shelter = Shared refugee accommodation
housing_problems-location = Everything is far away
housing_problems-search = I cannot find another flat
housing_problems-none = None of these
household-alone = Nobody
household-adults = Adults only
household-family = Children under 18 and adults
household-single_parent = Only children under 18
places-all = Yes, all
places-some = Not all
places-none = No
places-not_needed = We do not need one
children_needs-german = Help with German
children_needs-learning = Help with homework
children_needs-leisure = Sports and leisure
children_needs-bullying = Protection from bullying
children_needs-information = Information on day care, school
children_needs-childcare = Place in day care or school
children_needs-none = None of these

## 5 · Health and authorities

everyday = Health and public offices
doctor = How easy or hard is it to get medical help?
doctor_barriers = What makes it hard to get medical help?
authorities_hard = Which offices do you have difficulties with?

ease-very_easy = Very easy
ease-easy = Fairly easy
ease-middling = Neither easy nor hard
ease-hard = Fairly hard
ease-very_hard = Very hard
doctor_obstacles-appointment = No appointment
doctor_obstacles-language = Nobody translates
doctor_obstacles-insurance = No insurance or voucher (Behandlungsschein)
doctor_obstacles-distance = Too far away
doctor_obstacles-cost = Too expensive
doctor_obstacles-treatment = The staff are unfriendly
doctor_obstacles-none = None of these
authorities-immigration = Immigration office (Ausländerbehörde)
authorities-jobcenter = Jobcenter
authorities-employment = Employment agency (Agentur für Arbeit)
authorities-social = Social office (Sozialamt)
authorities-asylum = Migration office (BAMF)
authorities-youth = Youth office (Jugendamt)
authorities-none = None of these

## 6 · Taking part, advice, ideas

voice = Taking part, advice, ideas
taking_part = Where have you taken part in the last 12 months?
    .hint = Beirat: Integrations- und Ausländerbeirat. Office hours and elections count.
services_known = Which of these services do you know?
    .hint = Knowing the name is enough. MBE: Migrationsberatung. JMD: Jugendmigrationsdienst.
advice_helpful = How well has advice helped you in the last 12 months?
advice_barriers = Why did you get no advice?
idea = What should improve in Saxony?
    .hint =
        For the conference “{ $conference_name }” on { $conference_date }.
        Please do not write names or addresses. You can write in your language.
    .constraint-message = That is a little too long. Please write at most 1000 characters.

active-migrant = Migrant association
active-leisure = Sports, culture or leisure
active-school = Helping at school or day care
active-volunteering = Volunteering
active-council = Advisory council (Beirat)
active-other = Another group
active-none = Nowhere
services-mbe = Advice for migrants (MBE)
services-jmd = Youth migration service (JMD)
services-recognition = Advice on recognition (Anerkennung)
services-refugee = Refugee social work
services-discrimination = Advice against discrimination
services-council = Advisory council (Beirat)
services-none = None of these
advice-very_well = Very well
advice-well = Well
advice-partly = Partly
advice-little = A little
advice-not_at_all = Not at all
advice-not_needed = No advice needed
advice-not_received = No advice received
advice_obstacles-where = I did not know where
advice_obstacles-appointment = No appointment
advice_obstacles-language = Nobody spoke my language
advice_obstacles-distance = Too far away
advice_obstacles-hours = The times did not fit
advice_obstacles-trust = No trust
advice_obstacles-none = None of these

## 7 · Your experiences

experience = Your experiences
discrimination = How often were you treated worse than others because of your origin in the last 12 months?
    .hint = Also because of language, name, skin colour or religion.
discrimination_places = In which areas did that happen?
discrimination_reported = Who did you talk to about it?
help =
    Free help and advice:
    • Discrimination: { $advice_discrimination }
    • Advice for migrants (MBE): { $advice_migration }
    • Youth migration service (JMD): { $advice_young }
    • If you are struggling: { $advice_crisis }
    • In danger: police { $emergency_police }, emergency { $emergency_rescue }
    We do not record if you use it.

frequency-never = Never
frequency-rarely = Rarely
frequency-sometimes = Sometimes
frequency-often = Often
frequency-very_often = Very often
discrimination_where-work = Work or job search
discrimination_where-housing = Housing or flat search
discrimination_where-authority = Public offices
discrimination_where-education = School, day care or course
discrimination_where-health = Doctor or hospital
discrimination_where-public = Street, bus or shop
discrimination_where-none = None of these
discrimination_told-private = Family or friends
discrimination_told-advice = Advice service or association
discrimination_told-responsible = Head of company, school or office
discrimination_told-police = Police
discrimination_told-lawyer = Lawyer
discrimination_told-other = Another person
discrimination_told-none = Nobody

## 8 · About you

person = About you
residence = Your stay in Germany: what applies to you?
    .hint = Your answer does not affect your residence. You do not have to answer.
voted = Did you vote in the last local election (Kommunalwahl)?
    .hint = For the town, municipal or district council.
region = Which region do you or your family come from?
    .hint = For example: Syria – Middle East, Afghanistan – Central Asia.
gender = What is your gender?
lives_in = Where in Saxony do you live?
    .hint = For example: Freiberg – Mittelsachsen, Plauen – Vogtlandkreis.
help_received = Did someone help you with this survey?

status-eu = Another EU citizenship
status-permanent = Permanent residence
status-temporary = Temporary residence
status-protection = Temporary protection (§ 24)
status-procedure = Asylum procedure
status-duldung = Tolerated stay (Duldung)
status-german = German citizenship
status-other = Something else
vote-yes = Yes
vote-no = No
vote-not_possible = I was not yet allowed to vote then
origin-eu = European Union
origin-ukraine = Ukraine
origin-europe = Rest of Europe, Caucasus, Türkiye
origin-middle_east = Middle East or North Africa
origin-asia_central = Central or South Asia
origin-asia_east = East or South-East Asia
origin-africa = Sub-Saharan Africa
origin-america = Americas or Australia
gender-woman = Woman
gender-man = Man
gender-diverse = Other (divers)
district-chemnitz = Chemnitz
district-dresden = Dresden
district-leipzig = City of Leipzig
district-bautzen = Bautzen
district-erzgebirge = Erzgebirgskreis
district-goerlitz = Görlitz
district-leipzig_district = Landkreis Leipzig
district-meissen = Meißen
district-mittelsachsen = Mittelsachsen
district-nordsachsen = Nordsachsen
district-saechsische_schweiz = Sächsische Schweiz-Osterzgebirge
district-vogtland = Vogtlandkreis
district-zwickau = Zwickau
helped-no = No
helped-translated = Yes, translating
helped-read_aloud = Yes, reading
helped-wrote = Yes, writing
