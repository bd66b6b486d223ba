### state: machine-made, not yet reviewed by a speaker
### ما يقوله البوت نفسه: نص عادي بلا تنسيق، بلغة سهلة تناسب الجميع. العلامات مثل { $answer } تبقى كما هي.
### Write commands as a placeable, {"/delete"}: then Fluent isolates them, and the slash stays on their left.
### If a line would begin with a placeable or a symbol, put an invisible right-to-left mark (U+200F) before it: answered,
### help-commands, stats-language, stats-day, notice-… Without it, some phones lay the line out from left to right.

language-name = العربية
language-choose = يُرجى اختيار لغتك.
language-more = لغات أخرى
language-chosen = المحادثة الآن بالعربية.
plain-on = من الآن تصلك نصوص بسيطة: بلا خط عريض وبلا رموز تعبيرية. للعودة إلى الشكل المعتاد: {"/plain"}
plain-off = من الآن تصلك النصوص المعتادة من جديد، بالخط العريض والرموز التعبيرية.

survey-choose = يُرجى اختيار الاستبيان.
survey-none = لا يوجد استبيان حاليًا. شكرًا على زيارتك.
survey-unknown = هذا الاستبيان غير موجود. ربما الرابط قديم.
survey-closed = انتهى هذا الاستبيان. شكرًا على اهتمامك.

another-person-ask = سبق أن أجاب شخص من هذا الحساب عن «{ $title }». هل يجيب الآن شخص آخر؟
another-person-yes = نعم، شخص آخر
another-person-no = لا
another-person-no-answer = حسنًا. شكرًا على مشاركتك.
another-person-never = سبق أن أجبت عن «{ $title }». يمكن لكل شخص أن يشارك مرة واحدة فقط. شكرًا!

# 90 كلمة على الأكثر مع كل ما يُملأ فيها.
consent-asked-by = من يسأل: { $organisation }
consent-why = الهدف: { $purpose }
consent-topics = مواضيع شخصية: { $topics }
consent-time =
    المدة: نحو { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    }
consent-voluntary = المشاركة اختيارية: يمكنك تخطّي أسئلة والتوقف قبل الإرسال.
consent-voluntary-required = المشاركة اختيارية: يمكنك التوقف قبل الإرسال.
consent-promise = لا يترتب على عدم المشاركة أي ضرر لك.
consent-nameless = لا نحفظ اسمك. لكن تيليغرام يمكنه قراءة هذه المحادثة.
consent-telegram = تيليغرام يمكنه قراءة هذه المحادثة.
consent-kept = نحتفظ بإجاباتك حتى { $kept-until }.
consent-onward = تصل إجاباتك أيضًا إلى برامج أخرى.
consent-delete = للحذف حتى { $withdrawal-until }: {"/delete"}
consent-age =
    يجب ألا يقل عمرك عن { $age ->
        [zero] { $age } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    }.
not-given = — غير محدد —
consent-agree = أوافق
consent-refuse = لا
consent-more = المزيد عن بياناتي
consent-less = عرض أقل
consent-refused = حسنًا. لم نحفظ شيئًا. إذا غيّرت رأيك، يمكنك الضغط على {"/start"}.
consent-agreed = ✓ أوافق

privacy-title = بياناتك
privacy-who =
    الجهة المسؤولة عن بياناتك: { $controller }
    للأسئلة: { $contact }
privacy-why = نستخدم إجاباتك بموافقتك فقط (المادة 6 والمادة 9 من قانون حماية البيانات الأوروبي GDPR). يمكنك سحب موافقتك: {"/delete"}
privacy-what =
    خلال الاستبيان نحفظ إجاباتك مشفّرة. وإذا مضى { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } دون إجابة منك نحذفها.
privacy-sent = وبعد الإرسال نحفظها دون اسمك ودون حسابك في تيليغرام ودون الوقت.
privacy-sent-named = وبعد الإرسال نحفظها دون حسابك في تيليغرام ودون الوقت.
privacy-noted = ونحفظ معها اليوم واللغة.
privacy-noted-channel = ونحفظ معها اليوم واللغة والرابط الذي بدأت منه (مثلًا من منشور).
privacy-files = من الصور والتسجيلات ومقاطع الفيديو بالصيغ المعتادة نزيل ما تضيفه الهواتف دون أن يظهر، مثل المكان والوقت. ويبقى ما يُرى أو يُسمع فيها. أما المستندات فنحفظها كما هي، وقد تحتوي على اسم كاتبها.
privacy-onward = بعد الإرسال تصل إجاباتك أيضًا إلى برامج أخرى. ويجب حذفها هناك على حدة. يمكنك أن تسأل عن ذلك.
privacy-once = لكي يجيب كل شخص مرة واحدة فقط، نحتفظ برمز مأخوذ من حسابك. نحفظه منفصلًا عن إجاباتك، ونتلفه بعد انتهاء الاستبيان، وعلى أبعد حد بعد { $kept-until }.
privacy-results = إذا أردت معرفة النتائج، نحتفظ لذلك بحسابك في تيليغرام: مشفّرًا ومنفصلًا عن إجاباتك. ونحذفه بعد أن نكتب إليك، أو عند إرسال {"/delete"}.
privacy-withdraw = بعد الإرسال يمكنك حذف إجاباتك حتى { $withdrawal-until }: بالزر ما دام في هذه المحادثة، أو برمزك. وبعد ذلك لا يقود أي رمز إلى إجاباتك.
privacy-kept = بعد { $kept-until } نحذف جميع الإجابات. قد تبقى النسخ الاحتياطية والملفات التي أعددناها منها من قبل مدة أطول. يمكنك أن تسأل عنها.
privacy-telegram = يحفظ تيليغرام هذه المحادثة على خوادمه الخاصة. يمكنك حذف المحادثة في تيليغرام.
privacy-rights = يمكنك أن تعرف منّا ما نحفظه. ويمكنك طلب تصحيحه أو حذفه. ولا نجد الإجابات المرسلة إلا برمزك. ويمكنك تقديم شكوى إلى هيئة حماية البيانات.
privacy-none = عند فتح استبيان يظهر هنا ما يحدث لإجاباتك. للبدء: {"/start"}
privacy-took-part = عند المشاركة في أحد هذه الاستبيانات:
day-told = اليوم الذي ذكرناه لك (من { $first } إلى { $last })

part = الجزء { $part } من { $parts } · { $title }
progress = تم { $percent }
ask-tick = يُرجى الضغط على كل ما ينطبق، ثم على «{ $done }».
ask-number = يُرجى كتابة عدد بالأرقام.
ask-date = يُرجى كتابة تاريخ، مثلًا: { $example }
ask-text = يُرجى كتابة إجابتك.
ask-specify = ما هو بالتحديد؟ يُرجى كتابته هنا.
ask-rank = يُرجى الضغط على الإجابات حسب ترتيبك، والأهم أولًا. الضغط مرة أخرى يلغي الاختيار. وفي النهاية يُرجى الضغط على «{ $done }».
ask-range = يُرجى كتابة عدد من { $start } إلى { $end } أو الضغط عليه.
ask-time = يُرجى كتابة الوقت، مثلًا: 14:30
ask-moment = يُرجى كتابة التاريخ والوقت، مثلًا: { $example }
ask-geopoint = يُرجى مشاركة موقع (📎 ← الموقع) أو كتابة إحداثيين. نحفظ المنطقة المحيطة فقط، لا المكان الدقيق.
ask-geotrace = يُرجى مشاركة الأماكن على طول الطريق واحدًا بعد الآخر (📎 ← الموقع)، أو كتابة إحداثيين لكل منها. ثم يُرجى الضغط على «{ $done }». نحفظ المنطقة المحيطة بكل مكان فقط.
ask-geoshape = يُرجى مشاركة زوايا المساحة واحدة بعد الأخرى (📎 ← الموقع)، أو كتابة إحداثيين لكل منها. ثم يُرجى الضغط على «{ $done }». نحفظ المنطقة المحيطة بكل مكان فقط.
places-so-far =
    { $count ->
        [one] مكان واحد حتى الآن.
        [two] مكانان حتى الآن.
        [few] { $count } أماكن حتى الآن.
        [many] { $count } مكانًا حتى الآن.
       *[other] { $count } مكان حتى الآن.
    }
ask-barcode = يُرجى كتابة محتوى الرمز أو إرسال صورة له.
ask-image = يُرجى إرسال صورة.
ask-audio = يُرجى إرسال رسالة صوتية أو تسجيل.
ask-video = يُرجى إرسال مقطع فيديو.
ask-file = يُرجى إرسال ملف. نحفظ المستندات كما هي. قد يظهر فيها اسم من كتبها.
see-picture = يُرجى النظر إلى الصورة أعلاه.
ask-search = الإجابات كثيرة. للعثور على إجابتك، يُرجى كتابة جزء من الكلمة.
ask-matches = نتائج البحث عن «{ $typed }»:
pick-today = اليوم
pick-other = اختيار آخر
picked = الاختيار حتى الآن: { $answer }
instance = { $title } { $number }
instance-of = { $title } { $number } من { $count }
most-instances = لا يمكن السؤال هنا عن أكثر من { $most }.
another-ask = { $title }: هل هناك إضافة أخرى؟
another-yes = نعم
another-no = لا
choice-other = شيء آخر
choice-letters = أ ب ج د هـ و ز ح ط ي ك ل م
helped = هل ساعدك أحد في الإجابة؟
helped-nobody = لا، لم يساعدني أحد
helped-friend = نعم، شخص من العائلة أو الأصدقاء
helped-organisation = نعم، شخص من إحدى المنظمات
helped-other = نعم، شخص آخر
standing = إجابتك حتى الآن: { $answer }

button-done = تم
button-undo-place = حذف آخر مكان
button-acknowledge = حسنًا
button-skip = تخطّي السؤال
button-decline = أفضّل عدم الإجابة
button-dont-know = لا أعرف
button-keep = إبقاء: { $answer }
button-keep-masked = إبقاء إجابتي
button-back = رجوع
button-page-before = السابق
button-page-after = المزيد
button-all-choices = عرض الكل
button-listen = استماع
button-listen-answers = استماع إلى الإجابات
listen-failed = لا يمكننا تشغيل التسجيل الآن. يُرجى القراءة، أو المحاولة لاحقًا.

answered = ‏✓ { $answer }
answered-in-words = إجابتك: { $answer }
answered-masked = ✓ تمت الإجابة
answer-skipped = تم تخطّيه
answer-declined = أفضّل عدم الإجابة
answer-dont-know = لا أعرف
answer-acknowledged = حسنًا
answer-image = صورة
answer-places =
    { $count ->
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
        [many] { $count } مكانًا
       *[other] { $count } مكان
    }
answer-audio = تسجيل
answer-video = فيديو
answer-file = ملف
# Fluent does not isolate a single placeable, so a list of answers has no invisible marks.
list-separator = {"؛ "}

reason-tap-a-button = يُرجى الضغط على أحد الأزرار.
reason-not-a-number = لم نفهم ذلك. يُرجى كتابة عدد بالأرقام، مثلًا: 3
reason-not-a-whole-number = يُرجى كتابة عدد كامل بلا كسور، مثلًا: 3
reason-not-a-date = لم نفهم هذا التاريخ. يُرجى كتابته هكذا: { $example }
reason-no-such-date = هذا التاريخ غير موجود: يُرجى التحقق من اليوم والشهر والسنة. يُرجى كتابته هكذا: { $example }
reason-too-long =
    هذا النص طويل جدًا. يُرجى كتابة { $most ->
        [zero] { $most } حرف
        [one] حرف واحد
        [two] حرفين
        [few] { $most } أحرف
        [many] { $most } حرفًا
       *[other] { $most } حرف
    } على الأكثر.
reason-empty = يُرجى كتابة بضع كلمات.
reason-required = نحتاج إلى إجابة عن هذا السؤال.
reason-nothing-ticked = يُرجى الضغط أولًا على إجابة واحدة على الأقل.
reason-constraint = هذه الإجابة غير مناسبة. يُرجى التحقق منها.
reason-ambiguous = يمكن أن يعني هذا: { $readings }. يُرجى كتابة المقصود.
reason-unusable = لا يمكننا استخدام هذا هنا. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-unusable-sticker = لا يمكننا قراءة الملصقات. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-unusable-contact = لم نحفظ جهة الاتصال هذه، لأن السؤال لا يطلبها. يمكنك حذف رسالتك.
reason-unusable-forwarded = هذه رسالة معاد توجيهها. يُرجى الإجابة بكلماتك.
reason-unusable-poll = لا يمكننا استخدام استطلاع هنا. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-unusable-dice = لا يمكننا استخدام النرد والألعاب هنا. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-unusable-story = لا يمكننا رؤية القصص. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-unusable-payment = المشاركة مجانية. لا يمكننا استخدام المدفوعات هنا.
reason-unusable-web-app = لا يمكننا استخدام ما يرسله تطبيق آخر. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-unusable-reaction = التفاعل وحده لا يوضح لنا إجابتك هنا. يُرجى الإجابة كما هو موصوف. للمساعدة: {"/help"}
reason-not-a-time = لم نفهم هذا الوقت. يُرجى كتابته هكذا: 14:30
reason-not-a-moment = لم نفهم ذلك. يُرجى كتابة التاريخ والوقت، مثلًا: { $example }
reason-not-in-range = يُرجى اختيار عدد من { $start } إلى { $end }.
reason-no-match = لم نجد شيئًا مشابهًا. يُرجى كتابة ذلك بطريقة أخرى، أو الضغط على أحد الأزرار.
reason-nothing-ranked = يُرجى الضغط أولًا على كل الإجابات، حسب ترتيبك.
reason-not-a-place = لا يمكننا استخدام هذا المكان. يُرجى مشاركة موقع.
reason-too-few-places =
    { $least ->
        [one] يُرجى مشاركة مكان واحد على الأقل.
        [two] يُرجى مشاركة مكانين على الأقل.
        [few] يُرجى مشاركة { $least } أماكن على الأقل.
        [many] يُرجى مشاركة { $least } مكانًا على الأقل.
       *[other] يُرجى مشاركة { $least } مكان على الأقل.
    }
reason-too-many-places = هذه أماكن كثيرة جدًا: يمكننا قبول { $most } كحد أقصى.
reason-no-code = لا يمكننا قراءة رمز واحد بعينه في هذه الصورة. يُرجى إرسال صورة واضحة وقريبة لرمز واحد، أو كتابة محتواه.
reason-voice-tap = لا يمكننا سماع الرسائل الصوتية هنا. يُرجى الضغط على أحد الأزرار.
reason-voice-write = لا يمكننا سماع الرسائل الصوتية هنا. يُرجى كتابة الإجابة.
reason-other-kind-image = يُرجى إرسال صورة هنا.
reason-other-kind-audio = يُرجى إرسال رسالة صوتية أو تسجيل هنا.
reason-other-kind-video = يُرجى إرسال مقطع فيديو هنا.
reason-other-kind-file = يُرجى إرسال ملف هنا.
reason-too-large = هذا الملف كبير جدًا. الحد الأقصى { $megabytes } ميغابايت.
reason-empty-file = هذا التسجيل فارغ. يُرجى المحاولة مرة أخرى.

# كلمات لا تكون جوابًا بل تحية أو شكرًا أو طلبًا منا، وبينها |، كما يكتبها الناس بهذه اللغة. التشكيل والهمزات والعلامات لا تهم.
said-start = ابدأ | بدء | البدء | نبدأ | ستارت | استبيان
said-hello = مرحبا | مرحبًا | أهلا | أهلا وسهلا | السلام عليكم | السلام عليكم ورحمة الله | السلام عليكم ورحمة الله وبركاته | صباح الخير | مساء الخير | تحية | هاي | هلا | هلو
said-thanks = شكرا | شكرًا | شكرا جزيلا | شكرا لك | شكرا لكم | مشكور | مشكورين | يسلمو
said-help = مساعدة | المساعدة | ساعدوني | ساعدني | أريد مساعدة | أحتاج مساعدة | أحتاج إلى مساعدة | النجدة
said-stop = توقف | قف | إيقاف | استراحة | إلغاء | إنهاء | كفى | لاحقا | لاحقًا | أريد التوقف
said-back = رجوع | ارجع | عودة | السابق | السؤال السابق
said-skip = تخطي | تخطّي | تخطي السؤال | تجاوز | التالي | السؤال التالي | تابع
said-yes = نعم | اي | إي | أيوه | ايوا | أجل | بلى | صح | صحيح | تمام | طيب
said-no = لا | كلا | لأ | خطأ | غلط | غير صحيح | لا شكرا
aside-hello = أهلًا بك!
aside-thanks = على الرحب والسعة!
aside-question = هذا برنامج، ولا يمكنه الإجابة عن الأسئلة.
aside-answer = يُرجى الإجابة عن السؤال في الأسفل. للمساعدة: {"/help"}
aside-tap = يُرجى الضغط على أحد الأزرار في الأسفل. للمساعدة: {"/help"}
aside-stop = هل تناسبك استراحة؟ لن يضيع شيء. لحذف كل إجاباتك: {"/delete"}
aside-no-back = لا يوجد سؤال قبل هذا السؤال.
aside-early = وصلت رسالتك الأخيرة قبل هذا السؤال. يُرجى الإجابة عن السؤال الآن.
addition-ask = هل نضيف «{ $text }» إلى إجابتك السابقة؟
addition-ask-unquoted = هل نضيف رسالتك الأخيرة إلى إجابتك السابقة؟
addition-add = إضافة
addition-new = لا، هذه إجابة عن هذا السؤال
addition-drop = عدم استخدامها
addition-left = لم نستخدم رسالتك السابقة.
early-how = هل تخص هذه الرسالة إجابة سابقة؟ يُرجى الرد على رسالة ذلك السؤال وكتابة الإجابة كاملة.
button-pause = استراحة

check-answer = هل إجابتك هي «{ $answer }»؟
check-yes = نعم، هذه إجابتي
check-no = لا
asked-back = هل المقصود: { $answer }؟
asked-back-several = ما المقصود؟
asked-back-yes = نعم
asked-back-no = لا
asked-back-else = شيء آخر
contact-phone = يبدو هذا رقم هاتف.
contact-email = يبدو هذا عنوان بريد إلكتروني.
contact-handle = يبدو هذا اسم مستخدم.
contact-link = يبدو هذا رابطًا.
contact-several = تبدو هذه بيانات اتصال.
contact-ask = قد يعرفك أحد من خلال ذلك. هل نحذفه من إجابتك؟
contact-remove = نعم، حذف ذلك
contact-keep = لا، إبقاؤه
contact-again = الكتابة من جديد
contact-nothing-left = حُذف ذلك. يُرجى كتابة إجابتك بدونه.

edit-changed = تم التغيير. إجابتك الآن: { $answer }
edit-refused = تبقى إجابتك السابقة: { $answer }
edit-contact = يُرجى تعديل رسالتك مرة أخرى بدون ذلك.
edit-sent = سبق أن أرسلت إجاباتك، لذلك لا يغيّر هذا شيئًا. لحذفها يمكنك الضغط على الزر تحت رسالة الشكر، أو إرسال {"/delete"} وبعده رمزك.
edit-changed-masked = تم التغيير. لدينا إجابتك الجديدة.
edit-refused-masked = تبقى إجابتك السابقة.
answer-added = أضفنا رسالتك الأخيرة إلى إجابتك السابقة.
added-without = قد يتعرف أحد عليك من خلال ذلك. أضفنا رسالتك إلى إجابتك بدونه.
added-nothing = قد يتعرف أحد عليك من خلال ذلك. لذلك لم نضفه إلى إجابتك.
reply-unknown = لا يمكننا معرفة الإجابة المقصودة. لتغيير إجابة سابقة، يُرجى الضغط على «رجوع»، أو تغييرها في النهاية قبل الإرسال.
reply-tapped = يتم اختيار هذه الإجابة بالأزرار. لتغييرها، يُرجى الضغط على «رجوع»، أو تغييرها في النهاية قبل الإرسال.
reply-unusable = لا يمكن أن يكون هذا إجابة عن السؤال السابق. لم يتغير شيء.
reply-contact = يُرجى الرد مرة أخرى بدون ذلك.
unwanted-left = لم نتمكن من حذف إحدى رسائلك في هذه المحادثة. يمكنك حذفها بنفسك: بالضغط المطوّل عليها ثم اختيار «حذف».
hidden-answers =
    { $count ->
        [zero] لا توجد إجابات لم تعد مناسبة ({ $count }).
        [one] إجابة واحدة لم تعد مناسبة ولن تُرسل. إذا تراجعت عن التغيير، تعود.
        [two] إجابتان لم تعودا مناسبتين ولن تُرسلا. إذا تراجعت عن التغيير، تعودان.
        [few] { $count } إجابات لم تعد مناسبة ولن تُرسل. إذا تراجعت عن التغيير، تعود.
        [many] { $count } إجابة لم تعد مناسبة ولن تُرسل. إذا تراجعت عن التغيير، تعود.
       *[other] { $count } إجابة لم تعد مناسبة ولن تُرسل. إذا تراجعت عن التغيير، تعود.
    }

stale-toast = سبق أن أجبت عن هذا السؤال.
stale-nothing = هذا الزر قديم.
stale-button = هذا الزر قديم. يُرجى النظر إلى الأسفل.
asked-again = عذرًا، فُقدت الخطوة الأخيرة بسبب عطل لدينا. يُرجى المتابعة من هنا:
question-changed = تغيّر هذا السؤال في هذه الأثناء. يُرجى الإجابة عن صيغته الجديدة.

review =
    أجبت عن { $answered ->
        [zero] 0 من الأسئلة
        [one] سؤال واحد
        [two] سؤالين
        [few] { $answered } أسئلة
        [many] { $answered } سؤالًا
       *[other] { $answered } سؤال
    }{ $skipped ->
        [zero] {""}
        [one] ، وبقي سؤال واحد بلا إجابة
        [two] ، وبقي سؤالان بلا إجابة
        [few] ، وبقيت { $skipped } أسئلة بلا إجابة
        [many] ، وبقي { $skipped } سؤالًا بلا إجابة
       *[other] ، وبقي { $skipped } سؤال بلا إجابة
    }.
review-ask = يمكنك الآن إرسال إجاباتك أو مراجعتها أولًا.
review-look = لتغيير إجابة، يُرجى الضغط على سؤالها في الأسفل.
review-other-section = أسئلة أخرى
button-send = إرسال إجاباتي
button-look = المراجعة أولًا
button-overview = رجوع

sending-files = إجاباتك في الطريق. تحتاج الملفات إلى وقت أطول قليلاً. لا حاجة إلى فعل أي شيء: سنكتب هنا عندما يصل كل شيء.
thanks = شكرًا! وصلت إجاباتك.
thanks-files-lost =
    { $count ->
        [one] تعذّر تحميل ملف واحد. هذا الملف ليس ضمن إجاباتك.
        [two] تعذّر تحميل ملفين. هذان الملفان ليسا ضمن إجاباتك.
       *[other] تعذّر تحميل بعض الملفات ({ $count }). هذه الملفات ليست ضمن إجاباتك.
    }
thanks-delete = يمكنك حذف إجاباتك حتى { $withdrawal-until }.
button-delete-answers = حذف إجاباتي
button-show-code = عرض الرمز الخاص بي
button-advice = المساعدة والاستشارة
button-next-person = الشخص التالي
thanks-next = ندرس جميع الإجابات دون أسماء.
thanks-next-named = ندرس جميع الإجابات.
thanks-results = تتوفّر النتائج ابتداءً من { $date }.
button-tell-results = أريد معرفة النتائج
button-no-results = لا أريد رسالة عن النتائج
results-noted = حسنًا. سنكتب إليك مرة واحدة عندما تصبح النتائج جاهزة. لذلك نحتفظ بحسابك منفصلًا عن إجاباتك.
results-forgotten = حسنًا. لن نكتب إليك عن النتائج.
results-here = نتائج «{ $title }» جاهزة الآن. شكرًا على مشاركتك!
button-next-survey = المتابعة مع: { $title }
button-invite = دعوة آخرين
invite-choose = بأي لغة تكون الدعوة؟
invitation-open = للمشاركة:
button-forward = إعادة التوجيه
code = رمزك: { $code }
code-what-for =
    به يمكنك حذف إجاباتك حتى { $withdrawal-until } من أي حساب. يكفي إرسال هذا السطر:
    ‏{ $command }
    يُرجى حفظ الرمز جيدًا وعدم إظهاره لأحد.
withdraw-ask = هل نحذف إجاباتك؟ لا يمكن استعادتها بعد ذلك.
withdraw-yes = نعم، حذف الإجابات
withdraw-no = لا، إبقاء الإجابات
withdraw-kept = إجاباتك ما زالت محفوظة. شكرًا!
withdrawn = حُذفت إجاباتك. النتائج والملفات والنسخ الاحتياطية التي أُعدّت من قبل تبقى كما هي.
withdrawn-onward = ربما وصلت إجاباتك أيضًا إلى برامج أخرى. ويجب حذفها هناك على حدة. يمكنك أن تسأل عن ذلك: {"/help"}
withdraw-unknown = لا توجد إجابات بهذا الرمز. ربما حُذفت من قبل، أو انتهت مهلة الحذف.
withdraw-over = لم يعد أي رمز يقود إلى إجاباتك. انتهت مهلة الحذف، أو حُذفت إجاباتك من قبل.

button-clear = إفراغ هذه المحادثة
clear-ask = هل نفرغ هذه المحادثة؟ تختفي هنا رسائلنا ورسائلك من آخر يومين. الإجابات التي أرسلتها لا تُحذف بذلك.
clear-code = يُرجى الاحتفاظ برمزك: بدونه لا يمكنك حذف إجاباتك فيما بعد.
clear-keep-code = إفراغ مع إبقاء الرمز
clear-all = إفراغ كل شيء
clear-yes = نعم، إفراغ المحادثة
clear-no = لا
clear-kept = تبقى هذه المحادثة كما هي.
cleared = أُفرغت هذه المحادثة. للبدء من جديد: {"/start"}
cleared-code = أُفرغت هذه المحادثة. بقي رمزك فقط. للبدء من جديد: {"/start"}
cleared-partly = حذفنا ما استطعنا حذفه.
cleared-left =
    { $count ->
        [one] بقيت رسالة واحدة.
        [two] بقيت رسالتان.
        [few] بقيت { $count } رسائل.
        [many] بقيت { $count } رسالة.
       *[other] بقيت { $count } رسالة.
    }
cleared-left-at-least = عدد الرسائل الباقية: { $count } على الأقل.
cleared-delete-chat = يسمح لنا تيليغرام بحذف الرسائل خلال يومين فقط. يمكنك حذف المحادثة كلها: من قائمة هذه المحادثة في تيليغرام، ثم «حذف المحادثة».

welcome-back = أهلًا بعودتك! نتابع من هنا.
paused = نحن بانتظارك. إجاباتك محفوظة بأمان حتى { $until }. للمتابعة: {"/resume"}
nothing-to-resume = لا يوجد استبيان غير مكتمل. للبدء: {"/start"}
going-on = حسنًا، نتابع.
restart-ask = هل نبدأ من جديد؟ ستُحذف إجاباتك السابقة.
restart-yes = نعم، نبدأ من جديد
restart-no = لا، نتابع
switch-ask = لم يكتمل بعد استبيان «{ $title }». هل نبدأ الاستبيان الآخر؟ ستُحذف إجاباتك السابقة.
switch-yes = نعم، نبدأ الآخر

# كلمة لطيفة بعد يوم دون إجابة، وعند العودة.
reminder = مرحبًا من جديد!
reminder-begun = لم يكتمل بعد استبيان «{ $title }». هل نتابع؟ إجاباتك محفوظة بأمان حتى { $until }.
reminder-review = أجبت عن أسئلة «{ $title }»، لكن إجاباتك لم تُرسل بعد. هل نرسلها؟ نحتفظ بها حتى { $until }.
break = أهلًا بعودتك!
break-begun = لم يكتمل بعد استبيان «{ $title }». هل نتابع من حيث توقفنا؟
break-review = إجاباتك عن «{ $title }» لم تُرسل بعد. هل نتابع؟
so-far = أنجزت نحو { $share }.
button-continue = المتابعة
button-later = لاحقًا (غدًا)
button-stop = التوقف وحذف الإجابات
later = حسنًا. سنكتب إليك مرة أخرى غدًا. للمتابعة قبل ذلك: {"/resume"}
stop-quiet = إبقاء الإجابات دون تذكير
quiet = حسنًا. لن نذكّرك مرة أخرى. إجاباتك محفوظة بأمان حتى { $until }. للمتابعة: {"/resume"}
button-send-part = إرسال ما أجبت عنه
part-ask = هل نرسل ما أجبت عنه حتى الآن؟
part-means = هذا يساعدنا. لكن لا يمكن بعد ذلك الإجابة عن الأسئلة الأخرى.
part-yes = نعم، إرسال

delete-ask = هل نحذف كل إجاباتك؟ عددها { $count }. لا يستطيع أحد استعادتها.
deleted =
    { $count ->
        [zero] تم الحذف. لم تكن هناك إجابات بعد.
        [one] تم حذف إجابة واحدة.
        [two] تم حذف الإجابتين.
        [few] تم حذف كل الإجابات، وعددها { $count }.
        [many] تم حذف كل الإجابات، وعددها { $count }.
       *[other] تم حذف كل الإجابات، وعددها { $count }.
    }
delete-nothing = لا توجد هنا إجابات غير مرسلة. إذا سبق أن أرسلت إجاباتك، يمكنك حذفها بالزر تحت رسالة الشكر، أو بإرسال {"/delete"} وبعده رمزك.
expired = مضى وقت طويل دون إجابة منك. لذلك حذفنا إجاباتك كما وعدنا. للبدء من جديد: {"/start"}

screened-out = هل كان ذلك خطأ؟ للبدء من جديد: {"/start"}
help = هنا يمكنك الإجابة عن استبيان: بالضغط على زر أو بكتابة إجابتك.
help-commands =
    ‏{"/language"} – تغيير اللغة
    ‏{"/plain"} – نصوص بسيطة، بلا خط عريض ورموز تعبيرية
    ‏{"/pause"} – استراحة
    ‏{"/resume"} – المتابعة
    ‏{"/restart"} – البدء من جديد
    ‏{"/privacy"} – ما يحدث لإجاباتك
    ‏{"/delete"} – حذف إجاباتك
help-contact = للأسئلة: { $contact }
help-withdraw = حتى { $withdrawal-until } يمكنك حذف الإجابات المرسلة: بالزر تحت رسالة الشكر، أو بإرسال {"/delete"} وبعده رمزك.
group-in-private = نطرح أسئلتنا في محادثة خاصة. لا ترى هذه المجموعة الإجابات.
button-in-private = فتح المحادثة الخاصة
unknown-command = لا نعرف هذا الأمر. لمعرفة ما يمكنك فعله هنا: {"/help"}
outside =
    لا يوجد هنا سؤال مفتوح الآن. للبدء: {"/start"}
    للمساعدة: {"/help"}
try-again = حدث خلل مؤقت. لم يضِع شيء. يُرجى المحاولة مرة أخرى بعد دقيقة.

command-start = البدء
command-help = المساعدة
command-language = تغيير اللغة
command-plain = نصوص بسيطة
command-pause = استراحة
command-resume = المتابعة
command-restart = البدء من جديد
command-privacy = ما يحدث لإجاباتك
command-delete = حذف إجاباتك
command-stats = الأرقام حتى الآن
command-results = عرض النتائج
bot-description = هنا يمكنك الإجابة عن استبيانات بلغتك. المشاركة اختيارية. للبدء، يُرجى الضغط على الزر في الأسفل.
bot-short-description = استبيانات بلغتك

stats-title = الأرقام حتى الآن
stats-none = لم يبدأ أحد بعد.
stats-started = استبيانات بدأت: { $count }
stats-completed = استبيانات أُرسلت: { $count }
stats-broken-off = استبيانات لم تكتمل: { $count }
stats-language = ‏{ $language }: { $started } · { $completed } · { $broken-off }
stats-day = ‏{ $day }: { $started } · { $completed } · { $broken-off }
stats-by-language = حسب اللغة
stats-by-day = حسب اليوم
# The meaning of the three numbers in each line below, in their order.
stats-columns = بدأت · أُرسلت · لم تكتمل
stats-suppressed = الأعداد الصغيرة مخفية لحماية الأشخاص.

# To coordinators, when the bot starts.
fault-title = في أحد الاستبيانات أخطاء
fault-goes-on = يستمر «{ $title }» كما كان: في ملفه { $file } أخطاء.
fault-stopped = «{ $title }» متوقف: في ملفه { $file } أخطاء.
fault-cure = تفاصيل الأخطاء في سجل البوت، ويعرضها أيضًا الأمر «miteinander check».
notice-title = إجابات جديدة
notice-form = ‏{ $title }: اليوم { $today }، والمجموع { $total }
notice-milestone =
    ‏{ $title }: وصلت أول { $total ->
        [zero] { $total } إجابة
        [one] إجابة
        [two] إجابتين
        [few] { $total } إجابات
        [many] { $total } إجابة
       *[other] { $total } إجابة
    }!
notice-milestone-first = ‏{ $title }: وصلت أول إجابة!

## Results, for coordinators: in the chat, on the page, in pictures

results-answered = عدد من أجابوا: { $count }
results-answered-each = عدد البيانات: { $count }
results-several = كان يمكن اختيار أكثر من إجابة.
results-missing-skipped = تم التخطي
results-missing-declined = تفضيل عدم الإجابة
results-missing-dont-know = لا أعرف
results-missing-not-applicable = لم يُطرح السؤال لأنه لا ينطبق
results-missing-not-reached = أُرسل الاستبيان قبل هذا السؤال
results-missing-not-asked = لم يكن السؤال موجودًا بعد
results-hidden = ‏–: العدد أقل من أن يُعرض.
results-share = { $share } ({ $count })
results-median = الوسيط: { $value }
results-mean = المتوسط: { $value }
results-quartiles = النصف الأوسط بين { $lower } و{ $upper }.
results-mean-place = متوسط المرتبة: { $value }
results-mean-places = متوسط المرتبة
results-first-places = في المرتبة الأولى
results-all-mentions = { $share } من كل الاختيارات
results-texts = عدد من كتبوا شيئًا: { $count }
results-places = عدد من ذكروا مكانًا: { $count }
results-files = عدد من أرسلوا شيئًا: { $count }
results-more-rows = وهناك { $count } أخرى: انظروا الجدول.
results-by = تقسيم حسب
results-by-none = بدون تقسيم
results-where = فقط
results-where-none = الجميع
results-language = اللغة
results-channel = الطريق
results-channel-none = غير معروف
results-month = الشهر
results-show = عرض
results-live = تحديث كل دقيقة
results-live-off = إيقاف التحديث
results-count = عدد الردود: { $count }
results-other-part = أسئلة أخرى
results-none = لا توجد نتائج بعد. تظهر النتائج عندما يجيب خمسة أشخاص، ثم دائمًا في مجموعات من خمسة على الأقل. هذا يحمي كل من أجاب.
results-link-expired-title = انتهت صلاحية هذا الرابط
results-link-expired = الرابط صالح لساعة واحدة. من فضلكم أرسلوا ‎/results‎ إلى البوت وافتحوا الرابط الجديد.
results-link-wrong-title = هذا الرابط لا يعمل
results-link-wrong = ربما ينقص جزء من الرابط. من فضلكم أرسلوا ‎/results‎ إلى البوت وافتحوا الرابط الجديد.
results-link-not-yours-title = لا يوجد إذن بالدخول
results-link-not-yours = من صُنع له هذا الرابط لم يعد من منسقي هذا الاستبيان.
results-opening-title = النتائج
results-opening = يتم فتح النتائج …
results-which = أي استبيان؟
results-gone = لم يعد هذا موجودًا. من فضلكم أرسلوا ‎/results‎.
results-button-inside = العرض هنا في تيليغرام
results-button-page = كل شيء في صفحة واحدة
results-button-xlsx = ملف إكسل
results-button-pdf = تقرير (PDF)
results-button-back = رجوع
results-button-next = السؤال التالي
results-method = كيف أُجري الاستبيان

## في الملفات المصدَّرة: الأوراق والعناوين وأسباب القيم الناقصة.
file-answers = الإجابات
file-codes = الرموز
file-codebook = دليل الرموز
file-open = الإجابات المفتوحة
file-row = الصف
file-instance = الرقم
file-month = الشهر
file-day = اليوم
file-language = اللغة
file-channel = القناة
file-revision = نسخة الاستبيان
file-consent = نسخة الموافقة
file-complete = مكتمل
file-yes = نعم
file-no = لا
file-name = الاسم
file-question = السؤال
file-type = النوع
file-repeat = يتكرر في
file-condition = الشرط
file-required = إلزامي
file-answered = عدد الإجابات
file-choice = الخيار
file-label = نص الخيار
file-answer = الإجابة
file-skipped = تم تخطيه
file-declined = تفضيل عدم الإجابة
file-dont-know = لا أعرف
file-not-applicable = لا ينطبق
file-not-reached = لم يتم الوصول إليه
file-not-asked = لم يُطرح
file-not-offered = لم يُعرض

## The report: a PDF for the conference

report-results = نتائج الاستبيان
report-contents = المحتويات
report-made-up = هذه الإجابات غير حقيقية، وهي للتجربة فقط. لا يوجد في هذا التقرير أي رقم حقيقي.
report-period = من { $from } إلى { $to }
report-responses = الردود
report-questions = الأسئلة
report-languages = اللغات
report-method = كيف سألنا
report-answer = الإجابة
report-share = النسبة
report-count = العدد
report-mentions = من كل الإجابات المختارة
report-base = عدد من أجابوا
report-picture = صورة لسؤال «{ $title }». الجدول أدناه يحتوي على الأرقام نفسها.
report-numbered = { $number }. { $title }
report-compared = مقارنات
report-by = { $title } – مقسّم حسب: { $by }
report-quotes = بكلمات المشاركين
report-quotes-why = تمت الموافقة على نشر هذه الإجابات في التقرير. وهي باللغة التي كُتبت بها.
report-hidden = ما لا يُعرض
report-hidden-why = تحلّ الشرطة (–) محل كل رقم صغير قد يدل على أشخاص معيّنين. ولا تُعرض أيضاً الأرقام التي يمكن حسابه منها.
report-hidden-nothing = لم تكن هناك حاجة إلى إخفاء أي رقم في هذا التقرير.
report-all-hidden = كل الأرقام هنا أصغر من أن تُعرض.
report-hidden-where = جداول فيها أرقام غير معروضة
report-hidden-count = { $title } (الأرقام غير المعروضة: { $count })
report-questionnaire = الاستبيان
report-questionnaire-why = هكذا طُرحت الأسئلة. «فقط إذا» تذكر الشرط كما هو مكتوب في الاستبيان.
report-condition = فقط إذا: { $condition }
report-asked-none = ملاحظة، وليست سؤالاً
report-asked-calculated = قيمة محسوبة
report-asked-acknowledgement = تأكيد
report-asked-choice = إجابة واحدة
report-asked-choices = يمكن اختيار عدة إجابات
report-asked-ranking = ترتيب
report-asked-words = نص حر
report-asked-number = رقم
report-asked-moment = تاريخ أو وقت
report-asked-place = مكان
report-asked-places = عدة أماكن
report-asked-file = صورة أو صوت أو ملف

## How a survey was made: on the page and in the report

method-who = كانت المشاركة متاحة لكل من لديه رابط الاستبيان، وكانت طوعية.
method-who-age = كانت المشاركة متاحة لكل من لديه رابط الاستبيان وعمره { $age } سنة على الأقل، وكانت طوعية.
method-who-organisation = أجاب شخص واحد عن كل منظمة، وكانت المشاركة طوعية.
method-where = طُرحت الأسئلة في محادثة على Telegram بهذه اللغات: { $languages }.
method-channels = وُزّع الرابط بهذه الطرق: { $channels }.
method-period = جرى الاستبيان في هذه الفترة: { $period }.
method-counts = عدد من بدأوا: { $begun }. عدد من توقفوا قبل النهاية: { $left }. عدد الردود في هذا التقرير: { $sent }.
method-sample = هذه ليست عيّنة عشوائية. الأرقام تصف من أجابوا، ولا يمكن تعميمها على غيرهم. لذلك لا نذكر هامش خطأ. النسب محسوبة دائماً ممن أجابوا عن السؤال.
method-hidden = لا تُعرض الأرقام الصغيرة حتى لا يمكن التعرف على أي شخص، وتوضع مكانها شرطة (–). تُضاف الردود الجديدة دائماً في مجموعات من خمسة على الأقل.
