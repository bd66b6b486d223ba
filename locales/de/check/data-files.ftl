### state: source
### Was in den Datendateien neben einem Fragebogen nicht stimmt.

data-file-too-large = Diese Datei ist zu groß: Höchstens { $most } MB werden gelesen.
    .cure = Entfernen Sie die Zeilen und Spalten, die der Fragebogen nicht braucht.
data-file-too-long = Diese Datei hat { $count } Zeilen; höchstens { $most } werden gelesen.
    .cure = Entfernen Sie die Zeilen, die der Fragebogen nicht braucht.
data-file-without-rows = Diese Datei hat keine Zeilen.
    .cure = Schreiben Sie eine für jede Antwort oder jeden Wert.
data-file-not-utf-8 = Diese Datei ist nicht in UTF-8 kodiert.
    .cure = Speichern Sie sie noch einmal, und wählen Sie „CSV UTF-8“ oder die Kodierung UTF-8.
quotation-never-closed = Hier beginnt ein Anführungszeichen, das nie endet.
    .cure = Schließen Sie es; ein Anführungszeichen in einer Zelle wird doppelt geschrieben: "".
data-file-empty = Diese Datei ist leer.
    .cure = Schreiben Sie in die erste Zeile die Namen der Spalten, und darunter die Zeilen.
data-column-twice = Die Spalte „{ $column }“ kommt hier zweimal vor.
    .cure = Benennen Sie eine davon um, oder entfernen Sie eine.
data-row-too-long = Diese Zeile hat mehr Zellen, als es Spalten gibt ({ $columns }).
    .cure = Setzen Sie einen Text, in dem das Trennzeichen vorkommt, in Anführungszeichen.
not-geojson = Diese Datei ist kein GeoJSON mit einer „FeatureCollection“.
    .cure = Speichern Sie sie noch einmal, oder speichern Sie sie als CSV.
not-plain-xml = Diese Datei ist kein gültiges XML, oder sie deklariert eigene Entitäten.
    .cure = Speichern Sie sie noch einmal, oder speichern Sie sie als CSV.
put-file-beside = Legen Sie sie neben { $flow } oder dort in einen Ordner „{ $folder }“.
file-missing = Die Datei „{ $file }“ gibt es nicht.
choices-file-kind = Antworten werden aus Dateien in CSV, XML oder GeoJSON gelesen, und „{ $file }“ ist keine davon.
    .cure = Speichern Sie sie als CSV mit den Spalten name und label: eine Zeile für jede Antwort.
choices-missing = Darin sind keine Antworten.
    .cure = Schreiben Sie eine Zeile für jede.
choices-column-cure = Fügen Sie sie hinzu, oder nennen Sie eine andere in der Spalte „parameters“: { $parameter }=… Spalten: { $columns }.
choices-column-missing = Darin gibt es keine Spalte „{ $column }“.
choices-label-missing = Darin gibt es keine Spalte „{ $column }“: Stattdessen werden die Namen gezeigt.
label-language-unknown = „{ $language }“ ist keine bekannte Sprache.
    .cure = Schreiben Sie ihren Code (etwa de, ar, prs) in Klammern: { $column } (Code)
