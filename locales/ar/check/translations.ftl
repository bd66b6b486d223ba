### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في ملف الترجمات.

sheet-text-gone = لم يعد النص "{ $key }" موجودًا.
    .cure = يُعاد التصدير، أو يُحذف الصف.
sheet-key-twice = هذا المفتاح موجود أيضًا في الصف { $row }.
    .cure = يُعاد التصدير، أو يُحذف الصف.
sheet-cell-faulty = في هذه الخلية صيغة أو خطأ بدلًا من نص.
    .cure = يُكتب النص نفسه.
sheet-state-unknown = لا توجد حالة "{ $state }".
    .cure = الحالات: { $states }.
sheet-cell-empty = يبقى النص كما هو: الخلية الفارغة لا تحذف شيئًا.
sheet-no-fluent = النص بعد "{ $mark }" ليس Fluent.
    .cure = يُقارن بالنص الأصلي: يجب أن تكون الأقواس و* قبل [other] موجودة.
sheet-variables-differ = يختلف هذا النص عن الأصل: { $differences }.
    .cure = يُدرج ما في النص الأصلي نفسه، وكل اسم كما هو مكتوب هناك.
sheet-much-longer = هذا النص أطول بكثير من الأصل: هل هذا هو الصف الصحيح؟
sheet-much-shorter = هذا النص أقصر بكثير من الأصل: هل هذا هو الصف الصحيح؟
sheet-direction-marks = في هذا النص علامات غير مرئية تحدد اتجاه الكتابة.
    .cure = نُسخت على الأرجح مع النص: تُحذف.
sheet-language-unknown = "{ $language }" ليست لغة معروفة.
    .cure = يُكتب رمزها بين قوسين: Français (fr)، أو يُحذف العمود.
interface-gaps = يجب أن تكون كلمات البوت نفسه كاملة في اللغة؛ والناقص باللغة "{ $language }" عدده { $count }: { $names }.
    .cure = تُكمل.
