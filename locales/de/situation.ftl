### state: source
### language: de
### glossary: locales/glossary/de.md

form =
    .title = Zusammen sind wir stärker – Ihre Situation in Sachsen
    .description = Sprache, Arbeit, Wohnen, Familie: Wie geht es Ihnen in Sachsen, und was brauchen Sie?
    .purpose = Wir möchten Ihre Situation in Sachsen verstehen und gemeinsam etwas verbessern.
    .topics = ärztliche Hilfe, Diskriminierung, Herkunft, Aufenthalt und Wahlen
    .privacy =
        Wir fragen nicht nach Namen, Adresse oder Geburtsdatum.
        Bei persönlichen Fragen können Sie immer wählen, dass Sie nicht antworten möchten.
        In Berichten stehen nur Ergebnisse für Gruppen, nie für einzelne Menschen.
    .thanks =
        Zusammen sind wir stärker.
        Ihre Antworten helfen bei der Konferenz „{ $conference_name }“ am { $conference_date } und danach.

## 1 · Zum Anfang

start = Zum Anfang
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
age-under_minimum = Unter { $minimum_age } Jahren
age-to_24 = { $minimum_age } bis 24 Jahre
age-25_to_34 = 25 bis 34 Jahre
age-35_to_49 = 35 bis 49 Jahre
age-50_to_64 = 50 bis 64 Jahre
age-65_and_over = 65 Jahre oder älter
years-under_1 = Weniger als 1 Jahr
years-1_to_2 = 1 bis 2 Jahre
years-3_to_5 = 3 bis 5 Jahre
years-6_to_10 = 6 bis 10 Jahre
years-over_10 = Mehr als 10 Jahre
years-born_here = Ich bin in Deutschland geboren
needs-language = Deutsch lernen
needs-work = Arbeit und Ausbildung
needs-housing = Wohnung
needs-children = Kinder, Kita und Schule
needs-health = Gesundheit
needs-authorities = Ämter und Anträge
needs-none = Ich brauche keine Unterstützung

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
course-now = Ja, ich besuche gerade einen Kurs
course-finished = Ja, bis zum Ende
course-stopped = Ja, aber nicht bis zum Ende
course-waiting = Nein, ich warte auf einen Platz
course-no = Nein
course_obstacles-no_place = Es gibt keinen freien Platz
course_obstacles-entitlement = Ich darf nicht teilnehmen
course_obstacles-childcare = Ich betreue Kinder oder Angehörige
course_obstacles-work = Die Zeiten passen nicht zur Arbeit
course_obstacles-distance = Der Weg ist zu weit
course_obstacles-cost = Es kostet zu viel
course_obstacles-none = Nichts davon

## 3 · Arbeit und Beruf

employment = Arbeit und Beruf
activity = Was machen Sie zurzeit hauptsächlich?
qualified = Haben Sie im Ausland einen Beruf gelernt oder studiert?
    .hint = Wenn mehrere Antworten stimmen: Wählen Sie die wichtigste.
recognised = Ist Ihr Abschluss in Deutschland anerkannt?
    .hint = Anerkennung heißt: Eine Stelle in Deutschland prüft Ihren Abschluss aus dem Ausland.
waiting = Wie lange warten Sie schon auf die Entscheidung?
not_applied_why = Warum haben Sie keine Anerkennung beantragt?
work_fit = Wie gut passt Ihre Arbeit zu dem, was Sie gelernt haben?
work_barriers = Was macht es für Sie schwer, eine Arbeit zu finden?

work-full_time = Arbeit in Vollzeit
work-part_time = Arbeit in Teilzeit oder Minijob
work-self_employed = Selbstständige Arbeit
work-training = Ausbildung, Studium oder Schule
work-course = Sprachkurs oder Integrationskurs
work-seeking = Ich suche Arbeit
work-family = Ich kümmere mich um die Familie
work-not_allowed = Ich darf noch nicht arbeiten
work-other = Etwas anderes
qualification-health = Ja, in Pflege oder Medizin
qualification-vocational = Ja, einen anderen Beruf
qualification-university = Ja, ein anderes Studium
qualification-none = Nein
recognition-full = Ja, ganz
recognition-part = Ja, zum Teil
recognition-waiting = Noch nicht, mein Antrag läuft
recognition-refused = Nein, der Antrag wurde abgelehnt
recognition-not_applied = Nein, ich habe keinen Antrag gestellt
recognition_wait-under_3 = Weniger als 3 Monate
recognition_wait-3_to_6 = 3 bis 6 Monate
recognition_wait-7_to_12 = 7 bis 12 Monate
recognition_wait-over_12 = Mehr als 12 Monate
recognition_obstacles-information = Ich weiß nicht, wie es geht
recognition_obstacles-documents = Mir fehlen Dokumente
recognition_obstacles-cost = Es kostet zu viel
recognition_obstacles-duration = Es dauert zu lange
recognition_obstacles-german = Mein Deutsch reicht noch nicht
recognition_obstacles-not_needed = Ich brauche keine Anerkennung
recognition_obstacles-none = Nichts davon
fit-very_well = Sehr gut
fit-well = Gut
fit-partly = Teilweise
fit-badly = Schlecht
fit-not_at_all = Gar nicht
work_obstacles-german = Mein Deutsch reicht noch nicht
work_obstacles-recognition = Mein Abschluss ist nicht anerkannt
work_obstacles-childcare = Ich betreue Kinder oder Angehörige
work_obstacles-vacancies = Es gibt keine passenden Stellen
work_obstacles-permit = Mir fehlt die Arbeitserlaubnis
work_obstacles-rejection = Ablehnung wegen meiner Herkunft
work_obstacles-none = Nichts davon

## 4 · Wohnen und Kinder

home = Wohnen und Kinder
housing = Wie zufrieden sind Sie mit Ihrem Zuhause?
    .hint = Gemeint ist Ihre Wohnung oder Ihre Unterkunft.
housing_issues = Was ist an Ihrem Zuhause schwierig?
living_with = Mit wem wohnen Sie zusammen?
    .hint = In einer Unterkunft: Denken Sie nur an Ihre Familie.
children = Kinder und Bildung
school_places = Haben die Kinder bei Ihnen zu Hause einen Platz in einer Kita oder Schule?
children_help = Was würde den Kindern helfen?

satisfaction-very_satisfied = Sehr zufrieden
satisfaction-satisfied = Eher zufrieden
satisfaction-partly = Teils, teils
satisfaction-dissatisfied = Eher unzufrieden
satisfaction-very_dissatisfied = Sehr unzufrieden
housing_problems-cost = Es ist zu teuer
housing_problems-size = Es ist zu eng
housing_problems-condition = Der Zustand ist schlecht
housing_problems-shelter = Es ist eine Gemeinschaftsunterkunft
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
children_needs-learning = Hilfe bei den Hausaufgaben
children_needs-leisure = Sport und Freizeit in der Nähe
children_needs-bullying = Schutz vor Mobbing
children_needs-information = Informationen über Kita und Schule
children_needs-childcare = Ein Platz in Kita, Hort oder Schule
children_needs-none = Nichts davon

## 5 · Gesundheit und Ämter

everyday = Gesundheit und Ämter
doctor = Wie leicht oder schwer ist es für Sie, ärztliche Hilfe zu bekommen?
    .hint = Wir fragen nicht nach Krankheiten.
doctor_barriers = Was macht es schwer, ärztliche Hilfe zu bekommen?
    .hint = Mit Versicherung meinen wir auch den Behandlungsschein.
authorities_hard = Bei welchen Ämtern ist es für Sie schwierig, etwas zu klären?

ease-very_easy = Sehr leicht
ease-easy = Eher leicht
ease-middling = Mittel
ease-hard = Eher schwer
ease-very_hard = Sehr schwer
doctor_obstacles-appointment = Ich bekomme keinen Termin
doctor_obstacles-language = Niemand übersetzt für mich
doctor_obstacles-insurance = Mir fehlt die Versicherung
doctor_obstacles-distance = Der Weg ist zu weit
doctor_obstacles-cost = Es kostet zu viel
doctor_obstacles-treatment = Man ist dort unfreundlich zu mir
doctor_obstacles-none = Nichts davon
authorities-immigration = Ausländerbehörde
authorities-jobcenter = Jobcenter
authorities-employment = Agentur für Arbeit
authorities-social = Sozialamt
authorities-asylum = BAMF
authorities-youth = Jugendamt
authorities-none = Bei keinem davon

## 6 · Mitmachen, Beratung, Ideen

voice = Mitmachen, Beratung, Ideen
taking_part = Wo haben Sie in den letzten 12 Monaten mitgemacht?
    .hint = Beim Integrations- und Ausländerbeirat zählt auch eine Sprechstunde oder eine Wahl.
services_known = Welche dieser Angebote kennen Sie?
    .hint = Es reicht, wenn Sie den Namen kennen.
advice_helpful = Wie gut hat Ihnen Beratung in den letzten 12 Monaten geholfen?
    .hint = Gemeint sind die Angebote aus der letzten Frage.
advice_barriers = Warum haben Sie keine Beratung bekommen?
idea = Was soll in Sachsen besser werden?
    .hint =
        Ihre Wünsche und Ideen nehmen wir mit zur Konferenz „{ $conference_name }“ am { $conference_date }.
        Bitte schreiben Sie keine Namen und keine Adressen. Sie können in Ihrer Sprache schreiben.
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
advice-not_needed = Ich brauchte keine Beratung
advice-not_received = Ich habe leider keine bekommen
advice_obstacles-where = Ich wusste nicht, wo
advice_obstacles-appointment = Es gab keinen Termin
advice_obstacles-language = Niemand sprach meine Sprache
advice_obstacles-distance = Der Weg war zu weit
advice_obstacles-hours = Die Öffnungszeiten passten nicht
advice_obstacles-trust = Ich hatte kein Vertrauen
advice_obstacles-none = Nichts davon

## 7 · Ihre Erfahrungen

experience = Ihre Erfahrungen
discrimination = Wie oft wurden Sie in den letzten 12 Monaten wegen Ihrer Herkunft schlechter behandelt als andere?
    .hint = Dazu gehören auch Sprache, Name, Hautfarbe und Religion.
discrimination_places = Wo ist das passiert?
discrimination_reported = Mit wem haben Sie darüber gesprochen?
help =
    Hier gibt es kostenlose Hilfe und Beratung:
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
discrimination_where-work = Bei der Arbeit oder Arbeitssuche
discrimination_where-housing = Beim Wohnen oder der Wohnungssuche
discrimination_where-authority = Bei einem Amt
discrimination_where-education = In Schule, Kita oder Kurs
discrimination_where-health = Beim Arzt oder im Krankenhaus
discrimination_where-public = Auf der Straße, im Bus oder im Laden
discrimination_where-none = An keinem dieser Orte
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
    .hint = Zum Beispiel: Syrien und Iran gehören zum Nahen Osten, Afghanistan gehört zu Zentralasien.
gender = Welches Geschlecht haben Sie?
lives_in = Wo in Sachsen wohnen Sie?
    .hint = Zum Beispiel: Freiberg gehört zu Mittelsachsen, Plauen zum Vogtlandkreis, Pirna zu Sächsische Schweiz-Osterzgebirge.
help_received = Hat Ihnen jemand bei dieser Umfrage geholfen?

status-eu = Andere EU-Staatsangehörigkeit
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
district-chemnitz = Stadt Chemnitz
district-dresden = Stadt Dresden
district-leipzig = Stadt Leipzig
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
helped-no = Nein
helped-translated = Ja, beim Übersetzen
helped-read_aloud = Ja, beim Lesen
helped-wrote = Ja, jemand hat für mich getippt
