### state: source

form =
    .title = Ein erster Blick: Leben in Sachsen
    .description = Kurz gefragt: Ankommen, Arbeit, Kinder und Ihr Wunsch für die Konferenz
    .purpose = Wir möchten wissen, wie es Ihnen in Sachsen geht, und unsere Konferenz vorbereiten.
    .topics = Familie und Haushalt
    .thanks = Ihre Antworten helfen uns, die Konferenz gut vorzubereiten.

## Ankommen und Sprache

arrival = Ankommen und Sprache
welcome =
    Guten Tag! Schön, dass Sie mitmachen.
    Es gibt keine falschen Antworten.
here_since = Seit wann leben Sie in Sachsen?
    .hint = Bitte schreiben Sie ein Datum, zum Beispiel 15.3.2022. Wissen Sie den Tag nicht mehr? Dann nehmen Sie den ersten Tag im Monat.
    .constraint-message = Bitte schreiben Sie ein Datum ab 1950, das nicht in der Zukunft liegt.
long_here =
    { $years_here ->
        [one] Sie leben schon ein Jahr hier. Danke, dass Sie uns davon erzählen.
       *[other] Sie leben schon { $years_here } Jahre hier. Danke, dass Sie uns davon erzählen.
    }
household = Wer lebt mit Ihnen in einer Wohnung?
course = Haben Sie in Deutschland einen Deutschkurs besucht?
german = Wie gut verstehen Sie Deutsch im Alltag?

household-partner = Partnerin oder Partner
household-children = Kinder unter 18 Jahren
household-relatives = Andere Verwandte
household-others = Andere Personen
household-alone = Niemand, ich wohne allein
course-now = Ja, ich besuche gerade einen
course-finished = Ja, früher
course-no = Nein
german-very_well = Sehr gut
german-well = Gut
german-middling = Mittel
german-little = Wenig
german-not_at_all = Gar nicht

## Arbeit

employment = Arbeit
work = Haben Sie zurzeit eine bezahlte Arbeit?
    .hint = Auch eine Ausbildung, ein Minijob und eine selbstständige Arbeit zählen.
hours = Wie viele Stunden arbeiten Sie in einer normalen Woche?
    .hint = Zum Beispiel 19,5
    .constraint-message = Bitte schreiben Sie eine Zahl über 0, höchstens 80.
recognition = Ist Ihr Abschluss aus dem Ausland in Deutschland anerkannt?
    .hint = Gemeint ist eine Berufsausbildung oder ein Studium.

yes_no-yes = Ja
yes_no-no = Nein
recognition-full = Ja, ganz
recognition-part = Ja, zum Teil
recognition-waiting = Ich warte auf die Entscheidung
recognition-no = Nein
recognition-no_qualification = Ich habe keinen solchen Abschluss

## Kinder

family = Kinder
children = Wie viele Kinder unter 18 Jahren leben bei Ihnen?
    .constraint-message = Bitte schreiben Sie eine Zahl von 1 bis 15.
places =
    { $children ->
        [one] Hat Ihr Kind einen Platz in einer Kita oder Schule?
       *[other] Haben alle Ihre { $children } Kinder einen Platz in einer Kita oder Schule?
    }

places-yes = Ja
places-searching = Nein, wir suchen noch
places-not_needed = Wir brauchen keinen Platz

## Die Konferenz

conference = Die Konferenz
come = Am { $conference_date } ist unsere Konferenz für alle, die nach Sachsen gekommen sind. Möchten Sie kommen?
guests = Mit wie vielen Personen kommen Sie?
    .hint = Zählen Sie sich selbst mit.
    .constraint-message = Bitte schreiben Sie eine Zahl von 1 bis 10.
topics = Worüber soll die Konferenz sprechen?
wish = Was wünschen Sie sich für das Leben in Sachsen?
    .hint = Bitte schreiben Sie keine Namen. Sie können in Ihrer Sprache schreiben.
    .constraint-message = Das ist etwas zu lang. Bitte schreiben Sie höchstens 500 Zeichen.
read_aloud = Ich bin einverstanden: Mein Wunsch darf auf der Konferenz vorgelesen werden, ohne Namen.

come-yes = Ja
come-maybe = Vielleicht
come-no = Nein
topics-language = Deutsch lernen
topics-work = Arbeit und Ausbildung
topics-housing = Wohnen
topics-school = Kita und Schule
topics-authorities = Ämter und Anträge
topics-none = Nichts davon
