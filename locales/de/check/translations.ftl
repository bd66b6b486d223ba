### state: source
### Was mit einer Arbeitsmappe von Übersetzungen nicht stimmt.

sheet-text-gone = Den Text „{ $key }“ gibt es nicht mehr.
    .cure = Exportieren Sie noch einmal, oder entfernen Sie die Zeile.
sheet-key-twice = Dieser Schlüssel steht auch in Zeile { $row }.
    .cure = Exportieren Sie noch einmal, oder entfernen Sie die Zeile.
sheet-cell-faulty = In dieser Zelle steht eine Formel oder ein Fehler statt eines Textes.
    .cure = Schreiben Sie den Text selbst.
sheet-state-unknown = Es gibt keinen Stand „{ $state }“.
    .cure = Möglich: { $states }.
sheet-cell-empty = Der Text bleibt, wie er ist: Eine leere Zelle entfernt nichts.
sheet-no-fluent = Der Text nach „{ $mark }“ ist kein Fluent.
    .cure = Vergleichen Sie ihn mit dem Ausgangstext: Alle Klammern und der * vor [other] müssen da sein.
sheet-variables-differ = Anders als im Ausgangstext: { $differences }.
    .cure = Setzen Sie dasselbe ein wie der Ausgangstext, jeden Namen so, wie er dort steht.
sheet-much-longer = Dieser Text ist viel länger als der Ausgangstext: Ist es die richtige Zeile?
sheet-much-shorter = Dieser Text ist viel kürzer als der Ausgangstext: Ist es die richtige Zeile?
sheet-direction-marks = In diesem Text stehen unsichtbare Zeichen, die die Schreibrichtung setzen.
    .cure = Wahrscheinlich wurden sie mitkopiert: Entfernen Sie sie.
sheet-language-unknown = „{ $language }“ ist keine bekannte Sprache.
    .cure = Schreiben Sie ihren Code in Klammern: Français (fr); oder entfernen Sie die Spalte.
interface-gaps = Die eigenen Wörter des Bots müssen in einer Sprache vollständig sein; in „{ $language }“ fehlen { $count }: { $names }.
    .cure = Ergänzen Sie sie.
