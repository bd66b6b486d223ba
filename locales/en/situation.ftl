### state: machine-made, not yet reviewed by a speaker
### language: en
### source: de
### glossary: locales/glossary/en.md

form =
    .title = Together we are stronger – your situation in Saxony
    .description = Language, work, housing, family: how are you doing in Saxony, and what do you need?
    .purpose = We want to understand your situation in Saxony and improve things together.
    .topics = medical care, discrimination, origin, residence and elections
    .privacy =
        We do not ask for your name, address or date of birth.
        For personal questions you can always choose that you prefer not to answer.
        Reports show results for groups only, never for a single person.
    .thanks =
        Together we are stronger.
        Your answers help at the conference “{ $conference_name }” on { $conference_date } and afterwards.

## 1 · To begin with

start = To begin with
saxony = Do you live in Saxony?
age = How old are you?
years = How long have you been living in Germany?
parent_abroad = Was your mother or your father born abroad?
    .hint = One parent is enough.
end_saxony =
    Thank you for your interest!
    This survey is for people who live in Saxony. That is why it ends here for you.
    We wish you all the best.
end_age =
    Thank you for your interest!
    This survey is for people aged { $minimum_age } or older. That is why it ends here for you.
    Young people can get help from the youth migration service (Jugendmigrationsdienst): { $advice_young }.
    We wish you all the best.
end_background =
    Thank you for your interest!
    This survey is for people who came to Germany themselves or whose parents did. That is why it ends here for you.
    We wish you all the best.
needs = What do you need support with at the moment?

yes_no-yes = Yes
yes_no-no = No
age-under_minimum = Under { $minimum_age }
age-to_24 = { $minimum_age } to 24
age-25_to_34 = 25 to 34
age-35_to_49 = 35 to 49
age-50_to_64 = 50 to 64
age-65_and_over = 65 or older
years-under_1 = Less than 1 year
years-1_to_2 = 1 to 2 years
years-3_to_5 = 3 to 5 years
years-6_to_10 = 6 to 10 years
years-over_10 = More than 10 years
years-born_here = I was born in Germany
needs-language = Learning German
needs-work = Work and training
needs-housing = Housing
needs-children = Children, day care and school
needs-health = Health
needs-authorities = Authorities and applications
needs-none = I do not need support

## 2 · Language and courses

language = Language and courses
german_level = How well do you speak German?
course_attended = Have you attended a German course in Germany?
    .hint = For example an integration course (Integrationskurs).
course_barriers = What makes it hard for you to attend a German course?

german-very_well = Very well
german-well = Well
german-middling = Moderately
german-little = A little
german-not_at_all = Not at all
course-now = Yes, I am attending one now
course-finished = Yes, until the end
course-stopped = Yes, but not until the end
course-waiting = No, I am waiting for a place
course-no = No
course_obstacles-no_place = There is no free place
course_obstacles-entitlement = I am not allowed to take part
course_obstacles-childcare = I look after children or relatives
course_obstacles-work = The times do not fit my work
course_obstacles-distance = It is too far away
course_obstacles-cost = It costs too much
course_obstacles-none = None of these

## 3 · Work and profession

employment = Work and profession
activity = What do you mainly do at the moment?
qualified = Did you learn a profession or study abroad?
    .hint = If several answers are right, choose the most important one.
recognised = Is your qualification recognised in Germany?
    .hint = Recognition (Anerkennung) means: an office in Germany examines your qualification from abroad.
waiting = How long have you been waiting for the decision?
not_applied_why = Why have you not applied for recognition (Anerkennung)?
work_fit = How well does your work match what you have learned?
work_barriers = What makes it hard for you to find work?

work-full_time = Full-time work
work-part_time = Part-time work or minijob
work-self_employed = Self-employed work
work-training = Training, studies or school
work-course = Language or integration course
work-seeking = I am looking for work
work-family = I look after my family
work-not_allowed = I am not yet allowed to work
work-other = Something else
qualification-health = Yes, in nursing or medicine
qualification-vocational = Yes, another profession
qualification-university = Yes, another university degree
qualification-none = No
recognition-full = Yes, fully
recognition-part = Yes, partly
recognition-waiting = Not yet, my application is open
recognition-refused = No, my application was refused
recognition-not_applied = No, I have not applied
recognition_wait-under_3 = Less than 3 months
recognition_wait-3_to_6 = 3 to 6 months
recognition_wait-7_to_12 = 7 to 12 months
recognition_wait-over_12 = More than 12 months
recognition_obstacles-information = I do not know how to do it
recognition_obstacles-documents = I lack documents
recognition_obstacles-cost = It costs too much
recognition_obstacles-duration = It takes too long
recognition_obstacles-german = My German is not good enough yet
recognition_obstacles-not_needed = I do not need recognition
recognition_obstacles-none = None of these
fit-very_well = Very well
fit-well = Well
fit-partly = Partly
fit-badly = Badly
fit-not_at_all = Not at all
work_obstacles-german = My German is not good enough yet
work_obstacles-recognition = My qualification is not recognised
work_obstacles-childcare = I look after children or relatives
work_obstacles-vacancies = There are no suitable jobs
work_obstacles-permit = I have no work permit
work_obstacles-rejection = Rejection because of my origin
work_obstacles-none = None of these

## 4 · Housing and children

home = Housing and children
housing = How satisfied are you with your home?
    .hint = This means your flat, house or shared accommodation.
housing_issues = What is difficult about your home?
living_with = Who do you live with?
    .hint = In shared accommodation: think of your own family only.
children = Children and education
school_places = Do the children living with you have a place in day care (Kita) or school?
children_help = What would help the children?

satisfaction-very_satisfied = Very satisfied
satisfaction-satisfied = Fairly satisfied
satisfaction-partly = Partly satisfied, partly not
satisfaction-dissatisfied = Fairly dissatisfied
satisfaction-very_dissatisfied = Very dissatisfied
housing_problems-cost = It is too expensive
housing_problems-size = It is too crowded
housing_problems-condition = It is in bad condition
housing_problems-shelter = I live in shared refugee accommodation
housing_problems-location = Everything is far away
housing_problems-search = I cannot find another flat
housing_problems-none = None of these
household-alone = I live alone
household-adults = With adults only
household-family = With children under 18 and adults
household-single_parent = Alone with children under 18
places-all = Yes, all of them
places-some = Not all of them
places-none = No
places-not_needed = We do not need a place
children_needs-german = Help with learning German
children_needs-learning = Help with homework
children_needs-leisure = Sports and leisure nearby
children_needs-bullying = Protection from bullying
children_needs-information = Information about day care and school
children_needs-childcare = A place in day care or school
children_needs-none = None of these

## 5 · Health and authorities

everyday = Health and authorities
doctor = How easy or hard is it for you to get medical help?
    .hint = We do not ask about illnesses.
doctor_barriers = What makes it hard to get medical help?
    .hint = A treatment voucher (Behandlungsschein) counts as insurance.
authorities_hard = With which authorities is it difficult for you to sort things out?

ease-very_easy = Very easy
ease-easy = Fairly easy
ease-middling = Neither easy nor hard
ease-hard = Fairly hard
ease-very_hard = Very hard
doctor_obstacles-appointment = I cannot get an appointment
doctor_obstacles-language = Nobody translates for me
doctor_obstacles-insurance = I have no insurance
doctor_obstacles-distance = It is too far away
doctor_obstacles-cost = It costs too much
doctor_obstacles-treatment = People there are unfriendly to me
doctor_obstacles-none = None of these
authorities-immigration = Immigration office (Ausländerbehörde)
authorities-jobcenter = Jobcenter
authorities-employment = Employment agency (Agentur für Arbeit)
authorities-social = Social welfare office (Sozialamt)
authorities-asylum = Federal office for migration (BAMF)
authorities-youth = Youth welfare office (Jugendamt)
authorities-none = With none of these

## 6 · Taking part, advice, ideas

voice = Taking part, advice, ideas
taking_part = Where have you taken part in the last 12 months?
    .hint = For the advisory council (Integrations- und Ausländerbeirat), visiting its office hours or voting in its election counts too.
services_known = Which of these services do you know?
    .hint = It is enough if you know the name. MBE is the Migrationsberatung, JMD the Jugendmigrationsdienst, Beirat the Integrations- und Ausländerbeirat.
advice_helpful = How well has advice helped you in the last 12 months?
    .hint = This means the services in the last question.
advice_barriers = Why did you not get any advice?
idea = What should get better in Saxony?
    .hint =
        We will take your wishes and ideas to the conference “{ $conference_name }” on { $conference_date }.
        Please do not write any names or addresses. You can write in your own language.
    .constraint-message = That is a little too long. Please write at most 1000 characters.

active-migrant = Association of migrants
active-leisure = Sports, culture or leisure
active-school = Helping at a school or day care
active-volunteering = Voluntary help for others
active-council = Advisory council (Beirat)
active-other = Another group
active-none = Nowhere
services-mbe = Advice for migrants (MBE)
services-jmd = Youth migration service (JMD)
services-recognition = Advice on recognition (Anerkennung)
services-refugee = Social work for refugees
services-discrimination = Advice against discrimination
services-council = Advisory council (Beirat)
services-none = None of these
advice-very_well = Very well
advice-well = Well
advice-partly = Partly
advice-little = A little
advice-not_at_all = Not at all
advice-not_needed = I did not need advice
advice-not_received = Unfortunately, I did not get any
advice_obstacles-where = I did not know where to go
advice_obstacles-appointment = There was no appointment
advice_obstacles-language = Nobody spoke my language
advice_obstacles-distance = It was too far away
advice_obstacles-hours = The opening hours did not suit me
advice_obstacles-trust = I did not trust it
advice_obstacles-none = None of these

## 7 · Your experiences

experience = Your experiences
discrimination = In the last 12 months, how often were you treated worse than others because of your origin?
    .hint = Language, name, skin colour and religion count too.
discrimination_places = Where did that happen?
discrimination_reported = Who did you talk to about it?
help =
    Here you can get free help and advice:
    • In cases of discrimination: { $advice_discrimination }
    • Advice for migrants (Migrationsberatung, MBE): { $advice_migration }
    • Youth migration service (Jugendmigrationsdienst, JMD): { $advice_young }
    • If you are not feeling well: { $advice_crisis }
    • In danger: police { $emergency_police }, emergency { $emergency_rescue }
    We do not record whether you use this help.

frequency-never = Never
frequency-rarely = Rarely
frequency-sometimes = Sometimes
frequency-often = Often
frequency-very_often = Very often
discrimination_where-work = At work or when looking for work
discrimination_where-housing = At home or when looking for a flat
discrimination_where-authority = At a public office
discrimination_where-education = At school, day care or a course
discrimination_where-health = At the doctor's or in hospital
discrimination_where-public = In the street, on a bus or in a shop
discrimination_where-none = In none of these places
discrimination_told-private = Family or friends
discrimination_told-advice = Advice service or association
discrimination_told-responsible = Head of the company, school or office
discrimination_told-police = Police
discrimination_told-lawyer = Lawyer
discrimination_told-other = Another person
discrimination_told-none = Nobody

## 8 · About you

person = About you
residence = Your stay in Germany: which of these applies to you?
    .hint = Your answer has no consequences for your residence. You do not have to say anything.
voted = Did you vote in the last local election (Kommunalwahl) in Saxony?
    .hint = This is the election of the town, municipal or district council.
region = Which region do you or your family come from?
    .hint = For example: Syria and Iran belong to the Middle East, Afghanistan belongs to Central Asia.
gender = What is your gender?
lives_in = Where in Saxony do you live?
    .hint = For example: Freiberg is in Mittelsachsen, Plauen in Vogtlandkreis, Pirna in Sächsische Schweiz-Osterzgebirge.
help_received = Did someone help you with this survey?

status-eu = Citizen of another EU country
status-permanent = Permanent residence
status-temporary = Temporary residence
status-protection = Temporary protection (§ 24)
status-procedure = Asylum procedure
status-duldung = Tolerated stay (Duldung)
status-german = German citizen
status-other = Something else
vote-yes = Yes
vote-no = No
vote-not_possible = I was not yet allowed to vote then
origin-eu = European Union
origin-ukraine = Ukraine
origin-europe = Other Europe, Caucasus or Türkiye
origin-middle_east = Middle East or North Africa
origin-asia_central = Central or South Asia
origin-asia_east = East or South-East Asia
origin-africa = Africa south of the Sahara
origin-america = America or Australia
gender-woman = Woman
gender-man = Man
gender-diverse = Diverse
district-chemnitz = City of Chemnitz
district-dresden = City of Dresden
district-leipzig = City of Leipzig
district-bautzen = Landkreis Bautzen
district-erzgebirge = Erzgebirgskreis
district-goerlitz = Landkreis Görlitz
district-leipzig_district = Landkreis Leipzig
district-meissen = Landkreis Meißen
district-mittelsachsen = Landkreis Mittelsachsen
district-nordsachsen = Landkreis Nordsachsen
district-saechsische_schweiz = Sächsische Schweiz-Osterzgebirge
district-vogtland = Vogtlandkreis
district-zwickau = Landkreis Zwickau
helped-no = No
helped-translated = Yes, with translating
helped-read_aloud = Yes, with reading
helped-wrote = Yes, someone typed for me
