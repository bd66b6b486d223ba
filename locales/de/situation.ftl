### state: source
### language: de
### glossary: locales/glossary/de.md

form =
    .title = Zusammen sind wir stärker – Ihre Situation in Sachsen
    .description = Sprache, Arbeit, Wohnen, Familie: Wie geht es Ihnen in Sachsen, und was brauchen Sie?
    .purpose = Wir möchten Ihre Situation in Sachsen verstehen und gemeinsam etwas verbessern.
    .topics = ärztliche Hilfe, Diskriminierung, Herkunft, Aufenthalt und Wahlen
    .promise = Ihre Antworten haben keinen Einfluss auf Ihren Aufenthalt oder Ihre Sozialleistungen.
    .privacy =
        Wir fragen nicht nach Namen, Adresse oder Geburtsdatum.
        Die ersten Fragen zeigen, ob die Umfrage für Sie ist. Alle anderen können Sie überspringen.
        In Berichten stehen nur Ergebnisse für Gruppen, nie für einzelne Menschen.
    .thanks =
        Zusammen sind wir stärker.
        Ihre Antworten helfen bei der Konferenz „{ $conference_name }“ am { $conference_date } und danach.

## 1 · Erste Fragen

start = Erste Fragen
saxony = Leben Sie in Sachsen?
age = Wie alt sind Sie?
years = Wie lange leben Sie schon in Deutschland?
parent_abroad = Ist Ihre Mutter oder Ihr Vater im Ausland geboren?
    .hint = Ein Elternteil reicht.
end_saxony =
    Vielen Dank für Ihr Interesse!
    Diese Umfrage ist für Menschen, die in Sachsen leben. Darum ist sie für Sie hier zu Ende.
    Wir wünschen Ihnen alles Gute.
end_age =
    Vielen Dank für Ihr Interesse!
    Diese Umfrage ist für Menschen ab { $minimum_age } Jahren. Darum ist sie für Sie hier zu Ende.
    Hilfe für junge Menschen gibt es beim Jugendmigrationsdienst: { $advice_young }.
    Wir wünschen Ihnen alles Gute.
end_background =
    Vielen Dank für Ihr Interesse!
    Diese Umfrage ist für Menschen, die selbst nach Deutschland gekommen sind oder deren Eltern gekommen sind. Darum ist sie für Sie hier zu Ende.
    Wir wünschen Ihnen alles Gute.
needs = Wobei brauchen Sie zurzeit Unterstützung?

yes_no-yes = Ja
yes_no-no = Nein
age-under_minimum = Unter { $minimum_age }
age-to_24 = { $minimum_age } bis 24
age-25_to_34 = 25 bis 34
age-35_to_49 = 35 bis 49
age-50_to_64 = 50 bis 64
age-65_and_over = 65 oder älter
years-under_1 = Unter 1 Jahr
years-1_to_2 = 1 bis 2 Jahre
years-3_to_5 = 3 bis 5 Jahre
years-6_to_10 = 6 bis 10 Jahre
years-over_10 = Über 10 Jahre
years-born_here = Ich bin hier geboren
needs-language = Deutsch lernen
needs-work = Arbeit und Ausbildung
needs-housing = Wohnung
needs-children = Kinder, Kita und Schule
needs-health = Gesundheit
needs-authorities = Ämter und Anträge
needs-none = Nichts davon

## 2 · Sprache und Kurse

language = Sprache und Kurse
german_level = Wie gut sprechen Sie Deutsch?
course_attended = Haben Sie in Deutschland einen Deutschkurs besucht?
    .hint = Zum Beispiel einen Integrationskurs.
course_barriers = Was macht es für Sie schwer, einen Deutschkurs zu besuchen?

german-very_well = Sehr gut
german-well = Gut
german-middling = Mittel
german-little = Wenig
german-not_at_all = Gar nicht
course-now = Ja, zurzeit
course-finished = Ja, bis zum Ende
course-stopped = Ja, aber nicht bis zum Ende
course-waiting = Nein, ich warte auf einen Platz
course-no = Nein
course_obstacles-no_place = Kein freier Platz
course_obstacles-entitlement = Ich darf nicht teilnehmen
course_obstacles-childcare = Ich betreue Kinder oder Angehörige
course_obstacles-work = Die Kurszeiten passen nicht
course_obstacles-distance = Zu weit weg
course_obstacles-cost = Zu teuer
course_obstacles-none = Nichts davon

## 3 · Arbeit und Beruf

employment = Arbeit und Beruf
activity = Was machen Sie zurzeit hauptsächlich?
qualified = Haben Sie im Ausland einen Beruf gelernt oder studiert?
    .hint = Bei mehreren: Wählen Sie das Wichtigste.
recognised = Ist Ihr Abschluss in Deutschland anerkannt?
waiting = Wie lange warten Sie schon auf die Entscheidung?
not_applied_why = Warum haben Sie keine Anerkennung beantragt?
work_fit = Wie gut passt Ihre Arbeit zu dem, was Sie gelernt haben?
work_barriers = Was macht es für Sie schwer, eine Arbeit zu finden?

work-full_time = Arbeit in Vollzeit
work-part_time = Teilzeit oder Minijob
work-self_employed = Selbstständige Arbeit
work-training = Ausbildung, Studium oder Schule
work-course = Sprachkurs oder Integrationskurs
work-seeking = Ich suche Arbeit
work-family = Familie und Haushalt
work-not_allowed = Ich darf noch nicht arbeiten
work-other = Etwas anderes
qualification-health = Ja, in Pflege oder Medizin
qualification-vocational = Ja, einen anderen Beruf
qualification-university = Ja, ein anderes Studium
qualification-none = Nein
recognition-full = Ja, ganz
recognition-part = Ja, zum Teil
recognition-waiting = Noch nicht, mein Antrag läuft
recognition-refused = Nein, abgelehnt
recognition-not_applied = Nein, ich habe keinen Antrag gestellt
recognition_wait-under_3 = Unter 3 Monate
recognition_wait-3_to_6 = 3 bis 6 Monate
recognition_wait-7_to_12 = 7 bis 12 Monate
recognition_wait-over_12 = Über 12 Monate
recognition_obstacles-information = Ich weiß nicht, wie es geht
recognition_obstacles-documents = Mir fehlen Dokumente
recognition_obstacles-cost = Zu teuer
recognition_obstacles-duration = Es dauert zu lange
recognition_obstacles-german = Mein Deutsch reicht noch nicht
recognition_obstacles-not_needed = Ich brauche sie nicht
recognition_obstacles-none = Nichts davon
fit-very_well = Sehr gut
fit-well = Gut
fit-partly = Teilweise
fit-badly = Schlecht
fit-not_at_all = Gar nicht
work_obstacles-german = Mein Deutsch reicht noch nicht
work_obstacles-recognition = Abschluss nicht anerkannt
work_obstacles-childcare = Ich betreue Kinder oder Angehörige
work_obstacles-vacancies = Keine passenden Stellen
work_obstacles-permit = Keine Arbeitserlaubnis
work_obstacles-rejection = Ablehnung wegen meiner Herkunft
work_obstacles-none = Nichts davon

## 4 · Wohnen und Kinder

home = Wohnen und Kinder
housing = Wie zufrieden sind Sie mit Ihrer Wohnung oder Unterkunft?
housing_issues = Was ist beim Wohnen schwierig?
living_with = Mit wem wohnen Sie zusammen?
    .hint = In einer Unterkunft zählt nur Ihre Familie.
children = Kinder und Bildung
school_places = Haben die Kinder einen Platz in Kita oder Schule?
children_help = Was würde den Kindern helfen?

satisfaction-very_satisfied = Sehr zufrieden
satisfaction-satisfied = Eher zufrieden
satisfaction-partly = Teils, teils
satisfaction-dissatisfied = Eher unzufrieden
satisfaction-very_dissatisfied = Sehr unzufrieden
housing_problems-cost = Zu teuer
housing_problems-size = Zu eng
housing_problems-condition = Schlechter Zustand
housing_problems-shelter = Gemeinschaftsunterkunft
housing_problems-location = Alles ist weit weg
housing_problems-search = Ich finde keine andere Wohnung
housing_problems-none = Nichts davon
household-alone = Ich wohne allein
household-adults = Nur mit Erwachsenen
household-family = Mit Kindern unter 18 und Erwachsenen
household-single_parent = Allein mit Kindern unter 18
places-all = Ja, alle
places-some = Nicht alle
places-none = Nein
places-not_needed = Wir brauchen keinen Platz
children_needs-german = Hilfe beim Deutschlernen
children_needs-learning = Hilfe bei Hausaufgaben
children_needs-leisure = Sport und Freizeit
children_needs-bullying = Schutz vor Mobbing
children_needs-information = Informationen über Kita und Schule
children_needs-childcare = Platz in Kita, Hort oder Schule
children_needs-none = Nichts davon

## 5 · Gesundheit und Ämter

everyday = Gesundheit und Ämter
doctor = Wie leicht oder schwer bekommen Sie ärztliche Hilfe?
doctor_barriers = Was macht es schwer, ärztliche Hilfe zu bekommen?
authorities_hard = Bei welchen Ämtern haben Sie Schwierigkeiten?

ease-very_easy = Sehr leicht
ease-easy = Eher leicht
ease-middling = Mittel
ease-hard = Eher schwer
ease-very_hard = Sehr schwer
doctor_obstacles-appointment = Kein Termin
doctor_obstacles-language = Niemand übersetzt
doctor_obstacles-insurance = Keine Versicherung, kein Behandlungsschein
doctor_obstacles-distance = Zu weit weg
doctor_obstacles-cost = Zu teuer
doctor_obstacles-treatment = Man ist dort unfreundlich
doctor_obstacles-none = Nichts davon
authorities-immigration = Ausländerbehörde
authorities-jobcenter = Jobcenter
authorities-employment = Agentur für Arbeit
authorities-social = Sozialamt
authorities-asylum = BAMF
authorities-youth = Jugendamt
authorities-none = Keines davon

## 6 · Mitmachen, Beratung, Ideen

voice = Mitmachen, Beratung, Ideen
taking_part = Wo haben Sie in den letzten 12 Monaten mitgemacht?
    .hint = Beim Beirat zählen auch Sprechstunde und Wahl.
services_known = Welche dieser Angebote kennen Sie?
    .hint = Es reicht, wenn Sie den Namen kennen.
advice_helpful = Wie gut hat Ihnen Beratung in den letzten 12 Monaten geholfen?
advice_barriers = Warum haben Sie keine Beratung bekommen?
idea = Was soll in Sachsen besser werden?
    .hint =
        Für die Konferenz „{ $conference_name }“ am { $conference_date }.
        Bitte schreiben Sie keine Namen und Adressen. Sie können in Ihrer Sprache schreiben.
    .constraint-message = Das ist etwas zu lang. Bitte schreiben Sie höchstens 1000 Zeichen.

active-migrant = Verein von Migrantinnen und Migranten
active-leisure = Sport, Kultur oder Freizeit
active-school = Mitarbeit in Schule oder Kita
active-volunteering = Freiwillige Hilfe für andere
active-council = Integrations- und Ausländerbeirat
active-other = Andere Gruppe
active-none = Nirgends
services-mbe = Migrationsberatung (MBE)
services-jmd = Jugendmigrationsdienst (JMD)
services-recognition = Beratung zur Anerkennung
services-refugee = Flüchtlingssozialarbeit
services-discrimination = Beratung gegen Diskriminierung
services-council = Integrations- und Ausländerbeirat
services-none = Keines davon
advice-very_well = Sehr gut
advice-well = Gut
advice-partly = Teilweise
advice-little = Wenig
advice-not_at_all = Gar nicht
advice-not_needed = Keine Beratung gebraucht
advice-not_received = Keine Beratung bekommen
advice_obstacles-where = Ich wusste nicht, wo
advice_obstacles-appointment = Kein Termin
advice_obstacles-language = Niemand sprach meine Sprache
advice_obstacles-distance = Zu weit weg
advice_obstacles-hours = Die Zeiten passten nicht
advice_obstacles-trust = Kein Vertrauen
advice_obstacles-none = Nichts davon

## 7 · Ihre Erfahrungen

experience = Ihre Erfahrungen
discrimination = Wie oft wurden Sie in den letzten 12 Monaten wegen Ihrer Herkunft schlechter behandelt als andere?
    .hint = Auch wegen Sprache, Name, Hautfarbe oder Religion.
discrimination_places = In welchen Bereichen ist das passiert?
discrimination_reported = Mit wem haben Sie darüber gesprochen?
help =
    Kostenlose Hilfe und Beratung:
    • Bei Diskriminierung: { $advice_discrimination }
    • Migrationsberatung (MBE): { $advice_migration }
    • Jugendmigrationsdienst (JMD): { $advice_young }
    • Wenn es Ihnen nicht gut geht: { $advice_crisis }
    • Bei Gefahr: Polizei { $emergency_police }, Notruf { $emergency_rescue }
    Wir speichern nicht, ob Sie diese Hilfe nutzen.

frequency-never = Nie
frequency-rarely = Selten
frequency-sometimes = Manchmal
frequency-often = Oft
frequency-very_often = Sehr oft
discrimination_where-work = Arbeit oder Arbeitssuche
discrimination_where-housing = Wohnen oder Wohnungssuche
discrimination_where-authority = Ämter
discrimination_where-education = Schule, Kita oder Kurs
discrimination_where-health = Arzt oder Krankenhaus
discrimination_where-public = Straße, Bus oder Laden
discrimination_where-none = In keinem davon
discrimination_told-private = Familie, Freundinnen oder Freunde
discrimination_told-advice = Beratungsstelle oder Verein
discrimination_told-responsible = Leitung von Firma, Schule oder Amt
discrimination_told-police = Polizei
discrimination_told-lawyer = Anwältin oder Anwalt
discrimination_told-other = Andere Person
discrimination_told-none = Mit niemandem

## 8 · Über Sie

person = Über Sie
residence = Ihr Aufenthalt in Deutschland: Was trifft auf Sie zu?
    .hint = Ihre Antwort hat keine Folgen für Ihren Aufenthalt. Sie müssen nichts sagen.
voted = Haben Sie bei der letzten Kommunalwahl in Sachsen gewählt?
    .hint = Das ist die Wahl von Stadtrat, Gemeinderat oder Kreistag.
region = Aus welcher Region kommen Sie oder Ihre Familie?
    .hint = Zum Beispiel: Syrien – Naher Osten, Afghanistan – Zentralasien.
gender = Welches Geschlecht haben Sie?
lives_in = Wo in Sachsen wohnen Sie?
    .hint = Zum Beispiel: Freiberg – Mittelsachsen, Plauen – Vogtlandkreis.
help_received = Hat Ihnen jemand bei dieser Umfrage geholfen?

status-eu = Staatsangehörigkeit eines anderen EU-Landes
status-permanent = Unbefristeter Aufenthalt
status-temporary = Befristeter Aufenthalt
status-protection = Vorübergehender Schutz (§ 24)
status-procedure = Asylverfahren
status-duldung = Duldung
status-german = Deutsche Staatsangehörigkeit
status-other = Etwas anderes
vote-yes = Ja
vote-no = Nein
vote-not_possible = Ich durfte damals noch nicht wählen
origin-eu = Europäische Union
origin-ukraine = Ukraine
origin-europe = Anderes Europa, Kaukasus oder Türkei
origin-middle_east = Naher Osten oder Nordafrika
origin-asia_central = Zentralasien oder Südasien
origin-asia_east = Ostasien oder Südostasien
origin-africa = Afrika südlich der Sahara
origin-america = Amerika oder Australien
gender-woman = Frau
gender-man = Mann
gender-diverse = Divers
district-chemnitz = Chemnitz
district-dresden = Dresden
district-leipzig = Stadt Leipzig
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
helped-no = Nein
helped-translated = Ja, beim Übersetzen
helped-read_aloud = Ja, beim Lesen
helped-wrote = Ja, beim Schreiben
