### state: machine-made, not yet reviewed by a speaker
### Що `miteinander check` і сторінка симулятора пишуть навколо знайдених проблем.

both = { $first } { $second }
found = Знайдено: { $found }
did-you-mean = Можливо, малося на увазі «{ $name }»?
list-separator = { ", " }
list-goes-on = { $names } та ще { $count }
place-row = рядок { $row }
place-rows = рядки { $rows }
place-lines = рядки { $lines }
severity-error = помилка
severity-warning = попередження
severity-note = примітка

report-notes = Пропущено
report-times =
    { $count ->
        [one] { $count } раз
        [few] { $count } рази
        [many] { $count } разів
       *[other] { $count } разу
    }
report-and-more =
    { $count ->
        [one] та ще { $count } випадок такого роду
        [few] та ще { $count } випадки такого роду
        [many] та ще { $count } випадків такого роду
       *[other] та ще { $count } випадку такого роду
    }
report-unfold = --all показує все повністю.
report-questions =
    { $count ->
        [one] { $count } запитання
        [few] { $count } запитання
        [many] { $count } запитань
       *[other] { $count } запитання
    }
report-ready = { $form }: готово, { $questions }, мови: { $languages }
report-gaps =
    { $count ->
        [one] { $language }: бракує { $count } тексту
        [few] { $language }: бракує { $count } текстів
        [many] { $language }: бракує { $count } текстів
       *[other] { $language }: бракує { $count } тексту
    }
report-consent = Що люди читають, перш ніж погодитися ({ $language }):
report-files =
    { $count ->
        [one] { $count } файл
        [few] { $count } файли
        [many] { $count } файлів
       *[other] { $count } файлу
    }
report-errors =
    { $count ->
        [one] { $count } помилка
        [few] { $count } помилки
        [many] { $count } помилок
       *[other] { $count } помилки
    }
report-warnings =
    { $count ->
        [one] { $count } попередження
        [few] { $count } попередження
        [many] { $count } попереджень
       *[other] { $count } попередження
    }
cure-write-example = Напишіть, наприклад: { $text }
report-length = Половина людей отримає щонайбільше запитань: { $questions }; приблизний час у хвилинах: { $minutes }
