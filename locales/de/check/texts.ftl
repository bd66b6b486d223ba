### state: source
### Was mit Fluent nicht stimmt und mit dem, was Texte einsetzen.

fluent-unreadable = Das ist kein gültiges Fluent. { $reason }
fluent-line = Jede Zeile ist entweder „name = Text“, oder sie ist eingerückt, wenn der Text weitergeht.
fluent-brace-open = Eine „{"{"}“ wird nicht mit „{"}"}“ geschlossen. Eine Klammer als Text schreibt man {"{"}"{"{"}"{"}"}.
fluent-variant-line = Jede Variante beginnt in einer eigenen Zeile, ebenso die schließende „{"}"}“.
fluent-name = Eine Nachricht beginnt mit einem Buchstaben (a-z) am Anfang der Zeile: name = Text.
fluent-no-text = Der Text fehlt: name = Text.
fluent-no-value = Nach „=“ fehlt ein Text.
fluent-no-default = Eine Variante muss die übliche sein, mit einem * davor: *[other] …
fluent-two-defaults = Nur eine Variante kann die übliche mit * sein.
fluent-no-variants = Nach „->“ fehlen die Varianten: *[other] …
fluent-no-key = Eine Variante braucht einen Schlüssel: [one] …
fluent-quote-open = Ein Anführungszeichen wird nicht geschlossen.
fluent-brace-alone = Zu einer „{"}"}“ fehlt die „{"{"}“. Eine Klammer als Text schreibt man {"{"}"{"}"}"{"}"}.
fluent-no-variable = Nach „{"{"}“ wird eine Variable erwartet: {"{"} $name {"}"}.
fluent-function-name = Der Name einer Funktion steht in Großbuchstaben: NUMBER($name).
fluent-selector = Varianten wählt eine Variable aus: {"{"} $name -> …
fluent-escape = Nach „\“ darf in einem Text in Anführungszeichen nur " oder \ stehen.
fluent-expected = Hier fehlt „{ $character }“.
fluent-otherwise = Es ist nicht lesbar: siehe https://projectfluent.org/fluent/guide.
near-reference = { $found } lesen die Leute genau so: Die Antwort auf „{ $name }“ schreibt man ${"{"}{ $name }{"}"}.
    .cure = Schreiben Sie ${"{"}{ $name }{"}"}.
no-function-in-texts = Hier gibt es keine Funktion { $name }().
cure-dates-formatted = Ein Datum kommt schon in Worten: Schreiben Sie nur {"{"} $name {"}"}.
cure-known-function = Bekannt: NUMBER().
selects-on-label = { $written } ist die Beschriftung der Auswahl, nicht ihr Name: [{ $choice }] trifft nie zu.
    .cure = Stellen Sie stattdessen zwei Fragen, oder zeigen Sie zwei notes, mit „relevant“.
