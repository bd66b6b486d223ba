### state: machine-made, not yet reviewed by a speaker
### Що не так у файлах даних поруч з анкетою.

data-file-too-large = Цей файл завеликий: читається щонайбільше { $most } МБ.
    .cure = Видаліть рядки і стовпці, які анкеті не потрібні.
data-file-too-long = У цьому файлі рядків: { $count }; читається щонайбільше { $most }.
    .cure = Видаліть рядки, які анкеті не потрібні.
data-file-without-rows = У цьому файлі немає рядків.
    .cure = Напишіть по одному для кожного варіанта або значення.
data-file-not-utf-8 = Цей файл не в кодуванні UTF-8.
    .cure = Збережіть його ще раз і виберіть «CSV UTF-8» або кодування UTF-8.
quotation-never-closed = Тут відкрито лапки, які ніде не закрито.
    .cure = Закрийте їх; лапки всередині клітинки пишуть двічі: "".
data-file-empty = Цей файл порожній.
    .cure = Напишіть у першому рядку назви стовпців, а нижче — рядки.
data-column-twice = Стовпець «{ $column }» тут двічі.
    .cure = Перейменуйте або видаліть один із них.
data-row-too-long = У цьому рядку більше клітинок, ніж стовпців ({ $columns }).
    .cure = Візьміть текст, який містить роздільник, у лапки.
not-geojson = Цей файл не є GeoJSON з «FeatureCollection».
    .cure = Збережіть його ще раз або збережіть як CSV.
not-plain-xml = Цей файл не є правильним XML або оголошує власні сутності.
    .cure = Збережіть його ще раз або збережіть як CSV.
put-file-beside = Покладіть його поруч із { $flow } або там у теку «{ $folder }».
file-missing = Файлу «{ $file }» немає.
choices-file-kind = Варіанти читаються з файлів CSV, XML або GeoJSON, а «{ $file }» не є таким.
    .cure = Збережіть його як CSV зі стовпцями name і label: рядок для кожного варіанта.
choices-missing = У ньому немає варіантів.
    .cure = Напишіть рядок для кожного з них.
choices-column-cure = Додайте його або назвіть інший у стовпці «parameters»: { $parameter }=… Стовпці: { $columns }.
choices-column-missing = У ньому немає стовпця «{ $column }».
choices-label-missing = У ньому немає стовпця «{ $column }»: натомість показуються назви.
label-language-unknown = «{ $language }» — невідома мова.
    .cure = Напишіть її код (наприклад, de, ar, prs) у дужках: { $column } (код)
