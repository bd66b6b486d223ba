### state: source
### What is wrong in the data files beside a questionnaire.

data-file-too-large = This file is too large: at most { $most } MB are read.
    .cure = Remove the rows and columns that the questionnaire does not need.
data-file-too-long = This file has { $count } rows; at most { $most } are read.
    .cure = Remove the rows that the questionnaire does not need.
data-file-without-rows = This file has no rows.
    .cure = Write one for each choice or value.
data-file-not-utf-8 = This file is not encoded as UTF-8.
    .cure = Save it again, and choose "CSV UTF-8" or the encoding UTF-8.
quotation-never-closed = A quotation mark is opened here and never closed.
    .cure = Close it; a quotation mark within a cell is written twice: "".
data-file-empty = This file is empty.
    .cure = Write the names of the columns into its first line, and the rows below.
data-column-twice = The column "{ $column }" is here twice.
    .cure = Rename or remove one of them.
data-row-too-long = This row has more cells than there are columns ({ $columns }).
    .cure = Put a text that holds the separator into quotation marks.
not-geojson = This file is not GeoJSON with a "FeatureCollection".
    .cure = Save it again, or save it as CSV.
not-plain-xml = This file is not valid XML, or declares entities of its own.
    .cure = Save it again, or save it as CSV.
put-file-beside = Put it beside { $flow }, or into a folder "{ $folder }" there.
file-missing = There is no file "{ $file }".
choices-file-kind = Choices are read from files in CSV, XML or GeoJSON, and "{ $file }" is none.
    .cure = Save it as CSV, with the columns name and label: a row for each choice.
choices-missing = There are no choices in it.
    .cure = Write a row for each of them.
choices-column-cure = Add it, or name another in the column "parameters": { $parameter }=… Columns: { $columns }.
choices-column-missing = There is no column "{ $column }" in it.
choices-label-missing = There is no column "{ $column }" in it: names are shown instead.
label-language-unknown = "{ $language }" is not a known language.
    .cure = Write its code (such as de, ar, prs) in brackets: { $column } (code)
