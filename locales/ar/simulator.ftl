### state: machine-made, not yet reviewed by a speaker
### كلمات صفحة المحاكي. ما يبدأ بـ phone- يظهر على الهواتف بلغة الهاتف، كما يقوله Telegram نفسه، وما عداه يظهر حولها بلغة المتصفح.

subtitle = المحاكي
server-away = المحاكي لا يستجيب. هل ما زال يعمل؟ تتابع هذه الصفحة من تلقاء نفسها حين يعود.
close = إغلاق
phones = الهواتف
unread =
    { $count ->
        [zero] { $count } رسالة غير مقروءة
        [one] رسالة واحدة غير مقروءة
        [two] رسالتان غير مقروءتين
        [few] { $count } رسائل غير مقروءة
        [many] { $count } رسالة غير مقروءة
       *[other] { $count } رسالة غير مقروءة
    }

theme-auto = فاتح أو داكن: حسب النظام
theme-light = فاتح
theme-dark = داكن

bot-starting = البوت يبدأ
bot-running = البوت يعمل
bot-stopped = البوت متوقف
bot-failed = تعذّر بدء البوت
bot-process = العملية { $pid }

person-coordinator = التنسيق
role-respondent = مشارك في الاستبيان
role-coordinator = التنسيق
people = الأشخاص
people-search = بحث
people-none = لا أحد بهذا الاسم.
add-people = إضافة أشخاص
add-name = الاسم
add-name-any = أي اسم
add-language = لغة الهاتف
add-count = العدد
add = إضافة

panel = الورشة
tab-flows = الاستبيانات
tab-results = النتائج
tab-demonstrate = تجارب
on-phone-of = على هاتف { $name }

upload-title = تجربة ملف Excel
upload-hint = يمكن سحب الملف إلى أي مكان في هذه الصفحة مع ملفات CSV والصور والتسجيلات التابعة له، أو كل ذلك في ملف zip. يتم فحصه ويعمل هنا فورًا. لا يغادر شيء هذا الجهاز.
upload-choose = اختيار الملفات
upload-checking = جارٍ الفحص …
upload-drop = الإفلات هنا: يتم فحص الملف ويعمل فورًا.
upload-discard = إزالة هذا الاستبيان من المحاكي

flows-hint = كل ملفات مجلد flows. الملف المحفوظ يعمل فورًا، والمقابلات الجارية تتابع فيه.
flows-none = لا يوجد استبيان بعد.
flow-in-order = بلا مشكلات
flow-errors =
    { $count ->
        [zero] { $count } خطأ
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأ
       *[other] { $count } خطأ
    }
flow-warnings =
    { $count ->
        [zero] { $count } تحذير
        [one] تحذير واحد
        [two] تحذيران
        [few] { $count } تحذيرات
        [many] { $count } تحذيرًا
       *[other] { $count } تحذير
    }
flow-passed-over =
    { $count ->
        [zero] { $count } موضع تم تجاوزه
        [one] موضع واحد تم تجاوزه
        [two] موضعان تم تجاوزهما
        [few] { $count } مواضع تم تجاوزها
        [many] { $count } موضعًا تم تجاوزه
       *[other] { $count } موضع تم تجاوزه
    }
problems-more =
    { $count ->
        [zero] { $count } حالة أخرى
        [one] حالة أخرى
        [two] حالتان أخريان
        [few] { $count } حالات أخرى
        [many] { $count } حالة أخرى
       *[other] { $count } حالة أخرى
    }
flow-runs-older = في الملف أخطاء. إلى أن تُصحَّح تستمر النسخة السابقة في العمل.
flow-runs-not = لا يمكن تشغيله مع هذه الأخطاء.
flow-language = اللغة
flow-missing =
    { $count ->
        [zero] { $count } نص ناقص
        [one] نص واحد ناقص
        [two] نصان ناقصان
        [few] { $count } نصوص ناقصة
        [many] { $count } نصًا ناقصًا
       *[other] { $count } نص ناقص
    }
flow-channel = القناة في الرابط
flow-no-channel = بلا قناة
flow-begin = من البداية
flow-open-link = فتح الرابط
flow-questions =
    { $count ->
        [zero] { $count } سؤال
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالًا
       *[other] { $count } سؤال
    }
flow-questions-hint = الضغط على سؤال يوصل إليه. تُجاب الأسئلة التي قبله بإجابات معقولة.
jump-to = الذهاب إلى: { $question }
text-missing = الترجمة ناقصة
choice-text-missing = ترجمة أحد الخيارات ناقصة
saved-runs = حُفظ ويعمل الآن: { $forms }
saved-show = العرض على الهاتف
example-answer = نحتاج إلى مزيد من الدورات في المساء.

demonstrate-hint = يمكن محاولة تعطيله. لا يجوز أن تضيع إجابة أو تتكرر أو تقع عند سؤال آخر.
twice-title = إصبع متعجّل
twice-text = تُحسب الضغطة التالية على أي زر مرتين بلا توقف بينهما.
twice-button = مضاعفة الضغطة التالية
old-title = زر قديم
old-text = يضغط زرًا لم يعد ظاهرًا على الشاشة، كأن الإصبع كانت في طريقها إليه.
old-button = ضغط زر قديم
old-tapped = ضُغط «{ $label }»، وهذا الزر لم يعد ظاهرًا على الشاشة.
kill-title = انهيار
kill-text = يُنهي عملية البوت في لحظة (kill -9). وما يُضغط في الأثناء ينتظر عودته.
bot-do-restart = إنهاؤه ثم تشغيله
bot-do-kill = إنهاؤه
bot-do-start = تشغيله
slow-title = شبكة بطيئة
slow-text = كل رد من Telegram يستغرق ثانية ونصفًا.
slow-button = شبكة بطيئة
crowd-title = كثير من الناس
crowd-text = أشخاص بكل اللغات يجيبون عن استبيان من تلقاء أنفسهم. وبعد ذلك تظهر النتيجة على هاتف التنسيق.
crowd-form = الاستبيان
crowd-button =
    { $count ->
        [zero] إجابات من { $count } شخص
        [one] إجابات من شخص واحد
        [two] إجابات من شخصين
        [few] إجابات من { $count } أشخاص
        [many] إجابات من { $count } شخصًا
       *[other] إجابات من { $count } شخص
    }
crowd-running = يجيبون الآن …
crowd-done = عدد من أرسلوا إجاباتهم: { $count }

problem-bad-request = لم يفهم المحاكي ذلك.
problem-unknown-person = لم يعد هذا الشخص هنا.
problem-blocked = البوت محظور على هذا الهاتف.
problem-gone = لم تعد هذه الرسالة موجودة.
problem-no-old-button = لا يوجد زر قديم بعد: تلزم أولًا الإجابة عن سؤال.
problem-bad-link = لا يحمل الرابط أكثر من 64 من الحروف اللاتينية والأرقام و _ و -.
problem-unknown-form = هذا الاستبيان لا يعمل.
problem-no-way = لا توجد إجابات معقولة توصل إلى هذا السؤال.
problem-lost-way = فعل البوت شيئًا غير متوقع في الطريق. تُظهر المحادثة إلى أين وصل الأمر.
problem-bot-away = البوت لا يعمل.
problem-too-many = يوجد هنا ما يكفي من الأشخاص.
problem-too-large = هذا كبير جدًا على المحاكي: 100 ميغابايت على الأكثر.
problem-no-questionnaire = لا يوجد استبيان بين هذه الملفات. ينتهي اسم ملف XLSForm بـ .xlsx.
problem-bad-archive = تتعذر قراءة هذه الملفات. هل الأرشيف كامل ودون كلمة مرور؟
problem-away = المحاكي لا يستجيب.

phone-of = هاتف { $name }
phone-language = لغة الهاتف
phone-chat = محادثة { $name } مع البوت
phone-bot = بوت
phone-typing = يكتب…
phone-sending = يرسل ملفًا…
phone-what-can = ماذا يستطيع هذا البوت أن يفعل؟
phone-no-description = للبدء يُرجى الضغط على الزر أدناه.
phone-start = ابدأ
phone-unblock = إلغاء الحظر
phone-message = رسالة
phone-send = إرسال
phone-menu = القائمة
phone-commands = الأوامر
phone-attach = إرفاق
phone-photo = صورة
phone-document = ملف
phone-voice = رسالة صوتية
phone-location = الموقع
phone-contact = جهة اتصال
phone-sticker = ملصق
phone-video = فيديو
phone-audio = موسيقى
phone-device = من هذا الجهاز
phone-pick-media = اختيار صور أو مقاطع فيديو
phone-pick-file = اختيار ملفات
phone-other-place = مكان آخر
phone-place = خط العرض، خط الطول
phone-examples = أمثلة
phone-large = ملف كبير (25 ميغابايت)
phone-keys = أزرار البوت
phone-more = المزيد
phone-open-link = الفتح برابط
phone-open = فتح
phone-block = حظر البوت
phone-message-menu = تعديل أو حذف
phone-reply = رد
phone-replying = رد على
phone-edit = تعديل
phone-delete = حذف
phone-editing = تعديل
phone-cancel = إلغاء
phone-edited = معدّلة
phone-today = اليوم
phone-older = رسائل أقدم
phone-to-bottom = إلى أحدث رسالة
phone-from-bot = البوت:
phone-from-me = أنت:
phone-waiting = بانتظار البوت
phone-received = وصلت
phone-spoiler = نص مخفي: يظهر بالضغط
phone-play = تشغيل: { $name }
phone-pause = إيقاف مؤقت: { $name }
phone-position = الموضع
phone-enlarge = تكبير: { $name }
phone-close = إغلاق
phone-forwarded = محوّلة من { $name }
phone-pinned = ثبّت البوت: { $text }
phone-pinned-message = رسالة مثبّتة
phone-copied = نُسخ
phone-choose-chat = يتيح Telegram الآن اختيار محادثة ويكتب فيها: { $text }
phone-share = مشاركة
phone-share-location = مشاركة موقعك مع هذا البوت؟
phone-share-contact = مشاركة رقم هاتفك مع هذا البوت؟
phone-ok = حسنًا
phone-alert = رسالة

results-hint = يجيب أشخاص غير حقيقيين، وتظهر النتائج كما يراها المنسقون. وهي موجودة على هاتف المنسق أيضًا: ‎/results‎
results-fill = ملء بـ { $count } إجابة
results-filling = تتم الإجابة الآن …
results-open = في نافذة مستقلة
