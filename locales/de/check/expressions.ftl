### state: source
### Was an einem Ausdruck nicht stimmt.

expression-unreadable = „{ $key }“ von „{ $name }“ ist nicht lesbar. { $reason }
at-character = Bei Zeichen { $position }: { $reason }
expression-empty = Hier steht kein Ausdruck. Schreiben Sie einen, oder lassen Sie die Zelle leer.
expression-too-long = Der Ausdruck hat { $found } Zeichen, erlaubt sind { $limit }. Teilen Sie ihn in Berechnungen auf, und verweisen Sie mit ${"{"}name{"}"} darauf.
expression-too-deep = Mehr als { $limit } Operationen sind verschachtelt oder verkettet. Teilen Sie den Ausdruck in Berechnungen auf, und verweisen Sie mit ${"{"}name{"}"} darauf.
unexpected-character = Das Zeichen „{ $found }“ hat in einem Ausdruck keine Bedeutung. Entfernen Sie es; wenn es zu einem Text gehört, setzen Sie den Text in Anführungszeichen: 'so'.
foreign-digits = „{ $found }“ wird nicht als Zahl gelesen. Schreiben Sie sie mit den Ziffern 0 bis 9.
write-instead = Schreiben Sie statt „{ $found }“: { $write }.
either = { $first } oder { $second }
typographic-quote = Das Anführungszeichen { $found } stammt von einem Textprogramm oder Telefon und begrenzt keinen Text. Schreiben Sie das gerade: { $write }
unclosed-text = Der Text, der hier beginnt, endet nicht. Schreiben Sie dahinter { $quote }.
quote-in-text = Das { $quote } vor dieser Stelle beendet den Text. Wenn der Text selbst { $quote } enthält, setzen Sie ihn in { $quotes }.
reference-in-text = „{ $found }“ steht in Anführungszeichen, ist also Text und keine Antwort. Verbinden Sie beides: concat('Text ', { $found }).
unclosed-reference = Bei „{ $found }“ fehlt die schließende Klammer. Schreiben Sie { $write }.
no-name-in-braces = Zwischen den Klammern steht kein Name. Schreiben Sie dort den Namen einer Frage.
bad-name-in-braces = „{ $found }“ ist kein Name einer Frage: Ein Name hat nur Buchstaben, Ziffern, „_“, „-“ und „.“ und beginnt mit einem Buchstaben oder „_“. Schreiben Sie ${"{"}name{"}"}, alles andere außerhalb der Klammern.
bare-reference = So nennt man eine Frage nicht: „{ $found }“. Schreiben Sie { $write }.
no-nodes = „{ $found }“ ist ein Wert: Nur nach Fragen, Gruppen, Wiederholungen und Zeilen kann „/“ oder „[“ stehen. Geteilt wird mit „div“.
unknown-axis = „{ $found }“ ist keine Achse von XPath. Schreiben Sie einen Namen, oder eine von diesen: { $axes }
unclosed-parenthesis = Die Klammer, die hier beginnt, wird nicht geschlossen. Schreiben Sie „)“, wo sie enden soll.
unclosed-arguments = Die Klammer um die Argumente von { $function }() wird nicht geschlossen. Schreiben Sie „)“ hinter das letzte Argument.
unopened-parenthesis = Diese „)“ schließt keine Klammer. Entfernen Sie sie, oder schreiben Sie die „(“ dazu.
unclosed-bracket = Die eckige Klammer, die hier beginnt, wird nicht geschlossen. Schreiben Sie „]“ hinter die Bedingung.
unopened-bracket = Diese „]“ schließt keine Klammer. Entfernen Sie sie, oder schreiben Sie die „[“ dazu.
value-missing-before = Vor „{ $before }“ fehlt ein Wert. Schreiben Sie dort einen, zum Beispiel ${"{"}name{"}"}, 18 oder 'yes'.
value-missing-at-end = Der Ausdruck endet nach „{ $after }“, und es fehlt ein Wert. Schreiben Sie dort einen, zum Beispiel ${"{"}name{"}"}, 18 oder 'yes'.
value-missing-between = Zwischen „{ $after }“ und „{ $before }“ fehlt ein Wert. Schreiben Sie dort einen, zum Beispiel ${"{"}name{"}"}, 18 oder 'yes'.
operator-missing = Zwischen „{ $before }“ und „{ $after }“ fehlt etwas. Schreiben Sie einen Operator, zum Beispiel „and“, „or“ oder „=“.
operator-or-comma-missing = Zwischen „{ $before }“ und „{ $after }“ fehlt etwas. Schreiben Sie einen Operator, zum Beispiel „and“, „or“ oder „=“, oder ein Komma zwischen zwei Argumenten von { $function }().
stray-comma = Ein Komma trennt nur die Argumente einer Funktion, wie in max(1, 2). Entfernen Sie es, oder schreiben Sie die Funktion.
function-unknown = Es gibt keine Funktion { $function }(). Siehe die Liste der Funktionen in der Dokumentation.
function-misspelt = Es gibt keine Funktion { $function }(). Meinten Sie { $near }()?
function-unsupported = Miteinander kennt { $function }() nicht. { $hint }
argument-count = { $function }() erwartet { $expected }; angegeben: { $count }. Schreiben Sie { $usage }.
arguments-even = eine gerade Zahl von Argumenten, mindestens { $least }
arguments-odd = eine ungerade Zahl von Argumenten, mindestens { $least }
arguments-at-least = 
    { $least ->
        [one] mindestens { $least } Argument
       *[other] mindestens { $least } Argumente
    }
arguments-none = keine Argumente
arguments-exactly = 
    { $least ->
        [one] { $least } Argument
       *[other] { $least } Argumente
    }
arguments-at-most = 
    { $most ->
        [one] höchstens { $most } Argument
       *[other] höchstens { $most } Argumente
    }
arguments-between = { $least } bis { $most } Argumente
argument-kind = { $function }() kann „{ $found }“ dort nicht verwenden. Schreiben Sie { $usage }.
pattern-endless = Der reguläre Ausdruck „{ $found }“ könnte bei manchen Antworten Stunden brauchen. { $why }
pattern-back-reference = Er hat einen Rückverweis wie \1 neben mehreren Wiederholungen. Entfernen Sie den Rückverweis, oder alle Wiederholungen bis auf eine.
pattern-atomic = Er hat eine Wiederholung wie a++ oder eine Gruppe wie (?>a|b) in oder neben anderen Wiederholungen. Schreiben Sie a+ und (?:a|b).
pattern-looks = Er blickt voraus und zurück, neben mehreren Wiederholungen. Blicken Sie nur voraus oder nur zurück; oder schreiben Sie zwei reguläre Ausdrücke: regex(., '…') and not(regex(., '…')).
pattern-counts = Seine Anzahlen vervielfachen sich, wie {"{"}1,1000{"}"} um {"{"}1,1000{"}"}. Schreiben Sie + oder * statt einer davon.
pattern-bad = „{ $found }“ ist kein regulärer Ausdruck: { $detail }. Berichtigen Sie ihn.
format-bad = { $function }() kennt „{ $found }“ nicht: { $detail }. Ein Prozentzeichen selbst schreibt man %%.
pattern-part-long = Er hat { $length } Zeichen, erlaubt sind { $most }
pattern-unmatched = Zu einer „)“ fehlt die „(“
pattern-no-group = Es gibt keine Gruppe { $group }
pattern-group-later = Vor dem Rückverweis gibt es keine Gruppe { $group }
pattern-counts-reversed = In {"{"}{"}"} steht die größere Zahl vorn
pattern-nothing-repeated = Vor dem Zeichen für Wiederholung steht nichts
pattern-groups-deep = Mehr als { $most } Gruppen stecken ineinander
pattern-group-bad = So beginnt keine Gruppe
pattern-flag = Der Schalter { $flag } wird nicht unterstützt
pattern-group-open = Eine „(“ wird nicht geschlossen
pattern-classes-many = Mehr als { $most } Zeichenklassen müssten umgerechnet werden
pattern-property = Die Eigenschaft { $name } gibt es nicht
pattern-classes-deep = Mehr als { $most } Klassen stecken ineinander
pattern-class-open = Eine „[“ wird nicht geschlossen
pattern-range-reversed = In einer Klasse steht das spätere Zeichen vorn, wie in [z-a]
pattern-backslash = Am Ende steht ein „\“
pattern-instead = { $found } wird nicht unterstützt, schreiben Sie { $instead }
pattern-code = Diesen Unicode-Wert gibt es nicht
formats-known = Bekannt sind { $known }
