### state: source
### What is wrong with a workbook of translations.

sheet-text-gone = There is no text "{ $key }" any more.
    .cure = Export again, or remove the row.
sheet-key-twice = This key is in row { $row }, too.
    .cure = Export again, or remove the row.
sheet-cell-faulty = This cell holds a formula or an error instead of a text.
    .cure = Write the text itself.
sheet-state-unknown = There is no state "{ $state }".
    .cure = States: { $states }.
sheet-cell-empty = The text is left as it is: an empty cell removes nothing.
sheet-no-fluent = The text after "{ $mark }" is not Fluent.
    .cure = Compare it with the source: brackets, braces and the * before [other] must be there.
sheet-variables-differ = This text { $differences }.
    .cure = Insert the same as the source, each name as it is written there.
sheet-much-longer = This text is much longer than its source: is it the right row?
sheet-much-shorter = This text is much shorter than its source: is it the right row?
sheet-direction-marks = There are invisible marks in this text that set the direction of writing.
    .cure = They were probably copied along: remove them.
sheet-language-unknown = "{ $language }" is not a known language.
    .cure = Write its code in brackets: Français (fr); or remove the column.
interface-gaps = The bot's own words have to be whole in a language; in "{ $language }" { $count } are missing: { $names }.
    .cure = Fill them in.
