### state: machine-made, not yet reviewed by a speaker
### ما الخطأ في ملفات البيانات بجانب الاستبيان.

data-file-too-large = هذا الملف كبير جدًا: يُقرأ { $most } ميغابايت كحد أقصى.
    .cure = يُرجى حذف الصفوف والأعمدة التي لا يحتاج إليها الاستبيان.
data-file-too-long = عدد صفوف هذا الملف { $count }، ويُقرأ { $most } كحد أقصى.
    .cure = يُرجى حذف الصفوف التي لا يحتاج إليها الاستبيان.
data-file-without-rows = لا توجد صفوف في هذا الملف.
    .cure = يُرجى كتابة صف لكل خيار أو قيمة.
data-file-not-utf-8 = ترميز هذا الملف ليس UTF-8.
    .cure = يُرجى حفظه مرة أخرى مع اختيار "CSV UTF-8" أو الترميز UTF-8.
quotation-never-closed = تبدأ هنا علامة اقتباس لا تُغلق.
    .cure = يُرجى إغلاقها؛ وتُكتب علامة الاقتباس داخل الخلية مرتين: "".
data-file-empty = هذا الملف فارغ.
    .cure = يُرجى كتابة أسماء الأعمدة في السطر الأول، والصفوف تحته.
data-column-twice = العمود "{ $column }" مكرر هنا.
    .cure = يُرجى إعادة تسمية أحدهما أو حذفه.
data-row-too-long = في هذا الصف خلايا أكثر من عدد الأعمدة ({ $columns }).
    .cure = يُرجى وضع النص الذي يحتوي على الفاصل بين علامتي اقتباس.
not-geojson = هذا الملف ليس GeoJSON يحتوي على "FeatureCollection".
    .cure = يُرجى حفظه مرة أخرى أو حفظه بصيغة CSV.
not-plain-xml = هذا الملف ليس XML صالحًا، أو يعرّف كيانات خاصة به.
    .cure = يُرجى حفظه مرة أخرى أو حفظه بصيغة CSV.
put-file-beside = يُرجى وضعه بجانب { $flow } أو في مجلد "{ $folder }" هناك.
file-missing = لا يوجد ملف "{ $file }".
choices-file-kind = تُقرأ الخيارات من ملفات CSV أو XML أو GeoJSON، و"{ $file }" ليس منها.
    .cure = يُرجى حفظه بصيغة CSV مع العمودين name وlabel: صف لكل خيار.
choices-missing = لا توجد خيارات فيه.
    .cure = يُرجى كتابة صف لكل منها.
choices-column-cure = يُرجى إضافته، أو ذكر عمود آخر في العمود "parameters": { $parameter }=… الأعمدة: { $columns }.
choices-column-missing = لا يوجد فيه عمود "{ $column }".
choices-label-missing = لا يوجد فيه عمود "{ $column }": تُعرض الأسماء بدلًا منه.
label-language-unknown = "{ $language }" ليست لغة معروفة.
    .cure = يُرجى كتابة رمزها (مثل de أو ar أو prs) بين قوسين: { $column } (الرمز)
