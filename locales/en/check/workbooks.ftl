### state: source
### What is wrong in a workbook, sheet by sheet.

choice-without-list = This choice does not say which list it is in: it is left out.
choice-without-name = This choice has no name.
    .cure = Write a short one without blanks: it is what the results are counted by.
settings-row-ignored = The settings are in one row below the headers: this row is ignored.
    .cure = Move what matters to row { $row }.
public-key-unused = Answers are not encrypted with this key: they are stored like those of other questionnaires.
    .cure = docs/who-could-link-what.md tells who can read them.
settings-ignored = These settings have no effect in a chat and are ignored: { $settings }.
words-ignored = These in "{ $column }" have no effect in a chat and are ignored: { $words }.
guidance-ignored = Hints for interviewers have no effect in a chat and are ignored.
left-out-time = 
    { $count ->
        [one] { $words } is left out: with the time of day a response could be matched with the chat.
       *[other] { $words } are left out: with the time of day a response could be matched with the chat.
    }
left-out-device = 
    { $count ->
        [one] { $words } is left out: it tells the person apart from others.
       *[other] { $words } are left out: it tells the person apart from others.
    }
left-out-audit = 
    { $count ->
        [one] { $words } is left out: it records how each single person answers.
       *[other] { $words } are left out: it records how each single person answers.
    }
left-out-unasked-place = 
    { $count ->
        [one] { $words } is left out: it records where the person is, unasked.
       *[other] { $words } are left out: it records where the person is, unasked.
    }
left-out-unasked-recording = 
    { $count ->
        [one] { $words } is left out: nobody is recorded unasked.
       *[other] { $words } are left out: nobody is recorded unasked.
    }
drawing-is-photo = Nobody can draw in a chat: for { $words } a photo is asked for.
    .cure = Tell people in the hint what to send: a photo of what they drew or signed on paper.
program-not-called = A chat does not call other programs ({ $words }): the person answers instead.
read-only-is-fixed = Whether a question can be answered cannot depend on something: these are always asked.
    .cure = If that matters, write two questions, each with a "relevant".
save-to-unused = No entities are made or changed: "save_to" is passed over.
entities-unused = No entities are made or changed: the sheet "{ $sheet }" is passed over.
core-misplaced = "core" means something at a group at the top that has a label.
    .cure = Write it at the part of the interview that this row belongs to.
group-with-count = A group has no "repeat_count": it is asked once.
    .cure = Write the type begin_repeat, or remove the repeat_count.
not-a-table = This cannot be shown as one table and is asked question by question: { $why }
table-untitled = it has no label to be its title.
table-row-types = only questions of type "select_one" can be its rows.
table-row-lists = all its rows must be questions of type "select_one" with the same list.
end-without-beginning = This ends a { $what }, but none has begun.
    .cure = Remove it, or add its beginning.
end-of-another = This ends a { $what }, but the last one to begin, in row { $row }, is a { $begun }.
    .cure = Write: end_{ $begun }
never-ended = This { $what } is never ended.
    .cure = Add a row of type "end_{ $what }" behind its last question.
range-number = The "{ $key }" of a range must be a number.
    .cure = Write for example: start=0 end=10 step=1
trigger-names = "trigger" must name questions, and nothing else.
    .cure = Write for example: ${"{"}age{"}"}, or ${"{"}age{"}"}, ${"{"}children{"}"}
last-saved-default = What somebody answered the last time is not kept here.
    .cure = Remove it, or write the value itself.
screen-out-misplaced = A question of type "{ $type }" cannot end the interview.
    .cure = Write screen_out at a note, which says why and thanks.
no-precision = A question of type "{ $type }" has no "precision".
    .cure = Remove it.
core-at-question = Only a group can be the core.
    .cure = Write it at the group that holds this question.
date-cell = This cell holds a date: Excel makes one of "1-5" and the like.
    .cure = If it is meant as a text, format the cell as text and write it again.
begin-and-end = A { $type } begins with a row of type "begin_{ $type }" and ends with one of type "end_{ $type }".
    .cure = Write: begin_{ $type }
row-without-type = This row has no type.
    .cure = Write for example: text
row-without-name = This row has no name.
    .cure = Write a short one without blanks: it is what the results are called.
row-ignored = This row has neither a type, nor a name, nor a label: it is ignored.
bad-value = "{ $key }" must be { $expected }.
yes-or-no = yes or no
column-read-as = There is no column "{ $column }": it is read as "{ $meant }".
    .cure = Write: { $meant }
column-twice = The column "{ $column }" is here twice.
    .cure = Remove one of them.
formula-error = The formula in this cell gives an error.
    .cure = Correct the formula.
formula-without-value = This cell holds a formula, and the program that saved the workbook left its value out.
    .cure = Open the workbook in Excel or LibreOffice, and save it there; or write the text itself.
no-survey-sheet = There is no sheet "survey".
    .cure = The questions must be in a sheet "survey". Sheets here: { $sheets }.
sheet-read-as = There is no sheet "{ $sheet }": "{ $found }" is read as this.
    .cure = Rename the sheet "{ $found }" to "{ $sheet }".
sheet-misspelt = There is no sheet "{ $sheet }".
    .cure = Rename the sheet "{ $found }" to "{ $sheet }".
no-column = The sheet "{ $sheet }" has no column "{ $column }".
    .cure = The headers are in its first row; add this one.
label-without-language = The language of the column "label" is not given.
    .cure = Write label::Deutsch (de), or add default_language to the sheet settings.
header-language = "{ $detail }" is not a known language. It is offered by this name; the bot's own words come in another language.
    .cure = Write its code (such as de, ar, prs) in brackets: { $column }::{ $language } (code)
columns-of-one-language = The columns "{ $other }" and "{ $column }" are in one language, "{ $language }".
    .cure = Remove one of them.
default-language-unknown = The default_language "{ $language }" is not a known language.
    .cure = Write its code: de, en, ar, uk, …
column-without-labels = No label is written in "{ $language }": this column is ignored.
    .cure = Write labels in that language, or remove the column.
bad-key = A key is the name of a message, or of one of its texts.
    .cure = Write for example: child.another
text-elsewhere = This text is in another sheet, in row { $row }: this one is ignored.
fluent-invalid = The text after "#fluent" is not valid Fluent.
    .cure = See https://projectfluent.org/fluent/guide; or write the text without plural forms.
reference-broken = A reference is written ${"{"}name{"}"}; this is not one.
pictures-in-text = A text in a chat cannot contain pictures and tables: only their words are shown.
    .cure = Say it in words, here and in other texts.
refers-to-left-out = { $found } is left out, as its type is "{ $type }" (row { $row }): it is always empty.
cure-write = Write: { $text }
cure-add-column = Add a column "{ $column }" to the sheet "{ $sheet }".
cure-fill-in = Fill in this cell.
cure-choice-rows = Add rows with this list_name, each with a name and a label.
cure-question-rows = Add rows with a type, a name and a label.
word-in-rows = { $word } ({ $count } rows)
map-object-is-place = Objects of a map cannot be chosen in a chat ({ $words }): a place is asked for.
search-file-unknown = Which file "search()" takes choices from must be known beforehand.
    .cure = Write its name in quotation marks: search('towns'). Or the name of a question with choices that have the names of the files.
search-files-missing = "{ $name }" names the file that "search()" takes choices from. These are missing: { $files }. After such an answer there is nothing to choose.
search-unreadable = This "search()" cannot be read.
    .cure = Write for example: search('towns', 'matches', 'district', ${ "{" }district{ "}" })
search-without-columns = The list "{ $list }" does not say in which columns of the file the choices are.
    .cure = Add a row to it: the names of the columns under "name" and "label".
external-list-missing = There is no list "{ $list }" in the sheet "{ $sheet }".
    .cure = Add rows with this list_name to it.
kobo-list-missing = A row "{ $type }" names its list in the column "{ $column }".
    .cure = Write the name of a list there.
loop-without-list = This loop names no list.
    .cure = Write for example: begin loop over tools
loop-list-unknown = There is no choice list "{ $list }" for this loop.
    .cure = Add rows with this list_name to the sheet "choices".
rows-behind-gap = From this row on nothing is read, as in other programs: more than { $rows } rows before it are empty.
    .cure = Remove the empty rows if what follows belongs to the questionnaire.
other-form-id = This form_id cannot be part of a link: in links and exports the form is called "{ $form }".
    .cure = Write the form_id that you want: letters (a-z, A-Z), digits, "_" and "-".
column-by-two-names = The columns "{ $other }" and "{ $column }" mean the same: in each row, the first that is filled in counts.
    .cure = Remove one of them.
