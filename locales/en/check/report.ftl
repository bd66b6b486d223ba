### state: source
### What `miteinander check` and the simulator's page say around the problems they find.

both = { $first } { $second }
found = Found: { $found }
did-you-mean = Did you mean "{ $name }"?
list-separator = { ", " }
list-goes-on = { $names } and { $count } more
place-row = row { $row }
place-rows = rows { $rows }
place-lines = lines { $lines }
severity-error = error
severity-warning = warning
severity-note = note

report-notes = Passed over
report-times =
    { $count ->
        [one] once
       *[other] { $count } times
    }
report-and-more =
    { $count ->
        [one] and { $count } more of this kind
       *[other] and { $count } more of this kind
    }
report-unfold = --all shows everything in full.
report-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
report-ready = { $form }: ready, { $questions } in { $languages }
report-gaps =
    { $count ->
        [one] { $language }: { $count } text missing
       *[other] { $language }: { $count } texts missing
    }
report-consent = What people read before they agree ({ $language }):
report-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
report-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
report-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
cure-write-example = Write for example: { $text }
report-length = 
    { $minutes ->
        [one] Half of the people are asked at most { $questions } questions, in about { $minutes } minute
       *[other] Half of the people are asked at most { $questions } questions, in about { $minutes } minutes
    }
