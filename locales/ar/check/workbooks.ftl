### state: machine-made, not yet reviewed by a speaker
### ما هو غير صحيح في ملف العمل، ورقة بعد ورقة.

choice-without-list = لا يذكر هذا الخيار القائمة التي ينتمي إليها، ولذلك لا يظهر.
choice-without-name = ليس لهذا الخيار اسم.
    .cure = يُكتب اسم قصير دون فراغات، فالنتائج تُحسب به.
settings-row-ignored = الإعدادات في صف واحد تحت العناوين، ولا يُقرأ هذا الصف.
    .cure = يُنقل المهم إلى الصف { $row }.
public-key-unused = لا تُشفَّر الإجابات بهذا المفتاح، بل تُحفظ مثل إجابات الاستبيانات الأخرى.
    .cure = يبيّن docs/who-could-link-what.md من يستطيع قراءتها.
settings-ignored = لا أثر لهذه الإعدادات في المحادثة، ويتم تجاهلها: { $settings }.
words-ignored = لا أثر لهذه القيم في "{ $column }" داخل المحادثة، ويتم تجاهلها: { $words }.
guidance-ignored = لا أثر للتوجيهات المخصصة لمن يجري المقابلة داخل المحادثة، ويتم تجاهلها.
left-out-time = 
    { $count ->
        [one] لا يُستعمل { $words }: فبالوقت يمكن ربط الإجابة بالمحادثة.
       *[other] لا تُستعمل { $words }: فبالوقت يمكن ربط الإجابة بالمحادثة.
    }
left-out-device = 
    { $count ->
        [one] لا يُستعمل { $words }: فهو يميّز الشخص عن غيره.
       *[other] لا تُستعمل { $words }: فهو يميّز الشخص عن غيره.
    }
left-out-audit = 
    { $count ->
        [one] لا يُستعمل { $words }: فهو يسجّل كيف يجيب كل شخص.
       *[other] لا تُستعمل { $words }: فهو يسجّل كيف يجيب كل شخص.
    }
left-out-unasked-place = 
    { $count ->
        [one] لا يُستعمل { $words }: فهو يسجّل مكان الشخص دون سؤال.
       *[other] لا تُستعمل { $words }: فهو يسجّل مكان الشخص دون سؤال.
    }
left-out-unasked-recording = 
    { $count ->
        [one] لا يُستعمل { $words }: فلا يُسجَّل صوت أحد دون سؤال.
       *[other] لا تُستعمل { $words }: فلا يُسجَّل صوت أحد دون سؤال.
    }
drawing-is-photo = لا يمكن الرسم في المحادثة: عند { $words } تُطلب صورة.
    .cure = يُذكر في التلميح ما يُرسل: صورة لما رُسم أو وُقّع على الورق.
program-not-called = لا تستدعي المحادثة برامج أخرى ({ $words })، بل يجيب الشخص بنفسه.
read-only-is-fixed = لا يمكن أن تتوقف إمكانية الإجابة على شيء آخر: تُطرح هذه الأسئلة دائمًا.
    .cure = إذا كان ذلك مهمًا فيُكتب سؤالان، لكل منهما "relevant".
save-to-unused = لا تُنشأ كيانات ولا تُغيَّر: يتم تجاوز "save_to".
entities-unused = لا تُنشأ كيانات ولا تُغيَّر: يتم تجاوز الورقة "{ $sheet }".
core-misplaced = لا معنى لـ "core" إلا عند مجموعة في المستوى الأعلى لها عنوان.
    .cure = يُكتب عند قسم المقابلة الذي ينتمي إليه هذا الصف.
group-with-count = ليس للمجموعة "repeat_count"، فهي تُطرح مرة واحدة.
    .cure = يُكتب النوع begin_repeat، أو يُحذف repeat_count.
not-a-table = لا يمكن عرض هذا جدولًا واحدًا، فيُطرح سؤالًا بعد سؤال: { $why }
table-untitled = ليس له عنوان.
table-row-types = لا تكون صفوفه إلا أسئلة من النوع "select_one".
table-row-lists = يجب أن تكون كل صفوفه أسئلة من النوع "select_one" بالقائمة نفسها.
end-without-beginning = ينتهي هنا { $what } دون أن يبدأ.
    .cure = يُحذف هذا الصف، أو تُضاف بدايته.
end-of-another = ينتهي هنا { $what }، لكن آخر ما بدأ، في الصف { $row }، هو { $begun }.
    .cure = يُكتب: end_{ $begun }
never-ended = لا ينتهي { $what } هذا أبدًا.
    .cure = يُضاف بعد آخر سؤال فيه صف من النوع "end_{ $what }".
range-number = يجب أن يكون "{ $key }" في النوع range عددًا.
    .cure = يُكتب مثلًا: start=0 end=10 step=1
trigger-names = يجب أن يذكر "trigger" أسئلة فقط.
    .cure = يُكتب مثلًا: ${"{"}age{"}"}، أو ${"{"}age{"}"}, ${"{"}children{"}"}
last-saved-default = لا تُحفظ هنا إجابة الشخص في المرة السابقة.
    .cure = يُحذف، أو تُكتب القيمة نفسها.
screen-out-misplaced = لا يمكن لسؤال من النوع "{ $type }" أن ينهي المقابلة.
    .cure = يُكتب screen_out عند note تذكر السبب وتشكر.
no-precision = ليس لسؤال من النوع "{ $type }" خاصية "precision".
    .cure = تُحذف.
core-at-question = لا تكون الأسئلة الأساسية (core) إلا مجموعة.
    .cure = يُكتب عند المجموعة التي فيها هذا السؤال.
date-cell = في هذه الخلية تاريخ: يحوّل Excel ما يشبه "1-5" إلى تاريخ.
    .cure = إذا كان المقصود نصًا فتُنسَّق الخلية نصًا ويُكتب من جديد.
begin-and-end = يبدأ { $type } بصف من النوع "begin_{ $type }" وينتهي بصف من النوع "end_{ $type }".
    .cure = يُكتب: begin_{ $type }
row-without-type = ليس لهذا الصف نوع.
    .cure = يُكتب مثلًا: text
row-without-name = ليس لهذا الصف اسم.
    .cure = يُكتب اسم قصير دون فراغات، فبه تُسمّى النتائج.
row-ignored = ليس لهذا الصف نوع ولا اسم ولا نص، فيتم تجاهله.
bad-value = يجب أن تكون قيمة "{ $key }" هكذا: { $expected }.
yes-or-no = yes أو no
column-read-as = لا يوجد عمود "{ $column }"، فيُقرأ على أنه "{ $meant }".
    .cure = يُكتب: { $meant }
column-twice = العمود "{ $column }" موجود هنا مرتين.
    .cure = يُحذف أحدهما.
formula-error = تعطي الصيغة في هذه الخلية خطأ.
    .cure = تُصحَّح الصيغة.
formula-without-value = في هذه الخلية صيغة، والبرنامج الذي حفظ الملف لم يحفظ قيمتها.
    .cure = يُفتح الملف في Excel أو LibreOffice ويُحفظ هناك، أو يُكتب النص نفسه.
no-survey-sheet = لا توجد ورقة "survey".
    .cure = يجب أن تكون الأسئلة في ورقة اسمها "survey". الأوراق هنا: { $sheets }.
sheet-read-as = لا توجد ورقة "{ $sheet }"، فتُقرأ "{ $found }" بدلًا منها.
    .cure = يُغيَّر اسم الورقة "{ $found }" إلى "{ $sheet }".
sheet-misspelt = لا توجد ورقة "{ $sheet }".
    .cure = يُغيَّر اسم الورقة "{ $found }" إلى "{ $sheet }".
no-column = ليس في الورقة "{ $sheet }" عمود "{ $column }".
    .cure = العناوين في صفها الأول، فيُضاف هذا العنوان.
label-without-language = لغة العمود "label" غير مذكورة.
    .cure = يُكتب label::العربية (ar)، أو يُضاف default_language إلى الورقة settings.
header-language = "{ $detail }" ليست لغة معروفة. تُعرض بهذا الاسم، وتظهر كلمات البوت نفسه بلغة أخرى.
    .cure = يُكتب رمزها (مثل de أو ar أو prs) بين قوسين: { $column }::{ $language } (code)
columns-of-one-language = العمودان "{ $other }" و"{ $column }" بلغة واحدة، "{ $language }".
    .cure = يُحذف أحدهما.
default-language-unknown = اللغة الافتراضية "{ $language }" (default_language) ليست لغة معروفة.
    .cure = يُكتب رمزها: de أو en أو ar أو uk …
column-without-labels = لا نص مكتوب باللغة "{ $language }"، فيتم تجاهل هذا العمود.
    .cure = تُكتب النصوص بهذه اللغة، أو يُحذف العمود.
bad-key = المفتاح اسم رسالة أو اسم أحد نصوصها.
    .cure = يُكتب مثلًا: child.another
text-elsewhere = هذا النص في ورقة أخرى، في الصف { $row }، فيتم تجاهل هذا.
fluent-invalid = النص بعد "#fluent" ليس Fluent صالحًا.
    .cure = انظر https://projectfluent.org/fluent/guide أو يُكتب النص دون صيغ الجمع.
reference-broken = يُكتب المرجع هكذا: ${"{"}name{"}"}، وهذا ليس مرجعًا.
pictures-in-text = لا يحتوي النص في المحادثة على صور وجداول، فلا تظهر إلا كلماتها.
    .cure = يُقال ذلك بالكلمات، هنا وفي النصوص الأخرى.
refers-to-left-out = لا يُستعمل { $found } لأن نوعه "{ $type }" (الصف { $row })، وهو فارغ دائمًا.
cure-write = يُكتب: { $text }
cure-add-column = يُضاف عمود "{ $column }" إلى الورقة "{ $sheet }".
cure-fill-in = تُملأ هذه الخلية.
cure-choice-rows = تُضاف صفوف لها list_name هذا، ولكل منها name وlabel.
cure-question-rows = تُضاف صفوف لها type وname وlabel.
word-in-rows = { $word } (عدد الصفوف: { $count })
map-object-is-place = لا يمكن اختيار عناصر من خريطة في المحادثة ({ $words }): يُسأل عن مكان بدلًا منها.
search-file-unknown = يجب أن يُعرف مسبقًا الملف الذي تأخذ منه "search()" الخيارات.
    .cure = يُرجى كتابة اسمه بين علامتي اقتباس: search('towns'). أو اسم سؤال تحمل خياراته أسماء الملفات.
search-files-missing = تحدد الإجابة عن "{ $name }" الملف الذي تأخذ منه "search()" الخيارات. هذه الملفات غير موجودة: { $files }. بعد إجابة كهذه لا يوجد ما يُختار.
search-unreadable = لا يمكن قراءة "search()" هذه.
    .cure = يُرجى الكتابة مثلًا: search('towns', 'matches', 'district', ${ "{" }district{ "}" })
search-without-columns = القائمة "{ $list }" لا تبيّن في أي أعمدة من الملف توجد الخيارات.
    .cure = يُرجى إضافة صف إليها: أسماء الأعمدة تحت "name" و"label".
external-list-missing = لا توجد قائمة "{ $list }" في الورقة "{ $sheet }".
    .cure = يُرجى إضافة صفوف بهذا list_name إليها.
kobo-list-missing = الصف "{ $type }" يذكر قائمته في العمود "{ $column }".
    .cure = يُرجى كتابة اسم قائمة هناك.
loop-without-list = هذا التكرار لا يذكر قائمة.
    .cure = يُرجى الكتابة مثلًا: begin loop over tools
loop-list-unknown = لا توجد قائمة خيارات "{ $list }" لهذا التكرار.
    .cure = يُرجى إضافة صفوف بهذا list_name إلى الورقة "choices".
rows-behind-gap = لا يُقرأ شيء ابتداءً من هذا الصف، كما في البرامج الأخرى: قبله أكثر من { $rows } صفًا فارغًا.
    .cure = إذا كان ما بعده جزءًا من الاستبيان، يُرجى حذف الصفوف الفارغة.
other-form-id = لا يمكن أن يكون form_id هذا جزءًا من رابط: اسم الاستمارة في الروابط والتصدير هو "{ $form }".
    .cure = يُكتب form_id المطلوب: أحرف (a-z, A-Z) وأرقام و"_" و"-".
column-by-two-names = العمودان "{ $other }" و"{ $column }" لهما المعنى نفسه: في كل صف يُعتدّ بأول عمود مملوء.
    .cure = يُحذف أحدهما.
