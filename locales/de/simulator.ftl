### state: source
### Die Wörter der Simulator-Seite. Was mit phone- beginnt, steht auf den Telefonen, in deren Sprache: So würde es
### Telegram selbst sagen. Alles andere steht um sie herum, in der Sprache des Browsers.

subtitle = Simulator
server-away = Der Simulator antwortet nicht. Läuft er noch? Sobald er wieder da ist, geht es hier von selbst weiter.
close = Schließen
phones = Telefone
unread =
    { $count ->
        [one] { $count } ungelesene Nachricht
       *[other] { $count } ungelesene Nachrichten
    }

theme-auto = Hell oder dunkel: wie das System
theme-light = Hell
theme-dark = Dunkel

bot-starting = Der Bot startet
bot-running = Der Bot läuft
bot-stopped = Der Bot läuft nicht
bot-failed = Der Bot konnte nicht starten
bot-process = Prozess { $pid }

person-coordinator = Koordination
role-respondent = Befragte Person
role-coordinator = Koordination
people = Personen
people-search = Suchen
people-none = Niemand heißt so.
add-people = Personen hinzufügen
add-name = Name
add-name-any = irgendein Name
add-language = Sprache des Telefons
add-count = Wie viele
add = Hinzufügen

panel = Werkstatt
tab-flows = Fragebögen
tab-results = Ergebnisse
tab-demonstrate = Vorführen
on-phone-of = Auf dem Telefon von { $name }

upload-title = Eine Arbeitsmappe ausprobieren
upload-hint = Ziehen Sie die Datei auf diese Seite, zusammen mit ihren CSV-Dateien, Bildern und Aufnahmen, oder alles als ZIP. Sie wird geprüft und läuft hier sofort. Nichts verlässt diesen Rechner.
upload-choose = Dateien auswählen
upload-checking = Wird geprüft …
upload-drop = Hier loslassen: Die Datei wird geprüft und läuft sofort.
upload-discard = Diesen Fragebogen aus dem Simulator entfernen

flows-hint = Alle Dateien im Ordner flows. Eine gespeicherte Datei läuft sofort. Laufende Interviews gehen darin weiter.
flows-none = Es gibt noch keinen Fragebogen.
flow-in-order = keine Probleme
flow-errors = { $count } Fehler
flow-warnings =
    { $count ->
        [one] { $count } Warnung
       *[other] { $count } Warnungen
    }
flow-passed-over =
    { $count ->
        [one] { $count } Stelle übergangen
       *[other] { $count } Stellen übergangen
    }
problems-more =
    { $count ->
        [one] { $count } weiterer Fall
       *[other] { $count } weitere Fälle
    }
flow-runs-older = Die Datei hat Fehler. Bis sie behoben sind, läuft die vorige Fassung weiter.
flow-runs-not = Mit diesen Fehlern kann er nicht laufen.
flow-language = Sprache
flow-missing =
    { $count ->
        [one] { $count } Text fehlt
       *[other] { $count } Texte fehlen
    }
flow-channel = Kanal im Link
flow-no-channel = ohne Kanal
flow-begin = Von vorn
flow-open-link = Link öffnen
flow-questions =
    { $count ->
        [one] { $count } Frage
       *[other] { $count } Fragen
    }
flow-questions-hint = Ein Tipp auf eine Frage führt dorthin. Die Fragen davor bekommen glaubhafte Antworten.
jump-to = Gehe zu: { $question }
text-missing = Übersetzung fehlt
choice-text-missing = Übersetzung einer Antwort fehlt
saved-runs = Gespeichert und in Betrieb: { $forms }
saved-show = Auf dem Telefon zeigen
example-answer = Mehr Kurse am Abend wären gut.

demonstrate-hint = Bitte versuchen, es kaputt zu machen. Keine Antwort darf verloren gehen, sich verdoppeln oder bei einer anderen Frage landen.
twice-title = Ein ungeduldiger Daumen
twice-text = Der nächste Tipp auf einen Knopf zählt doppelt, ohne Pause dazwischen.
twice-button = Nächsten Tipp verdoppeln
old-title = Ein alter Knopf
old-text = Tippt auf einen Knopf, den der Bildschirm nicht mehr zeigt, als wäre der Daumen schon unterwegs gewesen.
old-button = Alten Knopf antippen
old-tapped = Angetippt: „{ $label }“. Der Knopf ist nicht mehr auf dem Bildschirm.
kill-title = Ein Absturz
kill-text = Beendet den Prozess des Bots auf einen Schlag (kill -9). Was inzwischen getippt wird, wartet auf ihn.
bot-do-restart = Abschießen und neu starten
bot-do-kill = Abschießen
bot-do-start = Starten
slow-title = Ein langsames Netz
slow-text = Jede Antwort von Telegram dauert anderthalb Sekunden.
slow-button = Langsames Netz
crowd-title = Viele Menschen
crowd-text = Menschen in allen Sprachen beantworten von selbst einen Fragebogen. Danach lohnt ein Blick auf das Telefon der Koordination.
crowd-form = Fragebogen
crowd-button = { $count } Menschen antworten lassen
crowd-running = Sie antworten …
crowd-done =
    { $count ->
        [one] { $count } Person hat ihre Antworten gesendet.
       *[other] { $count } Personen haben ihre Antworten gesendet.
    }

problem-bad-request = Das hat der Simulator nicht verstanden.
problem-unknown-person = Diese Person ist nicht mehr da.
problem-blocked = Der Bot ist auf diesem Telefon blockiert.
problem-gone = Diese Nachricht gibt es nicht mehr.
problem-no-old-button = Es gibt noch keinen alten Knopf: Bitte erst eine Frage beantworten.
problem-bad-link = Ein Link kann höchstens 64 Buchstaben, Ziffern, _ und - mitbringen.
problem-unknown-form = Dieser Fragebogen läuft nicht.
problem-no-way = Keine glaubhaften Antworten führen zu dieser Frage.
problem-lost-way = Der Bot hat unterwegs etwas Unerwartetes getan. Der Chat zeigt, wie weit es ging.
problem-bot-away = Der Bot läuft nicht.
problem-too-many = Es sind schon genug Menschen hier.
problem-too-large = Das ist zu groß für den Simulator: höchstens 100 MB.
problem-no-questionnaire = Unter diesen Dateien ist kein Fragebogen. Eine XLSForm-Arbeitsmappe endet auf .xlsx.
problem-bad-archive = Diese Dateien sind nicht lesbar. Ist das Archiv vollständig und ohne Passwort?
problem-away = Der Simulator antwortet nicht.

phone-of = Telefon von { $name }
phone-language = Sprache des Telefons
phone-chat = Chat von { $name } mit dem Bot
phone-bot = Bot
phone-typing = schreibt …
phone-sending = sendet eine Datei …
phone-what-can = Was kann dieser Bot?
phone-no-description = Zum Beginnen unten auf den Knopf tippen.
phone-start = STARTEN
phone-unblock = FREIGEBEN
phone-message = Nachricht
phone-send = Senden
phone-menu = Menü
phone-commands = Befehle
phone-attach = Anhängen
phone-photo = Foto
phone-document = Datei
phone-voice = Sprachnachricht
phone-location = Standort
phone-contact = Kontakt
phone-sticker = Sticker
phone-video = Video
phone-audio = Musik
phone-device = Von diesem Gerät
phone-pick-media = Fotos oder Videos auswählen
phone-pick-file = Dateien auswählen
phone-other-place = Anderer Ort
phone-place = Breitengrad, Längengrad
phone-examples = Beispiele
phone-large = Große Datei (25 MB)
phone-keys = Tasten des Bots
phone-more = Mehr
phone-open-link = Mit Link öffnen
phone-open = Öffnen
phone-block = Bot blockieren
phone-message-menu = Bearbeiten oder löschen
phone-reply = Antworten
phone-replying = Antwort auf
phone-edit = Bearbeiten
phone-delete = Löschen
phone-editing = Bearbeiten
phone-cancel = Abbrechen
phone-edited = bearbeitet
phone-today = Heute
phone-older = Frühere Nachrichten
phone-to-bottom = Zur neuesten Nachricht
phone-from-bot = Bot:
phone-from-me = Sie:
phone-waiting = wartet auf den Bot
phone-received = empfangen
phone-spoiler = Verborgener Text: zum Zeigen antippen
phone-play = Abspielen: { $name }
phone-pause = Anhalten: { $name }
phone-position = Stelle
phone-enlarge = Vergrößern: { $name }
phone-close = Schließen
phone-forwarded = Weitergeleitet von { $name }
phone-pinned = Der Bot hat angeheftet: { $text }
phone-pinned-message = Angeheftete Nachricht
phone-copied = Kopiert
phone-choose-chat = Telegram lässt Sie nun einen Chat wählen und schreibt dort: { $text }
phone-share = Teilen
phone-share-location = Ihren Standort mit diesem Bot teilen?
phone-share-contact = Ihre Telefonnummer mit diesem Bot teilen?
phone-ok = OK
phone-alert = Nachricht

results-hint = Erfundene Personen antworten. Die Ergebnisse erscheinen so, wie Koordinatorinnen und Koordinatoren sie sehen. Auch auf deren Telefon gibt es sie: /results
results-fill = Mit { $count } Antworten füllen
results-filling = Sie antworten gerade …
results-open = In einem eigenen Fenster
