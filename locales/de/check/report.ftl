### state: source
### Was `miteinander check` und die Seite des Simulators rings um die gefundenen Probleme schreiben.

both = { $first } { $second }
found = Gefunden: { $found }
did-you-mean = Meinten Sie „{ $name }“?
list-separator = { ", " }
list-goes-on = { $names } und { $count } weitere
place-row = Zeile { $row }
place-rows = Zeilen { $rows }
place-lines = Zeilen { $lines }
severity-error = Fehler
severity-warning = Warnung
severity-note = Hinweis

report-notes = Übergangen
report-times =
    { $count ->
        [one] einmal
       *[other] { $count }-mal
    }
report-and-more =
    { $count ->
        [one] und { $count } weiterer Fall dieser Art
       *[other] und { $count } weitere dieser Art
    }
report-unfold = --all zeigt alles vollständig.
report-questions =
    { $count ->
        [one] { $count } Frage
       *[other] { $count } Fragen
    }
report-ready = { $form }: bereit, { $questions } in { $languages }
report-gaps =
    { $count ->
        [one] { $language }: { $count } Text fehlt
       *[other] { $language }: { $count } Texte fehlen
    }
report-consent = Das lesen die Befragten, bevor sie zustimmen ({ $language }):
report-files =
    { $count ->
        [one] { $count } Datei
       *[other] { $count } Dateien
    }
report-errors =
    { $count ->
        [one] { $count } Fehler
       *[other] { $count } Fehler
    }
report-warnings =
    { $count ->
        [one] { $count } Warnung
       *[other] { $count } Warnungen
    }
cure-write-example = Schreiben Sie zum Beispiel: { $text }
report-length = 
    { $minutes ->
        [one] Die Hälfte der Befragten bekommt höchstens { $questions } Fragen, in etwa { $minutes } Minute
       *[other] Die Hälfte der Befragten bekommt höchstens { $questions } Fragen, in etwa { $minutes } Minuten
    }
