### state: machine-made, not yet reviewed by a speaker
### language: ar
### source: de
### glossary: locales/glossary/ar.md

form =
    .title = معًا نحن أقوى – وضعك في ساكسونيا
    .description = اللغة والعمل والسكن والأسرة: كيف حالك في ساكسونيا، وما احتياجاتك؟
    .purpose = فهم وضعك في ساكسونيا والعمل معًا على تحسينه
    .topics = المساعدة الطبية والتمييز والأصل ووضع الإقامة والانتخابات
    .promise = إجاباتك لا تؤثر على إقامتك ولا على مساعداتك المالية.
    .privacy =
        لا نسأل عن الاسم ولا عن العنوان ولا عن تاريخ الميلاد.
        تبيّن الأسئلة الأولى هل يناسبك الاستبيان. ويمكنك تخطّي كل الأسئلة الأخرى.
        لا تتضمن التقارير إلا نتائج لمجموعات، ولا تتضمن أبدًا نتائج شخص بعينه.
    .thanks =
        معًا نحن أقوى.
        إجاباتك تفيد في مؤتمر «{ $conference_name }» في { $conference_date } وبعده أيضًا.

## 1 · أسئلة أولى

start = أسئلة أولى
saxony = هل سكنك في ساكسونيا (Sachsen)؟
age = كم عمرك؟
years = ما مدة إقامتك في ألمانيا؟
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
age-under_minimum = أقل من { $minimum_age }
age-to_24 = من { $minimum_age } إلى 24
age-25_to_34 = من 25 إلى 34
age-35_to_49 = من 35 إلى 49
age-50_to_64 = من 50 إلى 64
age-65_and_over = 65 أو أكثر
years-under_1 = أقل من سنة
years-1_to_2 = من سنة إلى سنتين
years-3_to_5 = من 3 إلى 5 سنوات
years-6_to_10 = من 6 إلى 10 سنوات
years-over_10 = أكثر من 10 سنوات
years-born_here = وُلدت هنا
needs-language = تعلّم اللغة الألمانية
needs-work = العمل والتدريب المهني
needs-housing = السكن
needs-children = الأطفال والروضة والمدرسة
needs-health = الصحة
needs-authorities = الدوائر الرسمية والطلبات
needs-none = لا شيء منها

## 2 · اللغة والدورات

language = اللغة والدورات
german_level = ما مستوى تحدثك باللغة الألمانية؟
course_attended = هل التحقت بدورة لتعلّم الألمانية في ألمانيا؟
    .hint = مثلًا دورة الاندماج (Integrationskurs).
course_barriers = ما الذي يصعّب عليك الالتحاق بدورة؟

german-very_well = جيد جدًا
german-well = جيد
german-middling = متوسط
german-little = ضعيف
german-not_at_all = لا أتحدثها إطلاقًا
course-now = نعم، حاليًا
course-finished = نعم، حتى نهايتها
course-stopped = نعم، لكن ليس حتى نهايتها
course-waiting = لا، أنتظر مكانًا
course-no = لا
course_obstacles-no_place = لا توجد أماكن شاغرة
course_obstacles-entitlement = لا يُسمح لي بالمشاركة
course_obstacles-childcare = رعاية أطفال أو أقارب
course_obstacles-work = الأوقات لا تناسبني
course_obstacles-distance = بعيد جدًا
course_obstacles-cost = مكلف جدًا
course_obstacles-none = لا شيء منها

## 3 · العمل والمهنة

employment = العمل والمهنة
activity = ما نشاطك الأساسي حاليًا؟
qualified = هل تعلّمت مهنة أو أكملت دراسة جامعية خارج ألمانيا؟
    .hint = إذا تعدّدت الإجابات، يُرجى اختيار الأهم.
recognised = هل شهادتك معترف بها في ألمانيا (Anerkennung)؟
waiting = كم مضى على انتظارك للقرار؟
not_applied_why = ما سبب عدم تقديمك طلب الاعتراف (Anerkennung)؟
work_fit = كيف يتناسب عملك مع ما تعلّمته؟
work_barriers = ما الذي يصعّب عليك إيجاد عمل؟

work-full_time = عمل بدوام كامل
work-part_time = دوام جزئي أو عمل صغير (Minijob)
work-self_employed = عمل حر
work-training = تدريب مهني أو دراسة
work-course = دورة لغة أو اندماج
work-seeking = أبحث عن عمل
work-family = الأسرة والمنزل
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
recognition_obstacles-information = لا أعرف كيف
recognition_obstacles-documents = تنقصني وثائق
recognition_obstacles-cost = مكلف جدًا
recognition_obstacles-duration = المدة طويلة جدًا
recognition_obstacles-german = لغتي الألمانية غير كافية
recognition_obstacles-not_needed = لا أحتاج إليه
recognition_obstacles-none = لا شيء منها
fit-very_well = بشكل جيد جدًا
fit-well = بشكل جيد
fit-partly = جزئيًا
fit-badly = بشكل سيئ
fit-not_at_all = لا يتناسب إطلاقًا
work_obstacles-german = لغتي الألمانية غير كافية
work_obstacles-recognition = شهادتي غير معترف بها
work_obstacles-childcare = رعاية أطفال أو أقارب
work_obstacles-vacancies = لا توجد وظائف مناسبة
work_obstacles-permit = ليس لديّ تصريح عمل
work_obstacles-rejection = الرفض بسبب أصلي
work_obstacles-none = لا شيء منها

## 4 · السكن والأطفال

home = السكن والأطفال
housing = ما مدى رضاك عن مكان سكنك؟
housing_issues = ما الصعوبات في سكنك؟
living_with = من يسكن معك؟
    .hint = في مركز الإيواء: أسرتك فقط.
children = الأطفال والتعليم
school_places = هل للأطفال أماكن في روضة (Kita) أو مدرسة؟
children_help = ما الذي قد يساعد الأطفال؟

satisfaction-very_satisfied = رضا كبير
satisfaction-satisfied = رضا إلى حد ما
satisfaction-partly = بين الرضا وعدمه
satisfaction-dissatisfied = عدم رضا إلى حد ما
satisfaction-very_dissatisfied = عدم رضا كبير
housing_problems-cost = مكلف جدًا
housing_problems-size = ضيق جدًا
housing_problems-condition = حالته سيئة
housing_problems-shelter = مركز إيواء جماعي
housing_problems-location = كل شيء بعيد
housing_problems-search = لا أجد مسكنًا آخر
housing_problems-none = لا شيء منها
household-alone = لا أحد
household-adults = بالغون فقط
household-family = أطفال دون 18 وبالغون
household-single_parent = أطفال دون 18 فقط
places-all = نعم، لجميعهم
places-some = ليس لجميعهم
places-none = لا
places-not_needed = لا نحتاج إليها
children_needs-german = المساعدة في تعلّم الألمانية
children_needs-learning = المساعدة في الواجبات المدرسية
children_needs-leisure = رياضة وأنشطة
children_needs-bullying = الحماية من التنمّر
children_needs-information = معلومات عن الروضة والمدرسة
children_needs-childcare = مكان في روضة أو مدرسة
children_needs-none = لا شيء منها

## 5 · الصحة والدوائر الرسمية

everyday = الصحة والدوائر الرسمية
doctor = ما مدى سهولة أو صعوبة حصولك على مساعدة طبية؟
doctor_barriers = ما الذي يصعّب عليك الحصول على مساعدة طبية؟
authorities_hard = ما الدوائر التي يصعب عليك التعامل معها؟

ease-very_easy = سهل جدًا
ease-easy = سهل نوعًا ما
ease-middling = متوسط
ease-hard = صعب نوعًا ما
ease-very_hard = صعب جدًا
doctor_obstacles-appointment = لا توجد مواعيد
doctor_obstacles-language = لا أحد يترجم
doctor_obstacles-insurance = لا تأمين ولا قسيمة علاج (Behandlungsschein)
doctor_obstacles-distance = بعيد جدًا
doctor_obstacles-cost = مكلف جدًا
doctor_obstacles-treatment = معاملة غير لطيفة
doctor_obstacles-none = لا شيء منها
authorities-immigration = دائرة الأجانب (Ausländerbehörde)
authorities-jobcenter = مركز العمل (Jobcenter)
authorities-employment = وكالة العمل (Agentur für Arbeit)
authorities-social = مكتب الشؤون الاجتماعية (Sozialamt)
authorities-asylum = مكتب الهجرة (BAMF)
authorities-youth = مكتب الشباب (Jugendamt)
authorities-none = ولا واحدة منها

## 6 · المشاركة والاستشارة والأفكار

voice = المشاركة والاستشارة والأفكار
taking_part = أين شاركت في آخر 12 شهرًا؟
    .hint = المجلس الاستشاري (Integrations- und Ausländerbeirat): تُحسب أيضًا ساعات الاستقبال والانتخابات.
services_known = ما الخدمات المعروفة لديك؟
    .hint = تكفي معرفة الاسم. MBE تعني Migrationsberatung، وJMD تعني Jugendmigrationsdienst.
advice_helpful = ما مدى استفادتك من الاستشارة في آخر 12 شهرًا؟
advice_barriers = ما سبب عدم حصولك على استشارة؟
idea = ما الذي ينبغي أن يتحسّن في ساكسونيا؟
    .hint =
        لمؤتمر «{ $conference_name }» في { $conference_date }.
        يُرجى عدم كتابة أسماء أو عناوين. يمكنك الكتابة بلغتك.
    .constraint-message = النص أطول قليلًا من اللازم. يُرجى كتابة 1000 حرف على الأكثر.

active-migrant = جمعية للمهاجرين والمهاجرات
active-leisure = رياضة أو ثقافة أو ترفيه
active-school = المشاركة في مدرسة أو روضة
active-volunteering = عمل تطوعي
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
advice-very_well = كبيرة جدًا
advice-well = كبيرة
advice-partly = جزئية
advice-little = قليلة
advice-not_at_all = لم أستفد إطلاقًا
advice-not_needed = لم أحتج إلى استشارة
advice-not_received = لم أحصل على استشارة
advice_obstacles-where = لم أعرف إلى أين أتوجه
advice_obstacles-appointment = لم توجد مواعيد
advice_obstacles-language = لم يتحدث أحد لغتي
advice_obstacles-distance = بعيد جدًا
advice_obstacles-hours = الأوقات لم تناسبني
advice_obstacles-trust = عدم الثقة
advice_obstacles-none = لا شيء منها

## 7 · تجاربك

experience = تجاربك
discrimination = في آخر 12 شهرًا، كم تكرّر تعرّضك لمعاملة أسوأ من غيرك بسبب أصلك؟
    .hint = وكذلك بسبب اللغة أو الاسم أو لون البشرة أو الدين.
discrimination_places = في أي مجالات حدث ذلك؟
discrimination_reported = مع من تحدثت عن ذلك؟
help =
    مساعدة ومشورة مجانية:
    • عند التعرّض للتمييز: { $advice_discrimination }
    • استشارات الهجرة (MBE): { $advice_migration }
    • خدمة شباب المهاجرين (JMD): { $advice_young }
    • عند الشعور بالضيق: { $advice_crisis }
    • عند الخطر: الشرطة { $emergency_police }، الطوارئ { $emergency_rescue }
    لا نسجّل ما إذا استخدمت هذه المساعدة.

frequency-never = لم يحدث أبدًا
frequency-rarely = نادرًا
frequency-sometimes = أحيانًا
frequency-often = كثيرًا
frequency-very_often = كثيرًا جدًا
discrimination_where-work = العمل أو البحث عنه
discrimination_where-housing = السكن أو البحث عنه
discrimination_where-authority = الدوائر الرسمية
discrimination_where-education = المدرسة أو الروضة أو الدورة
discrimination_where-health = الطبيب أو المستشفى
discrimination_where-public = الشارع أو الحافلة أو المتجر
discrimination_where-none = لا شيء منها
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
    .hint = ليس لإجابتك أي أثر في إقامتك. الإجابة ليست إلزامية.
voted = هل شاركت بالتصويت في آخر انتخابات محلية (Kommunalwahl)؟
    .hint = هي انتخابات مجلس المدينة أو البلدية أو المنطقة.
region = من أي منطقة جئت أو جاءت أسرتك؟
    .hint = مثلًا: سوريا – الشرق الأوسط، أفغانستان – آسيا الوسطى.
gender = ما جنسك؟
lives_in = أين مكان سكنك في ساكسونيا؟
    .hint = مثلًا: مدينة Freiberg تتبع Mittelsachsen، ومدينة Plauen تتبع Vogtlandkreis.
help_received = هل ساعدك أحد في هذا الاستبيان؟

status-eu = جنسية دولة أخرى في الاتحاد الأوروبي
status-permanent = إقامة دائمة
status-temporary = إقامة محددة المدة
status-protection = حماية مؤقتة (§ 24)
status-procedure = إجراءات اللجوء
status-duldung = سماح مؤقت بالبقاء (Duldung)
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
district-chemnitz = كيمنتس (Chemnitz)
district-dresden = دريسدن (Dresden)
district-leipzig = مدينة لايبزيغ (Leipzig)
district-bautzen = باوتسن (Bautzen)
district-erzgebirge = إرتسغبيرغه (Erzgebirgskreis)
district-goerlitz = غورليتس (Görlitz)
district-leipzig_district = منطقة لايبزيغ (Landkreis Leipzig)
district-meissen = مايسن (Meißen)
district-mittelsachsen = وسط ساكسونيا (Mittelsachsen)
district-nordsachsen = شمال ساكسونيا (Nordsachsen)
district-saechsische_schweiz = منطقة Sächsische Schweiz-Osterzgebirge
district-vogtland = فوغتلاند (Vogtlandkreis)
district-zwickau = تسفيكاو (Zwickau)
helped-no = لا
helped-translated = نعم، في الترجمة
helped-read_aloud = نعم، في القراءة
helped-wrote = نعم، في الكتابة
