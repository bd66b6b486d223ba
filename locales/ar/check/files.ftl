### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في الملفات والمجلدات وYAML.

file-not-utf-8 = هذا الملف ليس بترميز UTF-8.
    .cure = يُحفظ من جديد مع اختيار الترميز UTF-8.
file-too-large = هذا الملف كبير جدًا: حجمه { $megabytes } ميغابايت.
    .cure = يُقرأ { $most } ميغابايت على الأكثر. يُقسَّم الملف، أو توضع قوائم الخيارات الطويلة في ملفات CSV.
file-unreadable = تتعذر قراءة هذا الملف: { $reason }.
file-too-hard = تتعذر قراءة هذا الملف: { $reason }.
    .cure = يُبسَّط الملف أو يُقسَّم. وإن كان سليمًا فهذا خطأ في البرنامج: يُرجى الإبلاغ عنه.
file-nested-too-deeply = تداخله عميق جدًا
file-does-not-exist = غير موجود
file-not-permitted = لا إذن بالوصول
file-is-no-folder = ليس مجلدًا
file-is-folder = هو مجلد
folder-unreadable = تتعذر قراءة هذا المجلد: { $reason }.
    .cure = يُنشأ المجلد، أو يُضبط FLOWS_DIR على مجلد الاستبيانات.
folder-without-questionnaire = لا يوجد استبيان في هذا المجلد.
    .cure = يوضع فيه استبيان (<form_id>.yaml أو .xlsx)، أو يُضبط FLOWS_DIR على المجلد الذي يحتويها.
yaml-invalid = هذا ليس YAML صحيحًا: { $reason }
yaml-too-deep = التداخل هنا أعمق من { $most } مستوى.
yaml-alias = الإشارات إلى أجزاء أخرى من الملف (*name) غير مفهومة.
    .cure = يُكتب كاملًا هنا.
yaml-key = يجب أن يكون ما قبل النقطتين هنا كلمة واحدة.
yaml-tab = توجد علامة جدولة في أول سطر ما.
cure-indent-with-spaces = تُستعمل المسافات بدلًا منها.
yaml-several = الملف الواحد استبيان واحد.
cure-remove-line = يُحذف السطر "---".
yaml-unclosed = القوس "{ $open }" غير مغلق.
cure-close-before = يُكتب "{ $close }" قبل هذا الموضع.
cure-quote-expression = يوضع التعبير بين علامتي اقتباس: "${"{"}age{"}"} >= 18".
cure-something-missing = تنقص علامة اقتباس أو قوس أو فاصلة.
cure-indentation = تُراجَع المسافات في أول السطر. والنص الذي فيه ": " أو " #" أو يبدأ برمز يحتاج إلى علامتي اقتباس.
yaml-key-twice = المفتاح "{ $key }" موجود هنا مرتين، والأول في السطر { $row }.
    .cure = يُحذف أحدهما.
cure-known-keys = المفاتيح المعروفة: { $keys }.
value-true-or-false = true أو false
value-whole-number = عددًا صحيحًا
value-number = عددًا يُكتب مثل 1.5
yaml-empty = هذا الملف فارغ.
    .cure = يُنسخ استبيان من flows/ ويُعدَّل.
yaml-texts-unused = هذه النصوص غير مستعملة: "{ $language }" ليست من لغات { $file }.
    .cure = تُضاف "{ $language }" إلى اللغات، أو يُحذف هذا الملف.
yaml-key-missing = المفتاح "{ $key }" ناقص.
form-id-not-file-name = قيمة form_id هي "{ $form }"، لكن اسم الملف "{ $file }".
    .cure = يُكتب: form_id: { $file }، أو يُغيَّر اسم الملف.
