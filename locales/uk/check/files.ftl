### state: machine-made, not yet reviewed by a speaker
### Що не так із файлами, теками та YAML.

file-not-utf-8 = Цей файл не в кодуванні UTF-8.
    .cure = Збережіть його ще раз і виберіть кодування UTF-8.
file-too-large = Цей файл завеликий: у ньому { $megabytes } МБ.
    .cure = Читається щонайбільше { $most } МБ. Розділіть його або перенесіть довгі списки варіантів у файли CSV.
file-unreadable = Цей файл неможливо прочитати: { $reason }.
file-too-hard = Цей файл неможливо прочитати: { $reason }.
    .cure = Спростіть або розділіть його. Якщо він справний, це помилка програми: будь ласка, повідомте про неї.
file-nested-too-deeply = у ньому забагато рівнів вкладення
file-does-not-exist = не існує
file-not-permitted = немає дозволу
file-is-no-folder = це не тека
file-is-folder = це тека
folder-unreadable = Цю теку неможливо прочитати: { $reason }.
    .cure = Створіть її або вкажіть у FLOWS_DIR теку з Вашими анкетами.
folder-without-questionnaire = У цій теці немає анкети.
    .cure = Покладіть у неї анкету (<form_id>.yaml або .xlsx) або вкажіть у FLOWS_DIR теку, де вони є.
yaml-invalid = Це не правильний YAML: { $reason }
yaml-too-deep = Тут більше рівнів вкладення, ніж { $most }.
yaml-alias = Посилання на інші частини файлу (*name) не підтримуються.
    .cure = Напишіть це тут повністю.
yaml-key = Перед двокрапкою тут має бути одне слово.
yaml-tab = на початку рядка стоїть табуляція.
cure-indent-with-spaces = Натомість робіть відступ пробілами.
yaml-several = один файл — це одна анкета.
cure-remove-line = Приберіть рядок «---».
yaml-unclosed = «{ $open }» не закрито.
cure-close-before = Напишіть «{ $close }» перед цим місцем.
cure-quote-expression = Візьміть вираз у лапки: "${"{"}age{"}"} >= 18".
cure-something-missing = Бракує лапки, дужки або коми.
cure-indentation = Перевірте відступи. Текст, у якому є «: » або « #» або який починається зі знака, потребує лапок.
yaml-key-twice = Ключ «{ $key }» тут двічі; перший — у рядку { $row }.
    .cure = Приберіть один із двох.
cure-known-keys = Відомі ключі: { $keys }.
value-true-or-false = true або false
value-whole-number = ціле число
value-number = число, записане як 1.5
yaml-empty = Цей файл порожній.
    .cure = Скопіюйте анкету з flows/ і змініть її.
yaml-texts-unused = Ці тексти не використовуються: «{ $language }» немає серед мов { $file }.
    .cure = Додайте «{ $language }» до мов або приберіть цей файл.
yaml-key-missing = Бракує ключа «{ $key }».
form-id-not-file-name = form_id — «{ $form }», але файл називається «{ $file }».
    .cure = Напишіть: form_id: { $file } або перейменуйте файл.
