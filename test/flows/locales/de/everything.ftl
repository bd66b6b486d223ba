### state: machine-made, not yet reviewed by a speaker

form =
    .title = Alles auf einmal
    .description = Ein kurzer Fragebogen, in dem alles einmal vorkommt
    .purpose = Wir wollen sehen, wie unsere Fragen klingen.
    .topics = Ihre Familie und Ihre Gesundheit
    .thanks = Danke für Ihre Geduld!

about = Sie und Ihre Stadt
welcome =
    Guten Tag! Das hier ist **nur** zum Ausprobieren. Mehr auf [unserer Seite](https://example.org/survey).

    Unser Fest ist am { $festival_date }.
    .audio = welcome.ogg
origin = Wo sind Sie geboren?
town = Wo wohnen Sie?
district = In welchem Teil von { $town } wohnen Sie?
opinion = Was denken Sie über Ihre Wohnung?
way = Wie kommen Sie zur Arbeit?
drinks = Was trinken Sie gern?
order = Was ist Ihnen am wichtigsten?

around = Wie ist es rund um Ihre Wohnung?
shops = Geschäfte
parks = Parks
noise = Lärm in der Nacht

numbers = Ein paar Zahlen
mood = Wie geht es Ihnen heute, von 0 (schlecht) bis 10 (sehr gut)?
rent = Wie viel Prozent Ihres Einkommens geben Sie für die Miete aus?
rooms = Wie viele Zimmer haben Sie? Auch *halbe* Zimmer zählen.
    .constraint-message = Bitte mehr als 0 und weniger als 100.
roomy = { $rooms } Zimmer: Das ist viel Platz.

days = Tage und Zeiten
arrived = Wann sind Sie nach Sachsen gekommen?
    .constraint-message = Dieser Tag kommt erst noch.
learned = Seit welchem Monat lernen Sie Deutsch?
evening = Um wie viel Uhr essen Sie zu Abend?
meeting = Wann können wir uns treffen?

children = Wie viele Kinder haben Sie?
    .constraint-message = Bitte eine Zahl von 0 bis 12.
child = Kind
nickname = Wie nennen Sie dieses Kind? Ein Spitzname genügt.
    .constraint-message = Bitte höchstens 30 Zeichen.
age = Wie alt ist { $nickname }?
    .constraint-message = Bitte eine Zahl von 0 bis 25.
school = Geht { $nickname } zur Schule?

visit = Besuch
    .another = Haben Sie noch jemanden besucht?
whom = Wen haben Sie in Dresden besucht?
again = Möchten Sie { $whom } wieder besuchen?

closing = Zum Schluss
people = Wie viele Menschen wohnen bei Ihnen?
    .hint = Mit Ihnen zusammen.
code = Ihr Kennzeichen für unsere Liste:
meet_at = Wo sollen wir uns treffen?
picture = Bitte zeigen Sie uns Ihren Lieblingsort.
voice = Bitte sagen Sie „Guten Tag“ in Ihrer Sprache.
story = Was möchten Sie uns noch erzählen?
treated = Waren Sie in diesem Jahr bei einer Ärztin oder einem Arzt?
agreed = Wir lesen Ihre Antworten zusammen mit anderen. Ist das in Ordnung?
party = Auf dem Fest gibt es **Saft**.

town-dresden = Dresden
town-leipzig = Leipzig
district-neustadt = Neustadt
district-altstadt = Altstadt
district-plagwitz = Plagwitz
district-connewitz = Connewitz
opinion-stay = Sie gefällt mir, und ich möchte so lange wie möglich dort bleiben
opinion-move = Sie ist zu klein oder zu teuer, deshalb suche ich eine andere
opinion-unsure = Ich weiß es noch nicht
way-bike = Mit dem Fahrrad
way-tram = Mit Bahn oder Bus
drinks-tea = Tee
drinks-coffee = Kaffee
drinks-juice = Saft
drinks-nothing = Nichts davon
wishes-work = Arbeit
wishes-housing = Eine gute Wohnung
wishes-language = Deutsch lernen
scale-good = Gut
scale-middling = Mittel
scale-bad = Schlecht
yes_no-yes = Ja
yes_no-no = Nein
country-albania = Albanien
country-algeria = Algerien
country-armenia = Armenien
country-brazil = Brasilien
country-cameroon = Kamerun
country-china = China
country-egypt = Ägypten
country-eritrea = Eritrea
country-georgia = Georgien
country-ghana = Ghana
country-india = Indien
country-iran = Iran
country-iraq = Irak
country-jordan = Jordanien
country-kenya = Kenia
country-lebanon = Libanon
country-mexico = Mexiko
country-morocco = Marokko
country-nepal = Nepal
country-nigeria = Nigeria
country-pakistan = Pakistan
country-somalia = Somalia
country-syria = Syrien
country-turkey = Türkei
country-ukraine = Ukraine
