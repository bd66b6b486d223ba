### state: machine-made, not yet reviewed by a speaker

form =
    .title = نظرة أولى: الحياة في ساكسونيا
    .description = أسئلة قصيرة عن الوصول والعمل والأطفال، وعن أمنيتك للمؤتمر
    .purpose = فهم أوضاعك في ساكسونيا والتحضير لمؤتمرنا
    .topics = أسرتك ومن يسكن معك
    .thanks = إجاباتك تساعدنا على التحضير الجيد للمؤتمر.

## الوصول واللغة

arrival = الوصول واللغة
welcome =
    أهلًا وسهلًا! تسرّنا مشاركتك.
    لا توجد إجابات خاطئة.
here_since = منذ متى وأنت في ساكسونيا؟
    .hint = يُرجى كتابة تاريخ، مثلًا: 15.3.2022. إذا لم يكن اليوم معروفًا، فيكفي كتابة اليوم الأول من الشهر.
    .constraint-message = يُرجى كتابة تاريخ بعد عام 1949 وليس في المستقبل.
long_here =
    { $years_here ->
        [one] مضت سنة واحدة على وجودك هنا. شكرًا على مشاركة تجربتك معنا.
        [two] مضت سنتان على وجودك هنا. شكرًا على مشاركة تجربتك معنا.
        [few] مضت { $years_here } سنوات على وجودك هنا. شكرًا على مشاركة تجربتك معنا.
        [many] مضت { $years_here } سنة على وجودك هنا. شكرًا على مشاركة تجربتك معنا.
       *[other] مضت { $years_here } سنة على وجودك هنا. شكرًا على مشاركة تجربتك معنا.
    }
household = من يسكن معك في المنزل نفسه؟
course = هل التحقت بدورة لتعلّم اللغة الألمانية في ألمانيا؟
german = ما مدى فهمك للغة الألمانية في الحياة اليومية؟

household-partner = الزوج أو الزوجة (أو شريك الحياة)
household-children = أطفال دون سن 18
household-relatives = أقارب آخرون
household-others = أشخاص آخرون
household-alone = لا أحد، أسكن وحدي
course-now = نعم، أنا في دورة الآن
course-finished = نعم، في السابق
course-no = لا
german-very_well = جيد جدًا
german-well = جيد
german-middling = متوسط
german-little = قليل
german-not_at_all = لا أفهمها إطلاقًا

## العمل

employment = العمل
work = هل لديك حاليًا عمل مدفوع الأجر؟
    .hint = يُحسب أيضًا التدريب المهني (Ausbildung) والعمل الجزئي الصغير (Minijob) والعمل الحر.
hours = كم عدد ساعات عملك في أسبوع عادي؟
    .hint = مثال: 19,5
    .constraint-message = يُرجى كتابة عدد أكبر من 0 ولا يزيد على 80.
recognition = هل شهادتك من خارج ألمانيا معترف بها في ألمانيا (Anerkennung)؟
    .hint = المقصود شهادة تدريب مهني أو شهادة جامعية.

yes_no-yes = نعم
yes_no-no = لا
recognition-full = نعم، اعترافًا كاملًا
recognition-part = نعم، اعترافًا جزئيًا
recognition-waiting = أنتظر القرار
recognition-no = لا
recognition-no_qualification = ليست لديّ شهادة كهذه

## الأطفال

family = الأطفال
children = كم طفلًا دون سن 18 يسكن معك؟
    .constraint-message = يُرجى كتابة عدد من 1 إلى 15.
places =
    { $children ->
        [one] هل لطفلك مكان في روضة (Kita) أو مدرسة؟
        [two] هل لكلٍّ من طفليك مكان في روضة (Kita) أو مدرسة؟
        [few] يسكن معك { $children } أطفال. هل لديهم جميعًا أماكن في روضة (Kita) أو مدرسة؟
        [many] يسكن معك { $children } طفلًا. هل لديهم جميعًا أماكن في روضة (Kita) أو مدرسة؟
       *[other] هل لدى جميع أطفالك أماكن في روضة (Kita) أو مدرسة؟
    }

places-yes = نعم
places-searching = لا، ما زلنا نبحث
places-not_needed = لسنا بحاجة إلى مكان

## المؤتمر

conference = المؤتمر
come = في { $conference_date } نعقد مؤتمرنا لكل من جاء إلى ساكسونيا. هل لديك رغبة في الحضور؟
guests = كم سيكون عددكم؟
    .hint = يُرجى احتساب نفسك أيضًا.
    .constraint-message = يُرجى كتابة عدد من 1 إلى 10.
topics = ما المواضيع التي ينبغي أن يناقشها المؤتمر؟
wish = ما أمنيتك للحياة في ساكسونيا؟
    .hint = يُرجى عدم كتابة أي أسماء. يمكنك الكتابة بلغتك.
    .constraint-message = النص أطول قليلًا من اللازم. يُرجى كتابة 500 حرف على الأكثر.
read_aloud = أوافق على قراءة أمنيتي بصوت عالٍ في المؤتمر، دون ذكر أي اسم.

come-yes = نعم
come-maybe = ربما
come-no = لا
topics-language = تعلّم اللغة الألمانية
topics-work = العمل والتدريب المهني
topics-housing = السكن
topics-school = الروضة والمدرسة
topics-authorities = الدوائر الرسمية والطلبات
topics-none = لا شيء مما ذُكر
