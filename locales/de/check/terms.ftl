### state: source
### Wer fragt und zu welchen Bedingungen: im Fragebogen selbst, oder für alle in organisation.yaml.

terms-missing =
    { $count ->
        [one] Die Einstellung „{ $names }“ fehlt: Wer antwortet, muss wissen, wer fragt und zu welchen Bedingungen.
       *[other] Dieser Fragebogen sagt nicht, wer fragt und zu welchen Bedingungen. Es fehlen: { $names }.
    }
    .cure = Schreiben Sie es einmal für alle Fragebögen: „npx miteinander init“ schreibt organisation.yaml. Oder ergänzen Sie es in den Einstellungen dieses Fragebogens.
terms-for-trial = Dieser Fragebogen läuft nur zur Probe, mit „— keine Angabe —“ für das, was er nicht sagt: { $names }.
    .cure = Schreiben Sie es einmal für alle Fragebögen: „npx miteinander init“ schreibt organisation.yaml. Oder ergänzen Sie es in den Einstellungen dieses Fragebogens.
placeholders = Dieser Fragebogen enthält noch Platzhalter. Darum läuft er nur im Simulator.
    .cure = Ersetzen Sie die Platzhalter durch das, was die Leute lesen sollen. Sind die Wörter so gemeint, ergänzen Sie „placeholder“ in accepted_warnings.
form-twice = Diese Datei und { $other } haben dieselbe form_id: „{ $form }“.
    .cure = Entfernen Sie eine der beiden, oder benennen Sie eine um.
form-alike = Die form_ids dieser Datei und von { $other } unterscheiden sich nur in der Großschreibung: „{ $form }“, „{ $like }“.
    .cure = Entfernen Sie eine der beiden, oder benennen Sie eine um.
organisation-twice = Diese Datei und { $other } sagen beide, was für alle Fragebögen gilt.
    .cure = Entfernen Sie eine der beiden.
organisation-empty = Diese Datei ist leer.
    .cure = Schreiben Sie, wer fragt: organisation: Beispielverein. Oder lassen Sie „npx miteinander init“ die Datei schreiben.
not-a-language = „{ $found }“ ist keine Sprache.
    .cure = Schreiben Sie den Code der Sprache: de
