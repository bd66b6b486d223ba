### state: source
### What is wrong with files, folders and YAML.

file-not-utf-8 = This file is not encoded as UTF-8.
    .cure = Save it again, and choose the encoding UTF-8.
file-too-large = This file is too large: it has { $megabytes } MB.
    .cure = At most { $most } MB are read. Split it, or put long lists of choices into CSV files.
file-unreadable = This file cannot be read: { $reason }.
file-too-hard = This file cannot be read: { $reason }.
    .cure = Make it simpler, or split it. If it is sound, this is a mistake of the program: please report it.
file-nested-too-deeply = it is nested too deeply
file-does-not-exist = it does not exist
file-not-permitted = permission denied
file-is-no-folder = it is not a folder
file-is-folder = it is a folder
folder-unreadable = This folder cannot be read: { $reason }.
    .cure = Create it, or set FLOWS_DIR to the folder with your questionnaires.
folder-without-questionnaire = There is no questionnaire in this folder.
    .cure = Put a questionnaire into it (<form_id>.yaml or .xlsx), or set FLOWS_DIR to the folder that has them.
yaml-invalid = This is not valid YAML: { $reason }
yaml-too-deep = This is nested more than { $most } levels deep.
yaml-alias = References to other parts of the file (*name) are not understood.
    .cure = Write it out here.
yaml-key = The part before a colon must be a single word here.
yaml-tab = there is a tab at the beginning of a line.
cure-indent-with-spaces = Indent with spaces instead.
yaml-several = one file is one questionnaire.
cure-remove-line = Remove the line "---".
yaml-unclosed = a "{ $open }" is not closed.
cure-close-before = Write "{ $close }" before this place.
cure-quote-expression = Put the expression in quotes: "${"{"}age{"}"} >= 18".
cure-something-missing = A quotation mark, bracket or comma is missing.
cure-indentation = Check the indentation. A text with ": " or " #" in it, or with a sign at its beginning, needs quotes.
yaml-key-twice = The key "{ $key }" is here twice; the first one is in line { $row }.
    .cure = Remove one of the two.
cure-known-keys = Known keys: { $keys }.
value-true-or-false = true or false
value-whole-number = a whole number
value-number = a number, written like 1.5
yaml-empty = This file is empty.
    .cure = Copy a questionnaire from flows/ and change it.
yaml-texts-unused = These texts are not used: "{ $language }" is not among the languages of { $file }.
    .cure = Add "{ $language }" to the languages, or remove this file.
yaml-key-missing = The key "{ $key }" is missing.
form-id-not-file-name = The form_id is "{ $form }", but the file's name says "{ $file }".
    .cure = Write: form_id: { $file }, or rename the file.
