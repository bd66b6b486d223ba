### state: machine-made, not yet reviewed by a speaker
### Що не так із Fluent і з тим, що вставляють тексти.

fluent-unreadable = Це неправильний Fluent. { $reason }
fluent-line = Кожен рядок — це або «name = текст», або продовження з відступом.
fluent-brace-open = «{"{"}» не закрито знаком «{"}"}». Дужку як текст пишуть так: {"{"}"{"{"}"{"}"}.
fluent-variant-line = Кожен варіант починається з нового рядка, так само й закривна «{"}"}».
fluent-name = Повідомлення починається з літери (a-z) на початку рядка: name = текст.
fluent-no-text = Бракує його тексту: name = текст.
fluent-no-value = Після «=» бракує тексту.
fluent-no-default = Один варіант має бути типовим, із *: *[other] …
fluent-two-defaults = Лише один варіант може бути типовим, із *.
fluent-no-variants = Після «->» бракує варіантів: *[other] …
fluent-no-key = Варіанту потрібен ключ: [one] …
fluent-quote-open = Лапку не закрито.
fluent-brace-alone = До «{"}"}» бракує «{"{"}». Дужку як текст пишуть так: {"{"}"{"}"}"{"}"}.
fluent-no-variable = Після «{"{"}» очікується змінна: {"{"} $name {"}"}.
fluent-function-name = Назву функції пишуть великими літерами: NUMBER($name).
fluent-selector = Варіант вибирає змінна: {"{"} $name -> …
fluent-escape = Після «\» у тексті в лапках може бути лише " або \.
fluent-expected = Тут бракує «{ $character }».
fluent-otherwise = Це неможливо прочитати: див. https://projectfluent.org/fluent/guide.
near-reference = Люди прочитають { $found } саме так: відповідь на «{ $name }» пишуть ${"{"}{ $name }{"}"}.
    .cure = Напишіть ${"{"}{ $name }{"}"}.
no-function-in-texts = Тут немає функції { $name }().
cure-dates-formatted = Дати вже відформатовані: напишіть лише {"{"} $name {"}"}.
cure-known-function = Відома: NUMBER().
selects-on-label = { $written } — це підпис варіанта, а не його назва: [{ $choice }] ніколи не збігається.
    .cure = Поставте натомість два запитання або покажіть дві note з «relevant».
