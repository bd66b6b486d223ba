### state: machine-made, not yet reviewed by a speaker
### language: ar
### source: de
### glossary: locales/glossary/ar.md

form =
    .title = معًا نحن أقوى – وضعك في ساكسونيا
    .description = اللغة والعمل والسكن والأسرة: كيف حالك في ساكسونيا، وما احتياجاتك؟
    .purpose = فهم وضعك في ساكسونيا والعمل معًا على تحسينه
    .topics = المساعدة الطبية والتمييز والأصل ووضع الإقامة والانتخابات
    .privacy =
        لا نسأل عن الاسم ولا عن العنوان ولا عن تاريخ الميلاد.
        في الأسئلة الشخصية يمكنك دائمًا اختيار عدم الإجابة.
        لا تتضمن التقارير إلا نتائج لمجموعات، ولا تتضمن أبدًا نتائج شخص بعينه.
    .thanks =
        معًا نحن أقوى.
        إجاباتك تفيد في مؤتمر «{ $conference_name }» في { $conference_date } وبعده أيضًا.

## 1 · في البداية

start = في البداية
saxony = هل مكان سكنك في ولاية ساكسونيا (Sachsen)؟
age = كم عمرك؟
years = ما مدة إقامتك في ألمانيا حتى الآن؟
parent_abroad = هل وُلدت والدتك أو وُلد والدك خارج ألمانيا؟
    .hint = يكفي أحد الوالدين.
end_saxony =
    شكرًا على اهتمامك!
    هذا الاستبيان مخصص لمن يسكنون في ساكسونيا، ولذلك ينتهي هنا بالنسبة إليك.
    نتمنى لك كل الخير.
end_age =
    شكرًا على اهتمامك!
    { $minimum_age ->
        [zero] هذا الاستبيان مخصص لمن بلغوا { $minimum_age } عام أو أكثر، ولذلك ينتهي هنا بالنسبة إليك.
        [one] هذا الاستبيان مخصص لمن بلغوا عامًا واحدًا أو أكثر، ولذلك ينتهي هنا بالنسبة إليك.
        [two] هذا الاستبيان مخصص لمن بلغوا عامين أو أكثر، ولذلك ينتهي هنا بالنسبة إليك.
        [few] هذا الاستبيان مخصص لمن بلغوا { $minimum_age } أعوام أو أكثر، ولذلك ينتهي هنا بالنسبة إليك.
        [many] هذا الاستبيان مخصص لمن بلغوا { $minimum_age } عامًا أو أكثر، ولذلك ينتهي هنا بالنسبة إليك.
       *[other] هذا الاستبيان مخصص لمن بلغوا { $minimum_age } عام أو أكثر، ولذلك ينتهي هنا بالنسبة إليك.
    }
    تقدّم خدمة شباب المهاجرين (Jugendmigrationsdienst) المساعدة للشباب: { $advice_young }.
    نتمنى لك كل الخير.
end_background =
    شكرًا على اهتمامك!
    هذا الاستبيان مخصص لمن جاؤوا إلى ألمانيا بأنفسهم أو جاء أحد والديهم إليها، ولذلك ينتهي هنا بالنسبة إليك.
    نتمنى لك كل الخير.
needs = ما المجالات التي يلزمك فيها دعم حاليًا؟

yes_no-yes = نعم
yes_no-no = لا
age-under_minimum =
    { $minimum_age ->
        [zero] أقل من { $minimum_age } عام
        [one] أقل من عام واحد
        [two] أقل من عامين
        [few] أقل من { $minimum_age } أعوام
        [many] أقل من { $minimum_age } عامًا
       *[other] أقل من { $minimum_age } عام
    }
age-to_24 = من { $minimum_age } إلى 24 عامًا
age-25_to_34 = من 25 إلى 34 عامًا
age-35_to_49 = من 35 إلى 49 عامًا
age-50_to_64 = من 50 إلى 64 عامًا
age-65_and_over = 65 عامًا أو أكثر
years-under_1 = أقل من سنة
years-1_to_2 = من سنة إلى سنتين
years-3_to_5 = من 3 إلى 5 سنوات
years-6_to_10 = من 6 إلى 10 سنوات
years-over_10 = أكثر من 10 سنوات
years-born_here = وُلدت في ألمانيا
needs-language = تعلّم اللغة الألمانية
needs-work = العمل والتدريب المهني
needs-housing = السكن
needs-children = الأطفال والروضة والمدرسة
needs-health = الصحة
needs-authorities = الدوائر الرسمية والطلبات
needs-none = لا أحتاج إلى دعم

## 2 · اللغة والدورات

language = اللغة والدورات
german_level = ما مستوى تحدثك باللغة الألمانية؟
course_attended = هل التحقت بدورة لتعلّم الألمانية في ألمانيا؟
    .hint = مثلًا دورة الاندماج (Integrationskurs).
course_barriers = ما الذي يصعّب عليك الالتحاق بدورة لتعلّم الألمانية؟

german-very_well = جيد جدًا
german-well = جيد
german-middling = متوسط
german-little = ضعيف
german-not_at_all = لا أتحدثها إطلاقًا
course-now = نعم، أنا في دورة الآن
course-finished = نعم، حتى نهايتها
course-stopped = نعم، لكن ليس حتى نهايتها
course-waiting = لا، أنتظر مكانًا
course-no = لا
course_obstacles-no_place = لا توجد أماكن شاغرة
course_obstacles-entitlement = لا يُسمح لي بالمشاركة
course_obstacles-childcare = أرعى أطفالًا أو أقارب
course_obstacles-work = الأوقات لا تناسب عملي
course_obstacles-distance = المكان بعيد جدًا
course_obstacles-cost = التكلفة مرتفعة جدًا
course_obstacles-none = لا شيء مما ذُكر

## 3 · العمل والمهنة

employment = العمل والمهنة
activity = ما نشاطك الأساسي حاليًا؟
qualified = هل تعلّمت مهنة أو أكملت دراسة جامعية خارج ألمانيا؟
    .hint = إذا انطبقت أكثر من إجابة، يُرجى اختيار الأهم.
recognised = هل شهادتك معترف بها في ألمانيا؟
    .hint = الاعتراف (Anerkennung) يعني أن جهة في ألمانيا تفحص شهادتك الصادرة خارج ألمانيا.
waiting = كم مضى على انتظارك للقرار؟
not_applied_why = ما سبب عدم تقديمك طلب الاعتراف (Anerkennung)؟
work_fit = كيف يتناسب عملك مع ما تعلّمته؟
work_barriers = ما الذي يصعّب عليك إيجاد عمل؟

work-full_time = عمل بدوام كامل
work-part_time = عمل بدوام جزئي أو عمل صغير (Minijob)
work-self_employed = عمل حر
work-training = تدريب مهني أو دراسة أو مدرسة
work-course = دورة لغة أو دورة اندماج
work-seeking = أبحث عن عمل
work-family = أعتني بالأسرة
work-not_allowed = لا يُسمح لي بالعمل بعد
work-other = شيء آخر
qualification-health = نعم، في التمريض أو الطب
qualification-vocational = نعم، مهنة أخرى
qualification-university = نعم، دراسة جامعية أخرى
qualification-none = لا
recognition-full = نعم، بالكامل
recognition-part = نعم، جزئيًا
recognition-waiting = ليس بعد، طلبي قيد الدراسة
recognition-refused = لا، رُفض طلبي
recognition-not_applied = لا، لم أقدّم طلبًا
recognition_wait-under_3 = أقل من 3 أشهر
recognition_wait-3_to_6 = من 3 إلى 6 أشهر
recognition_wait-7_to_12 = من 7 إلى 12 شهرًا
recognition_wait-over_12 = أكثر من 12 شهرًا
recognition_obstacles-information = لا أعرف كيف أقدّم الطلب
recognition_obstacles-documents = تنقصني وثائق
recognition_obstacles-cost = التكلفة مرتفعة جدًا
recognition_obstacles-duration = المدة طويلة جدًا
recognition_obstacles-german = لغتي الألمانية غير كافية بعد
recognition_obstacles-not_needed = لا أحتاج إلى الاعتراف
recognition_obstacles-none = لا شيء مما ذُكر
fit-very_well = بشكل جيد جدًا
fit-well = بشكل جيد
fit-partly = جزئيًا
fit-badly = بشكل سيئ
fit-not_at_all = لا يتناسب إطلاقًا
work_obstacles-german = لغتي الألمانية غير كافية بعد
work_obstacles-recognition = شهادتي غير معترف بها
work_obstacles-childcare = أرعى أطفالًا أو أقارب
work_obstacles-vacancies = لا توجد وظائف مناسبة
work_obstacles-permit = ليس لديّ تصريح عمل
work_obstacles-rejection = الرفض بسبب أصلي
work_obstacles-none = لا شيء مما ذُكر

## 4 · السكن والأطفال

home = السكن والأطفال
housing = ما مدى رضاك عن مسكنك؟
    .hint = المقصود شقتك أو بيتك أو سكنك في مركز إيواء.
housing_issues = ما الصعوبات في مسكنك؟
living_with = من يسكن معك؟
    .hint = في مركز الإيواء: المقصود أسرتك فقط.
children = الأطفال والتعليم
school_places = هل للأطفال الذين يسكنون معك أماكن في روضة (Kita) أو مدرسة؟
children_help = ما الذي قد يساعد هؤلاء الأطفال؟

satisfaction-very_satisfied = رضا كبير
satisfaction-satisfied = رضا إلى حد ما
satisfaction-partly = بين الرضا وعدم الرضا
satisfaction-dissatisfied = عدم رضا إلى حد ما
satisfaction-very_dissatisfied = عدم رضا كبير
housing_problems-cost = التكلفة مرتفعة جدًا
housing_problems-size = المكان ضيق جدًا
housing_problems-condition = حالة المسكن سيئة
housing_problems-shelter = أسكن في مركز إيواء جماعي
housing_problems-location = كل شيء بعيد
housing_problems-search = لا أجد مسكنًا آخر
housing_problems-none = لا شيء مما ذُكر
household-alone = لا أحد، أسكن وحدي
household-adults = بالغون فقط
household-family = أطفال دون 18 عامًا وبالغون
household-single_parent = أطفال دون 18 عامًا فقط
places-all = نعم، لجميعهم
places-some = ليس لجميعهم
places-none = لا
places-not_needed = لسنا بحاجة إلى مكان
children_needs-german = المساعدة في تعلّم الألمانية
children_needs-learning = المساعدة في الواجبات المدرسية
children_needs-leisure = رياضة وأنشطة قريبة من السكن
children_needs-bullying = الحماية من التنمّر
children_needs-information = معلومات عن الروضة والمدرسة
children_needs-childcare = مكان في روضة أو مدرسة
children_needs-none = لا شيء مما ذُكر

## 5 · الصحة والدوائر الرسمية

everyday = الصحة والدوائر الرسمية
doctor = ما مدى سهولة أو صعوبة حصولك على مساعدة طبية؟
    .hint = لا نسأل عن الأمراض.
doctor_barriers = ما الذي يصعّب عليك الحصول على مساعدة طبية؟
    .hint = تُعدّ قسيمة العلاج (Behandlungsschein) تأمينًا أيضًا.
authorities_hard = ما الدوائر التي يصعب عليك إنجاز أمورك فيها؟

ease-very_easy = سهل جدًا
ease-easy = سهل إلى حد ما
ease-middling = متوسط
ease-hard = صعب إلى حد ما
ease-very_hard = صعب جدًا
doctor_obstacles-appointment = لا أحصل على موعد
doctor_obstacles-language = لا أحد يترجم لي
doctor_obstacles-insurance = ليس لديّ تأمين
doctor_obstacles-distance = المكان بعيد جدًا
doctor_obstacles-cost = التكلفة مرتفعة جدًا
doctor_obstacles-treatment = المعاملة هناك غير لطيفة
doctor_obstacles-none = لا شيء مما ذُكر
authorities-immigration = دائرة الأجانب (Ausländerbehörde)
authorities-jobcenter = مركز العمل (Jobcenter)
authorities-employment = وكالة العمل (Agentur für Arbeit)
authorities-social = مكتب الشؤون الاجتماعية (Sozialamt)
authorities-asylum = المكتب الاتحادي للهجرة (BAMF)
authorities-youth = مكتب رعاية الشباب (Jugendamt)
authorities-none = ولا واحدة منها

## 6 · المشاركة والاستشارة والأفكار

voice = المشاركة والاستشارة والأفكار
taking_part = أين شاركت في آخر 12 شهرًا؟
    .hint = بالنسبة إلى المجلس الاستشاري (Integrations- und Ausländerbeirat) تُحسب أيضًا زيارة ساعات الاستقبال أو المشاركة في انتخابه.
services_known = ما الخدمات المعروفة لديك مما يلي؟
    .hint = تكفي معرفة الاسم. الاختصار MBE يعني Migrationsberatung، وJMD يعني Jugendmigrationsdienst، وBeirat يعني Integrations- und Ausländerbeirat.
advice_helpful = ما مدى استفادتك من الاستشارة في آخر 12 شهرًا؟
    .hint = المقصود الخدمات المذكورة في السؤال السابق.
advice_barriers = ما سبب عدم حصولك على استشارة؟
idea = ما الذي ينبغي أن يتحسّن في ساكسونيا؟
    .hint =
        سنأخذ أمنياتك وأفكارك معنا إلى مؤتمر «{ $conference_name }» في { $conference_date }.
        يُرجى عدم كتابة أسماء أو عناوين. يمكنك الكتابة بلغتك.
    .constraint-message = النص أطول قليلًا من اللازم. يُرجى كتابة 1000 حرف على الأكثر.

active-migrant = جمعية للمهاجرين والمهاجرات
active-leisure = رياضة أو ثقافة أو ترفيه
active-school = المشاركة في مدرسة أو روضة
active-volunteering = مساعدة تطوعية للآخرين
active-council = المجلس الاستشاري (Beirat)
active-other = مجموعة أخرى
active-none = لم أشارك
services-mbe = استشارات الهجرة (MBE)
services-jmd = خدمة شباب المهاجرين (JMD)
services-recognition = استشارات الاعتراف (Anerkennung)
services-refugee = الرعاية الاجتماعية للاجئين
services-discrimination = استشارات مكافحة التمييز
services-council = المجلس الاستشاري (Beirat)
services-none = لا شيء منها
advice-very_well = استفادة كبيرة جدًا
advice-well = استفادة كبيرة
advice-partly = استفادة جزئية
advice-little = استفادة قليلة
advice-not_at_all = لم أستفد إطلاقًا
advice-not_needed = لم أحتج إلى استشارة
advice-not_received = لم أحصل على استشارة للأسف
advice_obstacles-where = لم أعرف إلى أين أتوجه
advice_obstacles-appointment = لم يتوفر موعد
advice_obstacles-language = لم يتحدث أحد لغتي
advice_obstacles-distance = كان المكان بعيدًا جدًا
advice_obstacles-hours = لم تناسبني أوقات العمل هناك
advice_obstacles-trust = لم تكن لديّ ثقة
advice_obstacles-none = لا شيء مما ذُكر

## 7 · تجاربك

experience = تجاربك
discrimination = في آخر 12 شهرًا، كم تكرّر تعرّضك لمعاملة أسوأ من غيرك بسبب أصلك؟
    .hint = يشمل ذلك أيضًا اللغة والاسم ولون البشرة والدين.
discrimination_places = أين حدث ذلك؟
discrimination_reported = مع من تحدثت عن ذلك؟
help =
    هنا يمكنك الحصول مجانًا على المساعدة والمشورة:
    • عند التعرّض للتمييز: { $advice_discrimination }
    • استشارات الهجرة (Migrationsberatung – MBE): { $advice_migration }
    • خدمة شباب المهاجرين (Jugendmigrationsdienst – JMD): { $advice_young }
    • عند الشعور بالضيق: { $advice_crisis }
    • عند الخطر: الشرطة { $emergency_police }، الطوارئ { $emergency_rescue }
    لا نسجّل ما إذا استخدمت هذه المساعدة.

frequency-never = لم يحدث أبدًا
frequency-rarely = نادرًا
frequency-sometimes = أحيانًا
frequency-often = كثيرًا
frequency-very_often = كثيرًا جدًا
discrimination_where-work = في العمل أو أثناء البحث عن عمل
discrimination_where-housing = في السكن أو أثناء البحث عن سكن
discrimination_where-authority = في دائرة رسمية
discrimination_where-education = في مدرسة أو روضة أو دورة
discrimination_where-health = عند الطبيب أو في المستشفى
discrimination_where-public = في الشارع أو الحافلة أو المتجر
discrimination_where-none = ليس في أي من هذه الأماكن
discrimination_told-private = الأسرة أو الأصدقاء
discrimination_told-advice = مركز استشارة أو جمعية
discrimination_told-responsible = إدارة الشركة أو المدرسة أو الدائرة
discrimination_told-police = الشرطة
discrimination_told-lawyer = محامٍ أو محامية
discrimination_told-other = شخص آخر
discrimination_told-none = لم أتحدث مع أحد

## 8 · معلومات عنك

person = معلومات عنك
residence = إقامتك في ألمانيا: ما الذي ينطبق عليك؟
    .hint = ليس لإجابتك أي أثر في إقامتك. لا يلزمك قول أي شيء.
voted = هل شاركت بالتصويت في آخر انتخابات محلية (Kommunalwahl) في ساكسونيا؟
    .hint = هي انتخابات مجلس المدينة أو البلدية أو المنطقة.
region = من أي منطقة جئت أو جاءت أسرتك؟
    .hint = مثلًا: سوريا وإيران من الشرق الأوسط، وأفغانستان من آسيا الوسطى.
gender = ما جنسك؟
lives_in = أين مكان سكنك في ساكسونيا؟
    .hint = مثلًا: مدينة Freiberg تتبع Mittelsachsen، ومدينة Plauen تتبع Vogtlandkreis، ومدينة Pirna تتبع Sächsische Schweiz-Osterzgebirge.
help_received = هل ساعدك أحد في هذا الاستبيان؟

status-eu = جنسية دولة أخرى في الاتحاد الأوروبي
status-permanent = إقامة دائمة
status-temporary = إقامة محددة المدة
status-protection = حماية مؤقتة (§ 24)
status-procedure = إجراءات اللجوء
status-duldung = وقف مؤقت للترحيل (Duldung)
status-german = الجنسية الألمانية
status-other = شيء آخر
vote-yes = نعم
vote-no = لا
vote-not_possible = لم يكن يحق لي التصويت حينها
origin-eu = الاتحاد الأوروبي
origin-ukraine = أوكرانيا
origin-europe = بقية أوروبا أو القوقاز أو تركيا
origin-middle_east = الشرق الأوسط أو شمال أفريقيا
origin-asia_central = آسيا الوسطى أو جنوب آسيا
origin-asia_east = شرق آسيا أو جنوب شرقها
origin-africa = أفريقيا جنوب الصحراء
origin-america = أمريكا أو أستراليا
gender-woman = امرأة
gender-man = رجل
gender-diverse = غير ذلك (divers)
district-chemnitz = مدينة كيمنتس (Chemnitz)
district-dresden = مدينة دريسدن (Dresden)
district-leipzig = مدينة لايبزيغ (Leipzig)
district-bautzen = منطقة باوتسن (Bautzen)
district-erzgebirge = إرتسغبيرغه (Erzgebirgskreis)
district-goerlitz = منطقة غورليتس (Görlitz)
district-leipzig_district = منطقة لايبزيغ (Landkreis Leipzig)
district-meissen = منطقة مايسن (Meißen)
district-mittelsachsen = وسط ساكسونيا (Mittelsachsen)
district-nordsachsen = شمال ساكسونيا (Nordsachsen)
district-saechsische_schweiz = منطقة Sächsische Schweiz-Osterzgebirge
district-vogtland = فوغتلاند (Vogtlandkreis)
district-zwickau = منطقة تسفيكاو (Zwickau)
helped-no = لا
helped-translated = نعم، في الترجمة
helped-read_aloud = نعم، في القراءة
helped-wrote = نعم، كتب أحد بدلًا مني
