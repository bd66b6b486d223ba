### state: source
### Was in einer Arbeitsmappe nicht stimmt, Blatt für Blatt.

choice-without-list = Diese Auswahl nennt keine Liste: Sie wird weggelassen.
choice-without-name = Diese Auswahl hat keinen Namen.
    .cure = Schreiben Sie einen kurzen Namen ohne Leerzeichen: Nach ihm werden die Ergebnisse gezählt.
settings-row-ignored = Die Einstellungen stehen in einer Zeile unter den Überschriften: Diese Zeile gilt nicht.
    .cure = Übertragen Sie das Wichtige in Zeile { $row }.
public-key-unused = Antworten werden nicht mit diesem Schlüssel verschlüsselt: Sie werden gespeichert wie die anderer Fragebögen.
    .cure = In docs/who-could-link-what.md steht, wer sie lesen kann.
settings-ignored = Diese Einstellungen haben in einem Chat keine Wirkung und gelten nicht: { $settings }.
words-ignored = Diese Angaben in „{ $column }“ haben in einem Chat keine Wirkung und gelten nicht: { $words }.
guidance-ignored = Hinweise für Interviewende haben in einem Chat keine Wirkung und gelten nicht.
left-out-time = 
    { $count ->
        [one] { $words } wird weggelassen: Mit der Uhrzeit ließe sich eine Antwort dem Chat zuordnen.
       *[other] { $words } werden weggelassen: Mit der Uhrzeit ließe sich eine Antwort dem Chat zuordnen.
    }
left-out-device = 
    { $count ->
        [one] { $words } wird weggelassen: Das unterscheidet die Person von anderen.
       *[other] { $words } werden weggelassen: Das unterscheidet die Person von anderen.
    }
left-out-audit = 
    { $count ->
        [one] { $words } wird weggelassen: Das hält fest, wie jede einzelne Person antwortet.
       *[other] { $words } werden weggelassen: Das hält fest, wie jede einzelne Person antwortet.
    }
left-out-unasked-place = 
    { $count ->
        [one] { $words } wird weggelassen: Das hält ungefragt fest, wo die Person ist.
       *[other] { $words } werden weggelassen: Das hält ungefragt fest, wo die Person ist.
    }
left-out-unasked-recording = 
    { $count ->
        [one] { $words } wird weggelassen: Niemand wird ungefragt aufgenommen.
       *[other] { $words } werden weggelassen: Niemand wird ungefragt aufgenommen.
    }
drawing-is-photo = In einem Chat kann man nicht zeichnen: Bei { $words } wird um ein Foto gebeten.
    .cure = Sagen Sie im Hinweis, was zu schicken ist: ein Foto dessen, was auf Papier gezeichnet oder unterschrieben wurde.
program-not-called = Ein Chat ruft keine anderen Programme auf ({ $words }): Stattdessen antwortet die Person selbst.
read-only-is-fixed = Ob eine Frage beantwortet werden kann, kann hier von nichts abhängen: Diese Fragen werden immer gestellt.
    .cure = Wenn das wichtig ist, schreiben Sie zwei Fragen, jede mit einem „relevant“.
save-to-unused = Entitäten werden weder angelegt noch geändert: „save_to“ wird übergangen.
entities-unused = Entitäten werden weder angelegt noch geändert: Das Blatt „{ $sheet }“ wird übergangen.
core-misplaced = „core“ hat nur bei einer Gruppe auf oberster Ebene mit Beschriftung eine Bedeutung.
    .cure = Schreiben Sie es bei dem Teil des Interviews, zu dem diese Zeile gehört.
group-with-count = Eine Gruppe hat kein „repeat_count“: Sie wird einmal gefragt.
    .cure = Schreiben Sie den Typ begin_repeat, oder entfernen Sie repeat_count.
not-a-table = Das ist nicht als eine Tabelle darstellbar und wird Frage für Frage gestellt: { $why }
table-untitled = Es fehlt eine Beschriftung als Titel.
table-row-types = Nur Fragen vom Typ „select_one“ können Zeilen sein.
table-row-lists = Alle Zeilen müssen Fragen vom Typ „select_one“ mit derselben Liste sein.
end-without-beginning = Hier endet „{ $what }“, aber nichts dergleichen hat begonnen.
    .cure = Entfernen Sie die Zeile, oder ergänzen Sie den Anfang.
end-of-another = Hier endet „{ $what }“, aber zuletzt hat in Zeile { $row } „{ $begun }“ begonnen.
    .cure = Schreiben Sie: end_{ $begun }
never-ended = „{ $what }“ wird nie beendet.
    .cure = Fügen Sie hinter der letzten Frage eine Zeile vom Typ „end_{ $what }“ ein.
range-number = „{ $key }“ eines Bereichs muss eine Zahl sein.
    .cure = Schreiben Sie zum Beispiel: start=0 end=10 step=1
trigger-names = „trigger“ muss Fragen nennen und sonst nichts.
    .cure = Schreiben Sie zum Beispiel: ${"{"}age{"}"}, oder ${"{"}age{"}"}, ${"{"}children{"}"}
last-saved-default = Was jemand beim letzten Mal geantwortet hat, wird hier nicht aufbewahrt.
    .cure = Entfernen Sie es, oder schreiben Sie den Wert selbst.
screen-out-misplaced = Eine Frage vom Typ „{ $type }“ kann das Interview nicht beenden.
    .cure = Schreiben Sie screen_out bei einer note, die den Grund nennt und dankt.
no-precision = Eine Frage vom Typ „{ $type }“ hat keine „precision“.
    .cure = Entfernen Sie sie.
core-at-question = Nur eine Gruppe kann der Kern sein.
    .cure = Schreiben Sie es bei der Gruppe, in der diese Frage steht.
date-cell = In dieser Zelle steht ein Datum: Excel macht eines aus „1-5“ und Ähnlichem.
    .cure = Wenn ein Text gemeint ist, formatieren Sie die Zelle als Text, und schreiben Sie ihn noch einmal.
begin-and-end = „{ $type }“ beginnt mit einer Zeile vom Typ „begin_{ $type }“ und endet mit einer vom Typ „end_{ $type }“.
    .cure = Schreiben Sie: begin_{ $type }
row-without-type = Diese Zeile hat keinen Typ.
    .cure = Schreiben Sie zum Beispiel: text
row-without-name = Diese Zeile hat keinen Namen.
    .cure = Schreiben Sie einen kurzen Namen ohne Leerzeichen: So heißen die Ergebnisse.
row-ignored = Diese Zeile hat weder Typ noch Namen noch Beschriftung: Sie gilt nicht.
bad-value = „{ $key }“ muss Folgendes sein: { $expected }.
yes-or-no = yes oder no
column-read-as = Eine Spalte „{ $column }“ gibt es nicht: Sie wird als „{ $meant }“ gelesen.
    .cure = Schreiben Sie: { $meant }
column-twice = Die Spalte „{ $column }“ kommt zweimal vor.
    .cure = Entfernen Sie eine davon.
formula-error = Die Formel in dieser Zelle ergibt einen Fehler.
    .cure = Berichtigen Sie die Formel.
formula-without-value = In dieser Zelle steht eine Formel, und das Programm, das die Arbeitsmappe gespeichert hat, hat ihren Wert weggelassen.
    .cure = Öffnen Sie die Arbeitsmappe in Excel oder LibreOffice, und speichern Sie sie dort; oder schreiben Sie den Text selbst.
no-survey-sheet = Es gibt kein Blatt „survey“.
    .cure = Die Fragen müssen in einem Blatt „survey“ stehen. Blätter hier: { $sheets }.
sheet-read-as = Es gibt kein Blatt „{ $sheet }“: „{ $found }“ wird dafür gelesen.
    .cure = Benennen Sie das Blatt „{ $found }“ in „{ $sheet }“ um.
sheet-misspelt = Es gibt kein Blatt „{ $sheet }“.
    .cure = Benennen Sie das Blatt „{ $found }“ in „{ $sheet }“ um.
no-column = Das Blatt „{ $sheet }“ hat keine Spalte „{ $column }“.
    .cure = Die Überschriften stehen in seiner ersten Zeile; ergänzen Sie diese.
label-without-language = Die Sprache der Spalte „label“ ist nicht angegeben.
    .cure = Schreiben Sie label::Deutsch (de), oder ergänzen Sie default_language im Blatt settings.
header-language = „{ $detail }“ ist keine bekannte Sprache. Sie wird unter diesem Namen angeboten; die eigenen Worte des Bots kommen in einer anderen Sprache.
    .cure = Schreiben Sie ihren Code (wie de, ar, prs) in Klammern: { $column }::{ $language } (Code)
columns-of-one-language = Die Spalten „{ $other }“ und „{ $column }“ haben dieselbe Sprache, „{ $language }“.
    .cure = Entfernen Sie eine davon.
default-language-unknown = Die default_language „{ $language }“ ist keine bekannte Sprache.
    .cure = Schreiben Sie ihren Code: de, en, ar, uk, …
column-without-labels = In „{ $language }“ ist keine Beschriftung geschrieben: Diese Spalte gilt nicht.
    .cure = Schreiben Sie Beschriftungen in dieser Sprache, oder entfernen Sie die Spalte.
bad-key = Ein Schlüssel ist der Name einer Nachricht oder eines ihrer Texte.
    .cure = Schreiben Sie zum Beispiel: child.another
text-elsewhere = Dieser Text steht in einem anderen Blatt, in Zeile { $row }: Dieser hier gilt nicht.
fluent-invalid = Der Text nach „#fluent“ ist kein gültiges Fluent.
    .cure = Siehe https://projectfluent.org/fluent/guide; oder schreiben Sie den Text ohne Pluralformen.
reference-broken = Ein Verweis wird ${"{"}name{"}"} geschrieben; das hier ist keiner.
pictures-in-text = Ein Text in einem Chat kann keine Bilder und Tabellen enthalten: Nur ihre Wörter werden gezeigt.
    .cure = Sagen Sie es in Worten, hier und in anderen Texten.
refers-to-left-out = { $found } wird weggelassen, denn der Typ ist „{ $type }“ (Zeile { $row }) und ist immer leer.
cure-write = Schreiben Sie: { $text }
cure-add-column = Ergänzen Sie im Blatt „{ $sheet }“ eine Spalte „{ $column }“.
cure-fill-in = Füllen Sie diese Zelle aus.
cure-choice-rows = Fügen Sie Zeilen mit diesem list_name ein, jede mit name und label.
cure-question-rows = Fügen Sie Zeilen mit type, name und label ein.
word-in-rows = { $word } ({ $count } Zeilen)
map-object-is-place = Objekte einer Karte kann man in einem Chat nicht auswählen ({ $words }): Es wird nach einem Ort gefragt.
search-file-unknown = Aus welcher Datei „search()“ die Antworten nimmt, muss vorher feststehen.
    .cure = Schreiben Sie ihren Namen in Anführungszeichen: search('towns'). Oder eine Frage, deren Antworten wie die Dateien heißen.
search-files-missing = Welche Datei „search()“ nimmt, sagt die Antwort auf „{ $name }“. Diese fehlen: { $files }. Nach einer solchen Antwort gibt es nichts auszuwählen.
search-unreadable = Dieses „search()“ ist nicht zu lesen.
    .cure = Schreiben Sie zum Beispiel: search('towns', 'matches', 'district', ${ "{" }district{ "}" })
search-without-columns = Die Liste „{ $list }“ sagt nicht, in welchen Spalten der Datei die Antworten sind.
    .cure = Fügen Sie ihr eine Zeile hinzu: die Namen der Spalten unter „name“ und „label“.
external-list-missing = Im Blatt „{ $sheet }“ gibt es keine Liste „{ $list }“.
    .cure = Fügen Sie dort Zeilen mit diesem list_name hinzu.
kobo-list-missing = Eine Zeile „{ $type }“ nennt ihre Liste in der Spalte „{ $column }“.
    .cure = Schreiben Sie dort den Namen einer Liste.
loop-without-list = Diese Schleife nennt keine Liste.
    .cure = Schreiben Sie zum Beispiel: begin loop over tools
loop-list-unknown = Für diese Schleife gibt es keine Liste „{ $list }“.
    .cure = Fügen Sie im Blatt „choices“ Zeilen mit diesem list_name hinzu.
rows-behind-gap = Ab dieser Zeile wird nichts gelesen, wie in anderen Programmen: Davor sind mehr als { $rows } Zeilen leer.
    .cure = Entfernen Sie die leeren Zeilen, wenn das Folgende zum Fragebogen gehört.
other-form-id = Diese form_id kann nicht in einem Link stehen: In Links und Exporten heißt das Formular „{ $form }“.
    .cure = Schreiben Sie die form_id, die Sie möchten: Buchstaben (a-z, A-Z), Ziffern, „_“ und „-“.
column-by-two-names = Die Spalten „{ $other }“ und „{ $column }“ bedeuten dasselbe: In jeder Zeile gilt die erste, in der etwas steht.
    .cure = Entfernen Sie eine davon.
