### state: source
### What is wrong with how expressions refer to questions, repeats and data.

could-be-exclusive = The constraint of "{ $name }" lets { $choices } stand only alone.
    .cure = Write yes into the column "exclusive" of the sheet choices: then one tap clears the others, and nobody is told off.
too-many-instances = The repeat "{ $name }" is asked { $count } times, but { $most } times are the most.
    .cure = Write a smaller number.
unlimited-count = Nothing keeps the number of instances of "{ $name }" below { $most }: no more are asked.
    .cure = Give the question that it depends on a constraint: . <= 20
path-elsewhere = The path { $found } leads to nothing. It is read as { $reference }.
    .cure = Write { $reference }.
path-always-empty = The path { $found } leads to nothing: it is always empty.
function-always-empty = { $function }() is always empty. { $why }
bare-name = The "{ $key }" of "{ $name }" cannot be read. "{ $word }" is the name of a question, but without ${"{"}…{"}"} it is always empty.
    .cure = Write { $reference }.
word-always-empty = "{ $word }" is neither a text nor a question: it is always empty, and equals nothing.
cure-write-value = Write { $value }.
cure-text-or-question = If the word itself is meant, write '{ $word }'; if it is a question, write { $reference }.
table-lacks-column = "{ $table }" has no column "{ $column }": it is always empty.
choices-lack-column = The choices of "{ $list }" have no column "{ $column }": it is empty for all of them.
data-file-lacks-column = The data file "{ $file }" has no column "{ $column }": nothing is found in it.
cure-columns = Columns: { $columns }.
cure-column-of-choices = Give each choice one: {"{"}name: { $name }, { $column }: …{"}"}
circle = These depend on each other in a circle: { $way }.
    .cure = Let one of them depend on something else.
no-way-out = These must be answered, and cannot be declined: { $names }.
    .cure = Consider "sensitive" (prefer not to say), "dont_know", or leaving out "required" (skip).
not-in-repeat = "{ $name }" is not in the repeat "{ $repeat }".
cure-in-repeat = It is in "{ $repeat }": write { $reference }.
cure-asked-once = It is asked only once: write { $reference } alone.
useless-position = position(..) counts the instances of a repeat, and "{ $name }" is in none: it is always 1.
    .cure = Use it in a question of a repeat.
not-a-repeat = "{ $name }" is not a repeat, but indexed-repeat() needs one as its second argument.
cure-say-which = Say which one, by a path: { $reference } alone works only where a name occurs once.
refers-inside = The "{ $key }" of the { $type } "{ $group }" refers to "{ $name }", which is in the { $type }.
    .cure = Move "{ $name }" out of the { $type }, before it.
misplaced-self = "." is the answer being given, which only a constraint can judge; in a "{ $key }" it is empty.
    .cure = Name the question that you mean: ${"{"}name{"}"}
cure-all-or-first = Take all of them: { $all }, or the first: { $first }.
