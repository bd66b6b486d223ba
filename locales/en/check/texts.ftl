### state: source
### What is wrong with Fluent, and with what texts insert.

fluent-unreadable = This is not valid Fluent. { $reason }
fluent-line = Every line is either "name = text", or indented when it goes on.
fluent-brace-open = A "{"{"}" is not closed by "{"}"}". For a brace as a text write {"{"}"{"{"}"{"}"}.
fluent-variant-line = A variant begins on a line of its own, and so does the closing "{"}"}".
fluent-name = A message begins with a letter (a-z) in the first column: name = text.
fluent-no-text = Its text is missing: name = text.
fluent-no-value = A text is missing after "=".
fluent-no-default = One variant must be the default, marked with *: *[other] …
fluent-two-defaults = Only one variant can be the default, marked with *.
fluent-no-variants = After "->" the variants are missing: *[other] …
fluent-no-key = A variant needs a key: [one] …
fluent-quote-open = A quotation mark is not closed.
fluent-brace-alone = A "{"}"}" is without its "{"{"}". For a brace as a text write {"{"}"{"}"}"{"}"}.
fluent-no-variable = After "{"{"}" a variable is expected: {"{"} $name {"}"}.
fluent-function-name = The name of a function is in capital letters: NUMBER($name).
fluent-selector = Variants are chosen by a variable: {"{"} $name -> …
fluent-escape = After "\" in a text in quotes only " and \ may follow.
fluent-expected = Here "{ $character }" is missing.
fluent-otherwise = It cannot be read: see https://projectfluent.org/fluent/guide.
near-reference = People read { $found } as it is: the answer to "{ $name }" is written ${"{"}{ $name }{"}"}.
    .cure = Write ${"{"}{ $name }{"}"}.
no-function-in-texts = There is no function { $name }() here.
cure-dates-formatted = Dates come formatted: write {"{"} $name {"}"} alone.
cure-known-function = Known: NUMBER().
selects-on-label = { $written } is the choice's label, not its name: [{ $choice }] never matches.
    .cure = Ask two questions, or show two notes, with "relevant" instead.
