### state: machine-made, not yet reviewed by a speaker

form =
    .title = كل شيء معًا
    .description = استبيان قصير فيه من كل شيء سؤال
    .purpose = نريد أن نعرف كيف تبدو أسئلتنا.
    .topics = أسرتك وصحتك
    .thanks = شكرًا على صبرك!

about = أنت ومدينتك
welcome =
    مرحبًا! هذا للتجربة **فقط**. المزيد على [صفحتنا](https://example.org/survey).

    مهرجاننا في { $festival_date }.
    .audio = welcome.ogg
origin = أين وُلدت؟
town = أين تسكن؟
district = في أي جزء من { $town } تسكن؟
opinion = ما رأيك في مسكنك؟
way = كيف تصل إلى عملك؟
drinks = ماذا تحب أن تشرب؟
order = ما الأهم لك؟

around = كيف هو الحال حول مسكنك؟
shops = المتاجر
parks = الحدائق
noise = الضجيج ليلًا

numbers = بعض الأرقام
mood = كيف حالك اليوم، من 0 (سيئ) إلى 10 (جيد جدًا)؟
rent = كم بالمئة من دخلك يذهب إلى الإيجار؟
rooms = كم غرفة عندك؟ *نصف* الغرفة يُحسب أيضًا.
    .constraint-message = أكثر من 0 وأقل من 100، من فضلك.
roomy = عدد الغرف { $rooms }: هذه مساحة كبيرة.

days = أيام وأوقات
arrived = متى جئت إلى ساكسونيا؟
    .constraint-message = هذا اليوم لم يأتِ بعد.
learned = منذ أي شهر تتعلم الألمانية؟
evening = في أي ساعة تتناول العشاء؟
meeting = متى يمكننا أن نلتقي؟

children = كم طفلًا لديك؟
    .constraint-message = رقم من 0 إلى 12، من فضلك.
child = الطفل
nickname = بماذا تنادي هذا الطفل؟ يكفي اسم الدلع.
    .constraint-message = 30 حرفًا على الأكثر، من فضلك.
age = كم عمر { $nickname }؟
    .constraint-message = رقم من 0 إلى 25، من فضلك.
school = هل يذهب { $nickname } إلى المدرسة؟

visit = الزيارة
    .another = هل زرت أحدًا آخر؟
whom = من زرت في درسدن؟
again = هل تود أن تزور { $whom } مرة أخرى؟

closing = في الختام
people = كم شخصًا يسكن معك؟
    .hint = وأنت معهم.
code = رمزك في قائمتنا:
meet_at = أين نلتقي؟
picture = من فضلك أرنا مكانك المفضل.
voice = من فضلك قل مرحبًا بلغتك.
story = ماذا تود أن تحكي لنا أيضًا؟
treated = هل زرت طبيبًا هذا العام؟
agreed = نقرأ إجاباتك مع إجابات الآخرين. هل هذا مناسب؟
party = سيكون في المهرجان **عصير**.

town-dresden = درسدن
town-leipzig = لايبزيغ
district-neustadt = نويشتات
district-altstadt = ألتشتات
district-plagwitz = بلاغفيتس
district-connewitz = كونيفيتس
opinion-stay = يعجبني، وأريد أن أبقى فيه أطول مدة ممكنة إن استطعت ذلك
opinion-move = صغير جدًا أو غالٍ جدًا، ولذلك أبحث الآن عن مسكن آخر
opinion-unsure = لا أعرف بعد
way-bike = بالدراجة
way-tram = بالترام أو الحافلة
drinks-tea = الشاي
drinks-coffee = القهوة
drinks-juice = العصير
drinks-nothing = لا شيء من هذا
wishes-work = العمل
wishes-housing = مسكن جيد
wishes-language = تعلم الألمانية
scale-good = جيد
scale-middling = متوسط
scale-bad = سيئ
yes_no-yes = نعم
yes_no-no = لا
country-albania = ألبانيا
country-algeria = الجزائر
country-armenia = أرمينيا
country-brazil = البرازيل
country-cameroon = الكاميرون
country-china = الصين
country-egypt = مصر
country-eritrea = إريتريا
country-georgia = جورجيا
country-ghana = غانا
country-india = الهند
country-iran = إيران
country-iraq = العراق
country-jordan = الأردن
country-kenya = كينيا
country-lebanon = لبنان
country-mexico = المكسيك
country-morocco = المغرب
country-nepal = نيبال
country-nigeria = نيجيريا
country-pakistan = باكستان
country-somalia = الصومال
country-syria = سوريا
country-turkey = تركيا
country-ukraine = أوكرانيا
