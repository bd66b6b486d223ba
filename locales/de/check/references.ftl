### state: source
### Was nicht stimmt, wenn Ausdrücke auf Fragen, Wiederholungen und Daten verweisen.

could-be-exclusive = Die Bedingung für die Antwort von „{ $name }“ (constraint) erlaubt { $choices } nur allein.
    .cure = Schreiben Sie im Blatt „choices“ in die Spalte „exclusive“: yes. Dann hebt ein Antippen die anderen auf, und niemand wird ermahnt.
too-many-instances = Die Wiederholung „{ $name }“ wird { $count }-mal gefragt, höchstens sind { $most }-mal möglich.
    .cure = Schreiben Sie eine kleinere Zahl.
unlimited-count = Nichts begrenzt die Zahl der Durchgänge von „{ $name }“ auf { $most }: Mehr werden nicht gefragt.
    .cure = Geben Sie der Frage, von der sie abhängt, eine Bedingung (constraint): . <= 20
path-elsewhere = Der Pfad { $found } führt zu nichts. Gelesen wird er als { $reference }.
    .cure = Schreiben Sie { $reference }.
path-always-empty = Der Pfad { $found } führt zu nichts: Er ist immer leer.
function-always-empty = { $function }() ist immer leer. { $why }
bare-name = „{ $key }“ von „{ $name }“ ist nicht lesbar. „{ $word }“ ist der Name einer Frage, aber ohne ${"{"}…{"}"} ist es immer leer.
    .cure = Schreiben Sie { $reference }.
word-always-empty = „{ $word }“ ist weder ein Text noch eine Frage: Es ist immer leer und gleicht nichts.
cure-write-value = Schreiben Sie { $value }.
cure-text-or-question = Wenn das Wort selbst gemeint ist, schreiben Sie '{ $word }'; wenn es eine Frage ist, { $reference }.
table-lacks-column = „{ $table }“ hat keine Spalte „{ $column }“: Das ist immer leer.
choices-lack-column = Die Auswahlen von „{ $list }“ haben keine Spalte „{ $column }“: Sie ist bei allen leer.
data-file-lacks-column = Die Datei „{ $file }“ hat keine Spalte „{ $column }“: Darin wird nichts gefunden.
cure-columns = Spalten: { $columns }.
cure-column-of-choices = Geben Sie jeder Auswahl eine: {"{"}name: { $name }, { $column }: …{"}"}
circle = Diese hängen im Kreis voneinander ab: { $way }.
    .cure = Lassen Sie eine davon von etwas anderem abhängen.
no-way-out = Diese Fragen müssen beantwortet werden, und niemand kann die Antwort ablehnen: { $names }.
    .cure = Erwägen Sie „sensitive“ (keine Angabe), „dont_know“, oder lassen Sie „required“ weg (überspringen).
not-in-repeat = „{ $name }“ ist nicht in der Wiederholung „{ $repeat }“.
cure-in-repeat = Die Frage ist in „{ $repeat }“: Schreiben Sie { $reference }.
cure-asked-once = Sie wird nur einmal gefragt: Schreiben Sie nur { $reference }.
useless-position = position(..) zählt die Durchgänge einer Wiederholung, und „{ $name }“ ist in keiner: Es ist immer 1.
    .cure = Verwenden Sie es in einer Frage einer Wiederholung.
not-a-repeat = „{ $name }“ ist keine Wiederholung, aber indexed-repeat() braucht eine als zweites Argument.
cure-say-which = Geben Sie mit einem Pfad an, welche gemeint ist: { $reference } allein geht nur, wo es einen Namen einmal gibt.
refers-inside = „{ $key }“ von „{ $group }“ ({ $type }) verweist auf „{ $name }“, und das ist darin enthalten.
    .cure = Holen Sie „{ $name }“ dort heraus ({ $type }), und setzen Sie die Frage davor.
misplaced-self = „.“ ist die Antwort, die gerade gegeben wird; nur „constraint“ kann sie beurteilen. In „{ $key }“ ist sie leer.
    .cure = Nennen Sie die Frage, die Sie meinen: ${"{"}name{"}"}
cure-all-or-first = Nehmen Sie alle: { $all }, oder die erste: { $first }.
