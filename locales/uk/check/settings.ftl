### state: machine-made, not yet reviewed by a speaker
### Що не так із налаштуваннями анкети.

setting-not-a-day = «{ $key }» має бути днем, який існує, у вигляді РРРР-ММ-ДД: 2027-12-31.
setting-not-a-day-or-period = «{ $key }» має бути днем, який існує, у вигляді РРРР-ММ-ДД (2027-12-31), або строком, як-от 6 months.
setting-out-of-range = «{ $key }» має бути від { $least } до { $most }.
value-days = дні від останньої відповіді, наприклад 1, 4, або none
channel-form = Канал — це щонайбільше 22 літери (a-z, A-Z), цифри, «-» і «_»: він стає частиною посилання.
channel-separator = У каналі не має бути «__»: у посиланні це відокремлює форму від каналу.
    .cure = Напишіть замість цього «_» або «-»: { $instead }
channel-twice = Канал «{ $channel }» є в списку двічі.
variable-no-text = Змінна «{ $name }» має бути текстом.
withdrawal-after-deletion = «withdrawal_until» ({ $withdrawal }) пізніше за «kept_until» ({ $kept }).
    .cure = Видалене неможливо відкликати: виберіть день, не пізніший за kept_until.
closes-after-deletion = «closes» ({ $closes }) пізніше за «kept_until» ({ $kept }).
    .cure = Закрийте опитування до того, як буде видалено його відповіді.
closes-after-withdrawal = «closes» ({ $closes }) пізніше за «withdrawal_until» ({ $withdrawal }).
    .cure = Хто відповість у цей проміжок, не зможе нічого відкликати: закрийте раніше або дозвольте відкликати довше.
results-before-end = «results_on» ({ $results }) раніше за «closes» ({ $closes }).
    .cure = Хто бачить результати, відповідає інакше: покажіть їх після закриття опитування.
reminder-too-late = Нагадування за { $days } дн. запізнюється: інтерв’ю забувається за { $forgotten } дн.
    .cure = Нагадайте раніше або збільште session_days.
link-too-long = Посилання для каналу «{ $channel }» має { $length } знаків ({ $link }); Telegram приймає 64.
    .cure = Скоротіть form_id або канал.
next-is-itself = Після цієї анкети йде вона сама.
    .cure = Назвіть form_id іншої.
next-no-form-id = «next» має бути form_id анкети.
next-unknown = Після «{ $form }» йде «{ $next }», а такої анкети немає.
    .cure = Додайте її або приберіть налаштування «next».
acceptance-unused = Тут немає попередження «{ $code }», яке можна прийняти.
    .cure = Приберіть його з «accepted_warnings».
consent-too-long = Перша сторінка згоди мовою «{ $language }» має { $words } слів, а можна не більше ніж { $most }.
    .cure = Скоротіть мету чи теми або назву організації в налаштуваннях.
interface-incomplete = Власні тексти бота неповні. Бракує або неправильно: { $gaps }
    .cure = Доповніть ці тексти або вкажіть у LOCALES_DIR повні.
