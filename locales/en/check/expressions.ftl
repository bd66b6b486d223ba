### state: source
### What is wrong with an expression.

expression-unreadable = The "{ $key }" of "{ $name }" cannot be read. { $reason }
at-character = At character { $position }: { $reason }
expression-empty = There is no expression. Write one, or leave the cell empty.
expression-too-long = The expression has { $found } characters, and { $limit } are allowed. Divide it into calculations and refer to them with ${"{"}name{"}"}.
expression-too-deep = more than { $limit } operations are nested or chained. Divide the expression into calculations and refer to them with ${"{"}name{"}"}.
unexpected-character = the character "{ $found }" has no meaning in an expression. Remove it; if it belongs to a text, put the text in quotes: 'like this'.
foreign-digits = "{ $found }" is not read as a number. Write it with the digits 0 to 9.
write-instead = instead of "{ $found }", write { $write }.
either = { $first } or { $second }
typographic-quote = the quotation mark { $found } was set by a word processor or phone and does not mark a text. Write the straight one: { $write }
unclosed-text = the text that begins here does not end. Write { $quote } after it.
quote-in-text = the { $quote } before this point ends the text. If the text itself contains { $quote }, put it in { $quotes }.
reference-in-text = "{ $found }" is inside quotes, so it is text and not an answer. Join them: concat('text ', { $found }).
unclosed-reference = "{ $found }" has no closing brace. Write { $write }.
no-name-in-braces = there is no name between the braces. Write the name of a question there.
bad-name-in-braces = "{ $found }" is not the name of a question: a name has only letters, digits, "_", "-" and ".", and begins with a letter or "_". Write ${"{"}name{"}"}, with anything else outside of the braces.
bare-reference = "{ $found }" is not how a question is named. Write { $write }.
no-nodes = "{ $found }" is a value: only questions, groups, repeats and rows can be followed by "/" or "[". Divide with "div".
unknown-axis = "{ $found }" is no axis of XPath. Write a name, or one of: { $axes }
unclosed-parenthesis = the parenthesis that opens here is not closed. Write ")" where it should end.
unclosed-arguments = the parenthesis that opens the arguments of { $function }() is not closed. Write ")" after its last argument.
unopened-parenthesis = this ")" closes no parenthesis. Remove it, or write the "(" it belongs to.
unclosed-bracket = the bracket that opens here is not closed. Write "]" after the condition.
unopened-bracket = this "]" closes no bracket. Remove it, or write the "[" it belongs to.
value-missing-before = a value is missing before "{ $before }". Write one there, for example ${"{"}name{"}"}, 18 or 'yes'.
value-missing-at-end = the expression ends after "{ $after }", and a value is missing. Write one there, for example ${"{"}name{"}"}, 18 or 'yes'.
value-missing-between = a value is missing between "{ $after }" and "{ $before }". Write one there, for example ${"{"}name{"}"}, 18 or 'yes'.
operator-missing = between "{ $before }" and "{ $after }" something is missing. Write an operator, for example "and", "or" or "=".
operator-or-comma-missing = between "{ $before }" and "{ $after }" something is missing. Write an operator, for example "and", "or" or "=", or a comma between two arguments of { $function }().
stray-comma = a comma only separates the arguments of a function, as in max(1, 2). Remove it, or write the function.
function-unknown = there is no function { $function }(). See the list of functions in the documentation.
function-misspelt = there is no function { $function }(). Did you mean { $near }()?
function-unsupported = Miteinander does not support { $function }(). { $hint }
argument-count = 
    { $count ->
        [one] { $function }() takes { $expected }, but { $count } is given. Write { $usage }.
       *[other] { $function }() takes { $expected }, but { $count } are given. Write { $usage }.
    }
arguments-even = an even number of arguments, at least { $least }
arguments-odd = an odd number of arguments, at least { $least }
arguments-at-least = 
    { $least ->
        [one] at least { $least } argument
       *[other] at least { $least } arguments
    }
arguments-none = no arguments
arguments-exactly = 
    { $least ->
        [one] { $least } argument
       *[other] { $least } arguments
    }
arguments-at-most = 
    { $most ->
        [one] at most { $most } argument
       *[other] at most { $most } arguments
    }
arguments-between = { $least } or { $most } arguments
argument-kind = { $function }() cannot use "{ $found }" there. Write { $usage }.
pattern-endless = the regular expression "{ $found }" could take hours on some answers. { $why }
pattern-back-reference = It has a back reference, such as \1, beside several repetitions. Remove the back reference, or all repetitions but one.
pattern-atomic = It has a repetition such as a++, or a group such as (?>a|b), inside or beside other repetitions. Write a+ and (?:a|b).
pattern-looks = It looks ahead and behind, beside several repetitions. Only look ahead, or only behind; or write two regular expressions: regex(., '…') and not(regex(., '…')).
pattern-counts = Its counts multiply, such as {"{"}1,1000{"}"} around {"{"}1,1000{"}"}. Write + or * instead of one of them.
pattern-bad = "{ $found }" is not a regular expression: { $detail }. Mend it.
format-bad = { $function }() does not know "{ $found }": { $detail }. A percent sign itself is written %%.
pattern-part-long = it has { $length } characters, and { $most } are allowed
pattern-unmatched = Unmatched )
pattern-no-group = There is no group { $group }
pattern-group-later = There is no group { $group } before its back reference
pattern-counts-reversed = numbers out of order in {"{"}{"}"} quantifier
pattern-nothing-repeated = Nothing to repeat
pattern-groups-deep = more than { $most } groups inside one another
pattern-group-bad = Invalid group
pattern-flag = the flag { $flag } is not supported
pattern-group-open = Unterminated group
pattern-classes-many = more than { $most } character classes that have to be converted to ranges
pattern-property = Invalid property name { $name }
pattern-classes-deep = more than { $most } classes inside one another
pattern-class-open = Unterminated character class
pattern-range-reversed = Range out of order in character class
pattern-backslash = \ at end of pattern
pattern-instead = { $found } is not supported, write { $instead }
pattern-code = Invalid Unicode escape
formats-known = known are { $known }
