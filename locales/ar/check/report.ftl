### state: machine-made, not yet reviewed by a speaker
### ما يكتبه `miteinander check` وصفحة المحاكي حول المشكلات التي يجدانها.

both = { $first } { $second }
found = النص الموجود: { $found }
did-you-mean = هل المقصود "{ $name }"؟
list-separator = { "، " }
list-goes-on = { $names } و{ $count } غيرها
place-row = الصف { $row }
place-rows = الصفوف { $rows }
place-lines = الأسطر { $lines }
severity-error = خطأ
severity-warning = تحذير
severity-note = ملاحظة

report-notes = ما تم تجاوزه
report-times =
    { $count ->
        [zero] { $count } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $count } مرات
        [many] { $count } مرة
       *[other] { $count } مرة
    }
report-and-more =
    { $count ->
        [one] وحالة أخرى من هذا النوع
        [two] وحالتان أخريان من هذا النوع
       *[other] و{ $count } غيرها من هذا النوع
    }
report-unfold = يعرض --all كل شيء كاملًا.
report-questions =
    { $count ->
        [zero] { $count } سؤال
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالًا
       *[other] { $count } سؤال
    }
report-ready = { $form }: جاهز، { $questions } باللغات { $languages }
report-gaps =
    { $count ->
        [zero] { $language }: { $count } نص ناقص
        [one] { $language }: نص واحد ناقص
        [two] { $language }: نصان ناقصان
        [few] { $language }: { $count } نصوص ناقصة
        [many] { $language }: { $count } نصًا ناقصًا
       *[other] { $language }: { $count } نص ناقص
    }
report-consent = ما يقرأه المشاركون قبل الموافقة ({ $language }):
report-files =
    { $count ->
        [zero] { $count } ملف
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    }
report-errors =
    { $count ->
        [zero] { $count } خطأ
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأً
       *[other] { $count } خطأ
    }
report-warnings =
    { $count ->
        [zero] { $count } تحذير
        [one] تحذير واحد
        [two] تحذيران
        [few] { $count } تحذيرات
        [many] { $count } تحذيرًا
       *[other] { $count } تحذير
    }
cure-write-example = يُكتب مثلًا: { $text }
report-length = يُسأل نصف المشاركين { $questions } من الأسئلة على الأكثر، في نحو { $minutes } من الدقائق
