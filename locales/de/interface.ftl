### state: machine-made, not yet reviewed by a speaker
### Was der Bot selbst sagt. Einfacher Text ohne Auszeichnung, Stufe A2 bis B1, „Sie“. Platzhalter wie { $answer } bleiben stehen.

language-name = Deutsch
language-choose = Bitte wählen Sie Ihre Sprache.
language-more = Mehr Sprachen
language-chosen = Ab jetzt auf Deutsch.
plain-on = Ab jetzt sind die Texte schlicht: ohne fette Schrift, ohne Emojis. Zum Zurückschalten: /plain
plain-off = Ab jetzt sind die Texte wieder wie üblich, mit fetter Schrift und Emojis.

survey-choose = Welche Umfrage möchten Sie beantworten?
survey-none = Zurzeit gibt es keine Umfragen. Danke für Ihren Besuch.
survey-unknown = Diese Umfrage finden wir nicht. Vielleicht ist der Link alt.
survey-closed = Diese Umfrage ist zu Ende. Danke für Ihr Interesse.

another-person-ask = Mit diesem Konto hat schon jemand „{ $title }“ beantwortet. Antwortet jetzt eine andere Person?
another-person-yes = Ja, eine andere Person
another-person-no = Nein
another-person-no-answer = Gut. Danke, dass Sie mitgemacht haben.
another-person-never = Sie haben „{ $title }“ schon beantwortet. Jede Person kann nur einmal mitmachen. Vielen Dank!

# Höchstens 90 Wörter, wenn alles eingesetzt ist.
consent-asked-by = Wer fragt: { $organisation }
consent-why = Wozu: { $purpose }
consent-topics = Persönliche Themen: { $topics }
consent-time =
    Dauer: etwa { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
consent-voluntary = Es ist freiwillig: Sie können Fragen überspringen und bis zum Absenden aufhören.
consent-voluntary-required = Es ist freiwillig: Sie können bis zum Absenden aufhören.
consent-promise = Wenn Sie nicht mitmachen, haben Sie keine Nachteile.
consent-nameless = Wir speichern Ihren Namen nicht. Aber Telegram kann diesen Chat lesen.
consent-telegram = Telegram kann diesen Chat lesen.
consent-kept = Wir speichern Ihre Antworten bis { $kept-until }.
consent-onward = Ihre Antworten gehen auch an andere Programme.
consent-delete = Löschen bis { $withdrawal-until }: /delete
consent-age = Sie müssen mindestens { $age } Jahre alt sein.
not-given = — keine Angabe —
consent-agree = Ich bin einverstanden
consent-refuse = Nein
consent-more = Mehr über meine Daten
consent-less = Weniger anzeigen
consent-refused = In Ordnung. Wir haben nichts gespeichert. Möchten Sie doch mitmachen? Dann tippen Sie auf /start.
consent-agreed = ✓ Ich bin einverstanden

privacy-title = Ihre Daten
privacy-who =
    Verantwortlich für Ihre Daten: { $controller }
    Fragen? { $contact }
privacy-why = Wir verwenden Ihre Antworten nur, wenn Sie einverstanden sind (Art. 6 und Art. 9 DSGVO). Sie können Ihr Einverständnis zurücknehmen: /delete
privacy-what =
    Während Sie antworten, speichern wir Ihre Antworten verschlüsselt. Wenn Sie { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang nicht antworten, löschen wir sie.
privacy-sent = Wenn Sie die Antworten abgesendet haben, speichern wir sie ohne Ihren Namen, ohne Ihr Telegram-Konto und ohne die Uhrzeit.
privacy-sent-named = Wenn Sie die Antworten abgesendet haben, speichern wir sie ohne Ihr Telegram-Konto und ohne die Uhrzeit.
privacy-noted = Dazu speichern wir den Tag und die Sprache.
privacy-noted-channel = Dazu speichern wir den Tag, die Sprache und den Link, über den Sie gekommen sind (zum Beispiel von einem Flyer).
privacy-files = Aus Fotos, Aufnahmen und Videos in üblichen Formaten entfernen wir, was Handys unsichtbar hinzufügen, zum Beispiel Ort und Uhrzeit. Was man darin sieht oder hört, bleibt. Dokumente speichern wir so, wie sie sind: Darin kann stehen, wer sie geschrieben hat.
privacy-onward = Nach dem Absenden gehen Ihre Antworten auch an andere Programme. Dort müssen sie gesondert gelöscht werden. Fragen Sie uns danach.
privacy-once = Damit jede Person nur einmal antwortet, speichern wir einen Code, der aus Ihrem Konto gemacht ist. Wir speichern ihn getrennt von Ihren Antworten und vernichten ihn, wenn die Umfrage vorbei ist, spätestens nach dem { $kept-until }.
privacy-results = Möchten Sie von den Ergebnissen erfahren? Dann speichern wir dafür Ihr Telegram-Konto: verschlüsselt und getrennt von Ihren Antworten. Wir löschen es, wenn wir Ihnen geschrieben haben oder wenn Sie /delete schreiben.
privacy-withdraw = Nach dem Absenden können Sie Ihre Antworten bis zum { $withdrawal-until } löschen: mit dem Knopf, solange er in diesem Chat steht, oder mit Ihrem Code. Danach führt kein Code mehr zu Ihren Antworten.
privacy-kept = Nach dem { $kept-until } löschen wir alle Antworten. Sicherungskopien und Dateien, die wir vorher daraus gemacht haben, kann es länger geben. Fragen Sie uns danach.
privacy-telegram = Telegram speichert diesen Chat auf eigenen Servern. Sie können den Chat in Telegram löschen.
privacy-rights = Sie können uns fragen, was wir speichern. Sie können es berichtigen oder löschen lassen. Abgesendete Antworten finden wir nur mit Ihrem Code. Und Sie können sich bei einer Datenschutzbehörde beschweren.
privacy-none = Wenn Sie eine Umfrage öffnen, lesen Sie hier, was mit Ihren Antworten geschieht. Tippen Sie auf /start.
privacy-took-part = Wenn Sie an einer dieser Umfragen teilgenommen haben:
day-told = genannten Tag ({ $first } bis { $last })

part = Teil { $part } von { $parts } · { $title }
progress = { $percent } geschafft
ask-tick = Tippen Sie auf alles, was passt. Tippen Sie dann auf „{ $done }“.
ask-number = Bitte schreiben Sie eine Zahl.
ask-date = Bitte schreiben Sie ein Datum, zum Beispiel: { $example }
ask-text = Bitte schreiben Sie Ihre Antwort.
ask-specify = Was genau? Bitte schreiben Sie es hier.
ask-rank = Tippen Sie die Antworten in Ihrer Reihenfolge an, das Wichtigste zuerst. Noch einmal tippen macht es rückgängig. Dann tippen Sie auf „{ $done }“.
ask-range = Bitte schreiben oder tippen Sie eine Zahl von { $start } bis { $end }.
ask-time = Bitte schreiben Sie eine Uhrzeit, zum Beispiel: 14:30
ask-moment = Bitte schreiben Sie ein Datum und eine Uhrzeit, zum Beispiel: { $example }
ask-geopoint = Bitte teilen Sie einen Standort (📎 → Standort) oder schreiben Sie zwei Koordinaten. Wir speichern nur die Umgebung, nicht den genauen Ort.
ask-geotrace = Bitte teilen Sie die Orte entlang des Weges nacheinander (📎 → Standort), oder schreiben Sie für jeden zwei Koordinaten. Tippen Sie dann auf „{ $done }“. Wir speichern nur die Gegend um jeden Ort.
ask-geoshape = Bitte teilen Sie die Ecken der Fläche nacheinander (📎 → Standort), oder schreiben Sie für jede zwei Koordinaten. Tippen Sie dann auf „{ $done }“. Wir speichern nur die Gegend um jeden Ort.
places-so-far =
    { $count ->
        [one] Bisher ein Ort.
       *[other] Bisher { $count } Orte.
    }
ask-barcode = Bitte schreiben Sie, was im Code steht, oder senden Sie ein Foto davon.
ask-image = Bitte senden Sie ein Foto.
ask-audio = Bitte senden Sie eine Sprachnachricht oder eine Aufnahme.
ask-video = Bitte senden Sie ein Video.
ask-file = Bitte senden Sie eine Datei. Dokumente bewahren wir unverändert auf. Darin kann der Name der Person stehen, die sie geschrieben hat.
see-picture = Bitte sehen Sie sich das Bild oben an.
ask-search = Es gibt viele Antworten. Schreiben Sie einen Teil des Wortes, dann finden Sie Ihre.
ask-matches = Ergebnisse für „{ $typed }“:
pick-today = Heute
pick-other = Neu wählen
picked = Bisher gewählt: { $answer }
instance = { $title } { $number }
instance-of = { $title } { $number } von { $count }
most-instances = Hier kann höchstens nach { $most } gefragt werden.
another-ask = { $title }: Noch einen Eintrag?
another-yes = Ja
another-no = Nein
choice-other = Etwas anderes
choice-letters = A B C D E F G H I J K L M
helped = Hat Ihnen jemand beim Beantworten geholfen?
helped-nobody = Nein, niemand
helped-friend = Ja, Familie oder Freundeskreis
helped-organisation = Ja, jemand von einer Organisation
helped-other = Ja, jemand anders
standing = Ihre Antwort bisher: { $answer }

button-done = Fertig
button-undo-place = Letzten Ort entfernen
button-acknowledge = OK
button-skip = Überspringen
button-decline = Möchte ich nicht sagen
button-dont-know = Weiß ich nicht
button-keep = Behalten: { $answer }
button-keep-masked = Meine Antwort behalten
button-back = Zurück
button-page-before = Vorherige
button-page-after = Weitere
button-all-choices = Alle zeigen
button-listen = Anhören
button-listen-answers = Antworten anhören
listen-failed = Wir können das gerade nicht abspielen. Bitte lesen Sie es oder versuchen Sie es später noch einmal.

answered = ✓ { $answer }
answered-in-words = Ihre Antwort: { $answer }
answered-masked = ✓ beantwortet
answer-skipped = übersprungen
answer-declined = möchte ich nicht sagen
answer-dont-know = weiß ich nicht
answer-acknowledged = OK
answer-image = Foto
answer-places =
    { $count ->
        [one] ein Ort
       *[other] { $count } Orte
    }
answer-audio = Aufnahme
answer-video = Video
answer-file = Datei
# Kein Komma, denn Antworten können selbst Kommas enthalten.
list-separator = ;{" "}

reason-tap-a-button = Bitte tippen Sie auf einen der Knöpfe.
reason-not-a-number = Das verstehen wir nicht. Bitte schreiben Sie eine Zahl mit Ziffern, zum Beispiel: 3
reason-not-a-whole-number = Bitte schreiben Sie eine ganze Zahl, zum Beispiel: 3
reason-not-a-date = Dieses Datum verstehen wir nicht. Bitte schreiben Sie es so: { $example }
reason-no-such-date = Dieses Datum gibt es nicht: Bitte prüfen Sie Tag, Monat und Jahr. Bitte schreiben Sie es so: { $example }
reason-too-long = Dieser Text ist zu lang. Bitte schreiben Sie höchstens { $most } Zeichen.
reason-empty = Bitte schreiben Sie ein paar Wörter.
reason-required = Auf diese Frage brauchen wir eine Antwort.
reason-nothing-ticked = Bitte tippen Sie zuerst auf mindestens eine Antwort.
reason-constraint = Diese Antwort passt nicht. Bitte prüfen Sie sie.
reason-ambiguous = Das kann heißen: { $readings }. Bitte schreiben Sie, was Sie meinen.
reason-unusable = Das können wir hier nicht verwenden. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-unusable-sticker = Sticker können wir nicht lesen. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-unusable-contact = Diesen Kontakt haben wir nicht gespeichert, denn die Frage fragt nicht danach. Sie können Ihre Nachricht löschen.
reason-unusable-forwarded = Diese Nachricht ist weitergeleitet. Bitte antworten Sie mit eigenen Worten.
reason-unusable-poll = Eine Umfrage können wir hier nicht verwenden. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-unusable-dice = Würfel und Spiele können wir hier nicht verwenden. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-unusable-story = Storys können wir nicht sehen. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-unusable-payment = Die Teilnahme kostet nichts. Zahlungen können wir hier nicht verwenden.
reason-unusable-web-app = Was eine andere App sendet, können wir nicht verwenden. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-unusable-reaction = Eine Reaktion sagt uns hier nicht, was Sie antworten. Bitte antworten Sie wie beschrieben. Hilfe: /help
reason-not-a-time = Diese Uhrzeit verstehen wir nicht. Bitte schreiben Sie sie so: 14:30
reason-not-a-moment = Das verstehen wir nicht. Bitte schreiben Sie ein Datum und eine Uhrzeit, zum Beispiel: { $example }
reason-not-in-range = Bitte wählen Sie eine Zahl von { $start } bis { $end }.
reason-no-match = Dazu haben wir nichts gefunden. Bitte schreiben Sie es anders oder tippen Sie auf einen Knopf.
reason-nothing-ranked = Bitte tippen Sie zuerst alle Antworten an, in Ihrer Reihenfolge.
reason-not-a-place = Diesen Ort können wir nicht verwenden. Bitte teilen Sie einen Standort.
reason-too-few-places =
    { $least ->
        [one] Bitte teilen Sie mindestens einen Ort.
       *[other] Bitte teilen Sie mindestens { $least } Orte.
    }
reason-too-many-places = Das sind zu viele Orte: Wir können höchstens { $most } annehmen.
reason-no-code = Wir können auf diesem Foto nicht genau einen Code lesen. Bitte senden Sie ein scharfes Foto von einem Code aus der Nähe, oder schreiben Sie, was darin steht.
reason-voice-tap = Sprachnachrichten können wir hier nicht anhören. Bitte tippen Sie auf einen der Knöpfe.
reason-voice-write = Sprachnachrichten können wir hier nicht anhören. Bitte schreiben Sie Ihre Antwort.
reason-other-kind-image = Bitte senden Sie hier ein Foto.
reason-other-kind-audio = Bitte senden Sie hier eine Sprachnachricht oder eine Aufnahme.
reason-other-kind-video = Bitte senden Sie hier ein Video.
reason-other-kind-file = Bitte senden Sie hier eine Datei.
reason-too-large = Diese Datei ist zu groß. Wir können bis zu { $megabytes } MB annehmen.
reason-empty-file = Diese Aufnahme ist leer. Bitte versuchen Sie es noch einmal.

# Wörter, die keine Antwort sind: Grüße, Dank, Bitten. Sie werden mit | getrennt, in der üblichen Schreibweise.
# Großschreibung, Akzente und Satzzeichen spielen keine Rolle.
said-start = start | starten | los | anfangen | beginnen | umfrage
said-hello = hallo | hi | hey | guten tag | guten morgen | guten abend | moin | servus | grüß gott | tag | grüße | hallo zusammen
said-thanks = danke | danke schön | dankeschön | vielen dank | danke sehr | besten dank
said-help = hilfe | hilf mir | bitte helfen | helfen sie mir | ich brauche hilfe | bitte helfen sie mir
said-stop = stopp | stop | pause | abbrechen | aufhören | ende | beenden | schluss | später | ich möchte aufhören
said-back = zurück | eins zurück | vorherige frage
said-skip = überspringen | weiter | nächste frage | nächste
said-yes = ja | ja bitte | ja genau | jo | jawohl | genau | ok | okay | stimmt | richtig
said-no = nein | nee | nö | ne | nein danke | falsch | stimmt nicht
aside-hello = Guten Tag! Schön, dass Sie da sind.
aside-thanks = Gern geschehen!
aside-question = Hier schreibt ein Programm. Es kann keine Fragen beantworten.
aside-answer = Bitte beantworten Sie die Frage unten. Hilfe: /help
aside-tap = Bitte tippen Sie unten auf einen der Knöpfe. Hilfe: /help
aside-stop = Möchten Sie eine Pause machen? Nichts geht verloren. Alle Antworten löschen: /delete
aside-no-back = Vor dieser Frage gibt es keine andere.
aside-early = Ihre letzte Nachricht kam vor dieser Frage. Bitte beantworten Sie jetzt die Frage.
addition-ask = Sollen wir „{ $text }“ an Ihre Antwort davor anfügen?
addition-ask-unquoted = Sollen wir Ihre letzte Nachricht an Ihre Antwort davor anfügen?
addition-add = Anfügen
addition-new = Nein, es ist die Antwort auf diese Frage
addition-drop = Weglassen
addition-left = Ihre frühere Nachricht haben wir weggelassen.
early-how = Gehört sie zu einer früheren Antwort? Dann antworten Sie auf die Nachricht mit der früheren Frage, und schreiben Sie die ganze Antwort.
button-pause = Pause machen

check-answer = Ist „{ $answer }“ Ihre Antwort?
check-yes = Ja, das ist meine Antwort
check-no = Nein
asked-back = Meinen Sie: { $answer }?
asked-back-several = Was meinen Sie?
asked-back-yes = Ja
asked-back-no = Nein
asked-back-else = Etwas anderes
contact-phone = Das sieht aus wie eine Telefonnummer.
contact-email = Das sieht aus wie eine E-Mail-Adresse.
contact-handle = Das sieht aus wie ein Benutzername.
contact-link = Das sieht aus wie ein Link.
contact-several = Das sieht aus wie Kontaktdaten.
contact-ask = Daran könnte jemand Sie erkennen. Sollen wir es aus Ihrer Antwort entfernen?
contact-remove = Entfernen
contact-keep = So lassen
contact-again = Neu schreiben
contact-nothing-left = Entfernt. Bitte schreiben Sie Ihre Antwort ohne diese Angabe.

edit-changed = Geändert. Ihre Antwort ist jetzt: { $answer }
edit-refused = Ihre bisherige Antwort bleibt: { $answer }
edit-contact = Bitte ändern Sie Ihre Nachricht noch einmal, ohne diese Angabe.
edit-sent = Ihre Antworten sind schon abgesendet. Darum ändert das nichts mehr. Möchten Sie sie löschen? Dann tippen Sie auf den Knopf unter unserem Dank. Oder schreiben Sie /delete und dahinter Ihren Code.
edit-changed-masked = Geändert. Wir haben Ihre neue Antwort.
edit-refused-masked = Ihre bisherige Antwort bleibt.
answer-added = Ihre letzte Nachricht haben wir an Ihre Antwort davor angefügt.
added-without = Daran könnte jemand Sie erkennen. Wir haben Ihre Nachricht ohne diese Angabe an Ihre Antwort angefügt.
added-nothing = Daran könnte jemand Sie erkennen. Darum haben wir es nicht an Ihre Antwort angefügt.
reply-unknown = Wir können nicht erkennen, welche Antwort Sie meinen. Möchten Sie eine frühere Antwort ändern? Dann tippen Sie auf „Zurück“. Oder ändern Sie sie am Ende, vor dem Absenden.
reply-tapped = Diese Antwort wird mit Knöpfen gewählt. Möchten Sie sie ändern? Dann tippen Sie auf „Zurück“. Oder ändern Sie sie am Ende, vor dem Absenden.
reply-unusable = Das kann keine Antwort auf die frühere Frage sein. Es hat sich nichts geändert.
reply-contact = Bitte antworten Sie noch einmal, ohne diese Angabe.
unwanted-left = Eine Ihrer Nachrichten in diesem Chat konnten wir nicht löschen. Bitte löschen Sie sie selbst: Halten Sie den Finger darauf und wählen Sie „Löschen“.
hidden-answers =
    { $count ->
        [one] Eine Antwort passt jetzt nicht mehr und wird nicht abgesendet. Wenn Sie die Änderung zurücknehmen, ist sie wieder da.
       *[other] { $count } Antworten passen jetzt nicht mehr und werden nicht abgesendet. Wenn Sie die Änderung zurücknehmen, sind sie wieder da.
    }

stale-toast = Das haben Sie schon beantwortet.
stale-nothing = Dieser Knopf ist alt.
stale-button = Dieser Knopf ist alt. Bitte schauen Sie weiter unten.
asked-again = Entschuldigung, der Bot hat Ihren letzten Schritt verloren. Bitte machen Sie hier weiter:
question-changed = Diese Frage hat sich inzwischen geändert. Bitte beantworten Sie die neue Fassung.

review =
    Sie haben { $answered ->
        [0] keine Frage
        [one] eine Frage
       *[other] { $answered } Fragen
    } beantwortet{ $skipped ->
        [0] {""}
        [one] {" "}und eine offen gelassen
       *[other] {" "}und { $skipped } offen gelassen
    }.
review-ask = Möchten Sie Ihre Antworten absenden oder zuerst ansehen?
review-look = Möchten Sie etwas ändern? Tippen Sie unten auf die Frage.
review-other-section = Weitere Fragen
button-send = Meine Antworten absenden
button-look = Zuerst ansehen
button-overview = Zurück

sending-files = Ihre Antworten sind unterwegs. Ihre Dateien brauchen etwas länger. Sie müssen nichts tun: Wir schreiben hier, wenn alles angekommen ist.
thanks = Vielen Dank! Ihre Antworten sind angekommen.
thanks-files-lost =
    { $count ->
        [one] Eine Datei konnte nicht geladen werden. Sie ist nicht bei Ihren Antworten.
       *[other] { $count } Dateien konnten nicht geladen werden. Sie sind nicht bei Ihren Antworten.
    }
thanks-delete = Sie können Ihre Antworten bis zum { $withdrawal-until } löschen.
button-delete-answers = Meine Antworten löschen
button-show-code = Meinen Code zeigen
button-advice = Hilfe und Beratung
button-next-person = Nächste Person
thanks-next = Wir werten alle Antworten aus, ohne Namen.
thanks-next-named = Wir werten alle Antworten aus.
thanks-results = Die Ergebnisse gibt es ab dem { $date }.
button-tell-results = Über Ergebnisse informieren
button-no-results = Keine Nachricht über Ergebnisse
results-noted = Gut. Wir schreiben Ihnen einmal, wenn die Ergebnisse da sind. Dafür speichern wir Ihr Konto, getrennt von Ihren Antworten.
results-forgotten = Gut. Wir schreiben Ihnen nicht über die Ergebnisse.
results-here = Die Ergebnisse von „{ $title }“ sind da. Danke, dass Sie mitgemacht haben!
button-next-survey = Weiter mit: { $title }
button-invite = Andere einladen
invite-choose = In welcher Sprache soll die Einladung sein?
invitation-open = Hier können Sie mitmachen:
button-forward = Weiterleiten
code = Ihr Code: { $code }
code-what-for =
    Damit können Sie Ihre Antworten bis zum { $withdrawal-until } löschen, von jedem Konto aus. Senden Sie einfach diese Zeile:
    { $command }
    Bewahren Sie den Code gut auf. Zeigen Sie ihn niemandem.
withdraw-ask = Möchten Sie Ihre Antworten löschen? Das lässt sich nicht rückgängig machen.
withdraw-yes = Ja, löschen
withdraw-no = Nein, behalten
withdraw-kept = Ihre Antworten bleiben gespeichert. Vielen Dank!
withdrawn = Ihre Antworten sind gelöscht. Ergebnisse, Dateien und Sicherungskopien, die es vorher schon gab, bleiben, wie sie sind.
withdrawn-onward = Vielleicht sind Ihre Antworten auch schon an andere Programme gegangen. Dort müssen sie gesondert gelöscht werden. Fragen Sie uns danach: /help
withdraw-unknown = Zu diesem Code gibt es keine Antworten. Vielleicht sind sie schon gelöscht, oder die Frist zum Löschen ist vorbei.
withdraw-over = Kein Code führt mehr zu Ihren Antworten. Die Frist zum Löschen ist vorbei, oder Ihre Antworten sind schon gelöscht.

button-clear = Diesen Chat leeren
clear-ask = Diesen Chat leeren? Unsere und Ihre Nachrichten der letzten zwei Tage verschwinden hier. Abgesendete Antworten werden dabei nicht gelöscht.
clear-code = Behalten Sie Ihren Code: Ohne ihn können Sie Ihre Antworten später nicht mehr löschen.
clear-keep-code = Leeren, aber meinen Code behalten
clear-all = Alles leeren
clear-yes = Ja, leeren
clear-no = Nein
clear-kept = Dieser Chat bleibt, wie er ist.
cleared = Dieser Chat ist geleert. Neu beginnen: /start
cleared-code = Dieser Chat ist geleert. Nur Ihr Code bleibt hier. Neu beginnen: /start
cleared-partly = Wir haben gelöscht, was wir konnten.
cleared-left =
    { $count ->
        [one] Eine Nachricht bleibt hier.
       *[other] { $count } Nachrichten bleiben hier.
    }
cleared-left-at-least = Mindestens { $count } Nachrichten bleiben hier.
cleared-delete-chat = Telegram lässt uns Nachrichten nur zwei Tage lang löschen. Sie können den ganzen Chat löschen: Öffnen Sie in Telegram das Menü dieses Chats und wählen Sie „Chat löschen“.

welcome-back = Willkommen zurück! Hier geht es weiter.
paused = Wir warten auf Sie. Ihre Antworten sind bis zum { $until } sicher gespeichert. Tippen Sie auf /resume, wenn Sie weitermachen möchten.
nothing-to-resume = Sie haben keine angefangene Umfrage. Tippen Sie auf /start, um zu beginnen.
going-on = Gut, es geht weiter.
restart-ask = Noch einmal von vorn beginnen? Ihre bisherigen Antworten werden dann gelöscht.
restart-yes = Ja, von vorn beginnen
restart-no = Nein, weitermachen
switch-ask = Sie haben „{ $title }“ noch nicht beendet. Die andere Umfrage beginnen? Ihre bisherigen Antworten werden dann gelöscht.
switch-yes = Ja, die andere beginnen

# Eine freundliche Nachricht nach einem Tag ohne Antwort, und wenn jemand zurückkommt.
reminder = Guten Tag!
reminder-begun = Sie haben „{ $title }“ begonnen. Möchten Sie weitermachen? Ihre Antworten sind bis zum { $until } sicher gespeichert.
reminder-review = Sie haben die Fragen von „{ $title }“ beantwortet, aber Ihre Antworten sind noch nicht abgesendet. Möchten Sie sie absenden? Wir speichern sie bis zum { $until }.
break = Willkommen zurück!
break-begun = Sie haben „{ $title }“ begonnen. Möchten Sie dort weitermachen, wo Sie aufgehört haben?
break-review = Ihre Antworten auf „{ $title }“ sind noch nicht abgesendet. Möchten Sie weitermachen?
so-far = Sie haben etwa { $share } geschafft.
button-continue = Weitermachen
button-later = Später (morgen)
button-stop = Aufhören und löschen
later = Gut. Wir schreiben Ihnen morgen noch einmal. Früher weitermachen: /resume
stop-quiet = Behalten, nicht mehr erinnern
quiet = Gut. Wir erinnern Sie nicht mehr. Ihre Antworten sind bis zum { $until } sicher gespeichert. Weitermachen: /resume
button-send-part = Absenden, was ich habe
part-ask = Möchten Sie absenden, was Sie bis jetzt beantwortet haben?
part-means = Das hilft uns. Aber die anderen Fragen können Sie danach nicht mehr beantworten.
part-yes = Ja, absenden

delete-ask = Alle { $count } Antworten löschen? Niemand kann sie zurückholen.
deleted =
    { $count ->
        [0] Gelöscht. Es gab noch keine Antworten.
        [one] Gelöscht: eine Antwort.
       *[other] Gelöscht: alle { $count } Antworten.
    }
delete-nothing = Hier gibt es keine Antworten, die noch nicht abgesendet sind. Haben Sie Ihre Antworten schon abgesendet? Dann tippen Sie auf den Knopf unter unserem Dank. Oder schreiben Sie /delete und dahinter Ihren Code.
expired = Sie haben lange nicht geantwortet. Darum haben wir Ihre Antworten gelöscht, wie angekündigt. Tippen Sie auf /start, um neu zu beginnen.

screened-out = War das ein Versehen? Tippen Sie auf /start, um neu zu beginnen.
help = Hier können Sie eine Umfrage beantworten. Tippen Sie auf einen Knopf oder schreiben Sie Ihre Antwort.
help-commands =
    /language – Sprache ändern
    /plain – schlichte Texte, ohne fette Schrift und Emojis
    /pause – Pause machen
    /resume – weitermachen
    /restart – von vorn beginnen
    /privacy – was mit Ihren Antworten geschieht
    /delete – Ihre Antworten löschen
help-contact = Fragen? { $contact }
help-withdraw = Abgesendete Antworten können Sie bis zum { $withdrawal-until } löschen: Tippen Sie auf den Knopf unter unserem Dank. Oder schreiben Sie /delete und dahinter Ihren Code.
group-in-private = Wir stellen unsere Fragen in einem privaten Chat. Diese Gruppe sieht nicht, was Sie antworten.
button-in-private = Privaten Chat öffnen
unknown-command = Diesen Befehl kennen wir nicht. /help zeigt, was Sie tun können.
outside = Hier ist gerade keine Frage offen. Tippen Sie auf /start, um zu beginnen. Hilfe: /help
try-again = Im Moment funktioniert etwas nicht. Es ist nichts verloren. Bitte versuchen Sie es in einer Minute noch einmal.

command-start = Beginnen
command-help = Hilfe
command-language = Sprache ändern
command-plain = Schlichte Texte
command-pause = Pause machen
command-resume = Weitermachen
command-restart = Von vorn beginnen
command-privacy = Was mit Ihren Antworten geschieht
command-delete = Ihre Antworten löschen
command-stats = Zahlen bis jetzt
command-results = Ergebnisse ansehen
bot-description = Hier können Sie Umfragen in Ihrer Sprache beantworten. Das ist freiwillig. Tippen Sie unten auf den Knopf, um zu beginnen.
bot-short-description = Umfragen in Ihrer Sprache

stats-title = Zahlen bis jetzt
stats-none = Bis jetzt hat niemand begonnen.
stats-started = Begonnen: { $count }
stats-completed = Abgesendet: { $count }
stats-broken-off = Abgebrochen: { $count }
stats-language = { $language }: { $started } · { $completed } · { $broken-off }
stats-day = { $day }: { $started } · { $completed } · { $broken-off }
stats-by-language = Nach Sprachen
stats-by-day = Nach Tagen
# Was die drei Zahlen in jeder Zeile darunter bedeuten, in dieser Reihenfolge.
stats-columns = begonnen · abgesendet · abgebrochen
stats-suppressed = Kleine Zahlen sind verborgen, um die Menschen dahinter zu schützen.

# To coordinators, when the bot starts.
fault-title = Ein Fragebogen hat Fehler
fault-goes-on = „{ $title }“ läuft weiter wie bisher: Die Datei { $file } hat Fehler.
fault-stopped = „{ $title }“ läuft nicht: Die Datei { $file } hat Fehler.
fault-cure = Was falsch ist, steht im Protokoll des Bots. Auch der Befehl „miteinander check“ zeigt es.
notice-title = Neue Antworten
notice-form = { $title }: heute { $today }, insgesamt { $total }
notice-milestone = { $title }: Die ersten { $total } Antworten sind da!
notice-milestone-first = { $title }: Die erste Antwort ist da!

## Results, for coordinators: in the chat, on the page, in pictures

results-answered = { $count } haben geantwortet.
results-answered-each = { $count } Angaben.
results-several = Mehrere Antworten waren möglich.
results-missing-skipped = übersprungen
results-missing-declined = keine Angabe
results-missing-dont-know = weiß nicht
results-missing-not-applicable = nicht gefragt, weil es nicht zutrifft
results-missing-not-reached = vorher abgesendet
results-missing-not-asked = Die Frage gab es noch nicht
results-hidden = –: zu wenige, um sie zu zeigen.
results-share = { $share } ({ $count })
results-median = Median: { $value }
results-mean = Durchschnitt: { $value }
results-quartiles = Die mittlere Hälfte liegt zwischen { $lower } und { $upper }.
results-mean-place = Platz im Mittel: { $value }
results-mean-places = Platz im Mittel
results-first-places = auf Platz 1
results-all-mentions = { $share } aller Nennungen
results-texts = { $count } haben etwas geschrieben.
results-places = { $count } haben einen Ort angegeben.
results-files = { $count } haben etwas geschickt.
results-more-rows = Und { $count } weitere: siehe Tabelle.
results-by = Unterteilt nach
results-by-none = gar nicht
results-where = Nur
results-where-none = alle
results-language = Sprache
results-channel = Weg
results-channel-none = ohne Angabe
results-month = Monat
results-show = Anzeigen
results-live = Jede Minute neu laden
results-live-off = Nicht mehr neu laden
results-count = { $count } Antworten
results-other-part = Weitere Fragen
results-none = Es gibt noch keine Ergebnisse. Gezeigt wird etwas, sobald fünf Personen geantwortet haben, und dann immer in Gruppen von mindestens fünf. Das schützt alle, die geantwortet haben.
results-link-expired-title = Dieser Link ist abgelaufen
results-link-expired = Ein Link gilt eine Stunde. Bitte schreiben Sie dem Bot /results und öffnen Sie den neuen Link.
results-link-wrong-title = Dieser Link geht nicht
results-link-wrong = Vielleicht fehlt ein Stück vom Link. Bitte schreiben Sie dem Bot /results und öffnen Sie den neuen Link.
results-link-not-yours-title = Kein Zugang
results-link-not-yours = Die Person, für die dieser Link gemacht wurde, koordiniert diese Umfrage nicht mehr.
results-opening-title = Ergebnisse
results-opening = Die Ergebnisse werden geöffnet …
results-which = Welche Umfrage?
results-gone = Das gibt es nicht mehr. Bitte schreiben Sie /results.
results-button-inside = Hier in Telegram ansehen
results-button-page = Alles auf einer Seite
results-button-xlsx = Excel-Datei
results-button-pdf = Bericht (PDF)
results-button-back = Zurück
results-button-next = Nächste Frage
results-method = So ist die Umfrage gemacht

## In exportierten Dateien: Blätter, Überschriften, Gründe für fehlende Werte.
file-answers = Antworten
file-codes = Codes
file-codebook = Codebuch
file-open = Offene Antworten
file-row = Zeile
file-instance = Nr.
file-month = Monat
file-day = Tag
file-language = Sprache
file-channel = Kanal
file-revision = Fassung des Fragebogens
file-consent = Fassung der Einwilligung
file-complete = Vollständig
file-yes = Ja
file-no = Nein
file-name = Name
file-question = Frage
file-type = Typ
file-repeat = Wiederholt in
file-condition = Bedingung
file-required = Pflicht
file-answered = Beantwortet
file-choice = Auswahl
file-label = Text der Auswahl
file-answer = Antwort
file-skipped = Übersprungen
file-declined = Keine Angabe
file-dont-know = Weiß nicht
file-not-applicable = Traf nicht zu
file-not-reached = Nicht erreicht
file-not-asked = Nicht gefragt
file-not-offered = Nicht angeboten

## The report: a PDF for the conference

report-results = Ergebnisse der Umfrage
report-contents = Inhalt
report-made-up = Diese Antworten sind erfunden, zum Ausprobieren. Keine Zahl in diesem Bericht ist echt.
report-period = { $from } bis { $to }
report-responses = Antworten
report-questions = Fragen
report-languages = Sprachen
report-method = Wie gefragt wurde
report-answer = Antwort
report-share = Anteil
report-count = Anzahl
report-mentions = von allen Nennungen
report-base = Haben geantwortet
report-picture = Bild zu „{ $title }“. Die Tabelle darunter enthält dieselben Zahlen.
report-numbered = { $number }. { $title }
report-compared = Im Vergleich
report-by = { $title } – unterteilt nach: { $by }
report-quotes = In eigenen Worten
report-quotes-why = Diese Antworten sind für den Bericht freigegeben. Sie sind in der Sprache wiedergegeben, in der sie geschrieben wurden.
report-hidden = Was nicht gezeigt wird
report-hidden-why = Ein Strich (–) ersetzt jede Zahl, die so klein ist, dass sie auf einzelne Personen hinweisen könnte. Auch Zahlen, aus denen man sie ausrechnen könnte, werden nicht gezeigt.
report-hidden-nothing = In diesem Bericht musste keine Zahl weggelassen werden.
report-all-hidden = Hier sind alle Zahlen zu klein, um sie zu zeigen.
report-hidden-where = Tabellen, in denen Zahlen fehlen
report-hidden-count = { $title } (fehlende Zahlen: { $count })
report-questionnaire = Der Fragebogen
report-questionnaire-why = So wurde gefragt. „Nur wenn“ nennt die Bedingung, wie sie im Fragebogen steht.
report-condition = Nur wenn: { $condition }
report-asked-none = Hinweis, keine Frage
report-asked-calculated = Wird berechnet
report-asked-acknowledgement = Bestätigung
report-asked-choice = Eine Antwort
report-asked-choices = Mehrere Antworten möglich
report-asked-ranking = Reihenfolge
report-asked-words = Freier Text
report-asked-number = Zahl
report-asked-moment = Datum oder Uhrzeit
report-asked-place = Ort
report-asked-places = Mehrere Orte
report-asked-file = Bild, Ton oder Datei

## How a survey was made: on the page and in the report

method-who = Mitmachen konnte, wer den Link zur Umfrage hatte. Das war freiwillig.
method-who-age = Mitmachen konnte, wer den Link zur Umfrage hatte und mindestens { $age } Jahre alt war. Das war freiwillig.
method-who-organisation = Für jede Organisation hat eine Person geantwortet. Das war freiwillig.
method-where = Gefragt wurde in einem Chat in Telegram, in diesen Sprachen: { $languages }.
method-channels = Der Link wurde auf diesen Wegen verteilt: { $channels }.
method-period = Die Umfrage lief in dieser Zeit: { $period }.
method-counts = Begonnen: { $begun }. Vorher aufgehört: { $left }. Antworten in diesem Bericht: { $sent }.
method-sample = Das ist keine Zufallsstichprobe. Die Zahlen beschreiben alle, die geantwortet haben. Auf andere lassen sie sich nicht übertragen. Darum nennen wir keine Fehlergrenzen. Anteile beziehen sich immer auf die, die eine Frage beantwortet haben.
method-hidden = Kleine Zahlen zeigen wir nicht, damit niemand erkannt wird: Dort ist ein Strich (–). Neue Antworten kommen immer in Gruppen von mindestens fünf dazu.
