### state: machine-made, not yet reviewed by a speaker
### Що не так із посиланнями виразів на запитання, повторення й дані.

could-be-exclusive = Обмеження (constraint) запитання «{ $name }» дозволяє { $choices } лише окремо від інших.
    .cure = Напишіть yes у стовпці «exclusive» аркуша choices: тоді один дотик знімає інші варіанти, і нікого не виправляють.
too-many-instances = Повторення «{ $name }» має { $count } проходжень, а можна щонайбільше { $most }.
    .cure = Напишіть менше число.
unlimited-count = Ніщо не обмежує кількість проходжень «{ $name }» до { $most }: більше не запитуватимуть.
    .cure = Дайте запитанню, від якого це залежить, обмеження (constraint): . <= 20
path-elsewhere = Шлях { $found } нікуди не веде. Його прочитано як { $reference }.
    .cure = Напишіть { $reference }.
path-always-empty = Шлях { $found } нікуди не веде: тут завжди порожньо.
function-always-empty = { $function }() завжди порожнє. { $why }
bare-name = «{ $key }» у «{ $name }» неможливо прочитати. «{ $word }» — назва запитання, але без ${"{"}…{"}"} тут завжди порожньо.
    .cure = Напишіть { $reference }.
word-always-empty = «{ $word }» — це ні текст, ні запитання: тут завжди порожньо, і це нічому не дорівнює.
cure-write-value = Напишіть { $value }.
cure-text-or-question = Якщо йдеться про саме слово, напишіть '{ $word }'; якщо це запитання, напишіть { $reference }.
table-lacks-column = У «{ $table }» немає стовпця «{ $column }»: тут завжди порожньо.
choices-lack-column = Варіанти «{ $list }» не мають стовпця «{ $column }»: у всіх він порожній.
data-file-lacks-column = У файлі даних «{ $file }» немає стовпця «{ $column }»: у ньому нічого не буде знайдено.
cure-columns = Стовпці: { $columns }.
cure-column-of-choices = Дайте кожному варіанту такий: {"{"}name: { $name }, { $column }: …{"}"}
circle = Вони залежать одне від одного по колу: { $way }.
    .cure = Нехай одне з них залежить від чогось іншого.
no-way-out = На ці запитання треба відповісти, і відмовитися неможливо: { $names }.
    .cure = Розгляньте «sensitive» (не хочу відповідати), «dont_know» або приберіть «required» (пропустити).
not-in-repeat = «{ $name }» немає в повторенні «{ $repeat }».
cure-in-repeat = Це запитання в «{ $repeat }»: напишіть { $reference }.
cure-asked-once = Про це запитують лише раз: напишіть тільки { $reference }.
useless-position = position(..) рахує проходження повторення, а «{ $name }» не належить до жодного: тут завжди 1.
    .cure = Використайте це в запитанні повторення.
not-a-repeat = «{ $name }» — не повторення, а indexed-repeat() потребує його другим аргументом.
cure-say-which = Укажіть потрібне шляхом: самого { $reference } досить лише там, де назва трапляється один раз.
refers-inside = «{ $key }» у «{ $group }» ({ $type }) посилається на «{ $name }», а воно всередині.
    .cure = Винесіть «{ $name }» звідти ({ $type }) і поставте перед ним.
misplaced-self = «.» — це відповідь, яку зараз дають; оцінити її може лише constraint, а в «{ $key }» тут порожньо.
    .cure = Назвіть потрібне запитання: ${"{"}name{"}"}
cure-all-or-first = Візьміть усі: { $all }, або першу: { $first }.
