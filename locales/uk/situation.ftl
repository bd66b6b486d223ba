### state: machine-made, not yet reviewed by a speaker
### language: uk
### source: de
### glossary: locales/glossary/uk.md

form =
    .title = Разом ми сильніші – Ваша ситуація в Саксонії
    .description = Мова, робота, житло, родина: як Вам живеться в Саксонії і що Вам потрібно?
    .purpose = Ми хочемо зрозуміти Вашу ситуацію в Саксонії та разом щось змінити на краще.
    .topics = медична допомога, дискримінація, походження, статус перебування та вибори
    .promise = Ваші відповіді не впливають на Ваше право перебування чи соціальні виплати.
    .privacy =
        Ми не запитуємо Вашого імені, адреси чи дати народження.
        Перші запитання показують, чи це опитування для Вас. Усі інші можна пропустити.
        У звітах наводяться лише результати для груп і ніколи – для окремих людей.
    .thanks =
        Разом ми сильніші.
        Ваші відповіді допоможуть на конференції «{ $conference_name }» ({ $conference_date }) і після неї.

## 1 · Перші запитання

start = Перші запитання
saxony = Ви живете в Саксонії?
age = Скільки Вам років?
years = Як довго Ви вже живете в Німеччині?
parent_abroad = Чи народився хтось із Ваших батьків за кордоном?
    .hint = Достатньо одного з батьків.
end_saxony =
    Дякуємо за Ваш інтерес!
    Це опитування для людей, які живуть у Саксонії. Тому для Вас воно тут завершується.
    Бажаємо Вам усього найкращого.
end_age =
    Дякуємо за Ваш інтерес!
    { $minimum_age ->
        [one] Це опитування для людей віком від { $minimum_age } року.
        [few] Це опитування для людей віком від { $minimum_age } років.
        [many] Це опитування для людей віком від { $minimum_age } років.
       *[other] Це опитування для людей віком від { $minimum_age } року.
    } Тому для Вас воно тут завершується.
    Молоді люди можуть отримати допомогу в службі для молодих мігрантів (Jugendmigrationsdienst): { $advice_young }.
    Бажаємо Вам усього найкращого.
end_background =
    Дякуємо за Ваш інтерес!
    Це опитування для людей, які самі приїхали до Німеччини або чиї батьки сюди приїхали. Тому для Вас воно тут завершується.
    Бажаємо Вам усього найкращого.
needs = У чому Вам зараз потрібна підтримка?

yes_no-yes = Так
yes_no-no = Ні
age-under_minimum = Менше { $minimum_age }
age-to_24 = { $minimum_age }–24
age-25_to_34 = 25–34
age-35_to_49 = 35–49
age-50_to_64 = 50–64
age-65_and_over = 65 або більше
years-under_1 = Менше 1 року
years-1_to_2 = 1–2 роки
years-3_to_5 = 3–5 років
years-6_to_10 = 6–10 років
years-over_10 = Понад 10 років
years-born_here = Живу тут із народження
needs-language = Вивчення німецької мови
needs-work = Робота та професійне навчання
needs-housing = Житло
needs-children = Діти, дитячий садок і школа
needs-health = Здоров’я
needs-authorities = Установи та заяви
needs-none = Нічого з цього

## 2 · Мова та курси

language = Мова та курси
german_level = Як добре Ви розмовляєте німецькою?
course_attended = Чи відвідували Ви в Німеччині курси німецької?
    .hint = Наприклад, інтеграційний курс (Integrationskurs).
course_barriers = Що заважає Вам відвідувати курси?

german-very_well = Дуже добре
german-well = Добре
german-middling = Посередньо
german-little = Трохи
german-not_at_all = Зовсім не розмовляю
course-now = Так, зараз
course-finished = Так, до кінця
course-stopped = Так, але не до кінця
course-waiting = Ні, чекаю на місце
course-no = Ні
course_obstacles-no_place = Немає вільних місць
course_obstacles-entitlement = Мені не дозволено
course_obstacles-childcare = Догляд за дітьми чи рідними
course_obstacles-work = Не підходить час занять
course_obstacles-distance = Надто далеко
course_obstacles-cost = Надто дорого
course_obstacles-none = Нічого з цього

## 3 · Робота та професія

employment = Робота та професія
activity = Чим Ви зараз переважно займаєтеся?
qualified = Чи здобули Ви за кордоном професію або вищу освіту?
    .hint = Якщо кілька, виберіть найважливіше.
recognised = Чи визнано Ваш диплом у Німеччині (Anerkennung)?
waiting = Як довго Ви вже чекаєте на рішення?
not_applied_why = Чому Ви не подали заяву на визнання (Anerkennung)?
work_fit = Наскільки добре Ваша робота відповідає тому, чого Ви навчалися?
work_barriers = Що заважає Вам знайти роботу?

work-full_time = Повна зайнятість
work-part_time = Неповна зайнятість або мініджоб (Minijob)
work-self_employed = Самозайнятість
work-training = Професійне навчання, виш або школа
work-course = Мовний або інтеграційний курс
work-seeking = Шукаю роботу
work-family = Родина та домашні справи
work-not_allowed = Мені ще не дозволено працювати
work-other = Щось інше
qualification-health = Так, медичну чи медсестринську
qualification-vocational = Так, іншу професію
qualification-university = Так, іншу вищу освіту
qualification-none = Ні
recognition-full = Так, повністю
recognition-part = Так, частково
recognition-waiting = Ще ні, заяву розглядають
recognition-refused = Ні, відмовили
recognition-not_applied = Ні, заяву не подано
recognition_wait-under_3 = Менше 3 місяців
recognition_wait-3_to_6 = 3–6 місяців
recognition_wait-7_to_12 = 7–12 місяців
recognition_wait-over_12 = Понад 12 місяців
recognition_obstacles-information = Не знаю, як це зробити
recognition_obstacles-documents = Бракує документів
recognition_obstacles-cost = Надто дорого
recognition_obstacles-duration = Надто довго
recognition_obstacles-german = Замало знаю німецьку
recognition_obstacles-not_needed = Мені це не потрібно
recognition_obstacles-none = Нічого з цього
fit-very_well = Дуже добре
fit-well = Добре
fit-partly = Частково
fit-badly = Погано
fit-not_at_all = Зовсім не відповідає
work_obstacles-german = Замало знаю німецьку
work_obstacles-recognition = Диплом не визнано
work_obstacles-childcare = Догляд за дітьми чи рідними
work_obstacles-vacancies = Немає підхожих вакансій
work_obstacles-permit = Немає дозволу на роботу
work_obstacles-rejection = Відмови через моє походження
work_obstacles-none = Нічого з цього

## 4 · Житло та діти

home = Житло та діти
housing = Наскільки Вас влаштовує Ваше житло?
housing_issues = Які у Вас труднощі з житлом?
living_with = З ким Ви живете?
    .hint = У гуртожитку рахується лише Ваша родина.
children = Діти та освіта
school_places = Чи мають діти місце в дитячому садку (Kita) або школі?
children_help = Що допомогло б дітям?

satisfaction-very_satisfied = Цілком влаштовує
satisfaction-satisfied = Радше влаштовує
satisfaction-partly = Частково влаштовує
satisfaction-dissatisfied = Радше не влаштовує
satisfaction-very_dissatisfied = Зовсім не влаштовує
housing_problems-cost = Надто дорого
housing_problems-size = Надто тісно
housing_problems-condition = Поганий стан
housing_problems-shelter = Гуртожиток для біженців
housing_problems-location = Усе далеко
housing_problems-search = Не можу знайти інше житло
housing_problems-none = Нічого з цього
household-alone = Ні з ким
household-adults = Лише з дорослими
household-family = З дітьми до 18 і дорослими
household-single_parent = Лише з дітьми до 18
places-all = Так, усі
places-some = Не всі
places-none = Ні
places-not_needed = Нам не потрібно
children_needs-german = Допомога з німецькою мовою
children_needs-learning = Допомога з домашніми завданнями
children_needs-leisure = Спорт і дозвілля поблизу
children_needs-bullying = Захист від булінгу
children_needs-information = Інформація про садок і школу
children_needs-childcare = Місце в садку або школі
children_needs-none = Нічого з цього

## 5 · Здоров’я та установи

everyday = Здоров’я та установи
doctor = Наскільки легко чи важко Вам отримати медичну допомогу?
doctor_barriers = Що заважає Вам отримати медичну допомогу?
authorities_hard = З якими установами у Вас труднощі?

ease-very_easy = Дуже легко
ease-easy = Радше легко
ease-middling = Ні легко, ні важко
ease-hard = Радше важко
ease-very_hard = Дуже важко
doctor_obstacles-appointment = Не можу записатися
doctor_obstacles-language = Ніхто не перекладає
doctor_obstacles-insurance = Немає страховки чи талона (Behandlungsschein)
doctor_obstacles-distance = Надто далеко
doctor_obstacles-cost = Надто дорого
doctor_obstacles-treatment = Непривітне ставлення
doctor_obstacles-none = Нічого з цього
authorities-immigration = У справах іноземців (Ausländerbehörde)
authorities-jobcenter = Джобцентр (Jobcenter)
authorities-employment = Агентство з праці (Agentur für Arbeit)
authorities-social = Соціальне відомство (Sozialamt)
authorities-asylum = Міграційне відомство (BAMF)
authorities-youth = Молодіжне відомство (Jugendamt)
authorities-none = З жодною

## 6 · Участь, консультації, ідеї

voice = Участь, консультації, ідеї
taking_part = У чому Ви брали участь за останні 12 місяців?
    .hint = Рада (Integrations- und Ausländerbeirat): рахуються також години прийому та вибори.
services_known = Які з цих послуг Ви знаєте?
    .hint = Достатньо знати назву. MBE – Migrationsberatung, JMD – Jugendmigrationsdienst.
advice_helpful = Наскільки Вам допомогли консультації за останні 12 місяців?
advice_barriers = Чому Ви не отримали консультації?
idea = Що в Саксонії варто покращити?
    .hint =
        Для конференції «{ $conference_name }» ({ $conference_date }).
        Будь ласка, не пишіть імен та адрес. Можете писати своєю мовою.
    .constraint-message = Текст трохи задовгий. Будь ласка, напишіть не більше ніж 1000 символів.

active-migrant = Об’єднання мігрантів
active-leisure = Спорт, культура або дозвілля
active-school = Допомога школі або садку
active-volunteering = Волонтерство
active-council = Консультативна рада (Beirat)
active-other = Інша група
active-none = Ні в чому
services-mbe = Консультація для мігрантів (MBE)
services-jmd = Служба для молодих мігрантів (JMD)
services-recognition = Консультація з визнання (Anerkennung)
services-refugee = Соціальна робота з біженцями
services-discrimination = Консультація щодо дискримінації
services-council = Консультативна рада (Beirat)
services-none = Жодної
advice-very_well = Дуже допомогли
advice-well = Допомогли
advice-partly = Частково допомогли
advice-little = Мало допомогли
advice-not_at_all = Зовсім не допомогли
advice-not_needed = Консультація не була потрібна
advice-not_received = Отримати не вдалося
advice_obstacles-where = Невідомо, куди звернутися
advice_obstacles-appointment = Не вдалося записатися
advice_obstacles-language = Ніхто не розмовляв моєю мовою
advice_obstacles-distance = Надто далеко
advice_obstacles-hours = Не підходив час
advice_obstacles-trust = Не було довіри
advice_obstacles-none = Нічого з цього

## 7 · Ваш досвід

experience = Ваш досвід
discrimination = Як часто за останні 12 місяців до Вас ставилися гірше, ніж до інших, через Ваше походження?
    .hint = Також через мову, ім’я, колір шкіри чи релігію.
discrimination_places = У яких сферах це сталося?
discrimination_reported = З ким Ви про це говорили?
help =
    Безкоштовна допомога та консультації:
    • У разі дискримінації: { $advice_discrimination }
    • Консультація для мігрантів (MBE): { $advice_migration }
    • Служба для молодих мігрантів (JMD): { $advice_young }
    • Якщо у Вас важко на душі: { $advice_crisis }
    • У разі небезпеки: поліція { $emergency_police }, екстрена допомога { $emergency_rescue }
    Ми не зберігаємо, чи користуєтеся Ви цією допомогою.

frequency-never = Ніколи
frequency-rarely = Рідко
frequency-sometimes = Іноді
frequency-often = Часто
frequency-very_often = Дуже часто
discrimination_where-work = Робота або її пошук
discrimination_where-housing = Житло або його пошук
discrimination_where-authority = Установи
discrimination_where-education = Школа, садок або курси
discrimination_where-health = Лікар або лікарня
discrimination_where-public = Вулиця, транспорт або магазин
discrimination_where-none = У жодній
discrimination_told-private = З родиною або друзями
discrimination_told-advice = З консультацією або об’єднанням
discrimination_told-responsible = З керівництвом фірми, школи, установи
discrimination_told-police = З поліцією
discrimination_told-lawyer = З адвокатом або адвокаткою
discrimination_told-other = З іншою особою
discrimination_told-none = Ні з ким

## 8 · Про Вас

person = Про Вас
residence = Ваше перебування в Німеччині: що з цього стосується Вас?
    .hint = Ваша відповідь не вплине на Ваше перебування. Відповідати не обов’язково.
voted = Чи голосували Ви на останніх місцевих виборах (Kommunalwahl)?
    .hint = Це вибори до ради міста, громади або району.
region = З якого регіону Ви або Ваша родина?
    .hint = Наприклад: Сирія – Близький Схід, Афганістан – Центральна Азія.
gender = Яка Ваша стать?
lives_in = Де в Саксонії Ви живете?
    .hint = Наприклад: Freiberg – це Mittelsachsen, Plauen – Vogtlandkreis.
help_received = Чи допомагав Вам хтось із цим опитуванням?

status-eu = Громадянство іншої країни ЄС
status-permanent = Безстрокове перебування
status-temporary = Строкове перебування
status-protection = Тимчасовий захист (§ 24)
status-procedure = Процедура надання притулку
status-duldung = Відстрочка виїзду (Duldung)
status-german = Німецьке громадянство
status-other = Щось інше
vote-yes = Так
vote-no = Ні
vote-not_possible = Тоді в мене ще не було такого права
origin-eu = Європейський Союз
origin-ukraine = Україна
origin-europe = Інша Європа, Кавказ або Туреччина
origin-middle_east = Близький Схід або Північна Африка
origin-asia_central = Центральна або Південна Азія
origin-asia_east = Східна або Південно-Східна Азія
origin-africa = Африка на південь від Сахари
origin-america = Америка або Австралія
gender-woman = Жінка
gender-man = Чоловік
gender-diverse = Інша (divers)
district-chemnitz = Хемніц (Chemnitz)
district-dresden = Дрезден (Dresden)
district-leipzig = Місто Лейпциг (Leipzig)
district-bautzen = Бауцен (Bautzen)
district-erzgebirge = Рудні гори (Erzgebirgskreis)
district-goerlitz = Герліц (Görlitz)
district-leipzig_district = Район Лейпциг (Landkreis Leipzig)
district-meissen = Майсен (Meißen)
district-mittelsachsen = Середня Саксонія (Mittelsachsen)
district-nordsachsen = Північна Саксонія (Nordsachsen)
district-saechsische_schweiz = Район Sächsische Schweiz-Osterzgebirge
district-vogtland = Фогтланд (Vogtlandkreis)
district-zwickau = Цвікау (Zwickau)
helped-no = Ні
helped-translated = Так, із перекладом
helped-read_aloud = Так, із читанням
helped-wrote = Так, із записом відповідей
