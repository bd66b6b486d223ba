### state: source
### Was mit Dateien, Ordnern und YAML nicht stimmt.

file-not-utf-8 = Diese Datei ist nicht in UTF-8 gespeichert.
    .cure = Speichern Sie sie noch einmal, und wählen Sie die Kodierung UTF-8.
file-too-large = Diese Datei ist zu groß: Sie hat { $megabytes } MB.
    .cure = Höchstens { $most } MB werden gelesen. Teilen Sie die Datei, oder legen Sie lange Auswahllisten in CSV-Dateien ab.
file-unreadable = Diese Datei ist nicht lesbar: { $reason }.
file-too-hard = Diese Datei ist nicht lesbar: { $reason }.
    .cure = Vereinfachen oder teilen Sie sie. Wenn sie in Ordnung ist, ist das ein Fehler des Programms: Bitte melden Sie ihn.
file-nested-too-deeply = sie ist zu tief verschachtelt
file-does-not-exist = nicht vorhanden
file-not-permitted = Zugriff verweigert
file-is-no-folder = kein Ordner
file-is-folder = ein Ordner
folder-unreadable = Dieser Ordner ist nicht lesbar: { $reason }.
    .cure = Legen Sie ihn an, oder setzen Sie FLOWS_DIR auf den Ordner mit Ihren Fragebögen.
folder-without-questionnaire = In diesem Ordner ist kein Fragebogen.
    .cure = Legen Sie einen Fragebogen hinein (<form_id>.yaml oder .xlsx), oder setzen Sie FLOWS_DIR auf den Ordner, in dem sie sind.
yaml-invalid = Das ist kein gültiges YAML: { $reason }
yaml-too-deep = Das ist mehr als { $most } Ebenen tief verschachtelt.
yaml-alias = Verweise auf andere Teile der Datei (*name) werden nicht verstanden.
    .cure = Schreiben Sie es hier aus.
yaml-key = Vor einem Doppelpunkt darf hier nur ein einzelnes Wort stehen.
yaml-tab = Am Anfang einer Zeile steht ein Tabulator.
cure-indent-with-spaces = Rücken Sie mit Leerzeichen ein.
yaml-several = Eine Datei ist ein Fragebogen.
cure-remove-line = Entfernen Sie die Zeile „---“.
yaml-unclosed = Eine „{ $open }“ wird nicht geschlossen.
cure-close-before = Schreiben Sie vor diese Stelle „{ $close }“.
cure-quote-expression = Setzen Sie den Ausdruck in Anführungszeichen: "${"{"}age{"}"} >= 18".
cure-something-missing = Es fehlt ein Anführungszeichen, eine Klammer oder ein Komma.
cure-indentation = Prüfen Sie die Einrückung. Ein Text, in dem „: “ oder „ #“ vorkommt oder der mit einem Zeichen beginnt, braucht Anführungszeichen.
yaml-key-twice = Der Schlüssel „{ $key }“ steht hier zweimal, zuerst in Zeile { $row }.
    .cure = Entfernen Sie einen der beiden.
cure-known-keys = Bekannte Schlüssel: { $keys }.
value-true-or-false = true oder false
value-whole-number = eine ganze Zahl
value-number = eine Zahl, geschrieben wie 1.5
yaml-empty = Diese Datei ist leer.
    .cure = Kopieren Sie einen Fragebogen aus flows/, und ändern Sie ihn.
yaml-texts-unused = Diese Texte werden nicht verwendet: „{ $language }“ gehört nicht zu den Sprachen von { $file }.
    .cure = Fügen Sie „{ $language }“ zu den Sprachen hinzu, oder entfernen Sie diese Datei.
yaml-key-missing = Der Schlüssel „{ $key }“ fehlt.
form-id-not-file-name = Die form_id ist „{ $form }“, die Datei heißt aber „{ $file }“.
    .cure = Schreiben Sie: form_id: { $file }, oder benennen Sie die Datei um.
