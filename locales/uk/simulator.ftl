### state: machine-made, not yet reviewed by a speaker
### Слова сторінки симулятора. Те, що починається з phone-, стоїть на телефонах, мовою телефона: так сказав би сам Telegram.
### Усе інше стоїть довкола них, мовою браузера.

subtitle = Симулятор
server-away = Симулятор не відповідає. Чи він ще працює? Щойно він повернеться, сторінка продовжить сама.
close = Закрити
phones = Телефони
unread =
    { $count ->
        [one] { $count } непрочитане повідомлення
        [few] { $count } непрочитані повідомлення
        [many] { $count } непрочитаних повідомлень
       *[other] { $count } непрочитаного повідомлення
    }

theme-auto = Світла чи темна: як у системі
theme-light = Світла
theme-dark = Темна

bot-starting = Бот запускається
bot-running = Бот працює
bot-stopped = Бот не працює
bot-failed = Бот не зміг запуститися
bot-process = процес { $pid }

person-coordinator = Координація
role-respondent = Учасник опитування
role-coordinator = Координація
people = Люди
people-search = Пошук
people-none = Нікого з таким ім’ям немає.
add-people = Додати людей
add-name = Ім’я
add-name-any = будь-яке ім’я
add-language = Мова телефона
add-count = Скільки
add = Додати

panel = Майстерня
tab-flows = Анкети
tab-results = Результати
tab-demonstrate = Показ
on-phone-of = На телефоні: { $name }

upload-title = Випробувати таблицю
upload-hint = Перетягніть файл будь-куди на цю сторінку разом із його файлами CSV, зображеннями й записами або все одним архівом zip. Його буде перевірено, і він одразу запрацює тут. Ніщо не залишає цей комп’ютер.
upload-choose = Вибрати файли
upload-checking = Перевірка …
upload-drop = Відпустіть тут: файл буде перевірено, і він одразу запрацює.
upload-discard = Прибрати цю анкету із симулятора

flows-hint = Усі файли теки flows. Збережений файл працює одразу; розпочаті інтерв’ю продовжуються в ньому.
flows-none = Анкет ще немає.
flow-in-order = без проблем
flow-errors =
    { $count ->
        [one] { $count } помилка
        [few] { $count } помилки
        [many] { $count } помилок
       *[other] { $count } помилки
    }
flow-warnings =
    { $count ->
        [one] { $count } попередження
        [few] { $count } попередження
        [many] { $count } попереджень
       *[other] { $count } попередження
    }
flow-passed-over =
    { $count ->
        [one] пропущено { $count } місце
        [few] пропущено { $count } місця
        [many] пропущено { $count } місць
       *[other] пропущено { $count } місця
    }
problems-more =
    { $count ->
        [one] ще { $count } випадок
        [few] ще { $count } випадки
        [many] ще { $count } випадків
       *[other] ще { $count } випадку
    }
flow-runs-older = У файлі є помилки. Доки їх не виправлено, працює попередня версія.
flow-runs-not = З цими помилками вона не може працювати.
flow-language = Мова
flow-missing =
    { $count ->
        [one] бракує { $count } тексту
        [few] бракує { $count } текстів
        [many] бракує { $count } текстів
       *[other] бракує { $count } тексту
    }
flow-channel = Канал у посиланні
flow-no-channel = без каналу
flow-begin = Від початку
flow-open-link = Відкрити посилання
flow-questions =
    { $count ->
        [one] { $count } запитання
        [few] { $count } запитання
        [many] { $count } запитань
       *[other] { $count } запитання
    }
flow-questions-hint = Натисніть запитання, щоб перейти до нього. Попередні отримають правдоподібні відповіді.
jump-to = Перейти до: { $question }
text-missing = бракує перекладу
choice-text-missing = бракує перекладу відповіді
saved-runs = Збережено й працює: { $forms }
saved-show = Показати на телефоні
example-answer = Було б добре мати більше курсів увечері.

demonstrate-hint = Спробуйте це зламати. Жодна відповідь не має загубитися, подвоїтися чи потрапити до іншого запитання.
twice-title = Нетерплячий палець
twice-text = Наступне натискання на кнопку рахується двічі, без паузи між ними.
twice-button = Подвоїти наступне натискання
old-title = Стара кнопка
old-text = Натискає кнопку, якої вже немає на екрані, ніби палець уже рухався до неї.
old-button = Натиснути стару кнопку
old-tapped = Натиснуто: «{ $label }». Цієї кнопки на екрані вже немає.
kill-title = Збій
kill-text = Миттєво завершує процес бота (kill -9). Те, що натиснуть тим часом, чекатиме на нього.
bot-do-restart = Зупинити й запустити знову
bot-do-kill = Зупинити
bot-do-start = Запустити
slow-title = Повільна мережа
slow-text = Кожна відповідь Telegram триває півтори секунди.
slow-button = Повільна мережа
crowd-title = Багато людей
crowd-text = Люди всіма мовами самі заповнюють анкету. Потім погляньте на телефон координації.
crowd-form = Анкета
crowd-button = Нехай відповідають: { $count }
crowd-running = Вони відповідають …
crowd-done = Надіслали відповіді: { $count }

problem-bad-request = Симулятор цього не зрозумів.
problem-unknown-person = Цієї людини тут уже немає.
problem-blocked = На цьому телефоні бота заблоковано.
problem-gone = Цього повідомлення вже немає.
problem-no-old-button = Старих кнопок ще немає: спершу дайте відповідь на запитання.
problem-bad-link = Посилання може нести щонайбільше 64 латинські літери, цифри, _ і -.
problem-unknown-form = Ця анкета не працює.
problem-no-way = Жодні правдоподібні відповіді не ведуть до цього запитання.
problem-lost-way = Під час переходу бот зробив щось неочікуване. У чаті видно, куди вдалося дійти.
problem-bot-away = Бот не працює.
problem-too-many = Тут уже досить людей.
problem-too-large = Це завелике для симулятора: щонайбільше 100 МБ.
problem-no-questionnaire = Серед цих файлів немає анкети. Таблиця XLSForm має закінчення .xlsx.
problem-bad-archive = Ці файли не вдається прочитати. Чи архів повний і без пароля?
problem-away = Симулятор не відповідає.

phone-of = Телефон: { $name }
phone-language = Мова телефона
phone-chat = Чат із ботом: { $name }
phone-bot = бот
phone-typing = пише …
phone-sending = надсилає файл …
phone-what-can = Що може цей бот?
phone-no-description = Щоб почати, натисніть кнопку нижче.
phone-start = ПОЧАТИ
phone-unblock = РОЗБЛОКУВАТИ
phone-message = Повідомлення
phone-send = Надіслати
phone-menu = Меню
phone-commands = Команди
phone-attach = Прикріпити
phone-photo = Фото
phone-document = Файл
phone-voice = Голосове повідомлення
phone-location = Місцезнаходження
phone-contact = Контакт
phone-sticker = Стікер
phone-video = Відео
phone-audio = Музика
phone-device = З цього пристрою
phone-pick-media = Вибрати фото або відео
phone-pick-file = Вибрати файли
phone-other-place = Інше місце
phone-place = Широта, довгота
phone-examples = Приклади
phone-large = Великий файл (25 МБ)
phone-keys = Клавіші бота
phone-more = Більше
phone-open-link = Відкрити за посиланням
phone-open = Відкрити
phone-block = Заблокувати бота
phone-message-menu = Змінити або видалити
phone-reply = Відповісти
phone-replying = Відповідь на
phone-edit = Змінити
phone-delete = Видалити
phone-editing = Зміна
phone-cancel = Скасувати
phone-edited = змінено
phone-today = Сьогодні
phone-older = Раніші повідомлення
phone-to-bottom = До найновішого повідомлення
phone-from-bot = Бот:
phone-from-me = Ви:
phone-waiting = чекає на бота
phone-received = отримано
phone-spoiler = Прихований текст: натисніть, щоб побачити
phone-play = Відтворити: { $name }
phone-pause = Призупинити: { $name }
phone-position = Позиція
phone-enlarge = Збільшити: { $name }
phone-close = Закрити
phone-forwarded = Переслано від { $name }
phone-pinned = Бот закріпив: { $text }
phone-pinned-message = Закріплене повідомлення
phone-copied = Скопійовано
phone-choose-chat = Тепер Telegram дає вибрати чат і пише туди: { $text }
phone-share = Поділитися
phone-share-location = Поділитися своїм місцезнаходженням із цим ботом?
phone-share-contact = Поділитися своїм номером телефону з цим ботом?
phone-ok = OK
phone-alert = Повідомлення

results-hint = Вигадані люди відповідають, і результати видно так, як їх бачать координатори. На телефоні координатора вони теж є: /results
results-fill = Заповнити { $count } відповідями
results-filling = Вони відповідають…
results-open = В окремому вікні
